"""Intraclass correlations and Cronbach's alpha (pingouin; Feldt's interval unrounded by scipy)."""

import numpy as np
import pandas
import pingouin
from scipy import stats

pingouin.options["round"] = None
pingouin.options["round.column.CI95"] = None


def scores(random, number, units, raters):
    """Units × raters with NaN where missing; some kinds are degenerate."""
    kind = number % 12
    truth = random.normal(10, 3, (units, 1))
    bias = random.normal(0, 2, (1, raters))
    noise = random.normal(0, random.choice([0.3, 1.5, 4]), (units, raters))
    if kind == 0:  # Everyone agrees.
        table = np.repeat(np.round(truth), raters, axis=1)
    elif kind == 1:  # Nothing varies.
        table = np.full((units, raters), 3.0)
    elif kind == 2:  # Raters differ by a constant each and in nothing else.
        table = np.round(truth) + np.arange(raters)
    elif kind == 3:  # No truth, only noise.
        table = noise
    elif kind == 4:  # Units do not differ, raters do.
        table = np.repeat(np.round(bias, 1), units, axis=0)
    elif kind in (5, 6, 7):  # Levels 0 to 3.
        table = np.clip(np.round((truth + bias + noise) / 5), 0, 3)
    else:
        table = truth + bias + noise
    if random.random() < 0.25:
        table[random.random((units, raters)) < 0.1] = np.nan
    return table


def intraclass(random, number):
    raters = 2 + (number + number // 12) % 4
    table = scores(random, number, int(random.integers(3, 30)), raters)
    rows = table[~np.isnan(table).any(axis=1)]
    # Without residuals the package's F is a quotient of rounding errors: its intervals are then not compared.
    residuals = rows - rows.mean(axis=0) - rows.mean(axis=1, keepdims=True) + rows.mean()
    case = {"table": table, "n": len(rows), "residual": bool(np.abs(residuals).max(initial=0) > 1e-9)}
    names = {"ICC(A,1)": "single", "ICC(A,k)": "mean", "ICC(C,1)": "consistency"}
    for name in names.values():
        case[name] = {"value": np.nan, "low": np.nan, "high": np.nan}
    try:
        long = pandas.DataFrame(rows).reset_index().melt(id_vars="index", var_name="rater", value_name="score")
        found = pingouin.intraclass_corr(long, targets="index", raters="rater", ratings="score").set_index("Type")
        for type, name in names.items():
            low, high = found.loc[type, "CI95"]
            case[name] = {"value": found.loc[type, "ICC"], "low": low, "high": high}
    except (ValueError, AssertionError, KeyError, ZeroDivisionError, np.linalg.LinAlgError):
        pass
    return case


def cronbach(random, number):
    count = 2 + (number + number // 12) % 4
    table = scores(random, number, int(random.integers(3, 60)), count)
    rows = table[~np.isnan(table).any(axis=1)]
    n = len(rows)
    case = {"table": table, "n": n, "value": np.nan, "low": np.nan, "high": np.nan, "rounded": None}
    # Where no total differs the package gives a quotient of rounding errors.
    if n >= 2 and np.ptp(rows.sum(axis=1)) > 1e-9:
        value, rounded = pingouin.cronbach_alpha(pandas.DataFrame(rows))
        # pingouin rounds its interval to three digits; the same formula by scipy is exact.
        case["value"], case["rounded"] = value, rounded
        case["low"] = 1 - (1 - value) * stats.f.isf(0.025, n - 1, (n - 1) * (count - 1))
        case["high"] = 1 - (1 - value) * stats.f.isf(0.975, n - 1, (n - 1) * (count - 1))
    return case

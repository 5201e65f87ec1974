"""Kappa (scikit-learn, its standard error statsmodels) and Krippendorff's alpha (krippendorff)."""

import krippendorff
import numpy as np
from sklearn.metrics import accuracy_score, cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import proportion_confint

from resampling import draws

RESAMPLES = 100


def ratings(random, number, raters, categories, units, missing):
    """Units × raters: whole numbers below `categories` around a common truth, NaN where missing; some kinds are degenerate."""
    kind = number % 10
    if kind == 0:  # Everyone agrees.
        table = np.repeat(random.integers(0, categories, (units, 1)), raters, axis=1)
    elif kind == 1:  # One category only.
        table = np.full((units, raters), random.integers(0, categories))
    elif kind == 2:  # One rater uses one category only.
        table = random.integers(0, categories, (units, raters))
        table[:, 0] = random.integers(0, categories)
    elif kind == 3:  # No agreement but by chance.
        table = random.integers(0, categories, (units, raters))
    elif kind == 4:  # Opposite ends.
        table = random.choice([0, categories - 1], (units, raters))
        table[:, 1] = categories - 1 - table[:, 0]
    else:  # A truth, seen with noise and a bias of each rater's own.
        truth = random.integers(0, categories, (units, 1))
        noise = random.choice([-1, 0, 0, 0, 1], (units, raters))
        bias = random.choice([-1, 0, 0, 0, 1], (1, raters))
        table = np.clip(truth + noise + bias, 0, categories - 1)
    table = table.astype(float)
    table[random.random((units, raters)) < missing] = np.nan
    return table


def kappa(random, number):
    categories = 2 + (number + number // 10) % 4
    units = int(random.integers(3, 60))
    table = ratings(random, number, 2, categories, units, random.choice([0, 0, 0.2]))
    if number % 25 == 7:
        table[:, 1] = np.nan
    pairs = table[~np.isnan(table).any(axis=1)].astype(int)
    n = len(pairs)
    case = {"categories": categories, "pairs": table, "n": n}
    counts = np.zeros((categories, categories))
    for first, second in pairs:
        counts[first, second] += 1
    for name, weights in (("unweighted", None), ("linear", "linear"), ("quadratic", "quadratic")):
        value = error = np.nan
        if n > 0:
            value = cohen_kappa_score(pairs[:, 0], pairs[:, 1], labels=range(categories), weights=weights)
            error = cohens_kappa(counts, wt=weights).std_kappa
        case[name] = {"value": value, "error": error}
    share = accuracy_score(pairs[:, 0], pairs[:, 1]) if n > 0 else np.nan
    near = np.mean(np.abs(pairs[:, 0] - pairs[:, 1]) <= 1) if n > 0 else np.nan
    low, high = proportion_confint(round(share * n), n, method="wilson") if n > 0 else (np.nan, np.nan)
    case["agreement"] = {"value": share, "low": low, "high": high, "near": near}
    return case


def alpha(random, number):
    raters = 2 + (number + number // 10) % 4
    categories = 2 + (number // 3 + number // 40) % 4
    units = int(random.integers(3, 30))
    table = ratings(random, number, raters, categories, units, random.choice([0, 0.1, 0.4]))
    if number % 25 == 7:  # No two raters value the same unit.
        keep = random.integers(0, raters, units)
        table[np.arange(raters) != keep[:, None]] = np.nan
    elif number % 25 == 8:
        table[:, 1:] = np.nan
    elif number % 10 in (5, 9):  # Measurements rather than categories.
        table = table * 1.7 + random.normal(0, 0.3, (units, 1)) + random.choice([0, 0.25, 0.5], (units, raters))
    paired = table[(~np.isnan(table)).sum(axis=1) >= 2]
    seed = int(random.integers(0, 2**62))
    case = {"table": table, "n": len(paired), "seed": str(seed), "resamples": RESAMPLES}
    for metric in ("nominal", "ordinal", "interval"):
        case[metric] = {"value": alpha_of(table, metric), "low": np.nan, "high": np.nan, "kept": 0}
        resampled = [alpha_of(paired[positions], metric) for positions in draws(seed, len(paired), RESAMPLES)]
        resampled = [value for value in resampled if not np.isnan(value)]
        case[metric]["kept"] = len(resampled)
        if resampled:
            case[metric]["low"], case[metric]["high"] = np.quantile(resampled, [0.025, 0.975])
    return case


def alpha_of(table, metric):
    """NaN where the package refuses: fewer than two different values, or no unit with two."""
    try:
        return krippendorff.alpha(reliability_data=table.T, level_of_measurement=metric)
    except (ValueError, AssertionError, ZeroDivisionError):
        return np.nan

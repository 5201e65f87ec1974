"""Borderline regression (scipy, statsmodels) and Angoff (numpy, scipy)."""

import numpy as np
import statsmodels.api
from scipy import stats

from resampling import draws

RESAMPLES = 100


def borderline(random, number):
    n = int(random.integers(3, 90))
    rating = random.integers(1, 6, n).astype(float)
    score = 20 + 9 * rating + random.normal(0, random.choice([2, 10, 25]), n)
    kind = number % 10
    if kind == 0:
        rating[:] = 3
    elif kind == 1:
        score[:] = 55.5
    elif kind == 2:  # The worse the rating, the higher the score.
        score = 90 - score
    elif kind == 3:
        score = 20 + 9 * rating
    elif kind == 4:
        rating = random.integers(3, 6, n).astype(float)
    at = float(random.choice([2, 2.5, 3]))
    seed = int(random.integers(0, 2**62))
    case = {
        "candidates": np.column_stack([rating, score]), "borderline": at, "n": n, "seed": str(seed), "resamples": RESAMPLES,
        "line": None, "bootstrap": None,
    }
    if np.ptp(rating) == 0 or np.ptp(score) == 0:
        return case
    line = stats.linregress(rating, score)
    ols = statsmodels.api.OLS(score, statsmodels.api.add_constant(rating)).fit()
    intercept, slope = ols.conf_int(0.05)
    case["line"] = {
        "slope": {"value": line.slope, "low": slope[0], "high": slope[1]},
        "intercept": {"value": line.intercept, "low": intercept[0], "high": intercept[1]},
        "rSquared": line.rvalue**2, "cut": line.intercept + line.slope * at,
    }
    cuts = []
    for positions in draws(seed, n, RESAMPLES):
        if np.ptp(rating[positions]) > 0:
            found = stats.linregress(rating[positions], score[positions])
            cuts.append(found.intercept + found.slope * at)
    low, high = np.quantile(cuts, [0.025, 0.975])
    rmse = np.sqrt(np.mean((np.array(cuts) - case["line"]["cut"]) ** 2))
    case["bootstrap"] = {"low": low, "high": high, "rmse": rmse, "kept": len(cuts)}
    return case


def angoff(random, number):
    judges, count = int(random.integers(1, 9)), int(random.integers(1, 15))
    points = random.integers(1, 4, count).astype(float)
    true = random.uniform(20, 90, (1, count))
    rounds = []
    for noise in (20, 8)[: 1 + number % 2]:
        table = np.clip(np.round((true + random.normal(0, noise, (judges, count))) / 5) * 5, 0, 100)
        if number % 5 == 4:
            table[random.random((judges, count)) < 0.05] = np.nan
        rounds.append(table)
    if number % 10 == 0:
        rounds[0][:] = 60
    return {"points": points, "rounds": [angoff_round(table, points) for table in rounds]}


def angoff_round(table, points):
    sums = (table / 100 * points).sum(axis=1)
    whole = sums[~np.isnan(sums)]
    n = len(whole)
    case = {"table": table, "sums": sums, "n": n, "value": np.nan, "error": np.nan, "low": np.nan, "high": np.nan}
    if n >= 2:
        case["value"], case["error"] = whole.mean(), stats.sem(whole)
        if case["error"] > 1e-12:
            case["low"], case["high"] = stats.t.interval(0.95, n - 1, whole.mean(), case["error"])
    given = [column[~np.isnan(column)] for column in table.T]
    case["means"] = [column.mean() if len(column) else np.nan for column in given]
    case["spreads"] = [column.std(ddof=1) if len(column) > 1 else np.nan for column in given]
    return case

"""Facility and discrimination of an option (scipy, pingouin, statsmodels; extreme groups written anew)."""

import numpy as np
import pingouin
from scipy import stats
from statsmodels.stats.proportion import proportion_confint


def options(random, number):
    n = int(random.integers(5, 120))
    rest = random.normal(50, 10, n) if number % 3 else random.integers(0, 6, n).astype(float)
    skill = (rest - rest.mean()) / (rest.std() or 1)
    took = random.random(n) < 1 / (1 + np.exp(-random.choice([-1, 0, 1, 3]) * skill))
    if number % 10 == 0:
        took[:] = number % 20 == 0
    if number % 10 == 1:
        rest[:] = 7.0
    total = rest + took * (0 if number % 10 == 1 else random.integers(-2, 4))
    met = random.random(n) < random.choice([0.7, 1])
    case = {
        "candidates": [[bool(t), a, r] if m else None for t, a, r, m in zip(took, total, rest, met)],
        "takers": [place for place in range(n) if met[place] and took[place]],
    }
    took, total, rest = took[met], total[met], rest[met]
    case["n"] = len(took)
    low, high = proportion_confint(took.sum(), len(took), method="wilson")
    case["facility"] = {"value": took.mean(), "low": low, "high": high}
    case["pointBiserial"] = correlation(took, total)
    case["itemRest"] = correlation(took, rest)
    case["upperLower"] = extremes(took, total) if np.ptp(total) > 0 else np.nan
    return case


def correlation(took, scores):
    if len(took) < 2 or np.ptp(took * 1.0) == 0 or np.ptp(scores) == 0:
        return {"value": np.nan, "low": np.nan, "high": np.nan}
    value = stats.pointbiserialr(took, scores).statistic
    low, high = pingouin.compute_esci(stat=value, nx=len(took), eftype="r", decimals=14)
    return {"value": value, "low": low, "high": high}


def extremes(took, total):
    """By the mean over all orders of the tied, which is what sharing the places left comes to."""
    size = max(1, int(0.27 * len(took) + 0.5))
    shares = []
    for totals in (total, -total):
        border = np.sort(totals)[size - 1]
        weight = np.where(totals < border, 1.0, 0.0)
        tied = totals == border
        weight[tied] = (size - weight.sum()) / tied.sum()
        shares.append(np.average(took, weights=weight))
    return shares[1] - shares[0]

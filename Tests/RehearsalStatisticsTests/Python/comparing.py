"""Differences of means and shares, and corrections (scipy, statsmodels)."""

import numpy as np
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep


def means(random, number):
    first = random.normal(50, random.choice([0.5, 10]), int(random.integers(2, 40)))
    second = random.normal(random.choice([50, 60]), 10, int(random.integers(2, 40)))
    if number % 10 == 0:
        first[:] = 50
    if number % 20 == 0:
        second[:] = 40
    mean = {"value": first.mean(), "error": stats.sem(first), "low": np.nan, "high": np.nan}
    if np.ptp(first) > 0:
        mean["low"], mean["high"] = stats.t.interval(0.95, len(first) - 1, first.mean(), stats.sem(first))
    case = {"first": first, "second": second, "mean": mean, "low": np.nan, "high": np.nan, "p": np.nan}
    case["difference"] = first.mean() - second.mean()
    if np.ptp(first) + np.ptp(second) > 0:
        found = stats.ttest_ind(first, second, equal_var=False)
        case["low"], case["high"] = found.confidence_interval(0.95)
        case["p"] = found.pvalue
    return case


def shares(random, number):
    sizes = random.integers(1, 80, 2)
    taken = [int(random.integers(0, size + 1)) for size in sizes]
    if number % 10 == 0:
        taken = [0, 0]
    if number % 10 == 1:
        taken = [int(sizes[0]), 0]
    low, high = confint_proportions_2indep(taken[0], sizes[0], taken[1], sizes[1], method="newcomb", compare="diff")
    table = [[taken[0], sizes[0] - taken[0]], [taken[1], sizes[1] - taken[1]]]
    return {
        "first": [taken[0], sizes[0]], "second": [taken[1], sizes[1]],
        "difference": taken[0] / sizes[0] - taken[1] / sizes[1], "low": low, "high": high,
        "p": stats.fisher_exact(table).pvalue,
    }


def holm(random, number):
    values = random.random(int(random.integers(1, 12))) ** random.choice([1, 3])
    if number % 5 == 0:
        values = np.round(values, 1)
    return {"values": values, "adjusted": multipletests(values, method="holm")[1]}

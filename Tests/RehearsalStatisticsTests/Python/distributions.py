"""Probabilities and quantiles (scipy)."""

import numpy as np
from scipy import stats


def quantiles(random, number):
    df1, df2 = (float(df) for df in 10 ** random.uniform(-0.3, 4, 2))
    if number % 2 == 0:
        df1, df2 = float(np.ceil(df1)), float(np.ceil(df2))
    p = float(random.choice([0.5, 0.025, 0.975, 0.05, 0.95, 0.005, 0.995, 1e-6, random.random()]))
    t = float(random.normal(0, 3))
    f = float(random.chisquare(3) / 3)
    return {
        "df1": df1, "df2": df2, "p": p, "t": t, "f": f,
        "normal": stats.norm.ppf(p), "normalBelow": stats.norm.cdf(t),
        "student": stats.t.ppf(p, df1), "studentBelow": stats.t.cdf(t, df1), "studentBeyond": 2 * stats.t.sf(abs(t), df1),
        "fisher": stats.f.ppf(p, df1, df2), "fisherBelow": stats.f.cdf(f, df1, df2), "fisherAbove": stats.f.sf(f, df1, df2),
    }

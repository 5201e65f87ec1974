"""Writes generated tables with the figures that PyPI packages give for them, as JSON with one case a line.

    tables.py --count 250 --seed 1 > tables.json

The same count and seed give the same tables. A figure that a package cannot give (it fails, or gives no number) is null.
Goldens/tables.json was made with --count 12 --seed 20260101.
"""

import argparse
import json
import math
import warnings

import numpy as np

import agreement
import comparing
import distributions
import items
import reliability
import standards

FAMILIES = {
    "kappa": agreement.kappa,
    "alpha": agreement.alpha,
    "intraclass": reliability.intraclass,
    "cronbach": reliability.cronbach,
    "options": items.options,
    "borderline": standards.borderline,
    "angoff": standards.angoff,
    "means": comparing.means,
    "shares": comparing.shares,
    "holm": comparing.holm,
    "distributions": distributions.quantiles,
}


def plain(value):
    """The value as JSON can hold it: no number becomes null."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(part) for part in value]
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        if not math.isfinite(value):
            return None
        return int(value) if float(value).is_integer() and abs(value) < 1e15 else float(value)
    return value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    arguments = parser.parse_args()
    # Packages warn of tables without variance, which are made on purpose.
    warnings.simplefilter("ignore")
    families = []
    for place, (name, make) in enumerate(FAMILIES.items()):
        random = np.random.default_rng([arguments.seed, place])
        cases = [json.dumps(plain(make(random, number)), separators=(",", ":")) for number in range(arguments.count)]
        families.append(f'"{name}":[\n' + ",\n".join(cases) + "\n]")
    print("{\n" + ",\n".join(families) + "\n}")


if __name__ == "__main__":
    main()

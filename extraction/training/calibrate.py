#!/usr/bin/env python3
"""Fits the weights of Likelihood.java: calibrate.py PREDICTIONS GOLD [PREDICTIONS GOLD ..] > likelihood.tsv

Predictions are those of `evaluation score --write`: of each item all that may be claimed (`weighed`) with what speaks for it
(`signs`), where the model was not trained with the item. A claim is right where its person moves. On standard error: how good the
likelihoods are of items that they were not fitted on.
"""
import hashlib
import json
import sys

import numpy
from sklearn.linear_model import LogisticRegression

SIGNS = "model support rules known placed post headline death pastime".split()
ROUNDS = 5  # of cross-validation
REGULARITY = 0.3


def plain(name):
    return "".join(c if c.isalnum() else " " for c in name.lower()).split()


def is_right(claim, item):
    """None where nobody says."""
    last = plain(claim["person"])[-1:]
    for move in item["moves"]:
        names = [move["person"], *move.get("person_aliases", [])]
        if any(last and last[0] in plain(name) for name in names):
            return None if move.get("optional") else bool(item["is_move"])
    return False


def claims(paths):
    """Signs, whether right, weight, and the item."""
    for predictions, gold in zip(paths[::2], paths[1::2]):
        items = {item["id"]: item for item in map(json.loads, open(gold, encoding="utf8"))}
        for prediction in map(json.loads, open(predictions, encoding="utf8")):
            item = items[prediction["id"]]
            for claim in prediction["weighed"]:
                right = None if item.get("gray") else is_right(claim, item)
                if right is not None:
                    yield [claim["signs"][sign] for sign in SIGNS], right, item.get("story") or item["id"]


def fit(signs, right):
    return LogisticRegression(C=REGULARITY, max_iter=1000).fit(signs, right)


def cross_validate(signs, right, items):
    groups = numpy.array([int(hashlib.sha1(item.encode()).hexdigest(), 16) // 7 % ROUNDS for item in items])
    likely = numpy.zeros(len(right))
    for group in range(ROUNDS):
        inside = groups == group
        likely[inside] = fit(signs[~inside], right[~inside]).predict_proba(signs[inside])[:, 1]
    for low in numpy.arange(0, 1, 0.1):
        here = (likely >= low) & (likely < low + 0.1)
        if here.any():
            print(f"{low:.1f}: {here.sum()} claims, said {likely[here].mean():.2f}, right {right[here].mean():.2f}", file=sys.stderr)
    print(f"Brier score {((likely - right) ** 2).mean():.3f}", file=sys.stderr)


def main():
    signs, right, items = (numpy.array(column) for column in zip(*claims(sys.argv[1:])))
    cross_validate(signs, right, items)
    model = fit(signs, right)
    print(f"# Fitted by training/calibrate.py on {len(right)} claims out of fold, {right.sum()} of them right.")
    for name, weight in zip(("base", *SIGNS), [model.intercept_[0], *model.coef_[0]]):
        print(f"{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()

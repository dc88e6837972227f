#!/usr/bin/env python3
"""Fits the weights of Likelihood.java: calibrate.py PREDICTIONS GOLD [PREDICTIONS GOLD ..] > likelihood.tsv

Predictions are those of OutOfFold.java: of each item what the model says (`by_model`) and what the rules say (`by_rules`), where
the model was not trained with it.
"""
import json
import sys

from sklearn.linear_model import LogisticRegression


def items(paths):
    for predictions, gold in zip(paths[::2], paths[1::2]):
        right = {item["id"]: item for item in map(json.loads, open(gold, encoding="utf8"))}
        for prediction in map(json.loads, open(predictions, encoding="utf8")):
            item = right[prediction["id"]]
            if not item.get("gray"):
                yield prediction["by_model"], prediction["by_rules"], bool(item["is_move"])


def main():
    found = list(items(sys.argv[1:]))
    model = LogisticRegression(C=0.5).fit([item[:2] for item in found], [item[2] for item in found])
    print("# Fitted by training/calibrate.py on", len(found), "items out of fold.")
    for name, weight in zip(("base", "model", "rules"), [model.intercept_[0], *model.coef_[0]]):
        print(f"{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()

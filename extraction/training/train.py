#!/usr/bin/env python3
"""Fine-tunes the reader: train.py --weights minilm.onnx --passages FILE.. --items FILE.. [--fold 0] --out reader.pt

Passages are trained on always. Items are those that are also scored: with --fold K those of fold K are left out, so that a
reader scores only what it has not seen; without it, all are trained on, for the reader that ships.
"""
import argparse
import math
import os
import random
import time

# More threads would add up in another order, and give another network; torch does not hold its library to that.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

import torch
import torch.nn.functional as F

import labels
import reader

SEED = 7
BATCH = 16
POOL = 320  # batches are cut from so many, sorted by length, so that little is padding
ITEM_WEIGHT = 1.5  # real text counts more than composed text
QUIET = 0.3  # words of a passage without a move teach little, and are most
BODY_RATE, HEAD_RATE = 1.2e-4, 8e-4
WARM_UP = 0.1


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--weights", required=True, help="all-minilm-l6-v2.onnx out of the Maven artefact")
    parser.add_argument("--passages", nargs="*", default=[], help="labelled passages, JSON lines")
    parser.add_argument("--items", nargs="*", default=[], help="labelled items that are scored, too")
    parser.add_argument("--fold", type=int, help="the fold to leave out; none by default")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def documents(options):
    found = [labels.document(item) for path in options.passages for item in labels.read(path)]
    for path in options.items:
        for item in labels.read(path):
            if not item.get("gray") and (options.fold is None or labels.fold(item) != options.fold):
                found.append(labels.document(item, ITEM_WEIGHT))
    return found


def batches(found):
    shuffled = found[:]
    random.shuffle(shuffled)
    cut = []
    for start in range(0, len(shuffled), POOL):
        pool = sorted(shuffled[start : start + POOL], key=lambda d: len(d.ids))
        cut += [pool[i : i + BATCH] for i in range(0, len(pool), BATCH)]
    random.shuffle(cut)
    return cut


def tensors(batch):
    size = len(batch), max(len(d.ids) for d in batch)
    ids, forms, fields = (torch.zeros(size, dtype=torch.long) for _ in range(3))
    tags, kinds, statuses = (torch.full(size, -100) for _ in range(3))
    mask, attention = torch.zeros(size), torch.zeros(size)
    for row, d in enumerate(batch):
        length = len(d.ids)
        ids[row, :length], forms[row, :length] = torch.tensor(d.ids), torch.tensor(d.forms)
        fields[row, :length], mask[row, :length] = torch.tensor(d.fields), 1
        for (_, _, _, piece), tag, kind, status in zip(d.words, d.tags, d.kinds, d.statuses):
            tags[row, piece] = tag
            attention[row, piece] = 1 if d.move else QUIET
            if kind >= 0:
                kinds[row, piece], statuses[row, piece] = kind, status
    moves, weights = torch.tensor([d.move for d in batch]), torch.tensor([d.weight for d in batch])
    return (ids, forms, fields, mask), (tags, kinds, statuses, attention, moves, weights)


def loss(outputs, goals):
    tag, kind, status, move = outputs
    tags, kinds, statuses, attention, moves, weights = goals
    words = F.cross_entropy(tag.view(-1, tag.shape[-1]), tags.view(-1), ignore_index=-100, reduction="none")
    total = 3 * (words * attention.view(-1)).sum() / attention.sum()
    if (kinds >= 0).any():
        total = total + 0.5 * F.cross_entropy(kind.view(-1, kind.shape[-1]), kinds.view(-1), ignore_index=-100)
        total = total + 0.5 * F.cross_entropy(status.view(-1, status.shape[-1]), statuses.view(-1), ignore_index=-100)
    told = F.binary_cross_entropy_with_logits(move, moves, reduction="none")
    return total + (told * weights).sum() / weights.sum()


def optimiser(network, steps):
    network.we.weight.requires_grad = False  # a small set would only forget what most words mean
    named = [(name.split(".")[0], p) for name, p in network.named_parameters() if p.requires_grad]
    groups = [
        {"params": [p for name, p in named if name not in network.HEADS], "lr": BODY_RATE},
        {"params": [p for name, p in named if name in network.HEADS], "lr": HEAD_RATE},
    ]
    adam = torch.optim.AdamW(groups, weight_decay=0.01)
    rate = lambda step: min(1, (step + 1) / (steps * WARM_UP)) * max(0, 1 - step / steps)
    return adam, torch.optim.lr_scheduler.LambdaLR(adam, rate)


def main():
    options = arguments()
    torch.manual_seed(SEED)
    random.seed(SEED)
    torch.set_num_threads(1)
    found = documents(options)
    network = reader.pretrained(options.weights)
    adam, schedule = optimiser(network, options.epochs * math.ceil(len(found) / BATCH))
    began = time.time()
    for epoch in range(options.epochs):
        network.train()
        total = 0.0
        for batch in batches(found):
            inputs, goals = tensors(batch)
            value = loss(network(*inputs), goals)
            adam.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            adam.step()
            schedule.step()
            total += value.item()
        print(f"epoch {epoch}: loss {total * BATCH / len(found):.3f}, {time.time() - began:.0f} s", flush=True)
    torch.save(network.state_dict(), options.out)


if __name__ == "__main__":
    main()

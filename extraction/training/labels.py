"""Labelled passages to what the network learns: a tag a word, a kind and a status a mover, and whether there is a move.

The label gives strings, not places: every place where a string stands is marked, a mover before an organisation before a post
where they overlap. Decoder.java has the same lists in the same order.
"""
import dataclasses
import hashlib
import html
import json
import re

import pieces

TAGS = ["O"] + [begin + tag for tag in ("MOVER", "TO", "FROM", "BOTH", "ROLE") for begin in ("B-", "I-")]
MOVER, TO, FROM, BOTH, ROLE = 1, 3, 5, 7, 9
KINDS = "joins poached appointed promoted leaves retires returns board founds dies".split()
STATUSES = "confirmed reported rumour denied".split()
MOST_TEXT = 1500
FOLDS = 3


@dataclasses.dataclass
class Document:
    ids: list
    forms: list
    fields: list
    words: list
    move: float
    weight: float
    tags: list
    kinds: list
    statuses: list


def read(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file]


def fold(item):
    """Items about one event stay together: what is scored out of fold was not trained on, under no headline."""
    key = item.get("story") or item["id"]
    return int(hashlib.sha1(key.encode()).hexdigest(), 16) % FOLDS


def clean(text):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.unescape(text or ""))).strip()


def places(text, name):
    """Where a name stands as whole words; the short ones only as they are written: "Who" is not the WHO."""
    if not name or len(name) < 2:
        return []
    pattern = r"(?<!\w)" + re.escape(name) + r"(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, re.I if len(name) > 4 else 0)]


class Marks:
    """The tags of a document in the making."""

    def __init__(self, words, fields):
        self.words = words
        self.fields = fields
        self.tags = [0] * len(words)
        self.kinds = [-1] * len(words)
        self.statuses = [-1] * len(words)
        self.ranks = [9] * len(words)

    def mark(self, names, tag, rank, kind=-1, status=-1):
        for name in sorted(set(names), key=len, reverse=True):
            for field, text in enumerate(self.fields):
                for begin, end in places(text, name):
                    self.span(field, begin, end, tag, rank, kind, status)

    def span(self, field, begin, end, tag, rank, kind, status):
        inside = [i for i, (f, b, e, _) in enumerate(self.words) if f == field and b >= begin and e <= end]
        if any(self.ranks[i] < rank for i in inside):
            return
        for number, i in enumerate(inside):
            self.tags[i] = tag + (number > 0)
            self.ranks[i] = rank
        if inside:
            self.kinds[inside[0]] = kind
            self.statuses[inside[0]] = status


def with_aliases(move, side):
    aliases = move.get(side + "_aliases", {})
    return [name for organisation in move[side] for name in [organisation] + aliases.get(organisation, [])]


def mark_move(marks, move, gray):
    kind, status = KINDS.index(move["kind"]), STATUSES.index(move["status"])
    marks.mark([move["person"]] + move.get("person_aliases", []), MOVER, 0, kind, status)
    marks.mark([move["person"].split()[-1]], MOVER, 1, kind, status)
    if gray:
        return
    left, reached = with_aliases(move, "from"), with_aliases(move, "to")
    marks.mark([name for name in left if name in reached], BOTH, 2)
    marks.mark([name for name in reached if name not in left], TO, 2)
    marks.mark([name for name in left if name not in reached], FROM, 2)
    if move.get("role"):
        marks.mark([move["role"]], ROLE, 3)


def document(item, weight=1.0):
    title, text = clean(item["title"]), clean(item.get("text", ""))[:MOST_TEXT]
    ids, forms, fields, words = pieces.encode(title, text)
    marks = Marks(words, (title, text))
    for move in item["moves"] if item["is_move"] else []:
        if not move.get("optional") and move.get("named", True):
            mark_move(marks, move, item.get("gray"))
    return Document(ids, forms, fields, words, float(bool(item["is_move"])), weight, marks.tags, marks.kinds, marks.statuses)

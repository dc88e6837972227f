"""A labelled passage told of others: the same words with other movers and organisations, so that words are learnt, not names."""
import re

import invented

SWAPPED = 0.5  # of the passages, each time they are read
RECASED = 0.1  # of the headlines


def names(item, chance):
    """What each labelled name becomes."""
    becomes = {}
    for move in item["moves"]:
        full, last = invented.person(chance)
        becomes.setdefault(move["person"].split()[-1].lower(), last)
        for name in [move["person"], *move.get("person_aliases", [])]:
            becomes.setdefault(name.lower(), full if " " in name else last)
        for side in ("from", "to"):
            for organisation in move[side]:
                other = becomes.setdefault(organisation.lower(), invented.organisation(chance))
                for alias in move.get(side + "_aliases", {}).get(organisation, []):
                    becomes.setdefault(alias.lower(), other)
    return becomes


class Swap:
    def __init__(self, becomes):
        self.becomes = becomes
        longest_first = sorted(becomes, key=len, reverse=True)
        self.pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.I)

    def text(self, text):
        return self.pattern.sub(lambda match: self.becomes.get(match.group().lower(), match.group()), text or "")

    def move(self, move):
        sides = {side: [self.text(name) for name in move[side]] for side in ("from", "to")}
        return {**move, **sides, "person": self.text(move["person"]), "person_aliases": [], "from_aliases": {}, "to_aliases": {}, "role": self.text(move.get("role"))}


def title_case(headline):
    return " ".join(word.capitalize() if word.islower() and len(word) > 3 else word for word in headline.split(" "))


def varied(item, chance):
    """The item itself, or one like it."""
    title = title_case(item["title"]) if chance.random() < RECASED else item["title"]
    if not item["moves"] or chance.random() >= SWAPPED:
        return {**item, "title": title}
    swap = Swap(names(item, chance))
    moves = [swap.move(move) for move in item["moves"]]
    return {**item, "title": swap.text(title), "text": swap.text(item.get("text")), "moves": moves}

"""Words to pieces as BERT's uncased vocabulary has them, with offsets, and how each word is written.

WordPiece.java and WordForm.java do the same; WordPieceTest holds the two against each other.
"""
import pathlib
import unicodedata

RESOURCES = pathlib.Path(__file__).parent.parent / "src/main/resources/io/bellwether/extraction/reader"
VOCABULARY = {piece: i for i, piece in enumerate((RESOURCES / "vocabulary.txt").read_text(encoding="utf8").split("\n")[:-1])}
BEGIN, END, UNKNOWN = VOCABULARY["[CLS]"], VOCABULARY["[SEP]"], VOCABULARY["[UNK]"]
LIMIT = 128
LONGEST_WORD = 60

LOWER, TITLE, CAPITALS, ONE_CAPITAL, MIXED, DIGITS, MARK, BOUNDARY = range(8)


def is_mark(c):
    o = ord(c)
    ascii_mark = 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126
    return ascii_mark or unicodedata.category(c)[0] in "PS"


def words(text):
    """Begin and end of each word, mark and Chinese character."""
    at = 0
    while at < len(text):
        c = text[at]
        if c.isspace() or unicodedata.category(c) in ("Cc", "Cf"):
            at += 1
            continue
        end = at + 1
        if not is_mark(c) and not 0x4E00 <= ord(c) <= 0x9FFF:
            while end < len(text) and not text[end].isspace() and not is_mark(text[end]):
                end += 1
        yield at, end
        at = end


def form(word):
    if not any(c.isalnum() for c in word):
        return MARK
    if any(c.isdigit() for c in word):
        return DIGITS
    if word.islower():
        return LOWER
    if word.isupper():
        return CAPITALS if len(word) > 1 else ONE_CAPITAL
    return TITLE if word[0].isupper() and word[1:].islower() else MIXED


def pieces(word):
    decomposed = unicodedata.normalize("NFD", word.lower())
    plain = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    if len(plain) > LONGEST_WORD:
        return [UNKNOWN]
    found, at = [], 0
    while at < len(plain):
        end = len(plain)
        while end > at and ("##" if at else "") + plain[at:end] not in VOCABULARY:
            end -= 1
        if end == at:
            return [UNKNOWN]
        found.append(VOCABULARY[("##" if at else "") + plain[at:end]])
        at = end
    return found


def encode(title, text):
    """Pieces, forms and fields, and of each word its field, begin, end and first piece."""
    ids, forms, fields, places = [BEGIN], [BOUNDARY], [0], []
    for field, content in ((0, title), (1, text)):
        for begin, end in words(content):
            word = content[begin:end]
            parts = pieces(word)
            if len(ids) + len(parts) + 1 > LIMIT:
                break
            places.append((field, begin, end, len(ids)))
            ids += parts
            forms += [form(word)] * len(parts)
            fields += [field] * len(parts)
        ids.append(END)
        forms.append(BOUNDARY)
        fields.append(field)
    return ids[: LIMIT + 2], forms[: LIMIT + 2], fields[: LIMIT + 2], places


def main():
    """Texts as JSON lines in, what the test compares with out: pieces.py < texts > ../src/test/resources/pieces.jsonl"""
    import json
    import sys

    def units(text, offset):  # Java counts UTF-16 units
        return len(text[:offset].encode("utf-16-le")) // 2

    for line in sys.stdin:
        item = json.loads(line)
        both = item["title"], item["text"]
        ids, forms, fields, places = encode(*both)
        found = [[field, units(both[field], begin), units(both[field], end), piece] for field, begin, end, piece in places]
        out = {"title": both[0], "text": both[1], "ids": ids, "forms": forms, "segments": fields, "words": found}
        print(json.dumps(out, ensure_ascii=False))


if __name__ == "__main__":
    main()

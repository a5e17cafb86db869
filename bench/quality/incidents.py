"""Dead and injured in reports on political violence (MUC-3/4): figures of the answer keys among our claims.

    python bench/quality/incidents.py [--corpus TAR] [--each]

The collection holds reports of 1988 to 1991 in upper case with answer keys. Of the messages with a key, 500
are drawn with a fixed seed. Asked are the human targets of the keys with an exact number and the effect DEATH
or INJURY. The same number and effect of one message counts once, however many templates and targets have it.

- recall: a claim of the message has the number (as low or high end) and the measure: killed for DEATH,
  wounded for INJURY; casualties for either. Numbers above 1 are the measure; targets of 1 are mostly named
  or definite persons, who are no claims (codebook), so they are shown apart.
- precision: of our claims of killed and wounded with an exact number above 1, those that the key of the same
  message has. The keys hold terrorist incidents of certain countries only, not soldiers or guerrillas who
  fell in battle: what is not there is not wrong. It is a lower bound.

The text is read as it is, in upper case. Without the collection it says so and measures nothing.
"""

from __future__ import annotations

import datetime
import random
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.quality.corpus import options

import lagebild
from lagebild.model import Claim

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "muc34-dev.tar.xz"
SEED = 1991
MESSAGES = 500
MESSAGE = re.compile(r"^((?:DEV|TST)\d?-MUC\d-\d{4}).*$", re.MULTILINE)
FIELD = re.compile(r"^(\d+)\.\s+([A-Z ]+: [A-Z ]+?)\s{2,}(.*)$")
TARGET = re.compile(r'"([^"]+)"')
DATE = re.compile(r"\b(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (\d\d)\b")
MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
MEASURES = {"DEATH": "killed", "INJURY": "wounded"}
EITHER = "casualties"
ONE_EACH = 2
"""A target stands once among the numbers and once among the effects."""

Figure = tuple[str, int]
"""A measure and a number."""


class Message(NamedTuple):
    name: str
    text: str
    published: datetime.date | None


def read_collection(tar: Path) -> tuple[dict[str, Message], dict[str, set[Figure]]]:
    """The messages, and for each message that a key is about the figures of its human targets."""
    messages: dict[str, Message] = {}
    keys: dict[str, set[Figure]] = {}
    with tarfile.open(tar) as archive:
        for member in archive:
            file = archive.extractfile(member)
            name = Path(member.name).name
            if file is None or name == "text-headers-info":
                continue
            content = file.read().decode("latin-1").replace("\r", "")
            if name.startswith("key"):
                for message, figures in _keys(content):
                    keys.setdefault(message, set()).update(figures)
            else:
                messages.update((m.name, m) for m in _messages(content))
    return messages, keys


def _messages(content: str) -> Iterator[Message]:
    starts = list(MESSAGE.finditer(content))
    for index, start in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(content)
        text = content[start.end() : end].strip()
        paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n|\n(?=   )", text)]
        yield Message(start[1], "\n\n".join(p for p in paragraphs if p), _day(text))


def _day(text: str) -> datetime.date | None:
    """The day of the dateline."""
    found = DATE.search(text[:200])
    if found is None:
        return None
    try:
        return datetime.date(1900 + int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:
        return None


def _keys(content: str) -> Iterator[tuple[str, set[Figure]]]:
    """The templates of a key file: the message that each is about and its figures."""
    for template in re.split(r"\n(?=0\.\s+MESSAGE: ID)", content):
        fields: dict[str, list[str]] = {}
        last = ""
        for line in template.splitlines():
            found = FIELD.match(line)
            if found is not None:
                last = found[2]
                fields[last] = [found[3]]
            elif last and line.startswith("    "):
                fields[last].append(line.strip())
        message = fields.get("MESSAGE: ID", [""])[0].split(" ")[0]
        if message:
            yield (
                message,
                _figures(fields.get("HUM TGT: NUMBER", []), fields.get("HUM TGT: EFFECT OF INCIDENT", [])),
            )


def _figures(numbers: list[str], effects: list[str]) -> set[Figure]:
    """The targets with an exact number and an effect. The two lists go side by side where they are equally
    long; else a target is known by its words, if these stand for one number and one effect only.
    """
    counted = [(number.strip(), set(TARGET.findall(words))) for number, _, words in map(_split, numbers)]
    suffered = [(kind.strip(), set(TARGET.findall(words))) for kind, _, words in map(_split, effects)]
    if len(counted) == len(suffered):
        pairs = [(n, k) for (n, one), (k, other) in zip(counted, suffered, strict=True) if one & other]
    else:
        pairs = [
            (number, kind)
            for number, targets in counted
            for kind, others in suffered
            if targets & others and sum(bool(targets & t) for _, t in (*counted, *suffered)) == ONE_EACH
        ]
    return {(MEASURES[kind], int(n)) for n, kind in pairs if n.isdecimal() and kind in MEASURES}


def _split(line: str) -> tuple[str, str, str]:
    return line.partition(":")


def has(claims: list[Claim], figure: Figure) -> bool:
    """Whether a claim gives the number with the measure or with the one that holds both."""
    measure, number = figure
    return any(c.measure in (measure, EITHER) and number in (c.low, c.high) for c in claims)


def main() -> int:
    args = options(__doc__, CORPUS, "reports")
    if args is None:
        return 0
    messages, keys = read_collection(args.corpus)
    drawn = random.Random(SEED).sample(sorted(messages.keys() & keys.keys()), MESSAGES)
    n = Counter[str]()
    for name in drawn:
        message, figures = messages[name], keys[name]
        hints = lagebild.Hints(lang="en", published=message.published)
        claims = list(lagebild.read_text(message.text, hints=hints).claims)
        for figure in sorted(figures):
            found = has(claims, figure)
            n.update(
                {f"{'many' if figure[1] > 1 else 'one'} {part}": 1 for part in ("all", "hit")[: 1 + found]}
            )
            if args.each and not found and figure[1] > 1:
                print(f"{name}: {figure[1]} {figure[0]}")
        ours = {(c.measure, c.low) for c in claims if c.measure in MEASURES.values() and c.bound == "exact"}
        ours = {figure for figure in ours if (figure[1] or 0) > 1}
        n.update(ours=len(ours), right=len(ours & figures))
    recall, ones = n["many hit"] / n["many all"], n["one hit"] / max(1, n["one all"])
    print(f"{MESSAGES} messages, {n['many all']} figures above 1: recall {recall:.3f}")
    print(f"{n['one all']} targets of one: recall {ones:.3f}")
    print(f"{n['ours']} figures of ours above 1: precision {n['right'] / max(1, n['ours']):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

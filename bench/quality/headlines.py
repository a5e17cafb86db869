"""Headlines against their bodies on NumHG: true ones must stand, those with another number must fall.

    python bench/quality/headlines.py [--corpus FILE] [--each]

The collection holds short news texts with the headline that an editor wrote, the number in it marked
(NumHG, 2023, fold 1: 2,775 headlines). Of these the ones count in which our own reading of the headline
gives the marked number as killed, wounded, casualties or soldiers in a theatre, and states it as fact. Each
is read twice: as it is, and with the number swapped. Asked is only what `headline_unsupported` says of that
number:

- `true`: an alarm on a true headline is false. What the editors themselves got wrong counts against us.
- `swapped`: a copy without an alarm is missed. The swapped number is drawn with a fixed seed: the true one
  times or divided by a factor between 1.5 and 4, rounded, at least 2 away from it, and no number that the
  body has. It is written in digits. Where the headline has a lower bound, it is drawn above.

Without the collection it says so and measures nothing.
"""

from __future__ import annotations

import csv
import datetime
import io
import lzma
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.quality.corpus import options

import lagebild
from lagebild.model import Claim, Reading

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "numhg-fold1.csv.xz"
SEED = 20240501
MEASURES = frozenset(("killed", "wounded", "casualties"))
SOLDIERS = frozenset(("deployed", "strength"))
FIRM = frozenset(("asserted", "estimated", "alleged"))
GAP = "____"
DATELINE = re.compile(r"^\((\w{3}) (\d+), (\d{4})[^)]*\)\s*")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DRAWS = 200
"""So often a number is drawn before a headline is given up."""


class Headline(NamedTuple):
    cloze: str
    number: str
    body: str
    published: datetime.date | None


class Outcome(NamedTuple):
    title: str
    alarm: bool
    said: str
    """What the finding says, or the figures of the body on the same measure."""


def read_headlines(path: Path) -> Iterator[Headline]:
    """The headlines of the collection with one marked number."""
    with lzma.open(path) as file:
        for row in csv.DictReader(io.TextIOWrapper(file, "utf-8")):
            if row["cloze"].count(GAP) == 1:
                body, published = _body(row["text"])
                yield Headline(row["cloze"], row["cloze_gt"], body, published)


def _body(text: str) -> tuple[str, datetime.date | None]:
    """The text without the date before it, and the date."""
    found = DATELINE.match(text)
    if found is None or found[1] not in MONTHS:
        return text, None
    return text[found.end() :], datetime.date(int(found[3]), MONTHS.index(found[1]) + 1, int(found[2]))


def read(headline: Headline, number: str) -> tuple[Reading, Claim | None]:
    """The reading of a headline with a number in its gap, and the claim that this number makes."""
    title = headline.cloze.replace(GAP, number)
    start = headline.cloze.index(GAP)
    hints = lagebild.Hints(lang="en", title=title, published=headline.published)
    reading = lagebild.read_text(headline.body, hints=hints)
    for claim in reading.claims:
        at = claim.spans["number"]
        counts = claim.measure in MEASURES or (
            claim.measure in SOLDIERS and claim.population.kind == "military"
        )
        if claim.section == "headline" and at.start <= start < at.end and counts and claim.unit == "person":
            return reading, claim
    return reading, None


def swapped(headline: Headline, draw: random.Random, *, up: bool) -> str | None:
    """Another number for the gap, in digits, or None where none was drawn that the body has not.

    `up` asks for a higher one: "at least 33" is still true where "at least 50" was.
    """
    try:
        value = float(headline.number.replace(",", ""))
    except ValueError:
        return None
    for _ in range(DRAWS):
        factor = draw.uniform(1.5, 4)
        number = round(value * factor if up or draw.random() < 0.5 else value / factor)
        written = f"{number:,}"
        if number > 1 and abs(number - value) >= 2 and not re.search(rf"\b{written}\b", headline.body):
            return written
    return None


def judge(reading: Reading, claim: Claim) -> Outcome:
    """Whether an alarm was given on the headline's figure."""
    title = reading.document.title or ""
    for finding in reading.findings:
        if finding.type == "headline_unsupported" and finding.claims[0] == claim.id:
            return Outcome(title, True, finding.text)
    figures = [f"{c.number} {c.measure}" for c in reading.claims if c.section == "body"]
    return Outcome(title, False, ", ".join(figures))


def measure(path: Path) -> tuple[list[Outcome], list[Outcome]]:
    """The outcomes on true headlines and on swapped ones."""
    draw = random.Random(SEED)
    true: list[Outcome] = []
    changed: list[Outcome] = []
    for headline in read_headlines(path):
        reading, claim = read(headline, headline.number)
        if claim is None or claim.low is None or claim.modality not in FIRM:
            continue
        true.append(judge(reading, claim))
        other = swapped(headline, draw, up=claim.high is None)
        if other is None:
            continue
        reading, claim = read(headline, other)
        if claim is not None:
            changed.append(judge(reading, claim))
    return true, changed


def main() -> int:
    args = options(__doc__, CORPUS, "headlines")
    if args is None:
        return 0
    true, changed = measure(args.corpus)
    if args.each:
        for outcome in [o for o in true if o.alarm] + [o for o in changed if not o.alarm]:
            print(f"{'false alarm' if outcome.alarm else 'missed'}: {outcome.title} | {outcome.said}")
    alarms, caught = sum(o.alarm for o in true), sum(o.alarm for o in changed)
    print(f"true     {len(true):4d} headlines, {alarms:4d} alarms: {alarms / max(1, len(true)):.3f}")
    print(f"swapped  {len(changed):4d} headlines, {caught:4d} alarms: {caught / max(1, len(changed)):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

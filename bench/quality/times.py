#!/usr/bin/env python3
"""How well words of time are found and dated, beside HeidelTime, on German news with TimeML.

    times.py [--corpus TAR] [--errors N]

The tar is KRAUTS (Strötgen and others 2018), its Dolomiten part: 100 articles with hand-made TIMEX3 tags, and
the output of HeidelTime for the same articles. The texts belong to their publishers; they are read, never
copied. Both systems are scored by the same code in the same run.

Only what dates something counts: gold tags of type DATE whose value is a calendar date (day, week, weekend,
month, quarter, half, season, year, decade), and tags of type DURATION that have both a first and a last day
("the last ten years"). Times of day, sets ("every Monday"), other durations ("for three hours") and
references without a date ("now", "soon") are not what the reader is for: whatever a system finds there is
neither right nor wrong.

spans   F1 of expressions found; an overlap is enough (TempEval's relaxed match), each tag is used once. Where
        one expression names a span by its ends ("from June to September"), it meets the tags of both
values  of the DATE tags found, the share with the right first and last day
all     F1 of expressions that are found and rightly dated

An expression without a year lies before or after the article, and a reader of claims must know both readings.
Here the one ahead is taken where the sentence tells of nothing past, unless only the other is near; "the day
before" counts from the day last named.
"""

from __future__ import annotations

import datetime
import re
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from bench.quality.corpus import options

from lagebild.analysis import Sentence, tokenize
from lagebild.analysis.sentences import SentenceEnds
from lagebild.extract.times import TimeExpression, TimeReader
from lagebild.extract.times.calendar import first_day, last_day
from lagebild.languages import language

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "krauts-dolomiten100.tar.xz"
GOLD, HEIDELTIME = "KRAUTS_Dolomiten-100/", "KRAUTS_Dolomiten-100_Heideltime/"
PARTS = {"SP": (3, 5), "SU": (6, 8), "AU": (9, 11), "FA": (9, 11), "WI": (12, 2)}
PARTS |= {f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)} | {"H1": (1, 6), "H2": (7, 12)}
FAR, NEAR = datetime.timedelta(days=300), datetime.timedelta(days=65)
"""A date without a year is not meant as far off as that where the other reading is so near."""
PAST_TAGS = frozenset(("VPP", "APP"))

Days = tuple[datetime.date, datetime.date]


class Tag(NamedTuple):
    """An expression in a text: characters without blanks from `start` to `end`, and the days it names."""

    start: int
    end: int
    kind: str
    days: Days | None
    words: str

    def meets(self, other: Tag) -> bool:
        return self.start < other.end and other.start < self.end


class Article(NamedTuple):
    name: str
    text: str
    published: datetime.date
    gold: list[Tag]
    heideltime: list[Tag]


class Tally(NamedTuple):
    gold: int = 0
    found: int = 0
    spans: int = 0
    dated: int = 0
    values: int = 0

    def plus(self, other: Tally) -> Tally:
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


def articles(tar: Path) -> Iterator[Article]:
    """The articles of the corpus in the order of their names."""
    files: dict[str, bytes] = {}
    with tarfile.open(tar) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                files[member.name.removeprefix("./")] = file.read()
    for name in sorted(n for n in files if n.startswith(GOLD)):
        text, gold, published = tags_of(files[name])
        _, heideltime, _ = tags_of(files[HEIDELTIME + name.removeprefix(GOLD)])
        yield Article(Path(name).name, text, published, gold, heideltime)


def tags_of(xml: bytes) -> tuple[str, list[Tag], datetime.date]:
    """The text of a TimeML file, its tags, and the day on which it was written."""
    root = ElementTree.fromstring(xml)
    values = {t.get("tid", ""): t.get("value", "") for t in root.iter("TIMEX3")}
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    assert created is not None and body is not None
    text, tags = body.text or "", []
    for element in body:
        words = "".join(element.itertext())
        if element.tag == "TIMEX3" and words.strip():
            start = solid(text)
            tags.append(Tag(start, start + solid(words), *_denoted(element, values), words))
        text += words + (element.tail or "")
    return text, tags, datetime.date.fromisoformat(created.get("value", "")[:10])


def _denoted(element: ElementTree.Element, values: dict[str, str]) -> tuple[str, Days | None]:
    """The type of a tag and the days that it names, if it names any."""
    kind = element.get("type", "")
    if kind == "DATE":
        return kind, days_of(element.get("value", ""))
    ends = (element.get("beginPoint"), element.get("endPoint"))
    first, last = (days_of(values.get(end or "", "")) for end in ends)
    if kind == "DURATION" and first is not None and last is not None and first[0] <= last[1]:
        return kind, (first[0], last[1])
    return kind, None


def solid(text: str) -> int:
    """The number of characters that are no blanks: the files differ in blanks only."""
    return sum(not c.isspace() for c in text)


def days_of(value: str) -> Days | None:
    """The first and the last day of a TIMEX3 value, or None where it is no calendar date."""
    value = re.sub(r"T[A-Z]{2}$", "", value.strip())
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = datetime.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + datetime.timedelta(days=5 if match[3] else 0), monday + datetime.timedelta(days=6)
    if (match := re.fullmatch(r"(\d{4})-([A-Z][A-Z1-4])", value)) and match[2] in PARTS:
        first, last = PARTS[match[2]]
        return _between(f"{match[1]}-{first:02d}", f"{int(match[1]) + (last < first)}-{last:02d}")
    if re.fullmatch(r"\d{3}", value):
        return _between(f"{value}0", f"{value}9")
    return _between(value, value) if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) else None


def _between(first: str | None, last: str | None) -> Days | None:
    start, end = first_day(first) if first else None, last_day(last) if last else None
    return (start, end) if start is not None and end is not None else None


def read(article: Article, reader: TimeReader, ends: SentenceEnds) -> list[Tag]:
    """What the reader of this project finds."""
    result: list[Tag] = []
    day = article.published
    tokens = tokenize(article.text, 0, len(article.text))
    for index, (first, last) in enumerate(ends.split(article.text, tokens)):
        sentence = Sentence(index, 0, "body", tokens[first:last], "de")
        for time in reader.read(sentence.tokens, article.published):
            span = sentence.span(time.start, time.end)
            start, words = solid(article.text[: span.start]), article.text[span.start : span.end]
            days = _chosen(time, sentence, article.published)
            if time.kind == "anaphoric" and time.offset is not None:
                counted = day + datetime.timedelta(days=time.offset)
                days = (counted, counted)
            elif days is not None and days[0] == days[1]:
                day = days[0]
            result.append(Tag(start, start + solid(words), "DATE", days, words))
    return result


def _chosen(time: TimeExpression, sentence: Sentence, published: datetime.date) -> Days | None:
    past, ahead = _between(time.first, time.last), _between(*time.future)
    if past == ahead:
        return past
    if past is not None and ahead is not None:
        behind, before = published - past[1], ahead[0] - published
        if max(behind, before) > FAR and min(behind, before) < NEAR:
            return past if behind <= before else ahead
    words = language("de").scope
    lows, tags = sentence.lows, sentence.tags
    told = any(tag in PAST_TAGS for tag in tags) or any(
        low in words.past.split() or (tag in ("VFIN", "MFIN") and low.endswith(("te", "ten")))
        for low, tag in zip(lows, tags, strict=True)
    )
    return past if told or ahead is None else ahead


def score(gold: list[Tag], found: list[Tag]) -> tuple[Tally, list[str]]:
    """How many are found and rightly dated, and what went wrong in plain words."""
    wanted = [t for t in gold if t.days is not None]
    beside = [t for t in gold if t.days is None]
    open_tags = list(wanted)
    tally, errors = Tally(gold=len(wanted)), []
    for tag in found:
        hits = [t for t in open_tags if t.meets(tag)]
        for hit in hits:
            open_tags.remove(hit)
            date, right = hit.kind == "DATE", _is_right(tag.days, hit, hits)
            tally = tally.plus(Tally(0, 1, 1, date, date and right))
            if not right:
                errors.append(f"value   {hit.words!r}: {_shown(hit.days)}, read {_shown(tag.days)}")
        if not hits and tag.days is not None and not any(t.meets(tag) for t in (*beside, *wanted)):
            tally = tally.plus(Tally(found=1))
            errors.append(f"extra   {tag.words!r}: {_shown(tag.days)}")
    errors += [f"missed  {t.words!r}: {_shown(t.days)}" for t in open_tags]
    return tally, errors


def _is_right(days: Days | None, hit: Tag, hits: list[Tag]) -> bool:
    """Whether an expression dates a tag; of one that names a span by its ends, each end counts."""
    if days is None or hit.days is None or len(hits) == 1:
        return days == hit.days
    if hit is hits[0]:
        return days[0] == hit.days[0]
    return days[1] == hit.days[1] if hit is hits[-1] else days[0] <= hit.days[0] <= hit.days[1] <= days[1]


def _shown(days: Days | None) -> str:
    return "nothing" if days is None else f"{days[0]}..{days[1]}"


def f1(hits: int, found: int, gold: int) -> float:
    return 2 * hits / (found + gold) if found + gold else 0.0


def row(name: str, t: Tally) -> str:
    """One line of the table."""
    precision, recall = t.spans / max(1, t.found), t.spans / max(1, t.gold)
    right = t.values + (t.spans - t.dated)
    return (
        f"{name:12s}{t.gold:6d}{t.found:7d}{precision:8.3f}{recall:8.3f}{f1(t.spans, t.found, t.gold):9.3f}"
        f"{t.values / max(1, t.dated):9.3f}{f1(right, t.found, t.gold):8.3f}"
    )


def main() -> int:
    args = options(__doc__, CORPUS, "times", errors=True)
    if args is None:
        return 0
    reader, ends = TimeReader(language("de")), SentenceEnds(language("de"))
    own, other, wrong = Tally(), Tally(), []
    for article in articles(args.corpus):
        mine, errors = score(article.gold, read(article, reader, ends))
        theirs, _ = score(article.gold, article.heideltime)
        own, other = own.plus(mine), other.plus(theirs)
        wrong += [f"{article.name} ({article.published}) {error}" for error in errors]
    print("\n".join(wrong[: args.errors]), end="\n" if args.errors else "")
    print(f"{'':12s}{'gold':>6s}{'found':>7s}{'P':>8s}{'R':>8s}{'spans F1':>9s}{'values':>9s}{'all F1':>8s}")
    print(row("lagebild", own))
    print(row("HeidelTime", other))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Finds the time expressions of a sentence and gives each its span of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lagebild.analysis import Token
from lagebild.extract.times import meaning
from lagebild.extract.times.calendar import Day, safe_day
from lagebild.extract.times.expression import TimeExpression
from lagebild.extract.times.joining import joined
from lagebild.extract.times.letters import TimeLetters
from lagebild.extract.times.value import Meaning, Parts
from lagebild.languages import Language


class _Found(NamedTuple):
    """A pattern that fits a stretch of a row, before it is known what it means."""

    kind: str
    start: int
    end: int
    parts: Parts


_YEARLESS = frozenset(("day", "month", "holiday", "season"))
"""Kinds that take their year from a bare year that stands before them ("1953 kamen am 24. Dezember")."""


class TimeReader:
    """Reads time expressions of one language against a day of publication."""

    def __init__(self, language: Language) -> None:
        self._letters = TimeLetters(language)
        self._patterns = [(p.kind, re.compile(p.seq)) for p in language.times.patterns]

    def read(self, tokens: Sequence[Token], published: Day | None) -> list[TimeExpression]:
        """The time expressions of a sentence, from left to right, without overlaps."""
        row = self._letters.row(tokens)
        found = list(self._found(row.letters, row.values))
        read: list[TimeExpression] = []
        for index, one in enumerate(found):
            base = _base(one, found[:index], read, row.letters, published)
            value = meaning.of(one.kind, one.parts, base)
            if value is not None:
                read.append(_expression(one, value, row.letters))
        places = row.places
        return [t._replace(start=places[t.start], end=places[t.end]) for t in joined(read, row.letters)]

    def _found(self, row: str, values: list[str]) -> Iterator[_Found]:
        index = 0
        while index < len(row):
            if row[index] in "xX.,-":
                index += 1
                continue
            kind, match = self._longest(row, index)
            if match is None:
                index += 1
                continue
            if kind != "none":
                named = match.groupdict().items()
                parts = {_role(name): values[match.start(name)] for name, text in named if text is not None}
                yield _Found(kind, match.start(), match.end(), parts)
            index = match.end()

    def _longest(self, row: str, index: int) -> tuple[str, re.Match[str] | None]:
        best: re.Match[str] | None = None
        best_kind = ""
        for kind, pattern in self._patterns:
            match = pattern.match(row, index)
            if match and match.end() > index and (best is None or match.end() > best.end()):
                best, best_kind = match, kind
        return best_kind, best


def _role(name: str) -> str:
    """The part that a group stands for: `m3` and `m5` are other places of `m`, `m4` and `m6` of `m2`."""
    number = int(name[1:]) if name[1:].isdecimal() else 0
    return name if number < 3 else name[0] + ("" if number % 2 else "2")


def _base(
    one: _Found, before: Sequence[_Found], read: Sequence[TimeExpression], row: str, published: Day | None
) -> Day | None:
    """The day against which an expression is read: the publication, unless the sentence names another.

    "1953 … on Christmas Eve": the last day of that year; "on Monday, five days after …": that Monday.
    """
    if one.kind in _YEARLESS and "y" not in one.parts and before and before[-1].kind == "year":
        apart = row[before[-1].end : one.start]
        if "," not in apart and before[-1].parts["y"] != str(published.year if published else ""):
            return safe_day(int(before[-1].parts["y"]), 12, 31)
    if one.kind == "after" and read and read[-1].last is not None and len(read[-1].last) == 10:
        return Day.fromisoformat(read[-1].last)
    return published


def _expression(one: _Found, value: Meaning, row: str) -> TimeExpression:
    start, end = one.start, one.end
    while start < end - 1 and row[start] in "iIFBg&s":
        start += 1
    before = row[: one.start].rstrip("igpz")[-1:]
    inside = row[one.start : start]
    role = "at"
    if row[end : end + 1] == "d":
        return TimeExpression(
            start, end, one.kind, value.first, value.last, value.future, role, *value[3:]
        )  # "by Sunday's quake"
    for letter, name in (("S", "since"), ("s", "as_of"), ("u", "until")):
        if before == letter or (letter in inside + row[one.start] and letter != "u"):
            role = name
            break
    return TimeExpression(start, end, one.kind, value.first, value.last, value.future, role, *value[3:])

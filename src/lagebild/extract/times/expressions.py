"""Finds the time expressions of a sentence and gives each its span of dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Token
from lagebild.extract.times import meaning
from lagebild.extract.times.calendar import Day
from lagebild.extract.times.letters import TimeLetters
from lagebild.languages import Language


class TimeExpression(NamedTuple):
    """Words of time and the dates that they name.

    `first` and `last` are partial dates (``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``) or None where they cannot be
    told. `future` is the reading of the same words as a time to come ("in October" said in August).
    `role` is ``since`` or ``until`` where such a word stands before, else ``at``.
    """

    start: int
    end: int
    kind: str
    first: str | None
    last: str | None
    future: tuple[str | None, str | None]
    role: str = "at"
    offset: int | None = None
    """Days from the day last spoken of ("on the same day": 0)."""

    @property
    def known(self) -> bool:
        return self.first is not None or self.last is not None


class TimeReader:
    """Reads time expressions of one language against a day of publication."""

    def __init__(self, language: Language) -> None:
        self._letters = TimeLetters(language)
        self._patterns = [(p.kind, re.compile(p.seq)) for p in language.times.patterns]

    def read(self, tokens: Sequence[Token], published: Day | None) -> list[TimeExpression]:
        """The time expressions of a sentence, from left to right, without overlaps."""
        row, values = self._letters.row(tokens)
        found: list[TimeExpression] = []
        index = 0
        while index < len(row):
            if row[index] in "x_.,-":
                index += 1
                continue
            kind, match = self._longest(row, index)
            if match is None:
                index += 1
                continue
            if kind != "none":
                expression = self._meaning(kind, match, row, values, published)
                if expression is not None:
                    found.append(expression)
            index = match.end()
        return found

    def _longest(self, row: str, index: int) -> tuple[str, re.Match[str] | None]:
        best: re.Match[str] | None = None
        best_kind = ""
        for kind, pattern in self._patterns:
            match = pattern.match(row, index)
            if match and match.end() > index and (best is None or match.end() > best.end()):
                best, best_kind = match, kind
        return best_kind, best

    @staticmethod
    def _meaning(
        kind: str, match: re.Match[str], row: str, values: list[str], published: Day | None
    ) -> TimeExpression | None:
        parts = {
            name: values[match.start(name)] for name, text in match.groupdict().items() if text is not None
        }
        value = meaning.of(kind, parts, published)
        if value is None:
            return None
        start, end = match.span()
        while start < end - 1 and row[start] in "iIFBg&_":
            start += 1
        while end < len(row) and row[end] == "_":
            end += 1
        before = row[: match.start()].rstrip("ig_")[-1:]
        inside = row[match.start() : start]
        role = "since" if before == "S" or "S" in inside else "until" if before == "u" else "at"
        return TimeExpression(start, end, kind, value.first, value.last, value.future, role, value.offset)

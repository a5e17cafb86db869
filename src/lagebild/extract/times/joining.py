"""Time expressions that belong together: the two ends of a range, a span and the dates that explain it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagebild.extract.times.calendar import last_day
from lagebild.extract.times.expression import TimeExpression

_RANGE = re.compile(r"[iEpz]*[u&-][uizEFp]*")
_EXPLAINED = frozenset(("past", "past_one", "within", "past_vague"))
"""Spans that leave the dates to the exact ones after them."""


def joined(times: Sequence[TimeExpression], row: str) -> list[TimeExpression]:
    """Ends of a range made one ("from 1 September 2015 until the end of August"); a span that exact dates
    explain leaves it to them ("in the previous 12 months, from 1 September").
    """
    result: list[TimeExpression] = []
    for time in times:
        last = result[-1] if result else None
        if last is not None and _is_range(last, time, row):
            end = _as_precise(time.last, last.first)
            ahead = (last.future[0], time.future[1])
            result[-1] = last._replace(end=time.end, kind="days", last=end, future=ahead, role="at")
            continue
        result.append(time)
    return [t for i, t in enumerate(result) if not (i + 1 < len(result) and _is_told(t, result[i + 1], row))]


def _is_range(one: TimeExpression, other: TimeExpression, row: str) -> bool:
    opened = row[: one.start].rstrip("iEpg")[-1:]
    if opened not in ("F", "B") or one.first is None or other.last is None or one.first > other.last:
        return False
    return _RANGE.fullmatch(row[one.end : other.start]) is not None


def _is_told(one: TimeExpression, other: TimeExpression, row: str) -> bool:
    between = row[one.end : other.start]
    return one.kind in _EXPLAINED and other.kind == "days" and re.fullmatch(r",[FBig]*", between) is not None


def _as_precise(last: str | None, first: str | None) -> str | None:
    """The end of a range that begins with a day is a day: "from 1 May to the end of August"."""
    day = last_day(last) if last is not None and first is not None and len(first) == 10 else None
    return day.isoformat() if day is not None else last

"""What a time expression means: dates that may be known to the year, the month or the day only."""

from __future__ import annotations

from typing import NamedTuple

Parts = dict[str, str]
"""The words of an expression by the names of their groups in its pattern, as values of `times.toml`."""
Ends = tuple[str | None, str | None]


class Meaning(NamedTuple):
    first: str | None
    last: str | None
    future: Ends
    offset: int | None = None
    unit: str = "day"
    """What `offset` counts."""


def span(first: str | None, last: str | None = None, future: Ends | None = None) -> Meaning:
    """From `first` to `last`, or `first` alone; the same in the future unless told otherwise."""
    last = first if last is None else last
    return Meaning(first, last, future or (first, last))


NOTHING = Meaning(None, None, (None, None))
"""An expression whose dates cannot be told."""


def year_in(parts: Parts, name: str = "y") -> int | None:
    text = parts.get(name)
    return int(text) if text else None

"""Dates as front matter, pages and credits print them. One that is impossible or ambiguous is None."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lagebild.languages.layout import month_numbers

ISO = re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)")
ISO_SLASHED = re.compile(r"(?<!\d)(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?!\d)")
COMPACT = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=T|$)")
DOTTED = re.compile(r"(?<!\d)(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})(?!\d)")
SLASHED = re.compile(r"(?<!\d)(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})(?!\d)")
DAY_MONTH = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?:\.|[a-z]{2})?\s(?P<name>[^\W\d_]{3,10})\.?,?\s(?P<y>\d{4})(?!\d)"
)
MONTH_DAY = re.compile(
    r"(?<!\w)(?P<name>[^\W\d_]{3,10})\.?\s(?P<d>\d{1,2})(?:[a-z]{2})?,?\s(?P<y>\d{4})(?!\d)"
)
PATTERNS = (ISO, ISO_SLASHED, COMPACT, DOTTED, SLASHED, DAY_MONTH, MONTH_DAY)


def find_date(text: str, slashes: str = "") -> datetime.date | None:
    """The first date that is printed in `text`, or None.

    `slashes` says how 3/4/2016 is to be read: "dmy", "mdy", or "" for not at all.
    """
    found = min(_dates(text, slashes), default=None)
    return found[1] if found else None


def read_date(text: str) -> datetime.date | None:
    """The date at the start of `text` ("2025-06-19", "2025-06-19T10:00Z", "19. Juni 2025"), or None."""
    text = text.strip()
    found = min(_dates(text, ""), default=None)
    # A weekday may stand before it: "Thu, 19 Jun 2025".
    return (
        found[1]
        if found and (found[0] == 0 or re.fullmatch(r"[^\W\d_]{2,12}\.?,?\s", text[: found[0]]))
        else None
    )


def _dates(text: str, slashes: str) -> Iterator[tuple[int, datetime.date]]:
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            date = _date(match, slashes)
            if date is not None:
                yield match.start(), date
                break


def _date(match: re.Match[str], slashes: str) -> datetime.date | None:
    parts = match.groupdict()
    if "a" in parts:
        day, month = _ordered(int(parts["a"]), int(parts["b"]), slashes)
    elif "name" in parts:
        day, month = int(parts["d"]), month_numbers().get(parts["name"].lower(), 0)
    else:
        day, month = int(parts["d"]), int(parts["m"])
    try:
        return datetime.date(int(parts["y"]), month, day)
    except ValueError:
        return None


def _ordered(first: int, second: int, slashes: str) -> tuple[int, int]:
    """Day and month; (0, 0), which is no date, if the order cannot be told."""
    if first > 12 or first == second or slashes == "dmy":
        return first, second
    if second > 12 or slashes == "mdy":
        return second, first
    return 0, 0

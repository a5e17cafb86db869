"""Days, months and spans of time as a reader of the language writes them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from lagebild.present.visible import visible

if TYPE_CHECKING:
    from lagebild.model import ValidTime
    from lagebild.present.labels import TimeLabels

_DATE_PARTS = ("year", "month", "day")


def date_text(date: str | datetime.date, labels: TimeLabels) -> str:
    """A date of the codebook (``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``) in words: "19.6.2025", "April 2025"."""
    iso = date if isinstance(date, str) else date.isoformat()
    parts = iso.split("-")
    if len(parts) > len(_DATE_PARTS) or not all(p.isdecimal() for p in parts):
        return visible(iso)
    numbers = dict(zip(_DATE_PARTS, map(int, parts), strict=False))
    if len(parts) == 1:
        return iso
    if not 1 <= numbers["month"] <= len(labels.month_names):
        return visible(iso)
    name = labels.month_names[numbers["month"] - 1]
    pattern = labels.day if "day" in numbers else labels.month
    return pattern.format(**numbers, month_name=name, month_short=name[:3])


def valid_time_text(time: ValidTime, labels: TimeLabels) -> str:
    """The span that a figure covers: "bis 19.6.2025", "April 2025", "24.2.2022 – 19.6.2025"."""
    start = None if time.from_ is None else date_text(time.from_, labels)
    end = None if time.to is None else date_text(time.to, labels)
    if start is not None and end is not None:
        return start if start == end else labels.between.format(**{"from": start, "to": end})
    if end is not None:
        return labels.until.format(to=end)
    return labels.undated if start is None else labels.since.format(**{"from": start})

"""Published series of one claimant: those that come with the package, and files of collectors."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from lagebild.knowledge.tables import DATA, rows, structure
from lagebild.model import KnowledgeError, PublishedSeries, SeriesPoint

FOLDER = DATA / "published"
_COLUMNS = ("day", "low", "high")


@cache
def bundled() -> tuple[PublishedSeries, ...]:
    """The series that come with the package, by id. Raises KnowledgeError if a file is faulty."""
    return tuple(_bundled(path.stem) for path in sorted(FOLDER.glob("*.toml")))


def _bundled(name: str) -> PublishedSeries:
    about = structure(name, dict[str, Any], FOLDER)
    table = (SeriesPoint(day, _number(low), _number(high)) for day, low, high in rows(name, _COLUMNS, FOLDER))
    try:
        return msgspec.convert({**about, "id": name, "points": tuple(table)}, PublishedSeries)
    except msgspec.ValidationError as error:
        raise KnowledgeError(f"The file {name}.toml is faulty: {error}.") from error


def imported(kind: str, path: Path, like: str, name: str | None = None) -> PublishedSeries:
    """The series in a file of one of `KINDS`, by the claimant and of the matter of the bundled series `like`.

    `name` is its id, by default the file's name. Raises KnowledgeError if the file is not of that kind.
    """
    if kind not in KINDS:
        raise KnowledgeError(f"{kind!r} is no kind of series: known are {', '.join(sorted(KINDS))}.")
    model = next((s for s in bundled() if s.id == like), None)
    if model is None:
        known = ", ".join(s.id for s in bundled())
        raise KnowledgeError(f"There is no bundled series {like!r}: known are {known}.")
    try:
        found = KINDS[kind](path.read_text("utf-8"))
        points = [
            SeriesPoint(datetime.date.fromisoformat(d).isoformat(), low, high) for d, low, high in found
        ]
    except OSError as error:
        raise KnowledgeError(f"The file {path} cannot be read: {error.strerror}.") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise KnowledgeError(f"The file {path} is no series of the kind {kind}.") from None
    if not points:
        raise KnowledgeError(f"The file {path} holds no figures.")
    days = [point.day for point in points]
    if len(set(days)) != len(days):
        twice = next(day for day in days if days.count(day) > 1)
        raise KnowledgeError(f"The file {path} has the day {twice} twice.")
    return msgspec.structs.replace(
        model,
        id=name or path.stem,
        origin=path.name,
        licence="unknown",
        points=tuple(sorted(points, key=lambda p: p.day)),
    )


Row = tuple[str, float | None, float | None]


def _of_objects(text: str) -> list[Row]:
    """A list of objects with ``date`` and ``personnel``, as the collections of Ukraine's figures have them.

    ``personnel*`` says "more" where the figure is a lower end.
    """
    found: list[Row] = []
    for entry in json.loads(text):
        figure: Any = entry["personnel"]
        if figure is not None:
            found.append(
                (entry["date"], float(figure), None if entry.get("personnel*") == "more" else float(figure))
            )
    return found


def _of_csv(text: str) -> list[Row]:
    """Columns ``day`` and ``value``, or ``day``, ``low`` and ``high``; an empty cell is an open end."""
    found: list[Row] = []
    for row in csv.DictReader(io.StringIO(text)):
        low, high = row.get("low", row.get("value", "")), row.get("high", row.get("value", ""))
        found.append((row["day"], _number(low or ""), _number(high or "")))
    return found


KINDS: Mapping[str, Callable[[str], list[Row]]] = {
    "csv": _of_csv,
    "orc": _of_objects,
    "petroivaniuk": _of_objects,
}
"""How a file of each kind is read: (day, low, high) in any order."""


def _number(cell: str) -> float | None:
    return float(cell) if cell.strip() else None

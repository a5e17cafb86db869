"""The forms in which rows are shown: JSON lines and CSV for programs, a screen for people."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from lagebild.present.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lagebild.present.labels import Labels

Row = TypeVar("Row")


class Form(NamedTuple, Generic[Row]):
    """How rows of one kind are shown."""

    json: Callable[[Iterable[Row]], Iterator[str]]
    """A line of JSON each."""
    csv: Callable[[Iterable[Row]], Iterator[str]]
    """The head, then a line each."""
    screen: Callable[[Iterable[Row], Labels], None]
    """Prints them for a person."""


def csv_line(cells: Sequence[Any]) -> str:
    """A line of CSV (RFC 4180) without its break. A cell that a spreadsheet would take for a formula begins
    with an apostrophe.
    """
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([_cell(cell) for cell in cells])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        text = visible(value)
        return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
    return "" if value is None else value

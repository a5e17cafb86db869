"""The forms in which rows are shown: JSON lines and CSV for programs, a screen for people."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import msgspec
from rich import box
from rich.table import Table
from rich.text import Text

from lagebild.present.json import one_line
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


def struct_json(rows: Iterable[msgspec.Struct]) -> Iterator[str]:
    """A line of JSON for each row."""
    for row in rows:
        yield one_line(msgspec.to_builtins(row))


def struct_csv(kind: type[msgspec.Struct], rows: Iterable[msgspec.Struct], between: str) -> Iterator[str]:
    """Rows of one kind as CSV, the head first; what is several in one cell has `between` between."""
    names = kind.__struct_fields__
    for row in (names, *([getattr(row, name) for name in names] for row in rows)):
        yield csv_line([between.join(cell) if isinstance(cell, tuple) else cell for cell in row])


def row_table(*heads: str) -> Table:
    """An empty table for a terminal with these columns."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), leading=1, pad_edge=False, show_edge=False)
    for head in heads:
        table.add_column(Text(head), overflow="fold", no_wrap=head == "id")
    return table


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

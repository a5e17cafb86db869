"""The claims as a table, in three layouts: the wider the terminal, the more columns stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rich import box
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lagebild.present.entry import Entry
    from lagebild.present.labels import Labels

WIDE = 150
MIDDLE = 100
NUMBER, SURE, QUIET = "bold", "yellow", "dim"


def claims_table(entries: Sequence[Entry], labels: Labels, width: int) -> Table:
    """The table for a terminal of `width` columns. Nothing is cut: long words fold into more lines."""
    layout = _WIDE if width >= WIDE else _MIDDLE if width >= MIDDLE else _NARROW
    table = Table(
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        leading=0 if width >= WIDE else 1,
        pad_edge=False,
        show_edge=False,
    )
    for name, _, widest in layout:
        table.add_column(
            Text(labels.columns[name]),
            overflow="fold",
            max_width=widest,
            justify="right" if name == "nr" else "left",
            no_wrap=name == "nr",
        )
    for entry in entries:
        table.add_row(*(cell(entry, labels) for _, cell, _ in layout))
    return table


def _lines(*lines: Text | str) -> Text:
    return Text("\n").join(Text(line) if isinstance(line, str) else line for line in lines if line)


def _nr(entry: Entry, _: Labels) -> Text:
    return Text(str(entry.nr), style="cyan")


def _number(entry: Entry, _: Labels) -> Text:
    return Text(entry.number, style=NUMBER)


def _figure(entry: Entry, labels: Labels) -> Text:
    return _lines(_number(entry, labels), Text(entry.beyond))


def _beyond(entry: Entry, _: Labels) -> Text:
    return Text(entry.beyond)


def _what(entry: Entry, _: Labels) -> Text:
    return Text(entry.measure)


def _who(entry: Entry, _: Labels) -> Text:
    return Text(entry.who)


def _what_and_who(entry: Entry, _: Labels) -> Text:
    return _lines(Text(entry.measure, style=NUMBER), entry.who)


def _when(entry: Entry, _: Labels) -> Text:
    return _lines(entry.when, Text(entry.scope, style=QUIET))


def _when_in_one_line(entry: Entry, _: Labels) -> Text:
    return Text(f"{entry.scope}, {entry.when}")


def _who_says(entry: Entry, labels: Labels) -> Text:
    return Text(entry.chain.line(labels.chain), style="" if entry.claim.sources else QUIET)


def _who_says_by_stops(entry: Entry, labels: Labels) -> Text:
    first, *more = entry.chain.stops(labels.chain)
    style = "" if entry.claim.sources else QUIET
    return Text("\n").join([Text(first, style=style), *(Text(f"→ {stop}", style=style) for stop in more)])


def _sure(entry: Entry, _: Labels) -> Text:
    return Text(", ".join(entry.sure), style=SURE)


def _who_says_how_surely(entry: Entry, labels: Labels) -> Text:
    return _lines(_who_says_by_stops(entry, labels), _sure(entry, labels))


def _where(entry: Entry, _: Labels) -> Text:
    return Text(entry.where, style=QUIET)


def _when_and_where(entry: Entry, labels: Labels) -> Text:
    return _lines(_when(entry, labels), _where(entry, labels))


_Layout: TypeAlias = "tuple[tuple[str, Callable[[Entry, Labels], Text], int | None], ...]"
"""Name of the column, what its cells hold, and its greatest width."""
_WIDE: _Layout = (
    ("nr", _nr, None),
    ("figure", _number, 22),
    ("interval", _beyond, 18),
    ("what", _what, 14),
    ("whose", _who, 30),
    ("when", _when_in_one_line, 36),
    ("who_says", _who_says, None),
    ("how_sure", _sure, 16),
    ("where", _where, 16),
)
_MIDDLE: _Layout = (
    ("nr", _nr, None),
    ("figure", _figure, 20),
    ("what_and_whose", _what_and_who, 26),
    ("when", _when, 16),
    ("who_says", _who_says_how_surely, None),
    ("where", _where, 14),
)
_NARROW: _Layout = (
    ("nr", _nr, None),
    ("figure", _figure, 15),
    ("what_and_whose", _what_and_who, 20),
    ("who_says", _who_says_how_surely, None),
    ("when_and_where", _when_and_where, 14),
)

"""`--explain` on a terminal: each claim with the rule and the words behind every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from lagebild.present.blocks import headline_of
from lagebild.present.entry import entries_of
from lagebild.present.labels import labels_for
from lagebild.present.terminal import NARROWEST_TABLE, make_console
from lagebild.present.why import why

if TYPE_CHECKING:
    from rich.console import Console

    from lagebild.model import Reading
    from lagebild.present.entry import Entry
    from lagebild.present.labels import Labels


def explain_reading(reading: Reading, console: Console | None = None) -> None:
    """Print for every field of every claim its value, the words and the named rule.

    On something that is no terminal each field is one line: field, value, rule and words
    behind each other, however long it is.
    """
    console = make_console() if console is None else console
    labels = labels_for(reading.document.lang)
    as_table = console.is_terminal and console.width >= NARROWEST_TABLE
    for entry in entries_of(reading):
        console.print(Text(headline_of(entry), style="bold"), soft_wrap=not console.is_terminal)
        if as_table:
            console.print(_table(entry, labels), highlight=False)
            continue
        for line in _plain_lines(entry, labels):
            console.print(Text(line), soft_wrap=not console.is_terminal)
        console.print()


def _plain_lines(entry: Entry, labels: Labels) -> list[str]:
    none = labels.words["no_evidence"]
    return [
        f"   {w.field}: {w.value} | {w.rule or none}" + (f" | “{w.words}”" if w.words else "")
        for w in why(entry, labels)
    ]


def _table(entry: Entry, labels: Labels) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
    for name in ("field", "value", "words", "rule"):
        table.add_column(Text(labels.fields[name]), overflow="fold")
    for w in why(entry, labels):
        rule = Text(w.rule) if w.rule else Text(labels.words["no_evidence"], style="dim")
        table.add_row(
            Text(w.field if w.value else "", style="dim"), Text(w.value, style="bold"), Text(w.words), rule
        )
    return table

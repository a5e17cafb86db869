"""The commands that list what a ledger holds: ``lagebild claims``, ``documents`` and ``findings``.

They differ in what they ask and how a row looks; options and forms are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lagebild.cli.asking import (
    add_filters,
    add_form,
    add_ledger,
    add_screen,
    labels_of,
    open_ledger,
    print_lines,
)
from lagebild.cli.status import OK

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from lagebild.ledger import Ledger
    from lagebild.present.form import Form
    from lagebild.present.labels import Labels


def add_options(parser: argparse.ArgumentParser, *, claims: bool) -> None:
    """The options of a listing; `claims` says whether it can be asked by the fields of claims."""
    add_filters(parser, claims=claims)
    add_form(parser)
    add_screen(parser)
    add_ledger(parser)


def print_rows(
    options: argparse.Namespace, rows: Callable[[Ledger, Labels], Iterable[Any]], form: Form[Any]
) -> int:
    """Prints the rows of the ledger as JSON lines, as CSV or for the screen. Raises LedgerError."""
    labels = labels_of(options)
    with open_ledger(options) as ledger:
        found = rows(ledger, labels)
        if options.jsonl:
            print_lines(form.json(found))
        elif options.csv:
            print_lines(form.csv(found))
        else:
            form.screen(found, labels)
    return OK

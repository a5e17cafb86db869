"""``lagebild documents``: the articles of a ledger, as table, JSON lines or CSV."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lagebild.cli.asking import (
    add_filters,
    add_form,
    add_ledger,
    add_screen,
    labels_of,
    open_ledger,
    print_lines,
    where_of,
)
from lagebild.cli.status import OK

if TYPE_CHECKING:
    from lagebild.cli.asking import Commands


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "documents",
        help="list the articles of the ledger",
        description="Lists the articles of the ledger, each with its last text.",
    )
    add_filters(parser, claims=False)
    add_form(parser)
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what fits. Raises LedgerError."""
    from lagebild.present.kept import documents_csv, documents_json, documents_table  # noqa: PLC0415
    from lagebild.present.terminal import make_console  # noqa: PLC0415

    with open_ledger(options) as ledger:
        found = ledger.documents(where_of(options), as_of=options.as_of)
        if options.jsonl:
            print_lines(documents_json(found))
        elif options.csv:
            print_lines(documents_csv(found))
        else:
            labels = labels_of(options)
            table = documents_table(found, labels)
            make_console().print(table if table.row_count else labels.ledger["nothing"])
    return OK

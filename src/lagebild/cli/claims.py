"""``lagebild claims``: the claims of a ledger, as table, JSON lines or CSV."""

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
        "claims",
        help="list the claims of the ledger",
        description="Lists the claims of the ledger: of each article those of its last text, as last read.",
    )
    add_filters(parser, claims=True)
    add_form(parser)
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what fits. Raises LedgerError."""
    from lagebild.present.kept import claims_csv, claims_json, claims_table  # noqa: PLC0415
    from lagebild.present.terminal import make_console  # noqa: PLC0415

    with open_ledger(options) as ledger:
        found = ledger.claims(where_of(options), as_of=options.as_of)
        if options.jsonl:
            print_lines(claims_json(found))
        elif options.csv:
            print_lines(claims_csv(found))
        else:
            labels = labels_of(options)
            table = claims_table(found, labels)
            make_console().print(table if table.row_count else labels.ledger["nothing"])
    return OK

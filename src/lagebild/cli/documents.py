"""``lagebild documents``: the articles of a ledger, as table, JSON lines or CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lagebild.cli.asking import where_of
from lagebild.cli.listing import add_options, print_rows

if TYPE_CHECKING:
    import argparse

    from lagebild.cli.asking import Commands


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "documents",
        help="list the articles of the ledger",
        description="Lists the articles of the ledger, each with its last text.",
    )
    add_options(parser, claims=False)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what fits. Raises LedgerError."""
    from lagebild.present.kept import DOCUMENTS  # noqa: PLC0415

    return print_rows(
        options, lambda ledger, _: ledger.documents(where_of(options), as_of=options.as_of), DOCUMENTS
    )

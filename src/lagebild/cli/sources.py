"""``lagebild sources``: the claimants of a ledger, as table, JSON lines or CSV."""

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
        "sources",
        help="list who speaks in the ledger",
        description="Lists the claimants of the ledger: how much each says, in how many outlets and texts, "
        "through whom, and whether it is a party to a war.",
    )
    add_options(parser, claims=True)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints them. Raises LedgerError."""
    from lagebild.present.sources import SOURCES, source_rows  # noqa: PLC0415

    return print_rows(
        options,
        lambda ledger, labels: source_rows(ledger, where_of(options), options.as_of, labels),
        SOURCES,
    )

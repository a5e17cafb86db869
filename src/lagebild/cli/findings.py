"""``lagebild findings``: what does not fit together in a ledger, inside articles and across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lagebild.cli.asking import where_of
from lagebild.cli.listing import add_options, print_rows

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from lagebild.cli.asking import Commands
    from lagebild.ledger import Ledger
    from lagebild.present.across import Shown
    from lagebild.present.labels import Labels


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "findings",
        help="list what does not fit together in the ledger",
        description="Lists the findings on the claims of the ledger: inside articles, across articles, and "
        "where a claimant's figures are held against the series that he publishes himself.",
    )
    parser.add_argument("--type", metavar="TYPE", help="only findings of this type, such as series_mismatch")
    add_options(parser, claims=True)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what was found. Raises LedgerError."""
    from lagebild.present.across import FINDINGS, shown  # noqa: PLC0415

    def found(ledger: Ledger, labels: Labels) -> Iterator[Shown]:
        for finding in shown(ledger, where_of(options), options.as_of, labels):
            if options.type in (None, finding.type):
                yield finding

    return print_rows(options, found, FINDINGS)

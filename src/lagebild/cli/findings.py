"""``lagebild findings``: what does not fit together in a ledger, inside articles and against series."""

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
        "findings",
        help="list what does not fit together in the ledger",
        description="Lists the findings on the claims of the ledger: inside articles, across articles, and "
        "where a claimant's figures are held against the series that he publishes himself.",
    )
    parser.add_argument("--type", metavar="TYPE", help="only findings of this type, such as series_mismatch")
    add_filters(parser, claims=True)
    add_form(parser)
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what was found. Raises LedgerError."""
    from lagebild.present.across import findings_csv, findings_json, print_findings, shown  # noqa: PLC0415

    labels = labels_of(options)
    with open_ledger(options) as ledger:
        found = [
            finding
            for finding in shown(ledger, where_of(options), options.as_of, labels)
            if options.type in (None, finding.type)
        ]
    if options.jsonl:
        print_lines(findings_json(found))
    elif options.csv:
        print_lines(findings_csv(found))
    else:
        print_findings(found, labels)
    return OK

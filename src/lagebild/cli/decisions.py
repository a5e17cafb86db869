"""``lagebild decisions``: who decided what about which claim, and what needs to be looked at again."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lagebild.cli.asking import add_ledger, add_screen, labels_of, open_ledger, print_lines
from lagebild.cli.status import OK

if TYPE_CHECKING:
    from lagebild.cli.asking import Commands


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "decisions",
        help="list what was decided",
        description="Lists the decisions about claims, the oldest first; those that were undone too.",
    )
    parser.add_argument(
        "--review", action="store_true", help="only those whose claim is read otherwise since, or no more"
    )
    parser.add_argument("--jsonl", action="store_true", help="one JSON document a line")
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints them. Raises LedgerError."""
    from lagebild.present.decided import decisions_json, decisions_lines  # noqa: PLC0415

    with open_ledger(options) as ledger:
        found, review = ledger.decisions(), {d.id for d in ledger.to_review()}
    shown = [d for d in found if not options.review or d.decision.id in review]
    lines = decisions_json if options.jsonl else decisions_lines
    print_lines(lines(shown, found, review, labels_of(options)))
    return OK

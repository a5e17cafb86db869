"""``lagebild decide``: accepts, rejects or corrects a claim of the ledger, or takes a decision back."""

from __future__ import annotations

import argparse
import getpass
import json
import os
from typing import TYPE_CHECKING, Any

from lagebild.cli.asking import add_ledger, add_screen, labels_of, open_ledger, resolved
from lagebild.cli.status import OK, UsageError

if TYPE_CHECKING:
    from lagebild.cli.asking import Commands

USER = "LAGEBILD_USER"
EXAMPLES = """\
Examples:
  lagebild decide accept 993e28 --reason "seen in the Reuters report"
  lagebild decide correct 993e28 measure=casualties low=600 high=null
  lagebild decide undo 5d0c
"""


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "decide",
        help="accept, reject or correct a claim",
        description="Keeps a decision about a claim beside what was read, with name, time and reason.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "action",
        choices=("accept", "reject", "correct", "undo"),
        metavar="ACTION",
        help="accept, reject, correct or undo",
    )
    parser.add_argument(
        "id", metavar="ID", help="id of the claim, for undo of the decision; its beginning is enough"
    )
    parser.add_argument("fields", nargs="*", metavar="FIELD=VALUE", help="for correct: what it should be")
    parser.add_argument("--by", metavar="NAME", help=f"who decides (default: {USER}, else the user's name)")
    parser.add_argument("--reason", default="", metavar="TEXT", help="why")
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Keeps the decision and prints its id. Raises LedgerError, UsageError."""
    by = options.by or os.environ.get(USER) or getpass.getuser()
    with open_ledger(options) as ledger:
        if options.action == "undo":
            made = ledger.undo(options.id, by=by, reason=options.reason)
        else:
            fields = dict(_field(given) for given in options.fields)
            claim = resolved(ledger, options.id)
            made = ledger.decide(options.action, claim, by=by, reason=options.reason, fields=fields)
    print(f"{made.id}: {made.claim} {labels_of(options).ledger[made.kind]}")
    return OK


def _field(given: str) -> tuple[str, Any]:
    """A correction of the command line: its value is JSON where it reads as such, else the words."""
    name, equals, value = given.partition("=")
    if not equals:
        raise UsageError(f"{given!r} is no correction such as measure=casualties.")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value

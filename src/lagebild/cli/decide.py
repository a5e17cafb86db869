"""``lagebild decide``: what a person decides about claims and actors of the ledger; or takes back."""

from __future__ import annotations

import argparse
import getpass
import os
from typing import TYPE_CHECKING, Any

from lagebild.cli.asking import add_ledger, add_screen, labels_of, open_ledger
from lagebild.cli.orders import ACTIONS, Asked, order_of, value_of
from lagebild.cli.status import OK, UsageError

if TYPE_CHECKING:
    from lagebild.cli.asking import Commands

USER = "LAGEBILD_USER"
EXAMPLES = """\
Examples:
  lagebild decide accept 993e28 --reason "seen in the Reuters report"
  lagebild decide correct 993e28 measure=casualties low=600 high=null
  lagebild decide merge 993e28 35b56b
  lagebild decide merge-actors "the rescue service" UKR.rescue_service
  lagebild decide split-actors "the ministry" RUS.defence_ministry --in 71c0 --reason "of Russia"
  lagebild decide undo 5d0c
  lagebild decide --file decisions.csv
"""


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "decide",
        help="accept, reject or correct claims, merge or split claims or actors",
        description="Keeps a decision beside what was read, with name, time and reason.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "action", nargs="?", choices=tuple(ACTIONS), metavar="ACTION", help=", ".join(ACTIONS)
    )
    parser.add_argument(
        "what",
        nargs="*",
        metavar="WHAT",
        help="id of a claim (merge, split: two; correct: and FIELD=VALUE …); for actors the words and who "
        "that is; for undo the id of the decision. The beginning of an id is enough",
    )
    parser.add_argument("--in", dest="document", metavar="ID", help="words: only in this article")
    parser.add_argument("--publisher", metavar="NAME", help="words: only in articles of this publisher")
    parser.add_argument("--taken-for", metavar="ACTOR", help="split-actors: whom the words are taken for")
    parser.add_argument("--file", metavar="FILE", help="many decisions: a CSV or JSON lines file, or -")
    parser.add_argument("--by", metavar="NAME", help=f"who decides (default: {USER}, else the user's name)")
    parser.add_argument("--reason", default="", metavar="TEXT", help="why")
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Keeps the decisions and prints their ids. Raises LedgerError, UsageError."""
    from lagebild.present.decided import what_text  # noqa: PLC0415 (slow to import)

    if (options.action is None) == (options.file is None):
        raise UsageError("Name an action, or a file of decisions with --file.")
    by = options.by or os.environ.get(USER) or getpass.getuser()
    with open_ledger(options) as ledger:
        if options.file is not None:
            from lagebild.cli.sheet import orders_of  # noqa: PLC0415 (brings csv, only for this)

            orders = orders_of(options.file, ledger, by, options.reason)
        else:
            orders = [order_of(ledger, _asked(options, by))]
        made = ledger.decide_all(orders)
    labels = labels_of(options)
    for own in made:
        print(f"{own.id}: {what_text(own, labels)}")
    return OK


def _asked(options: argparse.Namespace, by: str) -> Asked:
    what, *rest = options.what or [""]
    correct = options.action == "correct"
    if not correct and len(rest) > 1:
        raise UsageError(f"{options.action} takes two at most.")
    return Asked(
        options.action,
        what,
        by,
        options.reason,
        None if correct or not rest else rest[0],
        dict(map(_field, rest)) if correct else {},
        options.document,
        options.publisher,
        options.taken_for,
    )


def _field(given: str) -> tuple[str, Any]:
    """A correction of the command line."""
    name, equals, value = given.partition("=")
    if not equals:
        raise UsageError(f"{given!r} is no correction such as measure=casualties.")
    return name, value_of(value)

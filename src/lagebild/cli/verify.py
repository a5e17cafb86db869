"""``lagebild verify``: checks that nothing in a ledger was changed since it was written."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lagebild.cli.asking import add_ledger, open_ledger
from lagebild.cli.status import OK

if TYPE_CHECKING:
    from lagebild.cli.asking import Commands


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "verify",
        help="check that nothing in the ledger was changed",
        description="Checks the hash chain of the ledger and all that it vouches for. "
        "Status 1, and the first broken record, if something was changed.",
    )
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints how many records are as they were written. Raises BrokenChainError at the first that is not."""
    with open_ledger(options) as ledger:
        print(f"{ledger.verify():,} records, all as they were written.")
    return OK

"""``lagebild export`` and ``import``: a whole ledger as lines of JSON, out and back in, losing nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lagebild.cli.asking import add_ledger, open_ledger, print_lines
from lagebild.cli.read import STANDARD_INPUT
from lagebild.cli.status import OK
from lagebild.model import LagebildError

if TYPE_CHECKING:
    import argparse

    from lagebild.cli.asking import Commands


def add_parser(commands: Commands) -> None:
    """Adds both commands with their options."""
    out = commands.add_parser(
        "export",
        help="write the whole ledger as lines of JSON",
        description="Prints the whole ledger, a record a line: for a backup, or for lagebild import.",
    )
    add_ledger(out)
    out.set_defaults(run=run_export)
    back = commands.add_parser(
        "import",
        help="take what lagebild export wrote",
        description="Takes a whole ledger that was exported: into a new one, or where this one ends.",
    )
    back.add_argument("file", metavar="FILE", help="what was exported, or - for standard input")
    add_ledger(back)
    back.set_defaults(run=run_import)


def run_export(options: argparse.Namespace) -> int:
    """Prints every record. Raises LedgerError."""
    with open_ledger(options) as ledger:
        print_lines(ledger.carry_out())
    return OK


def run_import(options: argparse.Namespace) -> int:
    """Writes all records, or none. Raises LedgerError, BrokenChainError, LagebildError."""
    with open_ledger(options, create=True) as ledger:
        if options.file == STANDARD_INPUT:
            written, had = ledger.carry_in(sys.stdin)
        else:
            try:
                with Path(options.file).open(encoding="utf-8") as file:
                    written, had = ledger.carry_in(file)
            except (OSError, UnicodeDecodeError) as error:
                why = getattr(error, "strerror", None) or "it is no UTF-8"
                raise LagebildError(f"The file {options.file} cannot be read: {why}.") from None
    print(f"{written:,} records written, {had:,} were there.")
    return OK

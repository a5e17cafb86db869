"""``lagebild claims``: the claims of a ledger, as table, JSON lines or CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lagebild.cli.asking import open_ledger, print_lines, where_of
from lagebild.cli.listing import add_options, print_rows
from lagebild.cli.status import OK, UsageError

if TYPE_CHECKING:
    import argparse

    from lagebild.cli.asking import Commands


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "claims",
        help="list the claims of the ledger",
        description="Lists the claims of the ledger: of each article those of its last text, as last read.",
    )
    add_options(parser, claims=True)
    parser.add_argument(
        "--template", action="store_true", help="as CSV to fill in and hand to lagebild decide --file"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what fits. Raises LedgerError."""
    from lagebild.present.kept import CLAIMS  # noqa: PLC0415

    if options.template:
        from lagebild.present.template import claims_template  # noqa: PLC0415

        if options.csv or options.jsonl:
            raise UsageError("--template is a form of its own: leave out --csv and --jsonl.")
        with open_ledger(options) as ledger:
            print_lines(claims_template(ledger.claims(where_of(options), as_of=options.as_of)))
        return OK
    return print_rows(
        options, lambda ledger, _: ledger.claims(where_of(options), as_of=options.as_of), CLAIMS
    )

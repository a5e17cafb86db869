"""``lagebild show ID``: a claim with its words in context and its history, or an article with its claims."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lagebild.cli.asking import add_ledger, add_screen, labels_of, open_ledger, resolved
from lagebild.cli.status import OK
from lagebild.model import Reading

if TYPE_CHECKING:
    from lagebild.cli.asking import Commands
    from lagebild.ledger import Ledger


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "show",
        help="show a claim or an article of the ledger",
        description="Shows a claim with its words in context, its findings and its history, or an article "
        "with its claims.",
    )
    parser.add_argument("id", metavar="ID", help="id of a claim or a document; its beginning is enough")
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints it. Raises LedgerError where no id, or more than one, begins so."""
    from lagebild.present.decided import decisions_lines  # noqa: PLC0415
    from lagebild.present.shown import print_claim, print_copies, print_decisions  # noqa: PLC0415
    from lagebild.present.terminal import print_reading  # noqa: PLC0415

    with open_ledger(options) as ledger:
        own = resolved(ledger, options.id)
        history = ledger.history(own)
        document = ledger.holding(own) if history else own
        reading = _reading(ledger, document)
        if history:
            every = ledger.decisions()
            made = ledger.decisions_on(own)
            review = {d.id for d in ledger.to_review()} if made else set()
            labels = labels_of(options)
            print_claim(own, reading, history, labels)
            print_decisions(list(decisions_lines(made, every, review, labels)), labels)
        else:
            print_reading(reading)
            print_copies(ledger.copies_of(document), labels_of(options))
    return OK


def _reading(ledger: Ledger, document_id: str) -> Reading:
    claims = ledger.claims_of(document_id)
    return Reading(ledger.document(document_id), claims, ledger.findings(document_id))

"""``lagebild reference``: published series of one claimant, for his figures in the press."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lagebild.cli.asking import add_ledger, add_screen, labels_of, open_ledger
from lagebild.cli.status import OK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lagebild.cli.asking import Commands
    from lagebild.model import PublishedSeries
    from lagebild.present.labels import Labels

LIKE = "ukr_russian_personnel"
KINDS = ("csv", "orc", "petroivaniuk")
"""Those of lagebild.knowledge.published, which is slow to import; a test holds the two together."""


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "reference",
        help="list or import published series of one claimant",
        description="Lists the series that come with Lagebild and those of the ledger (list), or imports "
        "one into the ledger (import KIND FILE).",
    )
    parser.add_argument("action", choices=("list", "import"), metavar="ACTION", help="list or import")
    parser.add_argument(
        "kind", nargs="?", choices=KINDS, metavar="KIND", help=f"what the file is: {', '.join(KINDS)}"
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="the file to import")
    parser.add_argument(
        "--like",
        default=LIKE,
        metavar="ID",
        help="series of the same claimant and matter (default: %(default)s)",
    )
    parser.add_argument("--id", metavar="NAME", help="id of the imported series (default: the file's name)")
    add_screen(parser)
    add_ledger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Lists or imports. Raises KnowledgeError, LedgerError, UsageError."""
    if options.action == "import":
        return _import(options)
    from lagebild.knowledge.published import bundled  # noqa: PLC0415
    from lagebild.ledger import LedgerError  # noqa: PLC0415

    try:
        with open_ledger(options) as ledger:
            own = ledger.series()
    except LedgerError:
        own = ()  # the bundled ones can be listed without a ledger
    for line in _lines([*bundled(), *own], labels_of(options)):
        print(line)
    return OK


def _import(options: argparse.Namespace) -> int:
    from lagebild.cli.status import UsageError  # noqa: PLC0415
    from lagebild.knowledge.published import imported  # noqa: PLC0415

    if options.kind is None or options.file is None:
        raise UsageError("Say what to import: lagebild reference import KIND FILE.")
    new = imported(options.kind, Path(options.file), options.like, options.id)
    with open_ledger(options, create=True) as ledger:
        added = ledger.add_series(new)
    (line,) = _lines([new], labels_of(options))
    print(line if added else f"{line} ({labels_of(options).ledger['unchanged']})")
    return OK


def _lines(series: Iterable[PublishedSeries], labels: Labels) -> list[str]:
    from lagebild.present.visible import visible  # noqa: PLC0415

    return [
        visible(
            f"{s.id}: {s.title.get(labels.lang, s.id)}, {s.points[0].day} – {s.points[-1].day}, "
            f"{len(s.points):,} ({s.origin}; {s.licence})"
        )
        for s in series
    ]

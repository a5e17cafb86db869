"""``lagebild add PLACE…``: reads articles into a ledger."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lagebild.cli.asking import add_ledger, add_screen, labels_of, open_ledger
from lagebild.cli.read import STANDARD_INPUT, add_hints, hints_of
from lagebild.cli.status import FAILED, OK, UsageError
from lagebild.model import LagebildError

if TYPE_CHECKING:
    from lagebild.cli.asking import Commands
    from lagebild.intake import Hints
    from lagebild.ledger import Ledger
    from lagebild.present.labels import Labels

ENDINGS = (".txt", ".md", ".html", ".htm", ".xhtml")
"""What is taken from a folder, its own folders included; hidden ones are not."""
EXAMPLES = """\
Examples:
  lagebild add article.txt clippings/ https://example.org/article
  lagebild add --ledger postgresql://desk@db/lagebild clippings/

It may be stopped at any time and run again: what is in the ledger stays there once.
Exit status: 0 all added, 1 at least one article could not be, 2 wrong usage, 130 interrupted.
"""


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "add",
        help="read articles into the ledger",
        description="Reads articles and keeps them with their claims in the ledger.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "places",
        nargs="+",
        metavar="PLACE",
        help="article file, folder of articles, http(s) address, or - for standard input",
    )
    parser.add_argument(
        "--again", action="store_true", help="read articles anew that this version has read before"
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary")
    add_screen(parser)
    add_ledger(parser)
    add_hints(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Adds what can be added; each article that cannot gets a message. Raises LedgerError, UsageError."""
    if options.places.count(STANDARD_INPUT) > 1:
        raise UsageError("The standard input can be read only once: give - once.")
    labels = labels_of(options)
    hints = hints_of(options)
    outcomes: Counter[str] = Counter()
    claims = copies = 0
    with open_ledger(options, create=True) as ledger:
        try:
            for place in _shown(list(_articles(options.places)), quiet=options.quiet):
                outcome, found, is_copy = _add(place, ledger, hints, again=options.again)
                outcomes[outcome] += 1
                claims += found
                copies += is_copy
        finally:
            if not options.quiet:
                print(_summary(outcomes, claims, copies, labels), file=sys.stderr)
    return FAILED if outcomes["failed"] else OK


def _articles(places: list[str]) -> Iterator[str]:
    """The places given, each folder replaced by the articles in it, by name. A missing one is said later."""
    for place in places:
        path = Path(place)
        if place == STANDARD_INPUT or not path.is_dir():
            yield place
            continue
        found = sorted(p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file())
        inside = [p for p in found if not any(part.startswith(".") for part in p.relative_to(path).parts)]
        if not inside:
            print(f"lagebild: the folder {place!r} holds no article ({', '.join(ENDINGS)}).", file=sys.stderr)
        yield from map(str, inside)


def _add(place: str, ledger: Ledger, hints: Hints, *, again: bool) -> tuple[str, int, bool]:
    """What became of one article, how many claims were found in it, and whether it is a near copy."""
    from lagebild.intake import load  # noqa: PLC0415
    from lagebild.ledger import LedgerError  # noqa: PLC0415
    from lagebild.reading import read_document  # noqa: PLC0415

    try:
        document = load(place, hints=hints)
        if not again and ledger.has_read(document.id):
            return "unchanged", 0, False
        added = ledger.add(read_document(document))
    except LedgerError:
        raise
    except LagebildError as error:
        print(f"lagebild: {error}", file=sys.stderr)
        return "failed", 0, False
    return added.outcome, added.claims, added.copy_of is not None


def _shown(places: list[str], *, quiet: bool) -> Iterator[str]:
    """The places one by one, with a bar on a terminal where there are several."""
    if quiet or len(places) < 2 or not sys.stderr.isatty():
        yield from places
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    yield from track(places, description="", console=Console(stderr=True), transient=True)


def _summary(outcomes: Counter[str], claims: int, copies: int, labels: Labels) -> str:
    words = labels.ledger
    parts = [
        f"{outcomes[name]:,} {words[name]}" for name in ("new", "revised", "reread", "unchanged", "failed")
    ]
    shown = [part for part in parts if not part.startswith("0 ")] or [f"0 {words['new']}"]
    found = f"{', '.join(shown)}; {claims:,} {words['claims']}"
    return f"{found}; {words['copies_found'].format(n=copies)}" if copies else found

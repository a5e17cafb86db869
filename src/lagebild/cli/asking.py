"""What the commands that ask a ledger share: which ledger, what to look for, in which form and language."""

from __future__ import annotations

import argparse
import datetime
import io
import locale
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, get_args

from lagebild.model import LagebildError, Measure, Modality

if TYPE_CHECKING:
    from lagebild.ledger import Ledger, Where
    from lagebild.present.labels import Labels

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_ledger(parser: argparse.ArgumentParser) -> None:
    """The option that says which ledger."""
    parser.add_argument(
        "--ledger",
        metavar="PLACE",
        help="SQLite file or PostgreSQL address (default: LAGEBILD_LEDGER, else lagebild.db here)",
    )


def add_filters(parser: argparse.ArgumentParser, *, claims: bool) -> None:
    """Options that say what to look for."""
    what = parser.add_argument_group("what to look for")
    if claims:
        what.add_argument("--measure", choices=get_args(Measure), metavar="MEASURE", help="what is counted")
        what.add_argument("--actor", help="whose they are that are counted: ISO code or id")
        what.add_argument("--claimant", help="who vouches: id, or part of the words")
        what.add_argument("--place", help="part of the place's name")
        what.add_argument(
            "--since", type=day, metavar="YYYY-MM-DD", help="valid time reaches this day or later"
        )
        what.add_argument(
            "--until", type=day, metavar="YYYY-MM-DD", help="valid time begins on this day or before"
        )
        what.add_argument("--modality", choices=get_args(Modality), metavar="MODALITY", help="how surely")
        what.add_argument("--rejected", action="store_true", help="also claims that somebody rejected")
    what.add_argument("--publisher", help="part of the publisher's name")
    what.add_argument("--lang", help="language of the article")
    what.add_argument(
        "--as-of",
        metavar="TIME",
        type=instant,
        help="what the ledger knew at a record time (day or instant, UTC)",
    )


def add_form(parser: argparse.ArgumentParser) -> None:
    """Options that say in which form."""
    form = parser.add_argument_group("output (otherwise a table)").add_mutually_exclusive_group()
    form.add_argument("--jsonl", action="store_true", help="one JSON document a line")
    form.add_argument("--csv", action="store_true", help="comma-separated values with a head")


def add_screen(parser: argparse.ArgumentParser) -> None:
    """The option that says in which language the screen is."""
    parser.add_argument("--screen", metavar="LANG", help="language of the words around the data: de or en")


def open_ledger(options: argparse.Namespace, *, create: bool = False) -> Ledger:
    """The ledger that the options name. Raises LedgerError."""
    from lagebild.ledger import Ledger  # noqa: PLC0415 (slow to import)

    return Ledger.open(options.ledger, create=create)


def resolved(ledger: Ledger, beginning: str) -> str:
    """The one id that begins so. Raises LagebildError where none, or more than one, does."""
    found = ledger.resolve(beginning)
    if beginning in found or len(found) == 1:
        return beginning if beginning in found else found[0]
    if not found:
        raise LagebildError(f"The ledger holds nothing whose id begins with {beginning!r}.")
    raise LagebildError(f"Several ids begin with {beginning!r}: {', '.join(found[:5])} …")


def where_of(options: argparse.Namespace) -> Where:
    """What the options look for."""
    from lagebild.ledger import Where  # noqa: PLC0415

    given = {name: getattr(options, name, None) for name in Where.__struct_fields__}
    return Where(**{name: value for name, value in given.items() if value is not None})


def labels_of(options: argparse.Namespace) -> Labels:
    """The words of the screen: as asked for, else those of the user's locale."""
    from lagebild.present.labels import labels_for  # noqa: PLC0415

    asked = getattr(options, "screen", None)
    own = asked or next((v for v in map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG")) if v), "")
    return labels_for((locale.normalize(own) if own else "")[:2])


def print_lines(lines: Iterable[str]) -> None:
    """Prints lines that programs read, in UTF-8 whatever the terminal's encoding is."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    for line in lines:
        print(line)


def day(text: str) -> str:
    """A day of the command line. Raises ArgumentTypeError."""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2025-06-19") from None


def instant(text: str) -> str:
    """A record time of the command line: a day, or an instant in UTC. Raises ArgumentTypeError."""
    try:
        if len(text) <= len("2025-06-19"):
            return day(text)
        parsed = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a time such as 2025-06-19 or 2025-06-19T12:00:00Z"
        ) from None
    utc = parsed.replace(tzinfo=parsed.tzinfo or datetime.UTC).astimezone(datetime.UTC)
    return utc.strftime("%Y-%m-%dT%H:%M:%S.%fZ")

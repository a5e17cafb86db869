"""``lagebild read ARTICLE…``: claims and findings of articles, as table, JSON, JSON lines or HTML report."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lagebild.cli.status import FAILED, OK
from lagebild.intake.hints import FETCH_SECONDS, MAX_BYTES, Hints
from lagebild.model import LagebildError, Reading

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "read",
        help="read articles and print their claims and findings",
        description="Reads articles (text with or without front matter, HTML, - for standard input, http(s) "
        "addresses) and prints their claims and findings.",
        epilog="Exit status: 0 all read, 1 at least one article could not be read, 2 wrong usage.",
    )
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="file, - or http(s) address")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document (a list if several articles)")
    form.add_argument(
        "--jsonl", action="store_true", help="one JSON document a line, as each article is read"
    )
    parser.add_argument("--html", metavar="FILE", help="write an HTML report of all articles")
    parser.add_argument(
        "--explain", action="store_true", help="for every field, the words and the rule that set it"
    )
    add_hints(parser)
    parser.set_defaults(run=run)


def add_hints(parser: argparse.ArgumentParser) -> None:
    """Options that complete what an article does not say, and limits."""
    about = parser.add_argument_group("about the article, where it does not say so itself")
    about.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="day of publication")
    about.add_argument("--publisher", help="who published it")
    about.add_argument("--lang", help="language: de or en")
    about.add_argument("--title", help="headline")
    limits = parser.add_argument_group("limits")
    limits.add_argument(
        "--max-bytes", type=_positive, default=MAX_BYTES, help="longest input (default: %(default)s)"
    )
    limits.add_argument(
        "--timeout",
        type=float,
        default=FETCH_SECONDS,
        metavar="SECONDS",
        help="for an address (default: %(default)s)",
    )
    limits.add_argument(
        "--allow-private", action="store_true", help="fetch from private and local networks too"
    )


def hints_of(options: argparse.Namespace) -> Hints:
    """The hints that the options give."""
    return Hints(
        title=options.title,
        published=options.published,
        publisher=options.publisher,
        lang=options.lang,
        max_bytes=options.max_bytes,
        allow_private=options.allow_private,
        timeout=options.timeout,
    )


def run(options: argparse.Namespace) -> int:
    """Reads all articles; a bad one gets a message and the others are read."""
    from lagebild.present import explain_reading, print_reading, to_json, to_jsonl, write_report  # noqa: PLC0415

    done: list[Reading] = []
    failed = 0
    for reading in _readings(options):
        if reading is None:
            failed += 1
        elif options.jsonl:
            print(to_jsonl(reading, explain=options.explain), flush=True)
        elif options.json:
            done.append(reading)
        elif options.explain:
            explain_reading(reading)
        else:
            print_reading(reading)
        if options.html and reading is not None and not options.json:
            done.append(reading)
    if options.json and (done or len(options.articles) > 1):
        one = len(options.articles) == 1
        print(to_json(done[0] if one else done, explain=options.explain))
    if options.html and done:
        path = write_report(done, options.html)
        print(f"Report: {path}", file=sys.stderr)
    return FAILED if failed else OK


def _readings(options: argparse.Namespace) -> Iterator[Reading | None]:
    """Each article's reading, or None after a message for one that could not be read."""
    from lagebild.reading import read  # noqa: PLC0415

    hints = hints_of(options)
    for place in options.articles:
        try:
            yield read(place, hints=hints, stdin=sys.stdin.buffer)
        except LagebildError as error:
            print(f"lagebild: {error}", file=sys.stderr)
            yield None


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2025-06-19") from None


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number <= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of bytes")
    return number

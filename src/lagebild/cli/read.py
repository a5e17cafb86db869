"""``lagebild read ARTICLE…``: claims and findings of articles, as table, JSON, JSON lines or HTML report."""

from __future__ import annotations

import argparse
import datetime
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lagebild.cli.status import FAILED, OK, UsageError
from lagebild.intake.hints import FETCH_SECONDS, MAX_BYTES, Hints
from lagebild.model import LagebildError, Reading

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


STANDARD_INPUT = "-"
LONGEST_FETCH = 86_400
"""No address is waited for longer than a day."""
MOST_BYTES = 1_000_000_000
"""The limit of the limit: reading needs many times the memory of its input."""
EXAMPLES = """\
Examples:
  lagebild read article.txt
  lagebild read --explain article.html
  lagebild read --jsonl *.txt > claims.jsonl
  lagebild read --html report.html *.txt
  lagebild read --published 2025-06-19 - < article.txt

Exit status: 0 all read, 1 at least one article could not be read, 2 wrong usage,
130 interrupted.
"""


def add_parser(commands: Commands) -> None:
    """Adds the command with its options."""
    parser = commands.add_parser(
        "read",
        help="read articles and print their claims and findings",
        description="Reads news articles and prints their claims (who says how many, of what,\n"
        "of whom) and what does not fit together in them.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "articles",
        nargs="+",
        metavar="ARTICLE",
        help="text file with or without front matter, HTML file, http(s) address, or - for standard input",
    )
    output = parser.add_argument_group("output (otherwise a table on a terminal, blocks of lines in a pipe)")
    form = output.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document (a list if several articles)")
    form.add_argument(
        "--jsonl", action="store_true", help="one JSON document a line, as each article is read"
    )
    output.add_argument("--html", metavar="FILE", help="write an HTML report of all articles, besides")
    output.add_argument(
        "--explain", action="store_true", help="for every field, the words and the rule that set it"
    )
    add_hints(parser)
    parser.set_defaults(run=run)


def add_hints(parser: argparse.ArgumentParser) -> None:
    """Options that complete what an article does not say, and limits."""
    about = parser.add_argument_group("about the articles (wins over what they say themselves)")
    about.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="day of publication")
    about.add_argument("--publisher", help="who published it")
    about.add_argument("--lang", type=_language, help="language: de or en (default: told by the words)")
    about.add_argument("--title", help="headline")
    limits = parser.add_argument_group("limits")
    limits.add_argument(
        "--max-bytes", type=_positive, default=MAX_BYTES, help="longest input (default: %(default)s)"
    )
    limits.add_argument(
        "--timeout",
        type=_seconds,
        default=FETCH_SECONDS,
        metavar="SECONDS",
        help="longest time for an address (default: %(default)s)",
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
    """Reads all articles; a bad one gets a message and the others are read. Raises UsageError before."""
    _check(options)
    from lagebild.present import explain_reading, print_reading, to_json, to_jsonl, write_report  # noqa: PLC0415

    if (options.json or options.jsonl) and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # JSON between programs is UTF-8 (RFC 8259, 8.1)
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


def _check(options: argparse.Namespace) -> None:
    if options.articles.count(STANDARD_INPUT) > 1:
        raise UsageError("The standard input can be read only once: give - once.")
    if options.html and any(_same_file(place, options.html) for place in options.articles):
        raise UsageError("The report would overwrite an article: give --html another file name.")


def _same_file(place: str, other: str) -> bool:
    try:
        return Path(place).samefile(other)
    except (OSError, ValueError):
        return False  # one of them is no file


def _readings(options: argparse.Namespace) -> Iterator[Reading | None]:
    """Each article's reading, or None after a message for one that could not be read."""
    from lagebild.reading import read  # noqa: PLC0415

    hints = hints_of(options)
    for place in options.articles:
        try:
            yield read(place, hints=hints)
        except LagebildError as error:
            print(f"lagebild: {error}", file=sys.stderr)
            yield None


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2025-06-19") from None


def _language(text: str) -> str:
    from lagebild.languages.identify import known_languages, language_code  # noqa: PLC0415

    code = language_code(text)
    if code is None:
        known = ", ".join(known_languages())
        raise argparse.ArgumentTypeError(f"{text!r} is not a language that can be read; known are {known}")
    return code


def _seconds(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < LONGEST_FETCH:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a number of seconds (above 0, below {LONGEST_FETCH})"
        )
    return number


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 0 < number <= MOST_BYTES:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of bytes (1 to {MOST_BYTES:,})")
    return number

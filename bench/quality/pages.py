#!/usr/bin/env python3
"""How well articles are read from saved news pages.

    pages.py [--pages TAR] [--each] [--worst N]

The tar holds COUNTRY/PUBLISHER_DATE.html.gz with a COUNTRY/PUBLISHER.json beside them (title, date, body of
each page). The pages belong to their publishers; they are read, never copied. Pages in languages that are not
known are read as if they were in the first known one, because the words do not matter here.

title   the same up to blanks and quotation marks; many publishers give several headlines to one article
date    the same day
body    F1 over the words of standfirst, crossheads and paragraphs
lead    F1 of finding the standfirst, where the collection marks one
lang    the language is told from the text (on pages in a known language)
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lagebild.intake import Hints, document_from_bytes
from lagebild.languages.identify import known_languages
from lagebild.model import Document, LagebildError, LanguageError

PAGES = Path(__file__).parents[3] / "shared" / "corpora" / "news-pages-dev.tar.xz"
LANGUAGE_OF = {"de": "de ch il py", "en": "us uk au ca za ind be na"}
"""Countries whose pages are mostly in a language; the few others there are told apart by their words."""
WORD = re.compile(r"\w+")
BODY = ("standfirst", "crosshead", "paragraph")


class Page(NamedTuple):
    name: str
    country: str
    html: bytes
    truth: dict[str, Any]


class Score(NamedTuple):
    name: str
    group: str
    title: bool
    date: bool
    body: float
    lead: tuple[int, int, int]
    """Standfirsts found rightly, found, and marked in the collection."""
    lang: bool
    seconds: float
    failure: str


def read_pages(tar: Path) -> list[Page]:
    """All pages with what the collection says of each."""
    pages: list[tuple[str, bytes]] = []
    truths: dict[str, dict[str, Any]] = {}
    with tarfile.open(tar) as archive:
        for member in archive:
            file = archive.extractfile(member)
            if file is not None and member.name.endswith(".json"):
                truths[member.name.removesuffix(".json")] = json.loads(file.read())
            elif file is not None:
                pages.append((member.name, gzip.decompress(file.read())))
    return list(_paired(pages, truths))


def _paired(pages: list[tuple[str, bytes]], truths: dict[str, dict[str, Any]]) -> Iterator[Page]:
    """A publisher has one record for each version of its pages; which page it is for must be found out."""
    for name, html in sorted(pages):
        publisher = re.sub(r"_\d{4}_\d\d_\d\d\.html\.gz$", "", name)
        on_page = set(words(html.decode("utf-8", "replace")))
        records = truths.get(publisher, {}).values()
        best = max(records, key=lambda record: _share(record, on_page), default=None)
        if best is not None and best.get("body"):
            yield Page(Path(name).name.removesuffix(".html.gz"), name.split("/")[0], html, best)


def _share(record: dict[str, Any], on_page: set[str]) -> float:
    own = set(words(f"{record.get('title')} {_body(record)}"))
    return len(own & on_page) / max(1, len(own))


def words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _body(record: dict[str, Any]) -> str:
    body = record.get("body") or {"summary": [], "sections": []}
    sections = [
        text for section in body["sections"] for text in (*section["headline"], *section["paragraphs"])
    ]
    return "\n".join([*body["summary"], *sections])


def overlap(one: list[str], other: list[str]) -> float:
    """F1 of two bags of words."""
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common / (len(one) + len(other)) if one or other else 1.0


def score(page: Page) -> Score:
    """Reads one page and compares it with the truth."""
    group = next(
        (lang for lang, countries in LANGUAGE_OF.items() if page.country in countries.split()), "other"
    )
    started = time.perf_counter()
    document, told, failure = _read(page)
    seconds = time.perf_counter() - started
    if document is None:
        return Score(page.name, group, False, False, 0.0, (0, 0, _marked(page)), False, seconds, failure)
    body = "\n".join(document.text[s.start : s.end] for s in document.segments if s.kind in BODY)
    return Score(
        name=page.name,
        group=group if told is not None or group == "other" else "other",
        title=_same_title(document.title or "", page.truth.get("title") or ""),
        date=str(document.published) == str(page.truth.get("publishing_date"))[:10],
        body=overlap(words(body), words(_body(page.truth))),
        lead=_lead(document, page),
        lang=told == group,
        seconds=seconds,
        failure="",
    )


def _read(page: Page) -> tuple[Document | None, str | None, str]:
    """The document, the language that its words tell, and why there is none."""
    try:
        document = document_from_bytes(page.html, source=page.name)
    except LanguageError:
        return (
            document_from_bytes(page.html, hints=Hints(lang=known_languages()[0]), source=page.name),
            None,
            "",
        )
    except LagebildError as error:
        return None, None, str(error)
    return document, document.lang, ""


def _same_title(one: str, other: str) -> bool:
    return words(one) == words(other)


def _marked(page: Page) -> int:
    return int(bool(page.truth["body"]["summary"]))


def _lead(document: Document, page: Page) -> tuple[int, int, int]:
    found = " ".join(document.text[s.start : s.end] for s in document.segments if s.kind == "standfirst")
    marked = page.truth["body"]["summary"]
    right = bool(found) and any(
        overlap(words(found), words(text)) > 0.8 for text in [*marked, " ".join(marked)]
    )
    return int(right), int(bool(found)), int(bool(marked))


def table(scores: list[Score]) -> str:
    """One row for each language, one for all."""
    lines = [
        f"{'':8s}{'pages':>6s}{'title':>8s}{'date':>8s}{'body F1':>9s}{'lead F1':>9s}{'lang':>7s}{'ms':>7s}"
    ]
    for group in (*LANGUAGE_OF, "other", "all"):
        chosen = [s for s in scores if group in (s.group, "all")]
        if not chosen:
            continue
        right, found, marked = (sum(s.lead[i] for s in chosen) for i in range(3))
        lead = 2 * right / (found + marked) if found + marked else 0.0
        lang = f"{_mean([s.lang for s in chosen]):7.3f}" if group in LANGUAGE_OF else f"{'–':>7s}"
        milliseconds = 1000 * sorted(s.seconds for s in chosen)[len(chosen) // 2]
        figures = [
            _mean([s.title for s in chosen]),
            _mean([s.date for s in chosen]),
            _mean([s.body for s in chosen]),
        ]
        lines.append(
            f"{group:8s}{len(chosen):6d}{figures[0]:8.3f}{figures[1]:8.3f}{figures[2]:9.3f}{lead:9.3f}{lang}{milliseconds:7.0f}"
        )
    return "\n".join(lines)


def _mean(values: list[bool] | list[float]) -> float:
    return sum(values) / len(values)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--each", action="store_true", help="print every page")
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="print the N pages with the worst body"
    )
    args = parser.parse_args()
    if not args.pages.exists():
        print(f"There is no collection of pages at {args.pages}; nothing was measured.", file=sys.stderr)
        return 0
    scores = [score(page) for page in read_pages(args.pages)]
    shown = scores if args.each else sorted(scores, key=lambda s: s.body)[: args.worst]
    for s in shown:
        facts = f"title {s.title:d} date {s.date:d} body {s.body:.2f} lead {s.lead}"
        print(f"{s.group:6s}{s.name:38s} {facts} {s.failure}")
    print(table(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())

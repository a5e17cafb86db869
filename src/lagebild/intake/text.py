"""Plain text, with or without front matter, to a document."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from lagebild.intake.credits import credits_date
from lagebild.intake.dates import read_date
from lagebild.intake.freeze import Metadata, freeze
from lagebild.intake.frontmatter import FrontMatter, read_front_matter
from lagebild.intake.hints import Hints
from lagebild.intake.language import settle_language
from lagebild.intake.naming import called, is_web_address, quoted
from lagebild.intake.paragraphs import paragraphs
from lagebild.intake.parts import Part
from lagebild.intake.plain import headline_in, plain_parts
from lagebild.languages.layout import layout
from lagebild.model import Document, IntakeError


class Published(NamedTuple):
    date: datetime.date | None
    origin: str | None


def plain_document(text: str, *, hints: Hints, source: str | None, notes: list[str]) -> Document:
    """The document of a cleaned plain text. Raises IntakeError if there is no text, LanguageError if its
    language is not known."""
    front = read_front_matter(text)
    body = paragraphs(front.body)
    _refuse_empty(body, front, source)
    lang = settle_language(
        f"{front.fields.get('title', '')}\n{front.body}",
        given=hints.lang,
        declared=front.fields.get("lang"),
        template=None,
        source=source,
    )
    title = one_line(hints.title) or one_line(front.fields.get("title"))
    notes = list(notes)
    if title is None and (title := headline_in(body, lang)) is not None:
        body = body[1:]
        notes.append("The headline was taken from the first line.")
    parts = plain_parts(body, title, lang)
    published = _published(hints, front, parts, lang, notes)
    metadata = Metadata(
        title=title,
        published=published.date,
        published_from=published.origin,
        publisher=one_line(hints.publisher) or one_line(front.fields.get("publisher")),
        lang=lang,
        url=hints.url or _address(front.fields.get("url")),
    )
    return freeze(parts, metadata, source=source, notes=notes)


def one_line(value: str | None) -> str | None:
    """A value of metadata on one line, None if nothing is left of it."""
    return " ".join(value.split()) or None if value else None


def refuse_wordless(words: str, source: str | None) -> None:
    """Raises IntakeError if there is no letter in what was read."""
    if not re.search(r"[^\W\d_]", words):
        raise IntakeError(f"{called(source)} holds no text: give an article as text or HTML.")


def dated_in_credits(parts: list[Part], lang: str) -> Published:
    """The date that is printed in the credits, the last ones first (codebook, `time`)."""
    words = layout(lang)
    for part in reversed(parts):
        start = 0 if part.kind == "credits" else part.credits_at
        if start is not None and (date := credits_date(part.text[start:], words)) is not None:
            return Published(date, "credits")
    return Published(None, None)


def _published(hints: Hints, front: FrontMatter, parts: list[Part], lang: str, notes: list[str]) -> Published:
    if hints.published is not None:
        return Published(hints.published, "option")
    value = front.fields.get("published")
    if value is not None:
        date = read_date(value)
        if date is not None:
            return Published(date, "front matter")
        notes.append(f"The date in the front matter, {quoted(value)}, is no date and counts as unknown.")
    return dated_in_credits(parts, lang)


def _refuse_empty(body: list[str], front: FrontMatter, source: str | None) -> None:
    if body:
        refuse_wordless("\n".join(body), source)
    elif front.present:
        raise IntakeError(f"{called(source)} holds front matter but no text below it.")
    else:
        raise IntakeError(f"{called(source)} is empty: give an article as text or HTML.")


def _address(value: str | None) -> str | None:
    return value if value and is_web_address(value) else None

"""Makes the document: joins the parts, hashes the text with the metadata that change a reading."""

from __future__ import annotations

import datetime
import hashlib

import msgspec

from lagebild.intake.parts import Part, joined
from lagebild.model import Document

ID_LENGTH = 16
"""Hex digits of the hash that make the id: 64 bits tell the articles of a ledger apart."""


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about a text when it is frozen."""

    title: str | None
    published: datetime.date | None
    published_from: str | None
    publisher: str | None
    lang: str
    url: str | None


def freeze(parts: list[Part], metadata: Metadata, *, source: str | None, notes: list[str]) -> Document:
    """The document of these parts, with the headline as its first. Same parts and metadata, same id."""
    head = [Part(metadata.title, "headline")] if metadata.title else []
    text, segments = joined(head + parts)
    notes = [*notes, *_future(metadata.published)]
    digest = _digest(text, metadata)
    return Document(
        id=digest[:ID_LENGTH],
        sha256=digest,
        text=text,
        segments=segments,
        lang=metadata.lang,
        title=metadata.title,
        published=metadata.published,
        published_from=metadata.published_from,
        publisher=metadata.publisher,
        url=metadata.url,
        source=source,
        notes=tuple(notes),
    )


def _digest(text: str, metadata: Metadata) -> str:
    published = metadata.published.isoformat() if metadata.published else None
    content = {
        "lang": metadata.lang,
        "published": published,
        "publisher": metadata.publisher,
        "text": text,
        "title": metadata.title,
    }
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()


def _future(published: datetime.date | None) -> list[str]:
    """Somebody's tomorrow may be today elsewhere, the day after tomorrow is nobody's today."""
    if published is not None and published > datetime.date.today() + datetime.timedelta(days=1):
        return [f"The publication date {published.isoformat()} lies in the future."]
    return []

"""Bytes or characters of any kind to a document: what they are is told by what is in them, not by a name."""

from __future__ import annotations

from lagebild.intake.characters import clean
from lagebild.intake.encoding import decode
from lagebild.intake.hints import NO_HINTS, Hints
from lagebild.intake.naming import called
from lagebild.intake.page import is_page, page_document, refuse_other_xml
from lagebild.intake.signature import refuse_binary, refuse_controls
from lagebild.intake.text import plain_document
from lagebild.model import Document, IntakeError


def document_from_text(text: str, *, hints: Hints = NO_HINTS, source: str | None = None) -> Document:
    """The document of an article as plain text (front matter allowed) or as HTML.

    Raises IntakeError if it is empty, too long or no article, LanguageError if its language is not known.
    """
    refuse_oversize(len(text), hints, source)
    return _document(text, hints=hints, source=source, notes=[])


def document_from_bytes(
    data: bytes, *, hints: Hints = NO_HINTS, source: str | None = None, charset: str | None = None
) -> Document:
    """The document of an article as bytes in any encoding. `charset` is what came with them, if anything.

    Raises IntakeError if it is no text, empty, too long or no article, LanguageError if its language is
    not known.
    """
    refuse_oversize(len(data), hints, source)
    refuse_binary(data, source)
    text, notes = decode(data, charset)
    refuse_controls(text, source)
    return _document(text, hints=hints, source=source, notes=notes)


def refuse_oversize(size: int, hints: Hints, source: str | None) -> None:
    """Raises IntakeError if an input is longer than the limit."""
    if size > hints.max_bytes:
        raise IntakeError(
            f"{called(source)} is longer than {hints.max_bytes:,} bytes: "
            "cut it to the article, or raise the limit with --max-bytes."
        )


def _document(text: str, *, hints: Hints, source: str | None, notes: list[str]) -> Document:
    text, cleaned = clean(text)
    notes = notes + cleaned
    if is_page(text):
        return page_document(text, hints=hints, source=source, notes=notes)
    refuse_other_xml(text, source)
    return plain_document(text, hints=hints, source=source, notes=notes)

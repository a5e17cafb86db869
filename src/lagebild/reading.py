"""The main job: an article in, its claims and findings out."""

from __future__ import annotations

import os
from typing import BinaryIO

from lagebild.extract import claims
from lagebild.intake import Hints, document_from_bytes, document_from_text, load
from lagebild.intake.hints import NO_HINTS
from lagebild.model import Document, Reading
from lagebild.reconcile import findings


def read(
    source: str | os.PathLike[str] | bytes, *, hints: Hints = NO_HINTS, stdin: BinaryIO | None = None
) -> Reading:
    """Read one article: a path, ``-`` for standard input, an http(s) address, or the bytes themselves.

    `hints` completes what the article does not say (title, date, publisher, language) and sets limits.
    Nothing is printed. Raises IntakeError if it cannot be made into a document, LanguageError if its
    language is not one that can be read.
    """
    if isinstance(source, bytes):
        return read_document(document_from_bytes(source, hints=hints))
    return read_document(load(os.fspath(source), hints=hints, stdin=stdin))


def read_text(text: str, *, hints: Hints = NO_HINTS) -> Reading:
    """Read an article given as text (front matter allowed) or HTML. Raises as `read` does."""
    return read_document(document_from_text(text, hints=hints))


def read_document(document: Document) -> Reading:
    """The claims and findings of a document that was made before."""
    found = claims(document)
    return Reading(document=document, claims=found, findings=findings(document, found))

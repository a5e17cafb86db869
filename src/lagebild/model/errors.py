"""Errors for people: what was wrong, where, and what to do."""

from __future__ import annotations


class LagebildError(Exception):
    """Base of all errors that the package raises on purpose. `str()` is one full sentence."""


class IntakeError(LagebildError):
    """The input could not be made into a document."""


class LanguageError(LagebildError):
    """The language of a text is not one that can be read, or its data is faulty."""


class KnowledgeError(LagebildError):
    """A data file of actors, measures or places is faulty."""

"""Settles which language a document is in: as given, as declared, else as its words tell."""

from __future__ import annotations

from lagebild.intake.naming import called, quoted
from lagebild.languages.identify import identify, known_languages, language_code
from lagebild.model import LanguageError


def settle_language(
    text: str, *, given: str | None, declared: str | None, template: str | None, source: str | None
) -> str:
    """The code of a language that can be read.

    `given` comes from a person, `declared` from the front matter; both are believed. `template` is what
    a page says of itself, often wrong, and counts only where the words tell nothing.
    Raises LanguageError if what was given is not known, or if nothing tells.
    """
    for name, where in (
        (given, "The language that was given"),
        (declared, "The language in the front matter"),
    ):
        if name:
            return _known(name, where)
    found = identify(text) or (language_code(template) if template else None)
    if found is None:
        raise LanguageError(
            f"{called(source)} is in a language that could not be told (known are {_list()}): "
            "give the language with --lang if it is one of them."
        )
    return found


def _known(name: str, where: str) -> str:
    code = language_code(name)
    if code is None:
        raise LanguageError(f"{where}, {quoted(name)}, is not one that can be read; known are {_list()}.")
    return code


def _list() -> str:
    return ", ".join(known_languages())

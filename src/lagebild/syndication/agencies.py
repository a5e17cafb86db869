"""The agencies that a text names as its makers: in its credits and in its datelines.

An agency in the running text is a source of what is said there, and stands in the claims' chains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lagebild.analysis.tokens import tokenize
from lagebild.intake import dateline_end
from lagebild.knowledge import Resolver
from lagebild.knowledge.catalogue import catalogue
from lagebild.knowledge.tables import LANGUAGES
from lagebild.languages.layout import layout
from lagebild.model import Document

_SIGN = re.compile(r"[^/,;+&|()\[\]–—]+")


class Credited(NamedTuple):
    """Whom a text credits."""

    agencies: tuple[str, ...]
    """Ids of the agencies, sorted."""
    unnamed: bool
    """Whether it says that it is made from agencies' texts without saying which ("Quelle: Agenturen")."""


def credited(document: Document) -> Credited:
    """The agencies in a document's credits and datelines."""
    resolver = Resolver.load(document.lang)
    found: set[str] = set()
    unnamed = False
    for start, end in _lines(document):
        text = document.text[start:end]
        signs = {sign.strip(" .:").casefold() for sign in _SIGN.findall(text)}
        found |= {id_ for sign in signs if (id_ := _signs().get(sign)) is not None}
        words = tokenize(document.text, start, end)
        found |= {m.actor for m in resolver.mentions(words) if m.role == "agency" and m.actor is not None}
        unnamed = unnamed or any(word.low in layout(document.lang).credits.unnamed for word in words)
    return Credited(tuple(sorted(found)), unnamed and not found)


def _lines(document: Document) -> Iterator[tuple[int, int]]:
    """Where credits and datelines stand."""
    for part in document.segments:
        if part.kind == "credits":
            yield part.start, part.end
        elif part.kind in ("paragraph", "standfirst"):
            end = dateline_end(document.text[part.start : part.end], document.lang)
            if end:
                yield part.start, part.start + end


@cache
def _signs() -> dict[str, str]:
    """The agencies by their names in small letters: between the strokes of credits case tells nothing."""
    known = catalogue()
    agencies = {id_ for id_, actor in known.actors.items() if actor.role == "agency"}
    return {
        naming.form.text.casefold(): naming.id
        for lang in LANGUAGES
        for naming in known.namings(lang)
        if naming.id in agencies
    }

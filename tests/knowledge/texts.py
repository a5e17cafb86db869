"""A text in, its mentions out. The words are cut here, so that no other package is needed."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from lagebild.knowledge import Mention, Resolver

_WHOLE = re.compile(r"['’]s\b|(?:[^\W\d_]\.){2,}|\w+(?:[-’']\w+)*|\S")
_SPLIT = re.compile(r"\w+|\S")


class Piece(NamedTuple):
    """A word as the resolver wants it."""

    text: str
    start: int
    end: int


def cut(text: str, *, split: bool = False) -> list[Piece]:
    """The words of a text; with `split`, hyphens and apostrophes are words of their own."""
    pattern = _SPLIT if split else _WHOLE
    return [Piece(match.group(), match.start(), match.end()) for match in pattern.finditer(text)]


def mentions(lang: str, text: str, on: datetime.date | None = None) -> tuple[Mention, ...]:
    """The mentions in a text."""
    return Resolver.load(lang).mentions(cut(text), on=on)


def one(lang: str, text: str, words: str, on: datetime.date | None = None) -> Mention:
    """The last mention that stands in these words. Fails the test if there is none."""
    found = [mention for mention in mentions(lang, text, on) if text[mention.start : mention.end] == words]
    assert found, f"«{words}» was not found in «{text}»"
    return found[-1]


def actors(lang: str, text: str) -> list[str | None]:
    """Ids of the actors in the order of the text."""
    return [mention.actor for mention in mentions(lang, text)]

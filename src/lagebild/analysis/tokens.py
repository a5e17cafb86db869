"""Words of a text with their places. Every later step speaks of words by their index in a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """One word, number or mark.

    `kind`: word, number, date ("2025-06-19"), ordinal ("6th"), mixed ("T-72", "16-Jähriger"), mark, address.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str


_TOKEN = re.compile(
    r"""
    (?P<address>(?:https?://|www\.)[^\s<>"]{1,500}|[\w.+-]{1,80}@[\w-]{1,80}\.[\w.]{1,80})
  | (?P<date>\d{4}-\d{2}-\d{2}\b|\d{1,2}[./]\d{1,2}[./]\d{4}\b)
  | (?P<ordinal>\d{1,6}(?:st|nd|rd|th)\b)
  | (?P<mixed>[^\W\d_]+[-/]?\d[\w-]*|\d+(?:[.,]\d+)*-[^\W\d_]+[\w-]*)
  | (?P<number>\d+(?:[.,'’]\d+)*)
  | (?P<abbreviated>(?:[^\W\d_]\.){2,})
  | (?P<possessive>['’]s\b)
  | (?P<word>[^\W\d_]+(?:(?:['’](?!s\b)|[-‐‑])[^\W\d_]+)*[-‐‑]?(?=\W|_|\d|$)|[^\W\d_]+)
  | (?P<mark>\.\.\.|\+{2,}|\S)
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``; offsets count from the start of `text`. Runs in linear time."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "mark"
        if kind in ("abbreviated", "possessive"):
            kind = "word"
        word = match.group()
        tokens.append(Token(word, word.lower(), match.start(), match.end(), kind))
    return tokens

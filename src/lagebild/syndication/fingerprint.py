"""What of a text is compared with other texts: its shingles and its figures.

A shingle is a run of `WORDS` words of the body. Headlines, crossheads, captions and credits are left out:
outlets write their own. Case, marks and line breaks make no difference.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from lagebild.model import Document

WORDS = 4
COMPARED = frozenset(("standfirst", "paragraph"))
_WORD = re.compile(r"\d+(?:[.,'’\u00a0\u202f]\d{3})*(?!\d)|\w+")
_GROUPED = re.compile(r"[.,'’\u00a0\u202f]")


class Fingerprint(NamedTuple):
    """A text as two sets of numbers, each the CRC-32 of words; equal sets mean equal words."""

    shingles: frozenset[int]
    figures: frozenset[int]
    """The numbers in digits, however their thousands are marked."""


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of a document's body."""
    return fingerprint_of(
        document.text[part.start : part.end] for part in document.segments if part.kind in COMPARED
    )


def fingerprint_of(paragraphs: Iterable[str]) -> Fingerprint:
    """The fingerprint of paragraphs. Shingles run on from one to the next, wherever an outlet breaks them."""
    words = [word for text in paragraphs for word in _WORD.findall(text.casefold())]
    words = [_GROUPED.sub("", word) if word[0].isdigit() else word for word in words]
    runs = {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}
    return Fingerprint(_numbers(runs), _numbers(word for word in words if word[0].isdigit()))


def _numbers(words: Iterable[str]) -> frozenset[int]:
    return frozenset(zlib.crc32(word.encode()) for word in words)

"""Phrases of the language data: several words that count as one, written with ``~`` for the space."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from lagebild.languages.patterns import WordIndex

Payload = TypeVar("Payload")


class PhraseHit(NamedTuple, Generic[Payload]):
    """A phrase found in a row of words: from word `start` up to, not including, `end`."""

    start: int
    end: int
    payload: Payload


def words_of(listing: str) -> list[str]:
    """The entries of a list in a data file; ``~`` inside an entry becomes a space.

    ``lose|lost~their|his~lives|life`` stands for all its combinations.
    """
    found: list[str] = []
    for entry in listing.split():
        if "|" in entry:
            found += [" ".join(row) for row in product(*(w.split("|") for w in entry.split("~")))]
        else:
            found.append(entry.replace("~", " "))
    return found


class PhraseIndex(Generic[Payload]):
    """Finds the longest known phrase that starts at, or ends before, a word. Words of a phrase may end in
    ``*`` or begin with it.
    """

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        rows = sorted(
            ((tuple(phrase.split(" ")), payload) for phrase, payload in entries), key=lambda r: -len(r[0])
        )
        self._first = WordIndex[tuple[tuple[str, ...], Payload]](
            (words[0], (words, load)) for words, load in rows
        )
        self._last = WordIndex[tuple[tuple[str, ...], Payload]](
            (words[-1], (words, load)) for words, load in rows
        )
        self._asked: tuple[Sequence[str], tuple[PhraseHit[Payload], ...]] = ((), ())

    def at(self, lows: Sequence[str], index: int) -> PhraseHit[Payload] | None:
        """The longest phrase that starts at word `index`, or None."""
        if index >= len(lows):
            return None
        best: PhraseHit[Payload] | None = None
        for words, payload in self._first[lows[index]]:
            end = index + len(words)
            if (best is None or end > best.end) and _same(words, lows, index):
                best = PhraseHit(index, end, payload)
        return best

    def before(self, lows: Sequence[str], index: int) -> PhraseHit[Payload] | None:
        """The longest phrase whose last word stands just before word `index`, or None."""
        if index <= 0:
            return None
        best: PhraseHit[Payload] | None = None
        for words, payload in self._last[lows[index - 1]]:
            start = index - len(words)
            if start >= 0 and (best is None or start < best.start) and _same(words, lows, start):
                best = PhraseHit(start, index, payload)
        return best

    def all(self, lows: Sequence[str]) -> Sequence[PhraseHit[Payload]]:
        """All phrases, from left to right, none overlapping, the longest first at each place.

        The answer for the last row of words is remembered: every figure of a sentence asks for it again.
        """
        row, hits = self._asked
        if row is not lows:
            hits = tuple(self._search(lows))
            self._asked = lows, hits
        return hits

    def _search(self, lows: Sequence[str]) -> list[PhraseHit[Payload]]:
        hits: list[PhraseHit[Payload]] = []
        index = 0
        while index < len(lows):
            hit = self.at(lows, index)
            if hit is None:
                index += 1
            else:
                hits.append(hit)
                index = hit.end
        return hits


def _same(words: tuple[str, ...], lows: Sequence[str], start: int) -> bool:
    if start + len(words) > len(lows):
        return False
    for word, low in zip(words, lows[start : start + len(words)], strict=True):
        prefix = word.endswith("*") and low.startswith(word[:-1])
        suffix = word.startswith("*") and low.endswith(word[1:])
        if word != low and not prefix and not suffix:
            return False
    return True

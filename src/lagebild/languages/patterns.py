"""Word patterns of the language data: a plain word, or one with ``*`` for "anything or nothing".

``tötet*`` matches *tötet* and *tötete*, ``*kämpfer`` matches *IS-Kämpfer*, ``*verletzt*`` both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Payload = TypeVar("Payload")


LONGEST_ENDING = 5
"""What is longer than this after a known stem is the rest of a compound, whose head comes last."""


class WordIndex(Generic[Payload]):
    """Finds what is known of a lower-case word. Lookups are remembered, so a word is worked out once."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        self._exact: dict[str, list[Payload]] = {}
        self._prefix: dict[str, list[Payload]] = {}
        self._suffix: dict[str, list[Payload]] = {}
        self._inside: list[tuple[str, Payload]] = []
        self._memory: dict[str, tuple[Payload, ...]] = {}
        for pattern, payload in entries:
            self._add(pattern, payload)
        self._prefix_lengths = _lengths(self._prefix)
        self._suffix_lengths = _lengths(self._suffix)

    def _add(self, pattern: str, payload: Payload) -> None:
        core = pattern.strip("*")
        front, back = pattern.startswith("*"), pattern.endswith("*")
        if front and back:
            self._inside.append((core, payload))
        else:
            table = self._suffix if front else self._prefix if back else self._exact
            table.setdefault(core, []).append(payload)

    def _found(self, word: str) -> Iterator[Payload]:
        yield from self._exact.get(word, ())
        size = len(word)
        stem = max(0, size - LONGEST_ENDING - 1)
        for length in self._prefix_lengths:
            if stem < length <= size:
                yield from self._prefix.get(word[:length], ())
        for length in self._suffix_lengths:
            if length <= size:
                yield from self._suffix.get(word[-length:], ())
        for length in self._prefix_lengths:
            if length <= stem:
                yield from self._prefix.get(word[:length], ())
        for core, payload in self._inside:
            if core in word:
                yield payload

    def __getitem__(self, word: str) -> tuple[Payload, ...]:
        """All payloads whose pattern matches: exact ones first, then inflections, then heads of compounds,
        the longest pattern first.
        """
        known = self._memory.get(word)
        if known is None:
            known = tuple(self._found(word))
            if len(self._memory) < 200_000:
                self._memory[word] = known
        return known

    def __contains__(self, word: str) -> bool:
        return bool(self[word])


def _lengths(table: Iterable[str]) -> list[int]:
    """The lengths that occur, the longest first; an empty pattern matches nothing."""
    return sorted({len(core) for core in table} - {0}, reverse=True)

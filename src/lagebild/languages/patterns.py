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
        self._longest = 0
        self._memory: dict[str, tuple[Payload, ...]] = {}
        for pattern, payload in entries:
            self._add(pattern, payload)

    def _add(self, pattern: str, payload: Payload) -> None:
        core = pattern.strip("*")
        front, back = pattern.startswith("*"), pattern.endswith("*")
        if front and back:
            self._inside.append((core, payload))
        else:
            table = self._suffix if front else self._prefix if back else self._exact
            table.setdefault(core, []).append(payload)
            self._longest = max(self._longest, len(core))

    def _found(self, word: str) -> Iterator[Payload]:
        yield from self._exact.get(word, ())
        reach = min(len(word), self._longest)
        stem = min(reach, max(0, len(word) - LONGEST_ENDING - 1))
        for length in range(reach, stem, -1):
            yield from self._prefix.get(word[:length], ())
        for length in range(reach, 0, -1):
            yield from self._suffix.get(word[-length:], ())
        for length in range(stem, 0, -1):
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

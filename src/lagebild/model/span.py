"""A place in a document: where words stand, as character offsets into the frozen text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of characters: ``text[start:end]`` are the words."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand at this place of `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

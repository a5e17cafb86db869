"""Quotations that run over several sentences: which words stand inside one, and where it opened."""

from __future__ import annotations

from lagebild.analysis import Sentence

QUOTES = frozenset('„“”»«"')


class Quotations:
    """Reads a document sentence by sentence and remembers whether a quotation is open."""

    def __init__(self) -> None:
        self.open = False
        """Whether the sentence begins inside a quotation."""
        self.first = 0
        """The index of the sentence that the quotation opened in."""
        self._sentence: Sentence | None = None

    def enter(self, sentence: Sentence) -> None:
        """Goes on to the next sentence; a new paragraph opens its quotation again."""
        if self._sentence is not None:
            inside = self.holds(len(self._sentence.tokens))
            if inside and not self.open:
                self.first = self._sentence.index
            self.open = inside and self._sentence.paragraph == sentence.paragraph
        self._sentence = sentence

    def holds(self, at: int) -> bool:
        """Whether token `at` of the sentence stands inside a quotation, opened in it or before."""
        assert self._sentence is not None
        inside = self.open
        for token in self._sentence.tokens[:at]:
            if token.text == "„":
                inside = True
            elif token.text == "”":
                inside = False
            elif token.text in ("“", '"'):
                inside = not inside
        return inside

    def goes_on(self, at: int) -> bool:
        """Whether token `at` stands in a quotation that opened the sentence or was open before it, and whose
        speaker does not follow.
        """
        sentence = self._sentence
        assert sentence is not None
        whole = self.open or sentence.lows[0] in QUOTES
        return whole and self.holds(at) and not awaits_speaker(sentence)


def awaits_speaker(sentence: Sentence) -> bool:
    """Whether a sentence ends with a comma in closing quotation marks: its speaker follows."""
    last = sentence.lows[-2:]
    return len(last) > 1 and "," in last and bool(QUOTES & set(last))

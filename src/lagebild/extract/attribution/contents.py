"""On which side of a verb of saying stands what is said."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.phrases import SourcePhrase
from lagebild.extract.attribution.words import AttributionWords, Saying


class ContentReader:
    """Finds the side of what is said, in sentences of one language."""

    def __init__(self, words: AttributionWords, clauses: Clauses) -> None:
        self._words = words
        self._clauses = clauses

    def side(
        self, sentence: Sentence, at: int, found: Sequence[SourcePhrase], inverted: bool, saying: Saying
    ) -> str | None:
        """ "left", "right" or "both" of the verb `at` with its subjects; None where nothing is said."""
        closes = not inverted and self._closes(sentence, at, found[-1])
        if not self._words.bracket and self._of_antecedent(sentence, at):
            return None
        if saying.takes == "clause" and not closes and not self._clause_follows(sentence, at):
            return None
        if inverted and self._object_first(sentence, at):
            return "left"
        if saying.takes not in ("both", "clause"):
            return "right"
        if self._clauses.subordinate(sentence, at) or saying.stance == "denies":
            return "both"
        left = inverted and self._content_left(sentence, at) and not self._content_clause(sentence, at)
        return "left" if closes or left else "right"

    def gives_toll(self, sentence: Sentence, at: int) -> bool:
        """ "raised the number of dead to 20", "put the damage at three billion": a count and, behind "to" or
        "at", what it now is.
        """
        words, putting = self._words, sentence.lows[at] in self._words.putting
        end = next((i for i in range(at, len(sentence.lows)) if sentence.lows[i] == ";"), len(sentence.lows))
        behind = [i for i in range(at + 1, end) if sentence.lows[i] in words.to]
        at_figure = any({i + 1, i + 2} & sentence.figures for i in behind)
        count = any(words.counted[low] for low in sentence.lows[at + 1 : end])
        of_figure = any(
            {i + 1, i + 2} & sentence.figures for i in range(at + 1, end) if sentence.lows[i] in words.content
        )
        return (at_figure and (count or putting)) or (count and (putting or of_figure))

    def _content_clause(self, sentence: Sentence, at: int) -> bool:
        """German: "…, die geführt wird, hat er gefordert, dass …": the next clause is what is said."""
        ids = sentence.fragments
        after = [i for i in range(at + 1, len(ids)) if ids[i] == ids[at] + 1]
        return bool(after) and sentence.lows[after[0]] in self._words.that

    @staticmethod
    def _clause_follows(sentence: Sentence, at: int) -> bool:
        return at + 1 < len(sentence.tags) and sentence.tags[at + 1] in ("SUB", "PUNCT")

    def _content_left(self, sentence: Sentence, at: int) -> bool:
        return self._clauses.start(sentence, at) > 0 and at > 2

    def _object_first(self, sentence: Sentence, at: int) -> bool:
        """ "20 Tote meldet die Polizei": the figure stands before the verb, in its own clause."""
        start = self._clauses.start(sentence, at)
        return self._words.bracket and any(start <= figure < at for figure in sentence.figures)

    def _of_antecedent(self, sentence: Sentence, at: int) -> bool:
        """ "the dams, which engineers had warned about": what was said is the noun before the clause."""
        start = self._clauses.start(sentence, at)
        following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
        return start < at - 1 and sentence.lows[start] in self._words.relative and following == "PREP"

    def _opens_object(self, sentence: Sentence, at: int) -> bool:
        """Whether what is said follows the verb as its object ("believed the estimate to be too high").

        One who is told something is no such object ("told Reuters"), nor is a day.
        """
        tag = sentence.tags[at + 1]
        if tag == "NUM" or sentence.figures & {at, at + 1}:
            return True
        told = sentence.lows[at] in self._words.told_verbs
        if tag == "NOUN" and not self._words.bracket:  # "declares emergency", "posted photographs"
            return not told and at + 1 not in sentence.dated
        if tag not in ("DET", "POSS") or told:
            return False
        ids = sentence.fragments
        rest = [i for i in range(at + 1, len(ids)) if ids[i] == ids[at] and i not in sentence.dated]
        return any(i in sentence.figures or sentence.tags[i] in ("TO", "VINF", "AINF") for i in rest)

    def _closes(self, sentence: Sentence, at: int, source: SourcePhrase) -> bool:
        """ "[what is said], the ministry said": nothing but a time or place follows."""
        ids = sentence.fragments
        start = self._clauses.start(sentence, at)
        if not start <= source.start:
            start = source.start
        if start == 0 or sentence.lows[start - 1] not in (",", "”", "“", '"', "’", "–", "—", "-", "»"):
            return False
        end = at + 1
        if self._words.bracket and any(i > at and ids[i] == ids[at] for i in sentence.figures):
            return False  # "…, die Regierung geht von 30.000 aus"
        if end < len(ids) and ids[end] != ids[at] and sentence.lows[end] in self._words.that:
            return False  # "…, after officials discovered that"
        while end < len(ids) and ids[end] == ids[at]:
            if sentence.lows[end] in self._words.adverbial:
                return True  # "officials said Monday as the state braced for rain"
            if sentence.tags[end] in ("SUB", "VFIN", "AFIN", "MFIN"):
                return False
            if end == at + 1 and self._opens_object(sentence, at):
                return False
            end += 1
        return True

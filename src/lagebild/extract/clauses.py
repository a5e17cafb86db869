"""What parts a counted phrase from a word: commas, clauses, other figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import TermHit
from lagebild.languages import Language
from lagebild.languages.phrases import words_of

FINITE = ("VFIN", "AFIN", "MFIN")


class Phrase(NamedTuple):
    """The counted phrase as the relations see it: its tokens and the preposition before it, if any."""

    start: int
    end: int
    preposition: str | None
    partitive: bool = False
    many: bool = False
    """Whether more than one is counted."""


def steps(phrase: Phrase, hit: TermHit) -> int:
    """How many tokens stand between the two."""
    return hit.start - phrase.end if hit.start >= phrase.end else phrase.start - hit.end


class Clauses:
    """Tells in sentences of one language what stands between a phrase and a word."""

    def __init__(self, language: Language) -> None:
        clauses = language.grammar.clauses
        self._bracket = language.basics.clause == "bracket"
        self._relative = frozenset(words_of(clauses.relative))
        self._relative_plural = frozenset(words_of(clauses.relative_plural))
        self._clause_adverbs = frozenset(words_of(language.places.adverbs.where))

    def relative_of(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the next clause is a relative clause of the phrase ("drei Kommandeure,
        die getötet wurden").
        """
        ids = sentence.fragments
        first = next(i for i in range(len(ids)) if ids[i] == ids[hit.start])
        opens = sentence.tags[first] == "REL" or (
            sentence.tags[first] == "PREP" and first + 1 < len(ids) and sentence.tags[first + 1] == "REL"
        )
        pronoun = sentence.lows[first if sentence.tags[first] == "REL" else first + 1] if opens else ""
        if opens and phrase.many and self._relative_plural and pronoun not in self._relative_plural:
            return False  # "zwölf Waggons eines Zuges, der …"
        between = range(phrase.end, first)
        nouns = sum(sentence.tags[i] == "NOUN" for i in between)
        if nouns and any(sentence.tags[i] == "VFIN" for i in between):
            return False  # "ein Fischer rettete ein Kind, das …": said of the other noun
        return opens and nouns <= 1

    def is_relative(self, sentence: Sentence, at: int) -> bool:
        """Whether a relative pronoun stands at token `at`; English ones have no class of their own."""
        return sentence.tags[at] == "REL" or (not self._bracket and sentence.lows[at] in self._relative)

    def cuts(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float:
        """Commas, brackets and joined clauses between the two; a parenthesis that closes again counts
        once.
        """
        ids = sentence.fragments
        own = ids[min(phrase.end - 1, len(ids) - 1)]
        near, far = sorted((ids[hit.start], own))
        cuts = far - near
        if cuts == 1 and ids[hit.start] > own and self.relative_of(sentence, phrase, hit):
            return 0.3
        if cuts % 2 == 0 and 0 < cuts <= 4:
            inner = [i for i in range(len(ids)) if near < ids[i] < far]
            if not any(sentence.tags[i] in FINITE for i in inner):
                return 0.4  # an apposition in between
            if any(self.is_relative(sentence, i) for i in inner) or self._opens_relative(sentence, inner):
                return 0.6  # a relative clause in between
        return float(cuts)

    def _opens_relative(self, sentence: Sentence, inner: Sequence[int]) -> bool:
        """Whether a clause begins with a relative pronoun, taken for an article, and ends with its verb."""
        last = next((i for i in reversed(inner) if sentence.tags[i] != "PUNCT"), inner[0])
        opens = sentence.lows[inner[0]] in self._relative and sentence.lows[inner[0] - 1] == ","
        return self._bracket and opens and sentence.tags[last] in FINITE

    def clause_of_other(
        self, sentence: Sentence, phrase: Phrase, hit: TermHit, others: Sequence[Counted]
    ) -> bool:
        """English: "a teacher at a hub where three children were hurt": the clause has its own subject."""
        if self._bracket or hit.start < phrase.end:
            return False
        opened = (
            i
            for i in range(phrase.end, hit.start)
            if sentence.tags[i] == "SUB" or sentence.lows[i] in self._clause_adverbs
        )
        first = next(opened, None)
        return first is not None and any(first < o.start <= first + 4 for o in others if o.start < hit.start)

    @staticmethod
    def sentences_between(sentence: Sentence, phrase: Phrase, hit: TermHit) -> int:
        """Semicolons between the two, where the phrase has a clause with a verb of its own."""
        low, high = sorted((phrase.start, hit.start))
        ends = [i for i in range(low, high) if sentence.lows[i] == ";"]
        if not ends:
            return 0
        own = range(ends[0]) if phrase.start < ends[0] else range(ends[-1], len(sentence.lows))
        return len(ends) if any(sentence.tags[i] in FINITE for i in own) else 0

    @staticmethod
    def taken(sentence: Sentence, phrase: Phrase, hit: TermHit, others: Sequence[Counted]) -> float:
        """A verb in another clause that has a figure of its own is said of that one."""
        ids = sentence.fragments
        place = ids[hit.start]
        if ids[phrase.start] == place:
            return 0.0
        own = ids[phrase.start]
        shared = phrase.start < hit.start and not any(
            ids[i] == own and sentence.tags[i] in FINITE for i in range(len(ids))
        )
        if shared and any(
            ids[i] == place and sentence.tags[i] == "AND" for i in range(phrase.end, hit.start)
        ):
            return 0.0  # "a judge, who …, and two officers died": one verb for both
        between = [
            o
            for o in others
            if ids[o.start] == place
            and o.start != phrase.start
            and (hit.term.role != "object" or o.end != hit.start or sentence.tags[hit.start] != "VFIN")
            and (o.start in sentence.figures or sentence.tags[hit.start] != "VFIN")
        ]
        return (
            8.0
            if between and any(sentence.tags[i] in FINITE for i in range(len(ids)) if ids[i] == place)
            else 0.0
        )

    @staticmethod
    def between(phrase: Phrase, hit: TermHit, others: Sequence[Counted]) -> int:
        low, high = sorted((phrase.start, hit.start))
        return sum(1 for o in others if low < o.start < high)

    @staticmethod
    def has(sentence: Sentence, hit: TermHit, words: frozenset[str]) -> bool:
        """Whether one of `words` stands in the fragment of `hit`."""
        ids, fragment = sentence.fragments, sentence.fragments[hit.start]
        return any(
            ids[i] == fragment and sentence.lows[i] in words
            for i in range(max(0, hit.start - 40), min(len(ids), hit.end + 12))
        )

    def modifies(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a participle or relative clause right after the noun is said of it,
        whatever governs the noun.
        """
        if not 0 <= hit.start - phrase.end <= 12:
            return False
        between = range(phrase.end, hit.start)
        if hit.start - phrase.end <= 1 and sentence.tags[hit.start] == "VPP" and not self._bracket:
            return True
        if hit.start == phrase.end and hit.form == "phrase" and not self._bracket:
            return True  # "a group of 86 reported missing"
        places = [i for i in between if sentence.tags[i] not in ("PUNCT",)]
        opens = bool(places) and self.is_relative(sentence, places[0])
        return opens and sum(sentence.tags[i] in ("VFIN",) for i in between) <= (1 if self._bracket else 0)

"""How far a word that says what happened stands from a counted phrase, in grammar rather than in letters.

A cost of None means that the two cannot belong together (an agent and its own deed). Lower is closer.
The costs were set by hand on the development texts; `docs/quality.md` says what each was tried on.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.bracket import Bracket
from lagebild.extract.chain import Chain
from lagebild.extract.clauses import FINITE, Clauses, Phrase
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import TermHit
from lagebild.languages import Language
from lagebild.languages.phrases import words_of

_BREAK = 9.0


class Relations:
    """Costs between phrases and terms in sentences of one language."""

    def __init__(self, language: Language) -> None:
        grammar = language.grammar
        self._bracket = language.basics.clause == "bracket"
        self._clauses = Clauses(language)
        self.verbs: Bracket | Chain = Bracket(language, self._clauses) if self._bracket else Chain(language)
        """How verbs are placed in the language."""
        self._relative = frozenset(words_of(grammar.clauses.relative))
        self._conjunctions = frozenset(grammar.prepositions.conjunctions.split())
        self._at_place = frozenset(words_of(grammar.prepositions.place))
        self._perfect = frozenset(grammar.verbs.perfect.split())
        self._with = frozenset(words_of(grammar.prepositions.with_))
        self._leads = frozenset(words_of(grammar.prepositions.to)) | frozenset(
            words_of(grammar.prepositions.content)
        )

    def phrase(self, sentence: Sentence, counted: Counted) -> Phrase:
        """The counted phrase with the preposition that governs it."""
        before = counted.start - 1
        while (
            before >= 0
            and sentence.tags[before] in ("DET", "POSS", "ADV", "ADJ")
            and before > counted.start - 4
        ):
            if (
                sentence.lows[before] in self._relative
                and sentence.tags[before + 1] == "NUM"
                and not self._bracket
            ):
                break  # "in which 77 people died"
            before -= 1
        governed = before >= 0 and sentence.tags[before] == "PREP"
        governed = governed and sentence.lows[before] not in self._conjunctions
        return Phrase(
            counted.start, counted.end, sentence.lows[before] if governed else None, counted.partitive
        )

    def before_preposition(self, sentence: Sentence, counted: Counted) -> int | None:
        """The token before the preposition that leads to the phrase ("Verluste [von] 6.000 Mann"),
        or None.
        """
        before = counted.start - 1
        while before > 0 and sentence.tags[before] in ("DET", "POSS"):
            before -= 1
        if before > 0 and sentence.tags[before] == "PREP" and sentence.lows[before] in self._leads:
            return before - 1
        return None

    def place_after(self, sentence: Sentence, end: int) -> int | None:
        """The noun of a place that follows a phrase ("500 troops in northern Iraq"), or None."""
        tags, at = sentence.tags, end
        if at >= len(tags) or sentence.lows[at] not in self._at_place:
            return None
        at += 1
        while at < len(tags) - 1 and tags[at] in ("DET", "POSS", "ADJ"):
            at += 1
        if at >= len(tags) or at in sentence.dated or tags[at] not in ("NAME", "NOUN"):
            return None
        return at

    def having(self, sentence: Sentence, counted: Counted) -> int | None:
        """The verb of having right before a phrase ("has 40,000 soldiers"), or None."""
        before = counted.start - 1
        while before >= 0 and sentence.tags[before] in ("ADV", "DET", "ADJ"):
            before -= 1
        return before if before >= 0 and sentence.lows[before] in self._perfect else None

    def cost(
        self,
        sentence: Sentence,
        phrase: Phrase,
        hit: TermHit,
        others: Sequence[Counted],
        terms: Sequence[TermHit] = (),
    ) -> float | None:
        """How far `hit` stands from `phrase`; None where it cannot be said of it."""
        if hit.start < phrase.end and hit.end > phrase.start:
            return None
        if hit.term.role == "ahead" and hit.start > phrase.start:
            return None  # "there were" tells of what follows
        if hit.term.governs and phrase.preposition not in hit.term.governs.split():
            return None
        if hit.form == "noun":
            return self._of_noun(sentence, phrase, hit)
        between = hit.form == "particle" and hit.end == phrase.start - 1
        if hit.term.governs or (between and phrase.preposition in _particles(hit)):
            phrase = phrase._replace(preposition=None)  # "gunned down nine people"
        if hit.form == "phrase" and self._leads_to(sentence, phrase, hit):
            return 1.0  # "in exchange for 2,000", "in control of five"
        if hit.form == "phrase" and hit.start == phrase.end and phrase.preposition in self._with:
            return 1.0  # "with 52 people on board"
        base = self.verbs.cost(sentence, phrase, hit)
        if base is None:
            return None
        base += self._clauses.cuts(sentence, phrase, hit) * _BREAK
        base += self._clauses.taken(sentence, phrase, hit, others)
        base += 2.0 * self._clauses.between(phrase, hit, others)
        base += _BREAK * self._clauses.sentences_between(sentence, phrase, hit)
        if self._clauses.clause_of_other(sentence, phrase, hit, others):
            base += _BREAK
        low, high = sorted((phrase.start, hit.start))
        clauses = (sentence.fragments[phrase.start], sentence.fragments[hit.start])
        base += 4.0 * sum(
            low < t.start < high and t.form in ("verb", "particle") and sentence.fragments[t.start] in clauses
            for t in terms
        )
        if phrase.preposition is not None and not self._clauses.modifies(sentence, phrase, hit):
            base += self._governed(sentence, phrase, hit)
        if phrase.partitive and self._clauses.relative_of(sentence, phrase, hit):
            base += 8.0  # the clause is said of the whole
        return base

    def _governed(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float:
        """What a preposition before the phrase costs: nothing for the agent of a passive
        ("von 200 Polizisten abgeriegelt").
        """
        if hit.term.role == "subject" and self.verbs.is_agent(sentence, phrase, hit):
            return 0.0
        return 3.0 if phrase.preposition in self._with else 20.0

    def is_instrument(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a thing is what somebody does it with, not what is done: "mit zehn Panzern besetzt"."""
        same = sentence.fragments[hit.start] == sentence.fragments[phrase.start]
        acts = hit.term.role == "object" and hit.form in ("verb", "particle")
        return phrase.preposition in self._with and acts and same

    def stands_in(self, sentence: Sentence, counted: Counted) -> bool:
        """Whether a preposition of place leads to the phrase: "in elf Fällen"."""
        return self.phrase(sentence, counted).preposition in self._at_place

    def is_means(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the phrase names the means: "attacked the town with 19 missiles and 124 drones"."""
        return any(low in self._with for low in sentence.lows[hit.end : phrase.start])

    def apposed(self, phrase: Phrase) -> Phrase:
        """The phrase as what its noun measures: "eine Fläche von 14.000 Hektar" is the area itself."""
        return phrase._replace(preposition=None) if phrase.preposition in self._leads else phrase

    @staticmethod
    def _leads_to(sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        gap = sentence.tags[hit.end : phrase.start]
        return hit.end <= phrase.start and len(gap) <= 1 and all(t == "PREP" for t in gap)

    def _of_noun(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float | None:
        gap = phrase.start - hit.end
        if gap < 0 or gap > (10 if hit.term.governs else 6):
            return None
        between = sentence.tags[hit.end : phrase.start]
        if any(tag in FINITE or tag in ("PUNCT", "VPP", "VING") for tag in between):
            return None
        if phrase.preposition is None and not (self._bracket and gap == 0):
            return None
        if sum(tag == "PREP" for tag in between) > 1 and not hit.term.governs:
            return None
        return 1.0 + gap


def _particles(hit: TermHit) -> list[str]:
    """The words that go with split verbs like this one: "down" of "gunned nine people down"."""
    return hit.term.split.replace("|", " ").replace("~", " ").split()

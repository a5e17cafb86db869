"""The noun of a figure that stands after it: "the death toll has risen to nine", "Verluste: 31"."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import Lexicon, NounHit
from lagebild.extract.links import REACH
from lagebild.extract.numbers import NumberMention
from lagebild.languages import Language, WordIndex, words_of

_LONGEST_FIGURE = 5
"""So many tokens at most lie between the starts of two figures joined by "to"."""
_VERBS = frozenset(("VFIN", "AFIN", "AINF", "VPP", "VINF", "MFIN"))
_TALLY_REACH = 3
"""So many words at most stand between a word that only adds up and its noun's end."""
_UNCOUNTED = frozenset(("nothing", "building", "area", "event"))


class TallyReader:
    """Finds nouns that stand before their figure in sentences of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._tallies = WordIndex[None]((w, None) for w in words_of(language.grammar.partitive.count_nouns))
        self._levels = frozenset(words_of(language.grammar.partitive.levels))
        self._of = frozenset(words_of(language.grammar.partitive.of))
        self._to = frozenset(words_of(language.grammar.prepositions.to))
        self._from = frozenset(words_of(language.comparisons.from_))

    def noun(self, sentence: Sentence, number: NumberMention) -> NounHit | None:
        """ "The number of dead could be as high as 200": the noun that a figure after it counts, or None.

        The dead or wounded come before other people and people before things: in "toll from the strike on
        the port rises to nine" it is the toll. A tally may stand before other figures.
        """
        before = self._before(sentence, number)
        if before is None:
            return None
        joined = self._joined(sentence, number)
        follows = sentence.tags[number.end : number.end + 1]
        opened = sentence.lows[before] == ":" and not _VERBS.intersection(follows)
        led = sentence.lows[before] in self._to or opened or joined is not None
        could = before > 0 and sentence.tags[before - 1] in ("MFIN", "TO")  # "the dead could number 20,000"
        verb = could or sentence.tags[before] in _VERBS or sentence.tags[number.start] in _VERBS
        if not (led or verb):
            return None
        floor = 0 if led else sentence.fragments.index(sentence.fragments[number.start])
        best: NounHit | None = None
        blocked = False
        for index in range(before - 1, max(floor - 1, before - REACH), -1):
            blocked = blocked or (index in sentence.figures and index != joined)
            hit = self._lexicon.noun_at(sentence, index)
            if hit is None or (
                hit.noun.class_ in _UNCOUNTED
                and not (hit.noun.class_ == "building" and self.is_tally(sentence, hit))
            ):
                continue
            if hit.noun.class_ == "person" and hit.noun.measure is not None:
                free = not blocked and (led or could or not self._lexicon.is_verb(sentence, before))
                return hit if free or self.is_tally(sentence, hit) else best
            if led and not blocked and hit.noun.class_ != "attack":
                best = self._better(best, hit)
        return best

    def bare(self, sentence: Sentence, number: NumberMention) -> bool:
        """Whether a tally that does not say of whom stands before a figure ("die Zahl stieg auf 300")."""
        before = self._before(sentence, number)
        if before is None or sentence.lows[before] not in self._to:
            return False
        ids = sentence.fragments
        places = [i for i in range(before) if ids[i] == ids[before] and sentence.lows[i] in self._tallies]
        return bool(places) and sentence.tags[places[-1] + 1] not in (
            "DET",
            "ADJ",
            "NOUN",
            "NAME",
            "VPP",
            "POSS",
        )

    def _before(self, sentence: Sentence, number: NumberMention) -> int | None:
        """The word that leads to the figure."""
        before = number.start - 1
        while before >= 0 and (
            sentence.tags[before] in ("ADV", "DET") or sentence.lows[before] in ('"', "“", "„")
        ):
            before -= 1
        if before > 1 and sentence.lows[before] in self._of and sentence.lows[before - 1] in self._levels:
            before -= 2
            while before > 0 and sentence.tags[before] in ("ADJ", "DET"):
                before -= 1
        return before if before >= 0 else None

    def is_tally(self, sentence: Sentence, hit: NounHit) -> bool:
        """Whether a noun only adds up: "toll", "the number of dead"."""
        return any(low in self._tallies for low in sentence.lows[max(0, hit.start - _TALLY_REACH) : hit.end])

    @staticmethod
    def _better(best: NounHit | None, hit: NounHit) -> NounHit:
        """The nearest people, else the nearest things."""
        people = best is None or (hit.noun.class_ == "person" and best.noun.class_ != "person")
        return hit if people or best is None else best

    def _joined(self, sentence: Sentence, number: NumberMention) -> int | None:
        """ "the toll … from 86 to 76": where the first of two joined figures stands, seen from either."""
        lows, figures = sentence.lows, sentence.figures
        first, second = number.start, number.end + 1
        if second not in figures:
            first = max((f for f in figures if f < number.start), default=-1)
            second = number.start
        if first < 1 or second >= len(lows) or second - first > _LONGEST_FIGURE:
            return None
        return first if lows[first - 1] in self._from and lows[second - 1] in self._to else None

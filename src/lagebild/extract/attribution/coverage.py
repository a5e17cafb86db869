"""Which words of a sentence a cue covers, and how several cues on the same words make a chain."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.cues import CueReader
from lagebild.extract.attribution.phrases import SourcePhrase

FAR = 25.0
"""A cue that is so far from a word does not cover it."""
FEWEST_CLAUSES = 2
"""So many finite verbs before a figure show that the relative clause is over."""
_PARTING = frozenset((",", ";", ":", "–", "—", "(", ")"))
_QUOTES = frozenset('„“”»«"')


class Coverage:
    """The cues of one sentence over its words."""

    def __init__(self, reader: CueReader, sentence: Sentence) -> None:
        self._reader = reader
        self._words = reader.words
        self._sentence = sentence
        self._clauses = Clauses(reader.words)

    def cost(self, cue: Cue, at: int, cues: Sequence[Cue]) -> float:
        """How far a figure at token `at` is from being what `cue` says; `FAR` and more means not at all."""
        sentence = self._sentence
        after = at >= cue.start
        inside = any(s.sentence is sentence and s.start <= at < s.end for s in cue.sources)
        if inside or (cue.rule == "verb" and cue.side == "right" and self._background(cue, at)):
            return FAR
        same = sentence.fragments[at] == sentence.fragments[cue.start]
        distance = 0.1 * abs(at - cue.start)
        if cue.side == "both":
            cost = (0.0 if same else 3.0) + distance
        elif (cue.side == "right") == after:
            if cue.takes in ("figure", "toll") and cue.rule == "verb" and self._other_clause(cue, at):
                return FAR
            cost = 1.0 + distance
        elif cue.side == "left":
            cost = 10.0 + distance
        elif cue.takes == "both" or (cue.takes in ("figure", "toll") and not same):
            return FAR
        else:
            return 12.0 + distance
        low, high = sorted((at, cue.start))
        between = sentence.lows[low + 1 : high]
        if after and self._opens_quotation(cue.end, at):
            return 1.0 + 0.01 * distance
        if ";" in between and not self._reported(at):
            return FAR
        cost += 6.0 * sum(w in self._words.contrast for w in between)
        cost += 15.0 * sum(low < c.start < high and c.side != "left" for c in cues if c is not cue)
        return cost

    def _other_clause(self, cue: Cue, at: int) -> bool:
        """Whether a figure stands in a clause with a verb of its own, no relative clause: it is no object."""
        sentence = self._sentence
        ids = sentence.fragments
        if ids[at] == ids[cue.start]:
            return False
        first = ids.index(ids[at])
        opened = (
            sentence.tags[first] in ("REL", "SUB", "PREP", "AND")
            or sentence.lows[first] in self._words.relative
        )
        verbs = ("VFIN", "AFIN", "MFIN")
        finite = any(sentence.tags[i] in verbs for i in range(first, len(ids)) if ids[i] == ids[at])
        own = {sentence.lows[i] for i in range(first, len(ids)) if ids[i] == ids[at]}
        return finite and not opened and not self._words.subjunctive & own

    def _reported(self, at: int) -> bool:
        """Whether the clause of token `at` has a Konjunktiv: it goes on with what was said before a
        semicolon.
        """
        sentence = self._sentence
        cuts = [i for i in range(at) if sentence.lows[i] == ";"]
        end = next((i for i in range(at, len(sentence.lows)) if sentence.lows[i] == ";"), len(sentence.lows))
        return bool(self._words.subjunctive & set(sentence.lows[cuts[-1] if cuts else 0 : end]))

    def _background(self, cue: Cue, at: int) -> bool:
        """Whether a clause ("the attack, in which 12 people died, …") tells something beside what is said: it
        is the author's, who needs no Konjunktiv for it.
        """
        sentence = self._sentence
        ids = sentence.fragments
        opens = next((i for i in range(at, cue.end - 1, -1) if self._opens_relative(i)), None)
        if opens is None or any(low in _PARTING for low in sentence.lows[opens:at]):
            return False
        finite = [i for i in range(opens, at) if sentence.tags[i] in ("VFIN", "AFIN", "MFIN")]
        clause = {sentence.lows[i] for i in range(opens, len(ids)) if ids[opens] <= ids[i] <= ids[at]}
        return len(finite) < FEWEST_CLAUSES and not self._words.subjunctive & clause

    def _opens_relative(self, at: int) -> bool:
        """Whether "where", "in which" opens a clause at `at`; "of whom" counts a part of what is said."""
        sentence, words = self._sentence, self._words
        if sentence.lows[at] in words.where:
            return True
        if sentence.tags[at] != "PREP" or at + 1 >= len(sentence.lows) or sentence.lows[at] in words.belongs:
            return False
        known = sentence.lows[at + 1] in words.relative
        return known and (not words.bracket or self._clauses.relative(sentence, at + 1))

    def _opens_quotation(self, start: int, at: int) -> bool:
        """Whether token `at` stands in the quotation that opens right after a cue ("said: …")."""
        sentence = self._sentence
        opening = next((i for i in range(start, min(at, start + 2)) if sentence.lows[i] in _QUOTES), None)
        if opening is None:
            return False
        return not any(sentence.lows[i] in _QUOTES for i in range(opening + 1, at))

    def chain(self, cue: Cue, covering: Sequence[Cue]) -> tuple[SourcePhrase, ...]:
        """The sources of a cue, with media and outer speakers of other cues on the same words behind them."""
        inner: list[SourcePhrase] = []
        outer: list[SourcePhrase] = []
        for other in covering:
            if other is cue or other.previous or not other.sources:
                continue
            if self.same(other.sources[-1], cue.sources):
                continue
            if self._is_outer(other, cue):
                outer += other.sources
            elif self._is_outer(cue, other):
                inner += other.sources
        chain: list[SourcePhrase] = []
        for source in [*inner, *cue.sources]:
            if not self.same(source, chain):
                chain.append(source)
        chain += [s for s in outer if not self.same(s, chain) and not self._again(s, chain)]
        if not inner and not outer:
            return tuple(chain)
        media = [s for s in chain if self._reader.who.is_medium(s)]
        others = [s for s in chain if not self._reader.who.is_medium(s)]
        return tuple(others + media) if others else tuple(chain)

    def _own_figures(self, one: Cue, other: Cue) -> bool:
        """ "Nach Angaben der Stadt 384, darunter laut UNO 62": each of two cues has a figure of its own."""
        sentence = self._sentence
        first, second = sorted((one.start, other.start))
        between = any(first < figure < second for figure in sentence.figures)
        return between and any(figure > second for figure in sentence.figures)

    def is_general(self, source: SourcePhrase) -> bool:
        """ "der Dienst", "the ministry": a word that takes up a source named before."""
        sentence = source.sentence
        return (
            source.end - source.start == 2
            and sentence.tags[source.start] == "DET"
            and sentence.lows[source.start + 1] in self._words.anaphors
        )

    def _is_outer(self, outer: Cue, inner: Cue) -> bool:
        """Whether one cue passes on what the other says: "…, so Han laut npa",
        "Han zufolge beziffert der Dienst".
        """
        if any(self._reader.who.is_medium(s) for s in outer.sources) and outer.rule != "verb":
            return True
        if outer.rule == inner.rule == "verb" and outer.side == "left" and inner.side == "right":
            return outer.start > inner.start  # "X counted 57 bodies, the agency reported"
        if self._own_figures(outer, inner):
            return False
        behind = outer.rule in ("preposition", "preposition-noun") and outer.start > inner.start
        if behind and inner.rule == "verb" and inner.side == "right":
            return True  # "The service told lawmakers that 300 died, according to one of them"
        ranks = {"preposition-noun": 0, "verb": 1, "postposition": 2, "preposition": 2}
        if inner.takes in ("figure", "count") or inner.stance == "estimates":
            return ranks.get(outer.rule, 0) == 2
        return inner.rule == "preposition-noun" and outer.rule == "preposition"

    @staticmethod
    def same(source: SourcePhrase, others: Sequence[SourcePhrase]) -> bool:
        """Whether one of `others` is the same source: its nouns are among the other's ("Han", "Minister
        Han").
        """
        own = source.nouns
        return any(
            source.text.lower() == o.text.lower() or (own and o.nouns and (own <= o.nouns or o.nouns <= own))
            for o in others
        )

    def _again(self, source: SourcePhrase, chain: Sequence[SourcePhrase]) -> bool:
        """Whether a general word takes up a source of its sentence ("MSF treated 39 people, the charity
        says").
        """
        if not self.is_general(source) or self._reader.who.is_medium(source):
            return False
        return any(s.sentence is source.sentence and s.start < source.start for s in chain)

"""Noun phrases around a word of saying: who says it."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution.ends import NOMINAL, PhraseEnds
from lagebild.extract.attribution.starts import PhraseStarts
from lagebild.extract.attribution.words import AttributionWords

_DASHES = ("–", "—", "-")


class SourcePhrase(NamedTuple):
    """Words that name a source: tokens `start` to `end` of a sentence."""

    sentence: Sentence
    start: int
    end: int
    stance: str = "says"
    kind: str = "named"
    """named, pronoun ("he added"), demonstrative, own ("nach eigenen Angaben"), noun
    ("ersten Angaben zufolge").
    """

    means: tuple[str, ...] = ()
    """Other words for it: whose report "the report" is."""

    @property
    def text(self) -> str:
        return self.sentence.words(self.start, self.end)

    @property
    def nouns(self) -> frozenset[str]:
        """Its nouns and names, in small letters."""
        tags, lows = self.sentence.tags, self.sentence.lows
        return frozenset(lows[i] for i in range(self.start, self.end) if tags[i] in ("NOUN", "NAME"))


class PhraseReader:
    """Finds noun phrases in sentences of one language."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words
        self._ends = PhraseEnds(words)
        self._starts = PhraseStarts(words)

    def after(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        """The source phrases that start at token `at`; coordinated ones are several."""
        found: list[SourcePhrase] = []
        while True:
            end = self._ends.end(sentence, at)
            if end <= at:
                return found
            if self._by_agent(sentence, end):
                return self.after(sentence, end + 1) or found  # "figures released by the ministry"
            found.append(self._unwrapped(sentence, at, end))
            if (
                end < len(sentence.tokens)
                and sentence.tags[end] == "AND"
                and self._ends.own_head(sentence, end + 1)
            ):
                at = end + 1
                continue
            return found

    def _by_agent(self, sentence: Sentence, end: int) -> bool:
        """Whether a participle closes the phrase and "by" names who made it public."""
        if end >= len(sentence.lows) or sentence.lows[end] not in self._words.agent:
            return False
        return sentence.tags[end - 1] == "VPP" and bool(self._words.nouns[sentence.lows[end - 2]])

    def before(self, sentence: Sentence, at: int, floor: int = 0) -> SourcePhrase | None:
        """The noun phrase that ends just before token `at`; an apposition or relative clause may stand
        between.
        """
        end = self._before_adverbs(sentence, at, floor)
        if end is None or end <= floor:
            return None
        if sentence.tags[end - 1] == "PRON":
            return SourcePhrase(sentence, end - 1, end, kind="pronoun")
        if sentence.lows[end - 1] in self._words.demonstratives:
            return SourcePhrase(sentence, end - 1, end, kind="demonstrative")
        if sentence.lows[end - 1] in _DASHES or sentence.lows[end - 1] in (",", ")"):
            opened = self._opening(sentence, end - 1, floor)
            if opened is not None:
                found = self.before(sentence, opened, floor) or self.before(sentence, end - 1, floor)
                return self._past_participle_clause(sentence, found, floor)
            end -= 1
        if sentence.tags[end - 1] in ("VPP", "VFIN", "VINF", "VING") and end - 1 not in sentence.named:
            return self._before_relative(sentence, end, floor)
        start = self._starts.start(sentence, end, floor)
        if start >= end:
            return None
        reader = self._before_reader(sentence, start, floor)
        if reader is not None:
            return reader
        return self._head_of_relative(sentence, start, floor) or self._unwrapped(sentence, start, end)

    def _before_adverbs(self, sentence: Sentence, at: int, floor: int) -> int | None:
        """Where adverbs, auxiliaries and days before token `at` begin; None behind another source's cue."""
        end = at
        while end > floor and (
            sentence.tags[end - 1] in ("ADV", "NEG", "AFIN", "MFIN") or end - 1 in sentence.dated
        ):
            if sentence.lows[end - 1] in self._words.after:
                return None  # "Han zufolge beziffert …": that phrase is another source
            end -= 1
            if end > floor and end in sentence.dated and sentence.tags[end - 1] == "PREP":
                end -= 1
        reduced = not self._words.bracket and sentence.tags[end - 2 : end] == ["NOUN", "VPP"]
        return end - 1 if reduced else end  # "a document leaked in March counted"

    def _before_reader(self, sentence: Sentence, start: int, floor: int) -> SourcePhrase | None:
        """ "Government data seen by Reuters show": the phrase before the participle, not who read it."""
        by, seen = start - 1, start - 2
        if seen <= floor or sentence.lows[by] not in self._words.agent:
            return None
        read = sentence.lows[seen] in self._words.seen or sentence.lows[seen] in self._words.quoting_verbs
        return self.before(sentence, seen, floor) if read else None

    def _past_participle_clause(
        self, sentence: Sentence, found: SourcePhrase | None, floor: int
    ) -> SourcePhrase | None:
        """ "Her father, speaking from the district, accused …": the phrase before the participle's clause."""
        if found is None or found.start == 0 or sentence.tags[found.start - 1] != "PREP":
            return found
        first = sentence.fragments.index(sentence.fragments[found.start])
        if first > floor + 1 and sentence.tags[first] in ("VING", "VPP") and sentence.lows[first - 1] == ",":
            return self.before(sentence, first - 1, floor) or found
        return found

    def _head_of_relative(self, sentence: Sentence, start: int, floor: int) -> SourcePhrase | None:
        """English: "a mission that reached the town, …, said": the phrase before the relative pronoun."""
        if self._words.bracket:
            return None
        finite = False
        for place in range(start - 1, max(floor, start - 15), -1):
            if sentence.tags[place] == "PUNCT":
                return None
            if sentence.lows[place] in self._words.relative:
                heads = finite and sentence.tags[place - 1] in ("NOUN", "NAME")
                return self.before(sentence, place, floor) if heads else None
            finite = finite or sentence.tags[place] in ("VFIN", "AFIN", "MFIN")
        return None

    def _before_relative(self, sentence: Sentence, end: int, floor: int) -> SourcePhrase | None:
        """ "a camp elder who asked not to be named told …": the phrase before the relative pronoun."""
        for place in range(end - 1, max(floor, end - 25), -1):
            if sentence.lows[place] in self._words.relative and sentence.tags[place - 1] in ("NOUN", "NAME"):
                return self.before(sentence, place, floor)
            if sentence.lows[place] in (",", ";", ":"):
                return None
        return None

    def _opening(self, sentence: Sentence, close: int, floor: int) -> int | None:
        """The comma that opens the parenthesis which `close` closes, or None."""
        bracket = sentence.lows[close] == ")"
        wanted = ("(",) if bracket else (",", *_DASHES)
        for place in range(close - 1, max(floor, close - 40) - 1, -1):
            if sentence.lows[place] in wanted and sentence.tags[place] == "PUNCT":
                return place if place > floor else None
            if not bracket and sentence.lows[place] in (";", ":", ".", "“", "”", '"'):
                return None
        return None

    # -- nouns of saying ("Angaben der Polizei") -------------------------------------------------------------

    def _unwrapped(self, sentence: Sentence, start: int, end: int) -> SourcePhrase:
        """The source inside a noun of saying: "Angaben der Polizei" is the police."""
        for place in range(start, end):
            if self._words.capital_nouns and not sentence.tokens[place].text[:1].isupper():
                continue
            stances = self._words.nouns[sentence.lows[place]]
            if not stances or sentence.tags[place] not in ("NOUN", "NAME", "VFIN", "OTHER"):
                continue
            stance = stances[0]
            if any(low in self._words.own for low in sentence.lows[start:place]):
                return SourcePhrase(sentence, start, end, stance, "own")
            inner = place + 1
            while inner < end and inner in sentence.dated:
                inner += 1  # "Jahresbericht 2008 der Organisation"
            if inner < end and sentence.lows[inner] in self._words.owner:
                inner += 1
            if (
                inner < end
                and sentence.tags[inner] in NOMINAL
                and inner not in sentence.dated
                and not self._words.nouns[sentence.lows[inner]]
                and not self._of_count(sentence, inner, end)
            ):
                return SourcePhrase(sentence, inner, end, stance)
            kind = "pronoun" if sentence.tags[start] == "POSS" else "noun"
            return SourcePhrase(sentence, start, place + 1, stance, kind)
        kind = "pronoun" if end - start == 1 and sentence.lows[start] in self._words.pronouns else "named"
        return SourcePhrase(sentence, start, end, "says", kind)

    def _of_count(self, sentence: Sentence, start: int, end: int) -> bool:
        """ "die Angaben der Opferzahl", "the figures of the dead": what they are about, nobody who speaks."""
        head = next((i for i in range(start, end) if sentence.tags[i] in ("NOUN", "NAME")), None)
        return head is not None and bool(self._words.counted[sentence.lows[head]])

"""Phrases that name a place: a noun of places, a name, and what goes on with them."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.places.words import COUNTRY, TOWN, PlaceVocabulary

_BEFORE_HEAD = frozenset(("ADJ", "VPP", "NUM", "POSS", "DET", "VING", "TRUNC"))
_RUN = frozenset(("ADJ", "NOUN", "NAME", "GEN", "VPP", "VING", "NUM", "OTHER"))
_LONGEST = 8


class Place(NamedTuple):
    """Words that name a place: tokens `start` to `end` of a sentence."""

    sentence: Sentence
    start: int
    end: int
    rank: int = TOWN
    """How narrow it is, see `words`."""
    named: bool = True
    """Whether a name stands in it; "the city" has none."""
    role: str = "at"
    """What its preposition makes of it; "there" for an adverb that points back."""
    lead: int = -1
    """The token where its preposition stands."""
    nouns: frozenset[str] = frozenset()
    """The nouns of places in it, in small letters."""
    of: str = ""
    """Of a capital that is not named: its state."""


class Names(NamedTuple):
    """Tokens of a sentence that are known to name a place, and those that cannot."""

    states: frozenset[int]
    places: frozenset[int]
    seats: frozenset[int]
    """Capitals that may stand for their government."""
    owned: frozenset[int]
    """Adjectives that say in which state: "in russischen Kliniken"."""
    blocked: frozenset[int]

    @property
    def known(self) -> frozenset[int]:
        return self.states | self.places | self.seats


class PhraseReader:
    """Reads place phrases in sentences of one language."""

    def __init__(self, words: PlaceVocabulary) -> None:
        self._words = words

    def read(self, sentence: Sentence, start: int, names: Names) -> Place | None:
        """The place phrase that begins at token `start`, with all that goes on with it, or None."""
        base = self._base(sentence, start, names)
        if base is None:
            return None
        for _ in range(3):
            longer = self._going_on(base, names)
            if longer is None:
                break
            base = longer
        return base

    def _base(self, sentence: Sentence, start: int, names: Names) -> Place | None:
        if self._words.capital_nouns:
            return self._first_head(sentence, start, names)
        return self._last_head(sentence, start, names)

    def rank_of(self, sentence: Sentence, index: int) -> int | None:
        """The rank of a noun of places, or None for another word."""
        token = sentence.tokens[index]
        if self._words.capital_nouns and not token.text[0].isupper():
            return None
        found = self._words.ranks[token.low]
        return found[0] if found else None

    def _is_name(self, sentence: Sentence, index: int, names: Names) -> bool:
        if index in names.known:
            return True
        text = sentence.tokens[index].text
        acronym = text.isupper() and len(text) > 1 and not all(t.text.isupper() for t in sentence.tokens[:9])
        if not text[0].isupper() or acronym:
            return False
        tag = sentence.tags[index]
        return tag == "NAME" or (tag == "NOUN" and index > 0 and not self._words.capital_nouns)

    # -- German: determiner, adjectives, then the noun or name, then names -----------------------------------

    def _first_head(self, sentence: Sentence, start: int, names: Names) -> Place | None:
        head = self._head_from(sentence, start, names)
        if head is None:
            return None
        name = self._is_name(sentence, head, names)
        rank = None if head in names.known else self.rank_of(sentence, head)
        if rank is None and not name:
            return None
        end = head + 1
        while end < len(sentence.tokens) and self._continues(sentence, end, names, rank is not None):
            end += 1
        nouns = frozenset((sentence.lows[head],)) if rank is not None else frozenset[str]()
        if rank is None:
            rank = COUNTRY if head in names.states else TOWN
        named = name or end > head + 1 or not names.owned.isdisjoint(range(start, head))
        return Place(sentence, start, end, rank, named, nouns=nouns)

    def _head_from(self, sentence: Sentence, start: int, names: Names) -> int | None:
        for index in range(start, min(start + _LONGEST, len(sentence.tokens))):
            if index in names.blocked:
                return None
            token, tag = sentence.tokens[index], sentence.tags[index]
            capital = token.text[0].isupper()
            if capital and tag == "ADJ" and self._capital_follows(sentence, index):
                continue  # "Kairoer Kirche"
            if capital and (tag in ("NOUN", "NAME") or index in names.known):
                return index
            if capital and tag == "ADJ" and self.rank_of(sentence, index) is not None:
                return index
            if tag not in _BEFORE_HEAD or (tag == "DET" and index > start) or index in sentence.figures:
                return None
        return None

    @staticmethod
    def _capital_follows(sentence: Sentence, index: int) -> bool:
        after = index + 1
        return after < len(sentence.tokens) and sentence.tokens[after].text[0].isupper()

    def _continues(self, sentence: Sentence, index: int, names: Names, after_noun: bool) -> bool:
        """Whether token `index` goes on with a name: "Stadt Tel Aviv", "Rio de Janeiro"."""
        if index in names.blocked or index in sentence.figures:
            return False
        if self._is_name(sentence, index, names):
            return True
        token = sentence.tokens[index]
        following = index + 1 < len(sentence.tokens) and self._is_name(sentence, index + 1, names)
        if token.low in self._words.particles:
            return following
        first = after_noun and sentence.tags[index - 1] != "NAME" and index - 1 not in names.known
        foreign = token.text[0].isupper() and sentence.tags[index] in ("ADJ", "OTHER", "VFIN", "PRED")
        return first and foreign

    # -- English: all of the run, its last word is the head --------------------------------------------------

    def _last_head(self, sentence: Sentence, start: int, names: Names) -> Place | None:
        end = self._run_end(sentence, start, names)
        while end > start and sentence.tags[end - 1] in ("ADJ", "VPP", "GEN", "NUM", "VING", "OTHER"):
            if self.rank_of(sentence, end - 1) is not None or self._is_name(sentence, end - 1, names):
                break
            end -= 1
        if end <= start:
            return None
        head = end - 1
        rank = self.rank_of(sentence, head)
        if rank is None and not self._is_name(sentence, head, names):
            return self._shortened(sentence, start, names)
        inner = [i for i in range(start, end) if self._is_name(sentence, i, names)]
        nouns = frozenset(
            sentence.lows[i]
            for i in range(start, end)
            if i not in names.known and self.rank_of(sentence, i) is not None
        )
        if rank is None:
            rank = COUNTRY if head in names.states else TOWN
        capital = any(sentence.tokens[i].text[0].isupper() for i in range(max(start, 1), end))
        named = bool(inner) or capital or not names.owned.isdisjoint(range(start, head))
        return Place(sentence, start, end, rank, named, nouns=nouns)

    def _run_end(self, sentence: Sentence, start: int, names: Names) -> int:
        end = start
        while end < len(sentence.tokens) and end - start < _LONGEST:
            tag = sentence.tags[end]
            opening = end == start and tag in ("DET", "POSS")
            known = end in names.known or self.rank_of(sentence, end) is not None
            if self._listed_adjective(sentence, start, end):
                end += 1
                continue
            if end in names.blocked or sentence.tokens[end].kind not in ("word", "mixed"):
                break
            if not (tag in _RUN or opening or known or self._inside_name(sentence, end, names)):
                break
            if end in sentence.figures and end > start:
                break
            if end > start and self._new_name(sentence, end, names):
                break
            end += 1
        return end

    @staticmethod
    def _listed_adjective(sentence: Sentence, start: int, index: int) -> bool:
        """ "the desolate, mountainous lands": a comma between two adjectives."""
        if sentence.lows[index] != "," or not start < index < len(sentence.tokens) - 1:
            return False
        return sentence.tags[index - 1] == "ADJ" and sentence.tags[index + 1] in ("ADJ", "VPP")

    def _inside_name(self, sentence: Sentence, index: int, names: Names) -> bool:
        """ "Rio de Janeiro": a small word between two parts of a name."""
        if sentence.lows[index] not in self._words.particles or not 0 < index < len(sentence.tokens) - 1:
            return False
        return all(self._is_name(sentence, i, names) for i in (index - 1, index + 1))

    def _new_name(self, sentence: Sentence, index: int, names: Names) -> bool:
        """Whether another phrase begins: "at this stage France", but "the town Arsal"."""
        before = sentence.tokens[index - 1]
        small = before.text[0].islower() and sentence.tags[index - 1] == "NOUN"
        return small and self._is_name(sentence, index, names) and self.rank_of(sentence, index - 1) is None

    def _shortened(self, sentence: Sentence, start: int, names: Names) -> Place | None:
        """ "in Nice attack", "in the Marseille fire": the place before a noun that is none."""
        start += sentence.tags[start] == "DET"
        end = start
        while end < len(sentence.tokens) and end in names.places:
            end += 1
        return Place(sentence, start, end) if end > start else None

    # -- what goes on ----------------------------------------------------------------------------------------

    def _going_on(self, place: Place, names: Names) -> Place | None:
        """The place with the wider one that follows: "a cinema in Aurora", "Norden der Halbinsel"."""
        sentence, at = place.sentence, place.end
        if at >= len(sentence.tokens):
            return None
        if sentence.lows[at] in self._words.belongs and place.nouns:
            inner = self._base(sentence, at if sentence.tags[at] == "DET" else at + 1, names)
            if inner is not None:
                return self._joined(place, inner)
        if sentence.lows[at] in self._words.along and not place.nouns.isdisjoint(self._words.ways):
            inner = self._base(sentence, at + 1, names)
            if inner is not None and inner.named:
                return self._joined(place, inner)
        hit = self._words.within.at(sentence.lows, at)
        if hit is not None and sentence.tags[at] in ("PREP", "PART", "ADV", "PRED"):
            inner = self._base(sentence, hit.end, names)
            if inner is not None:
                return self._joined(place, inner)
        if sentence.lows[at] == "," and at + 1 < len(sentence.tokens) and place.named:
            return self._apposed(place, names)
        if sentence.tags[at] == "AND" and (place.named or place.nouns):
            return self._coordinated(place, names)
        return None

    def _apposed(self, place: Place, names: Names) -> Place | None:
        """ "Nairobi, Kenya", "Colon, Libertad Department": the wider place after a comma, and no more."""
        if place.end + 1 not in names.known:
            inner = self._base(place.sentence, place.end + 1, names)
            wider = inner is not None and inner.named and inner.nouns and inner.rank <= place.rank
            if inner is None or not wider or self._words.capital_nouns:
                return None
            return place._replace(end=inner.end)
        end = place.end + 1
        while end < len(place.sentence.tokens) and end in names.known:
            end += 1
        closed = end >= len(place.sentence.tokens) or place.sentence.tags[end] == "PUNCT"
        return place._replace(end=end) if closed and not self._words.capital_nouns else None

    def _coordinated(self, place: Place, names: Names) -> Place | None:
        """ "Aleppo and Idlib": a second known place of the same kind."""
        sentence, at = place.sentence, place.end + 1
        inner = self._base(sentence, at, names) if at < len(sentence.tokens) else None
        if inner is None or inner.end >= len(sentence.tokens):
            return self._joined(place, inner) if inner is not None and inner.named else None
        told = inner.start in names.known or bool(inner.nouns) or self._words.capital_nouns
        verb = sentence.tags[inner.end] in ("VFIN", "AFIN", "MFIN") and not self._words.capital_nouns
        return self._joined(place, inner) if told and not verb else None

    @staticmethod
    def _joined(place: Place, inner: Place) -> Place:
        named, nouns = place.named or inner.named, place.nouns | inner.nouns
        return place._replace(end=inner.end, named=named, nouns=nouns)

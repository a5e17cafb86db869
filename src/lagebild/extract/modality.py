"""How surely a figure is said, and whether the text says that it could not be checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed
from lagebild.extract.mention import Mention
from lagebild.languages import Language, PhraseHit, PhraseIndex, words_of
from lagebild.model import Modality

_STANCES: dict[str, Modality] = {
    "estimates": "estimated",
    "fears": "possible",
    "denies": "denied",
    "plans": "planned",
}
_ORDER: tuple[Modality, ...] = ("planned", "possible", "estimated", "alleged")
_PLANNABLE = frozenset(
    ("deployed released recruited equipment_delivered aid displaced strength strikes affected events").split()
)


class Judged(NamedTuple):
    """A modality with the rule and the tokens that carry it."""

    modality: Modality
    rule: str
    start: int | None = None
    end: int | None = None


class ModalityReader:
    """Reads modality and caveats in sentences of one language."""

    def __init__(self, language: Language) -> None:
        data = language.modality
        self._words = PhraseIndex[Modality](
            (word, name) for name in _ORDER for word in words_of(getattr(data.words, name))
        )
        self._wanted = PhraseIndex[None]((w, None) for w in words_of(data.words.wanted))
        self._hearsay = frozenset(data.hearsay.words.split())
        self._perfect = frozenset(data.hearsay.perfect.split())
        self._future = frozenset(data.future.words.split())
        self._caveats = [re.compile(c.pattern) for c in data.caveats]
        self._all = PhraseIndex[None]((w, None) for w in words_of(data.reach.all))

    def read(self, mention: Mention, attributed: Attributed | None) -> Judged:
        """The modality of a figure: what its source's stance says, else the words around it."""
        stance = _STANCES.get(attributed.stance) if attributed else None
        if stance in ("denied", "planned") and attributed:
            return Judged(stance, "stance", attributed.start, attributed.end)
        found = self._of_words(mention, attributed)
        if found is not None and found.modality in ("planned", "possible"):
            return found
        if stance is not None and attributed:
            return Judged(stance, "stance", attributed.start, attributed.end)
        if mention.number.estimated:
            return Judged("estimated", "estimated-number", mention.number.start, mention.number.end)
        return found or Judged("asserted", "default")

    def _of_words(self, mention: Mention, attributed: Attributed | None) -> Judged | None:
        sentence = mention.sentence
        places = self._places(mention)
        hit = mention.measured.hit
        if (
            mention.measured.measure == "aid"
            and hit is not None
            and self._wanted.at(sentence.lows, hit.start)
        ):
            return Judged("planned", "wanted", hit.start, hit.end)
        hits: list[PhraseHit[Modality]] = [
            h for h in self._words.all(sentence.lows) if h.start in places and self._is_modal(sentence, h)
        ]
        for name in _ORDER:
            if name == "planned" and mention.measured.measure not in _PLANNABLE:
                continue
            if name == "alleged" and attributed is not None and attributed.sources:
                continue
            for found in hits:
                if found.payload == name:
                    return Judged(name, name, found.start, found.end)
        return self._of_modal_verbs(mention, attributed, places)

    def _of_modal_verbs(
        self, mention: Mention, attributed: Attributed | None, places: frozenset[int]
    ) -> Judged | None:
        """German "sollen" (hearsay or plan) and the future with "werden"."""
        sentence = mention.sentence
        for at in sorted(places):
            low = sentence.lows[at]
            if sentence.tags[at] not in ("MFIN", "AFIN", "VFIN"):
                continue
            ids = sentence.fragments
            clause = [i for i in range(len(ids)) if i in places or ids[i] == ids[at]]
            if low in self._hearsay:
                perfect = any(sentence.lows[i] in self._perfect for i in clause if i > at) or any(
                    sentence.tags[i] in ("VPP", "APP") for i in clause if i > at
                )
                if not perfect and mention.measured.measure in _PLANNABLE:
                    return Judged("planned", "intended", at, at + 1)
                if attributed is None or not attributed.sources:
                    return Judged("alleged", "hearsay", at, at + 1)
            if low in self._future and mention.measured.measure in _PLANNABLE:
                infinitive = any(sentence.tags[i] == "VINF" for i in clause if i > at)
                participle = any(sentence.tags[i] == "VPP" for i in clause if i > at)
                if infinitive and not participle:
                    return Judged("planned", "future", at, at + 1)
        return None

    def hearsay(self, sentence: Sentence) -> bool:
        """Whether the sentence itself marks that it only passes something on (German *sollen*)."""
        return any(low in self._hearsay for low in sentence.lows)

    @staticmethod
    def _is_modal(sentence: Sentence, hit: PhraseHit[Modality]) -> bool:
        """A month "May" is no modal verb; a noun of the same letters is no word of fear."""
        token = sentence.tokens[hit.start]
        if hit.end - hit.start > 1:
            return True
        return not (
            token.text[0].isupper() and hit.start > 0 and sentence.tags[hit.start] in ("NAME", "NOUN")
        )

    @staticmethod
    def _places(mention: Mention) -> frozenset[int]:
        """The tokens of the fragments that hold the figure and the word that says what happened."""
        sentence, hit = mention.sentence, mention.measured.hit
        ids = sentence.fragments
        own = {ids[mention.number.start], ids[max(mention.counted.end - 1, 0)]}
        if hit is not None:
            own |= {ids[hit.start]}
        own |= set(range(min(own), max(own) + 1)) if max(own) - min(own) <= 2 else set()
        first = min(own)
        clause = [i for i in range(len(ids)) if ids[i] == first]
        if (
            first > 0
            and not any(sentence.tags[i] in ("VFIN", "AFIN", "MFIN") for i in clause)
            and any(sentence.tags[i] == "VINF" for i in clause)
        ):
            own |= {first - 1}  # "vorgesehen sei, 33 Geiseln freizulassen"
        return frozenset(i for i in range(len(ids)) if ids[i] in own)

    def caveat(self, text: str) -> re.Match[str] | None:
        """The remark in a sentence (lower case) that a figure could not be checked, or None."""
        return next((m for p in self._caveats if (m := p.search(text))), None)

    def reaches_all(self, lows: Sequence[str]) -> bool:
        """Whether a caveat speaks of several figures ("diese Zahlen"), not of the last one only."""
        return bool(self._all.all(lows))

"""Modal verbs and moods: hearsay, plans, the future, and the Konjunktiv of somebody unnamed."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed
from lagebild.extract.mention import Mention
from lagebild.languages import Language, words_of
from lagebild.model import Modality

PLANNABLE = frozenset(
    ("deployed released recruited equipment_delivered aid displaced strength strikes affected events").split()
)
"""Measures of what people plan to do; nobody plans to be missing."""
CONSEQUENCES = frozenset(("displaced", "affected", "events"))
"""Of those, the ones that more often follow from something than are planned."""
_SENDING = frozenset(("send", "deploy", "withdraw", "deliver"))
"""Frames whose deed takes days: what is being sent is not there yet."""
_FINITE = ("VFIN", "AFIN", "MFIN")


class Judged(NamedTuple):
    """A modality with the rule and the tokens that carry it."""

    modality: Modality
    rule: str
    start: int | None = None
    end: int | None = None


class ModalVerbs:
    """Reads what the verb forms around a figure say, in sentences of one language."""

    def __init__(self, language: Language) -> None:
        data = language.modality
        self._hearsay = frozenset(data.hearsay.words.split())
        self._perfect = frozenset(data.hearsay.perfect.split())
        self._passive = frozenset(data.hearsay.passive.split())
        self._intent = frozenset(data.hearsay.intent.split())
        self._reported = frozenset(data.hearsay.reported.split())
        self._future = frozenset(data.future.words.split())
        self._future_in_past = frozenset(data.future.in_past.split())
        self._duty = frozenset(data.future.duty.split())
        self._present = frozenset(words_of(data.future.present))
        self._being = frozenset(language.grammar.verbs.being.split())
        self._aims = frozenset(data.future.aims.split())

    def read(self, mention: Mention, attributed: Attributed | None, places: frozenset[int]) -> Judged | None:
        """The modality of the verb forms among the tokens `places`, or None."""
        sentence = mention.sentence
        named = attributed is not None and bool(attributed.sources)
        if mention.measured.measure in PLANNABLE and (sending := self._under_way(mention)):
            return sending
        for at in sorted(places):
            if sentence.tags[at] not in _FINITE:
                continue
            low = sentence.lows[at]
            found: Judged | None = None
            if low in self._hearsay:
                found = self._of_hearsay(mention, at, places, named)
            elif low in self._future_in_past:
                plan = named and mention.measured.measure in PLANNABLE - CONSEQUENCES
                found = Judged("planned" if plan else "possible", "future-in-past", at, at + 1)
            elif low in self._duty or self._is_to(sentence, at):
                found = self._of_duty(mention, at, places)
            elif low in self._future and mention.measured.measure in PLANNABLE:
                found = self._of_future(sentence, at, places)
            elif low in self._reported and not named:
                found = Judged("alleged", "reported-by-nobody", at, at + 1)
            if found is not None:
                return found
        return None

    def _of_hearsay(self, mention: Mention, at: int, places: frozenset[int], named: bool) -> Judged | None:
        """German "sollen": a condition at the head of its clause, a plan with a plain infinitive, else
        hearsay.
        """
        sentence = mention.sentence
        if sentence.lows[at] in self._intent and _opens(sentence, at):
            return Judged("possible", "condition", at, at + 1)
        intended = mention.measured.measure in PLANNABLE or sentence.lows[at] in self._intent
        if intended and not self._is_perfect(sentence, at, places):
            return Judged("planned", "intended", at, at + 1)
        return None if named else Judged("alleged", "hearsay", at, at + 1)

    def _is_perfect(self, sentence: Sentence, at: int, places: frozenset[int]) -> bool:
        clause = _clause(sentence, at, places)
        later = [i for i in clause if i > at]
        if any(sentence.lows[i] in self._perfect for i in later):
            return True
        last = all(sentence.tags[i] == "PUNCT" for i in later)
        if last and sentence.lows[at - 1] in self._perfect:
            return True  # "…, dass es Tote gegeben haben soll"
        passive = any(sentence.lows[i] in self._passive for i in later)  # "sollen … entsandt werden"
        if passive or not any(sentence.tags[i] in ("VPP", "APP") for i in later):
            return False
        return any(
            low in self._perfect for low in sentence.lows[at:]
        )  # else an infinitive: "soll … entlassen"

    def _under_way(self, mention: Mention) -> Judged | None:
        """ "is sending 70 rescuers", "schickt 70 Retter": they are not there yet."""
        hit, sentence = mention.measured.hit, mention.sentence
        if hit is None or mention.measured.where is not None or hit.term.role == "subject":
            return None
        if mention.measured.frame not in _SENDING:
            return None
        at, tags = hit.start, sentence.tags
        progressive = tags[at] == "VING" and any(
            sentence.lows[i] in self._being for i in range(max(0, at - 2), at)
        )
        headline = sentence.section == "headline" and not any(t in _FINITE for t in tags)
        progressive = progressive or (headline and tags[at] == "VING")  # "US Pulling 2,200 Troops From Iraq"
        present = tags[at] == "VFIN" and sentence.lows[at] in self._present
        return Judged("planned", "under-way", at, at + 1) if progressive or present else None

    def aim(self, mention: Mention) -> Judged | None:
        """ "had hoped to murder 5,000": what somebody was out for, whatever is counted."""
        measured, sentence = mention.measured, mention.sentence
        if measured.rule != "verb" or measured.where is not None or measured.start < 2:
            return None
        at = measured.start
        before = sentence.tags[at - 1] in ("TO", "PREP") and sentence.lows[at - 2] in self._aims
        return Judged("planned", "aim", at - 2, at) if before else None

    def claims(self, sentence: Sentence, at: int) -> bool:
        """German: "will 550 Kämpfer getötet haben": what somebody claims to have done is no plan."""
        if sentence.tags[at] != "MFIN" or sentence.lows[at] not in self._aims:
            return False
        own = [i for i in range(at + 1, len(sentence.tags)) if sentence.tags[i] != "PUNCT"]
        return any(
            sentence.tags[i] == "VPP" and any(low in self._perfect for low in sentence.lows[i + 1 : i + 2])
            for i in own
        )

    def _is_to(self, sentence: Sentence, at: int) -> bool:
        """English: "is to deliver", "are now to be freed"."""
        if sentence.tags[at] != "AFIN" or sentence.lows[at] not in self._being:
            return False
        rest = sentence.tags[at + 1 : at + 4]
        return rest[:1] == ["TO"] or rest[:2] == ["ADV", "TO"]

    @staticmethod
    def _of_duty(mention: Mention, at: int, places: frozenset[int]) -> Judged | None:
        """What ought to be done, or is to be, is a plan; what should follow from something is none."""
        follows = mention.measured.measure == "displaced" and mention.sentence.tags[at] == "AFIN"
        if mention.measured.measure not in PLANNABLE - CONSEQUENCES and not follows:
            return None
        verbs = [mention.sentence.tags[i] for i in _clause(mention.sentence, at, places) if i > at]
        infinitive = any(tag in ("VINF", "AINF") for tag in verbs)
        return Judged("planned", "duty", at, at + 1) if infinitive else None

    @staticmethod
    def _of_future(sentence: Sentence, at: int, places: frozenset[int]) -> Judged | None:
        later = [i for i in _clause(sentence, at, places) if i > at]
        infinitive = any(sentence.tags[i] == "VINF" for i in later)
        participle = any(sentence.tags[i] == "VPP" for i in later)
        return Judged("planned", "future", at, at + 1) if infinitive and not participle else None

    def hearsay(self, sentence: Sentence) -> bool:
        """Whether the sentence itself marks that it only passes something on (German *sollen*)."""
        return any(low in self._hearsay for low in sentence.lows)


def _clause(sentence: Sentence, at: int, places: frozenset[int]) -> list[int]:
    ids = sentence.fragments
    return [i for i in range(len(ids)) if i in places or ids[i] == ids[at]]


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether token `at` stands first in its clause, in a statement: "sollten Tausende kommen, …"."""
    ids = sentence.fragments
    return ids.index(ids[at]) == at and sentence.lows[-1] != "?"

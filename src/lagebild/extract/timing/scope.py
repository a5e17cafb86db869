"""What span a figure covers (codebook, `scope`): a cascade of named rules, the first that decides wins."""

from __future__ import annotations

from collections.abc import Callable

from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.case import OUTCOMES, SPANS, Case, Verdict
from lagebild.extract.timing.outcomes import OutcomeRules
from lagebild.extract.timing.states import StateRules
from lagebild.extract.timing.story import Story
from lagebild.extract.timing.told import LONG
from lagebild.extract.timing.words import DAYS, ScopeVocabulary
from lagebild.model import Modality, Scope

FORESEEN = frozenset(("displaced", "affected", "deployed", "recruited", "released"))
"""What may happen to so many, rather than may have happened."""
_ADD_UP = frozenset(("aid", "equipment_delivered", "recruited", "area"))
_STATES = frozenset(("strength", "deployed"))
"""Numbers at a time, which only a "since" of their own clause makes a total."""
_RATE_REACH = 6


class ScopeReader:
    """Decides the scope of figures in one language."""

    def __init__(self, words: ScopeVocabulary) -> None:
        self._words = words
        self._outcomes = OutcomeRules(words)
        self._states = StateRules(words)
        self._first: tuple[Callable[[Case], Verdict | None], ...] = (
            self._planned,
            self._rate,
            self._since,
            self._holds,
            self._adds_up,
        )

    def read(
        self,
        mention: Mention,
        time: TimeExpression | None,
        said: TimeExpression | None,
        modality: Modality,
        story: Story,
    ) -> Verdict:
        """The scope of a figure and the name of the rule that decided."""
        words, sentence = self._words, mention.sentence
        places = _places(mention)
        event = words.tells_incident(sentence)
        several = not event and words.several_at(sentence, places)
        case = Case(mention, time, said, modality, story, event, several)
        found = _decided(self._first, case)
        if found is not None:
            return found
        happened = case.measure in OUTCOMES or case.measured.frame == "harm"
        held = self._states.is_held(mention) or self._states.is_state(mention)
        if happened and not held:
            default: Scope = "period" if case.measure == "events" else "incident"
            return _decided(self._outcomes.rules, case) or (default, "measure")
        if case.measure == "displaced":
            return self._states.of_displaced(case)
        return self._states.of_state(case)

    def is_state(self, mention: Mention) -> bool:
        """Whether the words of a figure say how it stands now, apart from the figure that it is part of."""
        return self._states.is_state(mention)

    def adds_up(self, mention: Mention) -> bool:
        """Whether the words of a figure say that it has added up ("9,000 have surrendered")."""
        return self._outcomes.totals.has_taken(mention)

    def _planned(self, case: Case) -> Verdict | None:
        at = case.mention.number.start
        foreseen = case.modality == "possible" and case.measure in FORESEEN
        foreseen = foreseen and not self._words.has_happened(case.mention.sentence, at)
        if case.modality == "planned" or foreseen:
            return "plan", "planned"
        forecast = case.modality == "estimated" and case.measure in FORESEEN | {"aid"}
        if not forecast or self._words.stays(case.mention.sentence, at):
            return None
        return ("plan", "forecast") if self._words.forecasts(case.mention.sentence) else None

    def _rate(self, case: Case) -> Verdict | None:
        dated = case.mention.sentence.dated  # "a week earlier" is no rate
        hits = [h for h in self._words.rate.all(case.lows) if h.end - 1 not in dated]
        ids, number = case.mention.sentence.fragments, case.mention.number
        near = any(abs(h.start - number.end) <= _RATE_REACH for h in hits)
        near = near or any(ids[h.start] == case.fragment for h in self._words.each.all(case.lows))
        return ("period", "rate") if near else None

    def _since(self, case: Case) -> Verdict | None:
        time, sentence = case.time, case.mention.sentence
        apart = time is None or sentence.fragments[time.start] != case.fragment
        if time is not None and time.role == "since":
            if self._states.is_state(case.mention):
                return None  # "have sat in prison since 2019"
            if case.measure == "missing" and time.kind in DAYS:
                return "incident", "day"  # "missing since Sunday"
            state = case.measure in _STATES or self._states.is_held(case.mention)
            return None if apart and state else ("total", "since")
        told = time is not None and time.known and not apart
        moved = case.measure == "displaced" and self._words.tells_deed(sentence, case.mention.number.start)
        if told or not (moved or case.measure in OUTCOMES):
            return None
        return ("total", "since-open") if self._words.opens_since(sentence, _places(case.mention)) else None

    def _holds(self, case: Case) -> Verdict | None:
        """ "controls 1,000 square kilometres", "is in control of 28 villages": a number at a time."""
        if case.measure != "area" and not (case.measure == "buildings" and case.measured.frame == "seize"):
            return None
        hit, sentence = case.measured.hit, case.mention.sentence
        here = {case.fragment, *([sentence.fragments[hit.start]] if hit and not case.measured.where else [])}
        holds = any(sentence.fragments[h.start] in here for h in self._words.holding.all(case.lows))
        return ("stock", "holds") if holds else None

    def _adds_up(self, case: Case) -> Verdict | None:
        if case.measure not in _ADD_UP:
            return None
        if case.measure == "aid" and (money := self._of_money(case)):
            return money
        if case.time is None and case.story.balance is not None and case.measure in ("aid", "area"):
            return "period", "balance"
        if self._is_over(case):
            return "period", "span"
        time = case.time
        dated = time is not None and time.known and time.role == "at" and time.kind not in SPANS | LONG
        dated = dated or bool(self._words.hours.all(case.lows))
        if dated and case.measure == "equipment_delivered":
            return "incident", "day"
        return "total", "measure"

    def _of_money(self, case: Case) -> Verdict | None:
        """Damage is one event's, what is missing is missing now."""
        hit, sentence = case.measured.hit, case.mention.sentence
        here = {case.fragment, *([sentence.fragments[hit.start]] if hit and not case.measured.where else [])}
        lows = [low for i, low in enumerate(case.lows) if sentence.fragments[i] in here]
        if any(low in self._words.damage for low in lows):
            return "incident", "damage"
        return ("stock", "lack") if any(low in self._words.lack for low in lows) else None

    def _is_over(self, case: Case) -> bool:
        """Whether the time words name a span that ended before the day of publication."""
        time, published = case.time, case.story.published
        if time is None or not time.known or time.role != "at" or time.kind not in SPANS | LONG:
            return False
        going_on = bool(time.last and published and time.last >= published[: len(time.last)])
        return not going_on and not self._words.so_far.all(case.lows)


def _places(mention: Mention) -> list[int]:
    """Tokens of the figure and of the words that say its measure, where they stand in its sentence."""
    hit = mention.measured.hit
    here = hit is not None and mention.measured.where is None
    return [mention.number.start, *([hit.start] if hit is not None and here else [])]


def _decided(rules: tuple[Callable[[Case], Verdict | None], ...], case: Case) -> Verdict | None:
    return next((verdict for rule in rules if (verdict := rule(case)) is not None), None)

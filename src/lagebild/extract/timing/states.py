"""The scope of how things stand: displaced, deployed, held, a strength (codebook, `scope`)."""

from __future__ import annotations

from lagebild.extract.timing.case import SPANS, Case, Verdict
from lagebild.extract.timing.story import LONG
from lagebild.extract.timing.words import ScopeVocabulary


class StateRules:
    """Rules for measures that say how things stand."""

    def __init__(self, words: ScopeVocabulary) -> None:
        self._words = words

    def of_displaced(self, case: Case) -> Verdict:
        time, hit = case.time, case.measured.hit
        if time is not None and time.kind == "year" and self._words.total.all(case.lows):
            return "total", "since-year"
        if time is not None and time.known and time.role == "at":
            if time.kind in SPANS or time.kind in LONG:
                return "period", "span"
            return "incident", "day"
        if hit is None or hit.form in ("adjective", "phrase"):
            return "stock", "state"
        return "total", "moved"

    def of_state(self, case: Case) -> Verdict:
        mention, time = case.mention, case.time
        hit, measure = mention.measured.hit, mention.measured.measure
        verbal = hit is not None and hit.form == "verb"
        if measure == "strength" and self._is_crowd(mention):
            return "incident", "at-event"
        if measure == "affected" and verbal and self._words.is_past(mention.sentence, mention.number.start):
            return "total", "past"
        if measure == "deployed" and self._was_sent(mention):
            return "total", "sent"
        if time is not None and time.kind in SPANS and time.kind != "days" and time.known:
            return "period", "span"
        return "stock", "measure"

    def _is_crowd(self, mention: Mention) -> bool:
        """Attackers, and those who gathered then."""
        noun = mention.noun
        if noun is not None and noun.scope == "incident" and noun.kind == "militants":
            return True
        crowd = mention.measured.frame == "gather" or (noun is not None and noun.scope == "incident")
        return crowd and self._words.is_past(mention.sentence, mention.number.start)

    def _was_sent(self, mention: Mention) -> bool:
        """ "hat 10.000 Soldaten entsandt" adds up; "sind dort stationiert" is a number at a time."""
        hit = mention.measured.hit
        if hit is None or hit.form not in ("verb", "particle") or hit.term.role == "subject":
            return False
        if mention.measured.frame == "send":
            return True
        return mention.measured.frame == "deploy" and self._words.is_perfect(mention.sentence, hit.start)

    @staticmethod
    def is_held(mention: Mention) -> bool:
        """Held now ("still holds 25"), rather than taken at one time ("abducted 251")."""
        measured = mention.measured
        if measured.measure not in ("captured", "detained"):
            return False
        if measured.frame in ("hold", "jail"):
            return True
        by_noun = measured.hit is None and measured.rule in ("noun", "noun-default", "group")
        return by_noun and measured.measure == "captured"

"""The scope of how things stand: displaced, deployed, held, a strength (codebook, `scope`)."""

from __future__ import annotations

from lagebild.extract.mention import Mention
from lagebild.extract.timing.case import SPANS, Case, Verdict
from lagebild.extract.timing.told import LONG, is_undated
from lagebild.extract.timing.words import ScopeVocabulary

_KEPT = frozenset(("captured", "detained"))
"""Measures that tell of a deed ("abducted 251") or of a state ("still holds 25")."""
_KEEPING = frozenset(("hold", "jail", "prison"))
_ACTING = frozenset(("deploy", "operate", "arrive", "work"))
_CROWD = frozenset(("gather", "operate"))


MANY = 100
"""Fewer people who moved at one time are a group whose move is one event."""


class StateRules:
    """Rules for measures that say how things stand."""

    def __init__(self, words: ScopeVocabulary) -> None:
        self._words = words

    def of_displaced(self, case: Case) -> Verdict:
        """Who fled adds up; who lives away from home is a number at a time."""
        dated = self._by_time(case)
        if dated is not None:
            return dated
        hit, sentence = case.measured.hit, case.mention.sentence
        at = hit.start if hit is not None else 0
        taken = hit is not None and hit.term.frame == "dwell" and self._words.is_perfect(sentence, at)
        if taken and not self._words.stays(sentence, case.mention.number.start):
            return "total", "moved"  # "has taken in 548,000"
        if hit is None or hit.form == "adjective" or hit.term.frame == "dwell" or self._is_attribute(case):
            return "stock", "state"
        if self._words.stays(sentence, case.mention.number.start) or self._tells_of_now(case):
            return "stock", "state"
        if hit.form == "phrase" and not self._is_done(case):
            return "stock", "state"
        if case.mention.number.value < MANY and self._words.is_past(sentence, hit.start):
            return "incident", "group"
        return "total", "moved"

    def of_state(self, case: Case) -> Verdict:
        """Strength, those deployed, those in need: a number at a time unless the words tell otherwise."""
        time, measure = case.time, case.measure
        if measure == "wounded":
            return "stock", "ward"
        if measure == "strength" and (self._attacks(case) or self._is_aboard(case)):
            return "incident", "at-event"
        if measure == "strength" and self._is_crowd(case) and self._riots(case):
            return "incident", "riot"
        if measure == "strength" and self._is_crowd(case):
            dated = time is not None and time.known
            return ("stock", "crowd") if dated or case.story.published else ("incident", "at-event")
        if measure == "affected" and self._has_suffered(case):
            dated = time is not None and time.known and time.role == "at" and time.kind not in SPANS | LONG
            return ("incident", "day") if dated else ("total", "past")
        if measure == "deployed" and self._was_sent(case):
            dated = time is not None and time.known and time.role == "at" and time.kind not in SPANS | LONG
            dated = dated or bool(self._words.hours.all(case.lows))
            return ("incident", "sent") if dated else ("total", "sent")
        if measure == "deployed" and self._acted(case):
            return "incident", "acted"
        span = time is not None and time.kind in SPANS and time.kind != "days" and time.known
        if span and not (time and self._words.lasts(case.mention.sentence, time)):
            return "period", "span"
        return "stock", "measure"

    def is_held(self, mention: Mention) -> bool:
        """Held now ("still holds 25", "remain captive"), rather than taken at one time ("abducted 251")."""
        measured = mention.measured
        if measured.measure not in _KEPT:
            return False
        hit = measured.hit
        deed = hit is not None and hit.form in ("verb", "particle")
        if deed and measured.frame == "prison" and hit is not None and hit.term.role == "object":
            return False  # "sentenced to prison"
        number, noun = mention.number.start, mention.noun
        reduced = hit is not None and self._words.is_reduced(mention.sentence, number, hit.start)
        stays = (not deed or reduced) and self._words.stays(mention.sentence, number)
        if measured.frame in _KEEPING or stays:
            return True
        by_noun = measured.hit is None and measured.rule in ("noun", "noun-default", "group")
        inmates = noun is not None and noun.scope == "stock"
        return by_noun and (measured.measure == "captured" or inmates)

    def is_state(self, mention: Mention) -> bool:
        """Whether words of its own say how a figure stands now, whatever the figure that it is a part of
        tells ("9,000 were arrested, and 2,300 of them remain in custody").
        """
        if mention.measured.measure == "wounded":
            return self._is_in_ward(mention)
        hit, at = mention.measured.hit, mention.number.start
        if mention.measured.where is not None:
            return False
        if hit is None:  # "refugees have waited there since March" by their noun alone
            here = mention.measured.measure == "displaced" and not mention.link
            deed = self._words.tells_deed(mention.sentence, at)
            return here and not deed and self._words.is_present(mention.sentence, at)
        lives = mention.measured.frame == "dwell" and mention.measured.measure == "displaced"
        return lives or (mention.measured.frame in _KEEPING and self.is_held(mention))

    def _is_in_ward(self, mention: Mention) -> bool:
        """ "Five remain in hospital": a number at a time; "five are in hospital" is the toll."""
        sentence, hit = mention.sentence, mention.measured.hit
        stays = self._words.stays(sentence, mention.number.start)
        if (
            not stays and hit is not None and mention.measured.where is None
        ):  # "405, nine of them boys, are still …"
            ids = sentence.fragments
            stays = self._words.stays(sentence, hit.start)
            stays = stays and not any(ids[i] == ids[hit.start] for i in sentence.figures)
        return stays and bool(self._words.ward.all(sentence.lows))

    def _by_time(self, case: Case) -> Verdict | None:
        time = case.time
        if time is not None and not time.known and time.role == "at":
            deed = self._words.tells_deed(case.mention.sentence, case.mention.number.start)
            if time.kind == "ago_vague" or (is_undated(time) and deed):
                return "incident", "day"
            return ("period", "span") if time.kind in LONG else None
        if time is None or not time.known:
            return None
        if time.kind in ("year", "unit") and self._words.so_far.all(case.lows):
            return "total", "since-year"
        if time.role == "until":
            return "total", "until"
        if time.role != "at":
            return None
        if time.kind in SPANS or time.kind in LONG:
            return "period", "span"
        if self._words.is_alone(case.mention.sentence, time.start, time.end):
            return "period", "alone"
        return "incident", "day"

    @staticmethod
    def _is_attribute(case: Case) -> bool:
        """ "190,000 displaced people": the participle stands between the number and its noun."""
        hit, head = case.measured.hit, case.mention.counted.head
        return (
            hit is not None
            and head is not None
            and case.measured.where is None
            and case.mention.number.end <= hit.start < head
        )

    def _is_done(self, case: Case) -> bool:
        """Refugees who sought shelter are a number at a time; people who left their homes add up."""
        hit, noun = case.measured.hit, case.mention.noun
        if (
            hit is None
            or case.measured.where is not None
            or (noun is not None and noun.measure == "displaced")
        ):
            return False
        return self._words.is_done(case.mention.sentence, hit.start, hit.end)

    def _tells_of_now(self, case: Case) -> bool:
        """ "Idlib is home to 300,000 people who have fled": the flight stands in a clause of its own."""
        sentence, hit, number = case.mention.sentence, case.measured.hit, case.mention.number
        if hit is None or case.measured.where is not None or hit.start < number.start:
            return False
        between = sentence.tags[number.end : hit.start]
        return "REL" in between and self._words.is_present(sentence, number.start)

    def _has_suffered(self, case: Case) -> bool:
        """ "have lost their belongings" adds up; "are in need" is a number at a time."""
        hit, sentence = case.measured.hit, case.mention.sentence
        if hit is None or case.measured.where is not None:
            return False
        past = hit.form == "verb" and self._words.is_past(sentence, case.mention.number.start)
        return past or (hit.form != "adjective" and self._words.has_done(sentence, hit.start))

    @staticmethod
    def _attacks(case: Case) -> bool:
        """Attackers are there only at their attack."""
        noun = case.mention.noun
        if case.measured.frame == "attack":
            return True
        return noun is not None and noun.scope == "incident" and noun.kind == "militants"

    @staticmethod
    def _is_aboard(case: Case) -> bool:
        """Who is on board is there on one journey."""
        noun = case.mention.noun
        return case.measured.frame == "aboard" or (noun is not None and noun.aboard)

    def _is_crowd(self, case: Case) -> bool:
        """Those who gathered then: a number at that time."""
        mention, noun = case.mention, case.mention.noun
        crowd = mention.measured.frame in _CROWD or (noun is not None and noun.scope == "incident")
        return crowd and self._words.is_past(mention.sentence, mention.number.start)

    def _riots(self, case: Case) -> bool:
        """A crowd that storms, loots or throws stones is there at one event."""
        hit, ids = case.measured.hit, case.mention.sentence.fragments
        own = {case.fragment, *([ids[hit.start]] if hit is not None and case.measured.where is None else [])}
        return any(ids[h.start] in own for h in self._words.riot.all(case.lows))

    def _was_sent(self, case: Case) -> bool:
        """ "hat 10.000 Soldaten entsandt" adds up; "sind dort stationiert" is a number at a time."""
        hit, sentence = case.measured.hit, case.mention.sentence
        if self._words.total.all(case.lows) and not (hit is not None and hit.form == "phrase"):
            return True
        if case.time is not None and self._words.lasts(sentence, case.time):
            return False
        if hit is None or case.measured.where is not None or hit.form == "noun":
            return False
        if case.measured.frame == "send":
            return hit.term.role != "subject"
        if case.measured.frame != "deploy" or hit.term.role == "subject":
            return False
        perfect = (
            self._words.is_perfect(sentence, hit.start)
            and sentence.lows[hit.start] not in self._words.stationed
        )
        return perfect or self._words.became(sentence, hit.start)

    def _acted(self, case: Case) -> bool:
        """ "30 jets bombed the camp", "das Haus wurde von 200 Polizisten abgeriegelt": those at one event."""
        hit, sentence = case.measured.hit, case.mention.sentence
        if hit is None or case.measured.where is not None:
            return False
        if hit.form not in ("verb", "particle") and not (
            hit.form == "phrase" and case.measured.frame == "work"
        ):
            return False
        acting = case.measured.frame in _ACTING and hit.term.role == "subject"
        acting = acting and sentence.lows[hit.start] not in self._words.guarding
        time = case.time
        dated = time is not None and time.known and time.role == "at" and time.kind not in SPANS | LONG
        told = case.event or dated or case.story.event_at(sentence) is not None
        past = self._words.is_past(sentence, hit.start)
        arrived = dated and case.measured.frame == "arrive" and self._words.tells_deed(sentence, hit.start)
        done = case.measured.frame == "operate" and self._words.is_perfect(sentence, hit.start)
        return acting and ((told and (past or arrived)) or done)

"""The words of scope and tense of one language, indexed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from lagebild.analysis import Sentence
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.events import EventWords
from lagebild.extract.timing.spans import PAST_SPANS, SpanWords
from lagebild.extract.timing.tense import Tenses, clause
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

DAYS = frozenset(("day", "numeric", "weekday", "weekday_in_week", "deictic", "deictic_this", "holiday"))
_NOMINAL = (["DET"], ["ADJ"], ["NOUN"], ["NAME"], ["POSS"])
"""What follows a "since" that opens a phrase."""
_AHEAD = 3
"""So near to a time the verb that moves a toll stands behind it ("on Monday the figure stood at")."""
_EVENING, _MIDNIGHT = 18, 24
"""Hours of the day."""
_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))


def _phrases(listing: str) -> PhraseIndex[None]:
    return PhraseIndex((w, None) for w in words_of(listing))


class ScopeVocabulary(Tenses, EventWords, SpanWords):
    """Indexed lists of `scope.toml`."""

    def __init__(self, language: Language) -> None:
        Tenses.__init__(self, language)
        EventWords.__init__(self, language)
        SpanWords.__init__(self, language)
        data = language.scope
        self.total = _phrases(data.total)
        self.each = _phrases(data.each)
        self.rate = _phrases(data.rate)
        self.since = _phrases(data.since)
        self.begin = _phrases(data.begin)
        self.riot = _phrases(data.riot)
        self.guarding = WordIndex[None]((w, None) for w in words_of(data.guarding))
        self.holding = _phrases(data.holding)
        self.stationed = frozenset(data.stationed.split())
        self.so_far = _phrases(data.so_far)
        self.same_span = _phrases(data.same_span)
        self.back = _phrases(data.back)
        self.adds = _phrases(data.adds)
        self._forecast = _phrases(data.forecast)
        self.widely = _phrases(data.widely)
        self.ward = _phrases(data.ward)
        self.damage = WordIndex[None]((w, None) for w in words_of(data.damage))
        self.lack = WordIndex[None]((w, None) for w in words_of(data.lack))
        self.blame = WordIndex[None]((w, None) for w in words_of(data.blame))
        self.moves = frozenset(words_of(data.moves))
        self.onto = frozenset(data.onto.split())
        self.toll = WordIndex[None]((w, None) for w in words_of(data.toll))
        self.ranks = WordIndex[None]((w, None) for w in words_of(data.ranks))
        clauses = language.grammar.clauses
        self._relative = frozenset((*clauses.relative.split(), *clauses.where.split()))
        self._evenings = _phrases(data.evenings)
        self._possessive = frozenset(words_of(language.times.letters["d"]))
        self._where = frozenset(clauses.where.split())
        self._when = frozenset(data.when.split())
        self.bodies = frozenset(words_of(data.bodies))
        self.hours = _phrases(data.hours)
        self.emerged = _phrases(data.emerged)
        self.documents = WordIndex[None]((w, None) for w in words_of(data.documents))
        self.issued = frozenset(data.issued.split())
        self._for = frozenset(data.meant.split())
        self.bracket = language.basics.clause == "bracket"
        self.origin = frozenset(words_of(language.times.letters["F"]))
        """Before a time: "a statement of Sunday", "Angaben vom Sonntag"."""
        self.perfect_totals = language.basics.perfect_totals
        self.now = frozenset(data.now.split())
        self._since_words = frozenset(words_of(language.times.letters["S"]))

    def is_ranked(self, sentence: Sentence, time: TimeExpression) -> bool:
        """ "the second such attack in two years", "der schlimmste Anschlag seit 2007": the span of a rank."""
        return (time.kind in PAST_SPANS or time.role == "since") and self._follows_rank(sentence, time.start)

    def _follows_rank(self, sentence: Sentence, at: int) -> bool:
        ids = sentence.fragments
        return any(ids[i] == ids[at] and sentence.lows[i] in self.ranks for i in range(max(0, at - 12), at))

    def moves_count(self, sentence: Sentence, at: int) -> bool:
        """ "taking the number to 23", "stieg die Zahl auf 23": the figure at token `at` is a count so far."""
        lows, ids = sentence.lows, sentence.fragments
        if at == 0 or lows[at - 1] not in self.onto:
            return False
        own = [i for i in range(at) if ids[at] - ids[i] <= 1]
        return any(lows[i] in self.moves for i in own) and any(lows[i] in self.toll for i in own)

    def is_meant(self, sentence: Sentence, at: int) -> bool:
        """ "for this year they expect", "für das laufende Jahr": the time of what is expected."""
        return any(low in self._for for low in sentence.lows[max(0, at - 2) : at])

    def opens_since(self, sentence: Sentence, places: Iterable[int]) -> bool:
        """Whether "since" stands in a fragment of these tokens."""
        ids, tags = sentence.fragments, sentence.tags
        own = {ids[place] for place in places}
        return any(
            low in self._since_words
            and ids[i] in own
            and tags[i + 1 : i + 2] in _NOMINAL
            and not self._follows_rank(sentence, i)
            for i, low in enumerate(sentence.lows)
        )

    def in_since_clause(self, sentence: Sentence, at: int) -> bool:
        """ "since three girls were killed": token `at` stands in the clause that "since" opens."""
        ids, lows = sentence.fragments, sentence.lows
        opens = [i for i in range(at) if ids[i] == ids[at] and lows[i] in self._since_words]
        finite = ("AFIN", "VFIN", "MFIN")
        return any(
            any(sentence.tags[i] in finite and ids[i] == ids[at] for i in range(at, len(ids)))
            and not any(t in finite for t in sentence.tags[first:at])
            for first in opens
        )

    def moves_toll(self, sentence: Sentence, time: TimeExpression) -> bool:
        """ "the toll rose to nine on Monday", "stieg die Zahl am Montag auf neun": the day of the count,
        not of what is counted.
        """
        lows = sentence.lows
        day = time.role == "at" and time.kind in DAYS
        if not day or not any(low in self.moves for low in lows):
            return False
        if lows[min(time.end, len(lows) - 1)] in self._possessive:
            return False  # "raised to nine the number of those killed by Friday's earthquake"
        own = clause(sentence, time.start)
        if not any(lows[i] in self.toll for i in own):
            return False
        if lows[min(time.end, len(lows) - 1)] in self.onto or lows[time.end : time.end + 1] == [","]:
            return True
        ahead = [i for i in own if lows[i] in self.moves and time.end <= i <= time.end + _AHEAD]
        if ahead and any(lows[i] in self.onto for i in own if i > ahead[0]):
            return True
        verbs = [i for i in own if lows[i] in self.moves and i < time.start]
        between = lows[verbs[-1] : time.start] if verbs else []
        return any(low in self.onto for low in between) and not any(low in self.incident for low in between)

    def forecasts(self, sentence: Sentence) -> bool:
        """Whether somebody says what is to be expected ("rechnet mit 800.000 Flüchtlingen")."""
        return bool(self._forecast.all(sentence.lows))

    def opens_when(self, sentence: Sentence, fragment: int, after: int) -> bool:
        """ "began on Tuesday, when gunmen killed four": the clause is of the time before it."""
        ids = sentence.fragments
        first = next(i for i in range(len(ids)) if ids[i] == fragment)
        return after <= first <= after + 1 and sentence.lows[first] in self._when

    def opens_relative(self, sentence: Sentence, at: int) -> bool:
        """ ", which had been", ", wo am Montag": a relative clause, however its word is tagged."""
        behind = at > 0 and sentence.lows[at - 1] == ","
        known = self._where if self.bracket else self._relative
        return behind and sentence.lows[at] in known

    def has_since(self, sentence: Sentence, time: TimeExpression) -> bool:
        """ "Fighting that started last Sunday has killed 500": a present perfect behind the time."""
        own = [i for i in clause(sentence, time.start) if i >= time.end]
        lows = sentence.lows
        return any(lows[i] in self._perfect and lows[i] in self._present for i in own)

    def tells_hour(self, sentence: Sentence) -> bool:
        """Whether a sentence tells the time of the day; an evening's may be the day before."""
        numbers = [_hour(sentence.lows[i]) for hit in self.hours.all(sentence.lows) for i in _near(hit.start)]
        late = any(number is not None and number >= _EVENING for number in numbers)
        late = late or bool(self._evenings.all(sentence.lows))
        return bool(self.hours.all(sentence.lows)) and not late

    def is_of_noun(self, sentence: Sentence, time: TimeExpression) -> bool:
        """ "die Bomben vom 16. Januar", "Friday's earthquake", "the July 7 bombings": a noun has the day."""
        lows = sentence.lows
        after = lows[min(time.end, len(lows) - 1)]
        events = after in self.single or after in self.several
        return events or after in self._possessive or lows[time.start - 1] in self.origin

    def since_before(self, sentence: Sentence, at: int) -> bool:
        """Whether "since" opens the phrase or clause that holds the time at token `at`.

        "seit dem Putsch vom 1. Februar", "since the truce began on January 19"; a German finite verb ends
        its phrase ("seit Wochen wurden am Montag").
        """
        ids = sentence.fragments
        for place in range(at - 1, max(-1, at - 14), -1):
            if ids[place] != ids[at] or (self.bracket and sentence.tags[place] in _FINITE):
                return False
            if sentence.lows[place] in self._since_words:
                return True
        return False

    def began(self, sentence: Sentence, at: int) -> bool:
        """Whether the time at token `at` says when something began that goes on ("the war,
        which erupted in …", but not "three days of mourning began on Wednesday").
        """
        ids, lows = sentence.fragments, sentence.lows
        near = [i for i in range(max(0, at - 8), min(len(ids), at + 6)) if ids[i] == ids[at]]
        if not any(self.begin.at(lows, i) is not None for i in near):
            return False
        own = clause(sentence, at)
        return (
            sentence.tags[own[0]] == "REL"
            or lows[own[0]] in self._relative
            or bool(
                self.war.all([lows[i] for i in own])
                or any(lows[i] in index for i in own for index in (self.incident, self.several, self.slow))
            )
        )


def _near(at: int) -> range:
    """The tokens in which the number of an hour stands before its word."""
    return range(max(0, at - 3), at)


def _hour(low: str) -> int | None:
    """The hour that a token like "21.15" or "21" names."""
    first = low.replace(":", ".").split(".")[0]
    return int(first) if first.isdecimal() and int(first) <= _MIDNIGHT else None


@lru_cache(maxsize=8)
def scope_vocabulary(language: Language) -> ScopeVocabulary:
    """The vocabulary of a language, indexed once."""
    return ScopeVocabulary(language)

"""The words of scope and tense of one language, indexed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from lagebild.analysis import Sentence
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.spans import PAST_SPANS, SpanWords
from lagebild.extract.timing.tense import Tenses, clause
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

DAYS = frozenset(("day", "numeric", "weekday", "weekday_in_week", "deictic", "deictic_this", "holiday"))
_NOMINAL = (["DET"], ["ADJ"], ["NOUN"], ["NAME"], ["POSS"])
"""What follows a "since" that opens a phrase."""
_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))
_QUOTES = frozenset('„“”"«»')


def _phrases(listing: str) -> PhraseIndex[None]:
    return PhraseIndex((w, None) for w in words_of(listing))


class ScopeVocabulary(Tenses, SpanWords):
    """Indexed lists of `scope.toml`."""

    def __init__(self, language: Language) -> None:
        Tenses.__init__(self, language)
        SpanWords.__init__(self, language)
        data = language.scope
        self.total = _phrases(data.total)
        self.rate = _phrases(data.rate)
        self.war = _phrases(data.war)
        self.since = _phrases(data.since)
        self.begin = _phrases(data.begin)
        fights = words_of(data.fights)
        self.fights = WordIndex[None]((w, None) for w in fights)
        singular = words_of(data.incident)
        self.single = WordIndex[None]((w, None) for w in singular if " " not in w)
        self._single_phrases = PhraseIndex[None]((w, None) for w in singular if " " in w)
        self._collective = _phrases(data.collective)
        self.incident = WordIndex[None]((w, None) for w in (*singular, *fights) if " " not in w)
        self.several = WordIndex[None]((w, None) for w in words_of(data.several))
        self.slow = WordIndex[None]((w, None) for w in words_of(data.slow))
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
        self._when = frozenset(data.when.split())
        self.bodies = frozenset(words_of(data.bodies))
        self.hours = _phrases(data.hours)
        self.documents = WordIndex[None]((w, None) for w in words_of(data.documents))
        self.issued = frozenset(data.issued.split())
        self._for = frozenset(data.meant.split())
        self.present_events = frozenset(words_of(data.incident_present))
        self.bracket = language.basics.clause == "bracket"
        self.origin = frozenset(words_of(language.times.letters["F"]))
        """Before a time: "a statement of Sunday", "Angaben vom Sonntag"."""
        self._articles = frozenset(language.numbers.articles.split())
        self._pointing = frozenset(data.pointing.split())
        self._those = frozenset(data.those.split())
        self._definite = frozenset(data.definite.split())
        self.perfect_totals = language.basics.perfect_totals
        self.now = frozenset(data.now.split())
        self._since_words = frozenset(words_of(language.times.letters["S"]))

    def tells_incident(self, sentence: Sentence) -> bool:
        """Whether the sentence names one event that is being told."""
        lows = sentence.lows
        if any(low in self.incident for low in lows) or self._single_phrases.all(lows):
            return True
        if self._collective.all(lows):
            return True
        headline = sentence.section == "headline"
        return any(
            low in self.present_events and (headline or sentence.tags[i] == "VFIN")
            for i, low in enumerate(lows)
        )

    def events_in(self, sentence: Sentence) -> set[str]:
        """The words of a sentence that name one event."""
        return {low for low in sentence.lows if low in self.single}

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
        own = clause(sentence, time.start)
        if not any(lows[i] in self.toll for i in own):
            return False
        if lows[min(time.end, len(lows) - 1)] in self.onto:
            return True
        verbs = [i for i in own if lows[i] in self.moves and i < time.start]
        between = lows[verbs[-1] : time.start] if verbs else []
        return any(low in self.onto for low in between) and not any(low in self.incident for low in between)

    def tells_one(self, sentence: Sentence) -> bool:
        """Whether the sentence names one event, or fights that the reader knows already."""
        lows = sentence.lows
        if any(low in self.single for low in lows) or self._single_phrases.all(lows):
            return True
        return self.tells_incident(sentence) and not self.tells_fights(sentence)

    def tells_fights(self, sentence: Sentence) -> bool:
        """Whether the sentence names fights that the reader does not know yet ("clashes in the north")."""
        return any(
            low in self.fights and not self._before(sentence, i, self._definite)
            for i, low in enumerate(sentence.lows)
        )

    def introduces(self, sentence: Sentence) -> bool:
        """Whether the sentence brings in an event that is new to the reader ("bei einem Angriff auf …")."""
        lows = sentence.lows
        quoted = next((i for i, low in enumerate(lows) if low in _QUOTES), len(lows))
        return any(lows[i] in self.incident and self._is_indefinite(sentence, i) for i in range(1, quoted))

    def _is_indefinite(self, sentence: Sentence, at: int) -> bool:
        """ "einem Angriff", "in a clash", "bei Kämpfen": no article of what is known stands before it."""
        before = _words_before(sentence, at)
        if any(low in self._articles for low in before):
            return True
        known = any(low in self._definite or low in self._those for low in before)
        bare = sentence.tags[at] == "NOUN" and "PREP" in sentence.tags[max(0, at - 2) : at]
        return bare and not known

    def several_at(self, sentence: Sentence, places: Iterable[int]) -> bool:
        """Whether a fragment of these tokens names events in the plural that the reader does not know yet:
        "in attacks", but not "in the attacks".
        """
        return any(not self._before(sentence, i, self._definite) for i in self._several(sentence, places))

    def those_several_at(self, sentence: Sentence, places: Iterable[int]) -> bool:
        """Whether it points back at several events: "in those attacks"."""
        return any(self._before(sentence, i, self._those) for i in self._several(sentence, places))

    def _several(self, sentence: Sentence, places: Iterable[int]) -> list[int]:
        ids = sentence.fragments
        own = {ids[place] for place in places}
        return [i for i, low in enumerate(sentence.lows) if low in self.several and ids[i] in own]

    @staticmethod
    def _before(sentence: Sentence, at: int, words: frozenset[str]) -> bool:
        return any(low in words for low in _words_before(sentence, at))

    def names_known(self, sentence: Sentence, before: int) -> bool:
        """Whether an event that the reader knows stands before token `before`: "the blasts came …"."""
        known = self._definite | self._those | self._pointing
        return any(
            (low in self.incident or low in self.several) and self._before(sentence, i, known)
            for i, low in enumerate(sentence.lows[:before])
        )

    def points_back(self, sentence: Sentence) -> bool:
        """ "that strike", "bei diesem Angriff": the event last told."""
        lows = sentence.lows
        return any(lows[i] in self.single and lows[i - 1] in self._pointing for i in range(1, len(lows)))

    def tells_slow(self, sentence: Sentence) -> bool:
        """Whether the sentence names a disaster that goes on for days."""
        return any(low in self.slow for low in sentence.lows)

    def forecasts(self, sentence: Sentence) -> bool:
        """Whether somebody says what is to be expected ("rechnet mit 800.000 Flüchtlingen")."""
        return bool(self._forecast.all(sentence.lows))

    def tells_war(self, sentence: Sentence) -> bool:
        return bool(self.war.all(sentence.lows))

    def opens_when(self, sentence: Sentence, fragment: int, after: int) -> bool:
        """ "began on Tuesday, when gunmen killed four": the clause is of the time before it."""
        ids = sentence.fragments
        first = next(i for i in range(len(ids)) if ids[i] == fragment)
        return after <= first <= after + 1 and sentence.lows[first] in self._when

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
        return sentence.tags[own[0]] == "REL" or bool(
            self.war.all([lows[i] for i in own])
            or any(lows[i] in index for i in own for index in (self.incident, self.several, self.slow))
        )


@lru_cache(maxsize=8)
def scope_vocabulary(language: Language) -> ScopeVocabulary:
    """The vocabulary of a language, indexed once."""
    return ScopeVocabulary(language)


def _words_before(sentence: Sentence, at: int) -> list[str]:
    """The three words before a token, without those of a date ("the Oct. 13 attack")."""
    undated = [i for i in range(max(0, at - 8), at) if i not in sentence.dated]
    return [sentence.lows[i] for i in undated[-3:]]

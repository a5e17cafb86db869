"""The words of one language that name events: one, several, fights, wars, crimes that go on."""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.analysis import Sentence
from lagebild.extract.timing.tense import clause
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

_QUOTES = frozenset('„“”"«»')


class EventWords:
    """Which events a sentence tells of."""

    def __init__(self, language: Language) -> None:
        data = language.scope
        self.war = _phrases(data.war)
        fights = words_of(data.fights)
        self.fights = WordIndex[None]((w, None) for w in fights)
        singular = words_of(data.incident)
        self.single = WordIndex[None]((w, None) for w in singular if " " not in w)
        self._single_phrases = PhraseIndex[None]((w, None) for w in singular if " " in w)
        self._statistics = _phrases(data.statistics)
        self._collective = _phrases(data.collective)
        self.incident = WordIndex[None]((w, None) for w in (*singular, *fights) if " " not in w)
        self.several = WordIndex[None]((w, None) for w in words_of(data.several))
        self.slow = WordIndex[None]((w, None) for w in words_of(data.slow))
        self.campaign = _phrases(data.campaign)
        self._wars = WordIndex[None]((w, None) for w in words_of(data.wars))
        self._serial = _phrases(data.serial)
        self.present_events = frozenset(words_of(data.incident_present))
        self._articles = frozenset(language.numbers.articles.split())
        self._pointing = frozenset(data.pointing.split())
        self._those = frozenset(data.those.split())
        self._definite = frozenset(data.definite.split())

    def tells_incident(self, sentence: Sentence) -> bool:
        """Whether the sentence names one event that is being told."""
        lows = sentence.lows
        if any(low in self.incident for low in _undated(sentence)) or self._single_phrases.all(lows):
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
        return {low for low in _undated(sentence) if low in self.single}

    def tells_in(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause of token `at` names an event."""
        return any(sentence.lows[i] in self.incident for i in clause(sentence, at))

    def tells_one(self, sentence: Sentence) -> bool:
        """Whether the sentence names one event, or fights that the reader knows already."""
        lows = sentence.lows
        if any(low in self.single for low in _undated(sentence)) or self._single_phrases.all(lows):
            return True
        return self.tells_incident(sentence) and not self.tells_fights(sentence)

    def names_one(self, sentence: Sentence) -> bool:
        """Whether the sentence has the word of one event, or tells several as one."""
        lows = sentence.lows
        single = any(low in self.single for low in _undated(sentence)) or self._single_phrases.all(lows)
        return bool(single or self._collective.all(lows))

    def tells_campaign(self, sentence: Sentence) -> bool:
        """Whether the sentence names what goes on for days: an offensive, unrest, a war."""
        return bool(self.campaign.all(sentence.lows) or self.war.all(sentence.lows))

    def names_war(self, sentence: Sentence) -> bool:
        """Whether the sentence names a war, rather than fights or unrest."""
        return any(low in self._wars for low in sentence.lows)

    def names_incident(self, sentence: Sentence) -> bool:
        """Whether the sentence names one event that is no offensive and no operation."""
        going = {i for hit in self.campaign.all(sentence.lows) for i in range(hit.start, hit.end)}
        single = any(
            low in self.single and i not in going and i not in sentence.dated
            for i, low in enumerate(sentence.lows)
        )
        return single or bool(self._single_phrases.all(sentence.lows))

    def tells_series(self, sentence: Sentence) -> bool:
        """ "bei der Mordserie", "a serial killer": crimes that go on for years."""
        return bool(self._serial.all(sentence.lows))

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

    def counts_year(self, sentence: Sentence) -> bool:
        """Whether the sentence names the statistics of a year."""
        return bool(self._statistics.all(sentence.lows))

    def tells_slow(self, sentence: Sentence) -> bool:
        """Whether the sentence names a disaster that goes on for days."""
        return any(low in self.slow for low in sentence.lows)

    def tells_war(self, sentence: Sentence) -> bool:
        return bool(self.war.all(sentence.lows))


def _phrases(listing: str) -> PhraseIndex[None]:
    return PhraseIndex((w, None) for w in words_of(listing))


def _words_before(sentence: Sentence, at: int) -> list[str]:
    """The three words before a token, without those of a date ("the Oct. 13 attack")."""
    undated = [i for i in range(max(0, at - 8), at) if i not in sentence.dated]
    return [sentence.lows[i] for i in undated[-3:]]


def _undated(sentence: Sentence) -> list[str]:
    """The words that belong to no date: "March" is no march."""
    return [low for i, low in enumerate(sentence.lows) if i not in sentence.dated]

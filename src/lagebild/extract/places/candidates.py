"""The places that a sentence names, and what leads to each."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Cue
from lagebild.extract.places.phrases import Names, PhraseReader, Place
from lagebild.extract.places.words import COUNTRY, TOWN, PlaceVocabulary
from lagebild.knowledge.mention import Mention as ActorMention

_LEADS = frozenset(("PREP", "PART", "ADV", "ADJ", "PRED", "TO", "SUB"))
_VERBS = frozenset(("VFIN", "VPP", "VING", "VINF"))
_SPEAKERS = frozenset(("person", "institution"))
_BODIES = frozenset(("agency", "medium", "ngo", "armed_group", "party", "company", "international"))
_SEATED = frozenset(("international", "agency"))
_NEAR = 3
_GAP = 2
"""So many characters may part a body from the preposition after it."""


class CandidateReader:
    """Finds places in sentences of one language."""

    def __init__(self, words: PlaceVocabulary) -> None:
        self._words = words
        self._phrases = PhraseReader(words)

    def read(self, sentence: Sentence, actors: Sequence[ActorMention], cues: Sequence[Cue]) -> list[Place]:
        """The places of a sentence from left to right, without those where somebody speaks."""
        names = self._names(sentence, actors)
        found: list[Place] = []
        at = 0
        while at < len(sentence.tokens):
            place = self._at(sentence, at, names)
            if place is None:
                at += 1
                continue
            if found and self._apposed(found[-1], place):
                found[-1] = found[-1]._replace(rank=max(found[-1].rank, place.rank))
            elif not self._speaks_there(place, actors, cues):
                found.append(self._of_state(place, actors))
            at = max(at + 1, place.end)
        return found

    @staticmethod
    def _apposed(before: Place, place: Place) -> bool:
        """ "Eastern Ghouta, the enclave near Damascus", "Afrin, eine Stadt in Syrien": a name described."""
        sentence = place.sentence
        if place.start != before.end + 1 or sentence.lows[before.end] != "," or place.lead != place.start:
            return False
        return before.named and bool(place.nouns) and sentence.tags[place.start] == "DET"

    def _of_state(self, place: Place, actors: Sequence[ActorMention]) -> Place:
        """ "the Ukrainian capital" with the state that it is of."""
        if place.nouns.isdisjoint(self._words.capitals):
            return place
        sentence = place.sentence
        start, end = sentence.tokens[place.start].start, sentence.tokens[place.end - 1].end
        inside = (a for a in actors if start <= a.start < end and a.kind == "state" and a.actor)
        return place._replace(of=next((a.actor for a in inside if a.actor), ""))

    def _names(self, sentence: Sentence, actors: Sequence[ActorMention]) -> Names:
        states: set[int] = set()
        places: set[int] = set()
        seats: set[int] = set()
        owned: set[int] = set()
        blocked = set(sentence.dated)
        for actor in actors:
            tokens = [i for i, t in enumerate(sentence.tokens) if actor.start <= t.start < actor.end]
            if actor.how == "place":
                places.update(tokens)
            elif actor.how == "metonym":
                seats.update(tokens)
            elif actor.how == "name" and actor.kind == "state":
                states.update(tokens)
            elif actor.how == "adjective" and actor.kind == "state":
                owned.update(tokens)
            elif self._is_body(actor) and not self._before_noun(sentence, tokens):
                blocked.update(i for i in tokens if self._phrases.rank_of(sentence, i) is None)
        for hit in self._words.wide.all(sentence.lows):
            if sentence.tokens[hit.start].text[0].isupper():
                places.update(range(hit.start, hit.end))
        return Names(*(frozenset(found) for found in (states, places, seats, owned, blocked)))

    @staticmethod
    def _is_body(actor: ActorMention) -> bool:
        return actor.how in _SPEAKERS or actor.kind in _BODIES

    def _before_noun(self, sentence: Sentence, tokens: Sequence[int]) -> bool:
        """ "an army post", "the police station": the place of a body, not the body."""
        after = tokens[-1] + 1 if tokens else 0
        return 0 < after < len(sentence.tokens) and self._phrases.rank_of(sentence, after) is not None

    def _at(self, sentence: Sentence, at: int, names: Names) -> Place | None:
        low = sentence.lows[at]
        if low in self._words.whole:
            return Place(sentence, at, at + 1, COUNTRY, True, "whole", at)
        there = self._words.there.at(sentence.lows, at)
        if there is not None and sentence.tags[at] in ("ADV", "PRON", "PREP"):
            if self._idle(sentence, there.end):
                return None
            return Place(sentence, at, there.end, COUNTRY, False, "there", at)
        label = self._label(sentence, at, names) or self._listed(sentence, at, names)
        label = label or self._host(sentence, at, names)
        if label is not None:
            return label
        hit = self._words.roles.at(sentence.lows, at)
        if (
            hit is not None
            and (sentence.tags[at] in _LEADS or hit.end > at + 1)
            and hit.end < len(sentence.tokens)
        ):
            place = self._phrases.read(sentence, hit.end, names)
            if place is None or not self._holds(place, sentence.words(hit.start, hit.end).lower(), names):
                return None
            aside = at > 1 and self._measured(sentence, at)
            return place._replace(role="distance" if aside else hit.payload, lead=at)
        return self._bare(sentence, at, names)

    def _measured(self, sentence: Sentence, at: int) -> bool:
        """Whether a distance stands before: "20 km north of", "2 km (1.2 miles) north of"."""
        before = at - 2 if sentence.lows[at - 1] == ")" else at - 1
        return sentence.lows[before] in self._words.distance

    def _idle(self, sentence: Sentence, end: int) -> bool:
        """ "There were 14 dead", "is there": it points to nothing."""
        return end < len(sentence.lows) and sentence.lows[end] in self._words.idle

    def _holds(self, place: Place, lead: str, names: Names) -> bool:
        """Whether a phrase can be a place after its preposition: "on GoFundMe", "at home" cannot."""
        if place.nouns or not names.known.isdisjoint(range(place.start, place.end)):
            return place.named or self._words.capital_nouns or self._determined(place)
        return lead not in self._words.loose

    @staticmethod
    def _determined(place: Place) -> bool:
        first = place.sentence.tags[place.start]
        return first in ("DET", "POSS", "NUM") or place.end - place.start > 1

    def _label(self, sentence: Sentence, at: int, names: Names) -> Place | None:
        """ "Haiti: Tausende Tote", "KENYA: Total dead": a place and a colon in front."""
        if at > 0 or at not in names.known:
            return None
        end = at
        while end < len(sentence.tokens) and end in names.known:
            end += 1
        closed = end < len(sentence.tokens) and sentence.lows[end] == ":"
        rank = COUNTRY if at in names.states else TOWN
        return Place(sentence, at, end, rank, True, "label", at) if closed else None

    def _listed(self, sentence: Sentence, at: int, names: Names) -> Place | None:
        """ "Chile (12), Peru (8)": the figure stands in brackets after its place."""
        end = at
        while end < len(sentence.tokens) and end in names.known:
            end += 1
        if end == at or end + 1 >= len(sentence.tokens) or sentence.lows[end] != "(":
            return None
        if end + 1 not in sentence.figures:
            return None
        return Place(sentence, at, end, COUNTRY if at in names.states else TOWN, True, "listed", at)

    def _bare(self, sentence: Sentence, at: int, names: Names) -> Place | None:
        """A place that no preposition leads to: "stormed the Abu Shouk camp", "verließen die Stadt Goma"."""
        opens = sentence.tags[at] in ("DET", "ADJ") or at in names.known
        opens = opens or self._phrases.rank_of(sentence, at) is not None
        if not opens or (at > 0 and sentence.tags[at - 1] in ("DET", "ADJ", "PREP", "POSS")):
            return None
        place = self._phrases.read(sentence, at, names)
        struck = at > 0 and sentence.lows[at - 1] in self._words.strikes
        if place is None or not (place.named or (struck and place.rank >= TOWN)):
            return None
        if self._where_follows(place):
            return place._replace(role="where", lead=at)
        told = struck or bool(place.nouns) or any(i in names.places for i in range(place.start, place.end))
        after_verb = at > 0 and sentence.tags[at - 1] in _VERBS
        return place._replace(role="object" if after_verb else "bare", lead=at) if told else None

    def _host(self, sentence: Sentence, at: int, names: Names) -> Place | None:
        """ "Turkey hosts 3.6 million refugees", "Germany has taken in": the land that is the subject."""
        if at not in names.states or (at > 0 and sentence.tags[at - 1] == "PREP"):
            return None
        end = at
        while end < len(sentence.tokens) and end in names.states:
            end += 1
        hosts = any(low in self._words.hosts for low in sentence.lows[end : end + _NEAR])
        return Place(sentence, at, end, COUNTRY, True, "host", at) if hosts else None

    def _where_follows(self, place: Place) -> bool:
        """ "Betroffen ist Hue, wo 20 Menschen starben"."""
        lows = place.sentence.lows
        at = place.end + 1
        return at < len(lows) and lows[at - 1] == "," and lows[at] in self._words.where

    def _speaks_there(self, place: Place, actors: Sequence[ActorMention], cues: Sequence[Cue]) -> bool:
        """Whether it only says where a source or a body is: "das Ministerium in Kiew"."""
        sentence = place.sentence
        for cue in cues:
            for source in cue.sources:
                if source.sentence is not sentence:
                    continue
                if source.start <= place.start < source.end:
                    return True
                if source.start <= place.lead <= source.end and place.rank > COUNTRY:
                    return True
        if place.lead > 0 and sentence.lows[place.lead - 1] in self._words.speaks:
            return True
        if place.role != "at" or sentence.lows[place.lead] not in self._words.seats:
            return False
        start = sentence.tokens[place.lead].start
        return any(
            (a.how == "institution" or (a.how == "name" and a.kind in _SEATED))
            and a.end < start
            and start - a.end <= _GAP
            and self._is_one_body(sentence, a)
            and not self._stands_there(sentence, a)
            for a in actors
        )

    def _stands_there(self, sentence: Sentence, actor: ActorMention) -> bool:
        """ "vor dem Ministerium in Kabul", "outside the embassy in Cairo": its building is a place."""
        before = next(i for i, t in enumerate(sentence.tokens) if t.end > actor.start) - 1
        while before > 0 and sentence.tags[before] in ("DET", "ADJ"):
            before -= 1
        if before < 0 or sentence.tags[before] != "PREP" or sentence.lows[before] in self._words.seats:
            return False
        hit = self._words.roles.at(sentence.lows, before)
        return hit is not None and hit.payload in ("at", "target")

    def _is_one_body(self, sentence: Sentence, actor: ActorMention) -> bool:
        """Whether a body is meant ("the ministry in Kyiv") and not many people ("500 troops in Syria")."""
        first = next(i for i, t in enumerate(sentence.tokens) if t.end > actor.start)
        if self._words.capital_nouns or (first > 0 and sentence.tokens[first].text[0].isupper()):
            return True
        return "DET" in sentence.tags[max(0, first - 3) : first]

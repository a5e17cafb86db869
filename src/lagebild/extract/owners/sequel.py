"""Actors in what follows a counted phrase: "of the army", "suspected of being IS fighters"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.owners.phrases import FORCES, in_genitive, tokens_of
from lagebild.extract.owners.scene import Scene
from lagebild.knowledge import Mention as ActorMention
from lagebild.languages import Language, PhraseIndex, words_of

_BETWEEN = frozenset(("PREP", "DET", "ADJ", "POSS", "NOUN", "VPP", "ADV"))
_BODIES = frozenset(("international", "state_body"))
_NEAR = 4
_LOOSE = 2


class OwnerSequel:
    """Finds actors after counted phrases in sentences of one language."""

    def __init__(self, language: Language) -> None:
        grammar, words = language.grammar, language.owners
        self._belongs = frozenset(grammar.prepositions.belongs.split())
        self._agent = frozenset(grammar.prepositions.agent.split())
        self._fights_for = frozenset(grammar.prepositions.fights_for.split())
        self._origin = frozenset(grammar.prepositions.origin.split())
        self._genitive = frozenset(grammar.clauses.genitive.split())
        self._nationality = frozenset(words.nationality.split())
        self._members = frozenset(words.members.split())
        self._mostly = PhraseIndex[None]((w, None) for w in words_of(words.mostly))
        self._belonging = PhraseIndex[None]((w, None) for w in words_of(words.belonging))

    def owner(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """An actor after "of", "aus", in the genitive: "Kommandeure der Hisbollah", "men from Mali"."""
        sentence, end = mention.sentence, mention.counted.end
        opener = sentence.lows[end] if end < len(sentence.lows) else ""
        for actor in scene.actors:
            first, last = tokens_of(sentence, actor)
            if not end <= first <= end + _NEAR or actor.how == "relation":
                continue
            if first == end and scene.kind != "none" and in_genitive(actor):
                return actor  # "600 Soldaten Nordkoreas"
            if not opener or not all(sentence.tags[i] in _BETWEEN for i in range(end, first)):
                continue
            origin = actor.how in ("name", "place", "adjective") and actor.kind != "armed_group"
            if opener in self._origin and origin and first <= end + 2:
                if actor.how == "place" and actor.state == scene.focus.home().actor:
                    continue  # a man from Hamburg, in a text on Germany
                return actor
            if actor.how == "adjective" and self._is_nationality(sentence, last):
                return actor
            fights = opener in self._fights_for and actor.kind == "armed_group"
            owns = opener in self._belongs or opener in self._genitive or fights
            theirs = scene.kind in FORCES or (scene.kind == "aid_workers" and actor.kind in _BODIES)
            if owns and actor.how != "place" and (theirs or self._members_of(mention, actor)):
                return actor
        return self._mostly_of(mention, scene.actors) or self._predicate(mention, scene.actors)

    @staticmethod
    def _predicate(mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "Three of the dead were Germans", "13,000 of them British", "twelve are French"."""
        sentence, counted = mention.sentence, mention.counted
        end = counted.end + 2 * (sentence.tags[counted.end : counted.end + 2] == ["PREP", "PRON"])
        at = _past_apposition(sentence, end)
        said = sentence.tags[at : at + 1] == ["AFIN"]
        if not (counted.partitive or (counted.noun is None and (said or mention.link))):
            return None
        places = (at + 1, at + 2) if said else (end,)
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            if first not in places or actor.kind != "state":
                continue
            alone = sentence.tags[last : last + 1] not in (["NOUN"], ["NAME"], ["ADJ"])
            if actor.how == "inhabitant" or (actor.how == "adjective" and alone):
                return actor
        return None

    def _is_nationality(self, sentence: Sentence, at: int) -> bool:
        return at < len(sentence.lows) and sentence.lows[at] in self._nationality

    def _members_of(self, mention: Mention, actor: ActorMention) -> bool:
        """ "members of a Greek team": people of what bears a state's adjective."""
        head = mention.counted.head
        if head is None or actor.how != "adjective":
            return False
        return mention.sentence.lows[head] in self._members

    def _mostly_of(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "3.000 Flüchtlinge, meist Syrer", "persons, predominantly of Afghan origin"."""
        sentence, end = mention.sentence, mention.counted.end
        hit = None
        if end < len(sentence.lows) and sentence.lows[end] == ",":
            hit = self._mostly.at(sentence.lows, end + 1)
        if hit is None:
            return None
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            if not hit.end <= first <= hit.end + _LOOSE or actor.kind != "state":
                continue
            led = actor.how == "name" and sentence.lows[first - 1] in self._origin
            if led or actor.how == "inhabitant" or self._is_nationality(sentence, last):
                return actor
            if actor.how == "adjective" and first == hit.end:
                return actor
        return None

    def group(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """An armed group that the counted are said to belong to: "men suspected of being IS fighters"."""
        sentence, end = mention.sentence, mention.counted.end
        for at in range(end, min(end + _LOOSE + 1, len(sentence.lows))):
            hit = self._belonging.at(sentence.lows, at)
            if hit is None:
                continue
            for actor in actors:
                first, _ = tokens_of(sentence, actor)
                if actor.kind == "armed_group" and hit.end <= first <= hit.end + _LOOSE:
                    return actor
        return None

    def from_there(self, mention: Mention) -> bool:
        """Whether a word of origin follows the counted phrase: "1.000 Soldaten aus …"."""
        lows, end = mention.sentence.lows, mention.counted.end
        return end < len(lows) and lows[end] in self._origin

    def agent(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "50 drones launched by Russia": who did it, right after the phrase."""
        sentence, end = mention.sentence, mention.counted.end
        for actor in actors:
            first, _ = tokens_of(sentence, actor)
            before = first - 1
            while before > end and sentence.tags[before] in ("DET", "ADJ"):
                before -= 1
            if before <= end or sentence.lows[before] not in self._agent:
                continue
            done = [i for i in range(end, before) if sentence.tags[i] == "VPP"]
            if not done or sentence.fragments[before] != sentence.fragments[end - 1]:
                continue
            if mention.measured.measure == "intercepted" and mention.measured.where is None:
                own = range(mention.measured.start, mention.measured.end)
                done = [i for i in done if i not in own]  # who shot them down has not fired them
            if done and (before <= end + _NEAR or done[-1] == before - 1):
                return actor
        return None


def _past_apposition(sentence: Sentence, at: int) -> int:
    """The token after a short apposition ("two thirds of the dead, 181 people, were …")."""
    if sentence.lows[at : at + 1] != [","]:
        return at
    close = next((i for i in range(at + 1, min(at + 7, len(sentence.lows))) if sentence.lows[i] == ","), None)
    return at if close is None else close + 1

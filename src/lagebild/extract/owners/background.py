"""Whose the counted are by what the text has told, where the sentence does not say."""

from __future__ import annotations

from lagebild.extract.mention import Mention
from lagebild.extract.owners.phrases import OwnerPhrases
from lagebild.extract.owners.scene import Owned, Scene
from lagebild.extract.owners.whose import FIGHTERS, FIRED, Whose
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of


class BackgroundReader:
    """Reads the owner of a figure from the text around its sentence."""

    def __init__(self, language: Language, phrases: OwnerPhrases, whose: Whose) -> None:
        self._phrases = phrases
        self._whose = whose
        self._anybody = WordIndex[None]((w, None) for w in words_of(language.owners.anybody))
        self._strangers = PhraseIndex[None]((w, None) for w in words_of(language.owners.strangers))

    def read(self, mention: Mention, scene: Scene) -> Owned:
        """Whose they are by what the text has told; nobody's, where it has not."""
        focus = scene.focus
        if mention.measured.measure in FIRED and scene.kind == "equipment":
            striker = focus.striker(mention.sentence)
            met = mention.measured.measure == "intercepted"
            there = {
                self._whose.of(a)
                for a in scene.actors
                if a.sure and a.how != "relation" and (met or self._phrases.aimed_at(mention.sentence, a))
            }
            if striker is not None and striker not in there:
                return Owned(striker, "launcher")
            if met:
                return self._opponent(scene)
        if scene.kind == "military":
            return self._only_state(mention, scene) or focus.force(mention.sentence)
        if scene.kind in FIGHTERS and self._phrases.of_some_state(mention, scene.actors):
            return scene.focus.home()
        if scene.kind == "militants":
            return self._group(mention, scene)
        return Owned(None, "unknown")

    def _opponent(self, scene: Scene) -> Owned:
        """Whose drones an army shoots down: those of the other party that the text names most."""
        own = (self._whose.of(a) for a in scene.actors if a.kind in ("state", "state_body") and a.sure)
        party = next((whose for whose in own if whose is not None), None)
        opponent = scene.focus.opponent(party) if party is not None else None
        return Owned(opponent, "opponent" if opponent is not None else "unknown")

    def _only_state(self, mention: Mention, scene: Scene) -> Owned | None:
        """Soldiers without a flag, at a place of the only state that the sentence names, unless they were
        sent there.
        """
        if mention.measured.measure == "deployed":
            return None
        found = [a for a in scene.usable if a.kind == "state" and self._phrases.there(mention.sentence, a)]
        states = {self._whose.of(a) for a in found}
        return self._whose.owned("only-state", found[0]) if len(states) == 1 else None

    def _group(self, mention: Mention, scene: Scene) -> Owned:
        """The armed group named before the figure in its sentence, else the document's only one."""
        sentence = mention.sentence
        if any(self._strangers.at(sentence.lows, i) for i in range(mention.number.end, mention.counted.end)):
            return Owned(None, "strangers")
        position = sentence.tokens[mention.number.start].start
        before = [
            a for a in scene.usable if a.kind == "armed_group" and a.start < position and a.how != "relation"
        ]
        if before:
            return self._whose.owned("group", before[-1])
        if mention.noun is not None and mention.noun.scope == "incident":
            claimed = scene.focus.claimed  # else attackers may be anyone
            return Owned(min(claimed), "claimed") if len(claimed) == 1 else Owned(None, "unknown")
        head = mention.counted.head
        if head is not None and sentence.lows[head] in self._anybody:
            return Owned(None, "unknown")
        group = scene.focus.group()
        return Owned(group, "group-of-document") if group is not None else Owned(None, "unknown")

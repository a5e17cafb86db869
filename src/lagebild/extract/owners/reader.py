"""Decides whose the counted are: a cascade from the words nearest to the figure to the text."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.mention import Mention
from lagebild.extract.owners.background import BackgroundReader
from lagebild.extract.owners.deeds import SENT, DeedReader
from lagebild.extract.owners.parties import PARTIES, ClauseParties
from lagebild.extract.owners.phrases import FORCES, OwnerPhrases, tokens_of
from lagebild.extract.owners.scene import TOLL, Focus, Owned, Scene
from lagebild.extract.owners.sequel import OwnerSequel
from lagebild.extract.owners.whose import (
    FIRED,
    HURT,
    Whose,
    commands,
    of_enemy,
    of_force,
    of_some_force,
)
from lagebild.knowledge import Mention as ActorMention
from lagebild.knowledge import Resolver
from lagebild.languages import Language, PhraseIndex, words_of

_DONE = SENT | {"events"}
"""Measures of what states do or send: a list by state says whose each figure is."""
_SENDERS = frozenset(("adjective", "prefix"))
"""Further ways to name who withdraws soldiers: "US Pulling 2,000 Troops From Iraq"."""
_ATTACKING = frozenset(("adjective", "prefix", "name", "institution"))


class OwnerReader:
    """Resolves the actor of counted phrases in sentences of one language."""

    def __init__(self, language: Language, resolver: Resolver, lexicon: Lexicon) -> None:
        self._whose = Whose(resolver)
        self._lexicon = lexicon
        self._phrases = OwnerPhrases(language)
        self._parties = ClauseParties(language)
        self._sequel = OwnerSequel(language)
        self._claims = PhraseIndex[None]((w, None) for w in words_of(language.owners.claims))
        self._deeds = DeedReader(language, self._parties, self._whose)
        self._background = BackgroundReader(language, self._phrases, self._whose)

    def actor(self, mention: Mention, scene: Scene) -> Owned:
        """Whose the counted are, by the sentence itself, the figure that it hangs on, or what came before."""
        if mention.measured.counted == "money":
            return self._deeds.giver(mention, scene) or Owned(None, "unknown")
        return (
            self._named(mention, scene)
            or self._linked(mention, scene)
            or self._deeds.acting(mention, scene)
            or self._echoed(mention, scene)
            or self._fallen(mention, scene)
            or self._background.read(mention, scene)
        )

    def note(self, focus: Focus, sentence: Sentence, actors: Sequence[ActorMention]) -> None:
        """Remembers whom a sentence speaks of; `actors` are those who do not speak in it."""
        found = self._parties.subject(sentence, actors, len(sentence.tokens))
        if found is None:
            return
        whose = self._whose.of(found)
        focus.sentence = sentence
        focus.subject = whose if commands(found) and not of_some_force(found) else None
        _, last = tokens_of(sentence, found)
        if whose is not None and self._strikes(sentence, range(last, len(sentence.tokens))):
            focus.strikers[whose] += 1
            focus.struck = whose, sentence

    def claimants(self, sentence: Sentence, actors: Sequence[ActorMention]) -> list[str]:
        """Armed groups that claim an attack in the sentence: "al-Shabaab claimed responsibility"."""
        groups = [a.actor for a in actors if a.kind == "armed_group" and a.actor and a.how != "relation"]
        return groups if groups and self._claims.all(sentence.lows) else []

    def strikers(self, sentence: Sentence, actors: Sequence[ActorMention]) -> list[str]:
        """Whose attacks and missiles the sentence names: "russische Raketen", "Israel's strikes"."""
        found = []
        for actor in actors:
            whose = self._whose.of(actor) if actor.how in _ATTACKING else None
            if whose is None:
                continue
            first, last = tokens_of(sentence, actor)
            if self._strikes(sentence, range(first, min(last + 2, len(sentence.tokens)))):
                found.append(whose)
        return found

    def _strikes(self, sentence: Sentence, places: range) -> bool:
        """Whether a noun of attacks or missiles stands there."""
        hits = (self._lexicon.noun_at(sentence, index) for index in places)
        return any(hit is not None and hit.noun.class_ in ("attack", "munition") for hit in hits)

    # -- said by the words around it ------------------------------------------------------------------------

    def _named(self, mention: Mention, scene: Scene) -> Owned | None:
        if self._phrases.mixed(mention, scene.actors):
            return Owned(None, "mixed")
        inside = self._phrases.inside(mention, scene.actors)
        group = self._sequel.group(mention, scene.actors)
        after = self._owner_after(mention, scene)
        fired = mention.measured.measure in FIRED
        sent = mention.measured.measure in ("deployed", "equipment_delivered")
        if inside is not None and inside.kind != "armed_group":
            fights = after is not None and after.kind == "armed_group" and scene.kind in FORCES
            group = group or (after if fights else None)
            inside = inside if group is None else None  # by force before nationality
        for rule, actor in (
            ("phrase", inside),
            ("belongs", group),
            ("owner", after),
            ("genitive", self._before(mention, scene)),
            ("listed", self._listed(mention, scene)),
            (
                "agent",
                self._sequel.agent(mention, scene.actors) if fired or sent else None,
            ),
            ("possessive", self._parties.possessor(mention, scene)),
            (
                "cost",
                self._parties.bereaved(mention, scene.actors) if mention.measured.measure in HURT else None,
            ),
            ("side", self._phrases.beside(mention, scene.actors) if of_force(mention, scene) else None),
        ):
            if actor is not None:
                return self._whose.owned(rule, actor)
        if of_enemy(mention, scene) and self._parties.hostile(mention):
            return self._deeds.enemy(scene)
        head = mention.counted.head
        before = head is not None and head < mention.number.start and of_force(mention, scene)
        if before and scene.speaker is not None and self._parties.possessive(mention) is not None:
            return self._deeds.speaking(scene)  # "They put their dead at 200"
        return None

    def _listed(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """What each of several states does or sends, its figure in brackets: "Polen (14), Spanien (6)"."""
        return self._phrases.listed(mention, scene.actors) if mention.measured.measure in _DONE else None

    def _before(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """The genitive before a figure, of people and what they fight with: "Syria's 15,000 refugees"."""
        if scene.kind == "none":
            return None
        unit = self._phrases.unit_of(mention, scene.actors) if scene.kind in FORCES else None
        return unit or self._phrases.owning_before(mention, scene.actors)

    def _owner_after(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """ "soldiers from Mali" are Mali's, unless somebody withdraws them "from Mali"."""
        found = self._sequel.owner(mention, scene)
        if found is None or mention.measured.measure != "deployed" or not self._sequel.from_there(mention):
            return found
        sender = self._parties.subject(mention.sentence, scene.usable, mention.number.start, _SENDERS)
        return None if sender is not None else found

    def _linked(self, mention: Mention, scene: Scene) -> Owned | None:
        """A part is the whole's; a figure without a noun of its own stands beside its antecedent."""
        if mention.link != "part" and (mention.measured.measure in SENT or mention.measured.frame == "lose"):
            own = self._parties.right_before(mention, scene.usable)
            own = own if own is not None and own.kind in PARTIES else None
            own = own or self._parties.own_subject(mention, scene.usable)
            if own is not None:
                return self._whose.owned("subject", own)
        if scene.antecedent is None:
            return None
        bare = mention.counted.noun is None
        if mention.link == "part" or bare or scene.kind == "military":
            return Owned(scene.antecedent, "antecedent")
        return None

    # -- taken from what the text has told ------------------------------------------------------------------

    @staticmethod
    def _echoed(mention: Mention, scene: Scene) -> Owned | None:
        """A figure that comes back: the same measure, number and kind as before."""
        key = (mention.measured.measure, mention.number.value, scene.kind)
        actor = scene.focus.known.get(key) if mention.number.value > 1 else None
        return Owned(actor, "echo") if actor is not None else None

    @staticmethod
    def _fallen(mention: Mention, scene: Scene) -> Owned | None:
        """ "In April the service had spoken of 600 dead": a source's figure of a force's dead, beside another
        one of them.
        """
        noun = mention.noun
        bare = noun is not None and noun.measure in TOLL and mention.counted.end - mention.number.end == 1
        if not scene.reported_total or not bare or scene.kind != "people":
            return None
        actor = scene.focus.fallen(mention.sentence)
        return Owned(actor, "toll-before") if actor is not None else None

"""Decides whose the counted are: a cascade from the words nearest to the figure to the text."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.mention import Mention
from lagebild.extract.owners.parties import PARTIES, ClauseParties
from lagebild.extract.owners.phrases import FORCES, OwnerPhrases, tokens_of
from lagebild.extract.owners.scene import Focus, Owned, Scene
from lagebild.extract.owners.sequel import OwnerSequel
from lagebild.knowledge import Mention as ActorMention
from lagebild.knowledge import Resolver
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

_SENT = frozenset(("strikes", "equipment_delivered", "aid", "deployed", "recruited"))
"""Measures whose actor is the one who acts."""
_DONE = _SENT | {"events"}
"""Measures of what states do or send: a list by state says whose each figure is."""
_ANNOUNCED = frozenset(("equipment_delivered", "aid", "deployed", "recruited"))
"""Measures of what a speaker does himself when he announces it."""
_FIRED = frozenset(("intercepted", "strikes"))
_HURT = frozenset(("killed", "wounded", "casualties", "losses", "captured", "missing", "equipment_lost"))
_NOBODYS = frozenset(("ngo", "company", "medium", "agency", "party"))
"""Organisations whose helpers and staff are nobody's people (codebook, population.actor)."""
_THINGS = frozenset(("military", "equipment", "none", "militants"))
_FIGHTERS = frozenset(("military", "militants"))
_SUFFERERS = frozenset(("inhabitant",))
_ATTACKING = frozenset(("adjective", "prefix", "name", "institution"))
_GIVERS = frozenset(("adjective", "inhabitant"))


def _fired(mention: Mention) -> bool:
    """Whether the counted are somebody's by his launching them."""
    return mention.measured.measure in _FIRED


def _of_enemy(mention: Mention, scene: Scene) -> bool:
    """Whether the counted can be the enemy's: forces, what they fire, losses."""
    return scene.kind in FORCES or mention.measured.measure in (_HURT | _FIRED)


def _unspoilt(mention: Mention, scene: Scene) -> bool:
    """Whether the figure counts losses, or a force: not civilians whom an army admits to have hit."""
    noun = mention.counted.noun
    return scene.kind in FORCES or noun is None or noun.noun.measure is not None


def _of_force(mention: Mention, scene: Scene) -> bool:
    """Whether the counted can stand on a side: soldiers, and losses."""
    return scene.kind in FORCES or mention.measured.measure in _HURT


class OwnerReader:
    """Resolves the actor of counted phrases in sentences of one language."""

    def __init__(self, language: Language, resolver: Resolver, lexicon: Lexicon) -> None:
        self._resolver = resolver
        self._lexicon = lexicon
        self._phrases = OwnerPhrases(language)
        self._parties = ClauseParties(language)
        self._sequel = OwnerSequel(language)
        self._pronouns = frozenset(language.attribution.going_on.pronouns.split())
        self._first_person = frozenset(language.grammar.clauses.first_person.split())
        self._anybody = WordIndex[None]((w, None) for w in words_of(language.owners.anybody))
        self._strangers = PhraseIndex[None]((w, None) for w in words_of(language.owners.strangers))
        self._suffers = frozenset(language.grammar.clauses.suffers.split())

    def actor(self, mention: Mention, scene: Scene) -> Owned:
        """Whose the counted are, by the sentence itself, the figure that it hangs on, or what came before."""
        if mention.measured.counted == "money":
            return self._giver(mention, scene) or Owned(None, "unknown")
        return (
            self._named(mention, scene)
            or self._linked(mention, scene)
            or self._acting(mention, scene)
            or self._echoed(mention, scene)
            or self._spoken_of(mention, scene)
        )

    def note(self, focus: Focus, sentence: Sentence, actors: Sequence[ActorMention]) -> None:
        """Remembers whom a sentence speaks of; `actors` are those who do not speak in it."""
        found = self._parties.subject(sentence, actors, len(sentence.tokens))
        if found is None:
            return
        whose = self._whose(found)
        focus.sentence = sentence
        focus.subject = whose if found.kind != "armed_group" else None  # its people are no soldiers
        _, last = tokens_of(sentence, found)
        if whose is not None and self._strikes(sentence, range(last, len(sentence.tokens))):
            focus.strikers[whose] += 1
            focus.struck = whose, sentence

    def strikers(self, sentence: Sentence, actors: Sequence[ActorMention]) -> list[str]:
        """Whose attacks and missiles the sentence names: "russische Raketen", "Israel's strikes"."""
        found = []
        for actor in actors:
            whose = self._whose(actor) if actor.how in _ATTACKING else None
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

    def _whose(self, mention: ActorMention) -> str | None:
        """Whose people an actor's are: soldiers of an army are its state's (codebook, population)."""
        if mention.kind in _NOBODYS:
            return None
        return self._resolver.people_of(mention.actor) if mention.actor else mention.state

    def _owned(self, rule: str, mention: ActorMention) -> Owned:
        return Owned(self._whose(mention), rule, mention)

    # -- said by the words around it ------------------------------------------------------------------------

    def _named(self, mention: Mention, scene: Scene) -> Owned | None:
        if self._phrases.mixed(mention, scene.actors):
            return Owned(None, "mixed")
        inside = self._phrases.inside(mention, scene.actors)
        group = self._sequel.group(mention, scene.actors)
        after = self._owner_after(mention, scene)
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
            ("agent", self._sequel.agent(mention, scene.actors) if _fired(mention) else None),
            ("possessive", self._parties.possessor(mention, scene)),
            ("side", self._phrases.beside(mention, scene.actors) if _of_force(mention, scene) else None),
        ):
            if actor is not None:
                return self._owned(rule, actor)
        if _of_enemy(mention, scene) and self._parties.hostile(mention):
            return self._enemy(scene)
        return None

    def _listed(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """What each of several states does or sends, its figure in brackets: "Polen (14), Spanien (6)"."""
        return self._phrases.listed(mention, scene.actors) if mention.measured.measure in _DONE else None

    def _before(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """The genitive before a figure, of people and what they fight with: "Syria's 15,000 refugees"."""
        if scene.kind == "none":
            return None
        return self._phrases.owning_before(mention, scene.actors)

    def _owner_after(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """ "soldiers from Mali" are Mali's, unless somebody withdraws them "from Mali"."""
        found = self._sequel.owner(mention, scene)
        if found is None or mention.measured.measure != "deployed" or not self._sequel.from_there(mention):
            return found
        sender = self._parties.subject(mention.sentence, scene.usable, mention.number.start)
        return None if sender is not None else found

    @staticmethod
    def _linked(mention: Mention, scene: Scene) -> Owned | None:
        """A part is the whole's; a figure without a noun of its own stands beside its antecedent."""
        if scene.antecedent is None:
            return None
        bare = mention.counted.noun is None
        if mention.link == "part" or bare or scene.kind == "military":
            return Owned(scene.antecedent, "antecedent")
        return None

    # -- said by who acts -----------------------------------------------------------------------------------

    def _acting(self, mention: Mention, scene: Scene) -> Owned | None:
        """Who launched, sent or drafted them, who lost them."""
        measured = mention.measured
        if measured.measure in _HURT and self._parties.admits_loss(mention) and _unspoilt(mention, scene):
            subject = self._parties.subject(mention.sentence, scene.actors, mention.number.start)
            if subject is not None:
                return self._owned("admits", subject)
        sent = measured.measure in _SENT and scene.kind in _THINGS
        sent = sent or measured.measure in ("recruited", "deployed")
        if sent or measured.frame == "lose":
            return self._doer(mention, scene)
        return self._sufferer(mention, scene)

    def _doer(self, mention: Mention, scene: Scene) -> Owned | None:
        """The clause's subject, or whom its pronoun means."""
        sentence, end = mention.sentence, mention.number.start
        if self._parties.enemy_acts(sentence, end):
            return self._enemy(scene)
        pronoun = self._pronoun(sentence, end)
        if pronoun is None:
            inverted = self._parties.inverted(mention, scene.actors)
            if inverted is not None:
                return self._owned("inverted", inverted)
            subject = self._parties.subject(sentence, scene.usable, end)
            if subject is not None:
                return self._owned("subject", subject)
            return self._speaker_acts(mention, scene)
        if sentence.lows[pronoun] not in self._first_person:
            before = [
                a
                for a in scene.usable
                if a.kind in PARTIES
                and a.how not in ("relation", "adjective")
                and tokens_of(sentence, a)[1] <= pronoun
            ]
            if before:
                return self._owned("pronoun", before[-1])
        return self._speaking(scene)

    def _speaker_acts(self, mention: Mention, scene: Scene) -> Owned | None:
        """ "Die Regierung kündigt zwei Systeme an", "the army says its aircraft hit 160 targets"."""
        sentence, at = mention.sentence, mention.number.start
        if self._parties.possessed(sentence, at):
            return self._speaking(scene)
        if mention.measured.measure not in _ANNOUNCED:
            return None
        speakers = [a for a in scene.actors if a not in scene.usable]
        subject = self._parties.subject(sentence, speakers, at)
        if subject is None:
            return None
        first, _ = tokens_of(sentence, subject)
        same = sentence.fragments[first] == sentence.fragments[at]
        led = "PREP" in sentence.tags[max(0, first - 4) : first]
        return self._owned("announces", subject) if same and not led else None

    def _enemy(self, scene: Scene) -> Owned | None:
        """Who is "the enemy" of the one who speaks: the other party that the text names most."""
        speaking = self._speaking(scene)
        opponent = scene.focus.opponent(speaking.actor) if speaking is not None and speaking.actor else None
        return Owned(opponent, "enemy") if opponent is not None else None

    def _speaking(self, scene: Scene) -> Owned | None:
        speaker = next((a for a in scene.actors if a not in scene.usable and a.kind in PARTIES), None)
        if speaker is not None:
            return self._owned("speaker", speaker)
        if scene.speaker is not None:
            return Owned(self._resolver.people_of(scene.speaker), "speaker")
        return None

    def _pronoun(self, sentence: Sentence, end: int) -> int | None:
        """The pronoun that is the subject of the clause before token `end`."""
        ids = sentence.fragments
        clause = ids[min(end, len(ids) - 1)]
        words = self._pronouns | self._first_person
        found = [
            i
            for i in range(end)
            if ids[i] == clause and sentence.lows[i] in words and sentence.tags[i] == "PRON"
        ]
        return found[0] if found else None

    def _sufferer(self, mention: Mention, scene: Scene) -> Owned | None:
        """ "The Israelis suffered 39 deaths"."""
        counted, sentence = mention.counted, mention.sentence
        if counted.noun is None or (counted.noun.noun.measure is None and scene.kind != "military"):
            return None
        ids = sentence.fragments
        clause = ids[mention.number.start]
        if mention.measured.measure not in _HURT:
            return None
        if not any(ids[i] == clause and sentence.lows[i] in self._suffers for i in range(len(ids))):
            return None
        subject = self._parties.subject(sentence, scene.usable, mention.number.start, _SUFFERERS)
        if subject is None:
            return None
        if self._parties.joined(sentence, subject):
            return Owned(None, "mixed")
        return self._owned("sufferer", subject)

    def _giver(self, mention: Mention, scene: Scene) -> Owned | None:
        """Who gives, promises or asks for money."""
        beside = self._parties.right_before(mention, scene.actors)
        if beside is not None:
            return self._owned("subject", beside)
        giver, meant = self._parties.in_relative_clause(mention, scene.actors)
        if giver is not None:
            return self._owned("relative", giver)
        if meant:
            return self._speaking(scene)
        found = self._doer(mention, scene)
        if found is not None:
            return found
        subject = self._parties.subject(mention.sentence, scene.usable, mention.number.start, _GIVERS)
        return self._owned("subject", subject) if subject is not None else None

    # -- taken from what the text has told ------------------------------------------------------------------

    @staticmethod
    def _echoed(mention: Mention, scene: Scene) -> Owned | None:
        """A figure that comes back: the same measure, number and kind as before."""
        key = (mention.measured.measure, mention.number.value, scene.kind)
        actor = scene.focus.known.get(key) if mention.number.value > 1 else None
        return Owned(actor, "echo") if actor is not None else None

    def _spoken_of(self, mention: Mention, scene: Scene) -> Owned:
        focus = scene.focus
        if mention.measured.measure in _FIRED and scene.kind == "equipment":
            striker = focus.striker(mention.sentence)
            met = mention.measured.measure == "intercepted"
            there = {
                self._whose(a)
                for a in scene.actors
                if a.sure and a.how != "relation" and (met or self._phrases.aimed_at(mention.sentence, a))
            }
            if striker is not None and striker not in there:
                return Owned(striker, "launcher")
        if scene.kind == "military":
            return self._only_state(mention, scene) or focus.force(mention.sentence)
        if scene.kind in _FIGHTERS and self._phrases.of_some_state(mention, scene.actors):
            return scene.focus.home()
        if scene.kind == "militants":
            return self._group(mention, scene)
        return Owned(None, "unknown")

    def _only_state(self, mention: Mention, scene: Scene) -> Owned | None:
        """Soldiers without a flag, at a place of the only state that the sentence names, unless they were
        sent there.
        """
        if mention.measured.measure == "deployed":
            return None
        found = [a for a in scene.usable if a.kind == "state" and self._phrases.there(mention.sentence, a)]
        states = {self._whose(a) for a in found}
        return self._owned("only-state", found[0]) if len(states) == 1 else None

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
            return self._owned("group", before[-1])
        if mention.noun is not None and mention.noun.scope == "incident":
            return Owned(None, "unknown")  # attackers may be anyone
        head = mention.counted.head
        if head is not None and sentence.lows[head] in self._anybody:
            return Owned(None, "unknown")
        group = scene.focus.group()
        return Owned(group, "group-of-document") if group is not None else Owned(None, "unknown")

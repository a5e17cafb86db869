"""Whose the counted are by who acts: who launched, sent, drafted or lost them, who suffers, who pays."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.owners.parties import PARTIES, ClauseParties
from lagebild.extract.owners.phrases import FORCES, tokens_of
from lagebild.extract.owners.scene import Owned, Scene
from lagebild.extract.owners.whose import HURT, Whose, commands
from lagebild.knowledge import Mention as ActorMention
from lagebild.languages import Language

SENT = frozenset(("strikes", "equipment_delivered", "aid", "deployed", "recruited"))
"""Measures whose actor is the one who acts."""
_ANNOUNCED = frozenset(("equipment_delivered", "aid", "deployed", "recruited"))
"""Measures of what a speaker does himself when he announces it."""
_THINGS = frozenset(("military", "equipment", "none", "militants"))
_LED = 4
_SUFFERERS = frozenset(("inhabitant",))
_GIVERS = frozenset(("adjective", "inhabitant"))


def _unspoilt(mention: Mention, scene: Scene) -> bool:
    """Whether the figure counts losses, or a force: not civilians whom an army admits to have hit."""
    noun = mention.counted.noun
    return scene.kind in FORCES or noun is None or noun.noun.measure is not None


class DeedReader:
    """Finds who acts in sentences of one language."""

    def __init__(self, language: Language, parties: ClauseParties, whose: Whose) -> None:
        self._parties = parties
        self._whose = whose
        self._pronouns = frozenset(language.attribution.going_on.pronouns.split())
        self._first_person = frozenset(language.grammar.clauses.first_person.split())
        self._never_subject = frozenset(language.grammar.clauses.never_subject.split())
        self._suffers = frozenset(language.grammar.clauses.suffers.split())

    def acting(self, mention: Mention, scene: Scene) -> Owned | None:
        """Who launched, sent or drafted them, who lost them."""
        measured = mention.measured
        if measured.measure in HURT and self._parties.admits_loss(mention) and _unspoilt(mention, scene):
            subject = self._parties.subject(mention.sentence, scene.actors, mention.number.start)
            if subject is not None and self._can_lose(subject, scene):
                return self._whose.owned("admits", subject)
        sent = measured.measure in SENT and scene.kind in _THINGS
        sent = sent or measured.measure in ("recruited", "deployed")
        if sent or measured.frame == "lose":
            return self._doer(mention, scene)
        return self._sufferer(mention, scene)

    def _doer(self, mention: Mention, scene: Scene) -> Owned | None:
        """The clause's subject, or whom its pronoun means."""
        sentence, end = mention.sentence, mention.number.start
        if self._parties.enemy_acts(sentence, end):
            return self.enemy(scene)
        pronoun = self._pronoun(sentence, end)
        if pronoun is None:
            inverted = self._parties.inverted(mention, scene.actors)
            if inverted is not None:
                return self._whose.owned("inverted", inverted)
            subject = self._parties.subject(sentence, scene.usable, end)
            announced = self._speaker_acts(mention, scene)
            if subject is None:
                return announced or self._went_on(mention, scene)
            if announced is not None and self._nearer(announced, subject):
                return announced
            return self._whose.owned("subject", subject)
        if sentence.lows[pronoun] not in self._first_person:
            before = [
                a
                for a in scene.usable
                if a.kind in PARTIES
                and a.how not in ("relation", "adjective")
                and tokens_of(sentence, a)[1] <= pronoun
            ]
            if before:
                return self._whose.owned("pronoun", before[-1])
        return self.speaking(scene)

    @staticmethod
    def _can_lose(subject: ActorMention, scene: Scene) -> bool:
        """Whether the counted can be the subject's: no secret service has soldiers of its own."""
        return scene.kind != "military" or subject.kind == "armed_group" or commands(subject)

    @staticmethod
    def _nearer(announced: Owned, subject: ActorMention) -> bool:
        """ "The EU pledged 500 million, Berlin announced another 60": the speaker stands nearer."""
        return announced.mention is not None and announced.mention.start > subject.start

    def _went_on(self, mention: Mention, scene: Scene) -> Owned | None:
        """ "The army said it had downed 20 drones and lost a jet": the pronoun of the clause before."""
        if mention.measured.frame != "lose":
            return None
        sentence, end = mention.sentence, mention.number.start
        if any(sentence.lows[i] in self._pronouns and sentence.tags[i] == "PRON" for i in range(end)):
            return self.speaking(scene)
        return None

    def _speaker_acts(self, mention: Mention, scene: Scene) -> Owned | None:
        """ "Die Regierung kündigt zwei Systeme an", "the army says its aircraft hit 160 targets"."""
        sentence, at = mention.sentence, mention.number.start
        if self._parties.possessed(sentence, at):
            return self.speaking(scene)
        if mention.measured.measure not in _ANNOUNCED:
            return None
        speakers = [a for a in scene.actors if a not in scene.usable]
        subject = self._parties.subject(sentence, speakers, at)
        if subject is None or not self._can_lose(subject, scene):
            return None
        first, _ = tokens_of(sentence, subject)
        same = sentence.fragments[first] == sentence.fragments[at]
        return self._whose.owned("announces", subject) if same and not self._led(sentence, first) else None

    def _led(self, sentence: Sentence, first: int) -> bool:
        """Whether a preposition or an oblique case leads to it: "laut dem Amt", "dem Amt zufolge"."""
        start = first
        while start > max(0, first - _LED) and sentence.lows[start - 1] != ",":
            start -= 1
        oblique = any(sentence.lows[i] in self._never_subject for i in range(start, first))
        return oblique or "PREP" in sentence.tags[start:first]

    def enemy(self, scene: Scene) -> Owned | None:
        """Who is "the enemy" of the one who speaks: the other party that the text names most."""
        speaking = self.speaking(scene)
        opponent = scene.focus.opponent(speaking.actor) if speaking is not None and speaking.actor else None
        return Owned(opponent, "enemy") if opponent is not None else None

    def speaking(self, scene: Scene) -> Owned | None:
        """The party whose word the figure is."""
        speaker = next((a for a in scene.actors if a not in scene.usable and a.kind in PARTIES), None)
        if speaker is not None:
            return self._whose.owned("speaker", speaker)
        if scene.speaker is not None:
            return Owned(self._whose.resolver.people_of(scene.speaker), "speaker")
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
        if mention.measured.measure not in HURT:
            return None
        if not any(ids[i] == clause and sentence.lows[i] in self._suffers for i in range(len(ids))):
            return None
        subject = self._parties.subject(sentence, scene.usable, mention.number.start, _SUFFERERS)
        if subject is None:
            return None
        if self._parties.joined(sentence, subject):
            return Owned(None, "mixed")
        return self._whose.owned("sufferer", subject)

    def giver(self, mention: Mention, scene: Scene) -> Owned | None:
        """Who gives, promises or asks for money."""
        beside = self._parties.right_before(mention, scene.actors)
        if beside is not None:
            return self._whose.owned("subject", beside)
        giver, meant = self._parties.in_relative_clause(mention, scene.actors)
        if giver is not None:
            return self._whose.owned("relative", giver)
        if meant:
            return self.speaking(scene)
        if self._parties.receives(mention):
            sender = self._parties.sender(mention, scene.actors)
            return self._whose.owned("sender", sender) if sender is not None else None
        found = self._doer(mention, scene)
        if found is not None:
            return found
        subject = self._parties.subject(mention.sentence, scene.usable, mention.number.start, _GIVERS)
        return self._whose.owned("subject", subject) if subject is not None else None

"""Parties by their part in the clause: its subject, whom a possessive means, who stands before a figure."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.owners.phrases import tokens_of
from lagebild.extract.owners.scene import Scene
from lagebild.knowledge import Mention as ActorMention
from lagebild.languages import Language, PhraseIndex, words_of

_NO_SUBJECTS = frozenset(("relation", "place", "prefix", "adjective", "inhabitant"))
_GOES_ON = frozenset(("NOUN", "ADJ", "PREP"))
_LOOSE = 3
_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))
PARTIES = frozenset(("armed_group", "state", "international", "state_body"))
"""Kinds of actors that act in a conflict."""


class ClauseParties:
    """Finds parties in clauses of one language."""

    def __init__(self, language: Language) -> None:
        words = language.owners
        self._possessive = frozenset(language.grammar.clauses.possessive.split())
        self._genitive = frozenset(language.grammar.clauses.genitive.split())
        self._relative = frozenset(language.grammar.clauses.relative.split())
        self._pronouns = frozenset(language.attribution.going_on.pronouns.split())
        self._receives = frozenset(words.receives.split())
        prepositions = language.grammar.prepositions
        self._from = frozenset((*prepositions.origin.split(), *prepositions.belongs.split()))
        self._infinitive = frozenset(language.grammar.clauses.infinitive.split())
        self._inverts = language.basics.clause == "bracket"
        self._admits = PhraseIndex[None]((w, None) for w in words_of(words.admits))
        self._loss = PhraseIndex[None]((w, None) for w in words_of(words.loss))
        self._enemy = frozenset(words.enemy.split())
        self._costs = frozenset(words.costs.split())

    def _governed(self, sentence: Sentence, first: int) -> bool:
        """Whether a preposition governs the phrase at token `first`, or the noun that it belongs to.

        "mit Zustimmung des Bundestags": the parliament is no subject.
        """
        before = first - 1
        while before >= 0 and sentence.tags[before] in ("DET", "ADJ", "POSS"):
            before -= 1
        if before >= 0 and sentence.tags[before] == "NOUN" and sentence.lows[before + 1] in self._genitive:
            while before >= 0 and sentence.tags[before] in ("DET", "ADJ", "POSS", "NOUN"):
                before -= 1
        return before >= 0 and sentence.tags[before] == "PREP"

    @staticmethod
    def _owns_next(sentence: Sentence, actor: ActorMention, actors: Sequence[ActorMention]) -> bool:
        """ "Russia's Wagner group": the name that a genitive belongs to is another party."""
        _, last = tokens_of(sentence, actor)
        if last >= len(sentence.tags) or sentence.tags[last] != "GEN":
            return False
        near = (a for a in actors if last < tokens_of(sentence, a)[0] <= last + _LOOSE)
        return any(a.kind == "armed_group" and a.how == "name" for a in near)

    def possessor(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """ "its own soldiers", "seiner Soldaten": who is spoken of, before or (in a headline) after."""
        sentence, at = mention.sentence, self.possessive(mention)
        if at is None:
            return None
        before = self._told_to(sentence, scene.actors, at)
        before = before or self.subject(sentence, scene.actors, mention.number.start)
        if before is not None or sentence.section != "headline":
            return before
        position = sentence.tokens[mention.number.start].start
        return next(
            (a for a in scene.actors if a.start > position and a.how in ("name", "institution", "person")),
            None,
        )

    def possessive(self, mention: Mention) -> int | None:
        """The possessive in the counted phrase: "12 of its men", "their dead at 200"."""
        sentence, start, head = mention.sentence, mention.number.start, mention.counted.head
        if head is not None and head < start:
            near = (i for i in range(head - 1, max(-1, head - 4), -1))
            return next((i for i in near if sentence.lows[i] in self._possessive), None)
        around = range(max(0, start - 2), mention.counted.end)
        at = next((i for i in around if sentence.lows[i] in self._possessive), None)
        if at is None or any(sentence.tags[i] in ("NOUN", "NAME") for i in range(at, start)):
            return None  # "nach eigenen Angaben 30 Soldaten": the words are their own, not the soldiers
        return at

    def _told_to(self, sentence: Sentence, actors: Sequence[ActorMention], end: int) -> ActorMention | None:
        """ "The rebels want Kenya to withdraw its troops": who is to do it."""
        for actor in reversed(actors):
            first, last = tokens_of(sentence, actor)
            if last >= end or sentence.lows[last] not in self._infinitive or actor.kind not in PARTIES:
                continue
            if sentence.fragments[last] == sentence.fragments[end] and not self._governed(sentence, first):
                return actor
        return None

    def possessed(self, sentence: Sentence, end: int) -> bool:
        """Whether a possessive opens the subject before token `end`: "its aircraft hit …"."""
        ids = sentence.fragments
        clause = ids[min(end, len(ids) - 1)]
        return any(ids[i] == clause and sentence.lows[i] in self._possessive for i in range(end))

    def admits_loss(self, mention: Mention) -> bool:
        """Whether a clause owns up to its figure: "räumte 50 Tote ein", "reported the loss of two jets"."""
        sentence, at = mention.sentence, mention.number.start
        if self._loss.before(sentence.lows, at) is not None:
            return True
        ids = sentence.fragments
        return any(
            ids[hit.start] == ids[at] or ids[hit.start] == ids[at] - 1
            for hit in self._admits.all(sentence.lows)
        )

    def hostile(self, mention: Mention) -> bool:
        """Whether the counted are the enemy's: "enemy drones", "feindliche Verluste"."""
        lows = mention.sentence.lows
        start, end = mention.number.end, max(mention.counted.end, mention.number.end + 1)
        before = mention.number.start - 3
        near = (*range(start, min(end, len(lows))), *range(max(0, before), mention.number.start))
        return any(lows[i] in self._enemy for i in near)

    def enemy_acts(self, sentence: Sentence, end: int) -> bool:
        """Whether "the enemy" is the subject before token `end`: "the enemy fired 30 missiles"."""
        ids = sentence.fragments
        clause = ids[min(end, len(ids) - 1)]
        return any(
            sentence.lows[i] in self._enemy and sentence.tags[i] == "NOUN" and not self._governed(sentence, i)
            for i in range(end)
            if ids[i] == clause
        )

    def inverted(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "200 Panzer lieferte Polen": the subject right after a verb that follows the counted phrase."""
        sentence, at = mention.sentence, mention.counted.end
        while at < min(len(sentence.tags), mention.counted.end + _LOOSE) and sentence.tags[at] in _GOES_ON:
            at += 1
        if not self._inverts or at >= len(sentence.tags) or sentence.tags[at] not in _FINITE:
            return None
        after = at + 1
        while after < len(sentence.tags) and sentence.tags[after] in ("DET", "ADJ"):
            after += 1
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            if first <= after < last and actor.kind in PARTIES and actor.how not in _NO_SUBJECTS:
                return actor
        return None

    def receives(self, mention: Mention) -> bool:
        """Whether the clause tells of getting money: "Kyiv received 50 million from the EU"."""
        sentence, ids = mention.sentence, mention.sentence.fragments
        here = ids[mention.number.start]
        return any(ids[i] == here and w in self._receives for i, w in enumerate(sentence.lows))

    def sender(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """From whom money comes: "from the EU", "von der Weltbank"."""
        sentence = mention.sentence
        for actor in actors:
            first, _ = tokens_of(sentence, actor)
            before = first - 1
            while before > 0 and sentence.tags[before] in ("DET", "ADJ"):
                before -= 1
            if before >= 0 and sentence.lows[before] in self._from:
                return actor
        return None

    def in_relative_clause(
        self, mention: Mention, actors: Sequence[ActorMention]
    ) -> tuple[ActorMention | None, bool]:
        """Who asks for or gives a sum in the clause about it, or that a pronoun does: "that it needs"."""
        sentence, at = mention.sentence, mention.counted.end
        at += at < len(sentence.lows) and sentence.lows[at] == ","
        if at >= len(sentence.lows) or sentence.lows[at] not in self._relative:
            return None, False
        for index in range(at + 1, min(at + 1 + _LOOSE, len(sentence.lows))):
            if sentence.lows[index] in self._pronouns:
                return None, True
            for actor in actors:
                if tokens_of(sentence, actor)[0] == index and actor.how not in _NO_SUBJECTS:
                    return actor, False
        return None, False

    @staticmethod
    def joined(sentence: Sentence, actor: ActorMention) -> bool:
        """Whether another one follows after "and": "the army and the rebels lost 20 men"."""
        _, last = tokens_of(sentence, actor)
        if last + 1 >= len(sentence.tags) or sentence.tags[last] != "AND":
            return False
        return sentence.tags[last + 1] in ("NOUN", "NAME", "DET")

    @staticmethod
    def right_before(mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "Brussels has offered 5 million euros and Washington 11 million": the verb is left out."""
        sentence = mention.sentence
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            while first > 0 and sentence.tags[first - 1] in ("DET", "ADJ", "NAME"):
                first -= 1
            joined = first > 0 and (
                sentence.tags[first - 1] == "AND" or sentence.lows[first - 1] in (",", ";")
            )
            if last == mention.number.start and joined and actor.how not in ("adjective", "relation"):
                return actor
        return None

    def bereaved(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """Whom a war has cost these dead: "cost India 1,383 dead", "kostete Indien 1.383 Tote"."""
        sentence, at = mention.sentence, mention.number.start
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            if last != at or actor.how in _NO_SUBJECTS - {"place"} or actor.kind not in PARTIES:
                continue
            while first > 0 and sentence.tags[first - 1] in ("DET", "ADJ"):
                first -= 1
            if first > 0 and sentence.lows[first - 1] in self._costs:
                return actor
        return None

    def own_subject(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """The party that is the subject of the figure's own verb: "Portugal has promised 60"."""
        sentence, at = mention.sentence, mention.number.start
        for actor in reversed(actors):
            first, last = tokens_of(sentence, actor)
            if last >= at or actor.how in _NO_SUBJECTS or actor.kind not in PARTIES:
                continue
            if sentence.fragments[first] != sentence.fragments[at] or self._governed(sentence, first):
                continue
            if sentence.tags[last] in ("VFIN", "AFIN", "MFIN"):
                return actor
        return None

    def subject(
        self,
        sentence: Sentence,
        actors: Sequence[ActorMention],
        end: int,
        also: frozenset[str] = frozenset(),
    ) -> ActorMention | None:
        """The first party in the clause before token `end` that no preposition governs, else in the sentence.

        `also`: further ways of naming that count ("adjective": "British ministers").
        """
        found: list[tuple[int, ActorMention]] = []
        for actor in actors:
            first, _ = tokens_of(sentence, actor)
            if first >= end or actor.how in _NO_SUBJECTS - also:
                continue
            if actor.kind not in PARTIES and actor.state is None:
                continue
            if self._governed(sentence, first) or self._owns_next(sentence, actor, actors):
                continue
            found.append((first, actor))
        if not found:
            return None
        clause = sentence.fragments[min(end, len(sentence.fragments)) - 1]
        own = [a for first, a in found if sentence.fragments[first] == clause]
        return own[0] if own else found[0][1]

"""Actors by where they stand: in the counted phrase, after it, as its clause's subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.owners.scene import Scene
from lagebild.knowledge import Mention as ActorMention
from lagebild.languages import Language

_OWN = frozenset(("adjective", "inhabitant", "prefix", "name", "institution", "reference"))
_NO_SUBJECTS = frozenset(("relation", "place", "prefix", "adjective", "inhabitant"))
_NOMINAL = frozenset(("ADJ", "NAME", "NOUN", "GEN", "VPP"))
_BETWEEN = frozenset(("PREP", "DET", "ADJ", "POSS", "NOUN", "VPP", "ADV"))
_NEAR = 4
FORCES = frozenset(("military", "police", "militants", "equipment", "prisoners"))
"""Kinds of which "of" and the genitive name the force that they belong to."""
PARTIES = frozenset(("armed_group", "state", "international", "state_body"))


def tokens_of(sentence: Sentence, actor: ActorMention) -> tuple[int, int]:
    """The actor mention as a range of tokens of its sentence."""
    starts = [t.start for t in sentence.tokens]
    first = bisect_left(starts, actor.start)
    if first == len(starts) or starts[first] > actor.start:
        first = max(0, first - 1)
    return first, max(first + 1, bisect_left(starts, actor.end))


def _owning(actor: ActorMention) -> bool:
    """Whether it is known who is meant: "government troops" alone are anybody's."""
    return actor.actor is not None or actor.state is not None


def _past_age(mention: Mention) -> int:
    """The end of the counted phrase; after an age its noun is still to come ("a 70-year-old man")."""
    sentence, end = mention.sentence, mention.counted.end
    head = mention.counted.head
    if head is None or sentence.tokens[head].kind != "mixed":
        return end
    while end < len(sentence.tags) and sentence.tags[end] in ("ADJ", "NOUN"):
        end += 1
    return end


def _governed(sentence: Sentence, first: int) -> bool:
    """Whether a preposition governs the phrase at token `first`, or the noun that it belongs to.

    "mit Zustimmung des Bundestags": the parliament is no subject.
    """
    before = first - 1
    while before >= 0 and sentence.tags[before] in ("DET", "ADJ", "POSS"):
        before -= 1
    if before >= 0 and sentence.tags[before] == "NOUN" and sentence.tags[before + 1] == "DET":
        while before >= 0 and sentence.tags[before] in ("DET", "ADJ", "POSS", "NOUN"):
            before -= 1
    return before >= 0 and sentence.tags[before] == "PREP"


class OwnerPhrases:
    """Finds actors around counted phrases in sentences of one language."""

    def __init__(self, language: Language) -> None:
        grammar = language.grammar
        self._belongs = frozenset(grammar.prepositions.belongs.split())
        self._agent = frozenset(grammar.prepositions.agent.split())
        self._fights_for = frozenset(grammar.prepositions.fights_for.split())
        self._origin = frozenset(grammar.prepositions.origin.split())
        self._genitive = frozenset(grammar.clauses.genitive.split())
        self._possessive = frozenset(grammar.clauses.possessive.split())
        self._nationality = frozenset(language.kinds.nationality.split())
        self._side = frozenset(grammar.clauses.side.split())

    def inside(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """An actor named in the phrase itself: "russische Drohnen", "five IS fighters", "three Tunisians".

        By force before nationality: "British IS fighters" are the group's (codebook, population.actor).
        """
        head = mention.counted.head
        for start, end in self._phrases(mention):
            found: list[ActorMention] = []
            for actor in actors:
                first, last = tokens_of(mention.sentence, actor)
                if not (start <= first and last <= end) or actor.how not in _OWN or not _owning(actor):
                    continue
                if actor.how == "institution" and head is not None and first <= head < last:
                    continue  # "Feuerwehrleute" are no state's people
                found.append(actor)
            if found:
                return next((a for a in found if a.kind == "armed_group"), found[0])
        return None

    @staticmethod
    def _phrases(mention: Mention) -> Iterator[tuple[int, int]]:
        """The noun phrases that name what is counted: after the number, or before it ("Verluste von 600")."""
        counted, sentence = mention.counted, mention.sentence
        if counted.head is None or counted.head >= mention.number.end:
            yield mention.number.end, _past_age(mention)
        at = counted.head if counted.head is not None and counted.head < mention.number.start else None
        if mention.measured.rule == "noun-before" and mention.measured.where is None:
            at = mention.measured.end - 1
        if at is None:
            return
        start = counted.noun.start if counted.noun is not None and counted.noun.start < at else at
        while start > 0 and sentence.tags[start - 1] in _NOMINAL:
            start -= 1
        if sentence.lows[start : at + 1].count(","):
            start = at
        before = start - 1
        if before > 1 and sentence.lows[before] == "," and sentence.tags[before - 1] == "NOUN":
            start = before - 2  # "Russian casualties, killed and wounded, at …"
        yield max(0, start), at + 1

    def after(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """An actor after "of", "aus", in the genitive: "Kommandeure der Hisbollah", "men from Mali"."""
        sentence, end = mention.sentence, mention.counted.end
        opener = sentence.lows[end] if end < len(sentence.lows) else ""
        for actor in scene.actors:
            first, _ = tokens_of(sentence, actor)
            if not end <= first <= end + _NEAR or actor.how == "relation":
                continue
            if not opener or not all(sentence.tags[i] in _BETWEEN for i in range(end, first)):
                continue
            if opener in self._origin and actor.how in ("name", "place", "adjective") and first <= end + 2:
                return actor
            if actor.how == "adjective" and self._of_nationality(sentence, actor):
                return actor
            fights = opener in self._fights_for and actor.kind == "armed_group"
            owns = opener in self._belongs or opener in self._genitive or fights
            if owns and actor.how != "place" and scene.kind in FORCES:
                return actor
        return None

    def from_there(self, mention: Mention) -> bool:
        """Whether a word of origin follows the counted phrase: "1.000 Soldaten aus …"."""
        lows, end = mention.sentence.lows, mention.counted.end
        return end < len(lows) and lows[end] in self._origin

    def _of_nationality(self, sentence: Sentence, actor: ActorMention) -> bool:
        _, last = tokens_of(sentence, actor)
        return last < len(sentence.lows) and sentence.lows[last] in self._nationality

    def possessor(self, mention: Mention, scene: Scene) -> ActorMention | None:
        """ "its own soldiers", "seiner Soldaten": who is spoken of, before or (in a headline) after."""
        sentence = mention.sentence
        near = range(max(0, mention.number.start - 2), mention.counted.end)
        at = next((i for i in near if sentence.lows[i] in self._possessive), None)
        if at is None or any(sentence.tags[i] in ("NOUN", "NAME") for i in range(at, mention.number.start)):
            return None  # "nach eigenen Angaben 30 Soldaten": the words are their own, not the soldiers
        before = self.subject(sentence, scene.actors, mention.number.start)
        if before is not None or sentence.section != "headline":
            return before
        position = sentence.tokens[mention.number.start].start
        return next(
            (a for a in scene.actors if a.start > position and a.how in ("name", "institution", "person")),
            None,
        )

    def possessed(self, sentence: Sentence, end: int) -> bool:
        """Whether a possessive opens the subject before token `end`: "its aircraft hit …"."""
        ids = sentence.fragments
        clause = ids[min(end, len(ids) - 1)]
        return any(ids[i] == clause and sentence.lows[i] in self._possessive for i in range(end))

    @staticmethod
    def led(sentence: Sentence, actor: ActorMention) -> bool:
        """Whether a preposition makes a place of a state's name: "in Nepal"."""
        first, _ = tokens_of(sentence, actor)
        return actor.how == "name" and first > 0 and sentence.tags[first - 1] == "PREP"

    def agent(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "50 drones launched by Russia": who did it, right after the phrase."""
        sentence, end = mention.sentence, mention.counted.end
        for actor in actors:
            first, _ = tokens_of(sentence, actor)
            before = first - 1
            while before > end and sentence.tags[before] in ("DET", "ADJ"):
                before -= 1
            if not end < before <= end + _NEAR or sentence.lows[before] not in self._agent:
                continue
            done = "VPP" in sentence.tags[end:before]
            if done and sentence.fragments[before] == sentence.fragments[end - 1]:
                return actor
        return None

    def beside(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "auf russischer Seite 1.080 Soldaten"."""
        sentence = mention.sentence
        for actor in actors:
            _, last = tokens_of(sentence, actor)
            beside = sentence.lows[last] if last < len(sentence.lows) else ""
            if actor.how == "adjective" and beside in self._side:
                return actor
        return None

    @staticmethod
    def right_before(mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "Brussels has offered 5 million euros and Washington 11 million": the verb is left out."""
        sentence = mention.sentence
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            joined = first > 0 and (
                sentence.tags[first - 1] == "AND" or sentence.lows[first - 1] in (",", ";")
            )
            if last == mention.number.start and joined and actor.how not in ("adjective", "relation"):
                return actor
        return None

    @staticmethod
    def subject(
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
            if _governed(sentence, first):
                continue
            found.append((first, actor))
        if not found:
            return None
        clause = sentence.fragments[min(end, len(sentence.fragments)) - 1]
        own = [a for first, a in found if sentence.fragments[first] == clause]
        return own[0] if own else found[0][1]

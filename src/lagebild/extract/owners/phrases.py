"""Actors by where they stand: in the counted phrase, after it, as its clause's subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.knowledge import Mention as ActorMention
from lagebild.languages import Language

_OWN = frozenset(("adjective", "inhabitant", "prefix", "name", "institution", "reference"))
_OWNERS = frozenset(("name", "institution", "metonym", "person", "reference"))
_NOMINAL = frozenset(("ADJ", "NAME", "NOUN", "GEN", "VPP"))
FORCES = frozenset(("military", "police", "militants", "equipment", "prisoners"))
"""Kinds of which "of" and the genitive name the force that they belong to."""


def tokens_of(sentence: Sentence, actor: ActorMention) -> tuple[int, int]:
    """The actor mention as a range of tokens of its sentence."""
    starts = [t.start for t in sentence.tokens]
    first = bisect_left(starts, actor.start)
    if first == len(starts) or starts[first] > actor.start:
        first = max(0, first - 1)
    return first, max(first + 1, bisect_left(starts, actor.end))


def in_genitive(actor: ActorMention) -> bool:
    """Whether a state's name stands in the German genitive: "Russlands"."""
    return actor.kind == "state" and actor.text == f"{actor.name}s"


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


class OwnerPhrases:
    """Finds actors around counted phrases in sentences of one language."""

    def __init__(self, language: Language) -> None:
        self._side = frozenset(language.grammar.clauses.side.split())
        self._of = frozenset(language.grammar.partitive.of.split())
        self._target = frozenset(language.grammar.prepositions.target.split())
        places = language.places.prepositions
        self._elsewhere = frozenset((*places.goal.split(), *places.source.split(), *places.path.split()))

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
                covered = head is not None and first <= head < last
                if actor.how == "institution" and (covered or actor.role in ("authority", "recorder")):
                    continue  # "Feuerwehrleute" and "police officers" are no state's people
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

    def there(self, sentence: Sentence, actor: ActorMention) -> bool:
        """Whether a name, or a word of its land, says where something is: "in Nepal", not "to Nepal"."""
        first, _ = tokens_of(sentence, actor)
        led = first > 0 and sentence.tags[first - 1] == "PREP"
        if led and sentence.lows[first - 1] in self._elsewhere:
            return False
        return actor.how in ("place", "adjective") or (actor.how == "name" and led)

    def aimed_at(self, sentence: Sentence, actor: ActorMention) -> bool:
        """Whether a blow goes against an actor: "Raketen auf Israel"."""
        first, _ = tokens_of(sentence, actor)
        return first > 0 and sentence.lows[first - 1] in self._target

    def mixed(self, mention: Mention, actors: Sequence[ActorMention]) -> bool:
        """Whether the phrase joins people of several: "Amerikaner und Briten", "US and coalition lives"."""
        sentence, end = mention.sentence, mention.counted.end
        own = [(a, *tokens_of(sentence, a)) for a in actors if a.how in _OWN and _owning(a)]
        inside = [found for found in own if mention.number.end <= found[1] and found[1] < end]
        for actor, _, last in inside:
            if last >= len(sentence.tags) or sentence.tags[last] != "AND" or last in sentence.figures:
                continue
            after = next((a for a, first, _ in own if first == last + 1), None)
            if after is not None:
                return after.state != actor.state
            if actor.how == "inhabitant" and last + 1 < len(sentence.tags):
                return sentence.tags[last + 1] in ("NOUN", "NAME", "ADJ")
            return last < end - 1 and actor.kind == "state" and sentence.tags[last + 1] in ("NOUN", "NAME")
        return False

    def unit_of(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """Whose unit it is whose strength is told: "a Chadian battalion of 800 troops"."""
        sentence, at = mention.sentence, mention.number.start - 1
        if at < 2 or sentence.lows[at] not in self._of or sentence.tags[at - 1] != "NOUN":
            return None
        for actor in actors:
            _, last = tokens_of(sentence, actor)
            if actor.how in ("adjective", "name", "prefix") and last == at - 1 and _owning(actor):
                return actor
        return None

    @staticmethod
    def owning_before(mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """A genitive right before the number: "Syria's 15,000 refugees", "Russlands 10.000 Soldaten"."""
        sentence, at = mention.sentence, mention.number.start
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            if last > at or actor.how not in _OWNERS or not _owning(actor):
                continue
            marked = last == at - 1 and sentence.tags[last] == "GEN"
            inflected = last == at and in_genitive(actor)
            if marked or (inflected and (first == 0 or sentence.tags[first - 1] not in _NOMINAL)):
                return actor
        return None

    @staticmethod
    def of_some_state(mention: Mention, actors: Sequence[ActorMention]) -> bool:
        """Whether the phrase names a body of a state that is not told: "120 government fighters"."""
        for actor in actors:
            first, _ = tokens_of(mention.sentence, actor)
            if mention.number.end <= first < mention.counted.end and actor.how == "institution":
                return not _owning(actor)
        return False

    @staticmethod
    def listed(mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "Polen (14), Spanien (6)": the state whose figure stands in brackets after it."""
        sentence, at = mention.sentence, mention.number.start
        if at < 2 or sentence.lows[at - 1] != "(":
            return None
        return next((a for a in actors if a.kind == "state" and tokens_of(sentence, a)[1] == at - 1), None)

    def beside(self, mention: Mention, actors: Sequence[ActorMention]) -> ActorMention | None:
        """ "auf russischer Seite 1.080 Soldaten"."""
        sentence = mention.sentence
        for actor in actors:
            _, last = tokens_of(sentence, actor)
            beside = sentence.lows[last] if last < len(sentence.lows) else ""
            if actor.how == "adjective" and beside in self._side:
                return actor
        return None

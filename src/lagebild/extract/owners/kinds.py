"""What kind of people the counted are: the noun says it, else the words around it (`population.kind`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.mention import Mention
from lagebild.extract.numbers.words import NumberWords
from lagebild.extract.owners.phrases import tokens_of
from lagebild.extract.owners.scene import Focus, Owned
from lagebild.knowledge import Mention as ActorMention
from lagebild.knowledge.institutions import institutions
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

_OF_AGE = 18
_PHRASE = frozenset(("DET", "ADJ", "POSS", "NOUN", "NAME", "PREP", "NUM"))
_OF_A_GROUP = ("belongs", "owner")
_NAMED = ("phrase", "owner", "genitive")
"""Rules that find whose the casualties are in their own words: "Russian casualties" are soldiers."""
_HELD = frozenset(("captured", "released"))
_FORCES = ("military", "police", "militants")
_OPEN = ("people", "none")
_FIGHTS = frozenset(("killed", "wounded", "casualties", "losses", "captured", "deployed", "missing"))
_BETWEEN = frozenset(("ADV", "ADJ", "AFIN", "MFIN", "VPP", "AND", "DET", "PREP", "NEG"))
_REACH = 6
_POLICE = frozenset(("police", "federal_police"))


class Kind(NamedTuple):
    """The codebook's population.kind, with the rule that decided and the words, if others than the noun."""

    name: str
    rule: str
    sentence: Sentence | None = None
    start: int = 0
    end: int = 0


class KindReader:
    """Reads the kind of counted people in sentences of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        words = language.kinds
        self._lexicon = lexicon
        self._numbers = NumberWords(language)
        self._fallen = PhraseIndex[None]((w, None) for w in words_of(words.fallen))
        self._members = frozenset(words_of(words.members))
        self._others = frozenset(words_of(language.grammar.partitive.others))
        self._of = frozenset(words_of(words.of))
        self._acts = frozenset(words_of(words.acts))
        self._heads = WordIndex[None]((w, None) for w in words_of(words.heads))
        self._men = frozenset(words_of(words.men))
        self._aid = PhraseIndex[None]((w, None) for w in words_of(words.aid))
        self._act_of = frozenset(words_of(words.act_of))
        self._ages = tuple(sorted(words_of(words.ages), key=len, reverse=True))
        self._civilian = frozenset(words_of(words.civil))
        self._armed = PhraseIndex[None]((w, None) for w in words_of(words.armed))

    def read(self, mention: Mention, actors: Sequence[ActorMention], focus: Focus) -> Kind:
        """The kind of the counted by their noun and its sentence, before it is known whose they are."""
        if mention.measured.counted == "money":
            return Kind("none", "money")
        if mention.noun is None:
            kind, rule = "people", "open"
        else:
            kind, rule = mention.noun.kind, "noun"
        if kind == "workers":
            return self._of_aid(mention, actors) or Kind(kind, "noun")
        if kind not in _OPEN:
            return Kind(kind, "noun")
        if mention.measured.counted != "person" and kind == "none":
            return Kind(kind, "noun")
        return (
            self._of_age(mention)
            or self._civil(mention)
            or self._predicate(mention)
            or self._member(mention, actors)
            or self._of_aid(mention, actors)
            or self._act(mention)
            or self._soldierly(mention)
            or self._held(mention, focus)
            or Kind(kind, rule)
        )

    def leaves_open(self, mention: Mention) -> bool:
        """Whether the noun only says that there are more, or what befell them: "six others", "14 wounded"."""
        own, counted = mention.counted.noun, mention.counted
        if counted.end - mention.number.end > 1 or counted.head is None:
            return False
        outcome = own is not None and own.noun.measure in ("killed", "wounded", "missing")
        return outcome or mention.sentence.lows[counted.head] in self._others

    @staticmethod
    def takes_over(mention: Mention, kind: Kind, whole: Kind) -> bool:
        """Whether a figure without people of its own counts those of the figure that it hangs on."""
        head = mention.counted.head
        own = mention.counted.noun is not None or head in mention.sentence.people
        if whole.name in _OPEN or own:
            return False
        return kind.name in _OPEN or kind.rule == "hostages-before"

    def settled(self, kind: Kind, mention: Mention, owned: Owned, focus: Focus) -> Kind:
        """The kind once it is known whose they are: dead of a force that was counted before are its own."""
        actor = owned.actor
        if kind.name == "police" and owned.rule in _OF_A_GROUP and actor and not self._is_state(actor):
            return Kind("militants", "of-a-group")
        if kind.name != "people":
            return kind
        if owned.rule == "belongs":
            return Kind("militants", "of-a-group")
        if owned.rule == "possessive" and actor and self._is_men(mention):
            return Kind("military" if self._is_state(actor) else "militants", "its-men")
        if mention.measured.frame == "lose" and mention.measured.measure in _FIGHTS:
            ours = actor is None or self._is_state(actor)
            if actor is not None or mention.measured.measure == "losses":
                return Kind("military" if ours else "militants", "lost")
        if actor is None:
            return kind
        noun = mention.noun
        if noun is not None and noun.measure == "casualties" and owned.rule in _NAMED:
            return Kind("military" if self._is_state(actor) else "militants", "casualties-of")
        if actor != focus.military:
            return kind
        of_force = noun is None or noun.measure is not None or noun.class_ != "person"
        if of_force and mention.measured.measure in _FIGHTS:
            return Kind("military", "force-counted-before")
        return kind

    def _is_men(self, mention: Mention) -> bool:
        head = mention.counted.head
        return head is not None and mention.sentence.lows[head] in self._men

    @staticmethod
    def _is_state(actor: str) -> bool:
        """States have ISO codes in capitals, groups and organisations ids in small letters."""
        return actor.isupper()

    def _of_age(self, mention: Mention) -> Kind | None:
        """ "ein 15-Jähriger", "a 15-year-old": under age."""
        sentence = mention.sentence
        for index in range(mention.number.end, mention.counted.end):
            age = self._age(sentence.lows[index])
            if age is not None and age < _OF_AGE:
                return Kind("children", "age", sentence, index, index + 1)
        return None

    def _civil(self, mention: Mention) -> Kind | None:
        """ "zivile Opfer", "civilian deaths"."""
        sentence, counted = mention.sentence, mention.counted
        for index in range(mention.number.end, counted.end - 1):
            if sentence.lows[index] in self._civilian:
                return Kind("civilian", "adjective", sentence, index, index + 1)
        return None

    def _age(self, low: str) -> float | None:
        for ending in self._ages:
            if low.endswith(ending) and len(low) > len(ending):
                before = low[: -len(ending)].rstrip("-")
                return float(before) if before.isdigit() else self._numbers.read(before)
        return None

    def _predicate(self, mention: Mention) -> Kind | None:
        """ "mehr als die Hälfte davon Kinder", "two of them were soldiers"."""
        sentence, end = mention.sentence, mention.counted.end
        if not mention.counted.partitive:
            return None
        ids = sentence.fragments
        for index in range(end, min(end + _REACH, len(sentence.tokens))):
            if ids[index] != ids[end - 1]:
                return None
            hit = self._lexicon.noun_at(sentence, index)
            if hit is not None:
                told = hit.noun.class_ == "person" and hit.noun.kind != "people"
                return Kind(hit.noun.kind, "predicate", sentence, hit.start, hit.end) if told else None
            if sentence.tags[index] not in _BETWEEN or index in sentence.figures:
                return None
        return None

    def _member(self, mention: Mention, actors: Sequence[ActorMention]) -> Kind | None:
        """ "Angehörige der Armee", "employees of aid groups": the people of a body or group."""
        sentence, head = mention.sentence, mention.counted.head
        if head is None:
            return None
        leads = sentence.lows[head] not in self._members
        if leads and not self._heads[sentence.lows[head].rpartition("-")[2]]:
            return None
        end = mention.counted.end
        linked = end < len(sentence.lows) and sentence.lows[end] in self._of
        for actor in actors:
            first, last = tokens_of(sentence, actor)
            inside = mention.number.end <= first and last <= head
            if not inside and not (linked and end < first <= end + 4):
                continue
            if not inside and self._of_something(sentence, last):
                continue
            kind = _people_of(actor)
            if kind is not None and (not leads or kind == "militants"):
                return Kind(kind, "member", sentence, first, last)
        return None

    def _of_something(self, sentence: Sentence, at: int) -> bool:
        """Whether an actor only names a thing: "women from Boko Haram camps" are not its women."""
        if (
            at >= len(sentence.tags)
            or sentence.tags[at] != "NOUN"
            or not sentence.tokens[at].text[0].islower()
        ):
            return False
        hit = self._lexicon.noun_at(sentence, at)
        return hit is None or hit.noun.class_ != "person"

    def _of_aid(self, mention: Mention, actors: Sequence[ActorMention]) -> Kind | None:
        """ "employees of other aid groups", "Mitarbeiter der Hilfsorganisation"."""
        sentence, head, end = mention.sentence, mention.counted.head, mention.counted.end
        if head is None or sentence.lows[head] not in self._members:
            return None
        if end >= len(sentence.lows) or sentence.lows[end] not in self._of:
            return None
        for index in range(end + 1, min(end + _REACH, len(sentence.lows))):
            hit = self._aid.at(sentence.lows, index)
            if hit is not None:
                return Kind("aid_workers", "of-aid", sentence, hit.start, hit.end)
            if sentence.tags[index] not in _PHRASE:
                break
        return None

    def _act(self, mention: Mention) -> Kind | None:
        """ "42 killings of journalists"."""
        sentence, head, end = mention.sentence, mention.counted.head, mention.counted.end
        if head is None or sentence.lows[head] not in self._acts or end >= len(sentence.lows):
            return None
        if sentence.lows[end] not in self._act_of:
            return None
        for index in range(end + 1, min(end + 5, len(sentence.tokens))):
            hit = self._lexicon.noun_at(sentence, index)
            if hit is not None:
                told = hit.noun.class_ == "person" and hit.noun.kind != "people"
                return Kind(hit.noun.kind, "act", sentence, hit.start, hit.end) if told else None
        return None

    def _soldierly(self, mention: Mention) -> Kind | None:
        """ "sind gefallen", "unter Waffen", drafted."""
        measured, sentence = mention.measured, mention.sentence
        if measured.measure == "recruited":
            return Kind("military", "recruited")
        anonymous = mention.noun is None or mention.noun.measure is not None
        if measured.measure == "killed" and measured.where is None and anonymous:
            for hit in self._fallen.all(sentence.lows):
                if hit.start < measured.end and measured.start < hit.end:
                    return Kind("military", "fallen", sentence, hit.start, hit.end)
        near = self._armed.at(sentence.lows, mention.counted.end)
        return Kind("militants", "armed", sentence, near.start, near.end) if near is not None else None

    def _held(self, mention: Mention, focus: Focus) -> Kind | None:
        """Those set free or taken where the text has spoken of hostages, or the clause does."""
        if mention.measured.measure not in _HELD:
            return None
        nationals = mention.counted.head in mention.sentence.people  # "183 prisoners for three Israelis"
        if mention.measured.measure == "released" and focus.prisoners is mention.sentence and not nationals:
            return Kind("prisoners", "prisoners-before")
        if focus.hostages:
            return Kind("hostages", "hostages-before")
        sentence = mention.sentence
        ids = sentence.fragments
        for index in range(len(ids)):
            hit = self._lexicon.noun_at(sentence, index)
            if hit is not None and hit.noun.kind == "hostages" and ids[index] == ids[mention.number.start]:
                return Kind("hostages", "taken-hostage", sentence, hit.start, hit.end)
        return None


def _people_of(actor: ActorMention) -> str | None:
    """The kind of a body's or group's people, or None where it says nothing."""
    if actor.kind == "armed_group":
        return "militants"
    if actor.kind in ("medium", "agency"):
        return "journalists"
    if actor.role == "aid":
        return "aid_workers"
    type_ = institutions().get(actor.institution or "")
    if type_ is None or not type_.force:
        return None
    return "police" if type_.group in _POLICE else "military"

"""General words that point back: "the group", "die Miliz", "das Land", "die Zeitung"."""

from __future__ import annotations

from lagebild.knowledge.catalogue import Catalogue
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.index import Entry
from lagebild.knowledge.institutions import Reference, institutions, references
from lagebild.knowledge.memory import COUNTRY, Memory
from lagebild.knowledge.owners import Neighbours
from lagebild.knowledge.sense import Sense
from lagebild.knowledge.usage import Usage

_DETERMINER = 4
_NAMES = ("name", "prefix", "person", "metonym")


class GeneralWords:
    """Reads the general words of one text."""

    def __init__(self, usage: Usage, beside: Neighbours, memory: Memory, known: Catalogue) -> None:
        self.usage = usage
        self.words = usage.words
        self.beside = beside
        self.memory = memory
        self.known = known

    def read(self, hit: Hit, entry: Entry) -> Sense | None:
        """The nearest earlier actor that the word can stand for; None where the word does not point back."""
        word = references()[entry.id]
        state = self._pointing(hit)
        if state is None or self._named_after(hit.last):
            return None
        fitting = [s for s in self.memory.recent() if self._fits(s, word) and self._at_home(s, state)]
        if not fitting:
            return Sense(hit, None, "reference", None, False, "general word without antecedent")
        chosen = self._state(hit, fitting) if "state" in word.kinds else fitting[0]
        sure = len({sense.actor for sense in fitting}) == 1
        possessive = self.usage.marked_possessive(hit.last)
        rule = f"general word: {word.id}"
        plain = Sense(hit, chosen.actor, "reference", chosen.owner, sure, rule, possessive, clue=chosen.hit)
        return plain._replace(institution=chosen.institution)

    def _state(self, hit: Hit, fitting: list[Sense]) -> Sense:
        """For "the country": the one that the institution before it was given to, else the topic."""
        last = self.memory.named[-1]
        if last.rule.startswith(COUNTRY) and hit.first - last.hit.last < _DETERMINER:
            return next((sense for sense in fitting if sense.actor == last.owner), fitting[0])
        return self.memory.topic(hit, fitting)

    def _pointing(self, hit: Hit) -> str | None:
        """None without a definite word before; with one the state between ("the Somali group"), or ""."""
        at, state = hit.first, ""
        for _ in range(_DETERMINER):
            before = self.usage.before(at)
            if before is None:
                return None
            if before.low in self.words.definite:
                return state
            number = self.beside.by_last.get(at)
            sense = self.beside.senses[number] if number is not None else None
            if sense is not None and sense.how == "adjective":
                state, at = sense.actor or "", sense.hit.first
                continue
            if sense is not None and sense.how == "relation":
                at = sense.hit.first  # "the Iran-backed group"
                continue
            if before.low in self.words.own or before.low in self.words.others:
                return None
            if number is not None and not before.text.islower():
                return None
            at -= 1
        return None

    def _named_after(self, last: int) -> bool:
        """Whether the name itself follows: "the militant group Boko Haram", "the group, the PKK"."""
        atoms = self.usage.atoms
        if last >= len(atoms) or self.usage.starts_sentence(last):
            return False
        after = atoms[last]
        if after.lead == ", " and after.low in self.words.definite:
            return self._name_at(last + 1)
        if self._name_at(last) and after.lead[:1] in (" ", "(", ","):
            return True
        return after.lead == " " and after.text[0].isupper() and not self.words.capital_nouns

    def _name_at(self, at: int) -> bool:
        number = self.beside.by_first.get(at)
        sense = self.beside.senses[number] if number is not None else None
        return sense is not None and sense.how in _NAMES

    def _fits(self, sense: Sense, word: Reference) -> bool:
        if sense.actor is None or sense.how == "relation":
            return False
        actor = self.known.actor(sense.actor)
        type_ = institutions().get(sense.institution or actor.type or "")
        if type_ is not None and type_.group in word.groups:
            return not type_.person
        if actor.kind not in word.kinds or (word.roles and actor.role not in word.roles):
            return False
        return not word.ids or not set(word.ids).isdisjoint((actor.id, *self.known.parts_of(actor.id)))

    def _at_home(self, sense: Sense, state: str) -> bool:
        """Whether an actor can be called after the state: "the Somali group"."""
        return not state or self.known.actor(sense.actor or "").of in (state, None)

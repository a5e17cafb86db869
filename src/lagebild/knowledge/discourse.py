"""The second pass: institutions and general words, from what stands beside them and what was named before."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.knowledge.catalogue import Catalogue
from lagebild.knowledge.general import GeneralWords
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.index import Entry
from lagebild.knowledge.institutions import Institution, institutions
from lagebild.knowledge.memory import COUNTRY, Memory
from lagebild.knowledge.owners import Neighbours, Owner
from lagebild.knowledge.sense import Sense
from lagebild.knowledge.usage import Usage

_STEPS = 3


class Discourse:
    """Reads what the first pass left open in one text, left to right."""

    def __init__(
        self, usage: Usage, hits: Sequence[Hit], senses: list[Sense | None], known: Catalogue
    ) -> None:
        self.usage = usage
        self.atoms = usage.atoms
        self.words = usage.words
        self.hits = hits
        self.senses = senses
        self.known = known
        self.memory = Memory(usage, known)
        self.beside = Neighbours(usage, senses, hits, known)
        self.general = GeneralWords(usage, self.beside, self.memory, known)

    def read(self) -> list[Sense]:
        """All senses of the text in order."""
        for number, hit in enumerate(self.hits):
            sense = self.senses[number]
            sense = self._open(hit) if sense is None else self._of_another(sense)
            self.senses[number] = sense
            if sense is not None:
                self.memory.add(sense)
        return self.memory.named

    def _open(self, hit: Hit) -> Sense | None:
        if any(entry.how == "none" for entry in hit.entries):
            return None
        for how in ("institution", "reference"):
            for entry in hit.entries:
                if entry.how == how and self.usage.allows(entry, hit):
                    if how == "reference":
                        return self.general.read(hit, entry)
                    return self._institution(hit, entry)
        return None

    def _institution(self, hit: Hit, entry: Entry) -> Sense | None:
        if self.usage.sided(hit):
            return None  # "pro-government militias" are others
        kind = institutions()[entry.id]
        beside = self._apposition(hit, kind)
        if beside is not None:
            return beside
        owner = self._of_country(hit) or self.beside.of(hit, kind)
        if owner is None and self._possessed(hit):
            owner = self.memory.focus(hit, "its owner")
        if owner is not None:
            return self._composed(hit, kind, owner)
        earlier = None if self._of_others(hit) else self.memory.earlier(kind, None)
        if earlier is not None:
            return self._again(hit, kind, earlier, self.memory.one_owner(kind))
        owner = None if self._of_others(hit) else self.memory.focus(hit, "state in focus")
        if owner is not None:
            return self._composed(hit, kind, owner)
        rule = "institution of nobody known"
        return Sense(hit, None, "institution", None, False, rule, institution=kind.id)

    def _composed(self, hit: Hit, kind: Institution, owner: Owner) -> Sense:
        """A state's institution. A general word takes up an earlier one of the same state."""
        if kind.general:
            earlier = self.memory.earlier(kind, owner.id)
            if earlier is not None:
                return self._again(hit, kind, earlier, owner.sure)
        id_ = self.known.main.get((owner.id, kind.id), f"{owner.id}.{kind.id}")
        whose = self.known.people_of(owner.id)
        possessive = self.usage.marked_possessive(hit.last)
        plain = Sense(hit, id_, "institution", whose, owner.sure, owner.rule, possessive)
        return plain._replace(institution=kind.id, clue=owner.clue)

    def _again(self, hit: Hit, kind: Institution, earlier: Sense, sure: bool) -> Sense:
        rule, possessive = "same institution before", self.usage.marked_possessive(hit.last)
        plain = Sense(hit, earlier.actor, "institution", earlier.owner, sure, rule, possessive)
        return plain._replace(institution=earlier.institution or kind.id, clue=earlier.hit)

    def _of_another(self, sense: Sense) -> Sense:
        """A body known as one state's can be another's: "the Colombian Congress"."""
        known = self.known.actor(sense.actor or "")
        hit = sense.hit
        common = hit.last - hit.first > 1 or any(entry.how == "institution" for entry in hit.entries)
        if known.type is None or sense.how != "name" or not common:
            return sense
        kind = institutions()[known.type]
        owner = self.beside.before(hit, kind)
        if owner is None or owner.id == sense.owner or not owner.sure:
            return sense
        return self._composed(hit, kind, owner)

    def _apposition(self, hit: Hit, kind: Institution) -> Sense | None:
        """The name itself follows: "Geheimdienst NIS", "state news agency Sana"."""
        number = self.beside.by_first.get(hit.last)
        after = self.usage.after(hit.last)
        sense = self.senses[number] if number is not None else None
        if sense is None or sense.actor is None or after is None or after.lead != " " or sense.how != "name":
            return None
        actor = self.known.actor(sense.actor)
        press = kind.group == "medium" and actor.kind in ("agency", "medium")
        if not press and (actor.type is None or institutions()[actor.type].group != kind.group):
            return None
        plain = Sense(hit, sense.actor, "institution", sense.owner, True, "name after", clue=sense.hit)
        return plain._replace(institution=actor.type or kind.id)

    def _of_others(self, hit: Hit) -> bool:
        """ "Kurdish officials", "westliche Geheimdienste": not those of the state in focus."""
        before = self.usage.before(hit.first)
        if before is not None and before.low in self.words.led and hit.first > 1:
            before = self.usage.before(hit.first - 1)
        return before is not None and before.low in self.words.others

    def _possessed(self, hit: Hit) -> bool:
        """ "its army", "sein neuer Verteidigungsminister"."""
        at = hit.first
        for _ in range(_STEPS):
            before = self.usage.before(at)
            if before is None or before.low in self.words.possessive:
                return before is not None
            if not before.text.islower() or before.low in self.words.own:
                return False
            at -= 1
        return False

    def _of_country(self, hit: Hit) -> Owner | None:
        """ "the country's ministry", "der Geheimdienst des Landes", "the army of the country"."""
        marked = hit.first > 1 and self.atoms[hit.first - 1].low in self.words.possessive_marks
        if marked and self.atoms[hit.first - 2].low in self.words.country:
            return self.memory.focus(hit, COUNTRY)
        link = self.usage.after(hit.last)
        if link is None or link.low not in self.words.links_of:
            return None
        for at in (hit.last + 1, hit.last + 2):
            atom = self.usage.after(at)
            if atom is None or atom.low in self.words.country:
                return None if atom is None else self.memory.focus(hit, COUNTRY)
        return None

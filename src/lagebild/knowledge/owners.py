"""Whose an institution is: the words beside it, else what was named before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.knowledge.atoms import Atom, hyphened
from lagebild.knowledge.catalogue import Catalogue
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.institutions import Institution
from lagebild.knowledge.sense import Sense
from lagebild.knowledge.usage import Usage

_BEFORE = 4
_AFTER = 6
_NAMES = ("metonym", "place", "name", "prefix", "person")


class Owner(NamedTuple):
    """Whose an institution is, with the rule and the hit that say so."""

    id: str
    sure: bool
    rule: str
    clue: Hit | None


class Neighbours:
    """Looks beside an institution in one text."""

    def __init__(
        self, usage: Usage, senses: Sequence[Sense | None], hits: Sequence[Hit], known: Catalogue
    ) -> None:
        self.usage = usage
        self.atoms: Sequence[Atom] = usage.atoms
        self.words = usage.words
        self.known = known
        self.by_last = {hit.last: n for n, hit in enumerate(hits)}
        self.by_first = {hit.first: n for n, hit in enumerate(hits)}
        self.hits = hits
        self.senses = senses
        """Filled up by the second pass: an institution or general word before can say whose this one is."""

    def of(self, hit: Hit, entry: Institution) -> Owner | None:
        """The owner that stands beside the institution, or None."""
        return self.before(hit, entry) or self._after(hit, entry)

    def before(self, hit: Hit, entry: Institution) -> Owner | None:
        """ "das ukrainische …", "Russlands neues …", "Ukraine's …", "US-…", "the Hamas-run …"."""
        at, led = hit.first, False
        for step in range(_BEFORE + 1):
            previous = self._back(at)
            if previous is None:
                return None
            number = self.by_last.get(at)
            sense = self.senses[number] if number is not None else None
            if sense is not None and sense.owner is not None:
                owner = self._owned(sense, entry, step, led, hit)
                if owner is not None:
                    return owner
                if sense.how not in ("relation", "inhabitant", "person", "reference", "prefix", "name"):
                    return None
            if previous.low in self.words.own and not previous.text.isupper():
                return None
            led = led or previous.low in self.words.led
            at -= 1
        return None

    def _back(self, at: int) -> Atom | None:
        """The atom before, also across an apostrophe of possession ("Ukraine's")."""
        if at == 0 or self.usage.starts_sentence(at):
            return None
        atom = self.atoms[at]
        if atom.lead in (" ", "'", "’", "' ", "’ ") or hyphened(atom):
            return self.atoms[at - 1]
        return None

    def _owned(self, sense: Sense, entry: Institution, step: int, led: bool, hit: Hit) -> Owner | None:
        """The owner by a name `step` atoms before; None if the name stands there for something else."""
        rule = ""
        if led or sense.how == "relation":
            rule = "led by" if led or sense.led else ""
        elif sense.possessive:
            rule = "possessive before"
        elif hyphened(self.atoms[hit.first]) and step == 0:
            rule = "compound"
        elif sense.how in ("adjective", "institution") or sense.rule == "adjective of a city":
            rule = "adjective before"
        elif not self.words.capital_nouns and step == 0 and sense.how in _NAMES:
            rule = "name before"
        return self._group(sense, entry, rule) if rule else None

    def _after(self, hit: Hit, entry: Institution) -> Owner | None:
        number = self.by_first.get(hit.last)
        following = self.senses[number] if number is not None else None
        if following is not None and following.owner is not None:
            lead = self.atoms[hit.last].lead
            if following.how == "person" and entry.person and lead in (" ", ", "):
                return self._group(following, entry, "person after")
            if lead == " " and following.possessive and self.words.possessive_endings:
                return self._group(following, entry, "possessive after")
        at = self._compound_end(hit)
        link = self.usage.after(at)
        if link is None or link.lead != " ":
            return None
        if link.low in self.words.links_of:
            return self._linked(at + 1, entry, True)
        if link.low in self.words.links_in and not entry.abroad:
            travels = (entry.force and entry.role == "party") or (entry.person and not entry.many)
            return self._linked(at + 1, entry, not travels)
        return None

    def _compound_end(self, hit: Hit) -> int:
        """Where the institutions that follow each other end: "ministry officials in Iran"."""
        at = hit.last
        while True:
            number = self.by_first.get(at)
            if number is None or self.senses[number] is not None or self.usage.after(at) is None:
                return at
            at = self.hits[number].last

    def _linked(self, at: int, entry: Institution, sure: bool) -> Owner | None:
        """The first state or group after "of" or "in": "police in the city of Kano"."""
        for _ in range(_AFTER):
            atom = self.usage.after(at)
            if atom is None:
                return None
            number = self.by_first.get(at)
            sense = self.senses[number] if number is not None else None
            if sense is not None and sense.owner is not None and sense.how not in ("relation", "inhabitant"):
                found = self._group(sense, entry, "of what follows" if sure else "in what follows")
                return found._replace(sure=sure and found.sure)
            if number is not None:
                at = self.hits[number].last
                continue
            skipped = atom.low in self.words.definite or atom.low in self.words.place_nouns
            if not skipped and (atom.low in self.words.own or not atom.text.islower()):
                return None
            at += 1
        return None

    def _group(self, sense: Sense, entry: Institution, rule: str) -> Owner:
        """A group's ministry is that of the state where it governs, its forces are its own."""
        owner = sense.owner or ""
        actor = self.known.actor(owner)
        if actor.kind == "armed_group" and actor.of is not None and not entry.force and not entry.person:
            owner = actor.of
        return Owner(owner, sense.sure, rule, sense.hit)

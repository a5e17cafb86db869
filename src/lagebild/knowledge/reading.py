"""The first pass over the hits of a text: which actor each name means. Institutions wait for the second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lagebild.knowledge.catalogue import Catalogue
from lagebild.knowledge.forms import SHORT
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.index import Entry
from lagebild.knowledge.institutions import institutions
from lagebild.knowledge.sense import Sense
from lagebild.knowledge.usage import Usage

WAITING = ("institution", "reference")


class Names:
    """Reads the names of one text, left to right."""

    def __init__(
        self,
        usage: Usage,
        hits: Sequence[Hit],
        known: Catalogue,
        shared: dict[str, list[str]],
        day: str | None,
    ) -> None:
        self.usage = usage
        self.hits = hits
        self.known = known
        self.shared = shared
        self.day = day
        self._seen: dict[str, int] = {}
        self._read: list[Sense | None] = []
        self._strangers: dict[tuple[str, ...], int] = {}
        """Where a family name stood last with the given name of somebody unknown."""
        self._plain: Counter[str] = Counter()

    def read(self) -> list[Sense | None]:
        """For each hit its sense; None for one that is no name, or an institution or a general word."""
        readings = [
            [e for e in hit.entries if e.how not in WAITING and self.usage.allows(e, hit)]
            for hit in self.hits
        ]
        for entries in readings:
            ids = {entry.id for entry in entries}
            if len(ids) == 1 and not any(entry.flags & SHORT for entry in entries):
                self._count(ids.pop())
        senses = self._read
        for number, (hit, entries) in enumerate(zip(self.hits, readings, strict=True)):
            sense = self._sense(number, hit, entries)
            senses.append(sense)
            if sense is not None and sense.actor is not None:
                self._seen[sense.actor] = number
        return senses

    def _count(self, id_: str) -> None:
        if id_:
            self._plain[id_] += 1
            of = self.known.actor(id_).of
            if of is not None:
                self._plain[of] += 1

    def _sense(self, number: int, hit: Hit, entries: list[Entry]) -> Sense | None:
        if not entries or entries[0].how == "none" or any(entry.how == "none" for entry in entries):
            return None
        chosen = self._chosen(number, hit, entries)
        if chosen is None:
            return None
        id_, sure, rule = chosen
        possessive = hit.possessive or self.usage.marked_possessive(hit.last)
        how, led = self.usage.how([entry for entry in entries if entry.id == id_], hit)
        if hit.derived:
            rule = hit.derived
        elif not rule:
            rule = how
        sure = sure and hit.derived != "misspelt adjective"
        return Sense(hit, id_, how, self.owner(id_), sure, rule, possessive, led)

    def _chosen(self, number: int, hit: Hit, entries: list[Entry]) -> tuple[str, bool, str] | None:
        """Id, whether it is sure, and the rule; None if a short name stands without its full one."""
        full = list(dict.fromkeys(entry.id for entry in entries if not entry.flags & SHORT))
        short = list(dict.fromkeys(entry.id for entry in entries if entry.flags & SHORT))
        if any(self._other_person(id_, hit) for id_ in short):
            self._strangers[hit.entries[0].atoms] = number
            short = []
        if len(full) == 1:
            return full[0], True, ""
        if full:
            named = self._just_named(number, hit)
            if named in full:
                return named, True, "short form in brackets"
            return self._city_or_body(entries, hit) or self._ambiguous(full, hit)
        stranger = self._strangers.get(hit.entries[0].atoms, -1)
        seen = [id_ for id_ in short if self._seen.get(id_, -1) > stranger]
        if seen:
            return max(seen, key=lambda id_: self._seen[id_]), True, "short name"
        if not short or not self._after_office(number, hit):
            return None
        if self.day is not None:
            holders = [id_ for id_ in short if self.known.actors[id_].offices_on(self.day)]
            short = holders or short
        return short[0], len(short) == 1, "name after office"

    def _other_person(self, id_: str, hit: Hit) -> bool:
        """Whether another given name follows a family name: "Lee Seong-kweun" is not Lee Jae-myung."""
        name = " ".join(hit.entries[0].atoms)
        if not self.known.family_name_first(id_, name):
            return False
        return self.usage.given_name_follows(hit)

    def _just_named(self, number: int, hit: Hit) -> str:
        """The actor named right before an opening bracket: "Reporter ohne Grenzen (RSF)"."""
        opened = "(" in self.usage.atoms[hit.first].lead
        if not opened or number == 0 or self.hits[number - 1].last != hit.first:
            return ""
        before = self._read[number - 1]
        return "" if before is None else before.actor or ""

    def _city_or_body(self, entries: list[Entry], hit: Hit) -> tuple[str, bool, str] | None:
        """ "In Brüssel" is a place of BEL, "Brüssel fordert" is the organisation that sits there."""
        cities = {entry.id for entry in entries if entry.how in ("capital", "place")}
        bodies = {entry.id for entry in entries if entry.how == "name" and not entry.flags}
        if len(cities) != 1 or len(bodies) != 1 or cities == bodies:
            return None
        if self.usage.is_place(hit):
            return cities.pop(), True, "city of a seat"
        return bodies.pop(), False, "seat of a body"

    def _ambiguous(self, ids: list[str], hit: Hit) -> tuple[str, bool, str]:
        """The actor that the rest of the text speaks of most, else the first in `shared.tsv`."""
        name = " ".join(hit.entries[0].atoms).lower()
        order = self.shared.get(name, [])
        ids = sorted(ids, key=lambda id_: order.index(id_) if id_ in order else len(order))
        support = {id_: self._plain[id_] + self._plain[self.known.actor(id_).of or ""] for id_ in ids}
        best = max(ids, key=lambda id_: support[id_])
        only = support[best] > 0 and sum(1 for id_ in ids if support[id_]) == 1
        return best, only, "shared name: spoken of elsewhere" if support[best] else "shared name: most common"

    def _after_office(self, number: int, hit: Hit) -> bool:
        """Whether an office stands right before: "Präsident Bush"."""
        if number == 0 or self.hits[number - 1].last != hit.first or self.usage.before(hit.first) is None:
            return False
        types = institutions()
        return any(e.how == "institution" and types[e.id].person for e in self.hits[number - 1].entries)

    def owner(self, id_: str) -> str | None:
        """The state, group or organisation that the actor belongs to or is; None for agencies, papers …"""
        actor = self.known.actor(id_)
        if actor.kind in ("state", "armed_group", "international"):
            return self.known.people_of(id_)
        if actor.kind in ("state_body", "person"):
            return self.known.people_of(id_)
        return actor.of if actor.kind == "party" else None

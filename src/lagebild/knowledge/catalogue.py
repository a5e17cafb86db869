"""All actors with their names, read from the tables once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from lagebild.knowledge.actor import Actor, Kind, Office, Role
from lagebild.knowledge.forms import SHOWN, Form, alternatives, form, spread
from lagebild.knowledge.institutions import institutions
from lagebild.knowledge.tables import DATA, LANGUAGES, rows
from lagebild.knowledge.wording import wording

STATE_PARTS = ("names", "adjectives", "inhabitants", "capitals", "metonyms")
STATE_COLUMNS = ("id", "wikidata", *(f"{part}_{lang}" for lang in LANGUAGES for part in STATE_PARTS))
_NAMES = ("names_all", *(f"names_{lang}" for lang in LANGUAGES))
ACTOR_COLUMNS = ("id", "kind", "role", "of", "part_of", "wikidata", *_NAMES)
PERSON_COLUMNS = ("id", "of", "wikidata", *_NAMES, "offices")
BODY_COLUMNS = ("id", "type", "main", *_NAMES)
PLACE_COLUMNS = ("of", *_NAMES)
_HOW = dict(zip(STATE_PARTS, ("name", "adjective", "inhabitant", "capital", "metonym"), strict=True))


class Naming(NamedTuple):
    """One form of a name, whose it is and how it names."""

    form: Form
    id: str
    how: str
    """As in `Mention.how`; a capital is "capital" until its context is known."""


class Catalogue:
    """Actors by id. `catalogue()` gives the package's own; raises KnowledgeError if a table is faulty."""

    def __init__(self, folder: Path = DATA) -> None:
        self.actors: dict[str, Actor] = {}
        self.main: dict[tuple[str, str], str] = {}
        """The body that is meant when a state's institution of a type is named: (KOR, intelligence)."""
        self._cells: dict[str, tuple[list[str], str]] = {}
        """The cells with names of an actor, and in what way they name it."""
        self._states = {cells[0]: cells for cells in rows("states", STATE_COLUMNS, folder)}
        self._places = list(rows("places", PLACE_COLUMNS, folder))
        for cells in self._states.values():
            self.actors[cells[0]] = Actor(cells[0], "state", "party", wikidata=cells[1] or None)
        for id_, kind, role, of, part_of, wikidata, *names in rows("actors", ACTOR_COLUMNS, folder):
            self._add(
                Actor(id_, cast(Kind, kind), cast(Role, role), of or None, part_of or None, wikidata or None),
                names,
            )
        for id_, of, wikidata, *names, offices in rows("persons", PERSON_COLUMNS, folder):
            held = tuple(_office(cell) for cell in offices.split("|") if cell)
            self._add(Actor(id_, "person", "party", of or None, None, wikidata or None, held), names)
        for id_, type_, main, *names in rows("bodies", BODY_COLUMNS, folder):
            self._add(self._composed(id_, type_), names)
            if main:
                self.main[id_.partition(".")[0], type_] = id_

    def _add(self, actor: Actor, names: list[str]) -> None:
        how = "person" if actor.kind == "person" else "name"
        self.actors[actor.id] = actor
        self._cells[actor.id] = (names, how)

    def _composed(self, id_: str, type_: str) -> Actor:
        """A body of a state or group. It is a part of what its type is a part of, else of its owner."""
        owner, _, own = id_.partition(".")
        entry = institutions()[type_]
        above = entry.part_of if own == type_ else (type_ if entry.force else None)
        return Actor(id_, "state_body", entry.role, owner, f"{owner}.{above}" if above else owner, type=type_)

    def actor(self, id_: str) -> Actor:
        """The actor with this id, also a composed one (``UKR.mayor``). Raises KeyError if there is none."""
        known = self.actors.get(id_)
        if known is not None:
            return known
        owner, dot, type_ = id_.partition(".")
        if not dot or owner not in self.actors or type_ not in institutions():
            raise KeyError(id_)
        return self._composed(id_, type_)

    def family_name_first(self, id_: str, name: str) -> bool:
        """Whether a person's full name begins with the family name: "Kim Jong Un", not "George Bush"."""
        names = [one.text for cell in self._cells[id_][0] for one in alternatives(cell)]
        return any(text.startswith(name + " ") for text in names)

    def parts_of(self, id_: str) -> tuple[str, ...]:
        """What the actor is a part of, from near to far: ``UKR.air_force`` is in ``UKR.army``, ``UKR``."""
        chain: list[str] = []
        above = self.actor(id_).part_of
        while above is not None and above not in chain:
            chain.append(above)
            above = self.actor(above).part_of
        return tuple(chain)

    def people_of(self, id_: str) -> str:
        """Whose people the actor's are, "by force or nationality" (codebook, `population`).

        Soldiers of ``UKR.army`` are ``UKR``, of ``unifil`` are ``un``; a person's are those of the state
        or organisation the person is of; a group's or an organisation's are its own. Raises KeyError.
        """
        actor = self.actor(id_)
        if actor.kind == "person" and actor.of is not None:
            return self.people_of(actor.of)
        chain = self.parts_of(id_)
        return self.people_of(chain[-1]) if chain else id_

    def name(self, id_: str, lang: str) -> str:
        """The actor's name to show in a language: the one marked, else the first. Raises KeyError."""
        if id_ in self._states:
            return form(self._state_cell(id_, "names", lang).split("|")[0]).text
        if id_ in self._cells:
            shared, *own = self._cells[id_][0]
            mine = own[LANGUAGES.index(lang)]
            names = [name for cell in (shared, mine, *own) for name in cell.split("|") if name]
            shown = [name for name in mine.split("|") if name.startswith(SHOWN)]
            if names and not (self._composes(id_) and names[0][0] == "!" and not shown):
                return form((shown or names)[0]).text
        return self._composed_name(self.actor(id_), lang)

    def _composes(self, id_: str) -> bool:
        """Whether the id alone says what the actor is: ``SYR.army``, not ``KOR.nis``."""
        return id_.partition(".")[2] == self.actors[id_].type

    def _state_cell(self, id_: str, part: str, lang: str) -> str:
        return self._states[id_][STATE_COLUMNS.index(f"{part}_{lang}")]

    def _composed_name(self, actor: Actor, lang: str) -> str:
        entry, owner = institutions()[actor.type or ""], actor.of or ""
        names = entry.names.get(lang, ())
        what = spread(form(names[0]).text)[0] if names else entry.id.replace("_", " ")
        adjective = self._state_cell(owner, "adjectives", lang).split("|")[0] if owner in self._states else ""
        if not adjective:
            return f"{what} ({self.name(owner, lang)})"
        return f"{form(adjective).text}{wording(lang).genders.get(entry.gender, '')} {what}"

    def namings(self, lang: str) -> Iterator[Naming]:
        """Every form of every name of an actor in a language, institutions and places included."""
        columns = [(STATE_COLUMNS.index(f"{part}_{lang}"), _HOW[part]) for part in STATE_PARTS]
        for id_, cells in self._states.items():
            for column, how in columns:
                for one in alternatives(cells[column]):
                    yield Naming(one, id_, how)
        own = 1 + LANGUAGES.index(lang)
        for of, *names in self._places:
            for one in (*alternatives(names[0]), *alternatives(names[own])):
                yield Naming(one, of, "place")
        for id_, (names, how) in self._cells.items():
            for one in (*alternatives(names[0]), *alternatives(names[own])):
                yield Naming(one, id_, how)


def _office(cell: str) -> Office:
    """An office from its cell: ``USA.president 2009-01-20..2017-01-20``."""
    id_, _, span = cell.partition(" ")
    since, _, until = span.partition("..")
    return Office(id_, since or None, until or None)


@cache
def catalogue() -> Catalogue:
    """The actors of the package's tables, read once. Raises KnowledgeError if a table is faulty."""
    return Catalogue()

"""Finds the actors that a text names, and says which ones they are, how surely, and why."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from lagebild.knowledge.actor import Actor
from lagebild.knowledge.atoms import Atom, Word, atomise
from lagebild.knowledge.catalogue import catalogue
from lagebild.knowledge.discourse import Discourse
from lagebild.knowledge.index import index
from lagebild.knowledge.institutions import institutions
from lagebild.knowledge.matching import find
from lagebild.knowledge.mention import Mention
from lagebild.knowledge.reading import Names
from lagebild.knowledge.sense import Sense
from lagebild.knowledge.tables import rows
from lagebild.knowledge.usage import Usage
from lagebild.knowledge.wording import wording

SHARED_COLUMNS = ("lang", "name", "ids")


class Resolver:
    """The resolver of one language. `Resolver.load` gives it; it holds no state of a text."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.known = catalogue()
        self.names = index(lang)
        self.words = wording(lang)
        self.shared = {
            name.lower(): ids.split("|")
            for language, name, ids in rows("shared", SHARED_COLUMNS)
            if language == lang
        }

    @staticmethod
    @cache
    def load(lang: str) -> Resolver:
        """The resolver for a language ("de", "en"), made once. Raises KnowledgeError if it has no data."""
        return Resolver(lang)

    def mentions(
        self,
        words: Iterable[Word],
        *,
        sentence_starts: Sequence[int] | None = None,
        on: datetime.date | None = None,
    ) -> tuple[Mention, ...]:
        """The mentions of actors in a text, in order and without overlap.

        `words` is anything with `text`, `start` and `end`, in the order of the text. `sentence_starts`
        are the offsets where sentences begin; without them marks and capital letters part sentences.
        `on` is the day of publication: it decides between persons of one name who held an office.
        """
        atoms = atomise(words, sentence_starts)
        hits = find(atoms, self.names, self.words)
        if not hits:
            return ()
        usage = Usage(atoms, hits, self.words)
        day = on.isoformat() if on is not None else None
        senses = Names(usage, hits, self.known, self.shared, day).read()
        return tuple(
            self._mention(sense, atoms) for sense in Discourse(usage, hits, senses, self.known).read()
        )

    def _mention(self, sense: Sense, atoms: Sequence[Atom]) -> Mention:
        first, last = atoms[sense.hit.first], atoms[sense.hit.last - 1]
        text = _surface(atoms, sense)
        kind = role = None
        institution, name = sense.institution, text
        if sense.actor is not None:
            actor = self.known.actor(sense.actor)
            kind, role, institution = actor.kind, actor.role, institution or actor.type
            name = self.known.name(sense.actor, self.lang)
        elif institution is not None:
            kind, role = "state_body", institutions()[institution].role
        clue = None
        if sense.clue is not None:
            clue = (atoms[sense.clue.first].start, atoms[sense.clue.last - 1].end)
        return Mention(
            first.start,
            last.end,
            text,
            sense.actor,
            name,
            sense.how,
            kind,
            role,
            sense.owner,
            sense.sure,
            sense.rule,
            institution,
            clue,
        )

    def actor(self, id_: str) -> Actor:
        """The actor with this id, also a composed one (``UKR.mayor``). Raises KeyError if there is none."""
        return self.known.actor(id_)

    def actor_name(self, id_: str, lang: str | None = None) -> str:
        """The actor's name to show, in this resolver's language unless told otherwise. Raises KeyError."""
        return self.known.name(id_, lang or self.lang)

    @cached_property
    def capitals(self) -> dict[str, str]:
        """The state of each capital by its name in small letters, in this resolver's language."""
        found = (n for n in self.known.namings(self.lang) if n.how == "capital")
        return {naming.form.text.lower(): naming.id for naming in found}

    def parts_of(self, id_: str) -> tuple[str, ...]:
        """What an actor is part of, from near to far: ``unifil`` is in ``un``. Raises KeyError."""
        return self.known.parts_of(id_)

    def people_of(self, id_: str) -> str:
        """Whose people an actor's are, "by force or nationality" (codebook, population). Raises KeyError."""
        return self.known.people_of(id_)


def _surface(atoms: Sequence[Atom], sense: Sense) -> str:
    """The words of a hit, as they stand."""
    first = atoms[sense.hit.first]
    rest = atoms[sense.hit.first + 1 : sense.hit.last]
    return "".join([_dotted(first), *(atom.lead + _dotted(atom) for atom in rest)])


def _dotted(atom: Atom) -> str:
    """The atom's letters, with the dot that ends an abbreviation."""
    return atom.text + "." * (atom.end - atom.start == len(atom.text) + 1)

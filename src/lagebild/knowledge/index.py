"""Names by their first atom, so that a text is searched in one pass."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lagebild.knowledge.catalogue import Catalogue, catalogue
from lagebild.knowledge.forms import Form, form, pieces, spread
from lagebild.knowledge.institutions import institutions, references
from lagebild.knowledge.wording import Wording, wording


class Entry(NamedTuple):
    """A name as a sequence of atoms."""

    atoms: tuple[str, ...]
    flags: int
    id: str
    """Id of the actor; of the institution's or the general word's type for those two."""
    how: str
    """As in `Mention.how`, and "capital", and "none" for a name that hides the name of an actor."""


class Index(NamedTuple):
    """The names of one language."""

    entries: dict[str, list[Entry]]
    """Names of one atom, by the atom in small letters."""
    longer: dict[str, dict[str, list[Entry]]]
    """Names of several atoms, by the first and the second atom in small letters."""
    joined: dict[str, list[tuple[str, Entry]]]
    """First parts of compounds, by their first letters."""
    stems: dict[str, list[tuple[str, Entry]]]
    """Stems of long adjectives, by their first letters: to forgive a wrong letter."""


JOINED_KEY = 4
STEM_KEY = 3


@cache
def index(lang: str) -> Index:
    """The names of a language. Raises KnowledgeError if a table is faulty or the language has no words."""
    return _Builder(wording(lang)).build(lang, catalogue())


class _Builder:
    def __init__(self, words: Wording) -> None:
        self.words = words
        self.entries: dict[str, list[Entry]] = {}
        self.longer: dict[str, dict[str, list[Entry]]] = {}
        self.joined: dict[str, list[tuple[str, Entry]]] = {}
        self.stems: dict[str, list[tuple[str, Entry]]] = {}

    def build(self, lang: str, known: Catalogue) -> Index:
        for one, id_, how in known.namings(lang):
            self._add(one, id_, how)
        for name in self.words.not_actors:
            self._spread(name, "", "none")
        for type_ in institutions().values():
            for pattern in type_.names.get(lang, ()):
                self._spread(pattern, type_.id, "institution")
            if self.words.joined_heads:
                for first in type_.joined:
                    self._join(first, Entry((first,), 0, type_.id, "institution"))
        for word in references().values():
            for pattern in word.names.get(lang, ()):
                self._spread(pattern, word.id, "reference")
        return Index(self.entries, self.longer, self.joined, self.stems)

    def _spread(self, pattern: str, id_: str, how: str) -> None:
        one = form(pattern)
        for text in spread(one.text):
            self._add(Form(text, one.flags), id_, how)

    def _add(self, one: Form, id_: str, how: str) -> None:
        atoms = (one.text,) if one.text.isalnum() else pieces(one.text)
        entry = Entry(atoms, one.flags, id_, how)
        first = atoms[0].lower()
        if len(atoms) > 1:
            self.longer.setdefault(first, {}).setdefault(atoms[1].lower(), []).append(entry)
            return
        self.entries.setdefault(first, []).append(entry)
        if self.words.joined_heads and not one.flags:
            if how in ("name", "metonym"):
                self._join(one.text, entry)
            elif how == "adjective" and len(one.text) >= self.words.misspelt_from > 0:
                self.stems.setdefault(one.text[:STEM_KEY], []).append((one.text, entry))

    def _join(self, first: str, entry: Entry) -> None:
        if len(first) >= JOINED_KEY:
            self.joined.setdefault(first[:JOINED_KEY].lower(), []).append((first.lower(), entry))

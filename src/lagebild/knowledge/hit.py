"""A place in a text that can be read as one or several names, before its context has decided."""

from __future__ import annotations

from lagebild.knowledge.index import Entry


class Hit:
    """Atoms `first` to before `last` that can be read as any of `entries`."""

    __slots__ = ("derived", "entries", "first", "last", "possessive")

    def __init__(
        self, first: int, last: int, entries: list[Entry], possessive: bool, derived: str = ""
    ) -> None:
        self.first = first
        self.last = last
        self.entries = entries
        self.possessive = possessive
        """Whether the name has an ending that says whose something is ("Russlands")."""
        self.derived = derived
        """The rule by which the name was found inside another word, if it was."""

"""Which measure a frame means for what is counted. Data: knowledge/data/measures.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec

from lagebild.model import KnowledgeError


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The measures with their meaning, the frames, and what is taken where the text is silent."""

    measures: dict[str, str]
    frames: dict[str, dict[str, str]]
    scopes: dict[str, str]
    units: dict[str, str]

    def measure(self, frame: str, counted: str, *names: str) -> str | None:
        """The measure of a frame for a class of what is counted, or None if they do not go together.

        A sort or kind (`names`) that the frame lists wins: soldiers who arrive are deployed, other people are
        displaced.
        """
        meant = self.frames[frame]
        listed = (meant[name] for name in names if name in meant and name != "equipment")
        return next(listed, meant.get(counted))

    def scope(self, measure: str) -> str:
        return next(scope for scope, names in self.scopes.items() if measure in names.split())

    def unit(self, measure: str) -> str:
        return next((unit for unit, names in self.units.items() if measure in names.split()), "person")


@cache
def catalogue() -> Catalogue:
    """The catalogue of measures. Raises KnowledgeError if its file is faulty."""
    path = resources.files("lagebild.knowledge") / "data" / "measures.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Catalogue)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"The data file measures.toml is faulty: {error}.") from error

"""Loads a language's data files, each checked against its schema."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TypeVar

import msgspec

from lagebild.languages import schema
from lagebild.model import LanguageError

Shape = TypeVar("Shape", bound=schema.Data)
FOLDER = Path(str(resources.files("lagebild.languages")))


def available() -> tuple[str, ...]:
    """Codes of the languages that have data, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/language.toml")))


def read_data(lang: str, name: str, shape: type[Shape]) -> Shape:
    """The file `name`.toml of a language, checked. Raises LanguageError that says what is off."""
    path = FOLDER / lang / f"{name}.toml"
    try:
        with path.open("rb") as file:
            return msgspec.convert(tomllib.load(file), shape)
    except FileNotFoundError:
        known = ", ".join(available())
        raise LanguageError(
            f"There is no file {name}.toml for the language «{lang}» (known: {known})."
        ) from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LanguageError(f"The data file {lang}/{name}.toml is faulty: {error}.") from error


class Language:
    """One language's data. The parts are read when they are first asked for."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.basics = read_data(code, "language", schema.Basics)

    @property
    def numbers(self) -> schema.Numbers:
        return _part(self.code, "numbers", schema.Numbers)

    @property
    def nouns(self) -> schema.Nouns:
        return _part(self.code, "populations", schema.Nouns)

    @property
    def terms(self) -> schema.Terms:
        return _part(self.code, "measures", schema.Terms)

    @property
    def grammar(self) -> schema.Grammar:
        return _part(self.code, "grammar", schema.Grammar)

    @property
    def attribution(self) -> schema.Attribution:
        return _part(self.code, "attribution", schema.Attribution)

    @property
    def modality(self) -> schema.ModalityWords:
        return _part(self.code, "modality", schema.ModalityWords)

    @property
    def scope(self) -> schema.ScopeWords:
        return _part(self.code, "scope", schema.ScopeWords)

    @property
    def comparisons(self) -> schema.ComparisonWords:
        return _part(self.code, "comparisons", schema.ComparisonWords)

    @property
    def kinds(self) -> schema.KindWords:
        return _part(self.code, "kinds", schema.KindWords)

    @property
    def owners(self) -> schema.OwnerWords:
        return _part(self.code, "owners", schema.OwnerWords)

    @property
    def places(self) -> schema.PlaceWords:
        return _part(self.code, "places", schema.PlaceWords)

    @property
    def findings(self) -> schema.FindingSentences:
        return _part(self.code, "findings", schema.FindingSentences)

    @property
    def times(self) -> schema.Times:
        return _part(self.code, "times", schema.Times)


_PARTS: dict[tuple[str, str], schema.Data] = {}


def _part(code: str, name: str, shape: type[Shape]) -> Shape:
    """A part of a language's data, read once."""
    known = _PARTS.get((code, name))
    if not isinstance(known, shape):
        known = _PARTS[code, name] = read_data(code, name, shape)
    return known


@cache
def language(code: str) -> Language:
    """The data of one language. Raises LanguageError if there is none."""
    return Language(code)

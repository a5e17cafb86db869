"""Loads `layout.toml`: the words by which a language marks the parts of an article."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from lagebild.model import LanguageError

FOLDER = Path(__file__).parent


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A misspelt key is an error, not a silent gap."""


class Dates(_Data, frozen=True):
    slashes: str
    """Order of day and month in 3/4/2016: "dmy", "mdy", or "" where it cannot be told."""


class Credits(_Data, frozen=True):
    starts: tuple[str, ...]
    holds: tuple[str, ...]
    agencies: tuple[str, ...]
    unnamed: tuple[str, ...]
    """Words for agencies without a name, in small letters."""
    leads: tuple[str, ...]
    """What stands before the first agency, in small letters: "mit dpa"."""
    byline: tuple[str, ...]
    between: str
    """Small words between the names of a byline."""


class Captions(_Data, frozen=True):
    starts: tuple[str, ...]
    holds: tuple[str, ...]


class Furniture(_Data, frozen=True):
    lines: frozenset[str]
    links: tuple[str, ...]


class Dateline(_Data, frozen=True):
    plain: bool
    """Whether a place in small letters may stand without an agency or a date."""
    particles: str
    clock: tuple[str, ...]


class Layout(_Data, frozen=True):
    """`layout.toml` of one language. All that is compared without its case is in small letters."""

    months: dict[int, str]
    dates: Dates
    credits: Credits
    captions: Captions
    furniture: Furniture
    dateline: Dateline


@cache
def layout(lang: str) -> Layout:
    """The layout words of a language. Raises LanguageError if they are missing or faulty."""
    file = FOLDER / lang / "layout.toml"
    try:
        return _folded(msgspec.toml.decode(file.read_bytes(), type=Layout, strict=False))
    except FileNotFoundError:
        raise LanguageError(f"There is no file layout.toml for the language «{lang}».") from None
    except (msgspec.MsgspecError, ValueError) as error:
        raise LanguageError(f"The data file {lang}/layout.toml is faulty: {error}.") from error


def _folded(data: Layout) -> Layout:
    """Folded once here, because every paragraph is compared with every entry."""
    fold = msgspec.structs.replace
    return fold(
        data,
        credits=fold(
            data.credits,
            starts=_small(data.credits.starts),
            holds=_small(data.credits.holds),
            byline=_small(data.credits.byline),
        ),
        captions=fold(data.captions, starts=_small(data.captions.starts), holds=_small(data.captions.holds)),
        furniture=fold(
            data.furniture,
            lines=frozenset(line.casefold() for line in data.furniture.lines),
            links=tuple(link.rstrip(":") for link in _small(data.furniture.links)),
        ),
    )


def _small(entries: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(entry.casefold() for entry in entries)


@cache
def month_numbers(lang: str | None = None) -> dict[str, int]:
    """Month names in small letters with their numbers: of one language, or of all that have layout data,
    because a date may stand before the text."""
    if lang is None:
        found: dict[str, int] = {}
        for file in sorted(FOLDER.glob("*/layout.toml")):
            found.update(month_numbers(file.parent.name))
        return found
    return {name: number for number, names in layout(lang).months.items() for name in names.split()}

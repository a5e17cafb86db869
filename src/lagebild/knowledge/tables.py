"""Reads the files of `knowledge/data`. What is faulty is said with file, line and reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from lagebild.model import KnowledgeError

LANGUAGES = ("de", "en")
"""The languages that the tables have columns for."""
DATA = Path(__file__).parent / "data"
Shape = TypeVar("Shape")


def rows(name: str, columns: tuple[str, ...], folder: Path = DATA) -> Iterator[list[str]]:
    """The rows of the table `name`.tsv, one cell for each of `columns`.

    Raises KnowledgeError if the table is missing, its header differs or a row has another number of cells.
    """
    path = folder / f"{name}.tsv"
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"The table {name}.tsv cannot be read: {error}.") from error
    if tuple(lines[0].split("\t")) != columns:
        raise KnowledgeError(f"The table {name}.tsv should have the columns {', '.join(columns)}.")
    width = len(columns)
    for number, line in enumerate(lines[1:], start=2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != width:
            raise KnowledgeError(f"Line {number} of {name}.tsv has {len(cells)} cells instead of {width}.")
        yield cells


def structure(name: str, shape: type[Shape], folder: Path = DATA) -> Shape:
    """The file `name`.toml as `shape`. Raises KnowledgeError if it is missing or does not fit."""
    try:
        with (folder / f"{name}.toml").open("rb") as file:
            return msgspec.convert(tomllib.load(file), shape)
    except OSError as error:
        raise KnowledgeError(f"The file {name}.toml cannot be read: {error}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"The file {name}.toml is faulty: {error}.") from error

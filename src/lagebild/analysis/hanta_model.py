"""HanTa's model of a language, read from its wheel without importing HanTa and numpy."""

from __future__ import annotations

import gzip
import io
import pickle
import struct
from collections.abc import Mapping
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any, NamedTuple

from lagebild.model import LanguageError

EMPTY, START, END, UNKNOWN = 0, 1, 2, 3
"""HanTa's classes beside those of words and of pieces of words."""
_OWN_NAMES = {EMPTY: "EMPTY", END: "END", UNKNOWN: "UNKNOWN", -UNKNOWN: "END_UNKNOWN"}

State = tuple[int, int]
"""The class before and the class at a place."""


class Model(NamedTuple):
    """The pickle's fields, in its order. All numbers are natural logarithms of probabilities."""

    numbers: dict[str, int]
    names: dict[int, str]
    """The classes by their numbers; a final class has the negative number of its word class."""
    endings: dict[int, dict[str, float]]
    lengths: dict[int, list[float]]
    intercept: float
    rare: dict[int, float]
    after: dict[State, dict[int, float]]
    """After a state of a word's pieces the classes that can follow, final ones too."""
    pieces: dict[int, dict[str, float]]
    stems: object
    steps: dict[State, dict[int, float]]
    """After a state of a sentence the word classes that can follow."""
    classes: dict[int, float]
    cases: dict[int, dict[bool, float]]
    """For each word class: with a capital or without."""
    stem_tags: object
    lemma_endings: object
    capital_lemmata: object
    words: dict[str, list[tuple[int, float]]]
    """For frequent words the classes that were worked out beforehand."""


def load_model(name: str) -> Model:
    """The model in the file `name` of HanTa's wheel.

    Raises LanguageError if there is no such model, or none that can be read.
    """
    wheel = PathFinder.find_spec("HanTa")
    folders = wheel.submodule_search_locations if wheel is not None else None
    if not folders:
        raise LanguageError("The package HanTa, whose models give the word classes, is not installed.")
    path = Path(folders[0], name)
    try:
        model = Model(*_Unpickler(io.BytesIO(gzip.decompress(path.read_bytes()))).load())
    except (OSError, EOFError, TypeError, ValueError, pickle.UnpicklingError) as error:
        raise LanguageError(f"HanTa's model {path} cannot be read: {error}.") from error
    return model._replace(names=model.names | _OWN_NAMES)


class _Unpickler(pickle.Unpickler):
    """Reads plain values and numpy's floats (as floats), and nothing that could run code."""

    def find_class(self, module: str, name: str) -> Any:
        if module.partition(".")[0] == "numpy" and name in _NUMPY:
            return _NUMPY[name]
        raise pickle.UnpicklingError(f"it holds {module}.{name}")


class _Dtype:
    """The type of numpy's numbers: only 8-byte floats, little-endian, are expected."""

    def __init__(self, code: str, *_: object) -> None:
        if code != "f8":
            raise pickle.UnpicklingError(f"it holds numbers of type {code}")

    def __setstate__(self, state: tuple[object, ...]) -> None:
        if state[1] != "<":
            raise pickle.UnpicklingError("its numbers are in another byte order")


def _scalar(_: _Dtype, data: bytes) -> float:
    value: float = struct.unpack("<d", data)[0]
    return value


_NUMPY: Mapping[str, Any] = {"dtype": _Dtype, "scalar": _scalar}

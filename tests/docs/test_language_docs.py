"""docs/adding-a-language.md names every file of a language and every key in it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from lagebild.languages.load import FOLDER

DOCS = (Path(__file__).parents[2] / "docs" / "adding-a-language.md").read_text("utf-8")
ROW = re.compile(r"^\| `(\w+)\.toml` \| (.*?) \| .+ \|$", re.MULTILINE)
FILES = sorted({path.stem for path in FOLDER.glob("*/*.toml")})


def keys(name: str) -> set[str]:
    """The keys of this file in all languages."""
    return {key for path in FOLDER.glob(f"*/{name}.toml") for key in tomllib.loads(path.read_text("utf-8"))}


def test_the_files_are_those_of_the_languages() -> None:
    assert sorted(name for name, _ in ROW.findall(DOCS)) == FILES


@pytest.mark.parametrize("name", FILES)
def test_every_key_is_named(name: str) -> None:
    assert set(re.findall(r"`(\w+)`", dict(ROW.findall(DOCS))[name])) == keys(name)

"""The label files: complete for the codebook, alike in all languages, and checked when they are read."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any, get_args

import pytest

from lagebild.model import vocabulary
from lagebild.present.labels import FALLBACK, counted, label_languages, labels_for

LANGUAGES = label_languages()


def raw(lang: str) -> dict[str, Any]:
    path = resources.files("lagebild.present.labels").joinpath(f"{lang}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def keys(table: dict[str, Any], prefix: str = "") -> set[str]:
    found = set()
    for key, value in table.items():
        found |= keys(value, f"{prefix}{key}.") if isinstance(value, dict) else {prefix + key}
    return found


def test_german_and_english_are_there() -> None:
    assert {"de", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_the_codebook_has_a_label(lang: str) -> None:
    labels = labels_for(lang)
    for table, values in (
        (labels.measures, vocabulary.Measure),
        (labels.bounds, vocabulary.Bound),
        (labels.kinds, vocabulary.PopulationKind),
        (labels.scopes, vocabulary.Scope),
        (labels.modalities, vocabulary.Modality),
        (labels.findings, vocabulary.FindingType),
    ):
        assert set(table) == set(get_args(values))
    for segment in get_args(vocabulary.SegmentKind):
        assert getattr(labels.sections, segment)
    for bound in get_args(vocabulary.Bound):
        assert getattr(labels.intervals, bound)
    assert len(labels.time.month_names) == 12


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_languages_have_the_same_keys(lang: str) -> None:
    assert keys(raw(lang)) == keys(raw(FALLBACK))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_measures_share_a_label(lang: str) -> None:
    labels = list(labels_for(lang).measures.values())
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("table", ["fields", "columns", "words", "report"])
def test_no_label_is_dead(table: str) -> None:
    package = Path(str(resources.files("lagebild.present")))
    code = "".join(p.read_text(encoding="utf-8") for p in package.rglob("*") if p.suffix in (".py", ".j2"))
    keys: dict[str, str] = getattr(labels_for("en"), table)
    assert [key for key in keys if not re.search(rf"""["'.]{key}\b""", code)] == []


def test_a_language_without_labels_gets_the_english_ones() -> None:
    assert labels_for("fr").lang == "en"
    assert labels_for("../../etc/passwd").lang == "en"


def test_counted_knows_one_and_many() -> None:
    forms = ("one claim", "{n} claims")
    assert [counted(forms, n) for n in (0, 1, 2)] == ["0 claims", "one claim", "2 claims"]

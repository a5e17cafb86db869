"""The tables are in order, and each fault that can be made is found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lagebild.knowledge.institutions import institutions, references
from lagebild.knowledge.linter import TABLES, faults
from lagebild.knowledge.resolver import Resolver
from lagebild.knowledge.tables import DATA, rows
from lagebild.knowledge.wording import wording
from lagebild.model import KnowledgeError


def test_the_tables_are_in_order() -> None:
    assert faults() == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in TABLES:
        shutil.copy(DATA / f"{name}.tsv", tmp_path)
    return tmp_path


def add(folder: Path, table: str, **cells: str) -> None:
    row = "\t".join(cells.get(column, "") for column in TABLES[table])
    with (folder / f"{table}.tsv").open("a", encoding="utf-8") as file:
        file.write(row + "\n")


GOOD = {"id": "new_group", "kind": "armed_group", "role": "party", "names_all": "New Group of Testing"}


def test_a_good_row_has_no_fault(folder: Path) -> None:
    add(folder, "actors", **GOOD)
    assert faults(folder) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"id": "New Group"}, "is not formed"),
        ({"id": "hamas"}, "is taken by another actor"),
        ({"kind": "gang"}, "The kind «gang»"),
        ({"role": "boss"}, "The role «boss»"),
        ({"of": "XYZ"}, "names «XYZ», which is no actor"),
        ({"part_of": "new_group"}, "names the actor itself"),
        ({"wikidata": "42"}, "is not a Q with a number"),
        ({"names_all": ""}, "There is no name"),
        ({"names_all": "Hamas"}, "belongs to hamas and new_group"),
        ({"names_all": "Testing||Group"}, "An alternative is empty"),
        ({"names_all": "Testing|Testing"}, "stands twice"),
        ({"names_all": "---"}, "has no letters"),
        ({"names_all": "WHO"}, "is an ordinary word"),
        ({"role": ""}, "The cell is empty"),
    ],
)
def test_faults_of_an_actor(folder: Path, change: dict[str, str], words: str) -> None:
    add(folder, "actors", **{**GOOD, **change})
    found = faults(folder)
    assert any(words in fault for fault in found), found
    assert all(fault.endswith(".") and fault[0].isupper() for fault in found)


@pytest.mark.parametrize(
    ("offices", "words"),
    [
        ("UKR.wizard 2001..2002", "is no institution of an actor"),
        ("UKR.president 2001", "should be written as"),
        ("UKR.president 2009..2001", "ends before it begins"),
    ],
)
def test_faults_of_an_office(folder: Path, offices: str, words: str) -> None:
    add(folder, "persons", id="somebody", of="UKR", names_all="Some Body", offices=offices)
    assert any(words in fault for fault in faults(folder))


def test_faults_of_a_body_and_of_a_shared_name(folder: Path) -> None:
    add(folder, "bodies", id="UKR.odd", type="oddity", names_all="Odd Body")
    add(folder, "shared", lang="de", name="Hamas", ids="nobody")
    found = " ".join(faults(folder))
    assert "The type «oddity»" in found
    assert "names «nobody», which is no actor" in found


def test_circle(folder: Path) -> None:
    add(folder, "actors", **{**GOOD, "id": "wheel_a", "names_all": "Wheel A", "part_of": "wheel_b"})
    add(folder, "actors", **{**GOOD, "id": "wheel_b", "names_all": "Wheel B", "part_of": "wheel_a"})
    assert any("is part of itself" in fault for fault in faults(folder))


def test_shared_name_that_is_not_shared(folder: Path) -> None:
    add(folder, "shared", lang="en", name="Hamas", ids="hamas|hezbollah")
    assert any("fewer than two actors" in fault for fault in faults(folder))


def test_broken_tables_are_said(folder: Path) -> None:
    (folder / "places.tsv").write_text("of\tnames\n", encoding="utf-8")
    with (folder / "actors.tsv").open("a", encoding="utf-8") as file:
        file.write("too\tfew\n")
    found = faults(folder)
    assert any("places.tsv should have the columns" in fault for fault in found)
    assert any("of actors.tsv has 2 cells instead of 9" in fault for fault in found)
    (folder / "states.tsv").unlink()
    with pytest.raises(KnowledgeError, match=r"states\.tsv cannot be read"):
        list(rows("states", TABLES["states"], folder))


def test_unknown_language() -> None:
    with pytest.raises(KnowledgeError, match="xx"):
        Resolver.load("xx")


def test_every_language_has_all_institutions() -> None:
    for entry in institutions().values():
        assert bool(entry.names["de"]) == bool(entry.names["en"]), entry.id
    for word in references().values():
        assert word.names["de"], word.id
        assert word.names["en"], word.id
    assert wording("de").capital_nouns
    assert not wording("en").capital_nouns

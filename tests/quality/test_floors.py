"""The gate itself: it notices a fall, lowers a floor only on purpose, takes no changed gold in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.quality import floors, gold

OLD: dict[str, Any] = {"documents": 2, "sha256": "a", "floors": {"de": {"strict": 0.5, "bound": 0.9}}}


def test_a_figure_below_its_floor_is_named() -> None:
    measured = {"de": {"strict": 0.4, "bound": 0.95}}
    assert floors.below(OLD["floors"], measured) == [("de", "strict", 0.5, 0.4)]
    assert "de strict                 0.500     0.400" in floors.table(floors.below(OLD["floors"], measured))


def test_rounding_is_no_fall() -> None:
    assert not floors.below(OLD["floors"], {"de": {"strict": 0.4996, "bound": 0.9}})
    assert floors.below(OLD["floors"], {"de": {"strict": 0.499, "bound": 0.9}})


def test_a_missing_figure_is_a_fall() -> None:
    assert floors.below(OLD["floors"], {"de": {"bound": 0.9}}) == [("de", "strict", 0.5, 0.0)]


@pytest.mark.parametrize(("lower", "strict"), [(False, 0.5), (True, 0.4)])
def test_a_floor_goes_down_only_on_purpose(lower: bool, strict: float) -> None:
    new = {**OLD, "floors": {"de": {"strict": 0.4, "bound": 0.95}}}
    merged = floors.merge(OLD, new, lower=lower)
    assert merged["floors"] == {"de": {"strict": strict, "bound": 0.95}}


@pytest.fixture
def tiny_gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One document with one claim, as the only set of gold, and floors of its own."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "a.txt").write_text("---\nlang: de\n---\n\nDrei Soldaten wurden am Montag getötet.\n", "utf-8")
    (folder / "a.json").write_text('{"lang": "de", "claims": [], "findings": []}', "utf-8")
    monkeypatch.setattr(gold, "SETS", {"examples": folder})
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.json")
    page = tmp_path / "quality.md"
    page.write_text("<!-- figures -->\n<!-- /figures -->\n", "utf-8")
    monkeypatch.setattr(floors, "PAGE", page)
    return folder


def test_changed_gold_needs_the_flag(tiny_gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors.main([])
    assert "--gold" in capsys.readouterr().out
    assert floors.pinned() == {}
    floors.main(["--gold"])
    first = floors.pinned()["examples"]
    assert first["documents"] == 1
    (tiny_gold / "a.txt").write_text("---\nlang: de\n---\n\nVier Soldaten wurden getötet.\n", "utf-8")
    floors.main([])
    assert floors.pinned()["examples"] == first
    floors.main(["--gold"])
    assert floors.pinned()["examples"]["sha256"] != first["sha256"]


def test_floors_are_kept_and_said(tiny_gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors.main(["--gold"])
    content = floors.pinned()
    content["examples"]["floors"]["de"]["strict"] = 0.75
    floors.FILE.write_text(json.dumps(content), "utf-8")
    capsys.readouterr()
    floors.main([])
    assert "lower, but kept" in capsys.readouterr().out
    assert floors.pinned()["examples"]["floors"]["de"]["strict"] == 0.75
    floors.main(["--lower"])
    assert floors.pinned()["examples"]["floors"]["de"]["strict"] == 0.0

"""The quality gate: no figure below its floor, on the examples and, where present, the development gold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.quality import floors, gold
from tests.quality.measuring import measure

SETS = pytest.mark.parametrize("name", gold.present())


@SETS
def test_the_floors_were_made_for_this_gold(name: str) -> None:
    pinned = floors.pinned()[name]
    assert (pinned["documents"], pinned["sha256"]) == (len(gold.files(name)), gold.digest(name)), (
        f"The gold in {gold.SETS[name]} is not the one that the floors were made for. "
        "Look at what has changed in it, then renew the floors on purpose: "
        "python -m tests.quality.floors --gold"
    )


@SETS
def test_no_figure_is_below_its_floor(name: str, predictions: Callable[[str], Path]) -> None:
    measured = measure(name, predictions(name))
    fallen = floors.below(floors.pinned()[name]["floors"], measured)
    assert not fallen, f"\n{name}: below the floor\n{floors.table(fallen)}"
    loose = {lang: figures["grounded"] for lang, figures in measured.items() if figures["grounded"] != 1.0}
    assert not loose, f"{name}: claims whose quote or number does not stand in the text; grounded is {loose}"


def test_every_language_has_floors_for_every_figure() -> None:
    for name, entry in floors.pinned().items():
        assert set(entry["floors"]) == set(gold.LANGUAGES), name
        for figures in entry["floors"].values():
            assert {"detection", "numbers", "strict", "findings", "sources", "time.to"} <= set(figures), name

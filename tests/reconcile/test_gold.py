"""The rules on gold claims: on input without a mistake they find what the gold names, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality import gold
from tests.reconcile.gold_claims import found, wanted

MOST_WRONG = 2
"""So many findings may be missed or invented over all of the development gold: how figures hang together is
the reader's own, also here."""


@pytest.mark.parametrize("file", [pytest.param(file, id=file.stem) for file in gold.files("examples")])
def test_the_examples(file: Path) -> None:
    assert wanted(file), "an example without a finding shows nothing"
    assert found(file) == wanted(file)


@pytest.mark.skipif("dev" not in gold.present(), reason=f"There is no gold in {gold.SETS['dev']}.")
def test_the_development_gold() -> None:
    pairs = [(file.stem, wanted(file), found(file)) for file in gold.files("dev")]
    missed = [(stem, *finding) for stem, want, got in pairs for finding in want - got]
    invented = [(stem, *finding) for stem, want, got in pairs for finding in got - want]
    assert len(missed) <= MOST_WRONG, missed
    assert len(invented) <= MOST_WRONG, invented

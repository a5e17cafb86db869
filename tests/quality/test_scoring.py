"""Our scorer: what it counts, and that it gives the figures of the gold's own scorer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.quality import gold
from tests.quality.measuring import by_own_scoring, by_scorer
from tests.quality.scoring import Score

TEXT = "Die Polizei sprach von drei Toten und fünf Verletzten."


def claim(number: str, value: int, measure: str, **fields: Any) -> dict[str, Any]:
    """A claim of `TEXT`, with `fields` in place of the usual ones."""
    usual = {
        "id": number,
        "measure": measure,
        "number": number,
        "low": value,
        "high": value,
        "bound": "exact",
        "unit": "person",
        "quote": TEXT,
        "section": "body",
        "population": {"text": "Menschen", "actor": None, "kind": "people"},
        "place": None,
        "time": {"from": None, "to": None},
        "scope": "incident",
        "sources": [{"text": "Die Polizei", "role": "origin"}],
        "modality": "asserted",
        "unverified": False,
    }
    return {**usual, **fields}


DEAD, HURT = claim("drei", 3, "killed"), claim("fünf", 5, "wounded")


def figures(found: list[dict[str, Any]], findings: list[dict[str, Any]] | None = None) -> dict[str, float]:
    total = Score()
    gold_findings = [{"type": "contradiction", "claims": ["drei", "fünf"]}]
    total.add(
        {"claims": [DEAD, HURT], "findings": gold_findings},
        {"claims": found, "findings": findings or []},
        TEXT,
    )
    return total.figures()


def test_all_right() -> None:
    result = figures([DEAD, HURT], [{"type": "contradiction", "claims": ["fünf", "drei"]}])
    assert set(result.values()) == {1.0}


def test_a_missing_claim_costs_recall() -> None:
    assert figures([DEAD])["detection"] == pytest.approx(2 / 3, abs=0.001)


def test_a_wrong_measure_keeps_the_number() -> None:
    result = figures([DEAD, claim("fünf", 5, "killed")])
    assert (result["detection"], result["numbers"]) == (0.5, 1.0)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("bound", "about"),
        ("scope", "total"),
        ("modality", "alleged"),
        ("unverified", True),
        ("sources", []),
        ("time", {"from": None, "to": "2025"}),
        ("population", {"actor": "DEU", "kind": "people"}),
    ],
)
def test_a_wrong_field_costs_strict_only(field: str, value: Any) -> None:
    result = figures([DEAD, claim("fünf", 5, "wounded", **{field: value})])
    assert (result["detection"], result["strict"]) == (1.0, 0.5)


def test_another_sentence_is_another_claim() -> None:
    result = figures([claim("drei", 3, "killed", quote="Ganz andere Worte: drei Menschen starben gestern.")])
    assert result["detection"] == 0.0
    assert result["grounded"] == 0.0


def test_a_mention_of_the_source_counts() -> None:
    by_name = {"text": "sie", "role": "origin", "mentions": ["eine Sprecherin", "Polizei"]}
    assert figures([DEAD, claim("fünf", 5, "wounded", sources=[by_name])])["sources"] == 1.0


def test_a_finding_must_name_the_same_claims() -> None:
    assert figures([DEAD, HURT], [{"type": "contradiction", "claims": ["drei"]}])["findings"] == 0.0
    assert figures([DEAD, HURT], [{"type": "arithmetic", "claims": ["drei", "fünf"]}])["findings"] == 0.0


@pytest.mark.gold
@pytest.mark.skipif(not gold.SCORER.is_file(), reason="the gold's own scorer is not here")
@pytest.mark.parametrize("name", gold.present())
@pytest.mark.parametrize("lang", gold.LANGUAGES)
def test_same_figures_as_the_golds_own_scorer(
    name: str, lang: str, predictions: Callable[[str], Path]
) -> None:
    folder = predictions(name)
    assert by_own_scoring(name, lang, folder) == by_scorer(name, lang, folder)

"""Each rule of the extraction with sentences that it must catch and sentences that it must leave alone.

The sentences stand in `sentences/*.toml`, by field; all were written for the project. A case names the
figure by its words (`number`), says what must hold of its claim (`is`), or that there is none (`none`).
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import lagebild
from lagebild.model import Claim

FOLDER = Path(__file__).parent / "sentences"


def _cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text("utf-8"))["case"], 1):
            found.append(pytest.param(case, id=f"{path.stem}-{number}-{case['rule']}-{case['lang']}"))
    return found


def _values(claim: Claim) -> dict[str, Any]:
    """The fields of a claim that a case may name, flat."""
    return {
        "measure": claim.measure,
        "bound": claim.bound,
        "unit": claim.unit,
        "low": claim.low,
        "high": claim.high,
        "population": claim.population.text or "",
        "actor": claim.population.actor or "",
        "kind": claim.population.kind,
        "place": claim.place or "",
        "scope": claim.scope,
        "from": claim.time.from_ or "",
        "to": claim.time.to or "",
        "sources": [source.text for source in claim.sources],
        "roles": [source.role for source in claim.sources],
        "modality": claim.modality,
        "unverified": claim.unverified,
        "part": claim.part_of is not None,
    }


@pytest.mark.parametrize("case", _cases())
def test_sentence(case: dict[str, Any]) -> None:
    hints = lagebild.Hints(
        lang=case["lang"],
        title=case.get("title"),
        published=case.get("published"),
        publisher=case.get("publisher"),
    )
    reading = lagebild.read_text(case["text"], hints=hints)
    found = [c for c in reading.claims if c.number == case["number"] or case["number"] in c.number.split()]
    if case.get("none"):
        assert not found, f"no claim expected, got {found[0].measure}"
        return
    assert found, (
        f"no claim for {case['number']!r}; claims: {[(c.number, c.measure) for c in reading.claims]}"
    )
    values = _values(found[case.get("nth", 1) - 1])
    wanted = case["is"]
    assert {key: values[key] for key in wanted} == wanted

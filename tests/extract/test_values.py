"""Values of English numbers: money glued to its currency, lone letters for millions, fractions, percents."""

from __future__ import annotations

import pytest

from lagebild.analysis import tokenize
from lagebild.extract.numbers import NumberMention, NumberReader
from lagebild.languages import language


def _read(text: str) -> list[NumberMention]:
    return NumberReader(language("en")).read(tokenize(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("Washington promised another $300m, much of it for missiles.", 3e8, "usd"),
        ("Britain gave £5m.", 5e6, "gbp"),
        ("The revenue was EUR50m.", 5e7, "eur"),
        ("A package of INR1 trillion was announced.", 1e12, "inr"),
        ("The debt was $US113 billion.", 1.13e11, "usd"),
        ("The sisters moved $1mil.", 1e6, "usd"),
    ],
)
def test_money(text: str, amount: float, currency: str) -> None:
    found = [n for n in _read(text) if n.form != "article"]
    assert [(n.low, n.currency) for n in found] == [(amount, currency)]


@pytest.mark.parametrize(
    ("text", "millions"),
    [
        ("About 2m refugees live there.", True),
        ("Some 1.2m people fled.", True),
        ("The wall is 35m long.", False),
        ("The tower is 300m high.", False),
    ],
)
def test_a_lone_letter_is_millions_unless_it_measures(text: str, millions: bool) -> None:
    assert any((n.low or 0) >= 1e6 for n in _read(text)) == millions


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("One percent of the men came.", 0.01),
        ("A third of the dead were children.", 0.3333),
        ("One fourth of the dead were children.", 0.25),
        ("A third were children.", 0.3333),
    ],
)
def test_share(text: str, amount: float) -> None:
    assert [(n.low, n.form) for n in _read(text)] == [(amount, "share")]


def test_an_ordinal_is_no_fraction() -> None:
    assert [n.form for n in _read("A third man was wounded.")] == ["article"]


def test_a_percent_and_a_level_are_no_range() -> None:
    assert [n.low for n in _read("The index fell 0.4 percent to 13,176.")] == [0.004, 13176]

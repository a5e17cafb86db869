"""Ages count nobody; the same words before a count do not hide it."""

from __future__ import annotations

import pytest

from lagebild.analysis import tokenize
from lagebild.extract.numbers import NumberReader
from lagebild.languages import language

AGES = [
    ("en", "Actor dead at 97"),
    ("en", "Author died in his sleep at 88."),
    ("en", "Singer Dies of Cancer at 66 After Long Illness"),
    ("en", "A boy who killed at age 12 can go back to school."),
    ("en", "The victims, aged 35 and at age 12, were found."),
    ("en", "Al-Qaeda: US killed No. 8"),
    ("de", "Sänger stirbt mit 97"),
    ("de", "Der Autor ist nach langer Krankheit mit 88 gestorben."),
    ("de", "Sie starb im Alter von 88."),
]
COUNTS = [
    ("en", "The ministry put the number of dead at 66", [66]),
    ("en", "The toll stands at 66", [66]),
    ("en", "Twelve people died at 3 sites.", [12, 3]),
    ("de", "Er starb mit 30 Kameraden.", [30]),
    ("de", "Die Behörden bezifferten die Zahl der Toten mit 66.", [66]),
]


def _figures(lang: str, text: str) -> list[float | None]:
    return [
        n.low for n in NumberReader(language(lang)).read(tokenize(text, 0, len(text))) if n.form != "article"
    ]


@pytest.mark.parametrize(("lang", "text"), AGES)
def test_an_age_is_no_figure(lang: str, text: str) -> None:
    assert _figures(lang, text) == []


@pytest.mark.parametrize(("lang", "text", "figures"), COUNTS)
def test_a_count_stays_a_figure(lang: str, text: str, figures: list[float]) -> None:
    assert _figures(lang, text) == figures

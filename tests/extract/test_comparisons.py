"""How a text sets figures against one another: the words that mark a figure, and words that do not."""

from __future__ import annotations

import pytest

import lagebild

CASES = [
    ("de", "Zunächst war von 25 Verletzten die Rede.", "25", {"superseded"}),
    ("de", "Noch am Dienstag hatte das Ministerium von 27 Toten gesprochen.", "27", {"superseded"}),
    ("de", "Zuvor waren den Behörden 145 Tote bekannt gewesen.", "145", {"superseded"}),
    ("de", "Ersten Berichten zufolge wurden sechs Menschen getötet.", "sechs", {"superseded"}),
    ("de", "Noch am Dienstag starben 27 Menschen.", "27", set()),
    ("de", "Zunächst starben zwei Soldaten.", "zwei", set()),
    ("de", "Die Polizei korrigierte die Zahl der Toten von 86 auf 76.", "86", {"corrected-from"}),
    ("de", "Die Polizei korrigierte die Zahl der Toten von 86 auf 76.", "76", {"corrected-to"}),
    ("de", "Die Zahl der Toten ist auf 158 gestiegen.", "158", {"grown-to"}),
    ("de", "Auf der Insel wurden 158 Menschen getötet.", "158", set()),
    ("de", "Andere Quellen berichten von 25 Verletzten.", "25", {"set-against"}),
    ("de", "Er tötete zwölf Menschen und erschoss sich selbst.", "zwölf", {"besides"}),
    ("en", "Initial reports had put the number of dead at six.", "six", {"superseded"}),
    ("en", "Officials first reported 20 dead; by Monday they had confirmed 170 dead.", "20", {"superseded"}),
    ("en", "Officials first reported 20 dead; by Monday they had confirmed 170 dead.", "170", set()),
    ("en", "Nine people were killed, down from the 12 reported earlier.", "12", {"superseded"}),
    ("en", "Earlier on Monday two soldiers died.", "two", set()),
    ("en", "Police revised the death toll down from 86 to 76.", "86", {"corrected-from"}),
    ("en", "Police revised the death toll down from 86 to 76.", "76", {"corrected-to"}),
    ("en", "The death toll has risen to nine.", "nine", {"grown-to"}),
    ("en", "Nine people were killed on the way to the port.", "Nine", set()),
    ("en", "Other sources reported 55 people injured.", "55", {"set-against"}),
    ("en", "He killed 12 people and then killed himself.", "12", {"besides"}),
]


@pytest.mark.parametrize(("lang", "text", "number", "rules"), CASES)
def test_comparison(lang: str, text: str, number: str, rules: set[str]) -> None:
    reading = lagebild.read_text(text, hints=lagebild.Hints(lang=lang))
    claim = next(c for c in reading.claims if c.number == number)
    assert {e.rule for e in claim.evidence if e.field == "comparison"} == rules

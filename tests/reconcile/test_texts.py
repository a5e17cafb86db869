"""Each rule with texts in which it must see something and texts that it must leave alone, end to end.

The texts stand in `texts/<type of finding>.toml`; all were written for the project. A case names the figures
of its one finding in the order of the finding (`finds`), or says that there is none (`none`); `why` is what
the text is about.
"""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

import lagebild
from lagebild.model.vocabulary import FindingType
from lagebild.reconcile import reworded
from lagebild.reconcile.sentences import sentence

FOLDER = Path(__file__).parent / "texts"
LANGUAGES = ("de", "en")


def _cases(path: Path) -> list[dict[str, Any]]:
    return list(tomllib.loads(path.read_text("utf-8"))["case"])


def _parameters() -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{number}-{case['lang']}")
        for path in sorted(FOLDER.glob("*.toml"))
        for number, case in enumerate(_cases(path), 1)
    ]


@pytest.mark.parametrize(("type_", "case"), _parameters())
def test_text(type_: str, case: dict[str, Any]) -> None:
    hints = lagebild.Hints(lang=case["lang"], title=case.get("title"), published=case.get("published"))
    reading = lagebild.read_text(case["text"], hints=hints)
    found = [
        [reading.claim(c).number for c in finding.claims]
        for finding in reading.findings
        if finding.type == type_
    ]
    claims = [(c.number, c.measure, c.place, c.time, c.scope) for c in reading.claims]
    assert found == ([] if case.get("none") else [case["finds"]]), f"{case['why']}: {claims}"


@pytest.mark.parametrize("type_", get_args(FindingType))
def test_every_rule_has_texts_for_and_against_in_every_language(type_: str) -> None:
    cases = _cases(FOLDER / f"{type_}.toml")
    for lang in LANGUAGES:
        own = [case for case in cases if case["lang"] == lang]
        assert any("finds" in case for case in own), f"{type_}: no {lang} text that it must catch"
        assert any(case.get("none") for case in own), f"{type_}: no {lang} text that it must leave alone"


def test_every_case_says_what_it_is_about() -> None:
    for path in FOLDER.glob("*.toml"):
        for case in _cases(path):
            assert case["why"] and bool(case.get("finds")) != bool(case.get("none")), case["text"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_quotes_the_words_for_the_source(lang: str) -> None:
    folder = Path(__file__).parents[2] / "examples"
    reading = lagebild.read(folder / {"de": "nordkorea-russland.txt", "en": "el-fasher.txt"}[lang])
    finding = reading.findings[0]
    sources = [origin.text for c in finding.claims if (origin := reading.claim(c).claimant)]
    assert sources
    assert all(f"(«{' '.join(words.split())}»)" in finding.text for words in sources)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_a_kept_finding_can_be_worded_for_every_reader(path: Path) -> None:
    for case in _cases(path):
        hints = lagebild.Hints(lang=case["lang"], title=case.get("title"), published=case.get("published"))
        reading = lagebild.read_text(case["text"], hints=hints)
        claims = {claim.id: claim for claim in reading.claims}
        for finding in reading.findings:
            sentences = {lang: reworded(finding, claims, lang) for lang in LANGUAGES}
            assert sentences[case["lang"]] == finding.text
            assert len(set(sentences.values())) == len(LANGUAGES)
            assert reworded(finding, claims, "fr") == finding.text
            assert reworded(finding, {}, "de") == finding.text


def test_a_sum_is_written_as_the_reader_writes_it() -> None:
    text = (
        "70,000 soldiers were killed in January, 50,000 in February and 40,000 in March, the ministry said."
        " In all, 150,000 soldiers were killed, the ministry said."
    )
    reading = lagebild.read_text(text, hints=lagebild.Hints(lang="en", published=datetime.date(2025, 4, 2)))
    whole, *parts = sorted(reading.claims, key=lambda c: -(c.low or 0))
    german = sentence("arithmetic", "terms-and-total", [whole, *parts], "de")
    assert "die Teile zusammen 160.000" in german and "mehr als das Ganze" in german
    less = sentence("arithmetic", "terms-and-total", [whole, *parts[:2]], "en")
    assert "the parts together 120,000" in less and "less than the whole" in less

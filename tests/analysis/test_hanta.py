"""The quick tagger gives what HanTa gives, to the last bit."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from HanTa.HanoverTagger import HanoverTagger
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.analysis.hanta import QuickTagger
from lagebild.analysis.hanta_model import load_model
from lagebild.analysis.tokens import tokenize
from lagebild.languages import language
from lagebild.model import LanguageError

EXAMPLES = Path(__file__).parents[2] / "examples"
LANGUAGES = ("de", "en")


@cache
def both(lang: str) -> tuple[HanoverTagger, QuickTagger]:
    model = language(lang).basics.tagger
    return HanoverTagger(model), QuickTagger(load_model(model))


def sentences() -> list[list[str]]:
    lines = [line for file in sorted(EXAMPLES.glob("*.txt")) for line in file.read_text("utf-8").split("\n")]
    found = [[token.text for token in tokenize(line, 0, len(line))] for line in lines]
    return [words for words in found if words]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_and_sentences_of_the_examples(lang: str) -> None:
    plain, quick = both(lang)
    every = sentences()
    assert len(every) > 20
    for word in sorted({word.lower() for words in every for word in words}):
        assert quick.analyze_forward(word) == plain.analyze_forward(word), word
    for words in every:
        assert quick.tag_sentence(words) == plain.tag_sent(words, taglevel=0)


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(word=st.text(alphabet="abcdefghinorstuäöüß-éx", min_size=1, max_size=24))
def test_words_that_nobody_ever_wrote(lang: str, word: str) -> None:
    plain, quick = both(lang)
    assert quick.analyze_forward(word) == plain.analyze_forward(word)


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from("Die zwei ! 5 «§» Xylq tot Soldaten the were seen ’s ; – z".split()), min_size=1
    )
)
def test_sentences_that_are_none(lang: str, words: list[str]) -> None:
    plain, quick = both(lang)
    assert quick.tag_sentence(words) == plain.tag_sent(words, taglevel=0)


def test_a_model_that_is_not_there_is_said() -> None:
    with pytest.raises(LanguageError, match="morphmodel_none"):
        load_model("morphmodel_none.pgz")


def test_reading_a_text_imports_neither_hanta_nor_numpy() -> None:
    code = (
        "import sys, lagebild; lagebild.read_text('Bei Kiew starben zwei Soldaten. Das sagte die Polizei.');"
        "print(sorted({'HanTa', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

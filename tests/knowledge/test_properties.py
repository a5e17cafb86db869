"""Whatever the text: mentions lie inside it, in order, apart from each other, and say what they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagebild.knowledge import Resolver

from .texts import cut

MIXED = """
the The der die das Die in von of and und its sein group Gruppe army Armee Polizei police ministry
Ministerium Russia Russlands Russia's ukrainische Hamas Hamas-run IS US U.S. WHO Kim Bush President
Präsident Welt „Welt“ Moskau Baghdad Brüssel Iraqi Iraqis al-Shabaab al - ' ’ ( ) . , ! ? Land country
Boko Haram Kongo Talibankämpfer südkoranische Nordsyrien prorussisch Free Syrian Army Real IRA Nice
Clinton UN-Mission Pentagon Reuters
"""
WORDS = [*MIXED.split(), "\n\n"]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    st.lists(st.sampled_from(WORDS), max_size=40).map(lambda words: " ".join(words).upper()),
)


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(max_examples=150, deadline=None)
@given(text=TEXTS, split=st.booleans())
def test_mentions_are_grounded(lang: str, text: str, split: bool) -> None:
    resolver = Resolver.load(lang)
    found = resolver.mentions(cut(text, split=split))
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert mention.text.split()[0][0] == text[mention.start]
        assert mention.rule
        assert mention.name
        if mention.actor is None:
            assert not mention.sure
        else:
            assert resolver.actor(mention.actor).kind == mention.kind
            resolver.people_of(mention.actor)
        if mention.clue is not None:
            assert 0 <= mention.clue[0] < mention.clue[1] <= len(text)


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(max_examples=50, deadline=None)
@given(text=TEXTS)
def test_same_text_same_mentions(lang: str, text: str) -> None:
    resolver = Resolver.load(lang)
    assert resolver.mentions(cut(text)) == resolver.mentions(cut(text))


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(max_examples=50, deadline=None)
@given(text=TEXTS, starts=st.lists(st.integers(0, 400), max_size=5))
def test_sentence_starts_of_any_kind(lang: str, text: str, starts: list[int]) -> None:
    Resolver.load(lang).mentions(cut(text), sentence_starts=sorted(starts))

"""The cut text: nothing lost, nothing doubled, every span made of whole pieces."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from lagebild.model import Population, Reading, Source, Span
from lagebild.present import render_report
from lagebild.present.entry import entries_of
from lagebild.present.report.pieces import Piece, paragraphs, spans_of
from lagebild.present.report.strip import MARGIN, WIDTH, Scale

from .draft import Draft
from .readings import english, german

TEXT = "Am Montag starben 200 von 1.000 Menschen.\n\nDas sagt der Chef der 200 Helfer, so Amt und Blatt."


def pieces(reading: Reading) -> list[Piece]:
    cut = paragraphs(reading.document, entries_of(reading))
    return [piece for paragraph in cut for piece in paragraph.pieces]


def test_the_whole_text_is_there_once() -> None:
    for reading in (german(), english()):
        assert (
            "\n\n".join(
                "".join(piece.text for piece in paragraph.pieces)
                for paragraph in paragraphs(reading.document, entries_of(reading))
            )
            == reading.document.text
        )


def test_a_number_inside_a_source_is_both() -> None:
    forty = next(p for p in pieces(german()) if p.text == "40")
    assert forty.figure is not None and forty.figure.nr == 6
    assert forty.source


def test_a_number_of_two_claims_has_two_tags() -> None:
    both = next(p for p in pieces(german()) if p.text == "200")
    assert [entry.nr for entry in both.tags] == [8, 9]


def test_every_claim_has_exactly_one_tag() -> None:
    tags = [entry.nr for piece in pieces(german()) for entry in piece.tags]
    assert sorted(tags) == list(range(1, 14))


def test_of_two_overlapping_numbers_the_shorter_is_on_top() -> None:
    reading = Draft("en", (("paragraph", "between 300 and 400 men"),))
    reading.claim("between 300 and 400", "killed", 300, 400, quote="between 300 and 400 men", bound="range")
    reading.claim("400", "wounded", 400, 400, quote="between 300 and 400 men")
    assert [(p.text, p.figure.nr) for p in pieces(reading.reading()) if p.figure] == [
        ("between 300 and ", 1),
        ("400", 2),
    ]


def test_text_between_the_segments_is_shown() -> None:
    reading = german()
    document = msgspec.structs.replace(reading.document, segments=reading.document.segments[1:3])
    bare = msgspec.structs.replace(reading, document=document)
    assert "".join(p.text for p in pieces(bare)).count("(nop/tab)") == 1


spans = st.tuples(st.integers(-3, len(TEXT) + 5), st.integers(0, 30)).map(lambda s: Span(s[0], s[0] + s[1]))


@st.composite
def anywhere(draw: st.DrawFn) -> Reading:
    """A reading whose claims lie anywhere, over each other and over the edges."""
    pattern = Draft("de", (("paragraph", TEXT),)).claim("200", "killed", 200, 200, quote=TEXT).reading()
    parts: Any = draw(st.lists(st.tuples(spans, spans, spans, spans), max_size=8))
    made = [
        msgspec.structs.replace(
            pattern.claims[0],
            start=quote.start,
            end=quote.end,
            spans={"number": number},
            population=Population("x", None, "people", None, counted.start, counted.end),
            sources=(Source("y", "origin", source.start, source.end),),
        )
        for quote, number, counted, source in parts
    ]
    return msgspec.structs.replace(pattern, claims=tuple(made))


@given(anywhere())
def test_spans_anywhere_cut_cleanly(reading: Reading) -> None:
    cut = pieces(reading)
    assert "".join(p.text for p in cut).split() == TEXT.split()
    edges = {p.start for p in cut} | {len(TEXT)}
    for claim in reading.claims:
        for _, span in spans_of(claim):
            inside = [edge for edge in span if 0 <= edge <= len(TEXT)]
            assert set(inside) <= edges
    for piece in cut:
        covering = [
            s for c in reading.claims for s in [c.spans["number"]] if 0 <= s.start <= piece.start < s.end
        ]
        shortest = min((s.end - s.start for s in covering), default=None)
        shown = piece.figure and piece.figure.claim.spans["number"]
        assert (shown.end - shown.start if shown else None) == shortest


def test_strips_point_the_way_the_interval_is_open() -> None:
    claims = german().claims
    scale = Scale(c for c in claims if c.unit == "person")
    vague, exact, almost, most = (scale.strip(claims[n]) for n in (0, 3, 4, 6))
    assert vague and vague.open_right and not vague.open_left and vague.right == WIDTH - MARGIN
    assert exact and exact.is_point
    assert almost and almost.is_point
    assert most and most.open_left and most.left == MARGIN
    assert vague.left > exact.left


def test_a_figure_beyond_reckoning_breaks_nothing() -> None:
    claim = msgspec.structs.replace(german().claims[0], low=10**400, high=10**400, bound="about")
    assert Scale([*german().claims, claim]).strip(claim) is None
    assert "10^400" in render_report([msgspec.structs.replace(german(), claims=(claim,))])


def test_one_figure_alone_is_not_drawn() -> None:
    claim = german().claims[12]
    assert Scale([claim]).strip(claim) is None

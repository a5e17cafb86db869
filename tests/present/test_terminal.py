"""The terminal: everything is shown at any width, in the reader's language, and nothing steers the screen."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from lagebild.model import Reading
from lagebild.present import explain_reading, print_reading
from lagebild.present.entry import entries_of

from .draft import Draft
from .hard_readings import hostile, large
from .readings import english, german

WIDTHS = (80, 100, 120, 150, 200)


def on_terminal(reading: Reading, width: int, *, explain: bool = False) -> str:
    console = Console(file=io.StringIO(), force_terminal=True, no_color=True, width=width, _environ={})
    (explain_reading if explain else print_reading)(reading, console)
    assert isinstance(console.file, io.StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())


def in_pipe(reading: Reading, *, explain: bool = False) -> str:
    console = Console(file=io.StringIO(), _environ={})
    (explain_reading if explain else print_reading)(reading, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def letters(words: str) -> list[str]:
    return re.findall(r"\w", words)


@pytest.mark.parametrize("width", [40, *WIDTHS])
@pytest.mark.parametrize("reading", [german(), english()], ids=["german", "english"])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_cut(reading: Reading, width: int) -> None:
    shown = on_terminal(reading, width)
    assert max(map(len, shown.splitlines())) <= width
    assert "…" not in shown
    columns = set(letters(shown))
    for entry in entries_of(reading):
        assert set(letters(entry.number + entry.who)) <= columns


@pytest.mark.parametrize("width", WIDTHS)
def test_a_row_holds_figure_measure_whose_source_and_place(width: int) -> None:
    shown = on_terminal(german(), width)
    row = shown[shown.index("1.200 bis") :]
    for words in ("1.200–1.500", "entsandt", "Soldaten", "geplant"):
        assert words in row
    assert "Absatz" in row and "(Larvien)" in row


def test_findings_stand_above_the_claims_with_their_numbers() -> None:
    for shown in (on_terminal(german(), 120), in_pipe(german())):
        finding = shown.index("! [1, 3] Überschrift nicht gedeckt: Die Überschrift nennt Hunderte Tote")
        assert finding < shown.index("1.200 bis 1.500")


def test_labels_follow_the_document() -> None:
    assert "Wer sagt es" in on_terminal(german(), 120)
    assert "Who says so" in on_terminal(english(), 120)
    assert "Wer sagt es" not in on_terminal(english(), 120)


def test_a_pipe_gets_one_block_a_claim_without_colour_or_wrapping() -> None:
    shown = in_pipe(german())
    assert "\x1b" not in shown
    assert [line.split(".")[0] for line in shown.splitlines() if re.match(r"\d+\. ", line)] == [
        str(n) for n in range(1, 14)
    ]
    assert "3. mindestens 84 (≥ 84) getötet: Menschen\n" in shown
    chain = "   Wer sagt es: des Katastrophenschutzes → die Zeitung „Talbote“ → die Agentur Nordpress\n"
    assert chain in shown
    assert "   Wie sicher: angeblich, laut Text ungeprüft\n" in shown


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", width=100)
    print_reading(german(), console)
    assert isinstance(console.file, io.StringIO)
    styles = re.findall(r"\x1b\[([0-9;]*)m", console.file.getvalue())
    assert styles
    assert not [s for s in styles if any(30 <= int(n) <= 107 for n in s.split(";") if n)]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_in_a_text_can_steer_the_terminal(width: int) -> None:
    steering = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200b\ud800-\udfff]")
    for shown in (on_terminal(hostile(), width), in_pipe(hostile()), in_pipe(hostile(), explain=True)):
        assert not steering.search(shown)
        assert "<U+202E>" in re.sub(r"\s", "", shown)


def test_markup_of_the_terminal_library_is_text() -> None:
    words = "[bold]99[/bold] Tote :smile: [link=http://x]"
    draft = Draft("de", (("headline", words),)).claim("99", "killed", 99, 99, quote=words, whose="[bold]")
    assert "[bold]99[/bold] Tote :smile: [link=http://x]" in in_pipe(draft.reading())
    assert "[bold]" in on_terminal(draft.reading(), 120)


def test_an_article_without_claims_says_so() -> None:
    shown = in_pipe(Draft("en", (("paragraph", "Nothing happened."),)).reading())
    assert "Untitled" in shown and "No claims" in shown


def test_no_findings_is_said_too() -> None:
    reading = german()
    shown = in_pipe(Reading(reading.document, reading.claims, ()))
    assert "Keine Befunde" in shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_explain_shows_value_words_and_rule_of_every_field(width: int) -> None:
    shown = on_terminal(german(), width, explain=True)
    for words in ("number.vague_plural", "bound.vague", "actor.none_named", "time.publication_date"):
        assert words in re.sub(r"\s", "", shown)
    assert "nicht vermerkt" in shown


def test_explain_in_a_pipe_is_one_line_a_field() -> None:
    shown = in_pipe(german(), explain=True)
    assert "   Zahl: Hunderte | number.vague_plural | “Hunderte”\n" in shown
    assert "   Spanne: ≥ 200 | bound.vague | “Hunderte”\n" in shown
    assert "   Gültig: bis 7.5.2031 | time.publication_date\n" in shown
    assert "   Ort: nicht genannt | nicht vermerkt\n" in shown


def test_two_thousand_claims_in_one_sentence_stay_bounded() -> None:
    assert len(in_pipe(large())) < 1_500_000

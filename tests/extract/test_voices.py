"""On whose word any place of a document stands."""

from __future__ import annotations

from lagebild.extract.voices import voices
from lagebild.intake import Hints, document_from_bytes
from lagebild.model import Span

TEXT = (
    "Der Bürgermeister sagte, die Brücke sei gesperrt. Die Straße sei unter Wasser. "
    "Der Fluss entspringt in den Alpen. Die Schule wird geschlossen. Das teilte das Landratsamt mit."
)


def _speakers(*words: str) -> list[list[str]]:
    document = document_from_bytes(TEXT.encode(), hints=Hints(lang="de"))
    places = [document.text.index(w) for w in words]
    spans = [Span(place, place + len(w)) for place, w in zip(places, words, strict=True)]
    return [[s.text for s in answer.sources] if answer else [] for answer in voices(document, spans)]


def test_a_place_without_a_figure_has_a_speaker() -> None:
    assert _speakers("die Brücke sei gesperrt") == [["Der Bürgermeister"]]


def test_a_speaker_goes_on_in_konjunktiv() -> None:
    assert _speakers("Die Straße sei unter Wasser") == [["Der Bürgermeister"]]


def test_the_text_speaks_for_itself() -> None:
    assert _speakers("Der Fluss entspringt in den Alpen") == [[]]


def test_the_next_sentence_says_whose_word_it_was() -> None:
    assert _speakers("Die Schule wird geschlossen") == [["das Landratsamt"]]


def test_hearsay_after_a_source_is_its_word() -> None:
    text = "Der Bürgermeister sagte, die Brücke sei gesperrt. Die Straße soll am Montag folgen."
    document = document_from_bytes(text.encode(), hints=Hints(lang="de"))
    place = document.text.index("Die Straße")
    (answer,) = voices(document, [Span(place, len(document.text))])
    assert answer is not None
    assert [s.text for s in answer.sources] == ["Der Bürgermeister"]


def test_answers_come_in_the_order_of_the_questions() -> None:
    assert _speakers("Die Schule wird geschlossen", "die Brücke sei gesperrt") == [
        ["das Landratsamt"],
        ["Der Bürgermeister"],
    ]


def test_a_place_in_no_sentence_has_no_answer() -> None:
    document = document_from_bytes(TEXT.encode(), hints=Hints(lang="de"))
    end = len(document.text)
    assert voices(document, [Span(end, end)]) == [None]

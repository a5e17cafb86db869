"""Sentences that promise no figure are done with early; that loses no claim."""

from __future__ import annotations

import pytest

from lagebild import read_text
from lagebild.extract.mentions import MentionReader

HEAD = "---\ntitle: {title}\npublished: 2024-05-03\nlang: {lang}\n---\n"
TELLING = [
    (
        "de",
        "Ein Tag im Mai\n\nDer Rat tagte dreimal. Bei dem Angriff starben vier, zwei wurden verletzt.",
    ),
    ("de", "Die Stadt wählte 2019. Eine vierköpfige Gruppe griff an. Drei von ihnen entkamen."),
    ("en", "The council met on 3 May. A soldier was killed near the bridge. Two others were hurt."),
    ("en", "Rain fell for 12 hours. Hundreds of soldiers are stationed there."),
]


@pytest.mark.parametrize(("lang", "body"), TELLING)
def test_nothing_is_lost(lang: str, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD.format(title="x", lang=lang) + body
    found = read_text(text).claims
    assert found
    monkeypatch.setattr(MentionReader, "promises", lambda *_: True)
    assert read_text(text).claims == found


def test_no_word_classes_where_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("a sentence was tagged")

    monkeypatch.setattr("lagebild.analysis.tagging.Tagger.tags", fail)
    text = HEAD.format(title="Drei zu zwei", lang="de") + "Das Spiel endete nach 90 Minuten mit 3:2 für Köln."
    assert read_text(text).claims == ()

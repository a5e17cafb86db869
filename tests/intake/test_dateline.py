"""Where the first sentence starts behind a dateline or the clock time of a ticker."""

from __future__ import annotations

import pytest

from lagebild.intake import dateline_end
from lagebild.model import LanguageError


@pytest.mark.parametrize(
    ("dateline", "sentence", "lang"),
    [
        ("Halvesund – ", "Die Regierung hat", "de"),
        ("Halvesund/Nordmark – ", "Bei einem Angriff", "de"),
        ("Seoul (npa) - ", "Südkoreas Geheimdienst", "de"),
        ("SEOUL/MOSKAU. ", "Nordkorea zahlt", "de"),
        ("BERLIN dpa | ", "Die Zahl", "de"),
        ("Kiew, 12. Juni (Reuters) - ", "Russland hat", "de"),
        ("Frankfurt am Main – ", "Nach Angaben", "de"),
        ("Wien – ", "Mit einem Angriff – das Opfer war jung – begann", "de"),
        ("18.10 Uhr: ", "Mehr als 40 Menschen", "de"),
        ("+++ 09.12 Uhr +++ ", "Russland hat", "de"),
        ("18.10 Uhr: KIEW – ", "Mehr als 40", "de"),
        ("KYIV, July 9 (Meridian Wire) - ", "Russia launched", "en"),
        ("GAZA CITY, Gaza Strip (AP) — ", "Israel said", "en"),
        ("WASHINGTON, D.C. — ", "The army", "en"),
        ("BEIRUT—", "Lebanon said", "en"),
        ("LONDON (Reuters): ", "The minister", "en"),
        ("O'SMACH, Cambodia (AP)_ ", "The top commander", "en"),
        ("18:40 GMT - ", "The ministry has", "en"),
        ("NAIROBI, Kenya (AP) _", "", "en"),
    ],
)
def test_dateline(dateline: str, sentence: str, lang: str) -> None:
    assert dateline_end(dateline + sentence, lang) == len(dateline)


@pytest.mark.parametrize(
    ("paragraph", "lang"),
    [
        ("Scholz – seit 2021 im Amt – sagte am Montag nichts.", "de"),
        ("Wladimir Petrow – Präsident seit 2012 – sagte am Montag nichts.", "de"),
        ("Mehr als 40 Tote – Krieg im Norden", "de"),
        ("Der Krieg geht weiter. Die Menschen fliehen.", "de"),
        ("Donald Lund – President of the club – said no.", "en"),
        ("Ghouta – once a suburb – is empty.", "en"),
        ("HOLT: What are the latest details?", "en"),
        ("Finally, a map on February 12 placed the town 70 km south. It is north.", "en"),
        ("Twelve people died.", "en"),
        ("", "en"),
    ],
)
def test_no_dateline(paragraph: str, lang: str) -> None:
    assert dateline_end(paragraph, lang) == 0


def test_language_without_data() -> None:
    with pytest.raises(LanguageError, match=r"layout\.toml"):
        dateline_end("PARIS – Le gouvernement", "fr")

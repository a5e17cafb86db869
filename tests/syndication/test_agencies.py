"""Which agencies a text names as its makers."""

from __future__ import annotations

import pytest

from lagebild.intake import Hints, document_from_bytes
from lagebild.model import Document
from lagebild.syndication import credited

DE = (
    "Bei einem Angriff auf die Stadt wurden nach Angaben der Polizei zwölf Menschen getötet. Weitere wurden "
    "verletzt. Die Behörden suchen nach Vermissten in den Trümmern des Hauses."
)
EN = (
    "An attack on the town killed twelve people, police said on Sunday. Others were wounded. Rescuers "
    "searched the rubble of the building for missing people through the night."
)
CREDITS = [
    ("de", f"{DE}\n\n(dpa/AFP)", "afp dpa"),
    ("de", f"{DE}\n\n(mit dpa)", "dpa"),
    ("de", f"{DE} (AFP)", "afp"),
    ("de", f"{DE} (Mit Material der dpa)", "dpa"),
    ("de", f"{DE}\n\nQuelle: ntv.de, jog/dpa", "dpa"),
    ("de", f"{DE}\n\nmit Informationen von AFP und AP", "afp ap"),
    ("de", f"BERLIN (dpa) - {DE}", "dpa"),
    ("de", f"Berlin/Kiew (dpa/AFP) – {DE}", "afp dpa"),
    ("de", f"{DE}\n\nQuelle: Agenturen", "*"),
    ("de", f"{DE}\n\n(mit Agenturen)", "*"),
    ("de", f"{DE}\n\nVon Anna Muster, Kiew", ""),
    ("de", DE.replace("der Polizei", "der Agentur Reuters"), ""),
    ("en", f"{EN}\n\n(Reuters)", "reuters"),
    ("en", f"KYIV, July 9 (Reuters) - {EN}", "reuters"),
    ("en", f"KYIV, Ukraine (AP) — {EN}", "ap"),
    ("en", f"{EN}\n\nWith reporting by AP", "ap"),
    ("en", f"{EN}\n\nWith files from The Associated Press and AFP", "afp ap"),
    ("en", f"{EN}\n\nThe Associated Press contributed to this report.", "ap"),
    ("en", f"By Jane Doe, Associated Press\n\n{EN}", "ap"),
    ("en", f"{EN}\n\n— AFP", "afp"),
    ("en", f"{EN}\n\nAgence France-Presse", "afp"),
    ("en", f"{EN}\n\nWith agencies", "*"),
    ("en", EN.replace("police said", "police told Reuters"), ""),
]


@pytest.mark.parametrize(("lang", "text", "agencies"), CREDITS)
def test_credits(lang: str, text: str, agencies: str) -> None:
    """A star stands for agencies without a name."""
    found = credited(_document(lang, text))
    assert " ".join(found.agencies) + "*" * found.unnamed == agencies


def _document(lang: str, text: str) -> Document:
    return document_from_bytes(f"---\ntitle: X 12\nlang: {lang}\n---\n{text}\n".encode(), hints=Hints())

"""A copy is told however it was cut and edited; other texts on the event, imprints, forms are none."""

from __future__ import annotations

import pytest

from lagebild.syndication import Fingerprint, nearness, sketch
from lagebild.syndication.fingerprint import fingerprint_of
from lagebild.syndication.nearness import OF_SHORTER
from tests.syndication import texts
from tests.syndication.texts import IMPRINT, MONDAY, OTHER_WIRE, OWN_INTRO, SHORT, TUESDAY, WIRE

BREAK = "\n\n"
REST = BREAK.join(texts.paragraphs(WIRE)[1:])
COPIES = {
    "the same": WIRE,
    "cut to a third": texts.third(WIRE),
    "edited": texts.edited(WIRE),
    "own intro": f"{OWN_INTRO}\n\n{REST}",
    "own intro, edited, cut": OWN_INTRO + BREAK + texts.edited(BREAK.join(texts.paragraphs(WIRE)[1:3])),
    "paragraphs dropped": "\n\n".join(texts.paragraphs(WIRE)[::2]),
    "other order": "\n\n".join(reversed(texts.paragraphs(WIRE))),
    "with an imprint": f"{WIRE}\n\n{IMPRINT}",
    "lines joined, thousands parted otherwise": WIRE.replace("\n\n", " ").replace("1.200", "1\u202f200"),
}
OTHERS = {
    "another agency on the same event": (WIRE, OTHER_WIRE),
    "only the imprint": (f"{OTHER_WIRE}\n\n{IMPRINT}", f"{WIRE}\n\n{IMPRINT}"),
    "a form filled in anew": (MONDAY, TUESDAY),
    "too short to tell": (SHORT, f"{SHORT}\n\n{WIRE}"),
    "quoted in a long text": (texts.third(WIRE), " ".join(str(n) for n in range(2000)) + texts.third(WIRE)),
}


@pytest.mark.parametrize("kind", COPIES)
def test_copies(kind: str) -> None:
    one, other = _print(WIRE), _print(COPIES[kind])
    assert nearness(one, other).is_copy(one_outlet=False)
    assert set(sketch(one)) & set(sketch(other)), "it would not be looked at"


@pytest.mark.parametrize("kind", OTHERS)
def test_no_copies(kind: str) -> None:
    one, other = map(_print, OTHERS[kind])
    assert not nearness(one, other).is_copy(one_outlet=False)
    assert nearness(one, other) == nearness(other, one)


def test_the_form_would_be_a_copy_but_for_its_figures() -> None:
    assert nearness(_print(MONDAY), _print(TUESDAY)).of_shorter > OF_SHORTER


def test_in_one_outlet_a_copy_is_the_same_almost_as_a_whole() -> None:
    assert nearness(_print(WIRE), _print(texts.edited(WIRE))).is_copy(one_outlet=True)
    assert not nearness(_print(WIRE), _print(texts.third(WIRE))).is_copy(one_outlet=True)


def test_a_sketch_stays_the_same() -> None:
    """Ledgers keep it: where rensa or the shingles give other values, what was kept has to be made anew."""
    found = sketch(_print(WIRE))
    assert len(found) == 64
    assert found[:3] == KEYS


KEYS = (89164207, 4493997797, 8994060393)


def _print(text: str) -> Fingerprint:
    return fingerprint_of(texts.paragraphs(text))

"""Time grows no faster than the text, whatever stands in it (processor time: a busy machine is no matter)."""

from __future__ import annotations

import time

import pytest

from lagebild import Hints, read_text

SMALL, FACTOR = 2_500, 8
MOST = 3 * FACTOR
"""What grows with the square takes 64 times as long."""
OPENING = "Die Behörden der Stadt haben am Montag mitgeteilt, dass zwölf Menschen ums Leben gekommen sind. "
UNITS = {
    "article": (
        "Bei einem Angriff auf Charkiw wurden nach Angaben der Polizei mindestens {n} Menschen getötet und 40"
        " verletzt. Das teilte der Gouverneur am Montag mit. Überprüfen ließ sich das nicht.\n\n"
    ),
    "one paragraph": "In Kiew starben laut Behörden {n} Menschen, wie Reuters am Dienstag berichtete. ",
    "caveats": "Die Armee meldete {n} Tote. Diese Zahlen ließen sich nicht unabhängig überprüfen. ",
    "list in one sentence": "{n} Tote, 40 Verletzte; ",
    "bare numbers": "12, 3.400 und {n}; ",
    "same figure": "Zwölf Tote. ",
    "ellipses": "{n} wurden getötet, {n} verletzt, ",
    "parts": "darunter {n} Kinder, ",
    "dates": "am 3. Mai 2021, am Montag, im April, seit {n} Tagen, ",
    "names": "Selenskyj, Putin, die Hamas, das Ministerium, Moskau, {n} Soldaten, ",
    "quotations": "„{n} Tote“, sagte er, „und mehr“. ",
    "places": "in Charkiw, bei Kiew, dort, in der Stadt {n} Tote, ",
    "crossheads": "Die Lage {n}\n\n",
    "one word": "a",
    "long words": "Verteidigungsministeriumssprecherinnenversammlungsleitung{n} ",
    "marks": "(„“)—–…",
    "hyphens": "a-",
    "dots": "z.B. u.a. {n}. ",
}


def seconds(unit: str, size: int) -> float:
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(unit.format(n=len(parts) + 13))
        length += len(parts[-1])
    text = OPENING + "\n\n" + "".join(parts)
    started = time.process_time()
    read_text(text, hints=Hints(lang="de"))
    return time.process_time() - started


@pytest.mark.parametrize("name", UNITS)
def test_time_grows_no_faster_than_the_text(name: str) -> None:
    read_text(OPENING)  # what is loaded once is loaded
    small = max(seconds(UNITS[name], SMALL), 0.05)
    assert seconds(UNITS[name], SMALL * FACTOR) < MOST * small

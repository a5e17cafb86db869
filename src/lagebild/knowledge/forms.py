"""Names as the tables write them: alternatives in a cell, marks in front, endings in brackets."""

from __future__ import annotations

import re
from typing import NamedTuple

EXACT, QUOTED, SHORT, INNER = 1, 2, 4, 8
MARKS = {"!": EXACT, "?": QUOTED, "~": SHORT, "^": INNER}
"""What may stand before a name: ``!`` an ordinary word if its case changes ("IS"), ``?`` a name only in
quotation marks or after a word for a paper ("Welt"), ``~`` a name only after the full one or after an
office ("Bush"), ``^`` not as the first word of a sentence ("Nice"). Before all of them may stand ``*``:
the name to show in this language."""
SHOWN = "*"

_PIECE = re.compile(r"[^\W_]+")
_BRACKET = re.compile(r"\(([^()]*)\)")


class Form(NamedTuple):
    """One way to write a name."""

    text: str
    flags: int = 0


def pieces(text: str) -> tuple[str, ...]:
    """The runs of letters and digits in a name: "B'Tselem" is B, Tselem. Empty if there is none."""
    return tuple(_PIECE.findall(text))


def form(text: str) -> Form:
    """A name with the marks in front of it read as flags."""
    flags = 0
    text = text.removeprefix(SHOWN)
    while text and text[0] in MARKS:
        flags |= MARKS[text[0]]
        text = text[1:]
    return Form(text, flags)


def alternatives(cell: str) -> list[Form]:
    """The forms in a cell of a table, which are parted by ``|``."""
    return [form(part) for part in cell.split("|")] if cell else []


def spread(pattern: str) -> list[str]:
    """All words that a pattern stands for: "Armee(n)" is Armee, Armeen; "Dienst(e|es)" is three."""
    match = _BRACKET.search(pattern)
    if match is None:
        return [pattern]
    endings = dict.fromkeys(["", *match[1].split("|")])
    return [
        pattern[: match.start()] + ending + rest
        for rest in spread(pattern[match.end() :])
        for ending in endings
    ]

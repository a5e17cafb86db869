"""Words cut into atoms: runs of letters and digits, so that hyphens and apostrophes make no difference.

"al-Shabaab", "Al Shabaab" and a tokenizer that parts at hyphens all give the same atoms; what stands
between two atoms is kept as the `lead` of the second.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol


class Word(Protocol):
    """What a text must be cut into: anything with these three."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Atom(NamedTuple):
    """A run of letters and digits. `lead` is the marks (and blanks) between the atom before and this one."""

    text: str
    low: str
    start: int
    end: int
    lead: str
    sentence: int
    paragraph: int


_PIECE = re.compile(r"[^\W_]+")
_SENTENCE_ENDS = frozenset(".!?…")
QUOTES = frozenset("\"'„“”‚‘’«»‹›")
HYPHENS = frozenset("-‐‑")
_JOINTS = frozenset({" ", "", ".", "'", "’", "/", "&", " & ", "' ", "’ ", *HYPHENS})
_SHORT = 3


def atomise(words: Iterable[Word], sentence_starts: Sequence[int] | None = None) -> list[Atom]:
    """The atoms of a text in order.

    `sentence_starts` are the offsets where sentences begin, in order; without them a mark at the end
    and a following capital letter part sentences. Two characters or more between two words (an empty
    line) part paragraphs.
    """
    atoms: list[Atom] = []
    lead, last_end, sentence, paragraph = "", -1, 0, 0
    for word in words:
        if last_end >= 0 and word.start > last_end:
            if word.start - last_end > 1:
                paragraph, sentence, lead = paragraph + 1, sentence + 1, lead + "\n"
            else:
                lead += " "
        last_end = word.end
        for text, start, end, before in _cut(word):
            lead += before
            if not text:
                continue
            if sentence_starts is not None:
                sentence = bisect_right(sentence_starts, start)
            elif len(lead) > 1 and atoms and _ends(lead, atoms[-1].text, text):
                sentence += 1
            atoms.append(Atom(text, text.lower(), start, end, lead, sentence, paragraph))
            lead = ""
    return atoms


def _cut(word: Word) -> Iterable[tuple[str, int, int, str]]:
    """Pieces of a word as (letters, start, end, marks before); last the marks after it with empty letters."""
    text, start, end = word.text, word.start, word.end
    if text.isalnum():
        return ((text, start, end, ""),)
    exact = end - start == len(text)
    cut, at = [], 0
    for match in _PIECE.finditer(text):
        here, stop = (start + match.start(), start + match.end()) if exact else (start, end)
        cut.append((match.group(), here, stop, text[at : match.start()]))
        at = match.end()
    rest = text[at:]
    if cut and exact and rest == "." and text.count(".") > 1:
        letters, here, _, before = cut[-1]
        cut[-1], rest = (letters, here, end, before), ""  # the dot of "U.N." belongs to it
    cut.append(("", end, end, rest))
    return cut


def _ends(lead: str, before: str, after: str) -> bool:
    """Whether a sentence ends in `lead`. A dot after a very short word is taken for an abbreviation."""
    if not any(mark in _SENTENCE_ENDS for mark in lead) or " " not in lead:
        return False
    if lead == ". " and len(before) <= _SHORT and not before.isdigit() and not before.islower():
        return False
    return after[0].isupper() or after[0].isdigit() or lead[-1] in QUOTES


def joined(before: Atom, atom: Atom) -> bool:
    """Whether two neighbours can be parts of one name: a blank, a hyphen, an apostrophe between them."""
    if atom.lead in _JOINTS:
        return True
    return atom.lead == ". " and len(before.text) <= _SHORT


def hyphened(atom: Atom) -> bool:
    """Whether a hyphen without blanks ties the atom to the one before."""
    return atom.lead in HYPHENS

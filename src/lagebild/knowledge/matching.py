"""Finds the names of an index in the atoms of a text: the longest at each place, none inside another."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.knowledge.atoms import Atom, joined
from lagebild.knowledge.derived import derive
from lagebild.knowledge.forms import EXACT
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.index import Entry, Index
from lagebild.knowledge.wording import Wording

_POSSESSIVE = frozenset({"name", "person", "capital", "metonym", "place"})


def find(atoms: Sequence[Atom], names: Index, words: Wording) -> list[Hit]:
    """The hits in order. Linear in the length of the text."""
    hits: list[Hit] = []
    at = 0
    while at < len(atoms):
        hit = _at(atoms, at, names, words)
        if hit is None:
            at += 1
            continue
        hits.append(hit)
        at = hit.last
    return hits


def _at(atoms: Sequence[Atom], at: int, names: Index, words: Wording) -> Hit | None:
    """What begins at an atom: a long name, else a word as it stands, with an ending, or inside another."""
    low = atoms[at].low
    seconds = names.longer.get(low)
    if seconds is not None and at + 1 < len(atoms):
        hit = _long(atoms, at, seconds, words)
        if hit is not None:
            return hit
    candidates = names.entries.get(low)
    hit = _longest(atoms, at, candidates, words) if candidates else None
    inflected = _inflected(atoms, at, names, words)
    if hit is None:
        return inflected or derive(atoms[at], at, names, words)
    if inflected is not None and not inflected.possessive:
        hit.entries.extend(inflected.entries)
    return hit


def _long(atoms: Sequence[Atom], at: int, seconds: dict[str, list[Entry]], words: Wording) -> Hit | None:
    """The longest name of several atoms here; its second atom may have an ending."""
    second = atoms[at + 1].low
    candidates = list(seconds.get(second, ()))
    if second.endswith(words.endings):
        for ending in words.endings:
            if second.endswith(ending):
                candidates += seconds.get(second[: -len(ending)], ())
    return _longest(atoms, at, candidates, words)


def _longest(atoms: Sequence[Atom], at: int, candidates: Sequence[Entry], words: Wording) -> Hit | None:
    best: Hit | None = None
    length = 0
    for entry in candidates:
        size = len(entry.atoms)
        if size < length or at + size > len(atoms):
            continue
        possessive = _fits(atoms, at, entry, words)
        if possessive is None:
            continue
        if size > length or best is None or (best.possessive and not possessive):
            best, length = Hit(at, at + size, [entry], possessive), size
        elif possessive == best.possessive:
            best.entries.append(entry)
    return best


def _inflected(atoms: Sequence[Atom], at: int, names: Index, words: Wording) -> Hit | None:
    """A name of one atom with an ending: its key is another than the atom."""
    low = atoms[at].low
    if not low.endswith(words.endings):
        return None
    for ending in words.endings:
        if low.endswith(ending):
            hit = _longest(atoms, at, names.entries.get(low[: -len(ending)], ()), words)
            if hit is not None:
                return hit
    return None


def _fits(atoms: Sequence[Atom], at: int, entry: Entry, words: Wording) -> bool | None:
    """None if the entry does not stand here, else whether it has a possessive ending."""
    last = len(entry.atoms) - 1
    for offset in range(last):
        atom = atoms[at + offset]
        if not _same(entry.atoms[offset], atom.text, entry.flags & EXACT):
            return None
        if not joined(atom, atoms[at + offset + 1]):
            return None
    text, wanted = atoms[at + last].text, entry.atoms[last]
    if _same(wanted, text, entry.flags & EXACT):
        return False
    if entry.how == "adjective":
        endings, possessive = words.adjective_endings, False
    elif entry.how in _POSSESSIVE:
        endings, possessive = words.possessive_endings, True
    else:
        return None
    for ending in endings:
        if ending and text.endswith(ending) and _same(wanted, text[: -len(ending)], entry.flags & EXACT):
            return possessive
    return None


def _same(wanted: str, text: str, exact: int) -> bool:
    """Whether `text` can be the atom `wanted`: small letters may be capitals in front or throughout."""
    if wanted == text:
        return True
    if exact or len(wanted) != len(text):
        return False
    if text[0] != wanted[0] and text[0] == wanted[0].upper() and text[1:] == wanted[1:]:
        return True
    return len(text) > 1 and text.isupper() and text == wanted.upper()

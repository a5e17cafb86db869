"""Names inside other words: "Nordsyrien", "prorussisch", "Talibankämpfer", a misspelt "südkoranisch"."""

from __future__ import annotations

from lagebild.knowledge.atoms import Atom
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.index import JOINED_KEY, STEM_KEY, Entry, Index
from lagebild.knowledge.wording import Wording

_MIN = 6


def derive(atom: Atom, at: int, names: Index, words: Wording) -> Hit | None:
    """The actor in a word that is no name itself, with the name of the rule, or None."""
    if len(atom.text) < _MIN or not words.joined_heads:
        return None
    low = atom.low
    for rule, entry in (
        ("adjective of a city", _city(low, names, words)),
        ("part of a state", _region(atom.text, names, words)),
        ("stance", _stance(low, names, words)),
        ("compound", _compound(atom.text, low, names, words)),
        ("misspelt adjective", _misspelt(low, names, words)),
    ):
        if entry is not None:
            return Hit(at, at + 1, [entry], False, rule)
    return None


def _city(low: str, names: Index, words: Wording) -> Entry | None:
    """ "Moskauer", "Charkiwer": made from a capital or another place of a state."""
    for ending in words.city_endings:
        if low.endswith(ending):
            for entry in names.entries.get(low[: -len(ending)], ()):
                if entry.how in ("capital", "place") and len(entry.atoms) == 1 and not entry.flags:
                    return Entry(entry.atoms, 0, entry.id, "metonym")
    return None


def _region(text: str, names: Index, words: Wording) -> Entry | None:
    """ "Nordsyrien" is a place of SYR, "nordsyrisch" an adjective."""
    if not text.startswith(words.region_starts):
        return None
    for region in words.regions:
        small = text[0].lower() == text[0]
        if not text.startswith(region.lower() if small else region):
            continue
        rest = text[len(region) :]
        for wanted in _stems(rest, words):
            for entry in names.entries.get(wanted, ()):
                if len(entry.atoms) > 1 or entry.flags:
                    continue
                if entry.how == "adjective":
                    return entry
                if entry.how == "name" and not small and not entry.atoms[0].islower():
                    return Entry(entry.atoms, 0, entry.id, "place")
    return None


def _stance(low: str, names: Index, words: Wording) -> Entry | None:
    """ "prorussisch" speaks of others, who side with RUS."""
    if not low.startswith(words.stances):
        return None
    for stance in words.stances:
        if low.startswith(stance):
            for wanted in _stems(low[len(stance) :], words):
                for entry in names.entries.get(wanted, ()):
                    if entry.how == "adjective" and len(entry.atoms) == 1:
                        return Entry(entry.atoms, 0, entry.id, "relation")
    return None


def _stems(low: str, words: Wording) -> list[str]:
    """A word and what is left of it without an ending."""
    return [low, *(low[: -len(ending)] for ending in words.endings if low.endswith(ending))]


def _compound(text: str, low: str, names: Index, words: Wording) -> Entry | None:
    """ "Talibankämpfer", "Polizeisprecher": the first part names, the second is a known head."""
    if not text[0].isupper():
        return None
    for first, entry in names.joined.get(low[:JOINED_KEY], ()):
        if low.startswith(first) and len(low) > len(first):
            rest = low[len(first) :]
            if rest in words.joined_heads or (rest[0] == "s" and rest[1:] in words.joined_heads):
                return entry if entry.how == "institution" else Entry(entry.atoms, 0, entry.id, "prefix")
    return None


def _misspelt(low: str, names: Index, words: Wording) -> Entry | None:
    """ "südkoranische" for "südkoreanische": one letter wrong, missing or too many in a long adjective."""
    if not words.misspelt_from or len(low) < words.misspelt_from:
        return None
    for stem, entry in names.stems.get(low[:STEM_KEY], ()):
        same = 0
        while same < len(stem) and same < len(low) and stem[same] == low[same]:
            same += 1
        for tail, ending in (
            (stem[same + 1 :], low[same:]),
            (stem[same:], low[same + 1 :]),
            (stem[same + 1 :], low[same + 1 :]),
        ):
            if ending.startswith(tail) and ending[len(tail) :] in words.adjective_endings:
                return entry
    return None

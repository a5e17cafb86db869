"""Whether a name is used as a name where it stands, and in what way."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.knowledge.atoms import QUOTES, Atom, hyphened
from lagebild.knowledge.forms import EXACT, INNER, QUOTED
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.index import Entry
from lagebild.knowledge.mention import How
from lagebild.knowledge.wording import Wording

_PLAIN: tuple[How, ...] = ("inhabitant", "name", "person", "relation", "prefix")
_STEPS = 4
_DATELINE = frozenset("(–—/,:")


class Usage:
    """The context of names in one text."""

    def __init__(self, atoms: list[Atom], hits: Sequence[Hit], words: Wording) -> None:
        self.atoms = atoms
        self.words = words
        self._begins = {hit.first for hit in hits}
        self._ends = {hit.last for hit in hits}

    def allows(self, entry: Entry, hit: Hit) -> bool:
        """Whether the marks on the name and the words around it let the name stand here."""
        return self._marks_allow(entry, hit) and self._words_allow(entry, hit)

    def _marks_allow(self, entry: Entry, hit: Hit) -> bool:
        if entry.flags & INNER and self.starts_sentence(hit.first):
            return False
        if entry.flags & QUOTED and not self._quoted(hit):
            return False
        ordinary = entry.flags & EXACT and self.atoms[hit.first].low in self.words.ordinary
        return not (ordinary and self._among_capitals(hit))

    def _words_allow(self, entry: Entry, hit: Hit) -> bool:
        if entry.how in ("institution", "reference"):
            return True
        if entry.how == "adjective":
            return not (self._bare(entry, hit) or self._paper(hit))
        if entry.how in ("name", "inhabitant", "person") and self._after_particle(hit):
            return False
        if hit.last - hit.first == 1 and self._after_given(hit):
            return False
        if entry.how in ("place", "capital", "metonym") and self._paper(hit):
            return False
        return not (self.atoms[hit.first].text in self.words.forenames and self._personal(hit))

    def given_name_follows(self, hit: Hit) -> bool:
        """Whether a given name stands right after the name: "Kim Yong-hyun", "Lee Kuan Yew".

        Where nouns have capitals only its own shape tells it: a hyphen and a small letter.
        """
        after = self.after(hit.last)
        if after is None or after.lead != " " or not after.text[0].isupper() or hit.last in self._begins:
            return False
        second = self.after(hit.last + 1)
        hyphen = second is not None and hyphened(second) and second.text[0].islower()
        return hyphen or not self.words.capital_nouns

    def starts_sentence(self, at: int) -> bool:
        """Whether the atom is the first one of its sentence."""
        return at == 0 or self.atoms[at - 1].sentence != self.atoms[at].sentence

    def starts_paragraph(self, at: int) -> bool:
        """Whether the atom is the first one of its paragraph."""
        return at == 0 or self.atoms[at - 1].paragraph != self.atoms[at].paragraph

    def before(self, at: int) -> Atom | None:
        """The atom before, if only a blank or a hyphen parts them and the sentence is the same."""
        if self.starts_sentence(at) or self.atoms[at].lead not in (" ", "-", "‑", "‐"):
            return None
        return self.atoms[at - 1]

    def after(self, last: int) -> Atom | None:
        """The atom at `last`, if only a blank or a hyphen parts it from the one before."""
        if last >= len(self.atoms) or self.starts_sentence(last):
            return None
        atom = self.atoms[last]
        return atom if atom.lead in (" ", "-", "‑", "‐") else None

    def marked_possessive(self, last: int) -> bool:
        """Whether a mark after the name says whose something is: "Russia's", "the Houthis' claim"."""
        if last >= len(self.atoms):
            return False
        atom = self.atoms[last]
        if atom.lead in ("'", "’"):
            return atom.low in self.words.possessive_marks
        return atom.lead in ("' ", "’ ") and self.atoms[last - 1].low.endswith(self.words.apostrophe_after)

    def _quoted(self, hit: Hit) -> bool:
        lead = self.atoms[hit.first].lead
        closing = self.atoms[hit.last].lead if hit.last < len(self.atoms) else ""
        if any(mark in QUOTES for mark in lead) and any(mark in QUOTES for mark in closing):
            return True
        before = self.before(hit.first)
        return before is not None and before.low in self.words.press_nouns

    def _among_capitals(self, hit: Hit) -> bool:
        """Whether the words around are all in capitals, so that capitals say nothing."""
        sentence = self.atoms[hit.first].sentence
        near = self.atoms[max(0, hit.first - _STEPS) : hit.first] + self.atoms[hit.last : hit.last + _STEPS]
        others = [a.text for a in near if a.sentence == sentence and len(a.text) > 1 and a.text.isalpha()]
        return len(others) > 1 and all(text.isupper() for text in others)

    def _after_particle(self, hit: Hit) -> bool:
        before = self.before(hit.first)
        return before is not None and before.low in self.words.particles

    def _after_given(self, hit: Hit) -> bool:
        """Whether a first name stands before: "Michael Bloomberg" is no agency."""
        before = self.before(hit.first)
        return before is not None and before.text in self.words.given and hit.first not in self._ends

    def _bare(self, entry: Entry, hit: Hit) -> bool:
        """Whether an adjective that should have an ending has none: "auf Englisch" is a language."""
        if len(self.words.adjective_endings) == 1 or self.atoms[hit.last - 1].low != entry.atoms[-1].lower():
            return False
        after = self.after(hit.last)
        return after is None or not hyphened(after)

    def _paper(self, hit: Hit) -> bool:
        """Whether a place is the first part of a paper's name: "Kansas City Star"."""
        at = hit.last
        for _ in range(_STEPS - 1):
            after = self.after(at)
            if after is None or not after.text[0].isupper() or at in self._begins:
                return False
            if after.text in self.words.press_tails:
                return True
            at += 1
        return False

    def _personal(self, hit: Hit) -> bool:
        """Whether a name that is a first or family name too is one here: "Jordan Peterson"."""
        before, after = self.before(hit.first), self.after(hit.last)
        if before is not None and (before.low in self.words.places or before.low in self.words.definite):
            return False
        if after is not None and after.lead == " " and after.text[0].isupper() and not after.text.isupper():
            known = hit.last in self._begins or after.text in self.words.geography
            if not known and not self.words.capital_nouns:
                return True
        if self.words.capital_nouns or before is None or before.lead == "-":
            return False
        named = before.text[0].isupper() and not before.text.isupper() and before.text.isalpha()
        named = named and before.text not in self.words.days
        return named and hit.first not in self._ends and not self.starts_sentence(hit.first - 1)

    def how(self, entries: Sequence[Entry], hit: Hit) -> tuple[How, bool]:
        """In what way readings of one actor name it here; for a relation, whether it puts it in charge."""
        kinds = {entry.how for entry in entries}
        after = self.after(hit.last)
        if after is not None and hyphened(after):
            if after.low in self.words.relations:
                return "relation", after.low in self.words.led
            if "adjective" not in kinds or not kinds.isdisjoint(("name", "metonym")):
                return ("person" if "person" in kinds else "prefix"), False
        return ("relation" if self.sided(hit) else self._plain(kinds, hit, after)), False

    def sided(self, hit: Hit) -> bool:
        """ "pro-Russian", "anti-Assad", "ethnic Albanians"."""
        before = self.before(hit.first)
        if before is None:
            return False
        return before.low in (self.words.stances if hyphened(self.atoms[hit.first]) else self.words.ethnic)

    def _plain(self, kinds: set[str], hit: Hit, after: Atom | None) -> How:
        if "adjective" in kinds and (len(kinds) == 1 or self._attributive(after)):
            return "adjective"
        if {"inhabitant", "name"} <= kinds and not self._counted(hit):
            return "name"
        for plain in _PLAIN:
            if plain in kinds:
                return plain
        return self._place_or_seat(kinds, hit)

    def _counted(self, hit: Hit) -> bool:
        """Whether people are meant by a word that is a land's name too: "zwei Polen", "die Polen"."""
        if not self.words.quantities:
            return True
        before = self.before(hit.first)
        counting = (self.words.quantities, self.words.definite)
        return before is not None and (
            before.text.isdigit() or any(before.low in words for words in counting)
        )

    def _attributive(self, after: Atom | None) -> bool:
        """Whether a noun may follow, so that "Iraqi" or "deutsche" is an adjective."""
        if after is None or after.low in self.words.after_people:
            return False
        if self.words.capital_nouns:
            return after.text[0].isupper() or after.low not in self.words.own
        return after.text[0].isalpha()

    def _place_or_seat(self, kinds: set[str], hit: Hit) -> How:
        if "metonym" in kinds:
            return "metonym"
        if "capital" in kinds and not self.is_place(hit):
            return "metonym"
        return "place"

    def is_place(self, hit: Hit) -> bool:
        """Whether the name of a capital stands for the city: after "in", "nach" or as a dateline."""
        at = hit.first
        for _ in range(_STEPS):
            before = self.before(at)
            if before is None:
                break
            if before.low in self.words.places:
                return True
            if before.low not in self.words.place_nouns:
                break
            at -= 1
        return self._in_dateline(hit)

    def _in_dateline(self, hit: Hit) -> bool:
        """ "Pjöngjang/Moskau – …", "BEIRUT (Reuters)": the first words of a paragraph, then a mark."""
        first = hit.first
        while first > 0 and self.atoms[first].lead == "/":
            first -= 1
        if not self.starts_paragraph(first) or hit.last >= len(self.atoms):
            return False
        lead = self.atoms[hit.last].lead
        return lead == " - " or any(mark in _DATELINE for mark in lead)

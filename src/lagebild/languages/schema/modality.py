"""`modality.toml`: how surely something is said."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class ModalWords(Data, frozen=True, forbid_unknown_fields=True):
    possible: str
    alleged: str
    planned: str
    wanted: str
    received: str
    """Words that say that money came in."""
    estimated: str
    split: str
    """Split verbs of a plan ("sagte … zu"): forms|particle, pairs parted by semicolons."""


class Hearsay(Data, frozen=True, forbid_unknown_fields=True):
    words: str
    perfect: str
    passive: str
    """The infinitive that makes a passive with a participle, no perfect."""
    intent: str
    """Those that tell a plan with a plain infinitive, whatever is counted, or a condition at the head of a
    clause.
    """
    reported: str
    """Finite verbs that only occur in reported speech."""


class Future(Data, frozen=True, forbid_unknown_fields=True):
    words: str
    in_past: str
    """The future seen from a time in the past ("it said it would send")."""
    aims: str
    """Verbs of wanting: with "to" and a verb a plan, whatever is counted; with a perfect, a claim."""
    duty: str
    """What ought to be done ("should take back")."""
    present: str
    """Verbs of sending and giving whose present tense tells of what is to come ("schickt 200 Soldaten")."""


class Caveat(Data, frozen=True, forbid_unknown_fields=True):
    pattern: str
    example: str


class CaveatReach(Data, frozen=True, forbid_unknown_fields=True):
    all: str


class ModalityWords(Data, frozen=True, forbid_unknown_fields=True):
    """`modality.toml`: words that say how surely something is meant, and remarks that it could not be
    checked.
    """

    words: ModalWords
    hearsay: Hearsay
    future: Future
    caveats: list[Caveat]
    reach: CaveatReach

"""`grammar.toml`: closed classes of words."""

from __future__ import annotations

import msgspec

from lagebild.languages.schema.data import Data


class Partitive(Data, frozen=True, forbid_unknown_fields=True):
    of: str
    thereof: str
    genitive: str
    definite: str
    pronouns: str
    among: str
    others: str
    ones: str
    under: str
    those: str
    """Words before a participle that stands for people ("those arrested")."""
    belongs_to: str
    """Prepositions of a group with a verb of falling into ("Zu den Toten gehören …")."""
    added: str
    same: str
    count_nouns: str
    all_but: str
    collectives: str
    falls_into: str
    falls_to: str = ""
    """Those verbs of them that give a part of a figure to a place: "44 entfielen auf den Norden"."""
    paired: str = ""
    """Words between two numbers that count the same ("383 bzw. 163 Fälle")."""
    levels: str = ""
    """Nouns for what a tally reaches ("stieg auf ein Rekordhoch von 300.000")."""
    size: str = ""
    """Words after a number that make it the size of a group ("5.000 Mann starke Truppe")."""
    beside: str = ""
    """What puts a figure beside one before it, across verbs ("as well as 25 fighters")."""
    aged: str = ""
    """Words after a number that make it an age inside a noun phrase ("ein fünf Jahre altes Mädchen")."""


class Verbs(Data, frozen=True, forbid_unknown_fields=True):
    passive: str
    perfect: str
    being: str
    passive_perfect: str
    passive_progressive: str
    past_endings: str
    participle_endings: str
    singular: str = ""
    """Forms of "have" that several cannot be the subject of ("drei Panzer hat die Armee zerstört")."""
    plural_ending: str = ""
    """The ending of every finite verb of several, where there is one."""
    copulas: str = ""
    """Lexical verbs that only lead to what is said of the subject ("remain in custody")."""


class Prepositions(Data, frozen=True, forbid_unknown_fields=True):
    agent: str
    with_: str = msgspec.field(name="with")
    content: str
    to: str
    target: str
    place: str
    inside: str
    owner: str
    origin: str
    fights_for: str
    belongs: str
    conjunctions: str = ""
    """Conjunctions that look like prepositions ("als 300 Menschen ankamen")."""


class Clauses(Data, frozen=True, forbid_unknown_fields=True):
    how: str
    that: str
    where: str
    """Adverbs that open a relative clause ("the province where …")."""
    infinitive: str
    contrast: str
    relative: str
    reflexive: str
    possessive: str
    never_subject: str
    first_person: str
    side: str
    suffers: str
    genitive: str
    relative_plural: str = ""
    """Relative pronouns that can stand for several, where the language tells them apart."""


class Differences(Data, frozen=True, forbid_unknown_fields=True):
    """Words around a number that only compares: "um 608 gestiegen", "830 mehr als", "ein Plus von 637"."""

    by: str
    of: str
    changes: str
    nouns: str
    more: str
    than: str
    each: str = ""
    """Words before a price that is one of many: "von denen jede 30 Millionen kostet"."""
    room_for: str = ""
    """Prepositions before a number that something was made for."""
    room: str = ""
    """Words that tell what something was made for: "a hall built for 500 people"."""


class Cases(Data, frozen=True, forbid_unknown_fields=True):
    """What tells a subject from an object, where articles do."""

    nominative: str = ""
    """Articles of subjects alone, unless the noun is neuter ("ein Mann")."""
    neuter: str = ""
    """Nouns for persons whose nominative and accusative look the same ("ein Kind")."""


class Pronouns(Data, frozen=True, forbid_unknown_fields=True):
    """Pronouns of persons by the article that one of them was named with; "many" for several."""

    subject: dict[str, str] = msgspec.field(default_factory=dict)
    object: dict[str, str] = msgspec.field(default_factory=dict)


class Grammar(Data, frozen=True, forbid_unknown_fields=True):
    """`grammar.toml`: closed words of the language."""

    partitive: Partitive
    verbs: Verbs
    prepositions: Prepositions
    clauses: Clauses
    differences: Differences
    pronouns: Pronouns
    cases: Cases = Cases()

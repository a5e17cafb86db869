"""`attribution.toml`: how a text says on whose word something stands."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class SpeechVerb(Data, frozen=True, forbid_unknown_fields=True):
    stance: str
    takes: str
    words: str
    split: str = ""


class SourcePrepositions(Data, frozen=True, forbid_unknown_fields=True):
    before: str
    ambiguous: str
    """Those that are prepositions of saying only between commas and before a speaker."""
    after: str
    with_noun: str


class SpeechNouns(Data, frozen=True, forbid_unknown_fields=True):
    says: str
    estimates: str
    own: str


class Impersonal(Data, frozen=True, forbid_unknown_fields=True):
    """Verbs whose source stands behind a preposition: "in dem Bericht heißt es"."""

    verbs: str
    split: str
    pronoun: str
    """The subject that some of them need."""
    needing: str
    """Those of them that mean something else without it."""
    of_records: str
    """Those that only say something of a written thing ("in dem Brief steht")."""
    prepositions: str
    records: str
    """Written things that say something."""


class RelativeCues(Data, frozen=True, forbid_unknown_fields=True):
    """Relative adverbs that make what stands before them the source: "Berichte, wonach …"."""

    words: str


class Citing(Data, frozen=True, forbid_unknown_fields=True):
    phrases: str
    verbs: str
    """Verbs of quoting: who stands as their object is the origin, their subject the relay."""


class Told(Data, frozen=True, forbid_unknown_fields=True):
    verbs: str
    before: str
    media: str
    particles: str
    """Words after a verb that make another one of it ("gave up 55 prisoners")."""
    through: str
    """Words before the medium that a speaker used ("in an interview with")."""
    taking: str
    """Verbs of saying or demanding that, with one of `lives`, tell what an event cost."""
    lives: str
    putting: str
    """Verbs that give a count of anything ("put the damage at 3 billion")."""
    seen: str
    """Participles that say by whom a document was read, not written ("data seen by the agency")."""
    claiming: str
    """Verbs of saying that take an infinitive with their own subject ("they claim to have killed")."""
    adverbial: str
    """Words that open a clause of time after the verb: what is said does not follow there."""


class GoingOn(Data, frozen=True, forbid_unknown_fields=True):
    pronouns: str
    persons: str
    """Pronouns that stand for one person."""
    plurals: str
    """Pronouns that stand for several."""
    plural_ending: str
    """How a plural noun ends, or empty where an ending does not tell."""
    speakers: str
    markers: str
    demonstrative: str


class Reported(Data, frozen=True, forbid_unknown_fields=True):
    subjunctive: str
    backshift: str
    """The auxiliary of a past perfect that goes on with what somebody said."""
    claims_done: str
    """Modal verbs that, with a perfect infinitive, tell what their subject claims ("will getötet haben")."""


class Records(Data, frozen=True, forbid_unknown_fields=True):
    """Reports and statistics that go on speaking in plain sentences where the news is about them."""

    accounts: str
    presenting: str
    """Finite verbs and participles of making them public."""
    results: str
    """What they come to ("das sind Ergebnisse der Studie")."""


class Speakers(Data, frozen=True, forbid_unknown_fields=True):
    words: str


class Attribution(Data, frozen=True, forbid_unknown_fields=True):
    """`attribution.toml`: words that say on whose word something stands."""

    verbs: list[SpeechVerb]
    prepositions: SourcePrepositions
    nouns: SpeechNouns
    citing: Citing
    impersonal: Impersonal
    relative: RelativeCues
    told: Told
    going_on: GoingOn
    reported: Reported
    records: Records
    speakers: Speakers

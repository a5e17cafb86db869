"""The shape of a language's data files. Unknown or missing entries are errors with a full sentence."""

from __future__ import annotations

import msgspec

from lagebild.model import Bound


class Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all language data: a misspelt key is an error, not a silent gap."""


class Basics(Data, frozen=True, forbid_unknown_fields=True):
    """`language.toml`: tagger, tags, sentence ends."""

    code: str
    name: str
    english_name: str
    capital_nouns: bool
    clause: str
    perfect_totals: bool
    decimal: str
    group: str
    tagger: str
    abbreviations: str
    before_ordinals: str
    sentence_starts: str
    tags: dict[str, str]


class Several(Data, frozen=True, forbid_unknown_fields=True):
    words: str
    units: dict[str, float]


class Shares(Data, frozen=True, forbid_unknown_fields=True):
    percent: str
    of: str
    leading: dict[str, float]


class Ranges(Data, frozen=True, forbid_unknown_fields=True):
    between: str
    between_and: str
    to: str
    marks: str
    from_: str = msgspec.field(name="from", default="")
    or_: str = msgspec.field(name="or", default="")


class Ambiguous(Data, frozen=True, forbid_unknown_fields=True):
    words: str
    after: str


class Fillers(Data, frozen=True, forbid_unknown_fields=True):
    before: str
    after: str
    more: str


class Ages(Data, frozen=True, forbid_unknown_fields=True):
    after: str
    died: str
    at: str


class Numbers(Data, frozen=True, forbid_unknown_fields=True):
    """`numbers.toml`: number words, vague plurals, shares, bounds, and what is no count."""

    pieces: str
    one: str
    both: str
    """Words for two that are known already: "beide Piloten", "both pilots"."""
    magnitudes: dict[str, float]
    dozens: dict[str, float]
    vague: dict[str, float]
    several: Several
    fractions: dict[str, float]
    shares: Shares
    bounds: dict[Bound, str]
    bounds_after: dict[Bound, str]
    ambiguous: Ambiguous
    estimated: str
    ranges: Ranges
    fillers: Fillers
    skip_after: str
    skip_before: str
    ages: Ages
    articles: str
    pronoun_ones: str
    before_pronoun_ones: str
    """Words after which a word for one is a pronoun and counts nobody ("no one", "this one")."""
    headed: str
    ordinals: str
    dimensions: str
    currencies: dict[str, str]
    inflected: dict[str, str] = {}
    """Number words with an ending, and the word without it ("zweier" = "zwei")."""


class TimePattern(Data, frozen=True, forbid_unknown_fields=True):
    kind: str
    seq: str
    example: str


class Times(Data, frozen=True, forbid_unknown_fields=True):
    """`times.toml`: time words as value = words, and what rows of them mean."""

    months: dict[str, str]
    weekdays: dict[str, str]
    deictic: dict[str, str]
    anaphoric: dict[str, str]
    units: dict[str, str]
    plural_units: dict[str, str]
    relative: dict[str, str]
    parts: dict[str, str]
    seasons: dict[str, str]
    counts: dict[str, str]
    ordinals: dict[str, str]
    decades: dict[str, str]
    shifted: dict[str, str]
    holidays: dict[str, str]
    letters: dict[str, str]
    patterns: list[TimePattern]


class Noun(Data, frozen=True, forbid_unknown_fields=True):
    class_: str = msgspec.field(name="class")
    kind: str
    words: str
    example: str
    measure: str | None = None
    default: str | None = None
    unit: str | None = None
    scope: str | None = None
    """ "incident" for those who are there only at an event: attackers, protesters; "stock" for inmates."""
    aboard: bool = False
    """Whether it names those on one journey: a figure of that event even where they are few."""
    deed: bool = False
    """Whether it names a deed ("Festnahmen", "Morde"): "eine Festnahme" is not one person."""
    open: bool = False
    """Whether a word of gaol decides what it is: prisoners of war, or people in custody."""
    stands_for: bool = False
    """Whether it stands for what was counted before ("665 wurden ermordet, im Vorjahr gab es 527 Fälle")."""
    sort: str = ""
    """What frames may ask for besides: "craft" come by themselves ("sent two ships"), "kin" are mourned ("has
    lost two brothers"), "helper" come to fires
    and floods, "sent" are peacekeepers, who are never at home.
    """
    many: bool = False
    """Whether it means these only as many: "100 Mann" are soldiers, "ein Mann" is any man."""


class Nouns(Data, frozen=True, forbid_unknown_fields=True):
    """`populations.toml`: nouns for those who are counted."""

    units: dict[str, str]
    nouns: list[Noun]


class Term(Data, frozen=True, forbid_unknown_fields=True):
    frame: str
    example: str
    role: str = "object"
    verbs: str = ""
    split: str = ""
    nouns: str = ""
    adjectives: str = ""
    phrases: str = ""
    active: bool = False
    """Said of the subject of an active verb alone: who "was surrounded" surrounds nobody."""
    governs: str = ""
    """Said of what stands behind one of these prepositions, and of nothing else: "von zwölf Seeleuten fehlt
    jede Spur", "no trace of twelve sailors".
    """
    requires: str = ""
    """Only of a counted noun in this list."""
    beside: str = ""
    """Only where one of these stands in the same stretch: "erlitt … Verletzungen", "verlor … das Leben"."""


class Terms(Data, frozen=True, forbid_unknown_fields=True):
    """`measures.toml`: words that say what happened to those who are counted."""

    terms: list[Term]


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

    subject: dict[str, str] = {}
    object: dict[str, str] = {}


class Grammar(Data, frozen=True, forbid_unknown_fields=True):
    """`grammar.toml`: closed words of the language."""

    partitive: Partitive
    verbs: Verbs
    prepositions: Prepositions
    clauses: Clauses
    differences: Differences
    pronouns: Pronouns
    cases: Cases = Cases()


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


class ScopeWords(Data, frozen=True, forbid_unknown_fields=True):
    """`scope.toml`: words that say what span a figure covers."""

    total: str
    rate: str
    incident: str
    incident_present: str
    fights: str
    collective: str
    several: str
    slow: str
    state: str
    war: str
    wars: str
    anaphora: str
    since: str
    begin: str
    present: str
    past: str
    now: str
    only: str
    definite: str
    those: str
    pointing: str
    so_far: str
    same_span: str
    back: str
    adds: str
    each: str
    serial: str
    stationed: str
    riot: str
    guarding: str
    holding: str
    statistics: str
    campaign: str
    forecast: str
    widely: str
    lasting: str
    course: str
    stages: str
    ward: str
    dated: str
    damage: str
    lack: str
    blame: str
    moves: str
    toll: str
    onto: str
    meant: str
    ranks: str
    when: str
    """Words that open a clause of the time before it."""
    bodies: str
    afterwards: str
    hours: str
    evenings: str
    emerged: str
    documents: str
    """Nouns of what is said or shown to the public: a day beside one is the day on which it came out."""
    issued: str
    """Participles that say that it came out on that day."""


class PlacePrepositions(Data, frozen=True, forbid_unknown_fields=True):
    """Words that lead to a place, by what they make of it."""

    at: str
    target: str
    goal: str
    source: str
    path: str
    loose: str
    seat: str
    belongs: str
    within: str
    along: str


class PlaceNouns(Data, frozen=True, forbid_unknown_fields=True):
    """Nouns of places, from wide to narrow."""

    country: str
    region: str
    town: str
    site: str
    ways: str
    capitals: str
    wards: str
    """Where the hurt and the dead are brought."""


class PlaceAdverbs(Data, frozen=True, forbid_unknown_fields=True):
    """Adverbs that are places: named before ("dort"), by themselves ("weltweit"), relative ("wo")."""

    there: str
    here: str
    whole: str
    where: str
    idle: str
    distance: str


class PlaceVerbs(Data, frozen=True, forbid_unknown_fields=True):
    """Verbs whose object is a place: "a drone hit Tel Aviv", "das Beben erschütterte Nepal"."""

    strikes: str
    hosts: str
    """After a land's name they say that people live there: "Turkey hosts 3.6 million refugees"."""
    speaks: str
    """Before a place they say where somebody spoke: "Speaking in Nairobi"."""


class PlaceNames(Data, frozen=True, forbid_unknown_fields=True):
    """How names of places are built, and what marks a place that was named before."""

    definite: str
    pointing: str
    wide: str
    particles: str


class ComparisonWords(Data, frozen=True, forbid_unknown_fields=True):
    """`comparisons.toml`: words that set one figure against another."""

    first: str
    still: str
    report: str
    past: str
    corrected: str
    grown: str
    from_: str = msgspec.field(name="from")
    to: str
    against: str
    besides: str
    everyone: str


class PlaceWords(Data, frozen=True, forbid_unknown_fields=True):
    """`places.toml`: words that lead to a place, and nouns of places."""

    prepositions: PlacePrepositions
    nouns: PlaceNouns
    adverbs: PlaceAdverbs
    verbs: PlaceVerbs
    names: PlaceNames


class KindWords(Data, frozen=True, forbid_unknown_fields=True):
    """`kinds.toml`: words around a counted noun that say what kind of people they are."""

    fallen: str
    members: str
    of: str
    acts: str
    act_of: str
    ages: str
    armed: str
    civil: str
    heads: str
    aid: str
    men: str


class OwnerWords(Data, frozen=True, forbid_unknown_fields=True):
    """`owners.toml`: words that say whose the counted are."""

    anybody: str
    """Nouns that no single group owns: they are a group's only where it is named beside them."""
    strangers: str
    """Nouns for armed people of whom the text does not know whose they are."""
    nationality: str
    mostly: str
    belonging: str
    members: str
    admits: str
    loss: str
    enemy: str
    receives: str
    claims: str


class FindingSentences(Data, frozen=True, forbid_unknown_fields=True):
    """`findings.toml`: one plain sentence for each kind of finding, and names of the measures."""

    headline_unsupported: str
    headline_unsupported_alone: str
    headline_unsure: str
    headline_standfirst: str
    decreasing_total: str
    contradiction: str
    term_shift: str
    arithmetic: str
    by: str
    and_: str = msgspec.field(name="and")
    measures: dict[str, str]

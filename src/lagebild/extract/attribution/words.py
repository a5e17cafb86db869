"""The words of saying of one language, indexed."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.languages import Language, PhraseIndex, WordIndex, words_of
from lagebild.languages.schema import Impersonal


class Saying(NamedTuple):
    """What a verb of saying tells: the stance of its source and whether it takes a clause or a figure."""

    stance: str
    takes: str


class SplitSaying(NamedTuple):
    saying: Saying
    particle: str


class ImpersonalWords:
    """Verbs whose source stands behind a preposition, and the written things that they name."""

    def __init__(self, data: Impersonal) -> None:
        self.verbs = frozenset(data.verbs.split())
        self.split = {
            word: particle.strip()
            for pair in data.split.split(";")
            if "|" in pair
            for before, particle in [pair.split("|")]
            for word in before.split()
        }
        self.subject = frozenset(data.pronoun.split())
        self.needing = frozenset(data.needing.split())
        self.of_records = frozenset(data.of_records.split())
        self.prepositions = frozenset(data.prepositions.split())
        self.records = WordIndex[None]((w, None) for w in words_of(data.records))


class AttributionWords:
    """Indexed lists of `attribution.toml`."""

    def __init__(self, language: Language) -> None:
        data = language.attribution
        self.capital_nouns = language.basics.capital_nouns
        self.bracket = language.basics.clause == "bracket"
        self.verbs = WordIndex[Saying](
            (word, Saying(group.stance, group.takes)) for group in data.verbs for word in group.words.split()
        )
        self.verb_phrases = PhraseIndex[Saying](
            (word, Saying(group.stance, group.takes))
            for group in data.verbs
            for word in words_of(group.words)
            if " " in word
        )
        self.split_verbs = WordIndex[SplitSaying](
            (word, SplitSaying(Saying(group.stance, group.takes), particle.strip()))
            for group in data.verbs
            for pair in group.split.split(";")
            if "|" in pair
            for before, particle in [pair.split("|")]
            for word in before.split()
        )
        self.before = PhraseIndex[None]((w, None) for w in words_of(data.prepositions.before))
        self.ambiguous = frozenset(words_of(data.prepositions.ambiguous))
        self.after = frozenset(words_of(data.prepositions.after))
        self.with_noun = PhraseIndex[None]((w, None) for w in words_of(data.prepositions.with_noun))
        self.nouns = WordIndex[str](
            [(w, "says") for w in words_of(data.nouns.says)]
            + [(w, "estimates") for w in words_of(data.nouns.estimates)]
        )
        self.bare_nouns = frozenset(
            w for w in words_of(data.nouns.says + " " + data.nouns.estimates) if "*" not in w
        )
        self.results = frozenset(words_of(data.records.results))
        self.accounts = WordIndex[None]((w, None) for w in words_of(data.records.accounts) if " " not in w)
        self.account_phrases = PhraseIndex[None](
            (w, None) for w in words_of(data.records.accounts) if " " in w
        )
        self.presenting = frozenset(data.records.presenting.split())
        self.own = frozenset(data.nouns.own.split())
        self.citing = PhraseIndex[None]((w, None) for w in words_of(data.citing.phrases))
        self.impersonal = ImpersonalWords(data.impersonal)
        self.relative_cues = PhraseIndex[None]((w, None) for w in words_of(data.relative.words))
        self.quoting_verbs = frozenset(data.citing.verbs.split())
        self.told_verbs = frozenset(data.told.verbs.split())
        self.particles = frozenset(data.told.particles.split())
        self.through = PhraseIndex[None]((w, None) for w in words_of(data.told.through))
        self.told_before = frozenset(data.told.before.split())
        self.taking = frozenset(data.told.taking.split())
        self.lives = WordIndex[None]((w, None) for w in words_of(data.told.lives))
        self.putting = frozenset(data.told.putting.split())
        self.seen, self.claiming = frozenset(data.told.seen.split()), frozenset(data.told.claiming.split())
        self.adverbial = frozenset(data.told.adverbial.split())
        self.media = WordIndex[None]((w, None) for w in words_of(data.told.media))
        self.pronouns = frozenset(data.going_on.pronouns.split())
        self.person_pronouns = frozenset(data.going_on.persons.split())
        self.plural_pronouns = frozenset(data.going_on.plurals.split())
        self.plural_ending = data.going_on.plural_ending
        self.anaphors = frozenset(data.going_on.speakers.split())
        self.markers = PhraseIndex[None]((w, None) for w in words_of(data.going_on.markers))
        self.demonstratives = frozenset(data.going_on.demonstrative.split())
        self.backshift = frozenset(data.reported.backshift.split())
        self.claims_done = frozenset(data.reported.claims_done.split())
        self.hearsay = frozenset(language.modality.hearsay.words.split())
        self.subjunctive = frozenset(data.reported.subjunctive.split())
        self.speakers = WordIndex[None]((w, None) for w in words_of(data.speakers.words))
        self._grammar(language)

    def _grammar(self, language: Language) -> None:
        """Closed words of `grammar.toml` that cues of saying need."""
        self.passive = frozenset(language.grammar.verbs.passive.split())
        self.perfect = frozenset(language.grammar.verbs.perfect.split())
        self.place = frozenset(language.grammar.prepositions.place.split())
        self.inside = frozenset(language.grammar.prepositions.inside.split())
        self.to = frozenset(language.grammar.prepositions.to.split())
        self.content = frozenset(language.grammar.prepositions.content.split())
        self.agent = frozenset(language.grammar.prepositions.agent.split())
        self.articles = frozenset(language.numbers.articles.split())
        self.belongs = frozenset(language.grammar.prepositions.belongs.split())
        self.owner = frozenset(language.grammar.prepositions.owner.split())
        self.counted = WordIndex[None]((w, None) for w in words_of(language.grammar.partitive.count_nouns))
        self.relative = frozenset(language.grammar.clauses.relative.split())
        self.where = frozenset(language.grammar.clauses.where.split())
        self.genitive = frozenset(language.grammar.clauses.genitive.split())
        self.that = frozenset(language.grammar.clauses.that.split())
        self.contrast = frozenset(language.grammar.clauses.contrast.split())
        self.never_subject = frozenset(language.grammar.clauses.never_subject.split())
        self.first_person = frozenset(language.grammar.clauses.first_person.split())
        self.definite = frozenset(language.grammar.partitive.definite.split())
        self.reflexive = frozenset(language.grammar.clauses.reflexive.split())
        self.infinitive = frozenset(language.grammar.clauses.infinitive.split())
        self.being = frozenset(language.grammar.verbs.being.split())
        self.how = frozenset(language.grammar.clauses.how.split())

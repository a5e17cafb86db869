"""Reads the claims of a document: figures, measures, sources, modality, time, whose and where."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.aliases import Aliases
from lagebild.extract.assembly import assemble
from lagebild.extract.attribution import Attributed, RecordMemory, SpeakerMemory
from lagebild.extract.draft import Draft
from lagebild.extract.frames import catalogue
from lagebild.extract.hindsight import fill_days
from lagebild.extract.mention import Mention
from lagebild.extract.owners import Focus, Kind, Scene
from lagebild.extract.places import PlaceReader, Whereabouts
from lagebild.extract.preparation import Prepared
from lagebild.extract.readers import readers
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing import Around, Timed, TimingReader
from lagebild.knowledge import Mention as ActorMention
from lagebild.model import Claim, Document

_SHARED = frozenset(
    "hearsay alleged possible intended future estimated planned under-way duty wanted".split()
)
"""Rules of modality that hold for the parts of a figure as well."""
_OPENING = frozenset('„“«»"')
_LONGEST_QUOTATION = 20
_PLACES = frozenset(("place", "metonym", "name"))
_TOLD = 8
"""So many sentences before a figure may tell where it is."""
_PARTIES = frozenset(("state", "state_body", "armed_group", "international"))


def claims(document: Document) -> tuple[Claim, ...]:
    """The claims of a document in reading order. Raises LanguageError for a language without data."""
    return _Reading(document).claims()


class _Reading:
    """One document on its way through the readers."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._readers = readers(document.lang)
        own = self._readers
        self._prepared = Prepared(document, own.times, own.mentions, own.resolver)
        self._sentences = self._prepared.sentences
        published = document.published.isoformat() if document.published else None
        self._speakers = SpeakerMemory(self._readers.cues, document.publisher)
        self._records = RecordMemory(self._readers.cues)
        self._timing = TimingReader(self._readers.language, published)
        self._places = PlaceReader(own.language, own.resolver.capitals, self._prepared.dateline)
        self._drafts: list[Draft] = []
        self._mentions: list[Mention] = []
        self._focus = Focus()
        self._actors_of: dict[int, list[ActorMention]] = {}

    def claims(self) -> tuple[Claim, ...]:
        first = self._first_promise()
        if first is None:
            return ()
        actors = self._prepared.actors()
        found = self._counted(first)
        if not self._mentions:
            return ()
        near = _near({i for i, mentions in enumerate(found) if mentions}, self._sentences)
        near |= {i for i, sentence in enumerate(self._sentences) if self._records.may_open(sentence)}
        told = {n for i, mentions in enumerate(found) if mentions for n in range(i - _TOLD, i)}
        self._actors_of = dict(enumerate(actors))
        self._focus.groups.update(
            a.actor
            for own in actors
            for a in own
            if a.kind == "armed_group" and a.actor and a.how != "relation"
        )
        self._focus.homes.update(
            a.state
            for own in actors
            for a in own
            if a.state is not None
            and a.how not in ("relation", "person")
            and self._readers.resolver.actor(a.state).kind == "state"
        )
        for sentence, own in zip(self._sentences, actors, strict=True):
            self._focus.strikers.update(self._readers.owners.strikers(sentence, own))
            self._focus.claimed.update(self._readers.owners.claimants(sentence, own))
        for index, (sentence, times) in enumerate(zip(self._sentences, self._prepared.times, strict=True)):
            if index in near:
                self._read(sentence, times, found[index], actors[index])
                continue
            self._records.note(sentence, ())
            if index in told and any(a.how in _PLACES for a in actors[index]):
                self._places.enter(sentence, actors[index], ())
            if self._timing.tells_event(sentence, times):
                self._timing.note(sentence, times, self._readers.cues.read(sentence))
        fill_days(self._drafts, self._timing.story)
        self._fill_places()
        aliases = Aliases([a for sentence in actors for a in sentence])
        return assemble(self._document, self._drafts, aliases)

    def _first_promise(self) -> int | None:
        """The first sentence whose figures may be claims; most news has none and is done with here."""
        numbers = self._prepared.numbers
        promises = self._readers.mentions.promises
        return next((i for i, s in enumerate(self._sentences) if promises(s, numbers[i])), None)

    def _counted(self, first: int) -> list[list[Mention]]:
        """What the figures of each sentence count, from sentence `first` on."""
        found: list[list[Mention]] = [[] for _ in self._sentences]
        for index in range(first, len(self._sentences)):
            sentence, numbers = self._sentences[index], self._prepared.numbers[index]
            if numbers and (self._mentions or self._readers.mentions.promises(sentence, numbers)):
                found[index] = self._readers.mentions.read(sentence, numbers, self._mentions)
                self._mentions += found[index]
        return found

    def _read(
        self,
        sentence: Sentence,
        times: Sequence[TimeExpression],
        found: Sequence[Mention],
        actors: Sequence[ActorMention],
    ) -> None:
        self._speakers.enter(sentence)
        self._records.note(sentence, self._speakers.cues)
        self._pass_back(sentence, times)
        self._places.enter(sentence, actors, self._speakers.cues)
        self._timing.note(sentence, times, self._speakers.acts_and_cues)
        compared = self._readers.comparisons.read(sentence, found)
        for mention, own in zip(found, compared, strict=True):
            draft = self._draft(mention, times, actors)
            draft.compared = own
            self._drafts.append(draft)
        spans = [s.sentence.span(s.start, s.end) for s in self._speakers.phrases() if s.sentence is sentence]
        silent = [a for a in actors if not any(s.start <= a.start < s.end for s in spans)]
        self._readers.owners.note(self._focus, sentence, silent)
        words = self._document.text[sentence.start : sentence.end]
        self._readers.caveats.mark(sentence, words, self._drafts)

    def _draft(
        self,
        mention: Mention,
        times: Sequence[TimeExpression],
        actors: Sequence[ActorMention],
    ) -> Draft:
        attributed = self._speakers.of(mention.number.start, mention.counted.end)
        whole = self._drafts[mention.antecedent] if mention.antecedent is not None else None
        if attributed is None and whole is not None and self._inherits(mention, whole):
            attributed = whole.attributed
        if attributed is None and not any(_is_day(t) for t in times):
            attributed = self._records.of(mention.sentence)
        judged = self._readers.modality.read(mention, attributed)
        shared = whole is not None and whole.sentence is mention.sentence and bool(mention.link)
        shared = shared and not _has_verb(mention)
        if whole is not None and whole.judged.rule == "wanted":
            shared = shared and mention.measured.measure == "aid"
        if whole is not None and shared and judged.rule == "default" and whole.judged.rule in _SHARED:
            judged = whole.judged
        timed = self._timing.read(
            mention,
            Around(times, self._speakers.cues, judged.modality, attributed, _time_of(mention, whole)),
        )
        kind, beside = self._kind(mention, actors)
        if whole is not None and mention.link and self._readers.kinds.takes_over(mention, kind, whole.kind):
            kind = Kind(whole.kind.name, "whole")
        speaking = [
            s.sentence.span(s.start, s.end)
            for s in self._speakers.phrases()
            if s.sentence is mention.sentence
        ]
        usable = [a for a in actors if not any(s.start <= a.start < s.end for s in speaking)]
        antecedent = whole.owned.actor if whole is not None and mention.link else beside
        total = timed.scope == "total"
        reported = total and attributed is not None and attributed.sentence is mention.sentence
        speaker = self._speaker(attributed, actors)
        scene = Scene(actors, usable, kind.name, self._focus, antecedent, speaker, reported)
        owned = self._readers.owners.actor(mention, scene)
        kind = self._readers.kinds.settled(kind, mention, owned, self._focus)
        self._focus.remember(mention, kind.name, owned.actor, total=total)
        hangs = whole.located if whole is not None and mention.link else None
        located = self._places.of(
            mention, Whereabouts(timed.scope, kind.name, owned.actor is not None, hangs)
        )
        return Draft(mention, attributed, judged, timed, owned, located, kind)

    def _inherits(self, mention: Mention, whole: Draft) -> bool:
        """Whether a figure stands on the word of the one it hangs on: in the same sentence, or as its part.

        A part that is only hearsay ("unter den Toten soll ein Kind sein") stands on nobody's word.
        """
        if whole.sentence is mention.sentence:
            return bool(mention.link)
        taken = mention.link in ("part", "list") and mention.measured.rule == mention.link
        return taken and not self._readers.modal_verbs.hearsay(mention.sentence)

    def _kind(self, mention: Mention, actors: Sequence[ActorMention]) -> tuple[Kind, str | None]:
        """The kind of those counted; "34 soldiers were killed and 14 wounded": the 14 are soldiers too.

        Also the actor of the figure beside it.
        """
        kind = self._readers.kinds.read(mention, actors, self._focus)
        if kind.name == "people" and self._readers.kinds.leaves_open(mention) and self._drafts:
            last = self._drafts[-1]
            if last.sentence is mention.sentence and last.kind.name in ("military", "police", "militants"):
                return Kind(last.kind.name, "beside"), last.owned.actor
        return kind, None

    def _speaker(self, attributed: Attributed | None, actors: Sequence[ActorMention]) -> str | None:
        """The actor of a figure's origin, where it is named in this sentence or was before."""
        if attributed is None or not attributed.sources:
            return None
        origin = attributed.sources[0]
        span = origin.sentence.span(origin.start, origin.end)
        for mention in self._actors_of.get(origin.sentence.index, actors):
            if span.start <= mention.start < span.end and mention.actor and mention.kind in _PARTIES:
                return mention.actor
        return None

    def _pass_back(self, sentence: Sentence, times: Sequence[TimeExpression]) -> None:
        """ "Das teilte die Polizei mit": the source of the sentence before."""
        self._give_quotation(sentence)
        sources = self._speakers.points_back()
        if not sources:
            return
        for draft in reversed(self._drafts):
            if draft.sentence.index < sentence.index - 1:
                break
            if draft.sentence.index == sentence.index - 1:
                draft.extra_sources = sources
                draft.timed = self._timing.said_back(draft.timed, sentence, times, self._speakers.cues)

    def _give_quotation(self, sentence: Sentence) -> None:
        """ "We counted 30 bodies. Ten are missing," said the mayor: the first sentence is his word too."""
        first, sources = self._speakers.speaks_after()
        if not sources:
            return
        for draft in reversed(self._drafts):
            if not first <= draft.sentence.index < sentence.index:
                break
            if draft.attributed is None or draft.attributed.rule == "quotation":
                draft.attributed = Attributed(sources, "says", "quotation", 0, 1, sentence)

    def _fill_places(self) -> None:
        """A headline or standfirst tells of the incident that the body tells of first."""
        for draft in self._drafts:
            before = draft.sentence.section in ("headline", "standfirst")
            if before and draft.timed.scope == "incident" and draft.located.place is None:
                draft.located = self._places.later(draft.mention)


def _has_verb(mention: Mention) -> bool:
    """Whether a figure's clause, after a semicolon, has a finite verb of its own ("…; about 11,000 are
    based there").
    """
    sentence = mention.sentence
    own = sentence.fragments[mention.number.start]
    first = sentence.fragments.index(own)
    here = [i for i in range(len(sentence.tags)) if sentence.fragments[i] == own]
    return sentence.lows[first - 1 : first] == [";"] and any(
        sentence.tags[i] in ("VFIN", "AFIN") for i in here
    )


def _is_day(time: TimeExpression) -> bool:
    """Whether words of time name one day: what happened then is no statistic."""
    return time.first is not None and time.first == time.last and len(time.first) == len("YYYY-MM-DD")


def _time_of(mention: Mention, whole: Draft | None) -> Timed | None:
    """The scope and dates that a figure may take from the one it hangs on: not where its own words tell of
    another sort of thing ("800 are in hospital and 61,867 have lost their homes").
    """
    if whole is None:
        return None
    own, other = mention.measured, whole.mention.measured.measure
    apart = catalogue().scope(own.measure) != catalogue().scope(other)
    return None if apart and own.hit is not None and own.where is None else whole.timed


def _near(indices: set[int], sentences: Sequence[Sentence]) -> set[int]:
    """Sentences with figures, those whose sources may still speak in them, and one after.

    A quotation of several paragraphs, each opened again, is followed back to whoever began it.
    """
    near = {n for i in indices for n in range(i - 3, i + 2) if 0 <= n < len(sentences)}
    for index in indices:
        first = index
        while first > 0 and index - first < _LONGEST_QUOTATION and _goes_on(sentences, first):
            first -= 1
        if first < index:
            near |= set(range(max(0, first - 1), index))
    return near


def _goes_on(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the paragraph of a sentence opens with a quotation mark: its speaker may stand before it."""
    first = index
    while first > 0 and sentences[first - 1].paragraph == sentences[index].paragraph:
        first -= 1
    return sentences[first].tokens[0].text in _OPENING

"""Which sources vouch for a figure: the cues of its sentence, or a source that goes on speaking."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution.coverage import FAR, Coverage
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.cues import CueReader
from lagebild.extract.attribution.phrases import SourcePhrase
from lagebild.extract.attribution.quotations import Quotations, awaits_speaker
from lagebild.extract.attribution.reported import ReportedForms

_NAMING = frozenset(("preposition", "preposition-noun", "postposition", "impersonal"))
"""Rules of cues that only a source can stand beside, whoever it is."""


class Attributed(NamedTuple):
    """The sources of a figure from the origin to the one nearest to the reader, and why."""

    sources: tuple[SourcePhrase, ...]
    stance: str
    rule: str
    start: int
    end: int
    sentence: Sentence


class SpeakerMemory:
    """Reads a document sentence by sentence and remembers who speaks."""

    def __init__(self, reader: CueReader, publisher: str | None = None) -> None:
        self._publisher = (publisher or "").lower()
        self._reader = reader
        self._words = reader.words
        self._active: tuple[SourcePhrase, ...] = ()
        self._stance = "says"
        self._cues: list[Cue] = []
        self._sentence: Sentence | None = None
        self._quotations = Quotations()
        self._forms = ReportedForms(reader.words)
        self._before: Sentence | None = None
        self._label: Cue | None = None
        self._coverage: Coverage

    def enter(self, sentence: Sentence) -> None:
        """Goes on to the next sentence; `of` then speaks of its words."""
        self._leave()
        if self._sentence is not None and self._sentence.paragraph != sentence.paragraph:
            self._label = None
        self._before, self._sentence = self._sentence, sentence
        self._quotations.enter(sentence)
        self._coverage = Coverage(self._reader, sentence)
        self._cues = []
        for cue in self._reader.read(sentence):
            resolved = self._resolved(self._closing(cue))
            if resolved is not None:
                self._cues.append(resolved)
                if resolved.rule == "label":
                    self._label = resolved

    def _closing(self, cue: Cue) -> Cue:
        """A verb that says who spoke in the quotation before it, which a paragraph or sentence parts from it
        (the quotation ends with a comma).
        """
        before = self._before
        opens = before is not None and cue.rule == "verb" and cue.sources and cue.sources[0].start == 0
        return cue._replace(previous=True) if opens and before is not None and awaits_speaker(before) else cue

    def _leave(self) -> None:
        spoken = [
            c
            for c in self._cues
            if c.sources
            and c.stance != "denies"
            and (c.rule in _NAMING or any(self._reader.who.speaks(s) for s in c.sources))
        ]
        back = self.points_back()
        if back:  # "Das berichtete der Abgeordnete": he passes on what the sentence before said
            fresh = self._active and self._before is self._active[-1].sentence
            before = self._active if fresh else ()
            self._active = (*before, *(s for s in back if not self._coverage.same(s, before)))
        elif spoken:
            last = spoken[-1]
            chain = self._coverage.chain(last, spoken)
            self._active = self._within_report(last, chain)
            self._stance = last.stance

    def points_back(self) -> tuple[SourcePhrase, ...]:
        """The sources of a sentence that speaks of the one before ("Das teilte das Ministerium mit")."""
        return next((c.sources for c in self._cues if c.previous), ())

    def speaks_after(self) -> tuple[int, tuple[SourcePhrase, ...]]:
        """Who is named after a quotation of several sentences, and the index of the sentence where it opened;
        no sources where the sentence closes none.
        """
        quotations = self._quotations
        for cue in self._cues:
            after = cue.rule == "verb" and cue.side == "left" and not quotations.holds(cue.start)
            if quotations.open and after and cue.sources:
                return quotations.first, cue.sources
        return quotations.first, ()

    def phrases(self) -> list[SourcePhrase]:
        """The sources that the sentence itself names."""
        return [s for c in self.cues for s in c.sources]

    @property
    def acts_and_cues(self) -> list[Cue]:
        """The cues of the sentence, also those of demands and promises, which report nothing."""
        return self._cues

    @property
    def cues(self) -> list[Cue]:
        """The cues of the sentence that report something."""
        return [c for c in self._cues if c.stance != "acts"]

    def of_words(self, start: int, end: int) -> Attributed | None:
        """On whose word a stretch of the sentence stands: its first figure, else its first finite verb."""
        sentence = self._sentence
        assert sentence is not None
        places = range(start, end)
        figure = next((i for i in places if i in sentence.figures), None)
        verb = next((i for i in places if sentence.tags[i] in ("VFIN", "AFIN", "MFIN")), start)
        at = verb if figure is None else figure
        found = self.of(at, at + 1, acts=True)
        inside = [c for c in self._cues if start <= c.start < end and c.sources and c.rule == "verb"]
        if found is None and inside:  # the stretch is a report of the act itself
            cue = inside[0]
            return Attributed(
                self._coverage.chain(cue, ()), cue.stance, cue.rule, cue.start, cue.end, sentence
            )
        return found or self._hearsay(places)

    def _hearsay(self, places: range) -> Attributed | None:
        """ "sollen" in a paragraph after its source: still that word, though no claim may rest on it
        (codebook, `sources`).
        """
        sentence = self._sentence
        assert sentence is not None
        if not self._active or self._active[-1].sentence.paragraph != sentence.paragraph:
            return None
        at = next((i for i in places if sentence.lows[i] in self._words.hearsay), None)
        return Attributed(self._active, "says", "hearsay", at, at + 1, sentence) if at is not None else None

    def of(self, start: int, end: int, acts: bool = False) -> Attributed | None:
        """On whose word the tokens `start` to `end` of the sentence stand, or None for the text's own
        voice.

        Demands, threats and judgements are no reports about a figure (codebook); `acts` counts them too.
        """
        assert self._sentence is not None
        best: tuple[float, Cue] | None = None
        usable = [c for c in self._cues if not c.previous and (acts or c.stance != "acts")]
        for cue in usable:
            cost = self._coverage.cost(cue, start, usable)
            if cost < FAR and (best is None or cost < best[0]):
                best = (cost, cue)
        if best is not None:
            cue = best[1]
            cue_sentence = self._sentence
            covering = [c for c in usable if self._coverage.cost(c, start, ()) < FAR]
            chain = self._within_report(cue, self._coverage.chain(cue, covering))
            if not chain and cue.start < start and self._quotations.holds(cue.start):  # "We expect that 20 …"
                return Attributed(self._active, cue.stance, "quotation", cue.start, cue.end, cue_sentence)
            return Attributed(chain, cue.stance, cue.rule, cue.start, cue.end, cue_sentence)
        return self._going_on(start, end)

    def _within_report(self, cue: Cue, chain: tuple[SourcePhrase, ...]) -> tuple[SourcePhrase, ...]:
        """ "Im April habe der Dienst von 600 gesprochen": a verb of saying that is itself reported.

        Whoever is speaking passes it on; a general word ("der Dienst") is whom he spoke of.
        """
        sentence = self._sentence
        assert sentence is not None
        verbs = sentence.lows[cue.start : cue.end]
        reported = cue.rule == "verb" and any(v in self._words.subjunctive for v in verbs)
        if not reported or not self._active or any(c.start != cue.start for c in self._cues):
            return chain
        if len(chain) == 1 and self._coverage.is_general(chain[0]):
            return self._active
        return (*chain, *(s for s in self._active if not self._coverage.same(s, chain)))

    # -- earlier sources ----------------------------------------------------------------------------------

    def _resolved(self, cue: Cue) -> Cue | None:
        """Puts the earlier source in the place of a pronoun, and the subject in the place of "eigenen
        Angaben".

        None where it is the publication that speaks of itself ("Wikinews berichtete").
        """
        sources: list[SourcePhrase] = []
        for source in cue.sources:
            before = self._latest(source)
            if self._is_publisher(source):
                if source is cue.sources[0]:
                    return None
                continue  # "told this newspaper": no relay beside the publication itself
            first = source.sentence.lows[source.start]
            if source.kind == "pronoun" and first in self._words.first_person:
                continue  # the text's own voice
            if source.kind in ("pronoun", "demonstrative"):
                sources += before
            elif self._is_definite_noun(source):
                sources.append(source._replace(means=tuple(s.text for s in before[:1])))
            elif source.kind == "own":
                subject = self._subject(source)
                sources += [subject] if subject else before
            else:
                sources.append(source)
        return cue._replace(sources=tuple(sources))

    def _is_publisher(self, source: SourcePhrase) -> bool:
        """Whether the publication speaks of itself, also by a part of its name or its initials."""
        own = self._publisher.split()
        text = [w for w in source.text.lower().split() if w not in self._words.definite]
        if not own or not text or source.kind != "named":
            return False
        initials = "".join(w[0] for w in own if w not in self._words.definite)
        return (
            text == own
            or (len(initials) > 2 and text == [initials])
            or (len(own) > 1 and text == own[-len(text) :])
        )

    def _latest(self, pronoun: SourcePhrase) -> tuple[SourcePhrase, ...]:
        """Whom a pronoun means: who spoke last in this sentence, else who spoke or was named last before
        it.
        """
        who, word = self._reader.who, pronoun.text.lower()
        named = [c.sources for c in self._cues if c.sources and who.fits(c.sources[0], word)]
        if named:
            return named[-1]
        sentence, active = self._before, self._active
        fits = bool(active) and who.fits(active[0], word)
        if sentence is None or (fits and active[-1].sentence is sentence):
            return active
        subject = who.nearest(sentence, -1, word)
        if subject is not None and (not fits or active[-1].sentence.index < sentence.index - 1):
            return (subject,)
        return active

    def _is_definite_noun(self, source: SourcePhrase) -> bool:
        """ "den Angaben zufolge": those of whoever spoke before."""
        if source.kind != "noun" or not self._active or source.end - source.start != 2:
            return False
        determiner, noun = source.sentence.lows[source.start : source.end]
        return determiner in self._words.definite and noun in self._words.bare_nouns

    def _subject(self, own: SourcePhrase) -> SourcePhrase | None:
        """The phrase of the sentence that speaks for itself: the subject before its clause's verb, else the
        nearest.
        """
        return self._reader.subject(own.sentence, own.start) or self._reader.who.nearest(
            own.sentence, own.start
        )

    def _going_on(self, start: int, end: int) -> Attributed | None:
        sentence = self._sentence
        assert sentence is not None
        if (not self._active and self._label is None) or sentence.section in ("headline", "crosshead"):
            return None
        for hit in self._words.markers.all(sentence.lows)[:1]:
            return Attributed(self._active, self._stance, "marker", hit.start, hit.end, sentence)
        verb = self._forms.subjunctive(sentence, start)
        if verb is not None:
            return Attributed(self._active, "says", "subjunctive", verb, verb + 1, sentence)
        if self._label is not None:
            return Attributed(self._label.sources, "says", "label", 0, 1, sentence)
        if self._reported_on(sentence, start):
            return Attributed(self._active, "says", "backshift", start, start + 1, sentence)
        if not any(c.sources for c in self.cues) and self._quotations.goes_on(start):
            return Attributed(self._active, "says", "quotation", 0, 1, sentence)
        return None

    def _reported_on(self, sentence: Sentence, at: int) -> bool:
        """Whether the past perfect goes on with what was said in the sentence before."""
        if self._before is None or any(c.sources for c in self.cues) or not self._active:
            return False
        last = self._active[-1].sentence
        near = last is self._before and last.paragraph == sentence.paragraph
        return near and self._forms.shifted_back(sentence, at)

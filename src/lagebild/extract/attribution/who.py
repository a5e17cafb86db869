"""Who can speak: whether a phrase names a speaker, a medium, or one who was told something."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.words import AttributionWords


class Who:
    """Tells speakers from other phrases, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader) -> None:
        self._words = words
        self._phrases = phrases

    def speaks(self, source: SourcePhrase) -> bool:
        """Whether a phrase names one who speaks: a known kind of speaker or a name."""
        sentence = source.sentence
        if source.kind in ("pronoun", "own", "noun"):
            return True
        places = range(source.start, self._head_end(source))
        if any(i in sentence.named or self._is_speaker(sentence.lows[i]) for i in places):
            return True
        head = self._head(source)
        acronym = 1 < len(sentence.tokens[head].text) <= 6 and sentence.tokens[head].text.isupper()
        first = source.start not in sentence.dated and sentence.tags[source.start] == "NAME"
        return first or (acronym and source.start not in sentence.figures)

    def heads(self, source: SourcePhrase) -> bool:
        """Whether the head noun itself is a known speaker: a name, or a kind of speaker."""
        head = self._head(source)
        return head in source.sentence.named or self._is_speaker(source.sentence.lows[head])

    def is_record(self, source: SourcePhrase) -> bool:
        """Whether a noun of saying itself is the source ("official figures"), no mere count ("the toll")."""
        return source.kind == "noun" and not self._words.counted[source.sentence.lows[source.end - 1]]

    def _is_speaker(self, low: str) -> bool:
        """Whether a noun is one who may speak, also in another case ("des Sprechers")."""
        if self._words.speakers[low]:
            return True
        cases = ("s", "es", "n", "en") if self._words.bracket else ()
        return any(low.endswith(c) and bool(self._words.speakers[low[: -len(c)]]) for c in cases)

    def _head_end(self, source: SourcePhrase) -> int:
        """Where a preposition parts the head from what only says where it is ("the post at Banibangou").

        "of" does not part: "one of the officials" speaks.
        """
        tags, lows = source.sentence.tags, source.sentence.lows
        noun = False
        for place in range(source.start, source.end):
            if noun and tags[place] == "PREP" and lows[place] not in self._words.belongs:
                return place
            noun = noun or tags[place] in ("NOUN", "NAME")
        return source.end

    def is_medium(self, source: SourcePhrase) -> bool:
        """Whether a source is an agency or a medium: by its name, or by what it is called."""
        sentence = source.sentence
        places = range(source.start, source.end)
        if any(i in sentence.media for i in places):
            return True
        return any(sentence.lows[i] in self._words.media for i in places)

    def is_told(self, source: SourcePhrase) -> bool:
        """Whether one who was told something passes it on: a medium, or an unknown name
        ("told Meridian Wire").
        """
        if source.kind == "pronoun":
            return False
        sentence = source.sentence
        places = range(source.start, source.end)
        if self.is_medium(source):
            named = any(sentence.tokens[i].text[0].isupper() for i in places)
            return named or sentence.tags[source.start] == "DET"
        unknown = not any(i in sentence.named for i in places)
        return (
            unknown
            and not self._words.bracket
            and all(sentence.tokens[i].text[0].isupper() or sentence.tags[i] == "DET" for i in places)
        )

    def oblique(self, source: SourcePhrase) -> bool:
        """Whether a phrase's determiner shows that it is no subject ("den Angriff")."""
        return source.sentence.lows[source.start] in self._words.never_subject

    def plausible(self, source: SourcePhrase) -> bool:
        words = source.sentence.tokens[source.start : source.end]
        return any(t.kind in ("word", "mixed") and len(t.text) > 1 for t in words)

    def fits(self, source: SourcePhrase, pronoun: str) -> bool:
        """Whether a pronoun can stand for a source: "he" for one person, "they" for several or a body."""
        if pronoun in self._words.person_pronouns:
            return not self.several(source) and not self._is_body(source)
        return pronoun not in self._words.plural_pronouns or self.several(source)

    def _head(self, source: SourcePhrase) -> int:
        """The head noun: the last one before "of", a genitive, an apposition or another preposition."""
        tags, head = source.sentence.tags, source.start
        for place in range(source.start, source.end):
            if tags[place] in ("NOUN", "NAME"):
                head = place
            elif tags[head] in ("NOUN", "NAME") and tags[place] in ("PREP", "DET", "POSS", "PUNCT"):
                break
        return head

    def several(self, source: SourcePhrase) -> bool:
        """Whether the head of a phrase is a plural, as far as its ending tells."""
        ending = self._words.plural_ending
        return bool(ending) and source.sentence.lows[self._head(source)].endswith(ending)

    def _is_body(self, source: SourcePhrase) -> bool:
        """Whether the head of a phrase names a state, a place or an organisation, no person."""
        return self._head(source) in source.sentence.bodies

    def nearest(self, sentence: Sentence, at: int, pronoun: str = "") -> SourcePhrase | None:
        """The phrase nearest to token `at` that names one who can speak and no preposition governs.

        Where `pronoun` is given, one that it can stand for.
        """
        best: SourcePhrase | None = None
        place = 0
        while place < len(sentence.tags):
            if sentence.tags[place] in ("DET", "NAME", "NOUN", "POSS", "ADJ") and not (
                place and sentence.tags[place - 1] in ("PREP", "DET", "ADJ", "POSS")
            ):
                phrases = self._phrases.after(sentence, place)
                for phrase in phrases:
                    far = abs(phrase.start - at)
                    if (
                        self.speaks(phrase)
                        and self.fits(phrase, pronoun)
                        and not phrase.start <= at < phrase.end
                        and (best is None or far < abs(best.start - at))
                    ):
                        best = phrase
                if phrases:
                    place = max(place + 1, phrases[-1].end)
                    continue
            place += 1
        return best

"""Coordinated sources: "the police and the fire brigade" are two, "police and hospital officials" one."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords


class ConjunctReader:
    """Parts a phrase that names several sources, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._who = who

    def of_subject(self, sentence: Sentence, phrase: SourcePhrase) -> list[SourcePhrase]:
        """The sources of a subject, also those of a list before it: "Turkey, the UN and aid groups"."""
        for place in self._joints(phrase):
            if not (self._own_words(phrase, place) or place - 1 in sentence.named):
                continue
            found = [phrase._replace(end=place), phrase._replace(start=place + 1)]
            before = phrase.start
            while before > 1 and sentence.lows[before - 1] == ",":
                earlier = self._phrases.before(sentence, before - 1)
                if earlier is None or not self._who.speaks(earlier) or earlier.end != before - 1:
                    break
                found.insert(0, earlier)
                before = earlier.start
            return found
        return [phrase]

    def of_object(self, phrase: SourcePhrase) -> list[SourcePhrase]:
        """The sources behind a preposition: "laut Polizei und Feuerwehr"."""
        if phrase.kind != "named":
            return [phrase]
        for place in self._joints(phrase):
            parts = [phrase._replace(end=place), phrase._replace(start=place + 1)]
            if not self._inside(phrase, place) and all(self._who.heads(part) for part in parts):
                return parts
        return [phrase]

    def _joints(self, phrase: SourcePhrase) -> list[int]:
        """Each "and" inside the phrase that may part it."""
        sentence = phrase.sentence
        return [
            place
            for place in range(phrase.start + 1, phrase.end - 1)
            if sentence.tags[place] == "AND"
            and place not in sentence.named
            and not self._shared_head(phrase, place)
            and not self._shared_title(phrase, place)
        ]

    def _own_words(self, phrase: SourcePhrase, at: int) -> bool:
        """Whether what follows "and" cannot belong to the head before it: an article, or a name before it."""
        tags = phrase.sentence.tags
        return (
            tags[at + 1] in ("DET", "POSS") or tags[at - 1] == "NAME" or self._single_and_plural(phrase, at)
        )

    @staticmethod
    def _shared_head(phrase: SourcePhrase, at: int) -> bool:
        """ "police and hospital officials": both nouns stand before one head."""
        tags = phrase.sentence.tags
        bare = at - phrase.start == 1 and tags[phrase.start] == "NOUN" and tags[at + 1] in ("NOUN", "ADJ")
        return bare and phrase.end - at > 2

    @staticmethod
    def _shared_title(phrase: SourcePhrase, at: int) -> bool:
        """ "der Agenturen dpa und AFP": one noun with its article stands before both names."""
        tags = phrase.sentence.tags
        names = tags[at - 1] == "NAME" and all(tag == "NAME" for tag in tags[at + 1 : phrase.end])
        return names and tags[phrase.start] in ("DET", "POSS") and "NOUN" in tags[phrase.start : at]

    def _single_and_plural(self, phrase: SourcePhrase, at: int) -> bool:
        """ "a military source and residents": an article of one cannot belong to what follows "and"."""
        sentence = phrase.sentence
        heads = (sentence.lows[at - 1], sentence.lows[phrase.end - 1])
        return sentence.lows[phrase.start] in self._words.articles and all(
            self._words.speakers[h] for h in heads
        )

    @staticmethod
    def _inside(phrase: SourcePhrase, at: int) -> bool:
        """Whether what "and" joins belongs to a noun before it ("the ministry of justice and peace")."""
        tags = phrase.sentence.tags
        first = next((i for i in range(phrase.start, at) if tags[i] in ("NOUN", "NAME")), at)
        within = any(tags[i] in ("PREP", "DET", "GEN") for i in range(first + 1, at))
        return within and tags[at + 1] not in ("DET", "POSS")

"""Remarks that a figure could not be checked, and which figures they are meant for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.draft import Draft
from lagebild.languages import Language, PhraseIndex, words_of
from lagebild.model import Span

REACH = 100
"""So many figures back a remark may speak of; no sentence or paragraph of an article holds as many."""


class CaveatReader:
    """Finds caveats in sentences of one language."""

    def __init__(self, language: Language) -> None:
        data = language.modality
        self._patterns = [re.compile(c.pattern) for c in data.caveats]
        self._all = PhraseIndex[None]((w, None) for w in words_of(data.reach.all))
        self._relative = frozenset(language.grammar.clauses.relative.split())

    def mark(self, sentence: Sentence, text: str, drafts: Sequence[Draft]) -> None:
        """Marks the figures that the sentence, with the words `text`, says nobody could check.

        Those before the remark in its own sentence, else the last ones before it in its paragraph: those
        of one sentence, or all of the same source where it speaks of "the figures".
        """
        found = next((m for p in self._patterns if (m := p.search(_lower(text)))), None)
        if found is None:
            return
        words = Span(sentence.start + found.start(), sentence.start + found.end())
        drafts = drafts[-REACH:]
        own = [d for d in drafts if d.sentence is sentence]
        if self._is_relative(sentence, sentence.start + found.start()):
            for draft in own:
                draft.caveat = words
            return
        place = words.end
        earlier = [d for d in own if sentence.tokens[d.mention.number.start].start < place]
        for draft in earlier or self._before(sentence, drafts):
            draft.caveat = words

    def _before(self, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
        earlier = [d for d in drafts if d.sentence.paragraph == sentence.paragraph]
        if not earlier:
            return []
        last = earlier[-1]
        meant = [d for d in earlier if d.sentence is last.sentence]
        if self._all.all(sentence.lows):
            sources = {s.text.lower() for s in last.sources}
            meant += [d for d in earlier if sources & {s.text.lower() for s in d.sources}]
        return meant

    def _is_relative(self, sentence: Sentence, place: int) -> bool:
        """ "Nach Angaben der Miliz, die nicht überprüft werden konnten, …": meant for its own sentence."""
        ids = sentence.fragments
        at = next((i for i, t in enumerate(sentence.tokens) if t.end > place), None)
        if at is None:
            return False
        first = ids.index(ids[at])
        return first > 0 and sentence.lows[first] in self._relative


def _lower(text: str) -> str:
    """The text in lower case, every character at its place: "İ" alone would become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[0] for c in text)

"""One sentence: its words, their classes (worked out when first asked for) and its fragments."""

from __future__ import annotations

from functools import cache, cached_property

from lagebild.analysis.fragments import fragment_ids
from lagebild.analysis.tagging import tagger
from lagebild.analysis.tokens import Token
from lagebild.languages import language
from lagebild.model import SectionKind, Span


class Sentence:
    """Words `tokens` of one sentence of a document. Tagging is slow, so most sentences never ask for it."""

    def __init__(
        self, index: int, paragraph: int, section: SectionKind, tokens: list[Token], lang: str
    ) -> None:
        self.index = index
        self.paragraph = paragraph
        self.section: SectionKind = section
        self.tokens = tokens
        self.lows = [t.low for t in tokens]
        self._lang = lang
        self.figures: frozenset[int] = frozenset()
        """First tokens of the figures in it, once they have been read: no other phrase reaches across one."""
        self.dated: frozenset[int] = frozenset()
        """Tokens of time expressions, once they have been read."""
        self.named: frozenset[int] = frozenset()
        """Tokens of names of those who can speak (states, bodies, groups, persons, media),
        once they are known.
        """

        self.media: frozenset[int] = frozenset()
        """Tokens of names of agencies and media, once they are known."""
        self.bodies: frozenset[int] = frozenset()
        """Tokens of names of states, places and organisations, once they are known."""
        self.voices: frozenset[int] = frozenset()
        """Tokens that name persons, groups and organisations, no states or places, once they are known."""
        self.people: frozenset[int] = frozenset()
        """Tokens that name people by where they are from ("two Iraqis"), once they are known."""

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @cached_property
    def tags(self) -> list[str]:
        """One word class a token, see `lagebild.analysis.tagging.TAGS`."""
        return tagger(self._lang).tags([t.text for t in self.tokens])

    @cached_property
    def fragments(self) -> list[int]:
        """The number of the fragment that each token stands in: a stretch between commas,
        brackets or clauses.
        """
        return fragment_ids(self.lows, self.tags, _clause_verbs(self._lang))

    def span(self, start: int, end: int) -> Span:
        """Characters of tokens `start` up to, not including, `end`."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def words(self, start: int, end: int) -> str:
        """The tokens joined by spaces: for comparing, not for quoting."""
        return " ".join(t.text for t in self.tokens[start:end])


@cache
def _clause_verbs(lang: str) -> frozenset[str]:
    """Verbs that a clause may follow without a comma or a joining word; none where commas part clauses."""
    known = language(lang)
    if known.basics.clause == "bracket":
        return frozenset()
    groups = known.attribution.verbs
    return frozenset(w for group in groups if group.takes != "figure" for w in group.words.split())

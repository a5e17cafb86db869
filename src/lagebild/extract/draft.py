"""A claim in the making: what the readers of the single fields found, until all sentences are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed, SourcePhrase
from lagebild.extract.comparisons import Compared
from lagebild.extract.mention import Mention
from lagebild.extract.modal_verbs import Judged
from lagebild.extract.owners import Kind, Owned
from lagebild.extract.places import Located
from lagebild.extract.timing import Timed
from lagebild.model import Span


@dataclass
class Draft:
    """The findings of all field readers for one figure."""

    mention: Mention
    attributed: Attributed | None
    judged: Judged
    timed: Timed
    owned: Owned
    located: Located
    kind: Kind
    caveat: Span | None = None
    """Where the text says that the figure could not be checked."""
    extra_sources: tuple[SourcePhrase, ...] = ()
    compared: Sequence[Compared] = ()

    @property
    def unverified(self) -> bool:
        return self.caveat is not None

    @property
    def sentence(self) -> Sentence:
        return self.mention.sentence

    @property
    def sources(self) -> tuple[SourcePhrase, ...]:
        """The chain from the origin to the one nearest to the reader."""
        own = self.attributed.sources if self.attributed else ()
        seen = {s.text.lower() for s in own}
        return (*own, *(s for s in self.extra_sources if s.text.lower() not in seen))

"""The findings of a ledger worded for a reader: those inside articles and those against published series."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec
from rich.text import Text

from lagebild.knowledge.catalogue import catalogue
from lagebild.knowledge.published import bundled
from lagebild.present.dates import date_text
from lagebild.present.figures import number_text
from lagebild.present.form import Form, struct_csv, struct_json
from lagebild.present.labels import counted
from lagebild.present.terminal import make_console
from lagebild.present.visible import visible
from lagebild.reconcile import reworded
from lagebild.reconcile.across import Across, Placed, across, independence, transcriptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lagebild.ledger import Ledger, Where
    from lagebild.model import Claim, Finding, PublishedSeries
    from lagebild.present.labels import Labels


MOST_LISTED = 6
"""So many figures or articles are named in a sentence; all ids are given."""
AGREES = frozenset(("series_match", "date_inferred"))
"""Findings that say what fits, not what does not."""


class Shown(msgspec.Struct, frozen=True):
    """A finding as a row: its type and rule, its sentence, the claims and articles that it rests on."""

    id: str
    type: str
    rule: str
    text: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    series: tuple[str, ...] = ()
    day: str | None = None
    where: str = ""
    """Publisher and day of the article."""


def shown(ledger: Ledger, where: Where, as_of: str | None, labels: Labels) -> Iterator[Shown]:
    """The findings on the claims that fit: those inside articles, those across, then of series alone."""
    kept = list(ledger.claims(where, as_of=as_of))
    series = [*bundled(), *ledger.series(as_of=as_of)]
    inside = ledger.findings_by_document(where, as_of=as_of)
    words = Wording(labels, series)
    placed = [Placed.of(own) for own in kept]
    for document, group in groupby(zip(kept, placed, strict=True), key=lambda pair: pair[0].document):
        claims, own = zip(*group, strict=True)
        known = {k.claim.id: k.claim for k in claims}
        for finding in inside.get(document, ()):
            if known.keys() & set(finding.claims):
                yield Shown(
                    finding.id,
                    finding.type,
                    finding.rule,
                    _inside(finding, known, document, ledger, labels),
                    finding.claims,
                    (document,),
                    where=words.place(own[0]) or claims[0].title or "",
                )
    for found in (*across(placed, series), *transcriptions(series)):
        yield words.of(found)


def _inside(
    finding: Finding, known: Mapping[str, Claim], document: str, ledger: Ledger, labels: Labels
) -> str:
    """The sentence of a finding inside an article, in the reader's language."""
    if not known.keys() >= set(finding.claims):
        known = {claim.id: claim for claim in ledger.claims_of(document)}
    return reworded(finding, known, labels.lang)


def texts_text(claims: Iterable[Placed], labels: Labels) -> str:
    """In how many texts claims stand, copies counted once, and whose they are: "2 texts (dpa, Reuters)"."""
    own = independence(claims)
    count = counted(labels.tallies.texts, len(own.texts))
    names = ", ".join(catalogue().name(agency, labels.lang) for agency in own.agencies)
    return f"{count} ({names})" if names else count


class Wording:
    """Words findings across articles in one language."""

    def __init__(self, labels: Labels, series: Sequence[PublishedSeries]) -> None:
        self._labels = labels
        self._titles = {s.id: s.title.get(labels.lang, s.id) for s in series}

    def of(self, found: Across) -> Shown:
        """The finding as a row, with its sentence."""
        labels, words = self._labels, self._labels.across
        facts = {
            name: number_text(value, "person", labels) if isinstance(value, float) else value
            for name, value in found.facts.items()
        }
        figures = [self._figure(p) for p in found.claims]
        sentence = words[f"{found.type}.{found.rule}"].format(
            **facts,
            number=visible(found.claims[0].claim.number) if found.claims else "",
            day=date_text(found.day, labels.time) if found.day else "",
            series=self._titles[found.series[0]] if found.series else "",
            one=found.series[0] if found.series else "",
            other=found.series[-1] if found.series else "",
            hint=words.get(f"slip.{found.facts.get('slip')}", ""),
            texts=texts_text(found.claims, labels),
            first=figures[0] if figures else "",
            second=figures[-1] if figures else "",
            list="; ".join(figures[:MOST_LISTED]) + (" …" if len(figures) > MOST_LISTED else ""),
        )
        places = list(dict.fromkeys(filter(None, map(self.place, found.claims))))
        return Shown(
            found.id,
            found.type,
            found.rule,
            sentence.strip(),
            tuple(p.claim.id for p in found.claims),
            tuple(dict.fromkeys(p.document for p in found.claims)),
            found.series,
            found.day,
            "; ".join(places[:MOST_LISTED]),
        )

    def place(self, placed: Placed) -> str:
        """Publisher and day of an article: "Elbkurier, 19 Jun 2025"."""
        day = date_text(placed.published, self._labels.time) if placed.published else ""
        return ", ".join(part for part in (visible(placed.publisher or ""), day) if part)

    def _figure(self, placed: Placed) -> str:
        """ "“600” killed (the NIS, April 2025)": the figure with who says it and for when."""
        labels, claim = self._labels, placed.claim
        who = claim.claimant
        day = date_text(placed.day, labels.time) if placed.day else ""
        about = [visible(who.text) if who else "", day, visible(placed.publisher or "")]
        figure = labels.across["figure"].format(
            number=visible(claim.number), measure=labels.measures[claim.measure]
        )
        return f"{figure} ({', '.join(part for part in about if part)})"


def print_findings(found: Iterable[Shown], labels: Labels) -> None:
    """Print each finding with its article and the ids of its claims."""
    console = make_console()
    titles = {str(name): title for name, title in (*labels.findings.items(), *labels.across.items())}
    number = 0
    for number, finding in enumerate(found, 1):
        if number > 1:
            console.print()
        mark = ("= ", "bold green") if finding.type in AGREES else ("! ", "bold red")
        line = Text.assemble(
            mark, (titles.get(finding.type, finding.type), "bold"), f": {visible(finding.text)}"
        )
        console.print(line, soft_wrap=not console.is_terminal)
        where = "  ".join(part for part in (visible(finding.where), *finding.claims) if part)
        if where:
            console.print(Text(f"  {where}", style="dim"), soft_wrap=not console.is_terminal)
    if not number:
        console.print(labels.ledger["nothing"])


FINDINGS = Form(struct_json, partial(struct_csv, Shown, between=" "), print_findings)

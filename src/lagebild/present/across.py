"""The findings of a ledger worded for a reader: those inside articles and those against published series."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import msgspec
from rich.text import Text

from lagebild.knowledge.published import bundled
from lagebild.present.dates import date_text
from lagebild.present.figures import number_text
from lagebild.present.json import one_line
from lagebild.present.terminal import make_console
from lagebild.present.visible import visible
from lagebild.reconcile.across import Across, Placed, held_against, transcriptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lagebild.ledger import Kept, Ledger, Where
    from lagebild.model import PublishedSeries
    from lagebild.present.labels import Labels


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
    """The findings on the claims that fit: article by article, then what rests on no article."""
    kept = list(ledger.claims(where, as_of=as_of))
    series = [*bundled(), *ledger.series(as_of=as_of)]
    of_document: dict[str, list[Kept]] = {}
    for own in kept:
        of_document.setdefault(own.document, []).append(own)
    for document, claims in of_document.items():
        known = {own.claim.id for own in claims}
        place = _place(claims[0], labels)
        for finding in ledger.findings(document, as_of=as_of):
            if known & set(finding.claims):
                yield Shown(
                    finding.id,
                    finding.type,
                    finding.rule,
                    finding.text,
                    finding.claims,
                    (document,),
                    where=place,
                )
        placed = [Placed(own.claim, own.document, own.published) for own in claims]
        for across in held_against(placed, bundled()):
            yield _worded(across, series, labels, place)
    for across in transcriptions(series):
        yield _worded(across, series, labels, "")


def _place(own: Kept, labels: Labels) -> str:
    day = date_text(own.published, labels.time) if own.published else ""
    return ", ".join(part for part in (own.publisher or own.title or "", day) if part)


def _worded(across: Across, series: Sequence[PublishedSeries], labels: Labels, place: str) -> Shown:
    words = labels.across
    titles = {s.id: s.title.get(labels.lang, s.id) for s in series}
    facts = {
        name: number_text(value, "person", labels) if isinstance(value, float) else value
        for name, value in across.facts.items()
    }
    sentence = (
        words[f"{across.type}.{across.rule}"]
        .format(
            **facts,
            number=across.claims[0].claim.number if across.claims else "",
            day=date_text(across.day, labels.time) if across.day else "",
            series=titles[across.series[0]],
            first=across.series[0],
            second=across.series[-1],
            hint=words.get(f"slip.{across.facts.get('slip')}", ""),
        )
        .strip()
    )
    return Shown(
        across.id,
        across.type,
        across.rule,
        sentence,
        tuple(p.claim.id for p in across.claims),
        tuple(p.document for p in across.claims),
        across.series,
        across.day,
        place,
    )


def findings_json(found: Iterable[Shown]) -> Iterator[str]:
    """One line of JSON a finding."""
    for finding in found:
        yield one_line(msgspec.to_builtins(finding))


def findings_csv(found: Iterable[Shown]) -> Iterator[str]:
    """The findings as CSV, the head first."""
    names = Shown.__struct_fields__
    for row in (names, *([getattr(finding, name) for name in names] for finding in found)):
        out = io.StringIO()
        cells = [" ".join(cell) if isinstance(cell, tuple) else cell for cell in row]
        csv.writer(out, lineterminator="").writerow(cells)
        yield out.getvalue()


def print_findings(found: Sequence[Shown], labels: Labels) -> None:
    """Print each finding with its article and the ids of its claims."""
    console = make_console()
    titles = {str(name): title for name, title in (*labels.findings.items(), *labels.across.items())}
    if not found:
        console.print(labels.ledger["nothing"])
    for finding in found:
        mark = ("= ", "bold green") if finding.type in AGREES else ("! ", "bold red")
        line = Text.assemble(
            mark, (titles.get(finding.type, finding.type), "bold"), f": {visible(finding.text)}"
        )
        console.print(line, soft_wrap=not console.is_terminal)
        where = "  ".join(part for part in (visible(finding.where), *finding.claims) if part)
        if where:
            console.print(Text(f"  {where}", style="dim"), soft_wrap=not console.is_terminal)

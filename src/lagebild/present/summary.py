"""What stands above the claims: the metadata, the counts and the findings, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from lagebild.present.dates import date_text
from lagebild.present.labels import Labels, counted
from lagebild.present.visible import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagebild.model import Document, Finding, Reading
    from lagebild.present.entry import Entry

LONGEST_TITLE = 300
LONGEST_SENTENCE = 1000


class FindingNote(msgspec.Struct, frozen=True):
    """A finding as a reader sees it, with the numbers of the entries that it rests on."""

    title: str
    text: str
    rule: str
    entries: tuple[int, ...]


def title_text(document: Document, labels: Labels) -> str:
    title = shortened(visible(document.title or "").strip(), LONGEST_TITLE)
    return title or labels.words["untitled"]


def metadata(document: Document, labels: Labels) -> tuple[tuple[str, str], ...]:
    """What is known about the document, as (label, value), in a fixed order."""
    words = labels.words
    published = words["undated"]
    if document.published is not None:
        published = date_text(document.published, labels.time)
        if document.published_from:
            origin = labels.origins_of_date.get(document.published_from, visible(document.published_from))
            published += f" ({words['published_from'].format(**{'from': origin})})"
    pairs = (
        (words["publisher"], document.publisher or words["not_stated"]),
        (words["published"], published),
        (words["language"], labels.languages.get(document.lang, document.lang)),
        (words["source"], document.source),
        (words["address"], document.url),
    )
    return tuple((label, shortened(visible(value), LONGEST_TITLE)) for label, value in pairs if value)


def notes(document: Document) -> tuple[str, ...]:
    return tuple(shortened(visible(note), LONGEST_SENTENCE) for note in document.notes)


def counts(entries: Sequence[Entry], findings: int, labels: Labels) -> tuple[str, ...]:
    """How many claims, measures and findings; how many claims lack a source, are hedged or unverified."""
    claims = [entry.claim for entry in entries]
    forms = labels.counts
    always = (counted(forms.claims, len(claims)), counted(forms.measures, len({c.measure for c in claims})))
    sometimes = (
        (forms.findings, findings),
        (forms.sourceless, sum(not c.sources for c in claims)),
        (forms.hedged, sum(c.modality != "asserted" for c in claims)),
        (forms.unverified, sum(c.unverified for c in claims)),
    )
    return always + tuple(counted(form, n) for form, n in sometimes if n)


def finding_notes(reading: Reading, labels: Labels) -> tuple[FindingNote, ...]:
    """The findings of a reading in their order, in the reader's language."""
    numbers = {claim.id: nr for nr, claim in enumerate(reading.claims, 1)}
    return tuple(
        FindingNote(
            title=labels.findings[finding.type],
            text=shortened(visible(finding_text(finding, reading, labels)), LONGEST_SENTENCE),
            rule=visible(finding.rule),
            entries=tuple(numbers[i] for i in finding.claims if i in numbers),
        )
        for finding in reading.findings
    )


def finding_text(finding: Finding, reading: Reading, labels: Labels) -> str:
    """The sentence of a finding in the language of the labels; it was kept in that of the document."""
    if labels.lang == reading.document.lang:
        return finding.text
    from lagebild.reconcile import reworded  # noqa: PLC0415 (loads the rules)

    return reworded(finding, {claim.id: claim for claim in reading.claims}, labels.lang)

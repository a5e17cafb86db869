"""What a ledger holds as tables for a terminal, JSON lines and CSV: one row a claim or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from lagebild.knowledge.catalogue import catalogue
from lagebild.present.dates import date_text, valid_time_text
from lagebild.present.figures import interval_beyond_words
from lagebild.present.form import Form, csv_line, row_table
from lagebild.present.json import claim_fields, one_line
from lagebild.present.terminal import make_console
from lagebild.present.visible import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lagebild.ledger import Kept, KeptDocument
    from lagebild.model import Claim
    from lagebild.present.labels import Labels

LONGEST = 120
_CLAIM_COLUMNS = (
    "id document measure number low high bound unit population actor population_kind place time_from "
    "time_to said scope claimant sources modality unverified section quote publisher published title lang "
    "url recorded state together apart"
).split()


def claims_json(kept: Iterable[Kept]) -> Iterator[str]:
    """One line of JSON a claim: the claim's fields as in a reading, with its document and record time."""
    for own in kept:
        about = {
            "id": own.document,
            "title": own.title,
            "publisher": own.publisher,
            "published": own.published,
            "lang": own.lang,
            "url": own.url,
        }
        yield one_line(
            {
                **claim_fields(own.claim),
                "document": about,
                "recorded": own.recorded,
                "state": own.state,
                "together": own.together.id if own.together else None,
                "apart": own.apart,
            }
        )


def claims_csv(kept: Iterable[Kept]) -> Iterator[str]:
    """The claims as CSV, the head first."""
    yield csv_line(_CLAIM_COLUMNS)
    for own in kept:
        row = flat(own)
        yield csv_line([row[name] for name in _CLAIM_COLUMNS])


def flat(own: Kept) -> dict[str, Any]:
    """A claim as cells by column."""
    claim = own.claim
    fields = claim_fields(claim)
    return fields | {
        "document": own.document,
        "population": claim.population.text,
        "actor": claim.population.actor,
        "population_kind": claim.population.kind,
        "time_from": claim.time.from_,
        "time_to": claim.time.to,
        "claimant": None if claim.claimant is None else claim.claimant.text,
        "sources": "; ".join(f"{s.text} ({s.role})" for s in claim.sources),
        "unverified": "true" if claim.unverified else "false",
        "publisher": own.publisher,
        "published": own.published,
        "title": own.title,
        "lang": own.lang,
        "url": own.url,
        "recorded": own.recorded,
        "state": own.state,
        "together": own.together.id if own.together else None,
        "apart": "; ".join(own.apart),
    }


def documents_json(kept: Iterable[KeptDocument]) -> Iterator[str]:
    """One line of JSON a document."""
    for own in kept:
        yield one_line(own._asdict())


def documents_csv(kept: Iterable[KeptDocument]) -> Iterator[str]:
    """The documents as CSV, the head first."""
    head: list[str] | None = None
    for own in kept:
        row = own._asdict()
        if head is None:
            head = list(row)
            yield csv_line(head)
        yield csv_line(["; ".join(cell) if isinstance(cell, tuple) else cell for cell in row.values()])


def claims_table(kept: Iterable[Kept], labels: Labels) -> Table:
    """The claims for a terminal, a row each."""
    columns = labels.columns
    table = row_table(
        "id", columns["figure"], columns["what_and_whose"], columns["when"], columns["who_says"]
    )
    for own in kept:
        claim = own.claim
        table.add_row(
            Text(claim.id, style="cyan"),
            _lines(Text(visible(claim.number), style="bold"), interval_beyond_words(claim, labels)),
            _lines(Text(labels.measures[claim.measure], style="bold"), _whose(claim, labels)),
            _lines(valid_time_text(claim.time, labels.time), labels.scopes[claim.scope], claim.place or ""),
            _who_says(own, labels),
        )
    return table


def documents_table(kept: Iterable[KeptDocument], labels: Labels) -> Table:
    """The documents for a terminal, a row each."""
    words = labels.ledger
    table = row_table(
        "id", words["document"], words["published"], words["claims"], words["revisions"], words["text"]
    )
    for own in kept:
        date = date_text(own.published, labels.time) if own.published else labels.time.undated
        table.add_row(
            Text(own.document, style="cyan"),
            _lines(Text(visible(own.title or own.source or ""), style="bold"), own.publisher or ""),
            date,
            str(own.claims),
            str(own.revisions) if own.revisions > 1 else "",
            _text(own, labels),
        )
    return table


def _text(own: KeptDocument, labels: Labels) -> Text:
    """Of which text a document is a copy, how many articles have it, and whom it credits."""
    words = labels.ledger
    names = [catalogue().name(agency, labels.lang) for agency in own.agencies]
    credited = ", ".join(names) or (words["unnamed_agencies"] if own.unnamed_agencies else "")
    if own.copies < 2:
        return _lines(credited)
    return _lines(Text(own.text, style="cyan"), words["copies"].format(n=own.copies), credited)


def _lines(*lines: Text | str) -> Text:
    shown = (
        line if isinstance(line, Text) else Text(shortened(visible(line), LONGEST)) for line in lines if line
    )
    return Text("\n").join(shown)


def _whose(claim: Claim, labels: Labels) -> str:
    words = claim.population.text or labels.kinds[claim.population.kind]
    name = claim.population.name or claim.population.actor
    return f"{words} ({name})" if name and name.casefold() not in words.casefold() else words


def _who_says(own: Kept, labels: Labels) -> Text:
    claim = own.claim
    chain = " → ".join(s.text for s in claim.sources) or labels.chain.own_voice
    sure = [] if claim.modality == "asserted" else [labels.modalities[claim.modality]]
    sure += [labels.words["unverified"]] if claim.unverified else []
    sure += [labels.ledger[own.state]] if own.state else []
    where = ", ".join(
        part
        for part in (own.publisher, date_text(own.published, labels.time) if own.published else None)
        if part
    )
    return _lines(
        chain, Text(", ".join(sure), style="yellow") if sure else "", Text(visible(where), style="dim")
    )


def _print_claims(kept: Iterable[Kept], labels: Labels) -> None:
    table = claims_table(kept, labels)
    make_console().print(table if table.row_count else labels.ledger["nothing"])


def _print_documents(kept: Iterable[KeptDocument], labels: Labels) -> None:
    table = documents_table(kept, labels)
    make_console().print(table if table.row_count else labels.ledger["nothing"])


CLAIMS = Form(claims_json, claims_csv, _print_claims)
DOCUMENTS = Form(documents_json, documents_csv, _print_documents)

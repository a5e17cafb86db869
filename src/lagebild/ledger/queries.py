"""Questions to a ledger, each as of a record time: what it knew then.

Of an article the last revision counts, of a revision the last reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, Select, and_, exists, func, or_, select

from lagebild.ledger import decisions
from lagebild.ledger.copies import texts_at
from lagebild.ledger.encoding import days, decode
from lagebild.ledger.names import Names, Use, uses_of
from lagebild.ledger.overlay import PAIRS, Overlay, Read
from lagebild.ledger.tables import claim, decision, document, fingerprint, near_copy, reading, record
from lagebild.model import Claim, Document, Finding

_BATCH = 1000


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """What to look for; what is None is not looked at. `since` and `until` are days: claims whose valid time
    meets the span. `claimant`, `place` and `publisher` need only be part of what stands there.
    """

    measure: str | None = None
    actor: str | None = None
    claimant: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    modality: str | None = None
    publisher: str | None = None
    lang: str | None = None
    rejected: bool = False
    """Whether claims that somebody rejected are given too."""


EVERYTHING = Where()


class Kept(NamedTuple):
    """A claim in the ledger with what is known of its document."""

    claim: Claim
    document: str
    """Id of the document."""
    title: str | None
    publisher: str | None
    published: str | None
    lang: str
    url: str | None
    recorded: str
    """Record time of the reading that brought the claim."""
    state: str = ""
    """What was decided on it: accepted, rejected, corrected (then `claim` has the corrections), review where
    it is read otherwise since, or nothing.
    """
    together: Claim | None = None
    """The claim that stands for all that somebody decided are one statement, this one among them."""
    apart: tuple[str, ...] = ()
    """Ids of claims that somebody decided are another statement."""
    text: str = ""
    """Id of the first document with this text: the same for all near copies of it."""
    agencies: tuple[str, ...] = ()
    """Ids of the agencies that the document credits."""


class KeptDocument(NamedTuple):
    """A document in the ledger."""

    document: str
    article: str
    lang: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    source: str | None
    recorded: str
    claims: int
    revisions: int
    """How many texts of the article the ledger knows."""
    text: str
    """Id of the first document with this text: the same for all near copies of it."""
    copies: int
    """How many articles have this text or a near copy of it, this one included."""
    agencies: tuple[str, ...]
    """Ids of the agencies that it credits."""
    unnamed_agencies: bool
    """Whether it credits agencies without saying which."""


def seq_at(connection: Connection, as_of: str | None) -> int:
    """The last record at a record time (ISO 8601, UTC; a day counts to its end); the last one if None."""
    last = select(func.coalesce(func.max(record.c.seq), 0))
    if as_of is not None:
        last = last.where(record.c.at <= (f"{as_of}~" if len(as_of) == len("2025-06-19") else as_of))
    return int(connection.scalar(last) or 0)


def claims(connection: Connection, where: Where, seq: int) -> Iterator[Kept]:
    """The claims that count at a record, by publication day and place in the text."""
    over, then = overlay(connection, seq), _texts(connection, seq)
    of_decision = claim.c.id.in_(select(decision.c.claim).where(decision.c.seq <= seq))
    first = document.alias()
    query = (
        _current_claims(seq)
        .add_columns(func.coalesce(first.c.id, document.c.id).label("text"), fingerprint.c.agencies)
        .outerjoin(fingerprint, fingerprint.c.document == document.c.seq)
        .outerjoin(first, first.c.seq == fingerprint.c.text)
        .where(*_about_document(where), or_(and_(True, *_about_claim(where, over.names)), of_decision))
        .order_by(document.c.published, document.c.id, claim.c.position)
    )
    for row in connection.execute(query.execution_options(yield_per=_BATCH)):
        own = over.over(_read(row))
        if (over.names or over.touches(own.claim.id)) and not _fits(own.claim, where):
            continue
        if own.state != "rejected" or where.rejected:
            yield Kept(
                own.claim,
                row.id,
                row.title,
                row.publisher,
                row.published,
                row.lang,
                row.url,
                row.at,
                own.state,
                own.together,
                own.apart,
                row.text if then is None else then.get(row.id, row.id),
                tuple((row.agencies or "").split()),
            )


def overlay(connection: Connection, seq: int) -> Overlay:
    """What was decided up to a record, to be laid over the claims as they are read at it."""
    holding = decisions.holding(connection, seq)
    paired = {claim_id for own in holding if own.kind in PAIRS for claim_id in own.claims}
    return Overlay(holding, read_now(connection, paired, seq))


def read_now(connection: Connection, wanted: Iterable[str], seq: int) -> dict[str, Read]:
    """Of the claims with these ids those that count at a record, as they are read, decisions aside."""
    found: dict[str, Read] = {}
    for some in _batched(wanted):
        for row in connection.execute(_current_claims(seq).where(claim.c.id.in_(some))):
            own = _read(row)
            found[own.claim.id] = own
    return found


def uses(connection: Connection, seq: int) -> Iterator[Use]:
    """All words of claims that count at a record for a source or for those counted, as they are read."""
    for row in connection.execute(_current_claims(seq).execution_options(yield_per=_BATCH)):
        own = _read(row)
        yield from uses_of(own.claim, own.document, own.publisher)


def _read(row: Row[Any]) -> Read:
    """The claim in a row of `_current_claims`."""
    return Read(decode(row.body, Claim), row.id, row.publisher, row.lang)


def _batched(wanted: Iterable[str]) -> Iterator[list[str]]:
    """Ids in portions that fit into one question."""
    own = sorted(wanted)
    for start in range(0, len(own), _BATCH // 2):
        yield own[start : start + _BATCH // 2]


def documents(connection: Connection, where: Where, seq: int) -> Iterator[KeptDocument]:
    """The documents that count at a record, by publication day."""
    count = select(func.count()).where(claim.c.reading == reading.c.seq).scalar_subquery()
    other = document.alias()
    revisions = (
        select(func.count())
        .where(other.c.article == document.c.article, other.c.seq <= seq)
        .scalar_subquery()
    )
    query = (
        _current(seq)
        .add_columns(
            document.c.article,
            document.c.source,
            count.label("claims"),
            revisions.label("revisions"),
            fingerprint.c.agencies,
            fingerprint.c.unnamed,
        )
        .outerjoin(fingerprint, fingerprint.c.document == document.c.seq)
        .where(*_about_document(where))
        .order_by(document.c.published, document.c.id)
    )
    texts = texts_at(connection, seq)
    copies = _copies(connection, texts)
    for row in connection.execute(query.execution_options(yield_per=_BATCH)):
        text = texts.get(row.id, row.id)
        yield KeptDocument(
            row.id,
            row.article,
            row.lang,
            row.title,
            row.publisher,
            row.published,
            row.url,
            row.source,
            row.at,
            row.claims,
            row.revisions,
            text,
            copies.get(text, 1),
            tuple((row.agencies or "").split()),
            bool(row.unnamed),
        )


def _texts(connection: Connection, seq: int) -> dict[str, str] | None:
    """What was known of copies at a record; None where that is what the derived tables say now."""
    now = connection.scalar(select(func.max(fingerprint.c.document)))
    return texts_at(connection, seq) if now is not None and seq < now else None


def _copies(connection: Connection, texts: Mapping[str, str]) -> dict[str, int]:
    """By text how many articles have it, of the texts that several have."""
    linked = select(near_copy.c.document).union(select(near_copy.c.of))
    rows = connection.execute(select(document.c.id, document.c.article).where(document.c.seq.in_(linked)))
    articles: dict[str, set[str]] = {}
    for row in rows:
        if row.id in texts:
            articles.setdefault(texts[row.id], set()).add(row.article)
    return {text: len(own) for text, own in articles.items()}


def document_of(connection: Connection, of: str) -> Document | None:
    """A document with its text."""
    body = connection.scalar(select(document.c.body).where(document.c.id == of))
    return decode(body, Document) if body is not None else None


def findings_of(connection: Connection, of: str, seq: int) -> tuple[Finding, ...]:
    """The findings inside a document, as last read."""
    body = connection.scalar(
        select(reading.c.findings)
        .where(reading.c.document == of, reading.c.seq <= seq)
        .order_by(reading.c.seq.desc())
        .limit(1)
    )
    return decode(body, tuple[Finding, ...]) if body is not None else ()


def findings(connection: Connection, where: Where, seq: int) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """For each document that counts at a record, the findings inside it. Of `where` the document's fields."""
    query = _current(seq).add_columns(reading.c.findings).where(*_about_document(where))
    for row in connection.execute(query.execution_options(yield_per=_BATCH)):
        yield row.id, decode(row.findings, tuple[Finding, ...])


def claims_of(connection: Connection, of: str) -> tuple[Claim, ...]:
    """The claims of a document as last read, in reading order."""
    last = select(func.max(reading.c.seq)).where(reading.c.document == of).scalar_subquery()
    bodies = connection.scalars(
        select(claim.c.body).where(claim.c.reading == last).order_by(claim.c.position)
    )
    return tuple(decode(body, Claim) for body in bodies)


def has_read(connection: Connection, of: str, extractor: str) -> bool:
    """Whether the last reading of a document is by this extractor."""
    last = connection.scalar(
        select(reading.c.extractor).where(reading.c.document == of).order_by(reading.c.seq.desc()).limit(1)
    )
    return last == extractor


def holding(connection: Connection, claim_id: str) -> str | None:
    """The document in which a claim stands: an id is made from the document's, so there is one at most."""
    return connection.scalar(select(claim.c.document).where(claim.c.id == claim_id).limit(1))


def ids(connection: Connection, beginning: str) -> list[str]:
    """The ids of claims and documents that begin so."""
    found: set[str] = set()
    for column in (claim.c.id, document.c.id):
        found |= set(
            connection.scalars(select(column).where(column.startswith(beginning)).distinct().limit(20))
        )
    return sorted(found)


def history(connection: Connection, claim_id: str) -> list[tuple[str, str, Claim]]:
    """Every state of a claim: (record time, extractor, claim), the oldest first."""
    rows = connection.execute(
        select(record.c.at, reading.c.extractor, claim.c.body)
        .join(reading, reading.c.seq == claim.c.reading)
        .join(record, record.c.seq == reading.c.seq)
        .where(claim.c.id == claim_id)
        .order_by(record.c.seq)
    )
    return [(row.at, row.extractor, decode(row.body, Claim)) for row in rows]


def _current(seq: int) -> Select[Any]:
    """The reading that counts for each article at a record: of the last revision the last reading."""
    later = document.alias()
    again = reading.alias()
    revised = exists().where(
        later.c.article == document.c.article, later.c.seq > document.c.seq, later.c.seq <= seq
    )
    reread = exists().where(
        again.c.document == reading.c.document, again.c.seq > reading.c.seq, again.c.seq <= seq
    )
    return (
        select(
            document.c.id,
            document.c.title,
            document.c.publisher,
            document.c.published,
            document.c.lang,
            document.c.url,
            record.c.at,
        )
        .select_from(reading)
        .join(document, document.c.id == reading.c.document)
        .join(record, record.c.seq == reading.c.seq)
        .where(reading.c.seq <= seq, ~revised, ~reread)
    )


def _current_claims(seq: int) -> Select[Any]:
    """The claims of the readings that count at a record, as they were read."""
    return _current(seq).add_columns(claim.c.body).join(claim, claim.c.reading == reading.c.seq)


def _fits(own: Claim, where: Where) -> bool:
    """What `_about_claim` asks, of a claim as it was corrected."""
    first, last = days(own.time.from_, own.time.to)
    claimant = own.claimant
    said_by = "" if claimant is None else f"{claimant.actor or ''} {claimant.text.casefold()}"
    return (
        where.measure in (None, own.measure)
        and where.actor in (None, own.population.actor)
        and where.modality in (None, own.modality)
        and (where.claimant is None or where.claimant.casefold() in said_by.casefold())
        and (where.place is None or where.place.lower() in (own.place or "").lower())
        and (where.since is None or (last or ("9" if first else "")) >= where.since)
        and (where.until is None or "" < (first or last or "") <= where.until)
    )


def _about_claim(where: Where, names: Names) -> list[Any]:
    """What is asked of a claim's columns; where actors were decided on, a little more than what fits."""
    found: list[Any] = []
    for column, wanted in ((claim.c.measure, where.measure), (claim.c.modality, where.modality)):
        if wanted is not None:
            found.append(column == wanted)
    if where.actor is not None:
        also, own = names.read_as(where.actor), claim.c.actor == where.actor
        found.append(or_(own, claim.c.actor.in_(also), claim.c.actor.is_(None)) if also else own)
    if where.claimant is not None:
        low = where.claimant.casefold()
        said_by = [claim.c.claimant == where.claimant, claim.c.claimant.contains(low, autoescape=True)]
        found.append(or_(*said_by, claim.c.claimant.in_(names.read_as(where.claimant))))
    if where.place is not None:
        found.append(func.lower(claim.c.place).contains(where.place.lower(), autoescape=True))
    if where.since is not None:
        found.append(
            or_(
                claim.c.time_to >= where.since,
                and_(claim.c.time_to.is_(None), claim.c.time_from.is_not(None)),
            )
        )
    if where.until is not None:
        first = func.coalesce(claim.c.time_from, claim.c.time_to)
        found.append(first <= where.until)
    return found


def _about_document(where: Where) -> list[Any]:
    found: list[Any] = []
    if where.publisher is not None:
        found.append(func.lower(document.c.publisher).contains(where.publisher.lower(), autoescape=True))
    if where.lang is not None:
        found.append(document.c.lang == where.lang)
    return found

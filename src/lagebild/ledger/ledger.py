"""The ledger: everything that was read, with who said it, kept for years."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, inspect

from lagebild.ledger import chain, decisions, migrate, queries, review
from lagebild.ledger.adding import Added, add
from lagebild.ledger.carrying import carried_in, carried_out
from lagebild.ledger.copies import NearCopy, copies_of
from lagebild.ledger.deciding import Order, carried_out_all, carried_out_one
from lagebild.ledger.decisions import Decided
from lagebild.ledger.engine import engine_of, place_of, reading_from, told, writing_to
from lagebild.ledger.errors import LedgerError
from lagebild.ledger.queries import EVERYTHING, Kept, KeptDocument, Where
from lagebild.ledger.series import add_series, series_at
from lagebild.model import Claim, Decision, DecisionKind, Document, Finding, Naming, PublishedSeries, Reading
from lagebild.version import __version__


class Ledger:
    """An open ledger. ``with Ledger.open("lagebild.db") as ledger: ledger.add(read("article.txt"))``.

    It may be used by several threads and processes at once; each operation sees one state of it. `as_of` is a
    record time (a day, or an instant in UTC as the ledger prints it): the answer is what was known then.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, place: str | os.PathLike[str] | None = None, *, create: bool = True) -> Ledger:
        """Opens the ledger at an SQLite path or a PostgreSQL address; by default `LAGEBILD_LEDGER`, else
        ``lagebild.db`` in the working folder.

        A ledger of an earlier version is brought up to this one. Raises LedgerError if it cannot be opened,
        or if there is none and `create` is False.
        """
        engine = engine_of(place_of(place))
        if not create:
            _must_exist(engine)
        with told(engine), engine.connect() as connection:
            current = migrate.is_current(connection)
        if not current:
            with writing_to(engine) as connection:
                migrate.upgrade(connection)
        return cls(engine)

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, reading: Reading) -> Added:
        """Adds a document with its claims, whole or not at all. The same again changes nothing."""
        with writing_to(self._engine) as connection:
            return add(connection, reading, __version__)

    def claims(self, where: Where = EVERYTHING, *, as_of: str | None = None) -> Iterator[Kept]:
        """The claims that count, by publication day and place in the text."""
        with reading_from(self._engine) as connection:
            yield from queries.claims(connection, where, queries.seq_at(connection, as_of))

    def documents(self, where: Where = EVERYTHING, *, as_of: str | None = None) -> Iterator[KeptDocument]:
        """The documents that count: of each article the last revision. Only `publisher` and `lang` are looked
        at.
        """
        with reading_from(self._engine) as connection:
            yield from queries.documents(connection, where, queries.seq_at(connection, as_of))

    def document(self, document_id: str) -> Document:
        """A document with its text. Raises LedgerError if there is none."""
        with reading_from(self._engine) as connection:
            found = queries.document_of(connection, document_id)
        if found is None:
            raise LedgerError(f"The ledger has no document {document_id}.")
        return found

    def findings(self, document_id: str, *, as_of: str | None = None) -> tuple[Finding, ...]:
        """The findings inside a document, as it was last read."""
        with reading_from(self._engine) as connection:
            return queries.findings_of(connection, document_id, queries.seq_at(connection, as_of))

    def findings_by_document(
        self, where: Where = EVERYTHING, *, as_of: str | None = None
    ) -> dict[str, tuple[Finding, ...]]:
        """The findings inside each document that counts, by its id. Of `where`: publisher, lang."""
        with reading_from(self._engine) as connection:
            return dict(queries.findings(connection, where, queries.seq_at(connection, as_of)))

    def has_read(self, document_id: str) -> bool:
        """Whether this version of Lagebild has read the document into the ledger."""
        with reading_from(self._engine) as connection:
            return queries.has_read(connection, document_id, __version__)

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """The claims of a document as it was last read, also of one that was revised since."""
        with reading_from(self._engine) as connection:
            return queries.claims_of(connection, document_id)

    def copies_of(self, document_id: str) -> list[NearCopy]:
        """The documents of other articles that have the same text as this one, the nearest first."""
        with reading_from(self._engine) as connection:
            return copies_of(connection, document_id)

    def holding(self, claim_id: str) -> str:
        """The id of the document in which a claim stands. Raises LedgerError if there is none."""
        with reading_from(self._engine) as connection:
            found = queries.holding(connection, claim_id)
        if found is None:
            raise LedgerError(f"The ledger has no claim {claim_id}.")
        return found

    def history(self, claim_id: str) -> list[tuple[str, str, Claim]]:
        """Every state of a claim: (record time, version of the extractor, claim), the oldest first."""
        with reading_from(self._engine) as connection:
            return queries.history(connection, claim_id)

    def resolve(self, beginning: str) -> list[str]:
        """The ids of claims and documents that begin so, at most twenty of each."""
        with reading_from(self._engine) as connection:
            return queries.ids(connection, beginning)

    def decide(
        self,
        kind: DecisionKind,
        claim_id: str,
        *,
        by: str,
        reason: str = "",
        fields: Mapping[str, Any] | None = None,
    ) -> Decision:
        """Accepts, rejects or corrects a claim. `fields`: some of `lagebild.ledger.FIELDS` with new values.

        Raises LedgerError if there is no such claim, or the correction does not fit the codebook.
        """
        return self._decided(Order(kind, claim_id, by, reason, fields=dict(fields or {})))

    def merge(self, one: str, other: str, *, by: str, reason: str = "") -> Decision:
        """Two claims are one statement, whatever the rules of grouping say. Raises LedgerError."""
        return self._decided(Order("merge", one, by, reason, other=other))

    def split(self, one: str, other: str, *, by: str, reason: str = "") -> Decision:
        """Two claims are not the same statement. Raises LedgerError."""
        return self._decided(Order("split", one, by, reason, other=other))

    def merge_actors(self, naming: Naming, *, by: str, reason: str = "") -> Decision:
        """Two actors are one: ``Naming("the GUR", "UKR.intelligence")``. Each is an id or words of the texts;
        `naming.actor` is kept, unless only `naming.who` is an id. Raises LedgerError.
        """
        return self._decided(Order("merge_actors", "", by, reason, naming=naming))

    def split_actors(self, naming: Naming, *, by: str, reason: str = "") -> Decision:
        """Words that the resolver took for one actor stand for another: an id, or words for one without.

        `naming.taken_for` is needed where the words are taken for several. Raises LedgerError.
        """
        return self._decided(Order("split_actors", "", by, reason, naming=naming))

    def undo(self, decision_id: str, *, by: str, reason: str = "") -> Decision:
        """Takes a decision back; the beginning of its id is enough. Raises LedgerError."""
        return self._decided(Order("undo", decision_id, by, reason))

    def decide_all(self, orders: Iterable[Order]) -> list[Decision]:
        """Keeps many decisions, or none: raises OrdersError that says of each order what is wrong with it."""
        with writing_to(self._engine) as connection:
            return carried_out_all(connection, orders)

    def _decided(self, order: Order) -> Decision:
        with writing_to(self._engine) as connection:
            return carried_out_one(connection, order)

    def decisions(self, *, as_of: str | None = None) -> list[Decided]:
        """All decisions with their record times, the oldest first; those that were undone too."""
        with reading_from(self._engine) as connection:
            return decisions.every(connection, queries.seq_at(connection, as_of))

    def to_review(self, *, as_of: str | None = None) -> list[Decision]:
        """The decisions that hold though what they are about is read otherwise since, or not any more."""
        with reading_from(self._engine) as connection:
            return review.stale(connection, queries.seq_at(connection, as_of))

    def decisions_on(self, claim_id: str, *, as_of: str | None = None) -> list[Decided]:
        """The decisions on a claim, on a pair that it is one of, or on actors that it names."""
        with reading_from(self._engine) as connection:
            return review.touching(connection, claim_id, queries.seq_at(connection, as_of))

    def add_series(self, series: PublishedSeries) -> bool:
        """Adds a published series of one claimant. False if the ledger has it already."""
        with writing_to(self._engine) as connection:
            return add_series(connection, series)

    def series(self, *, as_of: str | None = None) -> tuple[PublishedSeries, ...]:
        """The published series that were imported, by id."""
        with reading_from(self._engine) as connection:
            return series_at(connection, queries.seq_at(connection, as_of))

    def carry_out(self) -> Iterator[str]:
        """The whole ledger as lines of JSON, a record each: what `carry_in` takes."""
        with reading_from(self._engine) as connection:
            yield from carried_out(connection)

    def carry_in(self, lines: Iterable[str]) -> tuple[int, int]:
        """Takes what was carried out of a ledger, in this one all or nothing.

        How many records were written, and how many the ledger had. Raises LedgerError where the ledger goes
        on otherwise, BrokenChainError where the lines are not what was written.
        """
        with writing_to(self._engine) as connection:
            return carried_in(connection, lines)

    def verify(self) -> int:
        """Checks the chain and all that it vouches for. The number of records; raises BrokenChainError."""
        with reading_from(self._engine) as connection:
            return chain.verify(connection)


def _must_exist(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        path = engine.url.database
        if path is None or not os.path.exists(path):  # noqa: PTH110
            raise LedgerError(f"There is no ledger at {path}: add articles first (lagebild add).")
        return
    with told(engine), engine.connect() as connection:
        if not _has_tables(connection):
            raise LedgerError("This database holds no ledger yet: add articles first (lagebild add).")


def _has_tables(connection: Connection) -> bool:
    return inspect(connection).has_table("record")

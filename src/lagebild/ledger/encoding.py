"""Values as canonical JSON, and back: the same value always has the same bytes, so that it can be hashed."""

from __future__ import annotations

import hashlib
from typing import Any, TypeVar

import msgspec

from lagebild.model import Claim, Decision, Document, Finding, PublishedSeries

Value = TypeVar("Value", Document, Claim, Decision, PublishedSeries, tuple[Finding, ...])


def encode(value: object) -> str:
    """Canonical JSON: keys sorted, no spaces, UTF-8."""
    return msgspec.json.encode(value, order="sorted").decode()


def decode(body: str, kind: type[Value]) -> Value:
    """The value of canonical JSON. Raises msgspec.ValidationError if it is of another kind."""
    return msgspec.json.decode(body.encode(), type=kind, strict=True)


def sha256(*parts: str) -> str:
    """The hash over parts, each with its length, so that no two lists of parts look alike."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode()
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()


def days(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """The first day of a date and the last day of another, which may be a year or a month."""
    return _bound(first, 1), _bound(last, -1)


def _bound(date: str | None, which: int) -> str | None:
    if date is None or len(date) == len("2025-06-19"):
        return date
    if len(date) == len("2025"):
        return f"{date}-01-01" if which == 1 else f"{date}-12-31"
    if which == 1:
        return f"{date}-01"
    import calendar  # noqa: PLC0415 (slow to import)

    year, month = date.split("-")
    return f"{date}-{calendar.monthrange(int(year), int(month))[1]:02d}"


def columns_of(claim: Claim) -> dict[str, Any]:
    """What of a claim can be searched for; everything else is in its body."""
    first, last = days(claim.time.from_, claim.time.to)
    claimant = claim.claimant
    return {
        "id": claim.id,
        "measure": claim.measure,
        "low": None if claim.low is None else float(claim.low),
        "high": None if claim.high is None else float(claim.high),
        "unit": claim.unit,
        "actor": claim.population.actor,
        "population": claim.population.kind,
        "place": claim.place,
        "time_from": first,
        "time_to": last,
        "scope": claim.scope,
        "modality": claim.modality,
        "claimant": None if claimant is None else claimant.actor or claimant.text.casefold(),
        "body": encode(claim),
    }

"""A reading as JSON: field names and values as in the codebook, offsets into ``document.text``."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lagebild.model import Reading

if TYPE_CHECKING:
    from lagebild.model import Claim, Document, Evidence, Finding, Population, Source

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Steer a terminal, break a line or cannot be encoded: they are escaped, the value stays the same."""


def to_json(readings: Reading | Sequence[Reading], *, explain: bool = False) -> str:
    """One indented JSON document for a reading, a list of them for several. Ends without a line break."""
    if isinstance(readings, Reading):
        return _encode(reading_document(readings, explain=explain), indent=2)
    return _encode([reading_document(r, explain=explain) for r in readings], indent=2)


def to_jsonl(reading: Reading, *, explain: bool = False) -> str:
    """One reading as one line, for streaming many. Ends without a line break."""
    return _encode(reading_document(reading, explain=explain), indent=None)


def reading_document(reading: Reading, *, explain: bool = False) -> dict[str, Any]:
    """The reading as plain data, ready for JSON (schema: docs/reading.schema.json).

    `explain` adds to each claim the `evidence`: for each field the named rule and the words.
    """
    return {
        "document": _document(reading.document),
        "claims": [_claim(claim, explain=explain) for claim in reading.claims],
        "findings": [_finding(finding) for finding in reading.findings],
    }


def one_line(value: object) -> str:
    """Plain data as one line of JSON without a line break."""
    return _encode(value, indent=None)


def claim_fields(claim: Claim, *, explain: bool = False) -> dict[str, Any]:
    """A claim as plain data, its keys as in the codebook."""
    return _claim(claim, explain=explain)


def _encode(value: object, *, indent: int | None) -> str:
    plain = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _STEERING.sub(lambda m: f"\\u{ord(m.group()):04x}", plain)


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "sha256": document.sha256,
        "lang": document.lang,
        "title": document.title,
        "published": None if document.published is None else document.published.isoformat(),
        "published_from": document.published_from,
        "publisher": document.publisher,
        "url": document.url,
        "source": document.source,
        "notes": list(document.notes),
        "text": document.text,
        "segments": [{"kind": s.kind, "start": s.start, "end": s.end} for s in document.segments],
    }


def _claim(claim: Claim, *, explain: bool) -> dict[str, Any]:
    fields = {
        "id": claim.id,
        "kind": claim.kind,
        "measure": claim.measure,
        "number": claim.number,
        "low": plain_number(claim.low),
        "high": plain_number(claim.high),
        "bound": claim.bound,
        "unit": claim.unit,
        "quote": claim.quote,
        "section": claim.section,
        "population": _population(claim.population),
        "place": claim.place,
        "time": {"from": claim.time.from_, "to": claim.time.to},
        "said": claim.said,
        "scope": claim.scope,
        "part_of": claim.part_of,
        "sources": [_source(source) for source in claim.sources],
        "modality": claim.modality,
        "unverified": claim.unverified,
        "start": claim.start,
        "end": claim.end,
        "spans": {name: {"start": s.start, "end": s.end} for name, s in claim.spans.items()},
    }
    if explain:
        fields["evidence"] = [_evidence(evidence) for evidence in claim.evidence]
    return fields


def plain_number(n: float | None) -> float | None:
    """`n` as JSON takes it: a whole number without a point (2000, not 2000.0), an endless one as None."""
    if n is None or isinstance(n, int):
        return n
    if not math.isfinite(n):
        return None
    return int(n) if n.is_integer() else n


def _population(population: Population) -> dict[str, Any]:
    return {
        "text": population.text,
        "actor": population.actor,
        "kind": population.kind,
        "name": population.name,
        "start": population.start,
        "end": population.end,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "text": source.text,
        "role": source.role,
        "start": source.start,
        "end": source.end,
        "actor": source.actor,
        "name": source.name,
        "mentions": list(source.mentions),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "field": evidence.field,
        "rule": evidence.rule,
        "words": evidence.words,
        "start": evidence.start,
        "end": evidence.end,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "type": finding.type,
        "claims": list(finding.claims),
        "text": finding.text,
        "rule": finding.rule,
    }

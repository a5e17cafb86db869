"""Why a claim is as it is: for every field its value, the named rule and the words that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from lagebild.present.dates import valid_time_text
from lagebild.present.visible import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lagebild.model import Claim, Evidence
    from lagebild.present.entry import Entry
    from lagebild.present.labels import Labels

LONGEST_EVIDENCE = 400


class Why(msgspec.Struct, frozen=True):
    """One field of a claim. `rule` and `words` are empty where nothing was recorded."""

    field: str
    value: str
    rule: str
    words: str


def why(entry: Entry, labels: Labels) -> tuple[Why, ...]:
    """Every field of the codebook in its order, each with all its evidence; then what names no field of it.

    Where a field has several pieces of evidence, its value stands with the first only; the same ground for
    both ends of an interval stands once.
    """
    claim = entry.claim
    values = _values(entry, labels)
    by_field: dict[str, list[Evidence]] = {}
    for evidence in claim.evidence:
        by_field.setdefault(_field(evidence), []).append(evidence)
    rows = [row for f, value in values.items() for row in _rows(f, value, by_field.get(f, ()), labels)]
    others = (e for e in claim.evidence if _field(e) not in values)
    return tuple(rows + [Why(visible(e.field), "", visible(e.rule), _words(e)) for e in others])


def _field(evidence: Evidence) -> str:
    """The field that is meant: "population.actor" is "actor"; both ends of the interval are "interval"."""
    if evidence.field == "population.text":
        return "population"
    name = evidence.field.removeprefix("population.")
    if name in ("low", "high"):
        return "interval"
    return "time" if name.startswith("time.") else name


def _rows(field: str, value: str, evidence: Iterable[Evidence], labels: Labels) -> list[Why]:
    label = labels.fields[field]
    grounds = dict.fromkeys((visible(e.rule), _words(e)) for e in evidence)
    rows = [Why(label, "" if n else value, *ground) for n, ground in enumerate(grounds)]
    return rows or [Why(label, value, "", "")]


def _words(evidence: Evidence) -> str:
    return shortened(visible(evidence.words), LONGEST_EVIDENCE)


def _values(entry: Entry, labels: Labels) -> dict[str, str]:
    claim = entry.claim
    unstated = labels.words["not_stated"]
    return {
        "measure": entry.measure,
        "number": entry.number,
        "bound": labels.bounds[claim.bound],
        "interval": entry.interval,
        "unit": visible(claim.unit),
        "population": shortened(visible(claim.population.text or unstated), LONGEST_EVIDENCE),
        "actor": _actor(claim) or unstated,
        "kind": labels.kinds[claim.population.kind],
        "place": entry.place or unstated,
        "time": valid_time_text(claim.time, labels.time),
        "scope": entry.scope,
        "sources": entry.chain.line(labels.chain),
        "modality": labels.modalities[claim.modality],
        "unverified": labels.words["unverified" if claim.unverified else "not_unverified"],
        "section": entry.where,
    }


def _actor(claim: Claim) -> str:
    """The actor's id, with its name where it is known: "PRK, Nordkorea"."""
    known = (claim.population.actor, claim.population.name)
    return visible(", ".join(part for part in known if part))

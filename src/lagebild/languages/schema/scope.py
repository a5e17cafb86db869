"""`scope.toml`: words that tell totals, spans, events and states apart."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class ScopeWords(Data, frozen=True, forbid_unknown_fields=True):
    """`scope.toml`: words that say what span a figure covers."""

    total: str
    rate: str
    incident: str
    incident_present: str
    fights: str
    collective: str
    several: str
    slow: str
    state: str
    war: str
    wars: str
    anaphora: str
    since: str
    begin: str
    present: str
    past: str
    now: str
    only: str
    definite: str
    those: str
    pointing: str
    so_far: str
    same_span: str
    back: str
    adds: str
    each: str
    serial: str
    stationed: str
    riot: str
    guarding: str
    holding: str
    statistics: str
    campaign: str
    forecast: str
    widely: str
    lasting: str
    course: str
    stages: str
    ward: str
    dated: str
    damage: str
    lack: str
    blame: str
    moves: str
    toll: str
    onto: str
    meant: str
    ranks: str
    when: str
    """Words that open a clause of the time before it."""
    bodies: str
    afterwards: str
    hours: str
    evenings: str
    emerged: str
    documents: str
    """Nouns of what is said or shown to the public: a day beside one is the day on which it came out."""
    issued: str
    """Participles that say that it came out on that day."""

"""Types of institution: a ministry, an army, a mayor. With whose it is, each makes an actor."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from lagebild.knowledge.actor import Kind, Role
from lagebild.knowledge.tables import structure


class Institution(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `institutions.toml`, which explains the fields."""

    id: str
    group: str
    role: Role
    gender: Literal["m", "f", "n", "p"]
    names: dict[str, tuple[str, ...]]
    part_of: str | None = None
    general: bool = False
    person: bool = False
    many: bool = False
    abroad: bool = False
    force: bool = False
    joined: tuple[str, ...] = ()


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `references.toml`: a general word and the actors that it can stand for."""

    id: str
    kinds: tuple[Kind, ...]
    names: dict[str, tuple[str, ...]]
    roles: tuple[Role, ...] = ()
    ids: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    """Groups of institutions that the word can stand for too."""


class _Institutions(msgspec.Struct, forbid_unknown_fields=True):
    institution: list[Institution]


class _References(msgspec.Struct, forbid_unknown_fields=True):
    reference: list[Reference]


@cache
def institutions() -> dict[str, Institution]:
    """All types of institution by id. Raises KnowledgeError if the file is faulty."""
    return {entry.id: entry for entry in structure("institutions", _Institutions).institution}


@cache
def references() -> dict[str, Reference]:
    """All general words by id. Raises KnowledgeError if the file is faulty."""
    return {entry.id: entry for entry in structure("references", _References).reference}

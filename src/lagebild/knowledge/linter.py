"""Checks the tables of actors: every fault is one full sentence that says where and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from lagebild.knowledge.actor import Kind, Role
from lagebild.knowledge.catalogue import (
    ACTOR_COLUMNS,
    BODY_COLUMNS,
    PERSON_COLUMNS,
    PLACE_COLUMNS,
    STATE_COLUMNS,
    Catalogue,
)
from lagebild.knowledge.forms import QUOTED, SHORT, pieces, spread
from lagebild.knowledge.institutions import Institution, Reference, institutions, references
from lagebild.knowledge.tables import DATA, LANGUAGES, rows
from lagebild.knowledge.wording import languages, wording
from lagebild.model import KnowledgeError

TABLES = {
    "states": STATE_COLUMNS,
    "places": PLACE_COLUMNS,
    "actors": ACTOR_COLUMNS,
    "persons": PERSON_COLUMNS,
    "bodies": BODY_COLUMNS,
    "shared": ("lang", "name", "ids"),
}
_ID = {
    "states": re.compile(r"[A-Z]{3}|[a-z][a-z0-9_]*"),
    "actors": re.compile(r"[a-z0-9][a-z0-9_]*"),
    "persons": re.compile(r"[a-z][a-z0-9_]*"),
    "bodies": re.compile(r"([A-Z]{3}|[a-z][a-z0-9_]*)\.[a-z][a-z0-9_]*"),
}
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_DAY = re.compile(r"[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?")
_NAME_COLUMNS = ("names_all", *(f"names_{lang}" for lang in LANGUAGES))
_OPEN = ("of", "part_of", "wikidata", "offices", "main")


def faults(folder: Path = DATA) -> list[str]:
    """All faults in the tables of `folder`, each as a sentence; an empty list if there are none.

    The files of institutions, general words and context are always the package's own.
    """
    found: list[str] = []
    tables: dict[str, list[list[str]]] = {}
    for name, columns in TABLES.items():
        try:
            tables[name] = list(rows(name, columns, folder))
        except KnowledgeError as error:
            found.append(str(error))
    if found:
        return found
    found.extend(_cells(tables))
    ids, repeated = _ids(tables)
    found.extend(repeated)
    found.extend(_links(tables, ids))
    found.extend(_terms(ids))
    if not found:
        known = Catalogue(folder)
        found.extend((*_circles(known), *_names(known, tables["shared"]), *_ordinary(known)))
    return found


def _records(tables: dict[str, list[list[str]]], name: str) -> Iterator[dict[str, str]]:
    for cells in tables[name]:
        yield dict(zip(TABLES[name], cells, strict=True))


def _cells(tables: dict[str, list[list[str]]]) -> Iterator[str]:
    """Empty cells, empty alternatives, blanks at the edges, names without letters, repeated names."""
    for table, columns in TABLES.items():
        for cells in tables[table]:
            for column, cell in zip(columns, cells, strict=True):
                where = f"in {table}.tsv, «{cells[0]}», column {column}"
                parts = cell.split("|") if cell else []
                if (
                    not cell
                    and not column.startswith(("names_", "adj", "inh", "cap", "met"))
                    and column not in _OPEN
                ):
                    yield f"The cell is empty {where}."
                if any(part != part.strip() or not part for part in parts):
                    yield f"An alternative is empty or has a blank at its edge {where}."
                elif column.startswith("names_") and any(not pieces(part) for part in parts):
                    yield f"A name has no letters {where}."
                elif len(parts) != len(set(parts)):
                    yield f"A name stands twice {where}."


def _ids(tables: dict[str, list[list[str]]]) -> tuple[set[str], list[str]]:
    ids: set[str] = set()
    found = []
    for table, pattern in _ID.items():
        for cells in tables[table]:
            if not pattern.fullmatch(cells[0]):
                found.append(
                    f"The id «{cells[0]}» in {table}.tsv is not formed as the ids of this table are."
                )
            if cells[0] in ids:
                found.append(f"The id «{cells[0]}» in {table}.tsv is taken by another actor.")
            ids.add(cells[0])
    return ids, found


def _links(tables: dict[str, list[list[str]]], ids: set[str]) -> Iterator[str]:
    """What points elsewhere: owners, wholes, types, offices; and kinds, roles, Wikidata ids."""
    for table in ("states", "places", "actors", "persons", "bodies"):
        for record in _records(tables, table):
            where = f"of «{record.get('id', record.get('of', ''))}» in {table}.tsv"
            yield from _pointers(record, where, ids)
            yield from _offices(record.get("offices", ""), where, ids)
            if table == "actors":
                yield from _closed(record, where)
            elif table == "bodies":
                yield from _body(record, where, ids)
            if table not in ("states", "places") and not any(record[column] for column in _NAME_COLUMNS):
                yield f"There is no name {where}."
    for lang, name, targets in tables["shared"]:
        for target in targets.split("|"):
            if not _known(target, ids):
                yield f"The shared name «{name}» ({lang}) names «{target}», which is no actor."


def _pointers(record: dict[str, str], where: str, ids: set[str]) -> Iterator[str]:
    for column in ("of", "part_of"):
        target = record.get(column, "")
        if target and not _known(target, ids):
            yield f"The column {column} {where} names «{target}», which is no actor."
        if target and target == record.get("id"):
            yield f"The column {column} {where} names the actor itself."
    wikidata = record.get("wikidata", "")
    if wikidata and not _WIKIDATA.fullmatch(wikidata):
        yield f"The Wikidata id «{wikidata}» {where} is not a Q with a number."


def _closed(record: dict[str, str], where: str) -> Iterator[str]:
    for column, allowed in (("kind", get_args(Kind)), ("role", get_args(Role))):
        if record[column] not in allowed:
            yield f"The {column} «{record[column]}» {where} is not one of {', '.join(allowed)}."


def _body(record: dict[str, str], where: str, ids: set[str]) -> Iterator[str]:
    if record["id"].partition(".")[0] not in ids:
        yield f"The first part of the id {where} is no actor."
    if record["type"] not in institutions():
        yield f"The type «{record['type']}» {where} is not in institutions.toml."


def _known(id_: str, ids: set[str]) -> bool:
    owner, dot, type_ = id_.partition(".")
    return id_ in ids or (bool(dot) and owner in ids and type_ in institutions())


def _offices(cell: str, where: str, ids: set[str]) -> Iterator[str]:
    for office in cell.split("|") if cell else ():
        id_, _, span = office.partition(" ")
        since, dots, until = span.partition("..")
        if not _known(id_, ids):
            yield f"The office «{id_}» {where} is no institution of an actor."
        if not dots or any(day and not _DAY.fullmatch(day) for day in (since, until)):
            yield f"The time of the office «{office}» {where} should be written as 2001-01-20..2009-01-20."
        elif since and until and since > until:
            yield f"The office «{office}» {where} ends before it begins."


def _terms(ids: set[str]) -> Iterator[str]:
    """Institutions and general words: what they point to, and a name that two of them claim."""
    types = institutions()
    terms: list[Institution | Reference] = [*types.values(), *references().values()]
    for entry in types.values():
        if entry.part_of is not None and entry.part_of not in types:
            yield f"The institution «{entry.id}» is part of «{entry.part_of}», which is no institution."
    for word in references().values():
        for id_ in word.ids:
            if id_ not in ids:
                yield f"The general word «{word.id}» names «{id_}», which is no actor."
    for lang in languages():
        claimed: dict[str, str] = {}
        for one in terms:
            for pattern in one.names.get(lang, ()):
                for name in spread(pattern):
                    other = claimed.setdefault(name, one.id)
                    if other != one.id:
                        yield f"The word «{name}» ({lang}) belongs to «{other}» and to «{one.id}»."


def _circles(known: Catalogue) -> Iterator[str]:
    for id_ in known.actors:
        seen, at = [id_], known.actors[id_].part_of or ""
        while at and at not in seen:
            seen.append(at)
            at = known.actor(at).part_of or ""
        if at:
            yield f"The actor «{id_}» is part of itself, by way of «{'», «'.join(seen[1:])}»."


def _names(known: Catalogue, shared: list[list[str]]) -> Iterator[str]:
    """Names of two actors that `shared.tsv` does not put in order, and entries of it that are not needed."""
    for lang in languages():
        listed = {row[1].lower(): set(row[2].split("|")) for row in shared if row[0] == lang}
        owners: dict[str, set[str]] = {}
        for one, id_, _ in known.namings(lang):
            if not one.flags & (SHORT | QUOTED):
                owners.setdefault(" ".join(pieces(one.text)), set()).add(id_)
        for name, rivals in owners.items():
            if len(rivals) > 1 and not rivals <= listed.get(name.lower(), set()):
                yield (
                    f"The name «{name}» ({lang}) belongs to {' and '.join(sorted(rivals))}: "
                    "take it from one of them or put them in order in shared.tsv."
                )
        needed = {name.lower() for name, rivals in owners.items() if len(rivals) > 1}
        for name in listed:
            if name not in needed:
                yield f"The shared name «{name}» ({lang}) is that of fewer than two actors: take it out."


def _ordinary(known: Catalogue) -> Iterator[str]:
    """Names that are ordinary words in other letters, without a mark that says so."""
    for lang in languages():
        ordinary = wording(lang).ordinary
        for one, id_, how in known.namings(lang):
            if one.text.lower() in ordinary and not one.flags and how != "adjective":
                yield f"The name «{one.text}» of «{id_}» is an ordinary word in «{lang}»: mark it."

"""The claimants of a ledger as a table for a terminal, JSON lines and CSV: one row each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from rich.text import Text

from lagebild.knowledge.catalogue import catalogue
from lagebild.present.dates import date_text
from lagebild.present.form import Form, row_table, struct_csv, struct_json
from lagebild.present.labels import counted
from lagebild.present.terminal import make_console
from lagebild.present.visible import shortened, visible
from lagebild.reconcile.across import Placed, claimants

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lagebild.ledger import Ledger, Where
    from lagebild.present.labels import Labels
    from lagebild.reconcile.across import Claimant

MOST_LISTED = 4
"""So many relays are named on the screen; JSON and CSV have all of them."""
LONGEST = 60


class SourceRow(msgspec.Struct, frozen=True):
    """A claimant with what stands behind it."""

    actor: str | None
    name: str
    role: str | None
    """party, authority, agency, recorder, medium …: what the actor does in reporting; None where unknown."""
    claims: int
    statements: int
    articles: int
    outlets: int
    texts: int
    """Texts with its claims; copies of one count once."""
    relays: tuple[str, ...]
    languages: tuple[str, ...]
    first: str | None
    last: str | None
    at_war_with: tuple[str, ...]
    """Ids of the parties with which it is, or was, at war at the time of its claims: it has an interest."""


def source_rows(ledger: Ledger, where: Where, as_of: str | None, labels: Labels) -> Iterator[SourceRow]:
    """The claimants of the claims that fit, those with the most claims first."""
    kept = list(ledger.claims(where, as_of=as_of))
    languages = {own.document: own.lang for own in kept}
    for claimant in claimants(map(Placed.of, kept)):
        yield _row(claimant, languages, labels)


def _row(own: Claimant, languages: dict[str, str], labels: Labels) -> SourceRow:
    known, documents = catalogue(), {p.document for p in own.claims}
    first, last = own.days
    name, role = own.words, None
    if own.actor is not None:
        try:
            name, role = known.name(own.actor, labels.lang), known.actor(own.actor).role
        except KeyError:  # of a later version, or named by a decision
            role = None
    return SourceRow(
        own.actor,
        name,
        role,
        len(own.claims),
        len(own.statements),
        len(documents),
        own.behind.outlets,
        len(own.behind.texts),
        own.relays,
        tuple(sorted({languages[document] for document in documents})),
        first,
        last,
        own.at_war_with,
    )


def _screen(rows: Iterable[SourceRow], labels: Labels) -> None:
    words = labels.sources
    table = row_table(*(words[name] for name in ("who", "says", "where", "through", "when")))
    for row in rows:
        table.add_row(
            _who(row, labels), _says(row, labels), _where(row, labels), _through(row), _when(row, labels)
        )
    make_console().print(table if table.row_count else labels.ledger["nothing"])


def _who(row: SourceRow, labels: Labels) -> Text:
    words = labels.sources
    about = ", ".join(part for part in (row.actor, words.get(f"role.{row.role}")) if part)
    found = Text(shortened(visible(row.name), LONGEST), style="bold")
    if about:
        found.append(f"\n{about}", style="dim")
    if row.at_war_with:
        enemies = ", ".join(catalogue().name(enemy, labels.lang) for enemy in row.at_war_with)
        found.append(f"\n{words['at_war'].format(enemies=enemies)}", style="yellow")
    return found


def _says(row: SourceRow, labels: Labels) -> str:
    forms = labels.tallies
    return "\n".join((counted(forms.claims, row.claims), counted(forms.statements, row.statements)))


def _where(row: SourceRow, labels: Labels) -> str:
    forms = labels.tallies
    return "\n".join(
        (
            counted(forms.articles, row.articles),
            counted(forms.outlets, row.outlets),
            counted(forms.texts, row.texts),
        )
    )


def _through(row: SourceRow) -> str:
    named = [shortened(visible(relay), LONGEST) for relay in row.relays[:MOST_LISTED]]
    return "\n".join([*named, *(["…"] if len(row.relays) > MOST_LISTED else [])])


def _when(row: SourceRow, labels: Labels) -> str:
    first, last = (date_text(day, labels.time) if day else "" for day in (row.first, row.last))
    days = first if first == last else f"{first} –\n{last}"
    return "\n".join(part for part in (days, ", ".join(row.languages)) if part)


SOURCES = Form(struct_json, partial(struct_csv, SourceRow, between="; "), _screen)

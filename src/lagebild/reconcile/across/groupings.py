"""The ways in which claims of documents are put together: a key is made of one claim, as it is placed."""

from __future__ import annotations

from lagebild.knowledge.wars import at_war, in_war, party_of
from lagebild.reconcile.across.lines import claimant_of, is_total, thing
from lagebild.reconcile.across.observed import Placed
from lagebild.reconcile.across.published import could_be_published
from lagebild.reconcile.across.rule import Grouping, Key
from lagebild.reconcile.slots import BROADER, DEATHS, is_firm, is_part

LOSSES = frozenset(("killed", "wounded", "missing", "captured", "casualties", "losses", "equipment_lost"))


def _line(placed: Placed) -> Key | None:
    if placed.day is None or not is_total(placed.claim):
        return None
    claim = placed.together if placed.together is not None and is_total(placed.together) else placed.claim
    who = claimant_of(claim)
    return None if who is None else (who, claim.measure, *thing(claim))


def _figure(placed: Placed) -> Key | None:
    claim, who = placed.claim, claimant_of(placed.claim)
    if who is None or placed.day is None or not is_total(claim) or claim.measure not in DEATHS | BROADER:
        return None
    *what, _ = thing(claim)  # wherever: the rule looks at the places
    return who, *what, float(claim.quantity.point)


def _matter(placed: Placed) -> Key | None:
    claim = placed.claim
    if claimant_of(claim) is None or placed.day is None:
        return None
    if is_total(claim):
        return claim.measure, *thing(claim)
    incident = (
        claim.scope == "incident" and claim.time.from_ and claim.time.from_ == claim.time.to and claim.place
    )
    if not incident or not is_firm(claim) or is_part(claim) or claim.section != "body":
        return None
    return claim.measure, *thing(claim), claim.time.from_


def _interest(placed: Placed) -> Key | None:
    claim, day = placed.claim, placed.day
    origin, counted = claim.claimant, claim.population.actor
    if origin is None or origin.actor is None or counted is None or claim.measure not in LOSSES:
        return None
    speaker, of = party_of(origin.actor), party_of(counted)
    if speaker == of and in_war(speaker, day):
        return "own", speaker, of, day
    return ("enemy", speaker, of, day) if at_war(speaker, of, day) else None


def _published(placed: Placed) -> Key | None:
    return (placed.document,) if could_be_published(placed.claim) else None


LINE = Grouping("line", _line)
"""One claimant's running totals of one thing: measure, whose, which kind, where. Claims that somebody decided
are one statement are in the line of the one that stands for them."""
FIGURE = Grouping("figure", _figure)
"""One claimant's number of dead, or of casualties, of one thing, wherever."""
MATTER = Grouping("matter", _matter)
"""All claimants' totals of one thing, or what they say of one incident: measure, thing, place and day."""
INTEREST = Grouping("interest", _interest)
"""What a party to a war says on one day about its own losses, or about those of one enemy."""
PUBLISHED = Grouping("published", _published)
"""The claims of one document that may pass on a figure of a published series."""

"""What a rule saw: a type, its claims in order, and the name of the rule."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.model import Claim, FindingType


class Observation(NamedTuple):
    type: FindingType
    claims: tuple[Claim, ...]
    rule: str

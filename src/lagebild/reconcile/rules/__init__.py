"""One rule a module. Each takes the claims of a document in reading order and gives what it saw."""

from lagebild.reconcile.rules.arithmetic import arithmetic
from lagebild.reconcile.rules.contradiction import contradiction
from lagebild.reconcile.rules.decreasing_total import decreasing_total
from lagebild.reconcile.rules.headline import headline_unsupported
from lagebild.reconcile.rules.term_shift import term_shift

RULES = (headline_unsupported, decreasing_total, contradiction, term_shift, arithmetic)

__all__ = ["RULES", "arithmetic", "contradiction", "decreasing_total", "headline_unsupported", "term_shift"]

"""How one figure could have come out of another by a slip of the hand."""

from __future__ import annotations

from typing import Literal

Slip = Literal["swapped", "missing", "added", "one_digit", "other"]


def slip(written: float, meant: float) -> Slip:
    """What turns `meant` into `written`: two neighbouring digits swapped, a digit missing or added, one digit
    another one, or none of these.
    """
    a, b = f"{written:.0f}", f"{meant:.0f}"
    if len(a) == len(b):
        wrong = [i for i in range(len(a)) if a[i] != b[i]]
        if len(wrong) == 1:
            return "one_digit"
        crossed = len(wrong) == 2 and wrong[1] == wrong[0] + 1
        return "swapped" if crossed and a[wrong[0]] + a[wrong[1]] == b[wrong[1]] + b[wrong[0]] else "other"
    if len(a) + 1 == len(b):
        return "missing" if any(b[:i] + b[i + 1 :] == a for i in range(len(b))) else "other"
    if len(a) == len(b) + 1:
        return "added" if any(a[:i] + a[i + 1 :] == b for i in range(len(a))) else "other"
    return "other"


def precision(figure: float) -> float:
    """What the last digit that is not zero counts: 1,008,240 says tens, 600,000 hundred thousands."""
    step = 1.0
    while figure and figure % (step * 10) == 0:
        step *= 10
    return step

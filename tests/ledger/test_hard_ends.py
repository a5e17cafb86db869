"""Real kills at random moments, and writers at once: nothing is lost, nothing doubled, nothing torn."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Sequence
from functools import partial

from lagebild.ledger import Ledger
from lagebild.model import Reading

KILLS = 200
LONGEST = 0.06
"""Seconds after which a writer is killed at the latest."""


def in_a_process(work: Callable[[], None]) -> int:
    """Starts work in a process of its own; gives its number."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def ended(child: int) -> int:
    """Waits for a process; its exit status, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def add_all(place: str, readings: Sequence[Reading]) -> None:
    with Ledger.open(place) as ledger:
        for reading in readings:
            ledger.add(reading)


def contents(place: str) -> list[tuple[str, int]]:
    """What the ledger holds, after its chain was checked."""
    with Ledger.open(place) as ledger:
        ledger.verify()
        return sorted((d.document, d.claims) for d in ledger.documents())


def test_killed_at_any_moment(new_place: Callable[[], str], readings: list[Reading]) -> None:
    """Every kill leaves a ledger that opens and verifies, with whole documents; run again, it completes."""
    chance = random.Random(20250619)
    whole = sorted((r.document.id, len(r.claims)) for r in readings)
    kills = halfway = 0
    while kills < KILLS:
        place, known, done = new_place(), 0, False
        while not done and kills < KILLS:
            child = in_a_process(partial(add_all, place, readings))
            time.sleep(chance.uniform(0, LONGEST))
            os.kill(child, signal.SIGKILL)
            done = ended(child) == 0
            kills += not done
            found = contents(place)
            assert set(found) <= set(whole)
            assert len(found) >= known, "what was kept is gone"
            known = len(found)
            halfway += 0 < known < len(whole)
        add_all(place, readings)
        assert contents(place) == whole
    assert halfway > KILLS // 10, f"only {halfway} kills hit the writing: they come too early or too late"


def test_two_writers_at_once(place: str, readings: list[Reading]) -> None:
    """Several processes add the same articles in other orders: each is there once, the chain is whole."""
    whole = sorted((r.document.id, len(r.claims)) for r in readings)
    orders = [readings, readings[::-1], readings[20:] + readings[:20]]
    children = [in_a_process(partial(add_all, place, order)) for order in orders]
    assert [ended(child) for child in children] == [0, 0, 0]
    assert contents(place) == whole
    with Ledger.open(place) as ledger:
        assert ledger.verify() == 2 * len(whole)

"""Every test of the ledger runs on both stores: SQLite in a file, PostgreSQL on a server of our own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from lagebild import read_text
from lagebild.model import Reading
from tests.ledger.postgres import cluster, programs

_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    if programs() is None and os.environ.get("CI") != "true":
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with cluster() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Gives a place where a new, empty ledger can lie, another one at each call."""
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"ledger{next(_numbers)}.db")
    server: str = request.getfixturevalue("server")

    def database() -> str:
        name = f"ledger_{next(_numbers)}"
        with psycopg.connect(f"{server}postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"{server}{name}"

    return database


@pytest.fixture
def place(new_place: Callable[[], str]) -> str:
    """Where a new, empty ledger can lie."""
    return new_place()


def article(number: int = 1, *, dead: int = 12, url: bool = True, publisher: str = "Tagesbote") -> str:
    """A short article with three claims, another for each number."""
    address = f"url: https://example.org/a/{number}\n" if url else ""
    return (
        f"---\ntitle: Angriff auf Stadt {number}\npublished: 2025-06-{number % 28 + 1:02d}\n"
        f"publisher: {publisher}\n{address}lang: de\n---\n"
        f"Bei einem Angriff auf die Stadt Nr. {number} wurden am Sonntag nach Angaben der Polizei {dead} "
        f"Menschen getötet und {dead + number} verletzt. Der Gouverneur nannte mindestens {dead + 1} Tote."
    )


@pytest.fixture(scope="session")
def readings() -> list[Reading]:
    """Forty articles that were read."""
    return [read_text(article(number)) for number in range(1, 41)]

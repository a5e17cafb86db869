"""Makes the tables of a new ledger and brings an old one up to this version, with Alembic."""

from __future__ import annotations

import importlib.resources

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, inspect

from lagebild.ledger.copies import complete
from lagebild.ledger.errors import LedgerError


def upgrade(connection: Connection) -> None:
    """Brings the tables to the newest revision; the caller's connection alone may write.

    Raises LedgerError where the database holds something else, or a ledger of a later version.
    """
    config = configuration()
    script = ScriptDirectory.from_config(config)
    now = MigrationContext.configure(connection).get_current_revision()
    if now == script.get_current_head():
        return
    if now is None and inspect(connection).get_table_names():
        raise LedgerError("This database is no ledger: it holds other tables. Give another one.")
    if now is not None:
        try:
            known = script.get_revision(now)
        except CommandError:
            known = None
        if known is None:
            raise LedgerError(f"This ledger was made by a later version of Lagebild (its state is {now}).")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    complete(connection)


def is_current(connection: Connection) -> bool:
    """Whether nothing has to be done."""
    now = MigrationContext.configure(connection).get_current_revision()
    return now == ScriptDirectory.from_config(configuration()).get_current_head()


def configuration() -> Config:
    """Where Alembic finds the migrations."""
    config = Config()
    folder = importlib.resources.files("lagebild.ledger") / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config

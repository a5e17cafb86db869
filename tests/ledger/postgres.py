"""A PostgreSQL server of our own: a cluster in a temporary folder, never as root, stopped at the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOT_ROOT = "postgres", "nobody"
"""Users that the server may run as where the tests run as root."""


def programs() -> Path | None:
    """The folder of the server's programs: the newest of Debian's, or what is on the path."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parts[-3]))
    if debian:
        return debian[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found else None


@contextmanager
def cluster() -> Iterator[str]:
    """A running server; gives its address but for the database's name. It listens on no network."""
    bin_ = programs()
    if bin_ is None:
        raise RuntimeError("PostgreSQL is not installed (Debian: apt-get install postgresql).")
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="lagebild-pg-", dir=memory))
    user = next((u for u in NOT_ROOT if _exists(u)), None) if os.getuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [bin_ / program, *arguments], user=user, cwd=folder, check=True, capture_output=True, timeout=120
        )

    data = folder / "data"
    try:
        run(
            "initdb",
            "-D",
            str(data),
            "-U",
            "lagebild",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        )
        # only clients are killed here, never the server: it need not wait for a disk
        options = f"-k {folder} -c listen_addresses='' -c max_connections=60 -c fsync=off"
        run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://lagebild@/?host={folder}&dbname="
        finally:
            run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _exists(user: str) -> bool:
    import pwd  # noqa: PLC0415 (not on every system)

    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True

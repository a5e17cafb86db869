"""Runs the real program as a process of its own, as a person or a script would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

SECONDS = 60
"""Far more than any call of these tests takes; a call that hangs fails."""
COMMAND = (sys.executable, "-m", "lagebild.cli")


class Done(NamedTuple):
    """What a call left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The documents of ``--jsonl``."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sentence(self) -> str:
        """The one sentence of a failed call, checked for being one: no traceback, nothing else."""
        assert self.err.endswith("\n"), self.err
        message = self.err.removesuffix("\n")
        assert "\n" not in message and message.isprintable(), message
        assert message.startswith("lagebild: ") and message.endswith("."), message
        return message.removeprefix("lagebild: ")


def environment(**more: str) -> dict[str, str]:
    """The environment of a call: this one's, with the language of the messages left to the program."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **more}


def lagebild(*arguments: str | Path, stdin: bytes = b"", **env: str) -> Done:
    """One call of ``lagebild`` with these arguments."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
        check=False,
        env=environment(**env),
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def read(*arguments: str | Path, stdin: bytes = b"", **env: str) -> Done:
    """One call of ``lagebild read``."""
    return lagebild("read", *arguments, stdin=stdin, **env)

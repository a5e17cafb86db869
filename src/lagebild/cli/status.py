"""Exit statuses of the command line, documented in docs/cli.md."""

from lagebild.model import LagebildError

OK = 0
"""Everything was read."""
FAILED = 1
"""At least one input could not be read, or a check found something; the reason is on standard error."""
USAGE = 2
"""The command line itself is wrong (argparse)."""
INTERRUPTED = 130
"""Stopped with Ctrl-C."""


class UsageError(LagebildError):
    """The command line is wrong in a way that the parser alone cannot see. `str()` is one full sentence."""

"""Exit statuses of the command line, documented in docs/cli.md."""

OK = 0
"""Everything was read."""
FAILED = 1
"""At least one input could not be read, or a check found something; the reason is on standard error."""
USAGE = 2
"""The command line itself is wrong (argparse)."""
INTERRUPTED = 130
"""Stopped with Ctrl-C."""

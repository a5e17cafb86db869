"""The version of the package: what the command line prints and what a ledger notes beside each reading."""

__version__ = "0.1.0"

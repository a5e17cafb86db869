"""Fetching a page, only when a person gives its address."""

from lagebild.intake.fetch.client import Fetched, fetch

__all__ = ["Fetched", "fetch"]

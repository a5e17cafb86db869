"""Lagebild reads reporting and keeps a ledger of its claims: who says how many, of whom, on whose word."""

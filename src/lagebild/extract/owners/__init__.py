"""Whose the counted people or things are: by force or nationality (codebook, `population`)."""

from lagebild.extract.owners.kinds import Kind, KindReader
from lagebild.extract.owners.reader import OwnerReader
from lagebild.extract.owners.scene import Focus, Owned, Scene

__all__ = ["Focus", "Kind", "KindReader", "Owned", "OwnerReader", "Scene"]

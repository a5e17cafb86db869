"""Where the counted are: places in sentences, which of them is a figure's, and those named before."""

from lagebild.extract.places.phrases import Place
from lagebild.extract.places.reader import Located, PlaceReader, Whereabouts

__all__ = ["Located", "Place", "PlaceReader", "Whereabouts"]

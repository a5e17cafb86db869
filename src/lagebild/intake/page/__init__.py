"""An HTML page to a document."""

from lagebild.intake.page.detect import is_page, refuse_other_xml
from lagebild.intake.page.document import page_document

__all__ = ["is_page", "page_document", "refuse_other_xml"]

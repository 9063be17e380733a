"""A `Doc` becomes `ArticleFacts`: spans only, one article alone.

Names become actors (`actors/`), quote marks and reporting words become statements (`statements/`), event
words become events (`events/`), each room importing only those before it; between them `casting` decides
which names are actors at all. `extract` does it all; `guide_form` writes it as the annotation guide does,
`plain_text` for people.
"""

from generator.extraction.extract import extract
from generator.extraction.guide import guide_form
from generator.extraction.listing import plain_text

__all__ = ["extract", "guide_form", "plain_text"]

"""A `Doc` becomes `ArticleFacts`: spans only, one article alone.

Names become actors (`naming`, `actors`, `roles`, `casting`, `legal_status`), quote marks and reporting words
become statements (`quotes`, `cues`, `direct`, `clauses`, `speakers`, `acts`), event words become events
(`sentence_context`, `event_words`, `participants`, `circumstances`, `events`, `positions`). `extract` does it
all; `guide_form` writes it as the annotation guide does, `plain_text` for people.
"""

from generator.extraction.extract import extract
from generator.extraction.guide import guide_form
from generator.extraction.listing import plain_text

__all__ = ["extract", "guide_form", "plain_text"]

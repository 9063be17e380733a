"""Articles as the editors let them stand: with their notices, without the names that were redacted.

The workflow applies this to what extraction found, and the store to the articles that it reads again, so
that both speak of the same text.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.articles import ENDINGS
from generator.curation.decisions import Decision
from generator.curation.notices import read_notices
from generator.curation.redaction import Redactor
from generator.curation.withdrawal import withdrawal_of, without_text
from generator.facts import Article, ArticleFacts
from generator.slugs import slug


class EditedArticles:
    """The articles of a collection behind its editors' decisions."""

    def __init__(self, content: Path, decisions: Sequence[Decision]):
        """Raises `CurationError` for notices that cannot be understood."""
        self._content = content
        self._notices = read_notices(content)
        self.redactor = Redactor(decisions)
        self._ids: dict[str, str] = {}
        self._files: dict[str, str] = {}
        if self.redactor:
            self._name_files()

    def _name_files(self) -> None:
        """An id and a file name without a redacted name for each article; no two articles share one."""
        folder = self._content / "articles"
        files = sorted(path for path in folder.rglob("*") if path.suffix.casefold() in ENDINGS)
        ids = {path: slug(path.stem, fallback="artikel") for path in files}
        taken = set(ids.values())
        for path, real in ids.items():
            file = path.relative_to(self._content).as_posix()
            shown = real
            if self.redactor.id(real) != real:
                wish = shown = self.redactor.id(real)
                number = 2
                while shown in taken:
                    shown, number = f"{wish}-{number}", number + 1
                taken.add(shown)
            self._ids[real] = shown
            name = f"articles/{shown}{path.suffix}" if self.redactor.names_in(file) else file
            self._files[name] = file

    def standing(self, article: Article) -> Article:
        """An article with its notices and its labels; of a withdrawn one only who, when and why."""
        edited = self._edited(self._with_notices(article))
        return without_text(edited) if withdrawal_of(edited) else edited

    def pair(self, article: Article, facts: ArticleFacts) -> tuple[Article, ArticleFacts]:
        """An article with its notices and its labels, and what it says at its places in that text."""
        article = self._with_notices(article)
        edited = self._edited(article)
        if not self.redactor:
            return edited, facts
        return edited, self.redactor.facts(facts, of=article, id=edited.id)

    def file_of(self, shown: str) -> str:
        """The file of an article whose file is shown under a name without redacted names."""
        return self._files.get(shown, shown)

    def _with_notices(self, article: Article) -> Article:
        notices = self._notices.get(article.id, ())
        return article.model_copy(update={"notices": (*article.notices, *notices)}) if notices else article

    def _edited(self, article: Article) -> Article:
        if not self.redactor:
            return article
        shown = self._ids.get(article.id, self.redactor.id(article.id))
        file = article.file
        if self.redactor.names_in(file):
            file = f"articles/{shown}{Path(file).suffix}"
        return self.redactor.article(article, id=shown, file=file)

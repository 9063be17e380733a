"""One article in, everything that it says out."""

from __future__ import annotations

from generator.extraction.actors.cast import cast_of
from generator.extraction.actors.legal_status import LegalStatusReader
from generator.extraction.casting import chosen
from generator.extraction.events.contexts import contexts_of
from generator.extraction.events.happenings import find_events
from generator.extraction.statements.attribution import find_statements
from generator.facts import Article, ArticleFacts
from generator.language import LanguagePack


def extract(article: Article, pack: LanguagePack) -> ArticleFacts:
    """Actors, statements and events of one article, each a span of its text."""
    doc = pack.analyse(article)
    publisher = (article.publisher,) if article.publisher else ()
    cast = cast_of(doc, pack, outlets=(*article.via, *publisher))
    statements = find_statements(article, doc, cast, pack)
    contexts = list(contexts_of(article, doc, cast, statements))
    cast, statements = chosen(article, cast, statements, pack)
    legal = LegalStatusReader(cast, pack).read()
    return ArticleFacts(
        article=article.id,
        actors=tuple(
            actor.model_copy(update={"legal_statuses": legal[index]}) if index in legal else actor
            for index, actor in enumerate(cast.actors)
        ),
        statements=statements,
        events=find_events(article, contexts, cast, statements, pack),
    )

"""What many tests need: articles from a few lines, and what the Indonesian pack finds in them."""

from __future__ import annotations

from pathlib import Path

from generator.articles import compose_article
from generator.extraction import extract
from generator.facts import Article, ArticleFacts, FactBase, Quote, Span, words_in
from generator.language import load_pack

DEMO = Path(__file__).parents[1] / "content"
"""The demonstration articles with their sheets."""
SHARED = Path(__file__).parents[2] / "shared"
"""Articles and gold that are not ours to publish; tests that read them are skipped where they are not."""


def article_of(text: str, **metadata: object) -> Article:
    """An article with an id of its own."""
    return compose_article(**{"id": "artikel", "file": "articles/artikel.txt", "text": text} | metadata)


def span_in(article: Article, words: str) -> Span:
    """The first place where an article says some words."""
    start = article.text.index(words)
    return Span(start=start, end=start + len(words), exact=words)


def quote_in(article: Article, words: str) -> Quote:
    """The same as a quote."""
    return Quote(article=article.id, **span_in(article, words).model_dump())


def facts_of(text: str, **metadata: object) -> ArticleFacts:
    """What the Indonesian pack finds in a text."""
    return extract(article_of(text, **metadata), load_pack("id"))


def said(text: str, **metadata: object) -> list[tuple[str | None, str, str]]:
    """Speaker, act and content of each statement in a text."""
    facts = facts_of(text, **metadata)
    return [
        (_speaker(facts, statement), statement.act, " / ".join(span.exact for span in statement.content))
        for statement in facts.statements
    ]


def _speaker(facts: ArticleFacts, statement) -> str | None:
    if statement.speaker is not None:
        return facts.actors[statement.speaker].name.exact
    return statement.speaker_text.exact if statement.speaker_text else None


def names_of(text: str) -> dict[str, str]:
    """Name and kind of each actor in a text."""
    return {actor.name.exact: actor.kind for actor in facts_of(text).actors}


def put_articles(content: Path, **texts: str) -> None:
    """Write articles as `.txt` files below a collection."""
    folder = content / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name.replace('_', '-')}.txt").write_text(text, encoding="utf-8")


def false_quotes(base: FactBase) -> list[str]:
    """Every quote of a fact base that its article does not say."""
    texts = {article.id: article.text for article in base.articles}
    facts = (*base.actors, *base.events, *base.unattributed)
    return [
        quote.exact
        for fact in facts
        for quote in words_in(fact)
        if texts[quote.article][quote.start : quote.end] != quote.exact
    ]


NEWS_ONE = """\
JAKARTA, Harian Contoh - Menteri Perdagangan Budi Hartono mengatakan harga beras turun, Senin (3/3/2025).

"Stok beras cukup sampai akhir tahun," kata Budi. Ia meminta pedagang tidak menimbun beras.

Asosiasi Pedagang Pasar Seluruh Indonesia (APPSI) membantah harga beras turun. Ketua APPSI Rini Wulandari \
menuduh Kementerian Perdagangan menutupi data.
"""
NEWS_TWO = """\
BANDUNG, Kabar Contoh - Menteri Perdagangan Budi Hartono mengakui data beras belum lengkap, Selasa (4/3/2025).

"Stok beras cukup sampai akhir tahun," kata Budi Hartono.

Polisi menangkap tiga orang di gudang beras di Bandung. Sedikitnya dua orang terluka dalam penangkapan itu.
"""

"""A collection made up for measuring: as many sheets as asked for, of about 400 words and ten quotes each.

A third of the sheets are articles, a third actors, a third events. Every article has ten statements, of
ten actors, and one event, which its sentences report and two of its speakers dispute; every actor speaks
in ten articles. The words are Indonesian, drawn by a seed: the same number gives the same bytes, and
`lembar check` passes. The facts are handed to the cache of the extraction, so that `lembar build` and
`lembar serve` take them up as if they had read the articles.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from generator.articles import read_articles
from generator.corpus import merge
from generator.errors import StoreError
from generator.facts import (
    ActorInArticle,
    Article,
    ArticleFacts,
    EventInArticle,
    FactBase,
    Mention,
    PartialDate,
    ParticipantInArticle,
    PositionInArticle,
    ReportInArticle,
    Span,
    StatementInArticle,
)
from generator.store import write_factbase
from generator.strict_yaml import load_yaml
from generator.workflow import keep_facts

PER_ARTICLE = 10
"""Statements of an article, and quotes of an actor."""
_WORDS = Path(__file__).parents[1] / "generator/language/id/lexicons/common_words.yml"
_SYLLABLES = ["ba", "di", "ha", "ka", "li", "mo", "na", "ra", "su", "ti", "wa", "yu"]
_PLACES = ["Bandung", "Medan", "Kupang", "Manado", "Palu", "Ambon", "Padang", "Serang", "Solo", "Batam"]
_OUTLETS = ["Harian Contoh", "Kabar Contoh", "Suara Contoh", "Warta Contoh", "Berita Contoh"]
_CUES = [("mengatakan", "state"), ("menuduh", "accuse"), ("membantah", "deny"), ("meminta", "request")]
_SHAPES = ["serangan", "unjuk rasa", "penangkapan", "kebakaran", "kesepakatan"]


def make_collection(content: Path, *, sheets: int) -> FactBase:
    """Write articles, YAML and cached facts of about so many sheets below `content`."""
    articles = max(sheets // 3, PER_ARTICLE)
    chance = random.Random(7)  # noqa: S311  (made-up words)
    vocabulary = [
        str(word) for word in load_yaml(_WORDS.read_text(encoding="utf-8"), file=_WORDS, error=StoreError)
    ]
    names = _names(articles)
    (content / "articles").mkdir(parents=True)
    for number in range(articles):
        path = content / "articles" / f"{_day(number)}-berita-{number:05}.md"
        path.write_text(_article(number, names, vocabulary, chance), encoding="utf-8")
    read, errors = read_articles(content)
    if errors:
        raise errors[0]
    found = [(article, facts_of(article)) for article in read]
    for article, facts in found:
        keep_facts(content, article, facts)
    base = merge(found, previous=FactBase())
    write_factbase(base, content)
    return base


def _names(many: int) -> list[str]:
    """As many names of two words, all different: "Bahaka Dinasu"."""
    words = ["".join(syllables).capitalize() for syllables in product(_SYLLABLES, repeat=3)]
    return [
        f"{words[number * 7 % 1728]} {words[(number // 1728 * 131 + number) % 1728]}"
        for number in range(many)
    ]


def _day(number: int) -> date:
    return date(2019, 1, 1) + timedelta(days=number * 2000 // 1667 % 2190)


def _article(number: int, names: Sequence[str], vocabulary: Sequence[str], chance: random.Random) -> str:
    """An article of a lead and ten statements; speakers and cues stand where `facts_of` finds them."""
    shape, place = _SHAPES[number % len(_SHAPES)], _PLACES[number // 5 % len(_PLACES)]
    speakers = [names[(number + step * step * 17) % len(names)] for step in range(PER_ARTICLE)]
    lead = f"{_some(vocabulary, chance, 3)} di {place} {_some(vocabulary, chance, 15)}"
    paragraphs = [f"{place} - {speakers[0]} dan {speakers[1]} dikaitkan dengan {shape} {lead}."]
    for step, speaker in enumerate(speakers):
        cue = _CUES[(number + step) % len(_CUES)][0]
        paragraphs.append(f"{speaker} {cue} {shape} itu {_some(vocabulary, chance, 15)}.")
    return (
        f'---\ntitle: "Berita {number}: {shape} {_some(vocabulary, chance, 4)} di {place}"\n'
        f'publisher: "{_OUTLETS[number % len(_OUTLETS)]}"\n'
        f'url: "https://contoh.example/berita/{number}"\npublished: {_day(number)}\n---\n\n'
        + "\n\n".join(paragraphs)
        + "\n"
    )


def _some(vocabulary: Sequence[str], chance: random.Random, many: int) -> str:
    return " ".join(chance.choices(vocabulary, k=many))


def facts_of(article: Article) -> ArticleFacts:
    """What an article of this collection says."""
    lead, *said = (line for line in article.text.split("\n") if line.strip())
    number = int(article.id.rpartition("-")[2])
    shape = _SHAPES[number % len(_SHAPES)]
    sentences = [_at(article, line, line) for line in said]
    cues = [_CUES[(number + step) % len(_CUES)] for step in range(len(said))]
    names = [line.split(f" {cue} ")[0] for line, (cue, _) in zip(said, cues, strict=True)]
    head = _at(article, lead, lead.partition(" - ")[2])
    triggers = [_at(article, line, shape) for line in (lead, *said)]
    positions = [
        PositionInArticle(statement=step, stance="denies" if act == "deny" else "asserts")
        for step, (_, act) in enumerate(cues)
        if act in ("accuse", "deny")
    ]
    return ArticleFacts(
        article=article.id,
        actors=tuple(
            ActorInArticle(
                name=_at(article, line, name),
                kind="person",
                mentions=(Mention(span=_at(article, line, name), form="name"),),
                sentence=sentence,
            )
            for name, line, sentence in zip(names, said, sentences, strict=True)
        ),
        statements=tuple(
            StatementInArticle(
                speaker=step,
                sieve="subject",
                mode="indirect",
                act=act,  # type: ignore[arg-type]
                content=(_at(article, line, line.partition(f" {cue} ")[2].rstrip(".")),),
                cue=_at(article, line, cue),
                quote=sentence,
            )
            for step, (line, (cue, act), sentence) in enumerate(zip(said, cues, sentences, strict=True))
        ),
        events=(
            EventInArticle(
                type="assault",
                title=_at(article, lead, " ".join(head.exact[head.exact.find(shape) :].split()[:5])),
                date=PartialDate(value=str(_day(number)), precision="day"),
                agents=(ParticipantInArticle(actor=0, span=_at(article, lead, names[0])),),
                targets=(ParticipantInArticle(actor=1, span=_at(article, lead, names[1])),),
                reports=(
                    ReportInArticle(sentence=head, trigger=triggers[0]),
                    *(
                        ReportInArticle(sentence=sentences[step], trigger=triggers[step + 1], statement=step)
                        for step in range(5)
                    ),
                ),
                positions=tuple(positions),
            ),
        ),
    )


def _at(article: Article, line: str, words: str) -> Span:
    start = article.text.index(line) + line.index(words)
    return Span(start=start, end=start + len(words), exact=words)

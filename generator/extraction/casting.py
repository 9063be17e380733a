"""Which of an article's names are its actors, and which only stand in it: places, things, what is cited.

A classifier of the language pack decides by how a name looks, where it stands and what it does. What is
left out is no actor anywhere: a statement of it keeps the name as the words for its speaker.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from generator.extraction.actors.cast import Cast
from generator.extraction.actors.legal_status import LegalStatusReader
from generator.extraction.actors.naming import Named
from generator.extraction.events.triggers import phrases_of, trigger_at
from generator.extraction.events.voices import VoiceReader
from generator.extraction.statements.spoken import Spoken
from generator.facts import Article, StatementInArticle
from generator.language import LanguagePack, is_prose, sentence_of

_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}")
_ROMAN = re.compile(r"[IVX]+")
ACTOR, NAME = "actor", "name"
_LEAST = 0.35
"""Probability from which a name is an actor."""


@dataclass(frozen=True)
class Involvement:
    """What those named in an article do in it and what is done to them, by their indexes in its cast."""

    accused: frozenset[int]
    """Those whose legal status it tells."""
    sides: tuple[tuple[int | None, int | None], ...]
    """Agent and target of each event word that the lexicon has."""


def involvement_of(cast: Cast, statements: Sequence[StatementInArticle], pack: LanguagePack) -> Involvement:
    """What the names of a cast have to do with what its article tells."""
    return Involvement(frozenset(LegalStatusReader(cast, pack).read()), tuple(_sides(cast, statements, pack)))


def chosen(
    article: Article, cast: Cast, statements: tuple[StatementInArticle, ...], pack: LanguagePack
) -> tuple[Cast, tuple[StatementInArticle, ...]]:
    """The cast without those that are no actors, and the statements with their speakers in it."""
    classifier = pack.classifier("actors")
    involvement = involvement_of(cast, statements, pack)
    probabilities = [
        classifier.probabilities(features)[ACTOR]
        for features in name_features(article, cast, statements, involvement, pack)
    ]
    certain = {
        *involvement.accused,
        *_only_in_titles(cast),
        # Where states do something to one another, each of them is an actor.
        *(
            actor
            for sides in involvement.sides
            for actor in sides
            if None not in sides and actor is not None and cast.kind(actor) == "country"
        ),
    }
    kept = [
        index for index, probability in enumerate(probabilities) if probability >= _LEAST or index in certain
    ]
    place = {old: new for new, old in enumerate(kept)}
    confidence = [max(probabilities[index], _LEAST) for index in kept]
    return cast.only(kept, confidence), tuple(_recast(one, place, cast) for one in statements)


def _only_in_titles(cast: Cast) -> Iterator[int]:
    """Organizations that a title names in small letters: "juru bicara dewan keamanan nasional"."""
    for actor in cast.actors:
        for role in actor.roles:
            if role.organization is not None and cast.named[role.organization].fullest.text[0].islower():
                yield role.organization


def _recast(statement: StatementInArticle, place: dict[int, int], cast: Cast) -> StatementInArticle:
    update: dict[str, object] = {
        "candidates": tuple(place[actor] for actor in statement.candidates if actor in place)
    }
    if statement.speaker is not None:
        update["speaker"] = place.get(statement.speaker)
        if statement.speaker not in place:
            update["speaker_text"] = cast.actors[statement.speaker].name
    return statement.model_copy(update=update)


def name_features(
    article: Article,
    cast: Cast,
    statements: Sequence[StatementInArticle],
    involvement: Involvement,
    pack: LanguagePack,
) -> Iterator[list[str]]:
    """For each of a cast's names what is said of it, in their order."""
    speakers = Counter(statement.speaker for statement in statements if statement.speaker is not None)
    in_roles = {role.organization for actor in cast.actors for role in actor.roles}
    texts = [actor.name.exact for actor in cast.actors]
    spoken = Spoken(statements)
    lead = _lead_end(cast)
    acting = Counter(actor for sides in involvement.sides for actor in sides)
    countries = sum(actor.kind == "country" for actor in cast.actors)
    for index, named in enumerate(cast.named):
        facts = [
            f"speaks={min(speakers[index], 2)}",
            *(["in a role"] if index in in_roles else []),
            *(["has a role"] if cast.actors[index].roles else []),
            f"takes part={min(acting[index], 2)}",
            *(["in a case"] if index in involvement.accused else []),
            *(["has aliases"] if cast.actors[index].aliases else []),
            *(
                ["in title"]
                if any(
                    name.exact in article.title
                    for name in (cast.actors[index].name, *cast.actors[index].aliases)
                )
                else []
            ),
            *(["in lead"] if min(span.start_char for span in named.spans) < lead else []),
            *(["inside another"] if _inside(texts[index], texts, index) else []),
            *(
                ["holds another"]
                if any(text in texts[index] for text in texts if text != texts[index])
                else []
            ),
            f"said={_share_said(named, spoken)}",
            f"countries={min(countries, 4)}",
        ]
        facts += _surroundings(named)
        yield [*_looks(named, pack), *facts, *(f"{named.kind} {fact}" for fact in facts)]


def _sides(
    cast: Cast, statements: Sequence[StatementInArticle], pack: LanguagePack
) -> Iterator[tuple[int | None, int | None]]:
    """Who stands where the event words of the lexicon have their agent and their target."""
    voices = VoiceReader(cast.doc, cast, Spoken(statements), pack.lexicons)
    phrases = phrases_of(pack.lexicons)
    for sentence in cast.doc.sents:
        if not is_prose(sentence):
            continue
        for token in sentence:
            known = phrases.get((token.lower_,))
            if known:
                yield voices.sides(trigger_at(token, known[0], pack.lexicons), sentence)


def _inside(text: str, texts: Sequence[str], index: int) -> bool:
    return any(text in other for at, other in enumerate(texts) if at != index)


def _lead_end(cast: Cast) -> int:
    """The offset at which the second sentence of prose ends."""
    prose = [sentence for sentence in cast.doc.sents if is_prose(sentence) and not sentence.text.isspace()]
    return prose[:2][-1].end_char if prose else 0


def _share_said(named: Named, spoken: Spoken) -> int:
    """How many thirds of an actor's mentions stand in what somebody said."""
    inside = sum(spoken.index_at(span.start_char) is not None for span in named.spans)
    return 3 * inside // len(named.spans)


def _looks(named: Named, pack: LanguagePack) -> Iterator[str]:
    """What the name itself says."""
    lexicons = pack.lexicons
    name = named.fullest.text
    words = name.split()
    yield f"kind={named.kind}"
    yield f"length={min(len(words), 7)}"
    yield f"head={words[0].casefold()}"
    yield f"last={words[-1].casefold()}"
    yield f"mentions={min(len(named.spans), 5)}"
    yield f"{named.kind} mentions={min(len(named.spans), 3)}"
    common = sum(word.casefold() in lexicons.common_words for word in words)
    yield f"common={3 * common // len(words)}"
    looks = {
        "capitals": name.isupper(),
        "bracket": "(" in name or ")" in name,
        "digit": any(character.isdigit() for character in name),
        "roman": bool(_ROMAN.fullmatch(name)),
        "tiny": len(name) <= 2,
        "organization head": words[0].casefold() in lexicons.organizations.heads,
        "institution": name in lexicons.organizations.institutions,
        "place": name in lexicons.places,
        "thing head": words[0].casefold() in lexicons.not_names.things,
        "place head": words[0].casefold() in lexicons.not_names.place_heads,
        "small words": any(word.islower() for word in words),
    }
    for look, holds in looks.items():
        if holds:
            yield look
            yield f"{named.kind} {look}"


def _surroundings(named: Named) -> Iterator[str]:
    """The words around the name's mentions, and what it does there."""
    seen: set[str] = set()
    for span in named.spans:
        seen.update(_around(span))
    yield from sorted(seen)
    doing = sum(_does(span) for span in named.spans)
    yield f"does={3 * doing // len(named.spans)}"
    where = sum(_before(span) in {"di", "ke", "dari"} for span in named.spans)
    yield f"where={3 * where // len(named.spans)}"


def _around(span: SpacySpan) -> Iterator[str]:
    doc = span.doc
    before, after = _before(span), doc[span.end].lower_ if span.end < len(doc) else "#"
    yield f"before={before}"
    yield f"after={after}"
    if span.start > 1:
        yield f"before that={doc[span.start - 2].lower_}"
    if _VERB.fullmatch(after):
        yield f"after={after[:2]}-"
    if span.start == sentence_of(span).start:
        yield "opens"


def _before(span: SpacySpan) -> str:
    return span.doc[span.start - 1].lower_ if span.start else "#"


def _does(span: SpacySpan) -> bool:
    """Tell whether a verb follows a mention."""
    token: Token | None = span.doc[span.end] if span.end < len(span.doc) else None
    return token is not None and bool(_VERB.fullmatch(token.lower_))

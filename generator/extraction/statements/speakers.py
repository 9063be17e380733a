"""Who speaks: a sieve of rules, tried in order, each of which answers or passes on.

Beside the reporting word: a name, a title that the article gives one of its persons, a pronoun, a
description. Where nothing stands beside it, the one who spoke last goes on. Indonesian pronouns have no
gender, so "dia" and "-nya" are the person who spoke last, or the person whom a later sentence has begun
with. When no rule answers, the speaker is unknown and the persons near by are kept as candidates.
After: Lee et al., "Deterministic Coreference Resolution" (CL 2013), for the order from sure to unsure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.extraction.actors.cast import Cast
from generator.extraction.statements.cues import Cue
from generator.facts import Span, span_of
from generator.language import LanguagePack, is_prose, text_of

_LONGEST_DESCRIPTION = 12
_VERB = re.compile(r"(?:me|di)[a-z]{4,}")
_NO_SPEAKER = frozenset(
    [
        "hal",
        "ini",
        "itu",
        "langkah",
        "upaya",
        "hingga",
        "selain",
        "sebab",
        "karena",
        "bahkan",
        "namun",
        "jika",
        "kalau",
    ]
)


@dataclass(frozen=True)
class Speaker:
    """Who said something, and by which rule that is known."""

    sieve: str
    actor: int | None = None
    text: Span | None = None
    """Description of a speaker without a name."""
    start: int | None = None
    """Offset of the words that name the speaker; None where none stand beside the cue."""
    end: int | None = None
    candidates: tuple[int, ...] = ()


class SpeakerSieve:
    """Finds the speaker of each cue of one article, asked in the order of the text."""

    def __init__(self, doc: Doc, cast: Cast, pack: LanguagePack):
        self._doc = doc
        self._cast = cast
        self._pronouns = pack.lexicons.pronouns
        self._speech = pack.lexicons.speech
        self._persons = self._pronouns.third_singular | self._pronouns.third_plural | self._pronouns.own_party
        self._no_speaker = pack.lexicons.speech.conjoined | pack.lexicons.speech.circumstances | _NO_SPEAKER
        self._title_words = pack.lexicons.titles.heads | pack.lexicons.titles.inner
        self._ranks = pack.lexicons.titles.ranks | pack.lexicons.titles.honorifics
        self._titles = [
            (role.title.exact.casefold(), index)
            for index, actor in enumerate(cast.actors)
            for role in actor.roles
        ]
        self._openings = self._sentence_openings()
        self._last: tuple[int, Speaker] | None = None
        self._last_person: tuple[int, Speaker] | None = None

    def _sentence_openings(self) -> list[tuple[int, int]]:
        """Offset and index of the person that each sentence of the narrator begins with."""
        openings = []
        for sentence in self._doc.sents:
            if not is_prose(sentence) or sentence.text.lstrip()[:1] in "\"“”„'‘«":
                continue
            for start, _, actor in self._cast.mentions_within(sentence.start_char, sentence.end_char):
                if self._cast.kind(actor) == "person":
                    if self._opens(sentence, start):
                        openings.append((start, actor))
                    break
        return openings

    def _opens(self, sentence: SpacySpan, offset: int) -> bool:
        """Tell whether a sentence begins with the name at an offset, or with its title."""
        return all(
            token.text[0].isupper() or not token.is_alpha or token.lower_ in self._title_words
            for token in sentence
            if token.idx < offset
        )

    def said(self, offset: int, speaker: Speaker) -> None:
        """Take note of who spoke at an offset: the next pronoun may mean them."""
        if speaker.actor is not None or speaker.text is not None:
            self._last = (offset, speaker)
            if speaker.actor is None or self._cast.kind(speaker.actor) == "person":
                self._last_person = (offset, speaker)

    def after(self, cue: Cue, *, limit: int) -> Speaker:
        """The speaker that follows a cue ("kata X"), no later than `limit`."""
        if cue.clitic:
            return self.referred(cue.start)
        first = cue.token.i + 1
        end = self._phrase_end(first, limit)
        if cue.form == "according":
            source = self._source_in(cue.end, limit)
            if source:
                return source
        apposed = self._apposed(first, end, limit)
        return apposed or self._of_phrase(first, end) or self.referred(cue.start)

    def _apposed(self, first: int, end: int, limit: int) -> Speaker | None:
        """The name behind a title and a comma: "kata pengacara Lisa Mariana, Jhony Nababan, …"."""
        if end + 1 >= len(self._doc) or self._doc[end].text != "," or self._doc[end].idx >= limit:
            return None
        if self._doc[first].lower_ not in self._title_words:
            return None
        at = end + 1
        while at < len(self._doc) and self._doc[at].lower_.rstrip(".") in self._ranks:
            at += 1
        if at >= len(self._doc):
            return None
        offset = self._doc[at].idx
        for start, stop, actor in self._cast.mentions_within(offset, limit)[:1]:
            if start == offset and self._cast.kind(actor) == "person":
                return Speaker("name", actor=actor, start=self._doc[first].idx, end=stop)
        return None

    def _source_in(self, start: int, end: int) -> Speaker | None:
        """The actor whose data, words or report a phrase names: "Menurut keterangan X"."""
        mentions = self._cast.mentions_within(start, end)
        persons = [mention for mention in mentions if self._cast.kind(mention[2]) == "person"]
        for at, stop, actor in persons or mentions[:1]:
            return Speaker("name", actor=actor, start=at, end=stop)
        return None

    def before(self, cue: Cue, *, limit: int) -> Speaker | None:
        """The subject that stands before a cue ("X mengatakan"), no earlier than `limit`."""
        pointed = self._pointed_at(cue.token.i, limit)
        if pointed is not None:
            return pointed
        last = cue.token.i - 1
        while last >= 0 and self._doc[last].idx >= limit and self._is_adverb(self._doc[last]):
            last -= 1
        if last < 0 or self._doc[last].idx < limit:
            return None
        token = self._doc[last]
        if token.lower_ in self._persons:
            return self._pronoun(token)
        nearest = self._mention_that_ends_at(token, limit)
        if nearest is not None:
            return nearest
        named = self._first_person(limit, cue.start) or self._sole_mention(limit, cue.start)
        return named or self._described(limit, last)

    def _pointed_at(self, end: int, limit: int) -> Speaker | None:
        """The person meant by a title with "ini", "itu" or "tersebut": "Legislator PKB ini menyebut"."""
        last = end - 1
        while (
            last >= 0
            and self._doc[last].idx >= limit
            and self._doc[last].lower_ not in self._pronouns.demonstratives
        ):
            if not self._is_adverb(self._doc[last]):
                return None
            last -= 1
        first = last
        while first > 0 and self._doc[first - 1].idx >= limit and not self._doc[first - 1].is_punct:
            first -= 1
        if last < 0 or self._doc[last].idx < limit or self._doc[first].lower_ not in self._title_words:
            return None
        titled = self._titled(self._doc[first:last].text)
        meant = titled if titled is not None else self.referred(self._doc[first].idx).actor
        if meant is None or self._cast.kind(meant) != "person":
            return None
        words = self._span(first, last + 1)
        return Speaker("title", actor=meant, start=words.start, end=words.end)

    def _is_adverb(self, token: Token) -> bool:
        return token.lower_ in self._speech.adverbs

    def _mention_that_ends_at(self, token: Token, limit: int) -> Speaker | None:
        """The name that ends at a token, or before a bracket or comma that does."""
        last = token.i
        if self._doc[last].text == ",":
            last -= 1
        if self._doc[last].text == ")":
            closing = self._doc[last].idx
            while last > 0 and self._doc[last].text != "(":
                last -= 1
            named = self._named_in_bracket(last, closing)
            if named is not None:
                return named
            last -= 1
        end = self._doc[last].idx + len(self._doc[last])
        mentions = [mention for mention in self._cast.mentions_within(limit, end) if mention[1] == end]
        if not mentions:
            return None
        start, end, actor = mentions[-1]
        led = self._body_led_by(start, limit)
        if led is not None:
            return led
        title = self._title_before(start, limit)
        return Speaker("name", actor=actor, start=min(start, title), end=end)

    def _named_in_bracket(self, opening: int, closing: int) -> Speaker | None:
        """The organization that a bracket names behind a place: "Misi PBB di Libya (UNSMIL)"."""
        end = self._doc[opening - 1].idx + len(self._doc[opening - 1]) if opening else 0
        before = {actor for _, stop, actor in self._cast.mentions_within(0, end) if stop == end}
        for start, stop, actor in self._cast.mentions_within(self._doc[opening].idx + 1, closing):
            behind_place = all(self._cast.kind(other) == "country" for other in before - {actor})
            if stop == closing and self._cast.kind(actor) == "organization" and behind_place:
                return Speaker("name", actor=actor, start=start, end=stop)
        return None

    def _body_led_by(self, start: int, limit: int) -> Speaker | None:
        """The body whose leader is named: "Pasukan Nasional Libya (LNA) pimpinan Haftar mengklaim"."""
        before = text_of(self._doc)[limit:start].rstrip()
        words = before.split()
        if words and words[-1] == "oleh":
            words.pop()
        if not words or words[-1].casefold() not in self._speech.led_by:
            return None
        until = limit + before.rfind(words[-1])
        bodies = [
            (at, stop, actor)
            for at, stop, actor in self._cast.mentions_within(limit, until)
            if self._cast.kind(actor) != "person"
        ]
        if not bodies or len(text_of(self._doc)[bodies[-1][1] : until].split()) > 1:
            return None
        at, stop, actor = bodies[-1]
        return Speaker("name", actor=actor, start=at, end=stop)

    def _title_before(self, start: int, limit: int) -> int:
        roles = [role for actor in self._cast.actors for role in actor.roles]
        return max(
            (
                role.title.start
                for role in roles
                if limit <= role.title.start < role.title.end <= start <= role.title.end + 2
            ),
            default=start,
        )

    def _first_person(self, start: int, end: int) -> Speaker | None:
        for at, stop, actor in self._cast.mentions_within(start, end):
            if self._cast.kind(actor) == "person":
                return Speaker("subject", actor=actor, start=at, end=stop)
        return None

    def _sole_mention(self, start: int, end: int) -> Speaker | None:
        """An organization or country that opens the clause."""
        mentions = self._cast.mentions_within(start, end)
        if not mentions:
            return None
        at, stop, actor = mentions[0]
        opening = text_of(self._doc)[start:at].strip()
        return Speaker("subject", actor=actor, start=at, end=stop) if len(opening.split()) <= 3 else None

    def _described(self, limit: int, last: int) -> Speaker | None:
        """A speaker without a name, by its description: the words from the clause's start."""
        first = last
        while (
            first > 0
            and self._doc[first - 1].idx >= limit
            and not self._doc[first - 1].is_punct
            and self._doc[first - 1].lower_ not in self._speech.conjoined
        ):
            first -= 1
        return self._description(first, last + 1)

    def _description(self, first: int, end: int) -> Speaker | None:
        """The words of a phrase without its relative clause; None where it is no noun phrase."""
        relative = next((token.i for token in self._doc[first:end] if token.lower_ == "yang"), end)
        end = relative if relative > first else end
        while end > first and self._doc[end - 1].is_punct:
            end -= 1
        words = self._doc[first:end]
        if not 0 < len(words) <= _LONGEST_DESCRIPTION or not words[0].text[0].isalpha():
            return None
        if words[0].lower_ in self._no_speaker or any(_VERB.match(token.text) for token in words):
            return None
        titled = self._titled(words.text)
        text = self._span(first, end)
        if titled is not None:
            return Speaker("title", actor=titled, start=text.start, end=text.end)
        return Speaker("description", text=text, start=text.start, end=text.end)

    def _titled(self, phrase: str) -> int | None:
        """The one person of the article to whom a title belongs, written out or shortened ("Menkes")."""
        words = set(phrase.casefold().split())
        holders = {
            actor
            for title, actor in self._titles
            if words <= set(title.split()) or (len(words) == 1 and shortens(phrase.casefold(), title))
        }
        return holders.pop() if len(holders) == 1 else None

    def _phrase_end(self, first: int, limit: int) -> int:
        """The token after a speaker's phrase: at punctuation or at the circumstances of speech."""
        depth = 0
        for i in range(first, len(self._doc)):
            token = self._doc[i]
            if token.idx >= limit or token.text == "\n":
                return i
            depth += (token.text == "(") - (token.text == ")")
            if depth <= 0 and i > first and token.lower_ in self._speech.circumstances:
                return i
            if depth <= 0 and token.is_punct and token.text not in {"(", ")", "-", "/", ".", "&"}:
                return i
            if token.text == "." and (i + 1 == len(self._doc) or self._doc[i + 1].is_sent_start):
                return i
        return len(self._doc)

    def _of_phrase(self, first: int, end: int) -> Speaker | None:
        """The speaker that a phrase names, by the first rule that answers."""
        while first < end and self._doc[first].is_space:
            first += 1
        if first >= end:
            return None
        token = self._doc[first]
        if token.lower_ in self._persons:
            return self._pronoun(token)
        pointed = self._pointed_at(end, token.idx)
        if pointed is not None:
            return pointed
        start, stop = token.idx, self._doc[end - 1].idx + len(self._doc[end - 1])
        mentions = self._cast.mentions_within(start, stop)
        for at, to, actor in mentions:
            if self._cast.kind(actor) == "person":
                return Speaker("name", actor=actor, start=min(start, at), end=to)
        if mentions and mentions[0][0] == start:
            return Speaker("name", actor=mentions[0][2], start=start, end=mentions[0][1])
        return self._description(first, end)

    def _pronoun(self, token: Token) -> Speaker:
        meant = self.referred(token.idx)
        return Speaker(
            "pronoun" if meant.actor is not None else meant.sieve,
            actor=meant.actor,
            text=meant.text,
            start=token.idx,
            end=token.idx + len(token),
            candidates=meant.candidates,
        )

    def referred(self, offset: int) -> Speaker:
        """Whom a pronoun, a clitic or silence means at an offset."""
        opening = next(((at, actor) for at, actor in reversed(self._openings) if at < offset), None)
        spoken = self._last_person or self._last
        if spoken and (opening is None or opening[0] <= spoken[0]):
            last = spoken[1]
            return Speaker("last speaker", actor=last.actor, text=last.text)
        if opening:
            return Speaker("last subject", actor=opening[1])
        return Speaker("unknown", candidates=self._candidates(offset))

    def _candidates(self, offset: int) -> tuple[int, ...]:
        """Persons named so far, or else in the whole article, the nearest first."""
        persons = [
            (abs(start - offset), actor)
            for start, _, actor in self._cast.mentions_within(0, len(text_of(self._doc)))
            if self._cast.kind(actor) == "person"
        ]
        return tuple(dict.fromkeys(actor for _, actor in sorted(persons)))[:3]

    def _span(self, first: int, end: int) -> Span:
        last = self._doc[end - 1]
        return span_of(text_of(self._doc), self._doc[first].idx, last.idx + len(last))


def shortens(short: str, title: str) -> bool:
    """Tell whether one word is the press's short form of a title: "menkes" of "menteri kesehatan"."""
    words = title.split()
    for prefix, opening in (("wamen", ["wakil", "menteri"]), ("men", ["menteri"]), ("wa", ["wakil"])):
        if short.startswith(prefix) and words[: len(opening)] == opening:
            rest = short.removeprefix(prefix)
            return len(rest) >= 3 and any(rest in word for word in words[len(opening) :])
    return False

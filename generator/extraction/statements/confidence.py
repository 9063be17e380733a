"""How sure it is that a stretch is speech at all, and that its speaker is the right one.

"Program ini menargetkan …" has the form of a report and is none. Two classifiers of the language pack weigh
what the rules found: `speech` the stretch, `speakers` the rule that named the speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.actors.cast import Cast
from generator.extraction.statements.cues import Cue
from generator.facts import Mode, StatementInArticle
from generator.language import LanguagePack, Lexicons

RIGHT, WRONG = "right", "wrong"
SPEECH, NO_SPEECH = "speech", "none"
_WORD = re.compile(r"\w+")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}")


def speaker_confidence(sieve: str, mode: Mode, cue: Cue | None, pack: LanguagePack) -> float:
    """How likely a rule is right about the speaker of one reported speech."""
    return round(pack.classifier("speakers").probabilities(speaker_features(sieve, mode, cue))[RIGHT], 2)


def speaker_features(sieve: str, mode: Mode, cue: Cue | None) -> list[str]:
    """What is said of how a speaker was found: by which rule, for which speech."""
    form = cue.form if cue else "-"
    return [f"sieve={sieve}", f"{sieve} {mode}", f"{sieve} {form}", f"{sieve} {bool(cue and cue.clitic)}"]


def speech_confidence(
    statement: StatementInArticle, cue: Cue | None, cast: Cast, pack: LanguagePack
) -> float:
    """How likely an attributed stretch is what somebody said."""
    features = speech_features(statement, cue, cast, pack.lexicons)
    return pack.classifier("speech").probabilities(features)[SPEECH]


def speech_features(
    statement: StatementInArticle, cue: Cue | None, cast: Cast, lexicons: Lexicons
) -> Iterator[str]:
    """What is said of an attributed stretch: its cue, its speaker, how it begins."""
    words = [word.casefold() for word in _WORD.findall(statement.content[0].exact)]
    word, form = (cue.token.lower_, cue.form) if cue else ("-", "-")
    speaker: str = cast.kind(statement.speaker) if statement.speaker is not None else "unknown"
    if statement.speaker_text is not None:
        speaker = "described"
        described = _WORD.findall(statement.speaker_text.exact.casefold())
        yield f"described={described[0]}"
        yield f"described person={any(one in lexicons.people.heads for one in described)}"
    opening = words[0] if words else "-"
    facts = [
        f"form={form}",
        f"speaker={speaker}",
        f"sieve={statement.sieve}",
        f"opening={opening}",
        f"length={min(len(words) // 3, 6)}",
        f"verb={any(map(_VERB.fullmatch, words))}",
        f"opening verb={bool(_VERB.fullmatch(opening))}",
    ]
    yield f"cue={word}"
    yield f"mode={statement.mode}"
    yield from facts
    yield from (f"{word} {fact}" for fact in facts)
    yield from (f"{statement.mode} {form} {fact}" for fact in facts)
    if cue and cue.token.i + 1 < len(cue.token.doc):
        following = cue.token.doc[cue.token.i + 1].lower_
        yield f"behind cue={following}"
        yield f"{word} behind={following}"

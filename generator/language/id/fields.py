"""Names that list the fields of an office: "Pusat Data, Informasi, dan Komunikasi Kebencanaan"."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan

FIELD_HEADS = frozenset(
    [
        "menteri",
        "menko",
        "kementerian",
        "kemenko",
        "badan",
        "dewan",
        "dinas",
        "komisi",
        "lembaga",
        "otoritas",
        "direktorat",
        "direktur",
        "kepala",
        "deputi",
        "wakil",
        "balai",
        "pusat",
        "majelis",
        "satuan",
    ]
)
"""Words, in small letters, that open such names."""
_BEFORE_LAST = frozenset(["dan", "serta"])
_LONGEST = 8
"""Most words from a comma to the word before the last field."""


def lists_fields(name: SpacySpan) -> bool:
    """Tell whether a comma behind the beginning of a name parts its fields."""
    doc = name.doc
    if (
        name.end >= len(doc)
        or doc[name.end].text != ","
        or not any(word.lower_ in FIELD_HEADS for word in name)
    ):
        return False
    behind = doc[name.end + 1 : name.end + _LONGEST]
    last = next((at for at, token in enumerate(behind) if token.lower_ in _BEFORE_LAST), None)
    return (
        last is not None
        and last + 1 < len(behind)
        and all(token.text[0].isupper() or token.text == "," for token in behind[:last])
        and behind[last + 1].text[0].isupper()
        and not any(token.lower_ in FIELD_HEADS for token in behind[: last + 2])
    )

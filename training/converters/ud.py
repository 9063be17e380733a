"""Universal Dependencies: trees over the words that are printed, clitics merged into their hosts.

"menyetujuinya" is two words of the treebank and one token of a `Doc`: it keeps tag, lemma and relation
of the word that the other hangs on, so that offsets stay those of the text, at training and at run time.
GSD 2.1, which does not split clitics, is then like the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tree:
    """One sentence: parallel lists, heads as indexes of tokens, the root its own head."""

    text: str
    words: list[str]
    spaces: list[bool]
    tags: list[str]
    lemmas: list[str | None]
    heads: list[int]
    relations: list[str]


@dataclass(frozen=True)
class _Word:
    id: int
    form: str
    lemma: str
    tag: str
    head: int
    relation: str
    spaced: bool


def read_trees(path: Path) -> Iterator[Tree]:
    """The trees of a CoNLL-U file."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        text = next(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))
        yield _merged(text, [line.split("\t") for line in lines if not line.startswith("#")])


def _merged(text: str, rows: list[list[str]]) -> Tree:
    words = {
        int(row[0]): _Word(
            int(row[0]),
            row[1],
            row[2],
            row[3],
            int(row[6]),
            row[7].partition(":")[0],
            "SpaceAfter=No" not in row[9],
        )
        for row in rows
        if row[0].isdigit()
    }
    merged = {part: row for row in rows if "-" in row[0] for part in range(*_bounds(row[0]))}
    tokens: list[tuple[str, bool, list[_Word]]] = []
    for id_, word in words.items():
        row = merged.get(id_)
        if row is None:
            tokens.append((word.form, word.spaced, [word]))
        elif int(row[0].partition("-")[0]) == id_:
            parts = [words[part] for part in range(*_bounds(row[0]))]
            tokens.append((row[1], "SpaceAfter=No" not in row[9], parts))
    token_of = {word.id: at for at, (_, _, parts) in enumerate(tokens) for word in parts}
    hosts = [
        next((word for word in parts if word.head == 0 or token_of[word.head] != at), parts[0])
        for at, (_, _, parts) in enumerate(tokens)
    ]
    return Tree(
        text=text,
        words=[form for form, _, _ in tokens],
        spaces=[spaced for _, spaced, _ in tokens],
        tags=[host.tag for host in hosts],
        lemmas=[None if host.lemma == "_" and host.form != "_" else host.lemma for host in hosts],
        heads=[at if host.head == 0 else token_of[host.head] for at, host in enumerate(hosts)],
        relations=["ROOT" if host.head == 0 else host.relation for host in hosts],
    )


def _bounds(range_: str) -> tuple[int, int]:
    first, _, last = range_.partition("-")
    return int(first), int(last) + 1

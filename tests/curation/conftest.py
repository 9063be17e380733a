"""A collection that grows while its editors decide."""

from __future__ import annotations

from pathlib import Path

from generator.curation import Decision, read_decisions, write_decision
from generator.facts import Actor, Event, Statement
from generator.workflow import Generated, generate
from tests.curation.test_decisions import one

BANDUNG = "Polisi menangkap tiga orang di sebuah gudang di Bandung."
MEDAN = "Polisi menangkap tiga orang di sebuah gudang di Medan."
"""Two events that are called the same."""


class Newsroom:
    """A collection, and what the last run made of it."""

    def __init__(self, content: Path):
        self.content = content
        (content / "articles").mkdir(parents=True)
        self.result: Generated | None = None

    def publish(self, name: str, text: str, *, on: str = "2025-03-03") -> Generated:
        """Add or change an article, and generate."""
        head = f"---\ntitle: Judul {name}\npublisher: Harian {name}\npublished: {on}\n---\n\n"
        (self.content / "articles" / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
        return self.generate()

    def take_back(self, name: str) -> Generated:
        """Remove an article, and generate."""
        (self.content / "articles" / f"{name}.md").unlink()
        return self.generate()

    def decide(self, decision: str, /, **fields: object) -> Generated:
        """Decide something, and generate."""
        return self.sign(one(decision, **fields))

    def sign(self, *decisions: Decision) -> Generated:
        """Write decisions, and generate."""
        for decision in decisions:
            write_decision(self.content, decision)
        return self.generate()

    def withdraw_decisions(self) -> Generated:
        """Take every decision out of its file, and generate."""
        assert read_decisions(self.content)
        (self.content / "curation" / "keputusan.yml").unlink()
        return self.generate()

    def generate(self) -> Generated:
        self.result = generate(self.content)
        return self.result

    def fact(self, id_: str) -> Actor | Event | Statement | None:
        base = self.result.base
        return next((one for one in (*base.actors, *base.events, *base.statements()) if one.id == id_), None)

    def articles_of(self, id_: str) -> set[str]:
        fact = self.fact(id_)
        quotes = fact.mentions if isinstance(fact, Actor) else [report.quote for report in fact.reports]
        return {quote.article for quote in quotes}

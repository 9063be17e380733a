"""The schema says what the types say."""

from __future__ import annotations

import json
from pathlib import Path

from generator.curation import decisions_schema, read_decisions, write_schema

REPOSITORY = Path(__file__).parents[2]


def test_the_committed_schema_is_that_of_the_types() -> None:
    committed = REPOSITORY / "content" / "curation" / "schema.json"
    assert committed.read_text(encoding="utf-8") == decisions_schema(), "run `lembar schema`"


def test_the_schema_tells_every_kind_of_decision() -> None:
    kinds = json.loads(decisions_schema())["items"]["discriminator"]["mapping"]
    assert set(kinds) == {
        "same", "different", "rename", "kind", "set", "add", "hide", "verify", "redact", "dismiss",
    }  # fmt: skip


def test_a_current_schema_is_not_written_again(tmp_path: Path) -> None:
    path = write_schema(tmp_path)
    before = path.stat().st_mtime_ns
    assert write_schema(tmp_path).stat().st_mtime_ns == before
    path.write_text("{}", encoding="utf-8")
    assert write_schema(tmp_path).read_text(encoding="utf-8") == decisions_schema()


def test_every_example_of_the_manual_is_a_decision(tmp_path: Path) -> None:
    manual = (REPOSITORY / "content" / "curation" / "README.md").read_text(encoding="utf-8")
    (tmp_path / "curation").mkdir()
    (tmp_path / "curation" / "contoh.yml").write_text(
        manual.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8"
    )
    kinds = json.loads(decisions_schema())["items"]["discriminator"]["mapping"]
    assert {decision.decision for decision in read_decisions(tmp_path)} == set(kinds)

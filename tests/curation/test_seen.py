"""What editors saw is kept beside the sheets, the same bytes for the same facts, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import Seen, fingerprint, read_seen, write_seen
from generator.curation.decisions import Hide, Verify
from generator.curation.seen import SEEN_FILE, Standing, sheets_named_by
from generator.errors import CurationError
from tests.curation.conftest import BANDUNG, Newsroom
from tests.curation.test_decisions import FULL, one


def test_a_collection_without_decisions_has_no_such_file(newsroom: Newsroom) -> None:
    newsroom.publish("m", BANDUNG)
    assert not (newsroom.content / SEEN_FILE).exists()


def test_it_is_read_as_it_was_written_and_a_second_run_changes_no_byte(newsroom: Newsroom) -> None:
    newsroom.publish("m", BANDUNG)
    newsroom.decide("hide", fact="tiga-orang")
    written = (newsroom.content / SEEN_FILE).read_bytes()
    newsroom.generate()
    assert (newsroom.content / SEEN_FILE).read_bytes() == written
    assert [event.id for event in read_seen(newsroom.content).events] == ["tiga-orang"]


def test_a_file_that_is_none_of_ours_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / SEEN_FILE).write_text('{"hidden": 3}', encoding="utf-8")
    with pytest.raises(CurationError, match="take it back from git") as caught:
        read_seen(tmp_path)
    assert caught.value.file == tmp_path / SEEN_FILE


def test_where_nothing_is_to_be_kept_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / SEEN_FILE).write_text("{}", encoding="utf-8")
    write_seen(tmp_path, Seen())
    assert list(tmp_path.iterdir()) == []


def test_every_decision_names_the_facts_that_it_is_about() -> None:
    named = [sheets_named_by(one(**fields)) for fields in FULL]
    nobody = [fields["decision"] for fields, ids in zip(FULL, named, strict=True) if not ids]
    assert nobody == ["redact", "dismiss"]
    assert {id_ for ids in named for id_ in ids} == {"a", "b", "c", "e"}


def test_the_same_decision_made_once_more_is_another() -> None:
    hide = one("hide", fact="a")
    assert fingerprint(hide) == fingerprint(one("hide", fact="a"))
    once, twice = Standing([hide], Hide), Standing([hide, hide], Hide)
    assert once["a"] != twice["a"]
    assert list(Standing([hide, one("hide", fact="b", field="aliases[B]")], Hide)) == ["a"]
    assert list(Standing([hide], Verify)) == []

"""Tables open in a spreadsheet as they are, and no cell of them is computed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.tables import Table, columns, csv_of, tables
from generator.facts import FactBase
from generator.store import read_factbase
from tests.site.hostile import HARMLESS, new_collection


def read(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def table_of(*cells: object) -> str:
    def rows(base: FactBase) -> Iterator[tuple[object, ...]]:
        yield cells

    return csv_of(Table("x", tuple("abcdefgh"[: len(cells)]), "", rows), FactBase())


def test_every_row_of_every_table_has_its_columns(generated: Path) -> None:
    base = read_factbase(generated)
    for table in tables:
        header, *rows = read(csv_of(table, base))
        assert header == list(table.columns)
        assert all(len(row) == len(header) for row in rows), table.name


def test_the_quotes_of_every_table_stand_in_their_articles(generated: Path) -> None:
    base = read_factbase(generated)
    texts = {article.id: article.text for article in base.articles}
    checked = 0
    for table in tables:
        if "quote" in table.columns:
            for row in csv.DictReader(io.StringIO(csv_of(table, base).removeprefix("\ufeff"), newline="")):
                words = texts[row["article"]][int(row["start"]) : int(row["end"])]
                assert row["quote"].removeprefix("'") == words
                checked += 1
    assert checked > 20


@pytest.mark.parametrize("formula", ["=1+1", "+62", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])
def test_a_cell_that_would_be_computed_is_text(formula: str) -> None:
    assert read(table_of(formula, "x"))[1][0] == f"'{formula}"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=8))
def test_any_words_come_back_as_they_were_but_for_the_apostrophe(cells: list[str]) -> None:
    assert [cell.removeprefix("'") for cell in read(table_of(*cells))[1]] == [
        cell.removeprefix("'") for cell in cells
    ]


def test_lines_end_as_the_standard_says_and_nothing_is_an_empty_cell() -> None:
    assert table_of(None, 'a "b", c', 3).endswith('\r\n,"a ""b"", c",3\r\n')


def rows_of(name: str, base: FactBase) -> list[dict[str, str]]:
    table = next(table for table in tables if table.name == name)
    return list(csv.DictReader(io.StringIO(csv_of(table, base).removeprefix("\ufeff"), newline="")))


@pytest.fixture
def full(tmp_path: Path) -> FactBase:
    """A collection with every kind of fact, and every field of each."""
    return read_factbase(new_collection(tmp_path, HARMLESS) / "content")


def test_no_row_says_where_a_person_stands_without_when_by_whom_and_what_is_presumed(full: FactBase) -> None:
    (row,) = rows_of("legal_statuses", full)
    assert (row["actor"], row["term"], row["as_of"]) == ("budi", "suspect", "2025-03-03")
    assert row["according_to"] == f"Harian {HARMLESS}"
    assert row["presumption"] == "presumed innocent until a final verdict"
    assert row["quote"]


def test_every_kind_of_fact_that_a_sheet_shows_has_a_table_with_rows(full: FactBase) -> None:
    assert [table.name for table in tables if not rows_of(table.name, full)] == []
    (position,) = [row for row in rows_of("positions", full) if row["answers"]]
    assert (position["stance"], position["statement"], position["answers"]) == ("denies", "s-2", "s-1")
    (figure,) = rows_of("figures", full)
    assert (figure["min"], figure["max"], figure["as_of"]) == ("1", "", "2025-03-03")
    assert rows_of("roles", full)[0]["as_of"] == "2025-03-03"
    seen = {(row["of"], row["what"], row["field"]) for row in rows_of("reviews", full)}
    assert seen == {
        ("statement", "verified", ""),
        ("actor", "corrected", "name"),
        ("event", "corrected", "name"),
    }
    assert {row["sheet"] for row in rows_of("withdrawals", full)} == {"budi", "hilang"}
    assert rows_of("notices", full)[0]["text"] == f"Ralat {HARMLESS}"


def test_every_column_is_explained_and_nothing_else() -> None:
    assert {column for table in tables for column in table.columns} == columns.keys()

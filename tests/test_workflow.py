"""One call leads from articles to YAML; only what changed is read again."""

from __future__ import annotations

from pathlib import Path

from generator.store import Memory, check_content, read_factbase
from generator.workflow import extract_all, generate
from tests.support import NEWS_ONE, article_of, put_articles


def test_a_folder_of_articles_becomes_sheets_that_hold(content: Path) -> None:
    result = generate(content)
    assert result.errors == ()
    assert {"actors/budi-hartono.yml", "sources/satu.yml"} <= set(result.written.written)
    assert read_factbase(content) == result.base
    assert check_content(content) == []


def test_what_was_read_is_not_read_again(content: Path) -> None:
    read: list[int] = []

    def track(items, what, total):
        read.append(total)
        return items

    generate(content, track=track)
    generate(content, track=track)
    put_articles(content, tiga="Gempa mengguncang Cianjur pada Senin (21/11/2022).")
    generate(content, track=track)
    assert read == [2, 0, 1]


def test_a_spoiled_cache_is_read_anew(content: Path) -> None:
    before = generate(content).base
    cached = list((content.parent / ".lembar" / "facts").iterdir())
    assert len(cached) == 2
    for path in cached:
        path.write_text("{", encoding="utf-8")
    assert generate(content).base == before


def test_the_cache_holds_nothing_of_articles_that_are_gone(content: Path) -> None:
    generate(content)
    (content / "articles" / "dua.txt").unlink()
    generate(content)
    assert len(list((content.parent / ".lembar" / "facts").iterdir())) == 1


def test_bad_articles_and_broken_sheets_are_reported_and_the_others_go_on(content: Path) -> None:
    generate(content)
    (content / "articles" / "rusak.txt").write_bytes(b"\0")
    (content / "articles" / "asing.md").write_text(
        "---\nlanguage: en\n---\nRice is cheap.\n", encoding="utf-8"
    )
    (content / "actors" / "budi-hartono.yml").write_text("id: [", encoding="utf-8")
    result = generate(content)
    assert sorted(Path(str(error.file)).name for error in result.errors) == [
        "asing.md",
        "budi-hartono.yml",
        "rusak.txt",
    ]
    assert {article.id for article in result.base.articles} == {"satu", "dua"}
    assert (content / "actors" / "budi-hartono.yml").read_text(encoding="utf-8") == "id: ["


def test_many_articles_are_read_by_several_processes_with_the_same_result(tmp_path: Path) -> None:
    articles = [article_of(f"{NEWS_ONE}\n\nArtikel nomor {number}.", id=f"a{number}") for number in range(45)]
    many, errors = extract_all(articles, cache=tmp_path / "banyak")
    one, _ = extract_all(articles[:1], cache=tmp_path / "satu")
    assert errors == []
    assert len(many) == 45
    assert many["a0"] == one["a0"]


def test_in_a_preview_an_article_that_breaks_says_what_it_said_until_it_is_mended(content: Path) -> None:
    memory = Memory(content)
    before = generate(content, memory=memory)
    put_articles(content, satu="\0")
    broken = generate(content, memory=memory)
    assert [Path(str(error.file)).name for error in broken.errors] == ["satu.txt"]
    assert broken.base == before.base
    assert broken.written.written == broken.written.removed == []
    put_articles(content, satu=NEWS_ONE.replace("beras cukup", "beras di gudang cukup"))
    mended = generate(content, memory=memory)
    assert mended.errors == ()
    assert "beras di gudang" in (content / "actors" / "budi-hartono.yml").read_text(encoding="utf-8")


def test_an_article_that_breaks_and_goes_is_gone(content: Path) -> None:
    memory = Memory(content)
    generate(content, memory=memory)
    put_articles(content, satu="\0")
    generate(content, memory=memory)
    (content / "articles" / "satu.txt").unlink()
    assert [article.id for article in generate(content, memory=memory).base.articles] == ["dua"]


def test_a_run_of_its_own_knows_nothing_of_what_an_article_said(content: Path) -> None:
    generate(content)
    put_articles(content, satu="\0")
    assert [article.id for article in generate(content).base.articles] == ["dua"]

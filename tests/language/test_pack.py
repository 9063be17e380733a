"""A language pack is a folder behind one door."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import generator.language
from generator.errors import LanguageError
from generator.extraction import extract
from generator.language import is_prose, load_pack
from generator.language.lexicon import pack_folder
from tests.support import article_of


def test_a_pack_is_loaded_once() -> None:
    assert load_pack("id") is load_pack("id")


@pytest.mark.parametrize("code", ["xx", "../id", "", "id.names"])
def test_a_language_without_a_pack_is_named_with_those_there_are(code: str) -> None:
    with pytest.raises(LanguageError, match="no language pack"):
        load_pack(code)


def test_furniture_and_dateline_are_in_the_doc_but_are_no_prose() -> None:
    article = article_of(
        "Kabar.com, Jakarta - Harga naik pekan ini.\nBaca juga: Beras Langka\nWarga mengeluh."
    )
    doc = load_pack("id").analyse(article)
    assert doc.text == article.text
    prose = [sentence.text.strip() for sentence in doc.sents if is_prose(sentence)]
    assert "Harga naik pekan ini." in prose
    assert "Warga mengeluh." in prose
    assert not any("Baca juga" in sentence for sentence in prose)


BUILD = """
import spacy

from generator.language import sentences
from generator.language.id import names


def build():
    nlp = spacy.blank("ms")
    nlp.add_pipe("lembar_sentences")
    nlp.add_pipe("lembar_names")
    return nlp
"""


def test_a_second_language_is_a_folder_that_somebody_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(pack_folder("id") / "lexicons", tmp_path / "ms" / "lexicons")
    (tmp_path / "ms" / "__init__.py").write_text(BUILD, encoding="utf-8")
    monkeypatch.setattr(generator.language, "__path__", [*generator.language.__path__, str(tmp_path)])
    pack = load_pack("ms")
    facts = extract(article_of("Rusia mengatakan perang itu akan segera tamat.", language="ms"), pack)
    assert pack.code == "ms"
    assert [actor.name.exact for actor in facts.actors] == ["Rusia"]
    assert [statement.content[0].exact for statement in facts.statements] == ["perang itu akan segera tamat"]

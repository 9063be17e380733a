"""A user's mistake is one sentence with file, line and remedy."""

from __future__ import annotations

import pickle

from generator.errors import ArticleError, LembarError, UsageError


def test_an_error_names_file_line_and_remedy_in_one_sentence() -> None:
    error = ArticleError("the front matter is never closed", file="a.md", line=1, remedy="close it")
    assert str(error) == "a.md:1: the front matter is never closed; close it."


def test_an_error_without_a_place_is_a_plain_sentence() -> None:
    assert str(LembarError("nothing to do")) == "nothing to do."


def test_wrong_usage_has_an_exit_code_of_its_own() -> None:
    assert (LembarError.exit_code, UsageError.exit_code) == (1, 2)


def test_an_error_comes_back_whole_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(ArticleError("broken", file="a.md", line=3, remedy="mend it")))
    assert (error.problem, error.file, error.line, error.remedy) == ("broken", "a.md", 3, "mend it")

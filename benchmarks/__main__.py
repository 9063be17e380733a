"""Every benchmark, one after the other.

`python -m benchmarks [FILE.jsonl]` measures on the articles of a file with one JSON object a line, or on
copies of the demonstration articles.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.stages import measure_stages
from generator.articles import read_articles, read_jsonl
from generator.facts import Article

COPIES = 20


def collection(arguments: list[str]) -> list[Article]:
    """The articles to measure on; copies of the demonstration articles differ in id and in a last line."""
    if arguments:
        return list(read_jsonl(Path(arguments[0])))
    demonstration, _ = read_articles(Path("content"))
    return [
        article.model_copy(
            update={"id": f"{article.id}-{copy}", "text": f"{article.text}\n\nSalinan ke-{copy}."}
        )
        for copy in range(COPIES)
        for article in demonstration
    ]


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        print(measure_stages(collection(sys.argv[1:]), Path(folder)))

"""Raw text for pretraining: news articles, and the sentences of the training sets without their labels.

`python -m training.raw_text DATA CORPUS GOLD OUT` writes one JSON object a line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from training.converters.bio import read_bio


def texts(data: Path, corpus: Path, gold: Path) -> Iterator[str]:
    """Paragraphs of news, but none of the articles on which we choose or test."""
    held_out = {
        " ".join(article["text"].split())
        for article in json.loads((gold / "dev.articles.json").read_text(encoding="utf-8"))
    }
    for line in (corpus / "detik-400.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        text = json.loads(line)["text"]
        if " ".join(text.split()) not in held_out:
            yield from (paragraph for paragraph in text.split("\n") if len(paragraph.split()) > 5)
    for name in ("idner-news-2k/train.txt", "nergrit/train_preprocess.txt"):
        yield from (text for text, _ in read_bio(data / "ner" / name))
    for name in ("id_gsd-ud-train.v2.1", "id_csui-ud-train"):
        for line in (data / "ud" / f"{name}.conllu").read_text(encoding="utf-8").splitlines():
            if line.startswith("# text = "):
                yield line.removeprefix("# text = ")


def main(data: Path, corpus: Path, gold: Path, out: Path) -> None:
    """Write every text once."""
    out.parent.mkdir(parents=True, exist_ok=True)
    lines = dict.fromkeys(texts(data, corpus, gold))
    out.write_text(
        "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in lines), encoding="utf-8"
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))

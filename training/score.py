"""Scores the extraction on annotated articles with the scorer that lies beside them.

`python -m training.score GOLD PART`, where PART is `train` or `dev`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.extraction import extract, guide_form
from generator.language import load_pack
from training.annotated import of_gold


def main(gold: Path, part: str) -> int:
    """Extract, and print the scorer's table."""
    pack = load_pack("id")
    with tempfile.TemporaryDirectory() as work:
        predicted = Path(work) / "predicted.jsonl"
        found = [guide_form(extract(one.article, pack)) for one in of_gold(gold, part, Path(work))]
        predicted.write_text(
            "".join(json.dumps(facts, ensure_ascii=False) + "\n" for facts in found), encoding="utf-8"
        )
        files = (gold / "score.py", gold / f"{part}.gold.jsonl", predicted, gold / f"{part}.articles.json")
        scorer = [sys.executable, *map(str, files)]
        return subprocess.run(scorer, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))

"""How long an editor waits in `lembar serve` until a changed article is on screen."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.collection import make_collection
from benchmarks.site import put_settings
from generator.cli.serve import LOOK_EVERY_SECONDS
from generator.cli.served import Served

CHANGES = 3


def measure_preview(folder: Path, *, sheets: int) -> str:
    """Wall and CPU seconds from the change of one article to its sheets, and to the rest of the pages."""
    content = folder / "content"
    make_collection(content, sheets=sheets)
    put_settings(folder)
    served = Served(folder / "pages.yml", address="http://127.0.0.1:8000")
    rows = [f"{sheets} sheets; a change is noticed within {LOOK_EVERY_SECONDS} s"]
    article = sorted((content / "articles").iterdir())[sheets // 10]
    for number in range(CHANGES):
        with article.open("a", encoding="utf-8") as file:
            file.write(f"\nBahaka Dinasu mengatakan gempa ke-{number} terjadi lagi.\n")
        wall, cpu = time.perf_counter(), time.process_time()
        served.update(lambda: None)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        rows.append(f"change {number + 1}: sheets after {wall:.1f} s ({cpu:.1f} CPU s)")
        time.sleep(20)
    return "\n".join(rows)

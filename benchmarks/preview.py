"""How long an editor waits in `lembar serve` until a changed article is on screen."""

from __future__ import annotations

import gc
import resource
import time
from pathlib import Path

from benchmarks.collection import make_collection
from benchmarks.site import put_settings
from generator.cli.serve import LOOK_EVERY_SECONDS
from generator.cli.served import Served

CHANGES = 3


def measure_preview(folder: Path, *, sheets: int) -> str:
    """Wall and CPU seconds until the preview is there, and from a change to its sheets and to all pages."""
    content = folder / "content"
    make_collection(content, sheets=sheets)
    put_settings(folder)
    gc.collect()
    clock = Clock()
    served = Served(folder / "pages.yml", address="http://127.0.0.1:8000")
    rows = [
        f"{sheets} sheets; a change is noticed within {LOOK_EVERY_SECONDS} s",
        f"{'':<12}{'wall s':>10}{'CPU s':>10}",
        f"{'start':<12}{clock.read()}   the site is there",
    ]
    served.finish()
    rows.append(f"{'':<12}{clock.read()}   the language is loaded")
    article = sorted((content / "articles").iterdir())[sheets // 10]
    for number in range(1, CHANGES + 1):
        with article.open("a", encoding="utf-8") as file:
            file.write(f"\nBahaka Dinasu mengatakan gempa ke-{number} terjadi lagi.\n")
        clock = Clock()
        served.update(lambda: None)
        rows.append(f"{f'change {number}':<12}{clock.read()}   its sheets")
        served.finish()
        rows.append(f"{'':<12}{clock.read()}   all pages")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    return "\n".join([*rows, f"most memory: {memory:.2f} GB"])


class Clock:
    """Tells the seconds since it was made."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def read(self) -> str:
        """Wall and CPU seconds as two cells of a table."""
        return f"{time.perf_counter() - self._wall:>10.1f}{time.process_time() - self._cpu:>10.1f}"

"""Every benchmark by its name.

`python -m benchmarks stages [FILE.jsonl]`, or `site`, `search` and `preview`, each with a number of sheets.
Figures compare only within one run on one machine.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.preview import measure_preview
from benchmarks.search import measure_search
from benchmarks.site import measure_site
from benchmarks.stages import collection, measure_stages

SHEETS = 5000


def main(arguments: list[str]) -> str:
    """The table of the benchmark that the arguments name."""
    name, *rest = arguments or ["stages"]
    with TemporaryDirectory() as folder:
        if name == "stages":
            return measure_stages(collection(rest), Path(folder))
        sheets = int(rest[0]) if rest else SHEETS
        if name == "site":
            return measure_site(Path(folder), sheets=sheets)
        if name == "search":
            return measure_search(Path(folder), sheets=sheets)
        if name == "preview":
            return measure_preview(Path(folder), sheets=sheets)
    return f"no benchmark {name!r}; there are stages, site, search and preview"


if __name__ == "__main__":
    print(main(sys.argv[1:]))

"""Who decides, as git knows them."""

from __future__ import annotations

import subprocess
from pathlib import Path


def editor_of(content: Path) -> str | None:
    """The name that git signs commits with in `content`; None where it knows none."""
    try:
        run = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607
            cwd=content,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return None
    return run.stdout.strip() or None

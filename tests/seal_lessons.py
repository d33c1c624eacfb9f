"""Puts the ready lessons into their canonical form, with the right hashes, after somebody edited their texts.

Run it from the root: `python tests/seal_lessons.py`. What it writes has been read and worked out.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "assets" / "lessons"


def sealed_bytes(raw: bytes) -> bytes:
    """The file as it should be.

    Raises:
        LessonError: its content cannot be used.
    """
    from warmgui.core.lab.lessons.canonical import digest, written
    from warmgui.core.lab.lessons.reading import read
    from warmgui.core.lab.lessons.working import worked

    whole = json.loads(raw)
    whole["sha256"] = digest(whole)
    lesson = read(json.dumps(whole, ensure_ascii=False).encode())
    worked(lesson)
    return written(lesson)


def main() -> None:
    """Rewrite what is not as it should be."""
    for path in sorted(FOLDER.glob("*.warmlesson")):
        raw = path.read_bytes()
        made = sealed_bytes(raw)
        if made != raw:
            path.write_bytes(made)
            sys.stdout.write(f"sealed {path.name}\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()

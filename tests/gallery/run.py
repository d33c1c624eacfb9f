"""The command `python3 start.py gallery`; see `gallery_run`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent))

from gallery_run import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the two programs that try the installers said, with sizes: for docs/benchmarks.md.

python tests/installers/prove_deb.py FILE.deb > build/proofs/deb.json          (root, Linux)
python tests/installers/windows_smoke.py --json build/proofs/windows.json     (Windows, or Wine)
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("deb", "windows")


def read(proofs: Path, out: Path) -> dict[str, Any]:
    """The proofs as they were written, and the sizes of what lies in `out`, in bytes.

    Args:
        proofs: folder of `deb.json` and `windows.json`.
        out: folder of the installers.
    """
    found: dict[str, Any] = {}
    for kind in KINDS:
        file = proofs / f"{kind}.json"
        if file.is_file():
            found[kind] = json.loads(file.read_text("utf-8"))
    if not found:
        return {"not_measured": f"no proof of an installer in {proofs.name}"}
    found["bytes"] = {
        path.name: path.stat().st_size
        for path in (sorted(out.iterdir()) if out.is_dir() else ())
        if path.is_file() and not path.name.startswith("SHA256")
    }
    return found

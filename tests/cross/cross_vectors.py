"""Runs in the Python under test, which has nothing but the installed wheel: cross_vectors.py VECTORS.json.

Prints what it found as JSON and ends with 1 if any kernel found anything but the exact set.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from pathlib import Path
from typing import Any

from miners.kernels import dispatch
from miners.kernels.features import SPECS
from miners.kernels.masks import swap32
from miners.kernels.native import NativeLibrary, default_library_path


def main(file: str) -> int:
    """Check all vectors of the kernels that this CPU can run."""
    library = NativeLibrary(default_library_path())
    runnable = {kernel.name for kernel in dispatch.discover().kernels}
    vectors = json.loads(Path(file).read_text("utf-8"))
    checked = [vector for vector in vectors if vector["kernel"] in runnable]
    wrong = [complaint for vector in checked if (complaint := _wrong(library, vector))]
    faults = [fault.text for fault in map(dispatch.self_test, dispatch.discover().kernels) if fault]
    told = {
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "library": str(default_library_path()),
        "library_sha256": hashlib.sha256(default_library_path().read_bytes()).hexdigest(),
        "features": sorted(library.features),
        "kernels": sorted(runnable),
        "checked": len(checked),
        "wrong": [*wrong, *faults],
    }
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if told["wrong"] else 0


def _wrong(library: NativeLibrary, vector: dict[str, Any]) -> str:
    spec = next(spec for spec in SPECS if spec.name == vector["kernel"])
    kernel = library.kernel(spec, max_candidates=vector["room"])
    if kernel is None:
        return f"{spec.name} is not in the library"
    job = kernel.prepare(tuple(map(bytes.fromhex, vector["headers"])), int(vector["target"], 16))
    result = kernel.scan(job, vector["start"], vector["count"])
    found = {candidate.midstate << 32 | swap32(candidate.nonce) for candidate in result.candidates}
    expected, room = set(vector["candidates"]), vector["room"]
    stored = min(len(expected), room)
    right = (stored, len(expected) - stored, vector["count"] * spec.midstates)
    if not found <= expected or (len(result.candidates), result.overflow, result.hashes) != right:
        return f"{spec.name} is wrong from {vector['start']}, {vector['count']} positions, room {room}"
    return "" if len(found) == len(result.candidates) else f"{spec.name} reports a candidate twice"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

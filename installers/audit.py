"""Asks whether a weakness is known in what is shipped or builds it; before a release, with a network.

    python -m installers.audit    needs what requirements/audit.txt names

Exit status 0: every pinned package was looked up, and nothing is known. 1: something is known. 2: nobody
could be asked about all of them, which is no good news and never counts as such.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from installers import lock, project

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GOOD, KNOWN, NOT_ASKED = 0, 1, 2
LOCKS = ("run", "build", "tools")
SERVICES = ("pypi", "osv")
"""Asked in this order, until one knows all packages."""
_PATIENCE_S = 600


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of one package."""

    package: str
    version: str
    weaknesses: tuple[str, ...]


def asked(name: str, service: str) -> dict[str, Any] | None:
    """The service's answer about a lock file; None where there was none.

    The packages and their hashes are read from the file: nothing is installed, no other index is asked.
    """
    words = [sys.executable, "-m", "pip_audit", "--requirement", f"{lock.FOLDER.name}/{name}.txt"]
    words += ["--require-hashes", "--disable-pip", "--vulnerability-service", service]
    words += ["--format", "json", "--progress-spinner", "off"]
    try:
        done = subprocess.run(
            words, cwd=project.ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None
    return answer


def findings(answer: dict[str, Any]) -> list[Finding] | None:
    """What is known; None where a package was passed over, because then nothing is known of it."""
    found = []
    for one in answer["dependencies"]:
        if "skip_reason" in one:
            return None
        weaknesses = tuple(sorted(weakness["id"] for weakness in one["vulns"]))
        if weaknesses:
            found.append(Finding(one["name"], one["version"], weaknesses))
    return found


def main(_arguments: Sequence[str] = (), ask: Callable[[str, str], dict[str, Any] | None] = asked) -> int:
    """Ask about all lock files."""
    status = GOOD
    for name in LOCKS:
        known = _first_known(name, ask)
        if known is None:
            say(f"{name}: not audited. No service could be asked about every package; that is no good news.")
            status = max(status, NOT_ASKED)
        for one in known or ():
            say(f"{name}: {one.package} {one.version}: {', '.join(one.weaknesses)}")
            status = KNOWN if status != NOT_ASKED else status
        if known == []:
            say(f"{name}: nothing is known against any package.")
    return status


def _first_known(name: str, ask: Callable[[str, str], dict[str, Any] | None]) -> list[Finding] | None:
    for service in SERVICES:
        answer = ask(name, service)
        known = None if answer is None or not answer.get("dependencies") else findings(answer)
        if known is not None:
            return known
    return None


def say(words: str) -> None:
    """One line for the person at the terminal."""
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

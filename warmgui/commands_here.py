"""What a person at this machine decides (`warmgui consent`, `fleet`, `api-key` ...): which function does it.

None of this can be asked for through the door, the broker or the local API.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.here import Here
from warmgui.terminal import Terminal

if TYPE_CHECKING:
    from warmgui.core.local_commands import Answer, Asked
    from warmgui.options import Options
    from warmgui.paths import Paths


def carry_out(asked: Asked, options: Options, found: Paths, terminal: Terminal | None = None) -> Answer:
    """Do it, asking where a question belongs to it."""
    here = Here(found, options, terminal or Terminal())
    match asked.verb:
        case "consent":
            return here.withdraw() if asked.value == "withdraw" else here.consent()
        case "fleet":
            return {"": here.fleet, "join": here.join, "leave": here.leave}[str(asked.value)]()
        case "api-key":
            return here.api_key()
        case "reset" | "export" | "import":
            from warmgui import commands_recovery

            return commands_recovery.carry_out(asked, here)
    from warmgui import service

    return service.carry_out(str(asked.value), here)

"""Miners that speak cgminer's API on loopback: Avalon Q, Mini 3 and Nano 3, a Bitmain device, and bad ones.

The texts are shaped like public captures of those devices (see docs/heaters.md): JSON with a NUL behind, and
all that an Avalon measures in one text of `NAME[value]` blocks.
"""

from __future__ import annotations

import contextlib
import json
import socketserver
import threading
from typing import TYPE_CHECKING, Any, Self

from deadlines import DEADLINE_S

if TYPE_CHECKING:
    from collections.abc import Callable

WATTS = {"q": {0: 800, 1: 1290, 2: 1660}, "mini3": {-1: 480, 0: 790}, "nano3": {0: 66, 1: 99, 2: 137}}


class FakeCgMiner:
    """An Avalon.

    Args:
        model: "q", "mini3" or "nano3".
    """

    def __init__(self, model: str = "q") -> None:
        self.model = model
        self.level = {"q": 1, "mini3": 0, "nano3": 2}[model]
        self.resting = False
        self.obeys = True
        self.asked: list[tuple[str, str]] = []
        """(command, parameter)."""
        self.answer: Callable[[str, str], bytes | None] = lambda _command, _parameter: None
        """What it sends instead; None: as a device does."""
        self.drip_s: float | None = None
        self.when = 1732320000
        self.stop = threading.Event()
        fake = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError):
                    fake._serve(self.request)

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True

        self._server = Server(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self.place = f"127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self._server.shutdown()
        self._thread.join(DEADLINE_S)
        self._server.server_close()

    # ---- what it is

    @property
    def power_w(self) -> int:
        """What it really draws."""
        return 12 if self.resting else WATTS[self.model][self.level]

    @property
    def commands(self) -> list[str]:
        """Parameters of what changed something."""
        return [parameter for command, parameter in self.asked if command == "ascset"]

    def blocks(self) -> str:
        """The one text that everything stands in."""
        work = "In Idle" if self.resting else "In Work"
        speed = 0.0 if self.resting else 55032.79
        name = {"q": "Q", "mini3": "Mini3", "nano3": "Nano3"}[self.model]
        level = f"WORKLEVEL[{self.level}]" if self.model != "q" else f"WORKMODE[{self.level}] WORKLEVEL[0]"
        return (
            f"Ver[{name}-25052801_14a19a2] FW[Release] DNA[02010000a8c8e798] SYSTEMSTATU[Work: {work}, "
            f"Hash Board: 1 ] Elapsed[37850] HW[0] DH[2.449%] ITemp[-273] OTemp[34] TMax[71] TAvg[66] "
            f"Fan1[1290] FanR[38%] PS[0 1222 2265 57 {max(self.power_w - 40, 0)} 2245 {self.power_w}] "
            f"GHSspd[{speed:.2f}] GHSmm[55032.79] GHSavg[44499.41] Freq[282.86] Core[A3197S] "
            f"{level} MPO[{WATTS[self.model][self.level]}] CALIALL[7] Nonce Mask[25]"
        )

    def reply(self, command: str, parameter: str) -> dict[str, Any]:
        """As the device answers."""
        good = [{"STATUS": "S", "When": self.when, "Code": 22, "Msg": "ok", "Description": "cgminer 4.11.1"}]
        match command:
            case "version":
                about = {"CGMiner": "4.11.1", "API": "3.7", "LVERSION": "25052801_14a19a2"}
                about |= {
                    "q": {"PROD": "Avalon Q", "MODEL": "Q"},
                    "mini3": {"PROD": "Avalon Mini3", "MODEL": "Mini3"},
                    "nano3": {"PROD": "Avalonnano", "MODEL": "nano3"},
                }[self.model]
                return {"STATUS": good, "VERSION": [about], "id": 1}
            case "summary":
                rate = 0.0 if self.resting else 55_032_790.0
                return {"STATUS": good, "SUMMARY": [{"Elapsed": 37850, "MHS 5s": rate}], "id": 1}
            case "estats" | "stats":
                row = {"STATS": 0, "ID": "AVALON0", "Elapsed": 37850, "MM ID0": self.blocks()}
                return {"STATUS": good, "STATS": [row], "id": 1}
            case "ascset":
                return {"STATUS": [self._set(parameter)], "id": 1}
        return {"STATUS": [{"STATUS": "E", "When": self.when, "Code": 14, "Msg": "Invalid command"}], "id": 1}

    def _set(self, parameter: str) -> dict[str, Any]:
        words = parameter.split(",")
        own = "workmode" if self.model == "q" else "worklevel"
        if words[1] == own and words[2] == "set":
            self.level = int(words[3]) if self.obeys else self.level
            return {"STATUS": "S", "When": self.when, "Code": 119, "Msg": "ASC 0 set OK"}
        if words[1] in {"softoff", "softon"}:
            moment = int(words[2].partition(":")[2])
            if moment > self.when and self.obeys:  # by its own clock, soon
                self.resting = words[1] == "softoff"
            return {
                "STATUS": "I",
                "When": self.when,
                "Code": 118,
                "Msg": f"ASC 0 set info: success {words[1]}:{moment}",
            }
        return {
            "STATUS": "E",
            "When": self.when,
            "Code": 120,
            "Msg": f"ASC 0 set failed: Unknown option: {words[1]}",
        }

    # ---- how it says it

    def _serve(self, link: Any) -> None:
        link.settimeout(DEADLINE_S)
        said = json.loads(link.recv(4096).decode())
        command, parameter = said["command"], said.get("parameter", "")
        self.asked.append((command, parameter))
        raw = self.answer(command, parameter)
        if raw is None:
            raw = json.dumps(self.reply(command, parameter)).encode() + b"\0"
        if self.drip_s is None:
            link.sendall(raw)
            return
        for byte in raw:
            link.sendall(bytes((byte,)))
            if self.stop.wait(self.drip_s):
                return


BMMINER = {
    "version": {
        "STATUS": [{"STATUS": "S", "When": 1732320000, "Code": 22, "Msg": "BMMiner versions"}],
        "VERSION": [{"BMMiner": "2.0.0", "API": "3.1", "Miner": "uart_trans.1.3", "Type": "Antminer S9"}],
    },
    "summary": {
        "STATUS": [{"STATUS": "S", "When": 1732320000, "Code": 11, "Msg": "Summary"}],
        "SUMMARY": [{"Elapsed": 6324, "GHS 5s": "13512.91", "GHS av": 13474.91}],
    },
    "stats": {
        "STATUS": [{"STATUS": "S", "When": 1732320000, "Code": 70, "Msg": "BMMiner stats"}],
        "STATS": [
            {"BMMiner": "2.0.0", "Type": "Antminer S9"},
            {"STATS": 0, "ID": "BC50", "GHS 5s": "13512.91", "temp1": 61, "temp2_1": 76, "fan1": 5880},
        ],
    },
}


def bmminer(command: str, parameter: str) -> bytes:
    """A stock Antminer S9: two objects without a comma between, privileged commands denied."""
    del parameter
    if command in BMMINER:
        return (
            json.dumps(BMMINER[command])
            .replace('"Antminer S9"}, {"STATS"', '"Antminer S9"}{"STATS"')
            .encode()
        )
    words = {
        "STATUS": "E",
        "When": 1732320000,
        "Code": 14,
        "Msg": "Invalid command",
        "Description": "bmminer",
    }
    if command == "ascset":
        words |= {"Code": 45, "Msg": "Access denied to 'ascset' command"}
    return json.dumps({"STATUS": [words], "id": 1}).encode() + b"\0"

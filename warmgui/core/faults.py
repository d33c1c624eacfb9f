"""Faults of miner and sensors: known codes in translatable words, unknown ones as they came."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.text import Amount, Text, translate, verbatim
from warmgui.core.vocabulary import Quantity, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.messages import MinerExited, MinerFault
    from warmgui.core.readings import ReadingBoard

FORGET_S = 600.0
"""A fault that was not repeated for so long is over."""
MOST = 20
"""Faults kept at a time: a miner that floods is one problem, not a thousand."""

_KNOWN: dict[str, tuple[Text, Severity]] = {
    "worker_failed": (
        translate("engine", "A hashing thread stopped: the device works with less power."),
        Severity.WARNING,
    ),
    "hw_errors": (
        translate("engine", "The device computes wrong hashes. It may be overclocked or too hot."),
        Severity.WARNING,
    ),
    "kernel_self_test": (
        translate("engine", "A hashing kernel failed its self-test; the next best one is used."),
        Severity.WARNING,
    ),
    "kernels_not_loaded": (
        translate("engine", "The fast hashing code did not load; the slow reference is used."),
        Severity.WARNING,
    ),
    "device_quarantined": (
        translate("engine", "A device is left out: it does not work as it should."),
        Severity.ERROR,
    ),
    "gpu_driver": (
        translate("engine", "The driver of a graphics card is there, but does not work."),
        Severity.WARNING,
    ),
    "upstream_failed": (translate("engine", "The connection to the pool failed."), Severity.WARNING),
    "protocol_line": (
        translate("engine", "The miner said something that is not understood."),
        Severity.WARNING,
    ),
    "protocol": (
        translate("engine", "The miner did not understand a command."),
        Severity.WARNING,
    ),
    "bad_command": (
        translate("engine", "The miner did not follow a command."),
        Severity.WARNING,
    ),
    "protocol_version": (
        translate("engine", "The miner is of another version than this program: install both anew."),
        Severity.ERROR,
    ),
}


class FaultLog:
    """Faults that were reported and are not over yet."""

    def __init__(self) -> None:
        self._faults: dict[tuple[str, str], Fault] = {}
        self._seen_s: dict[tuple[str, str], float] = {}
        self._since_utc: dict[tuple[str, str], float] = {}

    def on_miner_fault(self, message: MinerFault, now_s: float, now_utc: float) -> None:
        """The miner reports trouble."""
        known = _KNOWN.get(message.code)
        text, severity = (verbatim(message.text), Severity.WARNING) if known is None else known
        if known is not None and message.text:
            text = translate("engine", "{what} ({words})", what=text, words=message.text)
        self.add(Fault(message.code, text, severity, message.device), now_s, now_utc)

    def on_miner_exited(self, message: MinerExited, now_s: float, now_utc: float) -> Text:
        """The miner process ended by itself; gives the words, which outlast the fault in the journal."""
        if message.restart_in_s is None:
            text = translate(
                "engine", "The miner stopped too often and was given up: {words}", words=message.text
            )
            self.clear("miner_exited")  # else it would still say that it starts again
            self.add(Fault("miner_gave_up", text, Severity.ERROR), now_s, now_utc)
            return text
        text = translate(
            "engine",
            "The miner stopped and starts again in {time}: {words}",
            time=Amount(message.restart_in_s, "duration_s"),
            words=message.text,
        )
        self.add(Fault("miner_exited", text), now_s, now_utc)
        return text

    def add(self, fault: Fault, now_s: float, now_utc: float) -> None:
        """Keep a fault; one that is repeated keeps its beginning."""
        key = (fault.code, fault.device)
        old = self._faults.pop(key, None)
        since_utc = now_utc if old is None or old.since_utc is None else old.since_utc
        self._faults[key] = replace(fault, since_utc=since_utc)
        self._seen_s[key] = now_s
        while len(self._faults) > MOST:
            self._forget(next(iter(self._faults)))

    def clear(self, *codes: str) -> None:
        """These are over; without codes, all are."""
        for key in [k for k in self._faults if not codes or k[0] in codes]:
            self._forget(key)

    def current(self, now_s: float) -> tuple[Fault, ...]:
        """What is not over yet, oldest first. `miner_gave_up` lasts until it is cleared."""
        for key in [k for k, at_s in self._seen_s.items() if now_s - at_s > FORGET_S]:
            if key[0] != "miner_gave_up":
                self._forget(key)
        return tuple(self._faults.values())

    def dated(self, found: Sequence[Fault], now_utc: float) -> tuple[Fault, ...]:
        """Faults that somebody else finds anew in every tick, with the time at which they began."""
        keys = [(f.code, f.device) for f in found]
        self._since_utc = {k: self._since_utc.get(k, now_utc) for k in keys}
        return tuple(replace(f, since_utc=self._since_utc[k]) for f, k in zip(found, keys, strict=True))

    def _forget(self, key: tuple[str, str]) -> None:
        self._faults.pop(key, None)
        self._seen_s.pop(key, None)


_TOLD_WHERE_NEEDED = {Quantity.ROOM_C, Quantity.USER_IDLE_S, Quantity.FULL_SCREEN, Quantity.PROGRAM_RUNS}


def sensor_faults(board: ReadingBoard) -> tuple[Fault, ...]:
    """Sensors that gave a reason instead of a number; thermometers and use tell of themselves."""
    return tuple(
        Fault(f"sensor_{r.quantity.value}", r.reason, Severity.INFO, r.device)
        for r in board.refused
        if r.reason and r.quantity not in _TOLD_WHERE_NEEDED
    )

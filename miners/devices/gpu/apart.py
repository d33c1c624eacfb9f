"""Looks for graphics cards in child processes: drivers crash and hang, and the miner must not.

A driver's library that is loaded for the first time on a computer may end the whole process or never return,
and neither can be caught. The children, one per interface and all at once, cost as much as loading those
libraries; what each finds comes back as one line of JSON. Cards are opened in the miner itself, each in its
own thread, and only when there is work for them.
"""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from miners.clock import monotonic_s
from miners.devices.gpu.api import GpuInfo
from miners.devices.gpu.find import WORDS, FoundCards, Seen, default_backends, join, look
from miners.process import starved_s, take_stdout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from miners.devices.gpu.api import GpuBackend

PATIENCE_S = 15.0
"""Drivers of large machines take seconds to wake up; none that works takes so long."""
_MOST_PATIENCE = 2.5
"""So many times as long where a busy machine gave it no processor; the app waits 60 s for the miner."""
_END_S = 1.0
_MOST_CARDS = 64
_MOST_BYTES = 1 << 20
_MOST_WORDS = 2000
_MOST_NUMBER = 1 << 63
"""Of bytes, units and hertz."""
_CARD_WORDS = frozenset(field.name for field in dataclasses.fields(GpuInfo))


def finder_argv() -> list[str]:
    """How to start a child: from a frozen program the program itself with `--find-cards`, else Python.

    The name of an interface follows.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "--find-cards"]
    return [sys.executable, "-m", "miners", "--find-cards"]


def main(interface: str) -> int:
    """A child: print what the interface sees; 2 if there is no such interface."""
    make = default_backends().get(interface)
    if make is None:
        return 2
    with take_stdout() as out:  # a driver's chatter goes elsewhere
        out.write(json.dumps(dataclasses.asdict(look(make()))).encode() + b"\n")
    return 0


def find_cards_apart(
    argv: Sequence[str] | None = None,
    backends: Mapping[str, Callable[[], GpuBackend]] | None = None,
    *,
    patience_s: float = PATIENCE_S,
) -> FoundCards:
    """What the children find, one per interface; one that crashes or hangs is a fault, the others count."""
    makers = backends or default_backends()
    searches = [_Search([*(argv or finder_argv()), interface], interface) for interface in makers]
    began_s = monotonic_s()
    return join([search.result(began_s, patience_s) for search in searches], makers)


class _Search:
    """One child, started at once."""

    def __init__(self, argv: Sequence[str], interface: str) -> None:
        self._interface = interface
        self._words = WORDS.get(interface, interface)
        self._child: subprocess.Popen[bytes] | None = None
        self._problem = ""
        try:
            self._child = subprocess.Popen(
                argv,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # there is one on Windows only
            )
        except OSError as error:
            self._problem = f"Graphics cards cannot be looked for: {error}."

    def result(self, began_s: float, patience_s: float) -> Seen:
        """Wait for it; a child that fails is a problem in words, and no cards.

        Time in which the machine was too busy for the child counts for none of it, within reason.
        """
        child, unused = self._child, f"no graphics card is used through {self._words} in this run"
        if child is None:
            return Seen(self._interface, problem=self._problem)
        line = _answer(child, began_s, patience_s)
        if line is None:
            _end(child)
            text = f"The graphics driver ({self._words}) has not answered in time; {unused}."
            return Seen(self._interface, problem=text)
        if child.returncode != 0:
            text = f"The graphics driver ({self._words}) crashed when it was asked for its cards "
            return Seen(self._interface, problem=f"{text}(exit code {child.returncode}); {unused}.")
        try:
            return _read(line, self._interface)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            text = f"Graphics cards cannot be looked for: the answer makes no sense ({error})."
            return Seen(self._interface, problem=text)


def _answer(child: subprocess.Popen[bytes], began_s: float, patience_s: float) -> bytes | None:
    """What it prints until it ends; None where it does not end in time."""
    last_s, held_back_s = began_s + patience_s * _MOST_PATIENCE, 0.0
    while True:
        held_back_s = max(held_back_s, starved_s(child.pid))  # a thread that ended is counted no more
        left_s = min(began_s + patience_s + held_back_s, last_s) - monotonic_s()
        try:
            return child.communicate(timeout=max(left_s, 0.0))[0]
        except subprocess.TimeoutExpired:
            if left_s <= 0:
                return None


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill it; one that hangs in the kernel does not even die, and is left behind."""
    child.kill()
    if child.stdout is not None:
        child.stdout.close()
    try:
        child.wait(_END_S)
    except subprocess.TimeoutExpired:
        child.returncode = -1  # nobody waits for it any more


def _read(line: bytes, interface: str) -> Seen:
    """A child's line.

    Raises:
        ValueError: it is no such line.
        TypeError: the same.
        KeyError: the same.
    """
    content: Any = json.loads(line[:_MOST_BYTES])
    if content["interface"] != interface:
        raise ValueError(f"it is about {content['interface']!r:.40}")
    cards = tuple(_card(card, interface) for card in content["cards"][:_MOST_CARDS])
    return Seen(interface, cards, _words(content["problem"]))


def _card(plain: Any, interface: str) -> GpuInfo:
    """One card of a child's line.

    Raises:
        ValueError: it is none.
        TypeError: the same.
    """
    if not isinstance(plain, dict) or not plain.keys() <= _CARD_WORDS:
        raise ValueError(f"no card: {plain!r:.40}")
    card = GpuInfo(**plain)
    if card.interface != interface:
        raise ValueError(f"a card of {card.interface!r:.40}")
    for word in (card.name, card.vendor, card.pci_address, card.driver, card.architecture):
        _words(word)
    memory_bytes, clock_hz = card.memory_bytes or 0, card.clock_hz or 0.0
    for number, kinds in ((card.compute_units, (int,)), (memory_bytes, (int,)), (clock_hz, (int, float))):
        if type(number) not in kinds or not 0 <= number < _MOST_NUMBER:
            raise ValueError(f"no number of a card: {number!r:.40}")
    return card


def _words(said: Any) -> str:
    """A driver's words.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(said, str) or len(said) > _MOST_WORDS:
        raise ValueError("no words")
    said.encode()
    return said


def _environment() -> dict[str, str]:
    """Ours, with the folder of this very package on the child's path."""
    root = str(Path(__file__).resolve().parents[3])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{path}" if path else root}

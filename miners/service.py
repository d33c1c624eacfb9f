"""`python -m miners --stdio`: the miner as the app's child, commands in and messages out as JSON lines.

The end of stdin ends the process at once; a line that is no message is answered by a fault. Everything on the
loop is quick: the slow things (choosing a kernel, a benchmark) run in daemon threads.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from typing import TYPE_CHECKING, BinaryIO

import miners
from miners import inventory, protocol, session
from miners.engine import MiningEngine
from miners.process import die_with_parent, lower_priority, take_stdout
from miners.protocol import FaultNotice, ProtocolError, Ready
from miners.service_benchmark import ServiceBenchmark
from miners.service_lines import LineReader, LineWriter, LogLines
from miners.threads import in_daemon
from miners.upstream.lab import LabUpstream

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.inventory import Devices

EXIT_WRONG_PROTOCOL = 3
FLUSH_S = 0.5
GRACE_S = 3.0
"""If the orderly end takes longer than this after stdin ended, the process ends without it."""
_QUOTED = 80


def main(
    stdin_fd: int = 0,
    *,
    threads: int | None = None,
    kernel: str = "",
    devices: Sequence[str] = ("all",),
    replay_window: int | None = None,
) -> int:
    """Serve until stdin ends or `stop`; returns the exit status.

    Default: all threads, the fastest kernel, all devices. `replay_window`: see `session.build_upstream`.
    """
    die_with_parent()
    lower_priority()
    out = take_stdout()
    # Ctrl-C in a terminal reaches the app and its children alike; the app is the one to decide.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    async def serve() -> int:
        service = Service(
            out,
            build_devices=lambda: inventory.build_devices(threads, kernel, devices),
            replay_window=replay_window,
        )
        signal.signal(signal.SIGTERM, lambda *_: service.end_soon())
        return await service.serve(stdin_fd)

    with out:
        return asyncio.run(serve())


class Service:
    """One run of the service, inside a running loop; `serve` is called once."""

    def __init__(
        self,
        out: BinaryIO,
        *,
        build_devices: Callable[[], Devices] = inventory.build_devices,
        replay_window: int | None = None,
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._build_devices = build_devices
        self._replay_window = replay_window
        self._end = asyncio.Event()
        self._writer = LineWriter(out, self.end_soon)
        self._ended = threading.Event()
        self._inbox: asyncio.Queue[bytes] = asyncio.Queue()
        self._engine: MiningEngine | None = None
        self._devices: Devices | None = None
        self._benchmark = ServiceBenchmark(self._send, build_devices)
        self._followed: protocol.SetUpstream | None = None
        """The servers that the engine works for now, as they were asked for."""
        self._exit_status = 0

    def end_soon(self) -> None:
        """End in an orderly way; any thread, any signal handler."""
        self._loop.call_soon_threadsafe(self._end.set)

    async def serve(self, stdin_fd: int) -> int:
        """Follow commands until the end; returns the exit status."""
        log = LogLines(self._send)
        logger = logging.getLogger("miners")
        logger.setLevel(logging.INFO)
        logger.addHandler(log)
        LineReader(stdin_fd, self._on_line).start()
        commands = self._loop.create_task(self._follow_commands())
        end = self._loop.create_task(self._end.wait())
        try:
            await asyncio.wait({commands, end}, return_when=asyncio.FIRST_COMPLETED)
            if commands.done():
                commands.result()
            await self._close(commands, end)
        finally:
            logger.removeHandler(log)
            self._writer.close(FLUSH_S)
            self._ended.set()
        return self._exit_status

    async def _close(self, *tasks: asyncio.Task[None] | asyncio.Task[bool]) -> None:
        self._end.set()
        running = [t for t in (*tasks, self._benchmark.task) if t is not None and not t.done()]
        self._benchmark.cancel()
        for task in running:
            task.cancel()
        if running:
            await asyncio.wait(running, timeout=FLUSH_S)
        if self._engine is not None:
            await self._engine.close()

    # ---- lines in (the reader's thread) ----------------------------------------------------------------

    def _on_line(self, line: bytes | None) -> None:
        try:
            if line is not None:
                self._loop.call_soon_threadsafe(self._inbox.put_nowait, line)
                return
            self._loop.call_soon_threadsafe(self._end.set)
        except RuntimeError:  # the loop is closed: it ends already
            return
        if not self._ended.wait(GRACE_S):
            os._exit(1)

    # ---- commands ----------------------------------------------------------------------------------------

    async def _follow_commands(self) -> None:
        while True:
            line = await self._inbox.get()
            try:
                message = protocol.decode(line)
            except ProtocolError as error:
                quoted = _quoted(line)
                self._fault("protocol", f"This line is no message ({error}): {quoted}")
                continue
            try:
                if await self._follow(message):
                    return
            except (KeyError, ValueError) as error:
                self._fault("bad_command", f"{type(message).__name__} was not followed: {_words(error)}.")

    async def _follow(self, message: protocol.Message) -> bool:
        """Do what one message says; True ends the service."""
        if isinstance(message, protocol.Hello):
            return await self._greet(message)
        if isinstance(message, protocol.Stop):
            return True
        engine, devices = self._engine, self._devices
        if engine is None or devices is None:
            self._fault("protocol", f"{type(message).__name__} came before hello.")
        elif isinstance(message, protocol.SetPower):
            engine.set_power(message.device, message.duty, message.lease_s, user_active=message.user_active)
        elif isinstance(message, protocol.SetUpstream):
            await self._set_upstream(engine, devices, message)
        elif isinstance(message, protocol.LabChange):
            _change_lab(engine, message)
        elif isinstance(message, protocol.Benchmark):
            self._benchmark.start(engine, devices, message)
        elif isinstance(message, protocol.CancelBenchmark):
            self._benchmark.cancel()
        else:
            self._fault("protocol", f"{type(message).__name__} is not for the miner.")
        return False

    async def _greet(self, message: protocol.Hello) -> bool:
        if message.protocol != protocol.PROTOCOL:
            text = f"The app speaks protocol {message.protocol}, this miner {protocol.PROTOCOL}."
            self._fault("protocol_version", text)
            self._exit_status = EXIT_WRONG_PROTOCOL
            return True
        if self._devices is None:
            self._devices = await in_daemon(self._build_devices, "devices")
            self._engine = MiningEngine(self._devices.devices, self._send)
            self._engine.start()
        infos = tuple(d.info for d in self._devices.devices)
        version = miners.__version__
        self._send(Ready(protocol.PROTOCOL, version, infos, self._devices.kernels, os.getpid()))
        for fault in self._devices.faults:
            self._send(fault)
        return False

    async def _set_upstream(
        self, engine: MiningEngine, devices: Devices, message: protocol.SetUpstream
    ) -> None:
        if message == self._followed and not engine.upstream_ended.is_set():
            return  # said again: the connections stay
        self._followed = None
        try:
            upstream = session.build_upstream(
                message, engine, devices.hashrate_hs, replay_window=self._replay_window
            )
        except ValueError:
            await engine.set_upstream(None)  # not what was asked for, but not the old one either
            raise
        await engine.set_upstream(upstream)
        if message.kind == "servers":
            self._followed = message

    # ---- messages out (any thread) ------------------------------------------------------------------------

    def _send(self, message: protocol.Message) -> None:
        self._writer.write(protocol.encode(message))

    def _fault(self, code: str, text: str) -> None:
        self._send(FaultNotice(code, text))


def _change_lab(engine: MiningEngine, message: protocol.LabChange) -> None:
    if not isinstance(engine.upstream, LabUpstream):
        raise ValueError("no lab runs")  # noqa: TRY004 - it is the wrong moment, not the wrong type
    engine.upstream.change(message)


def _quoted(line: bytes) -> str:
    """The beginning of a line, for a person; a line that may hold a secret is not shown."""
    if b"pass" in line.lower():
        return "(it names a password, so it is not shown)"
    return line[:_QUOTED].decode("utf-8", "replace")


def _words(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"there is no device {error.args[0]!r}"
    return str(error)

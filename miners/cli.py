"""The miner's command line: mines until told to end, or shows devices, or measures."""

from __future__ import annotations

import asyncio
import dataclasses
import io
import json
import os
import signal
import sys
from typing import TYPE_CHECKING, TextIO

from miners import inventory, session
from miners.benchmark import progress as benchmark_progress
from miners.benchmark import report as benchmark_report
from miners.benchmark.progress import Progress
from miners.cli_options import PROG, Options, parse
from miners.clock import monotonic_s
from miners.console import Console, JsonLines, Watcher, threads_text
from miners.engine import MiningEngine
from miners.kernels import dispatch
from miners.lab.bits import nbits_of_bits
from miners.process import lower_priority
from miners.protocol import LabBlock, LabWork, SetUpstream, Stats
from miners.words import hashrate_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.protocol import DeviceInfo, Message
    from miners.upstream.api import Upstream

EXIT_GAVE_UP = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130
_LEAST_DUTY = 0.01


def main(arguments: Sequence[str]) -> int:
    """Run the command line; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a pool's words may not fit the terminal's alphabet
    options = parse(arguments)
    try:
        return _work(options)
    except ValueError as error:
        _say(sys.stderr, f"{PROG}: {error}")
        return EXIT_USAGE
    except KeyboardInterrupt:  # while it measured; mining ends in an orderly way
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return EXIT_GAVE_UP


def _work(options: Options) -> int:
    if options.kernel:
        dispatch.kernel_by_name(options.kernel)
    if options.test:
        from miners import tester

        return tester.main() if options.stdio else asyncio.run(tester.tell_people(options, sys.stdout))
    if options.stdio:
        from miners import service

        return service.main(
            threads=options.threads,
            kernel=options.kernel,
            devices=options.devices,
            replay_window=options.replay_window,
        )
    if options.benchmark:
        return benchmark(options, sys.stdout)
    if options.list_devices:
        return list_devices(options, sys.stdout)
    lower_priority()
    return asyncio.run(mine(options, sys.stdout))


def benchmark(options: Options, out: TextIO) -> int:
    """Measure, and print one JSON object or a table; status 1 if something measured cannot be trusted."""
    watched = sys.stderr if not options.json and sys.stderr.isatty() else None
    progress = Progress(monotonic_s)
    found = inventory.build_devices(options.threads, options.kernel, options.devices)
    result = benchmark_report.report(
        options.seconds,
        kernel_name=options.kernel,
        threads=options.threads,
        processor=any(d.info.kind == "cpu" for d in found.devices),
        cards=[d for d in found.devices if d.info.kind == "gpu"],
        row=lambda r: _say(watched, f"{benchmark_report.row_line(dataclasses.asdict(r))}  {_far(progress)}"),
        progress=progress,
    )
    text = json.dumps(result) if options.json else "\n".join(benchmark_report.table(result))
    _say(out, text)
    sentences = [fault.text for fault in dispatch.discover().faults] + [fault.text for fault in found.faults]
    for sentence in dict.fromkeys(sentences):
        _say(sys.stderr, sentence)  # else a slow table would look like a slow computer
    return 1 if result["faults"] else 0


def _far(progress: Progress) -> str:
    """How far it is, behind a row."""
    return benchmark_progress.words(progress.message())


def list_devices(options: Options, out: TextIO) -> int:
    """Print what this computer can mine with."""
    found = inventory.build_devices(options.threads, options.kernel, options.devices)
    infos = [d.info for d in found.devices]
    if options.json:
        body = {"devices": [dataclasses.asdict(i) for i in infos], "kernels": list(found.kernels)}
        _say(out, json.dumps(body))
    else:
        for info in infos:
            _say(out, device_line(info))
        if set(options.devices) - {"cpu", "none"} and not any(info.kind == "gpu" for info in infos):
            _say(out, "no graphics card that can mine")
        _say(out, f"kernels: {', '.join(found.kernels)}")
    for fault in found.faults:
        _say(sys.stderr, fault.text)
    return 0


def device_line(info: DeviceInfo) -> str:
    """One device for people."""
    size = threads_text(info.threads)
    if info.kind == "gpu":
        size = f"{info.compute_units} compute units, {info.pci_address or 'PCI address unknown'}"
    rate = [] if info.hashrate_hs is None else [hashrate_text(info.hashrate_hs)]
    return ", ".join([f"{info.id}: {info.name}", size, info.kernel_words, *rate])


def _forget_stdout() -> None:
    """Nobody reads it any more: without this, Python complains at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _say(out: TextIO | None, text: str) -> None:
    if out is not None:
        out.write(f"{text}\n")
        out.flush()


def _console(options: Options, out: TextIO) -> Console:
    asked = any(server.suggest_difficulty is not None for server in options.servers)
    names = [server.url for server in options.servers]
    return Console(out, quiet=options.quiet, asked_for_less=asked, names=names)


async def mine(options: Options, out: TextIO) -> int:
    """Mine as the options say; returns the exit status."""
    return await Run(options, out).mine()


class Run:
    """One run of mining, inside a running loop."""

    def __init__(self, options: Options, out: TextIO) -> None:
        self._options = options
        self._watcher: Watcher = JsonLines(out) if options.json else _console(options, out)
        self._end = asyncio.Event()
        self._blocks = 0

    async def mine(self) -> int:
        """Mine until the end; returns the exit status."""
        begun_s, o, end = monotonic_s(), self._options, self._end
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(end.set))
        found = inventory.build_devices(o.threads, o.kernel, o.devices)
        for fault in found.faults:
            self._watcher.message(fault)
        engine = MiningEngine(found.devices, self._message)
        upstream = self._upstream(engine, found.hashrate_hs)
        engine.start()
        try:
            for device in found.devices:
                engine.set_power(device.info.id, o.duty, None)
            await engine.set_upstream(upstream)
            gave_up = await self._wait(engine, end)
            stats = engine.stats()
        finally:
            await engine.close()
        # Shares that waited for an answer were given up just now: each that was found is counted once.
        counts = {name: getattr(engine.stats(), name) for name in ("accepted", "rejected", "stale", "local")}
        self._watcher.summary(dataclasses.replace(stats, **counts), monotonic_s() - begun_s)
        return EXIT_GAVE_UP if gave_up else 0

    async def _wait(self, engine: MiningEngine, end: asyncio.Event) -> bool:
        """Wait for the end; True when the source of work gave up without having done what it should."""
        waits = [asyncio.ensure_future(e.wait()) for e in (end, engine.upstream_ended)]
        await asyncio.wait(waits, timeout=self._options.time_limit_s, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        return not end.is_set() and engine.upstream_ended.is_set() and engine.stats().upstream == "refused"

    def _upstream(self, engine: MiningEngine, hashrate_hs: float) -> Upstream | None:
        o = self._options
        kind = "practice" if o.practice else "replay" if o.replay else "servers"
        request = SetUpstream(kind, o.replay, o.servers, o.proxy, o.blocks_dir, o.version_rolling)
        if o.lab_bits is not None:
            request = dataclasses.replace(request, kind="lab", lab=LabWork(nbits_of_bits(o.lab_bits)))
        expected_hs = hashrate_hs * max(o.duty, _LEAST_DUTY)
        return session.build_upstream(
            request,
            engine,
            expected_hs,
            replay_window=o.replay_window,
            share_interval_s=o.share_interval_s,
        )

    def _message(self, message: Message) -> None:
        try:
            self._watcher.message(message)
        except BrokenPipeError:
            _forget_stdout()
            self._end.set()
        self._blocks += isinstance(message, LabBlock) and message.by == "us"
        enough = self._options.shares
        done = self._blocks + (message.accepted if isinstance(message, Stats) else 0)
        if enough is not None and done >= enough:
            self._end.set()

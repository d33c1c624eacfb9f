"""The service's corners that a child process shows only by chance: run inside the test's own process."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import os
import threading
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.miner import FakeDevice, TinyKernel
from fakes.pool import RecordingSink

from miners import inventory, protocol, service, service_benchmark, session
from miners.devices.cpu import CpuDevice
from miners.engine import MiningEngine
from miners.inventory import Devices
from miners.kernels import dispatch
from miners.protocol import Benchmark, FaultNotice, Hello, Log, Message, Ready, Server, SetUpstream, Stop
from miners.service import Service
from miners.threads import in_daemon
from miners.upstream.failover import FailoverUpstream
from miners.upstream.practice import PracticeUpstream

if TYPE_CHECKING:
    from collections.abc import Callable


class Output:
    """A pipe's writing end in memory."""

    def __init__(self) -> None:
        self.data = b""

    def write(self, data: bytes) -> int:
        self.data += bytes(data)
        return len(data)

    @property
    def messages(self) -> list[Message]:
        return [protocol.decode(line) for line in self.data.splitlines()]


BROKEN = FaultNotice("kernel_self_test", "avx9 is broken", "cpu")


def devices() -> Devices:
    return Devices((CpuDevice(TinyKernel(), 1, name="Fake CPU"),), ("tiny",), (BROKEN,))


def serve(
    *sent: Message,
    build: Callable[[], Devices] = devices,
    sender: Callable[[Callable[[Message], object]], None] = lambda _send: None,
) -> tuple[int, list[Message]]:
    """Run a service over these commands; its exit status and its messages. `sender`: gets what sends more."""
    read_fd, write_fd = os.pipe()
    sender(lambda message: os.write(write_fd, protocol.encode(message)))
    out = Output()

    async def run() -> int:
        async with asyncio.timeout(DEADLINE_S):
            return await Service(out, build_devices=build).serve(read_fd)  # type: ignore[arg-type]  # write only

    os.write(write_fd, b"".join(map(protocol.encode, sent)))
    try:
        return asyncio.run(run()), out.messages
    finally:
        os.close(write_fd)  # ends the reader's thread
        for thread in threading.enumerate():
            if thread.name == "stdin":
                thread.join(DEADLINE_S)
        os.close(read_fd)


def test_what_was_wrong_with_the_kernels_follows_ready() -> None:
    status, messages = serve(Hello(), Stop())
    assert status == 0
    ready = next(i for i, m in enumerate(messages) if isinstance(m, Ready))
    assert messages.index(BROKEN) > ready


def test_log_records_of_the_miner_become_messages() -> None:
    def build() -> Devices:
        logging.getLogger("miners.test").info("the weather is %s", "fine")
        logging.getLogger("miners.test").debug("not worth a message")
        return devices()

    _, messages = serve(Hello(), Stop(), build=build)
    assert [m for m in messages if isinstance(m, Log)] == [Log("INFO", "the weather is fine")]


def test_a_miner_that_cannot_build_its_devices_fails_loudly() -> None:
    def build() -> Devices:
        raise RuntimeError("no silicon")

    with pytest.raises(RuntimeError, match="no silicon"):
        serve(Hello(), build=build)


def test_a_cancelled_wait_does_not_wait_for_its_thread() -> None:
    release, done = threading.Event(), threading.Event()

    def slow() -> None:
        release.wait(DEADLINE_S)
        done.set()

    async def test() -> None:
        task = asyncio.ensure_future(in_daemon(slow, "slow"))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        release.set()
        await asyncio.to_thread(done.wait, DEADLINE_S)
        await asyncio.sleep(0)

    asyncio.run(test())


def test_a_thread_may_end_after_its_loop() -> None:
    release, ended = threading.Event(), threading.Event()

    def slow() -> None:
        release.wait(DEADLINE_S)

    async def test() -> None:
        task = asyncio.ensure_future(in_daemon(slow, "slow"))
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(test())
    thread = next(t for t in threading.enumerate() if t.name == "slow")
    release.set()
    thread.join(DEADLINE_S)
    ended.set()
    assert not thread.is_alive()


def test_an_end_that_hangs_is_made_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of stdin came, but the loop does not: the reader's thread ends the process after its grace."""
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(service, "GRACE_S", 0.001)

    async def test() -> Callable[[bytes | None], None]:
        stuck = Service(Output())  # type: ignore[arg-type]  # write only
        await asyncio.to_thread(stuck._on_line, None)
        assert ended == [1]
        stuck._ended.set()
        await asyncio.to_thread(stuck._on_line, None)
        assert ended == [1]
        stuck._writer.close(DEADLINE_S)
        return stuck._on_line

    late = asyncio.run(test())
    late(b"{}")  # the loop is closed: nothing to do, nothing to raise
    assert ended == [1]


def test_every_kind_of_upstream_can_be_built() -> None:
    async def test() -> None:
        engine = MiningEngine([], lambda _: None)
        stratum = SetUpstream("servers", servers=(Server("stratum+tcp://127.0.0.1:3333", "me"),))
        assert session.build_upstream(SetUpstream("none"), engine, 1e6) is None
        assert isinstance(session.build_upstream(SetUpstream("practice"), engine, 1e6), PracticeUpstream)
        assert isinstance(session.build_upstream(stratum, engine, 1e6), FailoverUpstream)
        with pytest.raises(ValueError, match="'lottery'"):
            session.build_upstream(SetUpstream("lottery"), engine, 1e6)
        await engine.close()

    asyncio.run(test())


def test_a_practice_pool_that_does_not_start_has_a_code_of_its_own() -> None:
    sink = RecordingSink()

    async def test() -> None:
        task = asyncio.create_task(PracticeUpstream(1e6, argv=["/nowhere/at/all"]).run(sink))
        state = await sink.until_state("waiting")
        assert state.code == "practice_failed"
        task.cancel()
        await asyncio.wait([task])

    asyncio.run(test())


def test_devices_are_built_with_the_kernel_and_the_threads_that_were_asked_for() -> None:
    found = inventory.build_devices(3, "hashlib")
    assert found.devices[0].info.kernel == "hashlib"
    assert found.devices[0].info.threads == 1  # Python's lock: more would only disturb each other
    assert found.hashrate_hs == found.devices[0].info.hashrate_hs
    with pytest.raises(ValueError, match="magic"):
        inventory.build_devices(1, "magic")
    assert Devices((), (), ()).hashrate_hs > 0


def test_faults_of_the_kernels_come_with_the_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    fault = dispatch.KernelFault("avx9", "kernel_self_test", "avx9 is broken")
    choice = dispatch.Choice(TinyKernel(), {}, (fault,))
    monkeypatch.setattr(dispatch, "select_kernel", lambda **_: choice)
    found = inventory.build_devices(2)
    assert found.faults == (BROKEN,)
    assert found.devices[0].info.threads == 2


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (b'{"type":"nonsense"}', '{"type":"nonsense"}'),
        (b'{"password":"hunter2"', "(it names a password, so it is not shown)"),
        (b"\xff" + b"x" * 200, "\ufffd" + "x" * 79),
    ],
)
def test_a_line_that_is_no_message_is_quoted_but_never_a_password(line: bytes, shown: str) -> None:
    assert service._quoted(line) == shown


@pytest.mark.parametrize(
    ("device", "processor", "cards"),
    [("", True, ["gpu0", "gpu1"]), ("cpu", True, []), ("gpu1", False, ["gpu1"])],
)
def test_a_benchmark_measures_what_was_asked_for_on_devices_of_its_own(
    device: str, *, processor: bool, cards: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine's own cards keep their counters and their listener."""
    built: list[FakeDevice] = []
    asked: list[dict[str, Any]] = []

    def build() -> Devices:
        own = [FakeDevice(name) for name in ("gpu0", "gpu1")]
        for card in own:
            card.info = dataclasses.replace(card.info, kind="gpu")
        built.extend(own)
        return Devices((*devices().devices, *own), ("tiny",), ())

    def measured(_seconds: float, **more: Any) -> None:
        asked.append(more)
        more["fault"](FaultNotice("benchmark_failed", "The card is gone.", "gpu0"))
        send[0](Stop())

    send: list[Callable[[Message], object]] = []
    monkeypatch.setattr(service_benchmark, "measure_rows", measured)
    status, messages = serve(Hello(), Benchmark(device, 0.01), build=build, sender=send.append)
    assert status == 0
    assert FaultNotice("benchmark_failed", "The card is gone.", "gpu0") in messages
    (more,) = asked
    assert more["processor"] is processor
    assert [card.info.id for card in more["cards"]] == cards
    assert all(card in built[2:] for card in more["cards"])

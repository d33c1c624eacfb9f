"""The mining side of the engine: what the miner says, counted and put into words."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core import messages as m
from warmgui.core.day import Day
from warmgui.core.device_words import left_out_fault, left_out_reason, rolling_note
from warmgui.core.faults import FaultLog
from warmgui.core.found_blocks import FoundBlocks
from warmgui.core.hashrate import HashMeter
from warmgui.core.heat.power.benchmark_run import BENCHMARK_FAULTS
from warmgui.core.heat.power.local_miner import LocalMiner, MinerState
from warmgui.core.miner_file import FINE, SEEN, MinerFile
from warmgui.core.miner_messages import MinerBenchmarkProgress
from warmgui.core.model import Fault
from warmgui.core.servers.board import ServerBoard
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.upstream import (
    giver,
    upstream_delay,
    upstream_problem,
    upstream_status,
    wanted_upstream,
)
from warmgui.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from warmgui.core.model import DeviceStatus, UpstreamStatus, Value
    from warmgui.core.settings.model import Settings, UpstreamSettings

MinerMessage = (
    m.MinerReady
    | m.MinerDeviceNews
    | m.MinerStats
    | m.MinerShare
    | m.MinerFault
    | m.MinerBenchmarkRow
    | MinerBenchmarkProgress
    | m.MinerExited
    | m.MinerCertificate
    | m.MinerPayout
    | m.MinerBlock
    | m.ServerPasswords
)
MINER_MESSAGES = MinerMessage.__args__
BENCHMARK_ROWS = 200
QUARANTINED_CODE = "device_quarantined"
LAB_TAIL_S = 3.0
"""So long after a lab the miner may still speak of its hashes and shares."""


class Mining:
    """The miner as a heat source, its counters, its day, its faults."""

    def __init__(self, settings: Settings) -> None:
        self.source = LocalMiner(settings.power, settings.devices)
        self.hashes, self.day, self.faults = HashMeter(), Day(), FaultLog()
        self.servers, self.blocks, self.file = ServerBoard(), FoundBlocks(), MinerFile()
        self.stats: m.MinerStats | None = None
        self.benchmark: tuple[m.MinerBenchmarkRow, ...] = ()
        self.upstream = m.SetMinerUpstream("none")
        """What the miner is to work for, as of now."""
        self._hashes_taken = 0
        self._news: list[Text] = []
        self._lab_until_s = -math.inf

    def aim(
        self,
        settings: Settings,
        *,
        consented: bool,
        practice_only: bool,
        lab: m.SetMinerUpstream | None = None,
    ) -> None:
        """Where the work goes from now on; `lab` instead of it, while one runs."""
        usual = wanted_upstream(settings.upstream, consented=consented, practice_only=practice_only)
        self.upstream = lab if lab is not None and consented else usual
        self.servers.aim(self.upstream)

    def take_measuring(self, wish: m.BenchmarkRequested | m.CancelBenchmark) -> None:
        """Measure anew, earlier rows go, and a miner that was given up is tried again; or end measuring."""
        if isinstance(wish, m.CancelBenchmark):
            self.source.benchmark.cancel()
            return
        self.retry()
        if self.source.benchmark.request(wish.device, all_counts=wish.all_counts):
            self.benchmark = ()

    def retry(self) -> None:
        """The user asks again after the miner was given up."""
        self.source.forgive()
        self.faults.clear("miner_gave_up")
        self.file.retry()

    def try_again(self) -> None:
        """The user wants every device that was taken out of work to be tried again."""
        self.source.try_again()
        self.faults.clear("miner_gave_up", QUARANTINED_CODE)

    def take(self, message: MinerMessage, now_s: float, now_utc: float) -> None:
        """One message of the miner."""
        match message:
            case m.MinerReady():
                self.source.on_ready(message, now_s)
                self.file.started()
                self.hashes.restarted()
                self.day.restarted()
                self.servers.restarted()
                self.stats = None
            case m.MinerDeviceNews():
                self.source.on_device_news(message)
            case m.MinerStats():
                self._take_stats(message, now_s)
            case m.MinerShare():
                if not self.of_lab(now_s):
                    self.day.on_share(message)
            case m.MinerFault():
                self._take_fault(message, now_s, now_utc)
            case m.MinerBenchmarkRow() | MinerBenchmarkProgress():
                self._take_measured(message, now_s)
            case m.MinerExited():
                self._take_exit(message, now_s, now_utc)
            case _:
                self._take_server_news(message)

    def _take_measured(self, message: m.MinerBenchmarkRow | MinerBenchmarkProgress, now_s: float) -> None:
        if isinstance(message, MinerBenchmarkProgress):
            self.source.benchmark.on_progress(message, now_s)
            return
        self.source.on_benchmark(message, now_s)
        self.benchmark = (*self.benchmark, message)[-BENCHMARK_ROWS:]

    def _take_exit(self, message: m.MinerExited, now_s: float, now_utc: float) -> None:
        self.stats = None
        asked_for = not self.source.on_exited(message, now_s)
        if message.trouble and not asked_for:
            self.file.start_failed(message)
        elif not asked_for:
            self._news.append(self.faults.on_miner_exited(message, now_s, now_utc))

    def _take_server_news(
        self, message: m.MinerCertificate | m.MinerPayout | m.MinerBlock | m.ServerPasswords
    ) -> None:
        match message:
            case m.MinerCertificate():
                self.servers.take_certificate(message)
            case m.MinerPayout():
                self.servers.take_payout(message)
            case m.MinerBlock():
                self.blocks.take(message)
            case m.ServerPasswords():
                self.servers.take_passwords(message)

    def _take_fault(self, message: m.MinerFault, now_s: float, now_utc: float) -> None:
        if message.code in BENCHMARK_FAULTS:
            self.source.benchmark.on_fault(message)
        if message.code in {FINE, *SEEN}:
            self.file.look_said(message.code, message.text)
            return
        quarantined = message.code == QUARANTINED_CODE
        if not (quarantined and self.source.on_left_out(message.device, message.text)):
            self.faults.on_miner_fault(message, now_s, now_utc)

    def _take_stats(self, message: m.MinerStats, now_s: float) -> None:
        self.stats = message
        self.source.on_stats(message)
        self.hashes.on_stats(message)
        self.day.on_stats(message, lab=self.of_lab(now_s))
        self.servers.take_stats(message)
        if self.hashes.hashing(now_s):
            self.faults.clear("miner_exited", "miner_gave_up")

    def tick(self, now_s: float) -> None:
        """Time passes also while no process reports."""
        self.hashes.tick(now_s, silent=self.source.state is not MinerState.READY)
        if self.upstream.lab is not None:
            self._lab_until_s = now_s + LAB_TAIL_S

    def of_lab(self, now_s: float) -> bool:
        """Whether what the miner counts now is the lab's, a class's or a historic block's."""
        return self.upstream.lab is not None or now_s < self._lab_until_s

    @property
    def on_test_network(self) -> bool:
        """Whether the work pays in coins of a test network, which are worth nothing."""
        working = self.servers.active(self.stats)
        likely = working or next(iter(self.upstream.servers), None)
        return likely is not None and likely.test_network

    def take_hashes(self) -> int:
        """Hashes since the last call."""
        rise, self._hashes_taken = self.hashes.total - self._hashes_taken, self.hashes.total
        return rise

    def working(self, now_s: float) -> bool:
        """Whether hashes come in."""
        return self.source.state is MinerState.READY and self.hashes.hashing(now_s)

    def hashrate_hs(self) -> float | None:
        """The mean of the last 10 s; None until it is full, 0 when no miner runs."""
        if self.source.state in {MinerState.STOPPED, MinerState.FAILED}:
            return 0.0
        return self.hashes.windows.s10

    def upstream_status(self, settings: UpstreamSettings) -> UpstreamStatus:
        """Where the work goes, and what can be expected of it."""
        measured_hs = self.hashes.windows.m1
        return upstream_status(
            self.upstream,
            self.stats,
            settings,
            self.servers,
            hashrate_hs=measured_hs or self.source.benchmark_hs,
            measured=bool(measured_hs),
        )

    def standing_faults(self) -> tuple[Fault, ...]:
        """What lasts until it is answered or read: questions about servers, found blocks, quarantines."""
        return (
            *self.file.faults(),
            *self.servers.faults(self.stats),
            *self.blocks.faults(),
            *self._left_out_faults(),
        )

    def take_news(self) -> tuple[Text, ...]:
        """For the journal, since the last call: ends of the miner, devices that were taken out of work."""
        exits, self._news = self._news, []
        left_out = (
            left_out_reason(d.info.name, d.quarantine.code)
            for d in self.source.take_left_out()
            if d.quarantine is not None
        )
        return (*exits, *left_out)

    def device_rows(
        self, power_w: Mapping[str, Value], temperature_c: Mapping[str, Value]
    ) -> tuple[DeviceStatus, ...]:
        """The devices list, with hashrates over a minute and why versions are not rolled."""
        host = giver(self.upstream, self.servers.active(self.stats))
        return tuple(
            replace(row, hashrate_hs=self.hashes.device(row.id), rolling_note=rolling_note(row, host))
            for row in self.source.status(power_w, temperature_c)
        )

    def _left_out_faults(self) -> tuple[Fault, ...]:
        return tuple(
            Fault(
                QUARANTINED_CODE,
                left_out_fault(d.info.name, d.quarantine.code, d.quarantine.words),
                Severity.ERROR,
                d.id,
            )
            for d in self.source.left_out
            if d.quarantine is not None
        )

    @property
    def problem(self) -> Text:
        """Why the user is needed before anything can be mined."""
        if self.source.state is MinerState.FAILED:
            too_often = translate("engine", "the miner stopped too often; press Heat to try again")
            return self.file.problem or too_often
        if not self.source.outlets():
            if self.source.left_out:
                return translate("engine", "no device is left that works; see the devices page")
            return translate("engine", "every device is switched off")
        return upstream_problem(self.upstream, self.stats, self.servers)

    @property
    def delay(self) -> Text:
        """What the first hash waits for."""
        match self.source.state:
            case MinerState.READY if self.source.measuring:
                return translate("engine", "the devices are measured")
            case MinerState.READY:
                return upstream_delay(self.upstream, self.stats)
            case MinerState.RESTARTING:
                return translate("engine", "the miner stopped by itself and is started again")
            case MinerState.FAILED:
                return EMPTY
            case _:
                return translate("engine", "the miner starts")

"""Between the miner's wire format (`miners.protocol`) and the engine's messages and commands."""

from __future__ import annotations

import math

from miners import protocol
from warmgui.core import messages
from warmgui.core.miner_messages import MinerBenchmarkProgress
from warmgui.core.pci import pci_address


def to_inbox(message: protocol.Message, at_s: float) -> messages.Inbox | None:
    """What the engine should know of a line; None for lines that are not its business."""
    match message:
        case protocol.Ready():
            return messages.MinerReady(tuple(_device(info) for info in message.devices), message.pid)
        case protocol.Stats():
            return _stats(message, at_s)
        case protocol.Share():
            return messages.MinerShare(message.result, message.difficulty, message.reason, message.is_block)
        case protocol.FaultNotice():
            return messages.MinerFault(message.code, message.text, message.device)
    return _news(message)


def _news(message: protocol.Message) -> messages.Inbox | None:
    match message:
        case protocol.DeviceNotice():
            return messages.MinerDeviceNews(_device(message.device))
        case protocol.BenchmarkResult() | protocol.BenchmarkProgress():
            return _measured(message)
        case protocol.CertificateQuestion():
            return certificate(message)
        case protocol.PayoutReport():
            return payout(message)
        case protocol.BlockReport():
            return messages.MinerBlock(
                message.state, message.height, message.hash_hex, message.text, message.path
            )
    from warmgui.io.lab_translate import lab_news  # the lab's arithmetic waits for the lab

    return lab_news(message)


def to_line(command: messages.Command) -> bytes | None:
    """The line for a command; None for those that are about the process itself, or need passwords first."""
    match command:
        case messages.SetDevicePower():
            power = protocol.SetPower(command.device, command.duty, command.lease_s, command.user_active)
            return protocol.encode(power)
        case messages.RunBenchmark():
            wish = protocol.Benchmark(command.device, all_counts=command.all_counts, progress=True)
            return protocol.encode(wish)
        case messages.CancelBenchmark():
            return protocol.encode(protocol.CancelBenchmark())
        case messages.ChangeLab():
            from warmgui.io.lab_translate import lab_change

            return lab_change(command)
    return None


def certificate(question: protocol.CertificateQuestion) -> messages.MinerCertificate:
    """A question about a server's certificate."""
    return messages.MinerCertificate(
        url=question.url,
        fingerprint=question.fingerprint,
        reason=question.reason,
        words=question.words,
        subject=question.subject,
        issuer=question.issuer,
        not_after=question.not_after,
        pinned=question.pinned,
    )


def payout(report: protocol.PayoutReport) -> messages.MinerPayout:
    """Whom a block would pay."""
    return messages.MinerPayout(
        url=report.url,
        verdict=report.verdict,
        your_address=report.your_address,
        your_fraction=report.your_fraction,
        outputs=tuple((output.address, output.value_sat) for output in report.outputs),
        output_count=report.output_count,
        total_sat=report.total_sat,
    )


def _device(info: protocol.DeviceInfo) -> messages.MinerDevice:
    return messages.MinerDevice(
        id=info.id,
        kind=info.kind,
        name=info.name,
        kernel=info.kernel,
        kernel_words=info.kernel_words,
        threads=max(info.threads, 0),
        hashrate_hs=_above_0(info.hashrate_hs),
        rolling_words=info.rolling_words,
        rolling_hashrate_hs=_above_0(info.rolling_hashrate_hs),
        interface=info.interface,
        pci_address=pci_address(info.pci_address) if info.kind == "gpu" else "",
        driver=info.driver,
        compute_units=info.compute_units if info.compute_units and info.compute_units > 0 else None,
    )


def _device_stats(row: protocol.DeviceStats) -> messages.MinerDeviceStats:
    return messages.MinerDeviceStats(
        id=row.id,
        hashes=row.hashes,
        busy_s=row.busy_s,
        duty=row.duty,
        threads=row.threads,
        hw_errors=row.hw_errors,
        hashrate_hs=row.hashrate_hs,
        midstates=max(row.midstates, 1),
        state=row.state,
        state_text=row.state_text,
        state_code=row.state_code,
    )


def _measured(message: protocol.BenchmarkResult | protocol.BenchmarkProgress) -> messages.Inbox:
    return _benchmark(message) if isinstance(message, protocol.BenchmarkResult) else _progress(message)


def _benchmark(row: protocol.BenchmarkResult) -> messages.MinerBenchmarkRow:
    counted = row.hits is not None and row.hits >= 0
    return messages.MinerBenchmarkRow(
        device=row.device,
        kernel=row.kernel,
        threads=row.threads,
        hashrate_hs=row.hashrate_hs,
        cycles_per_hash=row.cycles_per_hash,
        ratio_to_hashlib=row.ratio_to_hashlib,
        version_rolling=row.version_rolling,
        limit_fraction=_above_0(row.limit_fraction),
        power_w=_above_0(row.power_w),
        energy_j_per_th=_above_0(row.energy_j_per_th),
        hits=row.hits if counted else None,
        expected_hits=_above_0(row.expected_hits) if counted else None,
        clock_hz=_above_0(row.clock_hz),
    )


def _progress(line: protocol.BenchmarkProgress) -> MinerBenchmarkProgress:
    steps = max(line.steps, 0)
    return MinerBenchmarkProgress(
        line.state,
        min(max(line.step, 0), steps),
        steps,
        _part(line.fraction),
        None if line.left_s is None or not math.isfinite(line.left_s) else max(line.left_s, 0.0),
        line.device,
        line.kernel,
        max(line.threads, 0),
        line.text,
    )


def _above_0(value: float | None) -> float | None:
    """What cannot be 0 or less was not measured."""
    return value if value is not None and math.isfinite(value) and value > 0 else None


def _part(value: float | None) -> float | None:
    """A part of something, 0..1."""
    return None if value is None or not math.isfinite(value) else min(max(value, 0.0), 1.0)


def _stats(line: protocol.Stats, at_s: float) -> messages.MinerStats:
    return messages.MinerStats(
        at_s=at_s,
        uptime_s=line.uptime_s,
        devices=tuple(_device_stats(row) for row in line.devices),
        accepted=line.accepted,
        rejected=line.rejected,
        stale=line.stale,
        upstream_state=line.upstream,
        upstream_text=line.upstream_text,
        difficulty=line.difficulty,
        best_difficulty=line.best_difficulty,
        upstream_code=line.upstream_code,
        upstream_url=line.upstream_url,
        local=line.local,
        server=line.server,
        servers=tuple(messages.MinerServerState(s.state, s.text, s.code) for s in line.servers),
        searched=_part(line.searched),
        job_id=line.job_id,
    )

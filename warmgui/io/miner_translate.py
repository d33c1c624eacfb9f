"""Between the miner's wire format (`miners.protocol`) and the engine's messages and commands."""

from __future__ import annotations

from miners import protocol
from warmgui.core import messages


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
        case protocol.BenchmarkResult():
            return messages.MinerBenchmarkRow(
                message.device,
                message.kernel,
                message.threads,
                message.hashrate_hs,
                message.cycles_per_hash,
                message.ratio_to_hashlib,
            )
    return _server_news(message)


def _server_news(message: protocol.Message) -> messages.Inbox | None:
    match message:
        case protocol.CertificateQuestion():
            return certificate(message)
        case protocol.PayoutReport():
            return payout(message)
        case protocol.BlockReport():
            return messages.MinerBlock(
                message.state, message.height, message.hash_hex, message.text, message.path
            )
    return None


def to_line(command: messages.Command) -> bytes | None:
    """The line for a command; None for those that are about the process itself, or need passwords first."""
    match command:
        case messages.SetDevicePower():
            return protocol.encode(protocol.SetPower(command.device, command.duty, command.lease_s))
        case messages.RunBenchmark():
            return protocol.encode(protocol.Benchmark(command.device))
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
        info.id, info.kind, info.name, info.kernel, info.kernel_words, info.threads, info.hashrate_hs
    )


def _stats(line: protocol.Stats, at_s: float) -> messages.MinerStats:
    return messages.MinerStats(
        at_s=at_s,
        uptime_s=line.uptime_s,
        devices=tuple(
            messages.MinerDeviceStats(d.id, d.hashes, d.busy_s, d.duty, d.threads, d.hw_errors, d.hashrate_hs)
            for d in line.devices
        ),
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
    )

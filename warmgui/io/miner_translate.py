"""Between the miner's wire format (`miners.protocol`) and the engine's messages and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners import protocol
from warmgui.core import messages

if TYPE_CHECKING:
    from warmgui.core.servers import Server


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
    return None


def to_line(command: messages.Command) -> bytes | None:
    """The line for a command; None for those that are about the process itself."""
    match command:
        case messages.SetDevicePower():
            return protocol.encode(protocol.SetPower(command.device, command.duty, command.lease_s))
        case messages.SetMinerUpstream():
            servers = tuple(_server(server) for server in command.servers)
            return protocol.encode(protocol.SetUpstream(command.kind, servers=servers, proxy=command.proxy))
        case messages.RunBenchmark():
            return protocol.encode(protocol.Benchmark(command.device))
    return None


def _server(server: Server) -> protocol.Server:
    return protocol.Server(
        url=server.url,
        user=server.user,
        payout_address=server.payout_address,
        cookie_file=server.cookie_file,
        tls_pin=server.tls_pin,
        suggest_difficulty=server.suggest_difficulty,
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
    )

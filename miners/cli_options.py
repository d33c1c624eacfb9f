"""The command line's options, with the names that cpuminer and cgminer gave them."""

from __future__ import annotations

import argparse
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import miners
from miners import cli_servers
from miners.process import usable_cpus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from miners.protocol import Server

PROG = "warmgui-miner"
NOTHING_TO_DO = (
    "Say what to do: -o URL -u USER for a pool, -o http://HOST:8332 --payout-address ADDRESS for your own "
    "node, --practice, --lab BITS, --replay BLOCK, --benchmark or --list-devices."
)
_EPILOG = f"""\
examples:
  {PROG} -o stratum+tcp://pool.example:3333 -u ADDRESS.worker -p x
  {PROG} -o stratum+ssl://pool.example:3334 -u ADDRESS.worker --test
  {PROG} -u ADDRESS.worker -o stratum+tcp://first.example:3333 -o stratum+tcp://second.example:3333
  {PROG} -o http://127.0.0.1:8332 --cookie-file ~/.bitcoin/.cookie --payout-address ADDRESS
  {PROG} --practice                 a pool of its own on 127.0.0.1; earns nothing
  {PROG} --lab 32                   blocks of 32 bits on a chain of its own, and how lucky they are
  {PROG} --replay genesis           find the first block's nonce again
  {PROG} --benchmark --json
  {PROG} --practice --devices gpu   on graphics cards only

Several -o: the first that gives work is used, and left again when a better one is back. What stands behind
an -o belongs to that server; what stands before the first -o holds for all of them.

Other users of this computer can see a command line, and so its passwords: --pass-file keeps them out of it.

Ctrl-C ends with a summary; the exit status is then 0.
Other statuses: 1 the source of work gave up or a test failed, 2 wrong options.
"""
_MOST_BITS = 224
_ROLLING_HELP = (
    "hash several versions of a header per nonce where pool or node allow it (BIP 320); patents on it are "
    "offered under the Blockchain Defensive Patent License, which is reciprocal: see docs/servers.md"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    servers: tuple[Server, ...]
    proxy: str
    blocks_dir: str
    test: bool
    threads: int | None
    duty: float
    practice: bool
    share_interval_s: float
    replay: str
    replay_window: int | None
    benchmark: bool
    seconds: float
    kernel: str
    list_devices: bool
    json: bool
    stdio: bool
    shares: int | None
    time_limit_s: float | None
    quiet: bool
    version_rolling: bool = False
    devices: tuple[str, ...] = ("all",)
    lab_bits: float | None = None


class _Parser(argparse.ArgumentParser):
    """Wrong values give one sentence, without the usage in front of it."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def parser() -> argparse.ArgumentParser:
    """The parser; its help is the reference."""
    p = _Parser(
        prog=PROG,
        description="Mines SHA-256d on this computer.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    cli_servers.add_options(p)
    work = p.add_argument_group("other work")
    work.add_argument("--practice", action="store_true", help="mine on a pool of its own on 127.0.0.1")
    work.add_argument(
        "--share-interval", dest="share_interval_s", type=_seconds, default=5.0, help=argparse.SUPPRESS
    )
    work.add_argument(
        "--lab",
        dest="lab_bits",
        type=_bits,
        metavar="BITS",
        help="find blocks of so many bits (one hash in 2^BITS) on a chain of its own",
    )
    work.add_argument("--replay", default="", metavar="BLOCK[,BLOCK]", help="re-mine historic blocks, or all")
    work.add_argument("--replay-window", type=_positive_int, help=argparse.SUPPRESS)
    how = p.add_argument_group("how to work")
    how.add_argument("-t", "--threads", type=_threads, metavar="N", help="threads (one per processor)")
    how.add_argument(
        "--devices",
        type=_devices,
        default=("all",),
        metavar="LIST",
        help="devices to use: cpu, gpu, gpu0, gpu1 ..., none, all (all)",
    )
    how.add_argument("--duty", type=_duty, default=1.0, metavar="0..1", help="part of the time to work (1)")
    how.add_argument("--kernel", default="", metavar="NAME", help="kernel to use (the fastest here)")
    how.add_argument("--version-rolling", action="store_true", help=_ROLLING_HELP)
    how.add_argument("-a", "--algo", type=_algorithm, help="sha256d, the only one")
    end = p.add_argument_group("when to end")
    end.add_argument(
        "--stop-after-shares",
        "--shares",
        dest="shares",
        type=_positive_int,
        metavar="N",
        help="accepted shares; with --lab: blocks",
    )
    end.add_argument("--time-limit", dest="time_limit_s", type=_seconds, metavar="S", help="seconds")
    other = p.add_argument_group("other")
    other.add_argument("--test", action="store_true", help="connect to each -o, wait for a job, and end")
    other.add_argument("--benchmark", action="store_true", help="measure all kernels and end")
    other.add_argument(
        "--seconds", type=_seconds, default=1.0, metavar="S", help="per row of the benchmark (1)"
    )
    other.add_argument("-n", "--list-devices", "--ndevs", action="store_true", help="show devices and end")
    other.add_argument("--json", action="store_true", help="one JSON object per line")
    other.add_argument("--stdio", action="store_true", help="serve a program: commands in, messages out")
    other.add_argument("-q", "--quiet", action="store_true", help="only faults and the summary")
    other.add_argument("-V", "--version", action="version", version=f"{PROG} {miners.__version__}")
    return p


def parse(arguments: Sequence[str]) -> Options:
    """Options of a command line.

    Raises:
        SystemExit: after --help or --version (0), or wrong options (2, with one sentence on stderr).
    """
    p = parser()
    a = p.parse_args(arguments, cli_servers.namespace())
    try:
        servers = cli_servers.servers(a)
    except ValueError as error:
        p.error(str(error))
    laboratory = a.lab_bits is not None
    tasks = [bool(servers), a.practice, laboratory, bool(a.replay), a.benchmark, a.list_devices, a.stdio]
    if not any(tasks) and not a.test:
        p.print_help()
        p.error(NOTHING_TO_DO)
    if sum(tasks) > 1:
        p.error("-o, --practice, --lab, --replay, --benchmark, --list-devices and --stdio exclude each other")
    if a.test and not (servers or a.stdio):
        p.error("--test needs the -o URL of what is to be tested")
    return Options(
        servers=servers,
        proxy=a.proxy,
        blocks_dir=a.blocks_dir,
        test=a.test,
        threads=a.threads,
        duty=a.duty,
        practice=a.practice,
        share_interval_s=a.share_interval_s,
        replay=a.replay,
        replay_window=a.replay_window,
        benchmark=a.benchmark,
        seconds=a.seconds,
        kernel=a.kernel,
        list_devices=a.list_devices,
        json=a.json,
        stdio=a.stdio,
        shares=a.shares,
        time_limit_s=a.time_limit_s,
        quiet=a.quiet,
        version_rolling=a.version_rolling,
        devices=a.devices,
        lab_bits=a.lab_bits,
    )


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number")
    return number


def _duty(text: str) -> float:
    duty = _number(text)
    if not 0 <= duty <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1")
    return duty


def _bits(text: str) -> float:
    bits = _number(text)
    if not 0 < bits <= _MOST_BITS:
        raise argparse.ArgumentTypeError(f"{text} bits are not more than 0 and at most {_MOST_BITS}")
    return bits


def _seconds(text: str) -> float:
    seconds = _number(text)
    if seconds <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not more than 0 seconds")
    return seconds


def _positive_int(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 on")
    return int(text)


def _threads(text: str) -> int:
    threads = _positive_int(text)
    most = 4 * usable_cpus()
    if threads > most:
        raise argparse.ArgumentTypeError(f"{threads} threads are too many here, at most {most} make sense")
    return threads


def _devices(text: str) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in text.split(","))
    for name in names:
        if not re.fullmatch(r"all|none|cpu|gpu\d{0,3}", name):
            raise argparse.ArgumentTypeError(
                f"{name!r} is no device; there may be cpu, gpu, gpu0, gpu1 and so on, all, none"
            )
    if "none" in names and len(names) > 1:
        raise argparse.ArgumentTypeError("'none' and other devices exclude each other")
    return names


def _algorithm(text: str) -> str:
    if text.lower() not in {"sha256d", "sha256", "bitcoin"}:
        raise argparse.ArgumentTypeError(f"{text!r} cannot be mined with this miner, only sha256d")
    return text

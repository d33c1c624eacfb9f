"""`python -m miners.pool`: the practice network as a program of its own; with `--class` a class network.

Its first line on standard output is `{"event":"listening","host":...,"port":...}`.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import ctypes
import ipaddress
import json
import os
import signal
import ssl
import sys
import threading
from typing import TYPE_CHECKING

from miners.formats.address import MAIN, REGTEST, TEST
from miners.pool.config import PoolConfig
from miners.pool.manners import PRESETS
from miners.pool.server import PoolServer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAX_NBITS = 0xFFFFFFFF
_PR_SET_PDEATHSIG = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until the end of standard input (with `--stdio`) or a signal; the exit code."""
    arguments = _parser().parse_args(argv)
    if arguments.class_network:
        return _serve_class(arguments)
    try:
        config, tls = _config(arguments), _tls(arguments)
        asyncio.run(_serve(config, tls, all_events=arguments.json, stdio=arguments.stdio))
    except KeyboardInterrupt:
        return 0
    except (OSError, ValueError, OverflowError) as error:  # the last: a port beyond 65535
        print(f"the pool cannot start: {error}", file=sys.stderr)  # noqa: T201 - a program's last words
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="miners.pool", description="A small Stratum V1 pool with a practice network: worth nothing."
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this PC only)")
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--share-interval", type=float, default=5.0, help="seconds between a client's shares")
    parser.add_argument("--difficulty", type=float, default=0.001, help="where clients without a wish start")
    parser.add_argument("--block-interval", type=float, default=600.0, help="seconds between practice blocks")
    parser.add_argument("--block-bits", help="fixed network target, compact and hexadecimal, as 207fffff")
    parser.add_argument(
        "--manners",
        choices=sorted(PRESETS),
        default="plain",
        help="behave as this kind of server does: order of messages, refusals, whom a block would pay",
    )
    parser.add_argument(
        "--network",
        choices=(MAIN, TEST, REGTEST),
        default=REGTEST,
        help="whose addresses workers need, where the manners ask for one (default: regtest)",
    )
    parser.add_argument("--tls-cert", metavar="FILE", help="speak TLS with this certificate (PEM)")
    parser.add_argument("--tls-key", metavar="FILE", help="its key (PEM), if it is in a file of its own")
    parser.add_argument("--json", action="store_true", help="one JSON object per line for all that happens")
    parser.add_argument("--stdio", action="store_true", help="end when standard input ends")
    classes = parser.add_argument_group(
        "a class network (the first line of standard input has the join code)"
    )
    classes.add_argument(
        "--class", action="store_true", dest="class_network", help="students join by nickname and join code"
    )
    classes.add_argument("--retarget-blocks", type=int, default=8, help="0: the difficulty stays")
    classes.add_argument("--title", default="", help="of the class")
    return parser


def _serve_class(arguments: argparse.Namespace) -> int:
    from miners.pool.class_manners import ClassConfig
    from miners.pool.class_program import serve

    def make(code: str) -> ClassConfig:
        _insist_on_positive(arguments)
        if arguments.retarget_blocks < 0:
            raise ValueError("--retarget-blocks must not be negative")
        return ClassConfig(
            code,
            arguments.host,
            arguments.port,
            arguments.title,
            arguments.block_interval,
            arguments.share_interval,
            arguments.retarget_blocks,
            arguments.difficulty,
        )

    return serve(make)


def _insist_on_positive(arguments: argparse.Namespace) -> None:
    for name in ("share_interval", "difficulty", "block_interval"):
        if not 0 < getattr(arguments, name) < float("inf"):
            raise ValueError(f"--{name.replace('_', '-')} must be a positive number")


def _config(arguments: argparse.Namespace) -> PoolConfig:
    _insist_on_positive(arguments)
    bits = None if arguments.block_bits is None else int(arguments.block_bits, 16)
    if bits is not None and not 0 < bits <= MAX_NBITS:
        raise ValueError("--block-bits must be a word of four bytes")
    return PoolConfig(
        host=arguments.host,
        port=arguments.port,
        manners=PRESETS[arguments.manners],
        network=arguments.network,
        share_interval_s=arguments.share_interval,
        difficulty=arguments.difficulty,
        block_interval_s=arguments.block_interval,
        block_nbits=bits,
    )


def _tls(arguments: argparse.Namespace) -> ssl.SSLContext | None:
    if arguments.tls_cert is None:
        if arguments.tls_key is not None:
            raise ValueError("--tls-key without --tls-cert")
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(arguments.tls_cert, arguments.tls_key)
    return context


async def _serve(config: PoolConfig, tls: ssl.SSLContext | None, *, all_events: bool, stdio: bool) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    if stdio:
        # Ctrl-C in a terminal reaches all its programs; this one waits for its parent's word instead.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _end_with_parent(lambda: loop.call_soon_threadsafe(stop.set))
    with contextlib.suppress(NotImplementedError):  # loops on Windows know no signals
        loop.add_signal_handler(signal.SIGTERM, stop.set)
    if not _is_loopback(config.host):
        text = f"note: {config.host} can be reached from other computers"
        print(text, file=sys.stderr)  # noqa: T201 - a program's own words
    async with PoolServer(config, tls=tls, on_event=_print_event if all_events else None) as pool:
        _print_event({"event": "listening", "host": config.host, "port": pool.port})
        await stop.wait()


def _print_event(event: dict[str, object]) -> None:
    with contextlib.suppress(OSError):  # nobody reads any more: the end of standard input follows
        sys.stdout.write(json.dumps(event, separators=(",", ":")) + "\n")
        sys.stdout.flush()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _end_with_parent(stop: Callable[[], object]) -> None:
    """Call `stop` at the end of standard input; where the system can, also be told of the parent's death."""
    with contextlib.suppress(OSError, AttributeError, TypeError):  # prctl is Linux's
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)

    def read_to_end() -> None:
        # os.read, because a thread inside a buffered reader would disturb the interpreter's end.
        with contextlib.suppress(OSError):
            while os.read(0, 4096):
                pass
        with contextlib.suppress(RuntimeError):  # the loop has ended already
            stop()

    threading.Thread(target=read_to_end, name="stdin", daemon=True).start()


if __name__ == "__main__":
    sys.exit(main())

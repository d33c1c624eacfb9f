"""The command line's pools and nodes: several -o in order of priority, each with what belongs to it."""

from __future__ import annotations

import argparse
import functools
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from miners.protocol import Server
from miners.upstream.members import ServerError, check_server, read_url

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_PASS_FILE = 4096


def add_options(p: argparse.ArgumentParser) -> None:
    """The options that name servers; their values gather in `drafts` of `namespace()`."""
    group = p.add_argument_group(
        "pools and nodes",
        "What stands behind an -o belongs to it; what stands before the first one, to all.",
    )
    group.add_argument(
        "-o",
        "--url",
        action=_ServerOption,
        help="stratum+tcp://host:port or stratum+ssl://host:port for a pool, http://host:8332 for your node",
    )
    of_server = functools.partial(group.add_argument, action=_ServerOption, default=argparse.SUPPRESS)
    of_server("-u", "--user", help="payout address or account, .worker behind it; a node's RPC user")
    of_server("-p", "--pass", dest="password", help="password (x); other users can see it here")
    of_server("--pass-file", metavar="FILE", type=_first_line, help="password from the first line of a file")
    of_server("-O", "--userpass", metavar="USER:PASS", help="-u and -p in one")
    of_server(
        "--payout-address",
        "--coinbase-addr",
        metavar="ADDRESS",
        help="where a node's block pays to; a pool's coinbase is compared with it",
    )
    of_server("--cookie-file", metavar="FILE", help="a node's .cookie, instead of user and password")
    of_server("--tls-pin", metavar="SHA256", help="the one certificate to trust, by its fingerprint")
    of_server(
        "--suggest-difficulty",
        metavar="D",
        type=_difficulty,
        help="share difficulty to ask a pool for; not every pool follows",
    )
    group.add_argument(
        "-x", "--proxy", default="", metavar="URL", help="for pools: socks5://host:port, socks4:// or http://"
    )
    group.add_argument(
        "--blocks-dir",
        default="",
        metavar="DIR",
        help="where found blocks wait for the node",
    )


def namespace() -> argparse.Namespace:
    """What to parse into: drafts of servers, in front of them what holds for all."""
    return argparse.Namespace(drafts=[{}])


def servers(parsed: argparse.Namespace) -> tuple[Server, ...]:
    """The servers of a command line, checked.

    Raises:
        ValueError: one of them cannot be used; says which and why in one sentence.
    """
    common, *own = parsed.drafts
    if common and not own:
        raise ValueError(f"{common['option']} belongs to a server: add -o URL")
    return tuple(_server({**common, **draft}) for draft in own)


def _server(draft: dict[str, Any]) -> Server:
    server = Server(**{name: value for name, value in draft.items() if name != "option"})
    address = read_url(server.url)
    if address.kind == "pool" and not server.user.strip():
        text = "a pool wants to know whose the work is: add -u ADDRESS.worker behind its -o"
        raise ValueError(f"{address.endpoint}: {text}")
    if address.kind == "node" and not server.payout_address.strip():
        text = "your node wants to know where a block's reward goes: add --payout-address ADDRESS"
        raise ValueError(f"{address.endpoint}: {text} (a pool is stratum+tcp://host:port)")
    try:
        return check_server(server)
    except ServerError as error:
        raise ValueError(f"{address.endpoint}: {error}") from error


class _ServerOption(argparse.Action):
    """One option about servers: -o begins one, anything else belongs to the last, or to all of them."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        del parser
        if self.dest == "url":
            namespace.drafts.append({"url": values, "option": option_string})
            return
        draft = namespace.drafts[-1]
        draft["option"] = option_string
        if self.dest == "userpass":
            user, colon, password = str(values).partition(":")
            draft["user"] = user
            if colon:
                draft["password"] = password
        else:
            draft["password" if self.dest == "pass_file" else self.dest] = values


def _first_line(path: str) -> str:
    try:
        with Path(path).expanduser().open(encoding="utf-8") as file:
            return file.readline(_MAX_PASS_FILE).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        words = error.strerror if isinstance(error, OSError) else "it is no text"
        raise argparse.ArgumentTypeError(f"{path} cannot be read: {words}") from error


def _difficulty(text: str) -> float:
    try:
        difficulty = float(text)
    except ValueError:
        difficulty = math.nan
    if not (math.isfinite(difficulty) and difficulty > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number")
    return difficulty

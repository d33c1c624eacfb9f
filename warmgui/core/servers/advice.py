"""What is right and wrong with a server while it is typed: one sentence per input, told at once.

Errors keep a form from being taken; warnings and notes do not. What was typed is never changed or lost.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from miners.formats.address import MAIN, REGTEST, TEST, AddressError, looks_like_address, parse_address
from miners.formats.server_url import (
    NODE_PORTS,
    PLAIN_SCHEMES,
    TLS_SCHEMES,
    ServerUrlError,
    parse_server_url,
)
from warmgui.core.address_words import address_problem, url_problem
from warmgui.core.hosts.registry import is_loopback
from warmgui.core.text import EMPTY, Text, translate

if TYPE_CHECKING:
    from miners.formats.server_url import ServerUrl

POOL, NODE = "pool", "node"
EXAMPLE_POOL, EXAMPLE_NODE = "stratum+tcp://pool.example:3333", "http://127.0.0.1:8332"
SMALLEST_DIFFICULTY, LARGEST_DIFFICULTY = 1e-9, 1e15
_LOCAL_ENDINGS = (".local", ".lan", ".home", ".home.arpa", ".internal", ".localhost")


class Level(StrEnum):
    """How loud a sentence is."""

    NOTHING = ""
    NOTE = "note"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said beside an input."""

    level: Level = Level.NOTHING
    text: Text = EMPTY


NO_ADVICE = Advice()
_KINDS = {
    "p2pkh": translate("servers", "base58 (P2PKH)"),
    "p2sh": translate("servers", "base58 (P2SH)"),
    "p2wpkh": translate("servers", "bech32 (P2WPKH)"),
    "p2wsh": translate("servers", "bech32 (P2WSH)"),
    "p2tr": translate("servers", "bech32m (Taproot)"),
    "witness": translate("servers", "bech32m"),
}


def _error(text: Text) -> Advice:
    return Advice(Level.ERROR, text)


def whole_url(typed: str, kind: str) -> str:
    """The address as it is kept: a missing scheme is the one that is usual for pools or for nodes."""
    words = typed.strip()
    if not words or "://" in words:
        return words
    return f"http://{words}" if kind == NODE else f"stratum+tcp://{words}"


def with_tls(typed: str, *, tls: bool) -> str:
    """A pool's address with the scheme for TLS, or without TLS; the rest as it was typed."""
    scheme, found, rest = typed.strip().partition("://")
    if not found:
        scheme, rest = "", typed.strip()
    if tls:
        return typed if scheme in TLS_SCHEMES else f"stratum+ssl://{rest}"
    return typed if scheme in (*PLAIN_SCHEMES, "") else f"stratum+tcp://{rest}"


def is_tls(typed: str) -> bool:
    """Whether an address, perhaps not complete yet, asks for TLS."""
    return typed.strip().partition("://")[0] in TLS_SCHEMES


def about_url(typed: str, kind: str) -> Advice:
    """What there is to say about the address of a pool or a node."""
    example = EXAMPLE_NODE if kind == NODE else EXAMPLE_POOL
    try:
        address = parse_server_url(whole_url(typed, kind))
    except ServerUrlError as error:
        if error.code == "empty":
            return _error(translate("servers", "Enter the address, for example {example}.", example=example))
        return _error(url_problem(whole_url(typed, kind)))
    if address.kind != kind:
        if kind == NODE:
            return _error(
                translate("servers", "This is a pool's address. A node's is like {example}.", example=example)
            )
        return _error(
            translate("servers", "This is a node's address. A pool's is like {example}.", example=example)
        )
    return _about_way(address)


def _about_way(address: ServerUrl) -> Advice:
    """Who can read what is sent."""
    if address.tls:
        return Advice(
            Level.GOOD, translate("servers", "Encrypted: nobody on the way can read or change anything.")
        )
    if is_loopback(address.host):
        return Advice(Level.GOOD, translate("servers", "On this PC: nothing leaves it."))
    if is_near(address.host):
        return Advice(Level.NOTE, translate("servers", "Not encrypted, inside your own network."))
    if address.kind == NODE:
        return Advice(
            Level.WARNING,
            translate(
                "servers",
                "Not encrypted: your node's password could be read on the way through the internet.",
            ),
        )
    return Advice(
        Level.NOTE,
        translate(
            "servers",
            "Not encrypted: others on the way can read your user name and redirect your work. Many pools "
            "have another port for TLS.",
        ),
    )


def is_near(host: str) -> bool:
    """Whether a host is in one's own network, as far as its name or number tells."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        name = host.lower()
        return "." not in name or name.endswith(_LOCAL_ENDINGS)


def about_payout(typed: str, *, required: bool) -> Advice:
    """The verdict on a payout address: its checksum, kind and network."""
    words = typed.strip()
    try:
        address = parse_address(words)
    except AddressError as error:
        if error.code == "empty":
            missing = translate(
                "servers", "Enter the bitcoin address that the reward of a block is to go to."
            )
            return _error(missing) if required else NO_ADVICE
        return _error(address_problem(words))
    kind = _KINDS[address.kind]
    if address.network == MAIN:
        return Advice(
            Level.GOOD, translate("servers", "A valid {kind} address of bitcoin's main network.", kind=kind)
        )
    return Advice(
        Level.WARNING,
        translate(
            "servers", "A valid {kind} address of a test network: coins there are worth nothing.", kind=kind
        ),
    )


def about_node_payout(typed: str, url: str) -> Advice:
    """The same for a node: required, and of the network that the node's port usually belongs to."""
    verdict = about_payout(typed, required=True)
    chain = chain_of(url)
    if verdict.level is Level.ERROR or not chain:
        return verdict
    network = chain if chain in {MAIN, REGTEST} else TEST
    if parse_address(typed).fits(network):
        return verdict
    return Advice(
        Level.WARNING,
        translate(
            "servers",
            "This address is not of the network ({network}) that the node's port usually belongs to; the "
            "node decides.",
            network=chain,
        ),
    )


def chain_of(url: str) -> str:
    """The chain whose usual port stands in a node's address: main, test, testnet4, signet, regtest or ""."""
    try:
        port = parse_server_url(whole_url(url, NODE)).endpoint.port
    except ServerUrlError:
        return ""
    return next((chain for chain, usual in NODE_PORTS.items() if usual == port), "")


def about_user(typed: str) -> Advice:
    """What a pool gets as a user name: an account there, or a payout address whose checksum is looked at."""
    words = typed.strip()
    if not words:
        return _error(translate("servers", "Enter your payout address, or your user name at this pool."))
    if any(character.isspace() for character in words):
        return _error(
            translate("servers", "There is a space in it; neither an address nor a user name has one.")
        )
    account = words.partition(".")[0]
    verdict = about_payout(account, required=False)
    if verdict.level in {Level.GOOD, Level.WARNING}:
        return verdict
    if looks_like_address(account):
        return verdict
    return Advice(
        Level.NOTE,
        translate("servers", "A user name: no bitcoin address, so its spelling cannot be checked."),
    )


def about_worker(typed: str) -> Advice:
    """What there is to say about the name of this PC at the pool."""
    if any(character.isspace() for character in typed.strip()):
        return _error(translate("servers", "A worker's name has no spaces."))
    return NO_ADVICE


def about_difficulty(value: float | None) -> Advice:
    """Whether a share difficulty can be asked for; None is no number at all."""
    if value is None or not SMALLEST_DIFFICULTY <= value <= LARGEST_DIFFICULTY:
        return _error(translate("servers", "A share difficulty is a number above 0, for example 0.01."))
    return NO_ADVICE


def split_user(user: str) -> tuple[str, str]:
    """(payout address, worker) of ADDRESS.worker; a user name that holds no address stays whole."""
    account, _, worker = user.strip().partition(".")
    try:
        parse_address(account)
    except AddressError:
        return user.strip(), ""
    return account, worker


def joined_user(account: str, worker: str) -> str:
    """The way back."""
    account, worker = account.strip(), worker.strip()
    return f"{account}.{worker}" if account and worker else account

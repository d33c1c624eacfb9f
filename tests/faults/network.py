"""Names that can no longer be looked up, and a network that is gone under open connections."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import moment
from faults.servers import ADDRESS, HEATS, TOLD_S, Struckable, serves_pool
from faults.world import World

from warmgui.core.servers.entries import Server

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from warmgui.core.settings.model import Settings

NAME = "pool.test"
UNKNOWN_HOST = "looked up|no such host|cannot be reached"
OWN_NAMES = 'mount --bind "$1" /etc/hosts && mount --bind "$2" /etc/resolv.conf && shift 2 && exec "$@"'
OWN_NETWORK = 'ip link set lo up && exec "$@"'


def with_names(folder: Path) -> World:
    """Mines for a pool by its name, which only this program's own list of hosts knows."""
    hosts, resolver = folder / "hosts", folder / "resolv.conf"
    hosts.write_text(f"127.0.0.1 localhost {NAME}\n", encoding="ascii")
    resolver.write_text("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n", encoding="ascii")
    prefix = ["unshare", "-m", "sh", "-c", OWN_NAMES, "sh", str(hosts), str(resolver)]
    world = Struckable(folder, arguments=HEATS, prefix=prefix)
    serves_pool(world)
    server = Server(f"stratum+tcp://{NAME}:{world.relay.port}", f"{ADDRESS}.pc")
    settings: Settings = world.settings
    world.use(replace(settings, upstream=replace(settings.upstream, servers=(server,))))
    return world


def names(world: Any, rng: random.Random) -> Told:
    """The connection drops, and the name cannot be looked up: told, and connected again when it can."""
    world.heating()
    moment(rng)
    then = before(world)
    hosts = world.folder / "hosts"
    usual = hosts.read_bytes()
    hosts.write_bytes(b"127.0.0.1 localhost\n")  # in place: another file would not be seen
    world.relay.cut()
    told = lambda s: re.search(UNKNOWN_HOST, s["upstream_text"])  # noqa: E731
    world.until(told, "a sentence", TOLD_S, after=then.lines)
    seen = len(world.lines)
    hosts.write_bytes(usual)
    world.until(lambda s: s["upstream_state"] == "connected", "the pool again", TOLD_S, after=seen)
    world.heating()
    return then, Struck("DNS is gone when a pool hangs up", says=(UNKNOWN_HOST,))


def alone(folder: Path) -> World:
    """On the practice network, in a network of its own whose loopback can be taken down."""
    return World(folder, prefix=["unshare", "-n", "sh", "-c", OWN_NETWORK, "sh"])


def network(world: World, rng: random.Random) -> Told:
    """Every connection is dead without a word: nothing arrives, not even an end. Then it is back."""
    world.heating()
    moment(rng)
    then = before(world)
    _link(world, "down")
    seen = len(world.lines)
    lost = lambda s: s["upstream_state"] != "connected"  # noqa: E731
    try:
        world.until(lost, "a sentence", TOLD_S, after=seen)
    finally:
        _link(world, "up")
    seen = len(world.lines)
    world.until(lambda s: s["upstream_state"] == "connected", "the pool again", TOLD_S, after=seen)
    world.heating()
    says = ("nothing heard|did not answer|closed|cannot reach|unreachable|lost",)
    return then, Struck("the network goes down under open connections", says=says)


def _link(world: World, state: str) -> None:
    inside = ["nsenter", "-t", str(world.pid), "-n", "ip", "link", "set", "lo", state]
    subprocess.run(inside, check=True, capture_output=True)
    time.sleep(0.1)


def lacking() -> str:
    """What this machine does not let us do."""
    missing = [name for name in ("unshare", "nsenter", "ip") if shutil.which(name) is None]
    if missing:
        return f"not installed: {', '.join(missing)}"
    refused = subprocess.run(["unshare", "-m", "-n", "true"], check=False, capture_output=True).returncode
    return "no namespaces of its own" if refused or os.geteuid() != 0 else ""


FAULTS = (
    Fault("dns", "network", "names", names, with_names, weight=0.5, lacking=lacking),
    Fault("network.down", "network", "network", network, alone, weight=0.3, lacking=lacking),
)

"""Looks for heaters in the user's own network, only when somebody pressed a button.

A search asks every address of one network that the user agreed to: whether two ports are open, and where one
is, what answers there. It is slow and polite: few at a time, nothing twice. mDNS asks all devices together.
"""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import select
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

import psutil

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.hosts.heaters import MDNS, scan_key
from warmgui.core.house.finds import FoundHeater, ScanNews
from warmgui.core.house.lan import mdns as lan_mdns
from warmgui.core.house.lan.address import hosts_of, network_of
from warmgui.core.house.nouns import DEFAULT_PORTS
from warmgui.core.text import EMPTY, Text
from warmgui.io.contacts import CONTACTS
from warmgui.io.heaters.axeos import AxeOs
from warmgui.io.heaters.cgminer import CgMiner
from warmgui.io.heaters.device import Access, HeaterError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

log = logging.getLogger(__name__)

AT_A_TIME = 32
KNOCK_S = 0.7
"""So long an address may take to open a port: a device at home needs some milliseconds."""
LISTEN_S = 4.0
NEWS_EVERY_S = 0.25
PORTS = {"cgminer": 4028, "axeos": 80}
_MOST_PACKETS = 500


def own_networks() -> tuple[str, ...]:
    """Private IPv4 networks that this PC is in, each once."""
    found = dict.fromkeys(network_of(address, mask) for address, mask in _own_addresses())
    return tuple(network for network in found if network)


def _own_addresses() -> list[tuple[str, str]]:
    """(address, netmask) of every interface that is up."""
    states = psutil.net_if_stats()
    return [
        (each.address, each.netmask)
        for name, addresses in psutil.net_if_addrs().items()
        if name not in states or states[name].isup
        for each in addresses
        if each.family is socket.AF_INET and each.netmask
    ]


# ---- a search ------------------------------------------------------------------------------------


class Search:
    """One network, in threads of its own.

    Args:
        network: that the user agreed to; whoever makes this has made sure of it.
        told: gets news in those threads; the last one is done.
        hosts: addresses to ask; None: all of the network but our own.
        ports: by kind; for tests.
    """

    def __init__(
        self,
        network: str,
        told: Callable[[ScanNews], None],
        hosts: Iterable[str] | None = None,
        ports: Mapping[str, int] = PORTS,
    ) -> None:
        self._network, self._told, self._ports = network, told, ports
        ours = [address for address, _ in _own_addresses()]
        self._hosts = list(hosts_of(network, ours) if hosts is None else hosts)
        self._cancelled = threading.Event()
        self._found: list[FoundHeater] = []
        self._asked = 0
        self._thread = threading.Thread(target=self._run, name="search for heaters", daemon=True)

    def start(self) -> Callable[[], None]:
        """Begin; gives what cancels it."""
        self._thread.start()
        return self._cancelled.set

    def _run(self) -> None:
        if not self._hosts or not CONTACTS.allows(self._hosts[0]):
            self._tell(done=True, problem=STAYS_OFFLINE if self._hosts else EMPTY)
            return
        told_s = time.monotonic()
        self._tell()
        pool = ThreadPoolExecutor(AT_A_TIME, "heater?")
        try:
            for job in as_completed([pool.submit(self._ask, host) for host in self._hosts]):
                self._asked += 1
                found = job.result()
                if found is not None:
                    self._found.append(found)
                if self._cancelled.is_set():
                    break
                if found is not None or time.monotonic() - told_s >= NEWS_EVERY_S:
                    told_s = time.monotonic()
                    self._tell()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            CONTACTS.note(scan_key(self._network), self._network, ok=True)
        self._tell(done=True)

    def _tell(self, *, done: bool = False, problem: Text = EMPTY) -> None:
        if not self._cancelled.is_set():
            news = ScanNews(self._network, self._asked, len(self._hosts), tuple(self._found), done, problem)
            self._told(news)

    def _ask(self, host: str) -> FoundHeater | None:
        """What is at an address, by the first of its ports that something known answers at."""
        for kind, port in self._ports.items():
            if self._cancelled.is_set():
                return None
            if _is_open(host, port):
                with contextlib.suppress(HeaterError):
                    return identify(Access(kind, host, port), scan_key(self._network))
        return None


def _is_open(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=KNOCK_S):
            return True
    except OSError:
        return False


def identify(access: Access, key: str = "") -> FoundHeater:
    """Ask a device once what it is; nothing is changed.

    Raises:
        HeaterError: it is none of those that are known.
    """
    device = AxeOs(access, key) if access.kind == "axeos" else CgMiner(access, key)
    look = device.look()
    usual = access.port == DEFAULT_PORTS[access.kind]
    address = access.host if usual else f"{access.host}:{access.port}"
    return FoundHeater(access.kind, address, look.model, look.model, look.power_w, how="scan")


# ---- mDNS ----------------------------------------------------------------------------------------


def listen(
    told: Callable[[tuple[FoundHeater, ...]], None],
    seconds: float = LISTEN_S,
    group: tuple[str, int] = (lan_mdns.GROUP, lan_mdns.PORT),
) -> Callable[[], None]:
    """Ask all devices together who is a heater, and wait for a few seconds.

    Args:
        told: gets what announced itself, once, in another thread, unless it was cancelled.
        seconds: so long.
        group: where the question goes; for tests.

    Returns:
        A function that cancels it.
    """
    cancelled = threading.Event()

    def work() -> None:
        found = _heard(seconds, group, cancelled)
        if not cancelled.is_set():
            told(found)

    threading.Thread(target=work, name="mDNS", daemon=True).start()
    return cancelled.set


def _heard(seconds: float, group: tuple[str, int], cancelled: threading.Event) -> tuple[FoundHeater, ...]:
    if not CONTACTS.allows(group[0]):
        return ()
    found: dict[str, FoundHeater] = {}
    with contextlib.ExitStack() as stack:
        links = [stack.enter_context(link) for link in _questions(group)]
        until_s, packets = time.monotonic() + seconds, 0
        while links and packets < _MOST_PACKETS and not cancelled.is_set():
            left_s = until_s - time.monotonic()
            if left_s <= 0.0:
                break
            for link in select.select(links, [], [], min(left_s, 0.25))[0]:
                packets += 1
                with contextlib.suppress(OSError):
                    packet, sender = link.recvfrom(lan_mdns.MOST_BYTES)
                    found |= {each.address: each for each in lan_mdns.answers(packet, str(sender[0]))}
    CONTACTS.note(MDNS, f"{group[0]}:{group[1]}", bool(found))
    return tuple(found.values())


def _questions(group: tuple[str, int]) -> list[socket.socket]:
    """The question, asked once in each of our networks; where the answers come."""
    here = not ipaddress.ip_address(group[0]).is_multicast
    own = ["127.0.0.1"] if here else [a for a, mask in _own_addresses() if network_of(a, mask)]
    made = []
    for address in own:
        link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            link.bind((address, 0))
            if not here:
                link.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(address))
                link.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 255)
            link.settimeout(0.0)
            link.sendto(lan_mdns.question(), group)
        except OSError as error:
            log.info("mDNS: %s", error.strerror)
            link.close()
        else:
            made.append(link)
    return made

"""Runs a program in a network of its own whose only way out ends here, and tells what wanted to leave.

    unshare --map-root-user --net python tests/e2e/quiet_network.py PROGRAM ...

The way out is a TUN device with default routes for IPv4 and IPv6: whatever is sent to any address but
loopback arrives as a packet in this process. Packets of our own come first and last, so that silence means
something. Prints one JSON object; exit status 77 with a sentence where the kernel allows no such network.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field

NOT_POSSIBLE = 77
_TUNSETIFF = 0x400454CA
_IFF_TUN, _IFF_NO_PI = 0x0001, 0x1000
_NAME = "out0"
_PROBE_4, _PROBE_6 = ("198.51.100.7", 9), ("2001:db8:9::7", 9)
_LAST_4 = ("198.51.100.8", 9)
"""After the program: packets come in order, so what it sent last has been seen when this one is."""
_OURS = frozenset(address for address, _ in (_PROBE_4, _PROBE_6, _LAST_4))
_ICMP_V6 = 58
_HOP_BY_HOP = 0
_IPV4, _IPV6 = 4, 6
_DEADLINE_S = float(os.environ.get("WARMGUI_TEST_DEADLINE_S", "300"))
_ETH_P_ALL = 3
_UDP, _TCP = 17, 6
_DNS = 53
_NAME_PORTS = frozenset({53, 853, 5353, 5355, 137})
"""DNS, DNS over TLS, mDNS, LLMNR, NetBIOS: a question for a name wants to leave, also on loopback."""
ENOUGH = "WARMGUI_TEST_ENOUGH"
"""Environment: a regular expression; after `ENOUGH_LINES` lines with it the program is asked to end."""
ENOUGH_LINES = 10


@dataclass
class WayOut:
    """The TUN device and what came out of it, as (destination, protocol number)."""

    packets: list[tuple[str, int]] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    """Names that somebody asked a name server for (plain DNS)."""
    arrived: threading.Event = field(default_factory=threading.Event)

    def open(self) -> None:
        """Make the device and route everything into it.

        Raises:
            OSError: not allowed here.
            subprocess.CalledProcessError: the same, by `ip`.
        """
        self._fd = os.open("/dev/net/tun", os.O_RDWR)
        fcntl.ioctl(self._fd, _TUNSETIFF, struct.pack("16sH22x", _NAME.encode(), _IFF_TUN | _IFF_NO_PI))
        _ip("link set lo up")
        _ip(f"addr add 192.0.2.1/24 dev {_NAME}")
        with contextlib.suppress(subprocess.CalledProcessError):  # a kernel without IPv6
            _ip(f"-6 addr add 2001:db8::1/64 dev {_NAME} nodad")
        _ip(f"link set {_NAME} up")
        _ip(f"route add default dev {_NAME}")
        with contextlib.suppress(subprocess.CalledProcessError):
            _ip(f"-6 route add default dev {_NAME}")
        threading.Thread(target=self._read, daemon=True).start()
        with contextlib.suppress(PermissionError):  # a kernel that grants no raw sockets
            self._loopback = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(_ETH_P_ALL))
            self._loopback.bind(("lo", 0))
            threading.Thread(target=self._read_loopback, daemon=True).start()

    def _read_loopback(self) -> None:
        """Questions for names to a server on this machine, which would pass them on."""
        while True:
            packet = self._loopback.recv(65536)
            ports, transport = _ports(packet)
            if transport in {_UDP, _TCP} and ports[1] in _NAME_PORTS:
                self._note(f"a name server on loopback, port {ports[1]}", packet, transport)

    def _note(self, where: str, packet: bytes, transport: int) -> None:
        self.packets.append((where, transport))
        if name := _asked_name(packet):
            self.asked.add(name)

    def _read(self) -> None:
        while True:
            packet = os.read(self._fd, 65536)
            version = packet[0] >> 4
            if version == _IPV4:
                self._note(socket.inet_ntop(socket.AF_INET, packet[16:20]), packet, packet[9])
            # The kernel itself looks for IPv6 neighbours and routers; that is nobody's wish.
            elif version == _IPV6 and packet[6] not in {_ICMP_V6, _HOP_BY_HOP}:
                self._note(socket.inet_ntop(socket.AF_INET6, packet[24:40]), packet, packet[6])
            self.arrived.set()


def _ports(packet: bytes) -> tuple[tuple[int, int], int]:
    """Source and destination port, and the protocol; zeros where there are none."""
    version = packet[0] >> 4 if packet else 0
    head, transport = (
        ((packet[0] & 15) * 4, packet[9])
        if version == _IPV4 and len(packet) > 9
        else (40, packet[6] if version == _IPV6 else 0)
    )
    if len(packet) < head + 4:
        return (0, 0), 0
    return struct.unpack("!HH", packet[head : head + 4]), transport


def _asked_name(packet: bytes) -> str:
    """The name in a DNS question over UDP; "" where it is none."""
    ports, transport = _ports(packet)
    if transport != _UDP or ports[1] != _DNS:
        return ""
    at = ((packet[0] & 15) * 4 if packet[0] >> 4 == _IPV4 else 40) + 20  # after UDP's head and DNS's
    labels = []
    while at < len(packet) and packet[at]:
        labels.append(packet[at + 1 : at + 1 + packet[at]].decode("ascii", "replace"))
        at += 1 + packet[at]
    return ".".join(labels).lower()


def _ip(words: str) -> None:
    subprocess.run(["ip", *words.split()], check=True, capture_output=True)


def _probe(way_out: WayOut, address: tuple[str, int]) -> bool:
    """Whether packets of ours are seen, so that the program's would be."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"probe", address)
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"probe", _PROBE_6)
    for _ in range(100):
        if any(packet[0] == address[0] for packet in way_out.packets):
            return True
        way_out.arrived.wait(0.1)
        way_out.arrived.clear()
    return False


def _run(argv: list[str]) -> tuple[int, str, str]:
    """Run it to its end, or until it said enough; its exit code and all that it said."""
    enough = os.environ.pop(ENOUGH, None)
    with tempfile.TemporaryFile("w+") as errors:
        with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=errors, text=True) as child:
            patience = threading.Timer(_DEADLINE_S, child.kill)
            patience.start()
            assert child.stdout is not None
            said, met = [], 0
            for line in child.stdout:
                said.append(line)
                met += enough is not None and re.search(enough, line) is not None
                if met == ENOUGH_LINES:
                    child.send_signal(signal.SIGINT)
                    met += 1
            patience.cancel()
        errors.seek(0)
        return child.returncode, "".join(said), errors.read()


def main(argv: list[str]) -> int:
    """Set up, run, tell."""
    way_out = WayOut()
    try:
        way_out.open()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"no network of its own is possible here: {error}")  # noqa: T201 - its output
        return NOT_POSSIBLE
    seen = _probe(way_out, _PROBE_4)
    returncode, stdout, stderr = _run(argv)
    seen = _probe(way_out, _LAST_4) and seen
    others = [packet for packet in way_out.packets if packet[0] not in _OURS]
    told = {"probe_seen": seen, "packets": others, "asked": sorted(way_out.asked), "returncode": returncode}
    print(json.dumps({**told, "stdout": stdout, "stderr": stderr}))  # noqa: T201 - its output
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

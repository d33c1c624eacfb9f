"""What teachers and students type about a class, judged: codes, nicknames, addresses; the first difficulty.

No Qt: the forms show what is said here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from miners.formats.nickname import nickname_of
from miners.formats.server_url import Endpoint, ServerUrlError, parse_server_url
from warmgui.core.address_words import url_problem
from warmgui.core.hosts.registry import is_loopback
from warmgui.core.model_lab import CLASS, LabWork
from warmgui.core.money.mining import HASHES_PER_DIFFICULTY
from warmgui.core.servers.advice import Advice, Level
from warmgui.core.servers.entries import Server
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Action

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.model import Snapshot
    from warmgui.core.model_class import ClassState, Interface
    from warmgui.core.settings.model import Settings

CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No 0 and O, no 1, I and L: a code is read from a wall and typed."""
CODE_LENGTH = 6
SHORTEST_CODE, LONGEST_CODE = 4, 32
JOIN_S = 7200.0
"""A student's PC stops by itself after so long."""
USUAL_PC_HS = 20e6
"""What a student's PC may make where nobody measured one: an old notebook."""
SMALLEST_DIFFICULTY, LARGEST_DIFFICULTY = 1e-6, 1e9
DEFAULT_PORT = 3333
_ENOUGH_S = 2.0
"""A rate over less says little."""
_EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - compared with, never listened on


def pc_hashrate(snapshot: Snapshot) -> float | None:
    """What this PC makes, H/s; None: not known.

    Now, or in the lab's last session, or as its devices were measured: a mean over minutes in which it came
    to rest would fall by and by.
    """
    lab = snapshot.lab
    if lab is not None and lab.runs and lab.hashrate_hs:
        return lab.hashrate_hs
    windows = snapshot.hashrate
    rate = windows.m1 or windows.s10
    if rate and snapshot.action is Action.HEATING and not (lab is not None and lab.runs):
        return rate
    if lab is not None and lab.hashes and lab.elapsed_s >= _ENOUGH_S:
        return lab.hashes / lab.elapsed_s
    rates = [one.benchmark_hs for one in snapshot.devices if one.enabled and one.benchmark_hs]
    return sum(rates) if rates else None


def with_student(settings: Settings, nickname: str, address: str) -> Settings:
    """The settings with what a student typed last; the code is never kept."""
    return replace(settings, lab=replace(settings.lab, nickname=nickname, class_address=address))


def new_code(random_below: Callable[[int], int]) -> str:
    """A join code.

    Args:
        random_below: a whole random number from 0 to one less than what it is given.
    """
    return "".join(CODE_SIGNS[random_below(len(CODE_SIGNS))] for _ in range(CODE_LENGTH))


def tidy_code(typed: str) -> str:
    """As it counts: without blanks and in capitals, so that it can be read out and typed as one likes."""
    return "".join(typed.split()).upper()


def code_problem(typed: str) -> Text:
    """What is wrong with a teacher's own code; empty: nothing."""
    code = tidy_code(typed)
    if not SHORTEST_CODE <= len(code) <= LONGEST_CODE:
        return translate(
            "class",
            "A join code has {low} to {high} letters and digits.",
            low=SHORTEST_CODE,
            high=LONGEST_CODE,
        )
    if not (code.isascii() and code.isalnum()):
        return translate("class", "A join code has letters from A to Z and digits only: everybody types it.")
    return EMPTY


def join_code_problem(typed: str) -> Text:
    """What is wrong with a code that a student typed."""
    if not tidy_code(typed):
        return translate("class", "Type the join code that your teacher shows.")
    return code_problem(typed)


def nickname_advice(typed: str) -> Advice:
    """What is wrong with a nickname, or how the class will show it."""
    name = typed.strip()
    if not name:
        said = translate("class", "Choose a nickname: it is what the others see.")
        return Advice(Level.ERROR, said)
    shown = nickname_of(name)
    if not shown:
        return Advice(Level.ERROR, translate("class", "A nickname needs a letter or a digit."))
    if shown != name:
        return Advice(Level.NOTE, translate("class", "The class will show it as “{name}”.", name=shown))
    return Advice()


def judged(problem: Callable[[str], Text]) -> Callable[[str], Advice]:
    """A judge for an input: what `problem` says is an error."""

    def judge(text: str) -> Advice:
        found = problem(text)
        return Advice(Level.ERROR, found) if found else Advice()

    return judge


def class_url(typed: str) -> str:
    """The address of a class as a miner takes it: a missing port is the usual one."""
    words = typed.strip()
    try:
        parse_server_url(words)
    except ServerUrlError as error:
        if error.code != "port":
            return words
        with_port = f"{words.rstrip('/')}:{DEFAULT_PORT}"
        try:
            parse_server_url(with_port)
        except ServerUrlError:
            return words
        return with_port
    return words if "://" in words else f"stratum+tcp://{words}"


def address_problem(typed: str, *, offline: bool) -> Text:
    """What is wrong with the address of a class."""
    if not typed.strip():
        return translate("class", "Type the address that your teacher shows, such as 192.168.1.20:3333.")
    url = class_url(typed)
    problem = url_problem(url)
    if problem:
        return problem
    address = parse_server_url(url)
    if address.kind != "pool":
        return translate("class", "A class has an address like 192.168.1.20:3333, not one of a web page.")
    if address.tls:
        return translate("class", "A class is not encrypted: its address begins with stratum+tcp://.")
    if offline and not is_loopback(address.host):
        return translate(
            "class",
            "Everything stays offline, as it is set on the page “Network”: a class on another PC cannot be "
            "reached until that is switched off.",
        )
    return EMPTY


def join_work(typed_address: str, nickname: str, code: str) -> LabWork:
    """What the engine is asked to do for a class; the inputs have been judged."""
    url = class_url(typed_address)
    where = parse_server_url(url).endpoint
    server = Server(f"stratum+tcp://{where}", nickname_of(nickname))
    return LabWork(CLASS, server=server, code=tidy_code(code))


def opening_problem(host: str, *, offline: bool) -> Text:
    """What keeps a class from being opened on an address."""
    if not host:
        return translate("class", "This PC has no network interface that is up.")
    if offline and not is_loopback(host):
        return translate(
            "class",
            "Everything stays offline, as it is set on the page “Network”: a class can be opened for this PC "
            "only until that is switched off.",
        )
    return EMPTY


def interface_words(interface: Interface) -> Text:
    """An interface in the list."""
    if interface.loopback:
        return translate("class", "{address} · this PC only", address=interface.address)
    return translate("class", "{address} · {name}", address=interface.address, name=interface.name)


def what_it_opens(interface: Interface, port: int) -> tuple[Text, ...]:
    """Plain words about what opening a class does, one sentence or two for each thing to know."""
    where = str(Endpoint(interface.address, port))
    if interface.loopback:
        reach = translate(
            "class",
            "It opens {where} on this PC. Only programs on this PC can reach it: nobody else on the network.",
            where=where,
        )
    else:
        reach = translate(
            "class",
            "It opens {where}. Whoever is in the same network as “{name}” can reach it; only those who know "
            "the join code take part.",
            where=where,
            name=interface.name,
        )
    seen = translate(
        "class",
        "You, and whoever sees the projector, see nicknames and their shares and blocks. Nothing else is "
        "asked of anybody.",
    )
    kept = translate(
        "class",
        "Nothing is stored on a disk: what is known of the class is gone when you forget it or end WarmGUI, "
        "unless you export it.",
    )
    if interface.loopback:
        return reach, seen, kept
    plain = translate(
        "class",
        "Nothing is encrypted: others in this network could read nicknames, shares and the join code as they "
        "pass. Use a code of its own, never a password.",
    )
    wall = translate("class", "The system's firewall may ask whether WarmGUI may be reached. It must be.")
    return reach, seen, kept, plain, wall


def join_addresses(state: ClassState, interfaces: Sequence[Interface]) -> tuple[str, ...]:
    """What students type, for the interface that the class is open on."""
    if state.plan is None:
        return ()
    port = state.port or state.plan.port
    hosts = [state.plan.host]
    if state.plan.host in _EVERYWHERE:
        hosts = [one.address for one in interfaces if not one.loopback] or hosts
    return tuple(f"stratum+tcp://{Endpoint(host, port)}" for host in hosts)


@dataclass(frozen=True, slots=True)
class FirstDifficulty:
    """With how much the class begins."""

    difficulty: float
    per_pc_hs: float
    measured: bool
    """The hashrate is this PC's own, and not merely a usual one."""


def first_difficulty(students: float, block_s: float, hashrate_hs: float | None) -> FirstDifficulty:
    """The difficulty at which so many PCs find a block in this time on average.

    Args:
        students: how many are expected.
        block_s: seconds per block.
        hashrate_hs: of this PC, H/s, taken for each of theirs; None: not known.
    """
    known = hashrate_hs is not None and hashrate_hs > 0
    each_hs = hashrate_hs if hashrate_hs is not None and known else USUAL_PC_HS
    wanted = max(students, 1.0) * each_hs * block_s / HASHES_PER_DIFFICULTY
    held = min(max(wanted, SMALLEST_DIFFICULTY), LARGEST_DIFFICULTY)
    return FirstDifficulty(float(f"{held:.3g}"), each_hs, known)

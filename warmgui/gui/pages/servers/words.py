"""A server in words: no widgets here, so that every sentence can be tested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.hosts.registry import is_loopback
from warmgui.core.servers.advice import NODE, is_near, split_user
from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from warmgui.core.model import PayoutStatus, ServerStatus, UpstreamStatus
    from warmgui.core.servers.entries import Server
    from warmgui.core.units import Formatter

_LONGEST_USER = 18
_SHOWN_GROUP = 4
_SAT_PER_BTC = 100_000_000


@dataclass(frozen=True, slots=True)
class State:
    """A colour of the palette and a word that says the same."""

    color: str
    word: Text


def name_of(server: Server) -> str:
    """Short: the host, with the port where that tells something apart."""
    address = server.address
    return server.url.strip() if address is None else str(address.endpoint)


def kind_of(server: Server) -> Text:
    """What it is."""
    return translate("servers", "Own node") if server.kind == NODE else translate("servers", "Pool")


def shortened(words: str, longest: int = _LONGEST_USER) -> str:
    """A long name with its middle left out: the ends are what people compare."""
    return words if len(words) <= longest else f"{words[: longest // 2 - 1]}…{words[2 - longest // 2 :]}"


def who(server: Server) -> str:
    """Whose work it is: payout address and worker, shortened."""
    if server.kind == NODE:
        return shortened(server.payout_address)
    account, worker = split_user(server.user)
    return f"{shortened(account)}.{worker}" if worker else shortened(account)


def lock_of(server: Server, *, connected: bool) -> tuple[bool, Text]:
    """Whether the way is encrypted, and the words beside the lock."""
    address = server.address
    if address is None:
        return False, EMPTY
    if not address.tls:
        return False, _open_way(address.host)
    if server.tls_pin:
        return True, translate("servers", "encrypted, only the certificate that you trusted counts")
    if connected:
        return True, translate("servers", "encrypted, certificate verified")
    return True, translate("servers", "encrypted, the certificate is verified when it connects")


def _open_way(host: str) -> Text:
    if is_loopback(host):
        return translate("servers", "not encrypted, but it does not leave this PC")
    if is_near(host):
        return translate("servers", "not encrypted, inside your own network")
    return translate("servers", "not encrypted")


_STATES = {
    "connected": State("good", translate("servers", "Connected")),
    "standby": State("power", translate("servers", "Ready to stand in")),
    "connecting": State("power", translate("servers", "Connecting")),
    "waiting": State("warning", translate("servers", "Does not answer, tries again")),
    "refused": State("danger", translate("servers", "Refused")),
}


def state_of(status: ServerStatus, *, practice: bool, running: bool) -> State:
    """The dot and its word."""
    if not status.server.enabled:
        return State("muted", translate("servers", "Switched off"))
    if practice:
        return State("muted", translate("servers", "Not used: the practice network is chosen"))
    if status.certificate is not None or status.needs_password:
        return _asking(status)
    if status.active:
        return State("good", translate("servers", "Works now"))
    if status.state in _STATES:
        return _STATES[status.state]
    waits = (
        translate("servers", "Not asked yet")
        if running
        else translate("servers", "Rests until heating begins")
    )
    return State("muted", waits)


def _asking(status: ServerStatus) -> State:
    if status.certificate is None:
        return State("warning", translate("servers", "Needs its password"))
    if status.certificate.changed:
        return State("danger", translate("servers", "Its certificate has changed"))
    return State("warning", translate("servers", "Has a question for you"))


def difficulty_of(upstream: UpstreamStatus) -> Text:
    """Share difficulty and what it means on this PC; empty while unknown."""
    if upstream.node:
        return upstream.expectation
    if upstream.difficulty is None:
        return EMPTY
    amount = Amount(upstream.difficulty, "difficulty")
    if not upstream.expectation:
        return translate("servers", "Share difficulty {difficulty}.", difficulty=amount)
    return translate(
        "servers",
        "Share difficulty {difficulty}. {expectation}",
        difficulty=amount,
        expectation=upstream.expectation,
    )


def asked_of(server: Server) -> Text:
    """Which difficulty is asked for."""
    if server.suggest_difficulty is None:
        return EMPTY
    return translate(
        "servers",
        "Asked for a share difficulty of {difficulty}; some pools ignore that.",
        difficulty=Amount(server.suggest_difficulty, "difficulty"),
    )


def outputs_of(payout: PayoutStatus) -> list[tuple[str, str, int]]:
    """Rows of the payout's table: address (or ""), bitcoin, satoshi."""
    return [(address, btc(sat), sat) for address, sat in payout.outputs]


def btc(sat: int) -> str:
    """Satoshi as bitcoin, exactly."""
    return f"{sat // _SAT_PER_BTC}.{sat % _SAT_PER_BTC:08d}"


def grouped(fingerprint: str) -> str:
    """A fingerprint in groups of four, to be compared by eye."""
    digits = "".join(fingerprint.split()).replace(":", "").upper()
    return " ".join(digits[i : i + _SHOWN_GROUP] for i in range(0, len(digits), _SHOWN_GROUP))


def slow_notice(upstream: UpstreamStatus, *, can_ask: bool) -> Text:
    """What home says about a pool whose shares come too seldom to be seen."""
    if not can_ask:
        return upstream.expectation
    return translate(
        "servers",
        "{expectation} You can ask for an easier one; some pools ignore the wish.",
        expectation=upstream.expectation,
    )


def sentence_of(text: Text, formatter: Formatter) -> str:
    """A state's words, which begin small and end without a point, as a sentence; a host's name stays."""
    words = formatter.text(text)
    if not words or text.template.startswith("{host}"):
        return words
    return words[0].upper() + words[1:]

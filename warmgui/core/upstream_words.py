"""What an upstream's state, certificate and coinbase mean, in sentences that can be translated.

The miner sends stable codes with plain English; a code that is not known here is shown in the miner's words.
The words of a state begin small and end without a point: they also stand within other sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.hosts.registry import is_loopback
from warmgui.core.model import CertificateStatus, PayoutStatus
from warmgui.core.text import Amount, Text, filled, translate, verbatim

if TYPE_CHECKING:
    from warmgui.core.messages import MinerCertificate, MinerPayout
    from warmgui.core.servers.entries import Server

PASSWORD_NEEDED = "password_needed"  # noqa: S105 - a code
"""Our own code: the server was left out, because its password is not there."""
FEE_FRACTION = 0.9
"""From here on what others get of a coinbase is called a fee; below, it is shared out among them."""
_HEAD, _TAIL = 6, 6
_MOST_TOLD = 8

STATE_WORDS: dict[str, Text] = {
    "connecting": translate("upstream", "connecting to {host}"),
    "connected": translate("upstream", "connected to {host}"),
    "standby": translate("upstream", "{host} is ready to stand in"),
    "no_such_host": translate("upstream", "{host} was not found: there is no host of that name"),
    "connection_refused": translate("upstream", "{host} refuses the connection: nobody listens at that port"),
    "unreachable": translate("upstream", "{host} cannot be reached from this network"),
    "connect_timeout": translate("upstream", "{host} does not answer"),
    "proxy_failed": translate("upstream", "the proxy does not lead to {host} ({words})"),
    "tls_untrusted": translate(
        "upstream", "{host} shows a certificate that nobody vouches for; it waits for your decision"
    ),
    "tls_changed": translate(
        "upstream", "{host} shows another certificate than the one you trusted; it waits for your decision"
    ),
    "tls_failed": translate("upstream", "no encrypted connection with {host} comes about ({words})"),
    "silent": translate("upstream", "{host} has been silent for too long"),
    "closed": translate("upstream", "{host} closed the connection"),
    "not_stratum": translate("upstream", "{host} does not speak as a pool does ({words})"),
    "broken_messages": translate("upstream", "{host} sends messages that break the protocol ({words})"),
    "no_answer": translate("upstream", "{host} takes the connection but does not answer ({words})"),
    "subscribe_refused": translate("upstream", "{host} refused the subscription ({words})"),
    "worker_refused": translate("upstream", "{host} refused your user name ({words})"),
    "asked_to_reconnect": translate("upstream", "{host} asked us to connect anew"),
    "node_down": translate("upstream", "the node behind {host} is down, and its work may be old"),
    "shares_refused": translate("upstream", "{host} refuses our shares ({words})"),
    "node_unauthorized": translate("upstream", "the node {host} does not take the user name and password"),
    "node_cookie": translate("upstream", "the cookie file of the node {host} cannot be used ({words})"),
    "node_forbidden": translate("upstream", "the node {host} does not let this PC ask it ({words})"),
    "node_starting": translate("upstream", "the node {host} is starting"),
    "node_not_rpc": translate("upstream", "{host} does not answer as a bitcoin node does ({words})"),
    "node_syncing": translate("upstream", "the node {host} is still downloading the block chain"),
    "node_no_peers": translate("upstream", "the node {host} is connected to no other node"),
    "node_error": translate("upstream", "the node {host} answers with an error ({words})"),
    "template_unusable": translate("upstream", "the node {host} offers work that cannot be used ({words})"),
    "server_bad": translate("upstream", "{host} cannot be used as it is written down ({words})"),
    "address_bad": translate("upstream", "the payout address for {host} is none ({words})"),
    "address_network": translate("upstream", "the payout address is not of the network of {host} ({words})"),
    "practice_failed": translate("upstream", "the practice network does not run ({words})"),
    "no_job": translate("upstream", "{host} is connected but gives no work"),
    PASSWORD_NEEDED: translate("upstream", "the password for {host} is needed"),
}


def state_words(code: str, host: str, words: str) -> Text:
    """An upstream's state: our sentence for a known code, else the miner's words."""
    known = STATE_WORDS.get(code)
    return verbatim(words) if known is None else filled(known, host=host, words=words)


def host_of(server: Server) -> str:
    """What a server is called in sentences: a pool's host; with the port where that tells servers apart."""
    address = server.address
    if address is None:
        return server.url.strip()
    several = address.kind == "node" or is_loopback(address.host)
    return str(address.endpoint) if several else address.host


# ---- certificates ------------------------------------------------------------------------------------------

_CERTIFICATE_WORDS: dict[str, Text] = {
    "self_signed": translate(
        "upstream",
        "{host} shows a certificate that it signed itself: nobody else says that it is the real one.",
    ),
    "unknown_issuer": translate(
        "upstream", "{host} shows a certificate of an issuer that this PC does not know."
    ),
    "expired": translate("upstream", "The certificate of {host} is out of date, or its time has not begun."),
    "wrong_host": translate("upstream", "{host} shows a certificate that was made for another name."),
    "changed": translate(
        "upstream",
        "{host} shows another certificate than the one that you trusted. Somebody may stand between; ask "
        "the operator before you trust the new one.",
    ),
}
_CERTIFICATE_OTHER = translate("upstream", "The certificate of {host} is not trusted ({words}).")


def certificate_status(question: MinerCertificate, server: Server) -> CertificateStatus:
    """A question about a certificate."""
    known = _CERTIFICATE_WORDS.get(question.reason, _CERTIFICATE_OTHER)
    return CertificateStatus(
        server=server,
        fingerprint=question.fingerprint,
        text=filled(known, host=host_of(server), words=question.words),
        subject=question.subject,
        issuer=question.issuer,
        not_after=question.not_after,
        changed=question.reason == "changed" or bool(question.pinned),
    )


# ---- what a block would pay --------------------------------------------------------------------------------


def payout_status(report: MinerPayout, server: Server | None) -> PayoutStatus:
    """Whom a block would pay; fair to pools that share out later."""
    return PayoutStatus(
        server=server,
        verdict=report.verdict,
        text=_payout_text(report),
        your_fraction=report.your_fraction,
        outputs=report.outputs,
        output_count=report.output_count,
        total_sat=report.total_sat,
    )


def _payout_text(report: MinerPayout) -> Text:
    if report.verdict == "unreadable":
        return translate("upstream", "What a block of this work would pay cannot be read.")
    if not report.outputs:
        return translate("upstream", "A block of this work would pay nobody.")
    if report.verdict == "pays_you":
        return translate("upstream", "A block of this work pays you, {address}.", address=_you(report))
    if report.verdict == "pays_you_partly":
        return _partly(report.your_fraction or 0.0)
    if report.verdict == "no_address":
        return translate(
            "upstream",
            "This pool's coinbase pays {whom}. Your user name holds no address to compare it with.",
            whom=_whom(report),
        )
    return translate(
        "upstream",
        "This pool's coinbase pays {whom}, not you. That is usual where a pool shares out its blocks later "
        "(PPLNS, FPPS); a solo pool should pay your address here.",
        whom=_whom(report),
    )


def _partly(fraction: float) -> Text:
    part = Amount(fraction, "fraction")
    if fraction >= FEE_FRACTION:
        return translate(
            "upstream",
            "A block of this work pays you {part}; the rest is usually the pool's fee.",
            part=part,
        )
    return translate(
        "upstream",
        "A block of this work pays you {part}; the rest goes to others, as where a pool shares out each "
        "block at once.",
        part=part,
    )


def _you(report: MinerPayout) -> str:
    return shortened(report.your_address or report.outputs[0][0])


def _whom(report: MinerPayout) -> Text:
    """The largest output, and how many others there are."""
    address = report.outputs[0][0]
    first = verbatim(shortened(address)) if address else translate("upstream", "a script without an address")
    others = sum(1 for _, sat in report.outputs if sat) - 1
    if others <= 0:
        return first
    if others == _MOST_TOLD - 1:  # the miner tells of no more
        others = max(others, report.output_count - 1)
    return translate("upstream", "{first} and {number} more", first=first, number=others)


def shortened(address: str) -> str:
    """An address with its ends, which are what people compare."""
    if len(address) <= _HEAD + _TAIL + 1:
        return address
    return f"{address[:_HEAD]}…{address[-_TAIL:]}"


def certificate_fault_words(status: CertificateStatus) -> Text:
    """The question in short, for the place where faults are told."""
    host = host_of(status.server)
    if status.changed:
        return translate(
            "upstream", "The certificate of {host} has changed: look at it and decide.", host=host
        )
    return translate(
        "upstream", "Do you trust the certificate of {host}? It waits for your decision.", host=host
    )

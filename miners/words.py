"""Sentences of the miner for people: how long a share takes, whom to trust, what a test found. Pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from miners import work
from miners.formats.server_url import ServerUrlError, parse_server_url
from miners.protocol import BlockReport

if TYPE_CHECKING:
    from miners.protocol import CertificateQuestion, PayoutReport, ServerTested

WORTH_SAYING_S = 60.0
"""Shares that are found more often need no words about patience."""
WISHED_INTERVAL_S = 10.0
"""What a suggested difficulty aims at."""
_PREFIXES = ("", "k", "M", "G", "T", "P", "E")
_UNITS = (("years", 365.25 * 86400.0), ("days", 86400.0), ("hours", 3600.0), ("minutes", 60.0))
_MOST_YEARS = 1e9
_GROUP = 4
_REASONS = {
    "self_signed": "it is signed by itself only, as is usual for small pools and nodes",
    "unknown_issuer": "this computer does not know who issued it",
    "expired": "it has expired",
    "wrong_host": "it was issued for another host",
}


def hashrate_text(hashrate_hs: float | None) -> str:
    """Three digits and a prefix: "31.2 MH/s"."""
    if hashrate_hs is None:
        return "- H/s"
    value, prefix = hashrate_hs, 0
    while value >= 999.5 and prefix < len(_PREFIXES) - 1:  # noqa: PLR2004 - where three digits would round up to 1000
        value /= 1000
        prefix += 1
    digits = 0 if prefix == 0 else max(0, 2 - int(math.log10(max(value, 1))))
    return f"{value:.{digits}f} {_PREFIXES[prefix]}H/s"


def duration_text(seconds: float) -> str:
    """A rough time: "45 days", "3 hours", "90 seconds"."""
    for unit, unit_s in _UNITS:
        count = seconds / unit_s
        if count >= _MOST_YEARS and unit == "years":
            return "more than a billion years"
        if round(count) > 1:
            return f"{round(count):,} {unit}"
    return f"{seconds:.0f} seconds"


def share_interval_s(difficulty: float, hashrate_hs: float) -> float:
    """Mean seconds between two shares; infinite without hashing."""
    if hashrate_hs <= 0:
        return math.inf
    return work.hashes_per_share(work.target_from_difficulty(difficulty)) / hashrate_hs


def expectation(
    url: str, difficulty: float | None, hashrate_hs: float | None, *, asked_for_less: bool = False
) -> str:
    """How long a share takes at a pool's difficulty; "" where that is short, unknown or nobody's choice."""
    if not difficulty or not hashrate_hs or not _is_pool(url):
        return ""
    seconds = share_interval_s(difficulty, hashrate_hs)
    if seconds <= WORTH_SAYING_S:
        return ""
    advice = f"ask for less with --suggest-difficulty {suggested_difficulty(hashrate_hs)}"
    if asked_for_less:
        advice = "it does not follow --suggest-difficulty, a pool for small miners would"
    patience = f"one share in {duration_text(seconds)} on this PC ({hashrate_text(hashrate_hs)})"
    return f"this pool's share difficulty of {difficulty:.6g} means {patience}; {advice}"


def suggested_difficulty(hashrate_hs: float) -> str:
    """The difficulty of a share every few seconds, with one digit: "0.01"."""
    difficulty = float(f"{work.hashrate_to_difficulty(hashrate_hs, WISHED_INTERVAL_S):.1g}")
    return f"{difficulty:.12f}".rstrip("0").rstrip(".")


def certificate_lines(question: CertificateQuestion) -> list[str]:
    """The question whether to trust a certificate, and the option that answers it."""
    if question.reason == "changed":
        lines = [
            f"WARNING: {question.url} shows ANOTHER certificate than the one that you trusted.",
            "Either the server has a new one, or somebody is listening in between. Nothing was sent.",
            f"  trusted so far:  {grouped(question.pinned)}",
            f"  shown now:       {grouped(question.fingerprint)}",
        ]
        advice = "Ask the pool whether it has a new certificate. Only if it confirms this one, use:"
    else:
        why = _REASONS.get(question.reason, question.words or "nobody vouches for it")
        lines = [
            f"Do you trust this certificate of {question.url}? The system does not: {why}. Nothing was sent.",
            f"  fingerprint (SHA-256):  {grouped(question.fingerprint)}",
        ]
        advice = "Compare it with what the pool publishes. To trust exactly this certificate, use:"
    subject, issuer = question.subject or "nobody in particular", question.issuer or "unknown"
    until = f", valid until {question.not_after}" if question.not_after else ""
    return [
        *lines,
        f"  for {subject}, issued by {issuer}{until}",
        f"{advice} --tls-pin {question.fingerprint}",
    ]


def grouped(fingerprint: str) -> str:
    """A fingerprint in groups that can be compared by eye."""
    return " ".join(fingerprint[i : i + _GROUP] for i in range(0, len(fingerprint), _GROUP))


def report_text(report: PayoutReport | BlockReport) -> str:
    """Whom a block would pay, or what became of one, in one sentence."""
    where = f" It is kept in {report.path}." if isinstance(report, BlockReport) and report.path else ""
    return f"{report.text}{where}"


def printable(text: str) -> str:
    """Words of others, which must not move the cursor or worse."""
    return "".join(c if c.isprintable() else "?" for c in text)


def findings(tested: ServerTested, hashrate_hs: float | None, *, asked_for_less: bool) -> list[str]:
    """What a test found."""
    lines = [f"{tested.url}: {tested.text}"]
    if tested.certificate is not None:
        lines += certificate_lines(tested.certificate)
    if tested.payout is not None:
        lines.append(report_text(tested.payout))
    if tested.version_rolling is not None:
        lines.append(f"version rolling: {'yes' if tested.version_rolling else 'no, one version at a time'}")
    patience = expectation(tested.url, tested.difficulty, hashrate_hs, asked_for_less=asked_for_less)
    return [*lines, patience] if patience else lines


def _is_pool(url: str) -> bool:
    try:
        return parse_server_url(url).kind == "pool"
    except ServerUrlError:  # a replay
        return False

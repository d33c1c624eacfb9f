"""Asks a node or a mempool-style server for facts about bitcoin's network, once, in the caller's thread."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from warmgui.core.hosts.entry import is_loopback
from warmgui.core.money.network_answers import (
    BadAnswerError,
    Judged,
    MempoolAnswers,
    mempool_facts,
)
from warmgui.core.money.network_answers_core import (
    FEE_BLOCKS,
    HASHRATE_BLOCKS,
    CoreAnswers,
    call,
    core_facts,
    fee_of,
    results,
    with_fees,
)
from warmgui.core.settings.egress import CORE
from warmgui.core.text import translate
from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.http_json_auth import Credentials

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret

log = logging.getLogger(__name__)

HOST_KEY = "facts"
"""Of the `HostEntry`."""
FEES_AT_ONCE = 24
"""A node reads each block's fees from its disk: a day of blocks in one go would take too long."""
_NODE_TIMEOUT_S, _NODE_DEADLINE_S = 15.0, 30.0
_LARGEST_COOKIE = 4096
COOKIE_FOLDERS = (
    "~/.bitcoin",
    "~/Library/Application Support/Bitcoin",
    "%LOCALAPPDATA%/Bitcoin",
    "%APPDATA%/Bitcoin",
)
"""Where Bitcoin Core keeps its data on the systems that it knows."""
_TOO_MANY, _UNAVAILABLE = 429, 503


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to ask, and what for."""

    kind: str
    """`settings_egress.CORE` or MEMPOOL."""
    url: str
    ca_file: str = ""
    user: str = ""
    cookie: str = ""
    secret: Secret | None = None
    """The node's password; None where there is none."""
    currency: str = "USD"

    @property
    def place(self) -> str:
        """host:port, for people."""
        return urlsplit(self.url).netloc

    @property
    def cache_name(self) -> str:
        """Facts of another place or user are other facts."""
        return f"{self.kind} {self.user}@{self.url}"


def wanted_by(settings: Settings) -> Wanted | None:
    """Whom the settings want to be asked; None: nobody."""
    network = settings.network
    if network.offline and not is_loopback(urlsplit(network.facts_url).hostname or ""):
        return None
    if not network.facts_url:
        return None
    if network.facts == CORE:
        user = network.core_user.strip()
        secret = network.core_secret if user and network.core_password != "none" else None  # noqa: S105 - a place
        return Wanted(CORE, network.facts_url, user=user, cookie=network.core_cookie.strip(), secret=secret)
    return Wanted(network.facts, network.facts_url, network.mempool_ca_file, currency=settings.money.currency)


@dataclass(slots=True)
class FeesSeen:
    """Fees of blocks that a node told, sat, by height; a day of them."""

    by_height: dict[int, int] = field(default_factory=dict)

    def missing(self, height: int) -> list[int]:
        """The next heights to ask for, the newest first."""
        day = range(height, height - FEE_BLOCKS, -1)
        return [at for at in day if at not in self.by_height][:FEES_AT_ONCE]

    def take(self, heights: list[int], stats: tuple[Any, ...], top: int) -> None:
        """Answers of `getblockstats`; what is older than a day is forgotten."""
        for height, told in zip(heights, stats, strict=True):
            fee = fee_of(told)
            if fee is not None:
                self.by_height[height] = fee
        self.by_height = {h: f for h, f in self.by_height.items() if top - FEE_BLOCKS < h <= top}


def ask_mempool(wanted: Wanted, before: NetworkFacts, now_utc: float) -> Judged:
    """Facts from a mempool-style server: five small questions.

    Raises:
        HttpProblemError: it does not answer.
        BadAnswerError: what it answers cannot be.
    """
    hashrate = _get(wanted, "/api/v1/mining/hashrate/3d")
    height = _get(wanted, "/api/blocks/tip/height")
    answers = MempoolAnswers(
        hashrate,
        height,
        *(
            _get_if_there(wanted, path)
            for path in ("/api/v1/mining/reward-stats/144", "/api/v1/prices", "/api/v1/difficulty-adjustment")
        ),
    )
    return mempool_facts(
        answers, source=wanted.place, now_utc=now_utc, currency=wanted.currency, before=before
    )


def ask_core(
    wanted: Wanted, credentials: Credentials, fees: FeesSeen, before: NetworkFacts, now_utc: float
) -> Judged:
    """Facts from one's own node: one batch of three calls, and one for the fees of blocks.

    Raises:
        HttpProblemError: it does not answer.
        BadAnswerError: what it answers cannot be.
    """
    calls = [
        call(0, "getblockchaininfo"),
        call(1, "getmininginfo"),
        call(2, "getnetworkhashps", HASHRATE_BLOCKS),
    ]
    answers = CoreAnswers(*results(_post(wanted, credentials, calls), len(calls)))
    facts = core_facts(answers, source=wanted.place, now_utc=now_utc, before=before)
    heights = fees.missing(facts.height)
    if heights:
        stats = [call(place, "getblockstats", height, ["totalfee"]) for place, height in enumerate(heights)]
        try:
            fees.take(heights, results(_post(wanted, credentials, stats), len(stats)), facts.height)
        except (HttpProblemError, BadAnswerError) as error:
            # A node that pruned its old blocks cannot tell; the fees that were known stay.
            log.info("fees of the node: %s", error)
    return Judged(with_fees(facts, fees.by_height))


def credentials_of(wanted: Wanted, password: str | None) -> Credentials:
    """What the node is shown: user and password, or what its cookie file holds now.

    Raises:
        HttpProblemError: there is neither.
    """
    if wanted.user:
        return Credentials(wanted.user, password or "")
    path = _cookie_file(wanted)
    try:
        with path.open("rb") as file:
            user, found, secret = file.read(_LARGEST_COOKIE).decode("utf-8").strip().partition(":")
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or type(error).__name__
        raise HttpProblemError(
            translate(
                "network", "its cookie file {path} cannot be read ({words})", path=str(path), words=words
            )
        ) from error
    if not found or not user:
        raise HttpProblemError(
            translate("network", "{path} is no cookie file of Bitcoin Core", path=str(path))
        )
    return Credentials(user, secret)


def _cookie_file(wanted: Wanted) -> Path:
    if wanted.cookie:
        path = Path(wanted.cookie).expanduser()
        return path / ".cookie" if path.is_dir() else path
    if is_loopback(urlsplit(wanted.url).hostname or ""):
        for folder in COOKIE_FOLDERS:
            path = Path(os.path.expandvars(folder)).expanduser() / ".cookie"
            if path.is_file():
                return path
    raise HttpProblemError(translate("network", "it needs a user name and a password, or its cookie file"))


def _get(wanted: Wanted, path: str) -> Any:
    return fetch_json(Request(f"{wanted.url}{path}", ca_file=wanted.ca_file, key=HOST_KEY))[0]


def _get_if_there(wanted: Wanted, path: str) -> Any:
    """What may be missing; only a wish not to be asked any more ends it all."""
    try:
        return _get(wanted, path)
    except HttpProblemError as error:
        if error.status in {_TOO_MANY, _UNAVAILABLE}:
            raise
        log.info("facts: %s: %s", path, error)
        return None


def _post(wanted: Wanted, credentials: Credentials, calls: list[dict[str, Any]]) -> Any:
    request = Request(
        f"{wanted.url}/",
        credentials=credentials,
        timeout_s=_NODE_TIMEOUT_S,
        deadline_s=_NODE_DEADLINE_S,
        body=json.dumps(calls).encode(),
        key=HOST_KEY,
    )
    return fetch_json(request)[0]

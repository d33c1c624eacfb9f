"""What a Stratum session needs to know beforehand, and how it can end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from miners.formats.plain_text import without_secrets

if TYPE_CHECKING:
    from miners import work
    from miners.formats.server_url import Endpoint
    from miners.upstream.api import ShareOutcome


@dataclass(frozen=True, slots=True)
class StratumTimings:
    """Patience with a server, seconds."""

    connect_s: float = 15.0
    """For the way to the server; where there is TLS, once more for its handshake."""
    request_s: float = 30.0
    submit_s: float = 60.0
    silence_s: float = 150.0
    first_backoff_s: float = 1.0
    longest_backoff_s: float = 60.0
    steady_s: float = 60.0
    """A connection that lived so long makes the backoff start anew."""
    configure_s: float = 5.0
    """For the answer to `mining.configure`, which old servers do not know and pass over in silence."""


@dataclass(frozen=True, slots=True)
class SessionConfig:
    """Who we are to the pool."""

    endpoint: Endpoint
    user: str
    password: str
    agent: str
    suggest_difficulty: float | None
    timings: StratumTimings
    version_rolling: bool = False
    """Ask for version rolling (BIP 310)."""
    tls: bool = False
    """Whether the connection is encrypted; only for hints about the wrong port."""

    def without_password(self, text: str) -> str:
        """What may be shown and kept of words that a pool had a part in: some repeat what they were sent."""
        return without_secrets(text, self.password)


class SessionEndError(Exception):
    """The connection must end; the message is a plain sentence's beginning.

    `code` is one of `api.CODES`. `refused`: the server will not have us as we are, trying at once is in vain.
    `redirect` is where to go instead, `wait_s` the time to let pass before.
    """

    def __init__(
        self,
        text: str,
        *,
        code: str,
        refused: bool = False,
        redirect: Endpoint | None = None,
        wait_s: float = 0,
    ) -> None:
        super().__init__(text)
        self.code = code
        self.refused = refused
        self.redirect = redirect
        self.wait_s = wait_s


class SessionEvents(Protocol):
    """Who listens to a session."""

    def on_authorized(self) -> None:
        """The pool knows us now."""

    def on_job(self, job: work.Job) -> None:
        """New work; only after `on_authorized`."""

    def on_outcome(self, outcome: ShareOutcome) -> None:
        """A share was answered or given up."""

    def on_notice(self, code: str, text: str) -> None:
        """Something that a person should read; `code` is stable."""

    def on_node(self, *, is_down: bool) -> None:
        """The pool's own node went down (it pings) or came back (it sends work)."""

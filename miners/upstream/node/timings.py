"""How long a node may think, and how often it is asked."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FeedTimings:
    """Patience with the node and freshness of the work, seconds."""

    request_s: float = 30.0
    template_s: float = 60.0
    poll_s: float = 5.0
    """Between two looks at the tip of the chain."""
    refresh_s: float = 30.0
    """A template is never older than this: new transactions bring new fees."""
    longpoll_s: float = 1800.0
    """Then a silent longpoll is asked again."""
    longpoll_pause_s: float = 1.0
    """At least this between the begins of two longpolls, for nodes that answer them at once."""


@dataclass(frozen=True, slots=True)
class NodeTimings:
    """Patience with a node and the rhythm of shares, seconds."""

    connect_s: float = 10.0
    submit_s: float = 120.0
    save_s: float = 10.0
    first_backoff_s: float = 1.0
    longest_backoff_s: float = 15.0
    starting_s: float = 2.0
    """Between two attempts while the node starts: that takes seconds, mostly."""
    refused_s: float = 60.0
    """Between two attempts where a person has to change something first."""
    steady_s: float = 60.0
    """A connection that lived so long makes the backoff start anew."""
    share_s: float = 10.0
    """Mean time between two local shares."""
    block_s: float = 1.0
    """Mean time between two blocks on test chains where every hash would be one."""
    feed: FeedTimings = field(default_factory=FeedTimings)

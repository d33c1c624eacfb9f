"""Filters of MQTT as section 4.7 of its standard has them, and what waits for a subscriber."""

from __future__ import annotations

import itertools
import logging

import pytest

from warmgui.io.mqtt import queue as mqtt_queue
from warmgui.io.mqtt.queue import Message, Subscription
from warmgui.io.mqtt.topics import check_filter, covers, matches


@pytest.mark.parametrize(
    ("pattern", "topic", "taken"),
    [
        ("a/b", "a/b", True),
        ("a/b", "a/B", False),
        ("sport/tennis/player1/#", "sport/tennis/player1", True),
        ("sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon", True),
        ("sport/#", "sport", True),
        ("#", "a/b/c", True),
        ("sport/tennis/+", "sport/tennis/player1", True),
        ("sport/tennis/+", "sport/tennis/player1/ranking", False),
        ("sport/+", "sport", False),
        ("sport/+", "sport/", True),
        ("+/+", "/finance", True),
        ("/+", "/finance", True),
        ("+", "/finance", False),
        ("#", "$SYS/broker", False),
        ("+/monitor/Clients", "$SYS/monitor/Clients", False),
        ("$SYS/#", "$SYS/broker", True),
        ("$SYS/monitor/+", "$SYS/monitor/Clients", True),
        ("a/+/c", "a/b", False),
        ("a/+/c", "a//c", True),
    ],
)
def test_a_filter_takes_what_the_standard_says(pattern: str, topic: str, *, taken: bool) -> None:
    assert matches(pattern, topic) is taken


def test_a_filter_covers_another_when_it_takes_all_of_its_topics() -> None:
    levels = ["a", "$b", "+", "#", ""]
    topics = [
        "/".join(t) for n in (1, 2, 3) for t in itertools.product(["a", "$b", "x", ""], repeat=n) if any(t)
    ]
    patterns = []
    for pattern in ("/".join(p) for n in (1, 2, 3) for p in itertools.product(levels, repeat=n)):
        try:
            check_filter(pattern)
        except ValueError:
            continue
        patterns.append(pattern)
    assert len(patterns) > 80
    taken = {pattern: {topic for topic in topics if matches(pattern, topic)} for pattern in patterns}
    for wide, narrow in itertools.product(patterns, repeat=2):
        if covers(wide, narrow):
            assert taken[wide] >= taken[narrow], (wide, narrow)
    assert covers("fleet/#", "fleet/+/state")
    assert covers("fleet/+/state", "fleet/me/state")
    assert not covers("fleet/+/state", "fleet/+/+")
    assert not covers("#", "$SYS/#")


def subscription(*, latest: bool) -> Subscription:
    return Subscription("t/#", lambda _: None, 1, retained=True, empty=False, latest=latest)


def test_of_states_only_the_newest_waits_and_keeps_its_place() -> None:
    states = subscription(latest=True)
    for number in range(5000):
        states.put(Message("t/loud", str(number).encode(), retained=False, at_s=0.0))
        if number == 10:
            states.put(Message("t/quiet", b"here", retained=False, at_s=0.0))
    assert [m.payload for m in states.take(10)] == [b"4999", b"here"]
    assert states.dropped == 0
    assert not states.waits


@pytest.mark.parametrize("latest", [True, False])
def test_a_flood_drops_the_oldest_counts_them_and_says_so_once(
    caplog: pytest.LogCaptureFixture, *, latest: bool
) -> None:
    flooded = subscription(latest=latest)
    with caplog.at_level(logging.WARNING):
        for number in range(mqtt_queue.MOST_WAITING + 500):
            flooded.put(Message(f"t/{number}", b"x", retained=False, at_s=0.0))
    assert flooded.dropped == 500
    assert caplog.text.count("the oldest are left out") == 1
    assert flooded.take(1)[0].topic == "t/500"
    flooded.clear()
    flooded.put(Message("t/1", b"x", retained=False, at_s=mqtt_queue.SAID_AGAIN_S))
    assert caplog.text.count("the oldest are left out") == 1, "nothing was left out"


def test_big_messages_are_bounded_by_their_bytes() -> None:
    flooded = subscription(latest=False)
    for _ in range(300):
        flooded.put(Message("t/1", bytes(64 * 1024), retained=False, at_s=0.0))
    assert flooded.dropped == 300 - 128
    assert len(flooded.take(1000)) * 64 * 1024 == mqtt_queue.MOST_WAITING_BYTES

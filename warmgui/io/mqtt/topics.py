"""Topics and topic filters of MQTT 3.1.1 (section 4.7): well formed or not, matching, covering others."""

from __future__ import annotations

LONGEST_TOPIC = 65_535
"""Bytes in UTF-8."""


def check_topic(topic: str) -> None:
    """Whether a topic names one thing.

    Raises:
        ValueError: it is empty, too long, or has a wildcard.
    """
    if _is_impossible(topic) or "+" in topic or "#" in topic:
        raise ValueError(f"not one topic: {topic[:80]!r}")


def check_filter(pattern: str) -> None:
    """Whether it can be subscribed to: a topic, with "+" for any level and "#" for all that follow.

    Raises:
        ValueError: it is empty, too long, a wildcard is misplaced, or it is a shared subscription.
    """
    levels = pattern.split("/")
    well_placed = (
        "#" not in "".join(levels[:-1])
        and (levels[-1] == "#" or "#" not in levels[-1])
        and all(level == "+" or "+" not in level for level in levels)
    )
    if _is_impossible(pattern) or not well_placed or levels[0] == "$share":
        raise ValueError(f"not a topic or filter: {pattern[:80]!r}")


def matches(pattern: str, topic: str) -> bool:
    """Whether a filter takes a topic. A wildcard in front takes no topic that begins with "$"."""
    if pattern == topic:
        return True
    if topic.startswith("$") and pattern[:1] in {"+", "#"}:
        return False
    levels, found = pattern.split("/"), topic.split("/")
    for at, level in enumerate(levels):
        if level == "#":
            return True  # "a/#" takes "a", too
        if at >= len(found) or level not in {"+", found[at]}:
            return False
    return len(levels) == len(found)


def covers(wide: str, narrow: str) -> bool:
    """Whether a filter takes every topic that another one takes."""
    if narrow.startswith("$") and wide[:1] in {"+", "#"}:
        return False
    levels, found = wide.split("/"), narrow.split("/")
    for at, level in enumerate(levels):
        if level == "#":
            return True
        if at >= len(found) or found[at] == "#" or level not in {"+", found[at]}:
            return False
    return len(levels) == len(found)


def _is_impossible(words: str) -> bool:
    return not words or "\0" in words or len(words.encode("utf-8", "replace")) > LONGEST_TOPIC

"""What a teacher is told of a class: who does what wrong, why it cannot open, what just happened. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, filled, together, translate

if TYPE_CHECKING:
    from warmgui.core.lab.classroom.tally import Tally

HONEST_MISTAKES = 3
"""So many refused shares of a kind happen to honest miners: they are counted, and nobody is named."""
HONEST_FRACTION = 0.02
"""And so many of all that a miner sent: faulty chips repeat themselves now and then."""
FEWEST_STALE = 10
STALE_FRACTION = 0.2
STALE_FACTOR = 3.0
"""Of the others' part: in a storm of blocks everybody's shares are late."""
NOBODY_CAME_S = 45.0

FAILURES: dict[str, Text] = {
    "port_in_use": translate(
        "classroom",
        "Another program of this PC uses port {port}: close it, or choose another port. "
        "Was a class opened already?",
    ),
    "address_gone": translate(
        "classroom",
        "This PC has the address {host} no more: look whether the network is connected, and choose again.",
    ),
    "no_permission": translate(
        "classroom",
        "The system does not let WarmGUI listen on port {port}: choose one from 1024 to 65535, "
        "or ask who looks after this PC.",
    ),
    "other": translate("classroom", "The class could not be opened: {words}."),
    "ended": translate(
        "classroom",
        "The class network ended by itself ({words}). What came until then is kept; open it again.",
    ),
    "not_started": translate("classroom", "The class network could not be started: {words}."),
    "late": translate("classroom", "The class network did not start in time. Try again."),
    "offline": translate(
        "classroom",
        "Everything stays offline, so a class opens on this PC only (127.0.0.1). Switch that off in the "
        "settings to let others join.",
    ),
    "code": translate("classroom", "A class needs a join code."),
}
"""By code; what stands in their places is filled in by `failed`."""

_WRONGS: tuple[tuple[str, Text], ...] = (
    (
        "flood",
        translate(
            "classroom", "{nickname} sent far too many messages and was shut out for a minute ({count}×)."
        ),
    ),
    (
        "forged",
        translate(
            "classroom",
            "{nickname} sent {count} shares that no work was done for: their hashes miss the target. "
            "None of them counts.",
        ),
    ),
    (
        "duplicate",
        translate("classroom", "{nickname} sent {count} shares a second time. None of the copies counts."),
    ),
    (
        "unknown_job",
        translate(
            "classroom",
            "{nickname} sent {count} shares for work that was never given out. None of them counts.",
        ),
    ),
    (
        "malformed",
        translate("classroom", "{nickname} sent {count} messages that are none. They were left out."),
    ),
)


def failed(code: str, *, host: str, port: int, words: str) -> Text:
    """Why there is no class."""
    return filled(FAILURES.get(code, FAILURES["other"]), host=host, port=str(port), words=words or code)


def warning(tally: Tally, others_stale: float | None) -> Text:
    """What a student's miner does wrong; empty for everything that happens to honest ones.

    Args:
        tally: of the student.
        others_stale: part of the others' shares that came too late; None without others.
    """
    said = [
        filled(template, nickname=tally.nickname, count=Amount(float(tally.refused[kind]), "number"))
        for kind, template in _WRONGS
        if _is_wrong(tally, kind)
    ]
    if _is_late(tally, others_stale):
        said.append(
            translate(
                "classroom",
                "{nickname} sent {count} shares after their block was found. They count for nothing: "
                "old work, or a slow network?",
                nickname=tally.nickname,
                count=Amount(float(tally.stale), "number"),
            )
        )
    if said and tally.guest_refused:
        said.append(
            translate(
                "classroom",
                "They came from another place than the one that joined as {nickname} first: "
                "perhaps somebody else uses this nickname.",
                nickname=tally.nickname,
            )
        )
    return together(*said)


def _is_wrong(tally: Tally, kind: str) -> bool:
    count = tally.refused[kind]
    if kind == "flood":
        return count > 0
    return count >= HONEST_MISTAKES and count > HONEST_FRACTION * tally.sent


def _is_late(tally: Tally, others_stale: float | None) -> bool:
    if others_stale is None or tally.stale < FEWEST_STALE:
        return False
    part = tally.stale / max(tally.sent, 1)
    return part > STALE_FRACTION and part > STALE_FACTOR * others_stale


def slept(seconds: float) -> Text:
    """The PC slept."""
    return translate(
        "classroom",
        "This PC slept for {time}, or its clock was set. That time counts neither for the difficulty nor for "
        "anybody's hashrate; bitcoin would count it.",
        time=Amount(seconds, "duration_s"),
    )


def banned(nickname: str) -> Text:
    """A student was taken out."""
    return translate("classroom", "{nickname} is out for the rest of this class.", nickname=nickname)


def wrong_codes(count: int, claimed: str) -> Text:
    """Somebody tried join codes."""
    if not claimed:
        return translate(
            "classroom", "Wrong join codes that were refused: {count}.", count=Amount(float(count), "number")
        )
    return translate(
        "classroom",
        "Wrong join codes that were refused: {count}; the last one called itself {nickname}.",
        count=Amount(float(count), "number"),
        nickname=claimed,
    )


def nobody_came(port: int) -> Text:
    """The class is open and nobody has joined."""
    return translate(
        "classroom",
        "Nobody has joined yet. If joining fails, let the firewall of this PC pass incoming connections to "
        "port {port}, and see that everybody is in the same network.",
        port=str(port),
    )


def nothing_yet(reason: str) -> Text:
    """Why there is no verdict on luck."""
    return {
        "blocks": translate("classroom", "No block yet: with the first one luck has something to say."),
        "students": translate("classroom", "With one student only there is nobody to share blocks with."),
    }.get(reason, EMPTY)

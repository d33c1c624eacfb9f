"""Nicknames of a class network: what a miner gave as its user name, made safe to show. Pure.

A nickname is plain text: no control, bidirectional or invisible characters, nothing that a label could take
for markup or a spreadsheet for a formula.
"""

from __future__ import annotations

import unicodedata

LONGEST_NICKNAME = 24
"""Visible characters."""
_LONGEST_NAME = 400
"""More characters of what was given are not read."""
_MARKS_PER_CHARACTER = 2
"""Combining marks on one character: scripts need them, towers of them only cover other lines."""
_INVISIBLE = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f\u17b4\u17b5")
"""Letters and marks, by their category, that nobody sees."""
_UNWANTED = frozenset('<>&\\"`|')
_FORMULA = "=+-@"
_PASSES = 5


def nickname_of(user: str) -> str:
    """The nickname in a miner's user name, as it is shown; "" where there is none.

    Args:
        user: as the miner sent it: what follows the first dot is the name of one of several miners.
    """
    name = user[:_LONGEST_NAME].partition(".")[0]
    for _ in range(_PASSES):  # what is left out may join others to new characters
        before, name = name, _clean(name)
        if name == before:
            break
    return name if any(unicodedata.category(char)[0] in "LN" for char in name) else ""


def same_nickname(nickname: str) -> str:
    """What two spellings of one nickname have in common."""
    return unicodedata.normalize("NFKC", nickname.casefold())


def _clean(name: str) -> str:
    shown = " ".join("".join(_shown(unicodedata.normalize("NFKC", name).partition(".")[0])).split())
    at = 0
    while at < len(shown) and (shown[at] in _FORMULA + " " or unicodedata.category(shown[at])[0] == "M"):
        at += 1
    return _cut(shown[at:]).strip()


def _shown(name: str) -> list[str]:
    """The characters that may stay, each with few marks on it."""
    kept: list[str] = []
    marks = 0
    for char in name:
        category = unicodedata.category(char)
        if char in _INVISIBLE or char in _UNWANTED or _selects_a_variant(char):
            continue
        if category in {"Mn", "Me", "Mc"}:
            marks += 1
            if not kept or marks > _MARKS_PER_CHARACTER:
                continue
        else:
            marks = 0
        if category.startswith("Z"):
            kept.append(" ")
        elif not category.startswith("C"):  # control, format (bidirectional too), private, unassigned
            kept.append(char)
    return kept


def _selects_a_variant(char: str) -> bool:
    return (
        "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef" or "\u180b" <= char <= "\u180d"
    )


def _cut(name: str) -> str:
    """At most so many characters, not counting marks; a character keeps its own."""
    visible = 0
    for at, char in enumerate(name):
        visible += not unicodedata.category(char).startswith("M")
        if visible > LONGEST_NICKNAME:
            return name[:at]
    return name

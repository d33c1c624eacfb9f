"""The API of cgminer and its relatives (TCP 4028), as Canaan's Avalons and Bitmain's devices speak it.

Answers are JSON with a NUL behind, sometimes several objects, sometimes cut off, sometimes plain text; what
Avalons measure stands in one text of `NAME[value]` blocks.
Sources: cgminer `API-README`; Canaan's API documents for Avalon Q, Mini 3 and Nano 3S and public captures of
their answers (see docs/heaters.md); UpstreamData/pyasic `pyasic/rpc/base.py` for what firmwares do wrong.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from warmgui.core.house.lan.values import (
    MOST_W,
    Look,
    Option,
    clean,
    figure,
    judged,
    rate_hs,
    temperature,
    words,
)
from warmgui.core.json_path import number_in
from warmgui.core.text import EMPTY, translate

MEGA, GIGA = 1e6, 1e9
MOST_OBJECTS = 20
_BLOCK = re.compile(r"(\w{1,32})\[([^\]]{0,400})\]")
_PAIR = re.compile(r"([A-Za-z][A-Za-z0-9 %]{0,31})=([^,|]{0,200})")
_REFUSED_CODES = {45}
"""Access denied to a privileged command."""
_WATTS_AT = 6
"""In `PS[...]`: error, board's and hash board's millivolts, amperes, watts of the hash board, set millivolts,
watts from the wall."""
_ONLY_WATCHED = translate("heaters", "It offers nothing to set its power by: it is only watched.")
_ONLY_RESTS = translate(
    "heaters", "It lists no settings of power that are known here: it only works or rests."
)


@dataclass(frozen=True)
class Dialect:
    """How a family of Avalons is told its power."""

    command: str
    """"workmode" or "worklevel"; "": it has no levels that are known."""
    watts: tuple[tuple[str, float], ...] = ()
    """(value, watts) of each level, ascending, by the maker's words: until they are measured."""


DIALECTS: tuple[tuple[str, Dialect], ...] = (
    ("nano3s", Dialect("workmode", (("0", 70.0), ("1", 100.0), ("2", 140.0)))),
    ("nano3", Dialect("worklevel", (("0", 65.0), ("1", 100.0), ("2", 140.0)))),
    ("mini3", Dialect("worklevel", (("-1", 500.0), ("0", 800.0)))),
    ("q", Dialect("workmode", (("0", 800.0), ("1", 1300.0), ("2", 1674.0)))),
)
"""By the model's name without spaces."""
_OTHER = Dialect("")


# ---- reading answers -----------------------------------------------------------------------------


def parse_answer(raw: bytes) -> dict[str, Any]:
    """What a device answered, whatever it did to it: members of all objects, and `TEXT` with all of it.

    Args:
        raw: as it came, perhaps cut off.

    Raises:
        ValueError: nothing of it can be read.
    """
    text = raw.replace(b"\0", b"").decode("utf-8", "replace").strip()
    if not text:
        raise ValueError("empty")
    found = _objects(text) if text.startswith(("{", "[")) else _plain(text)
    if not found and "}{" in text:
        found = _objects(text.replace("}{", "},{"))  # bmminer forgets a comma
    if not found:
        found = _rescued(text)
    if not found:
        raise ValueError("neither JSON nor a list of names and values")
    return {**found, "TEXT": text}


def _objects(text: str) -> dict[str, Any]:
    decoder, at, found = json.JSONDecoder(parse_constant=lambda _: None), 0, dict[str, Any]()
    for _ in range(MOST_OBJECTS):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        if isinstance(value, dict):
            found |= value
        while at < len(text) and text[at] in ", \r\n\t":
            at += 1
    return found


def _plain(text: str) -> dict[str, Any]:
    """The older form: `STATUS=S,Code=70,...|SUMMARY,Elapsed=12,...|`."""
    found: dict[str, Any] = {}
    for part in text.split("|")[:MOST_OBJECTS]:
        pairs: dict[str, Any] = {name.strip(): value.strip() for name, value in _PAIR.findall(part)}
        if "STATUS" in pairs:
            found["STATUS"] = [pairs]
        elif pairs:
            name = part.partition(",")[0].partition("=")[0].strip().upper()
            found.setdefault(name or "DATA", []).append(pairs)
    return found


def _rescued(text: str) -> dict[str, Any]:
    """Of JSON that was cut off: its status, and the flat numbers of what came."""
    pairs = dict(re.findall(r'"([A-Za-z][\w %]{0,31})"\s*:\s*"?(-?[\w.+ -]{1,60})', text))
    status = {name: pairs.pop(name) for name in ("Code", "Msg") if name in pairs}
    if "STATUS" in pairs:
        status["STATUS"] = pairs.pop("STATUS")
    found: dict[str, Any] = {"STATUS": [status]} if status else {}
    return found | ({"DATA": [pairs]} if pairs else {})


def section(answer: dict[str, Any], *names: str) -> dict[str, Any]:
    """The first object of a section ("SUMMARY", "VERSION"); also of what was cut off."""
    for name in (*names, "DATA"):
        value = answer.get(name)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return value[0]
        if isinstance(value, dict):
            return value
    return {}


def status(answer: dict[str, Any]) -> tuple[str, str]:
    """(letter, message): "S" success, "I" information, "W" warning, "E" error, "F" fatal; "" without one."""
    found = section({"STATUS": answer.get("STATUS")}, "STATUS")
    letter = found.get("STATUS")
    return (letter.strip()[:1].upper() if isinstance(letter, str) else ""), words(found, "Msg")


def is_refusal(answer: dict[str, Any]) -> bool:
    """It does not let us: our address is not on its list of those who may change something."""
    letter, message = status(answer)
    code = figure(section({"STATUS": answer.get("STATUS")}, "STATUS"), "Code")
    return letter in {"E", "F"} and (code in _REFUSED_CODES or "access denied" in message.lower())


def blocks(answer: dict[str, Any]) -> dict[str, str]:
    """The `NAME[value]` blocks of an Avalon, wherever in the answer they stand."""
    return dict(_BLOCK.findall(str(answer.get("TEXT", ""))))


# ---- what it means -------------------------------------------------------------------------------


def is_cgminer(version: dict[str, Any]) -> bool:
    """Whether an answer to `version` is of cgminer or a relative."""
    found = section(version, "VERSION")
    return bool({"CGMiner", "BMMiner", "BOSminer", "BOSer", "LUXminer", "API"} & found.keys())


def model_of(version: dict[str, Any], stats: dict[str, Any]) -> str:
    """Its name for people."""
    about = section(version, "VERSION")
    named = words(about, "PROD", "Type", "MODEL")
    if named:
        return named
    own = blocks(stats).get("Ver", "").partition("-")[0]
    if own:
        return clean(f"Avalon {own}")
    typed = next((words(each, "Type") for each in _rows(stats, "STATS") if words(each, "Type")), "")
    return typed or next((name for name in ("BMMiner", "CGMiner") if name in about), "")


def dialect_of(version: dict[str, Any], stats: dict[str, Any]) -> Dialect:
    """How this Avalon is told its power."""
    about = section(version, "VERSION")
    names = (words(about, "MODEL"), blocks(stats).get("Ver", "").partition("-")[0], words(about, "PROD"))
    for name in names:
        short = name.lower().replace(" ", "").removeprefix("avalon")
        for known, dialect in DIALECTS:
            if short == known or (known != "q" and short.startswith(known)):
                return dialect
    return _OTHER


def look(version: dict[str, Any], summary: dict[str, Any], stats: dict[str, Any]) -> Look:
    """How the device stands.

    Args:
        version: answer to `version`.
        summary: answer to `summary`.
        stats: answer to `estats`, or to `stats` where there is none.
    """
    found = blocks(stats)
    avalon = "SYSTEMSTATU" in found or "MPO" in found
    dialect = dialect_of(version, stats) if avalon else _OTHER
    resting = _resting(found)
    value = found.get({"workmode": "WORKMODE", "worklevel": "WORKLEVEL"}.get(dialect.command, ""), "")
    set_to = number_in(value)
    name = "" if set_to is None else f"{dialect.command} {int(set_to)}"
    offered = _options(dialect, name, number_in(found.get("MPO")))
    seen = Look(
        model=model_of(version, stats),
        firmware=words(
            section(version, "VERSION"), "LVERSION", "VERSION", "BVERSION", "CompileTime", "CGMiner"
        ),
        temperature_c=_temperature(found, summary, stats),
        hashrate_hs=_hashrate(found, summary, stats),
        resting=resting,
        option=name,
        options=offered,
        can_rest=avalon,
        note=_ONLY_WATCHED if not avalon else EMPTY if offered else _ONLY_RESTS,
    )
    return judged(seen, _power(found))


def _options(dialect: Dialect, set_to: str, aims_w: float | None) -> tuple[Option, ...]:
    """Its levels; of the one that it is set to it says itself what it aims at (MPO)."""
    made = []
    for value, watts in dialect.watts:
        name = f"{dialect.command} {value}"
        own = name == set_to and aims_w is not None and 0.0 < aims_w < MOST_W
        made.append(Option(name, watts, aims_w if own else watts))
    return tuple(made)


def _resting(found: dict[str, str]) -> bool | None:
    state = found.get("SYSTEMSTATU", "").lower()
    if "in idle" in state:
        return True
    return False if "in work" in state or "in init" in state else None


def _power(found: dict[str, str]) -> float | None:
    """Watts from the wall."""
    figures = [number_in(part) for part in found.get("PS", "").split()]
    if len(figures) > _WATTS_AT and figures[_WATTS_AT] is not None:
        return figures[_WATTS_AT]
    return number_in(found.get("WALLPOWER"))


def _hashrate(found: dict[str, str], summary: dict[str, Any], stats: dict[str, Any]) -> float | None:
    giga = next((n for n in (number_in(found.get(k)) for k in ("GHSspd", "GHSavg")) if n is not None), None)
    if giga is not None:
        return rate_hs(giga, GIGA)
    about = section(summary, "SUMMARY")
    mega = figure(about, "MHS 5s", "MHS 1m", "MHS av")
    if mega is not None:
        return rate_hs(mega, MEGA)
    giga = figure(about, "GHS 5s", "GHS 1m", "GHS av")
    if giga is None:
        giga = next(
            (n for row in _rows(stats, "STATS") if (n := figure(row, "GHS 5s", "GHS av")) is not None), None
        )
    return rate_hs(giga, GIGA)


def _temperature(found: dict[str, str], summary: dict[str, Any], stats: dict[str, Any]) -> float | None:
    for name in ("TMax", "TAvg", "OTemp", "Temp"):
        celsius = temperature(number_in(found.get(name)))
        if celsius:
            return celsius
    rows = [*_rows(stats, "STATS"), section(summary, "SUMMARY")]
    warm = [temperature(figure(row, "temp_max", "temp2_1", "temp1", "Temperature")) for row in rows]
    return max((each for each in warm if each is not None), default=None)


def _rows(answer: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = answer.get(name)
    rows = value if isinstance(value, list) else [value]
    return [row for row in rows if isinstance(row, dict)]

"""The lines between app and miner, both ways; a class's wishes; and the cutting of bytes into lines.

The first line is "line" (each following one as both sides read it), "split" (bytes in pieces), or "class".
"""

from __future__ import annotations

import dataclasses
import json
from itertools import pairwise

from fuzz.sentences import door, doors, sound

from miners import protocol
from miners.pool.class_program import _object, _text
from miners.service_lines import LineSplitter
from warmgui.core import messages
from warmgui.io.miner.translate import to_inbox, to_line

ABOUT = "Protocol lines of app and miner both ways, line splitting, wishes of a class"
LONGEST = 16384
DOORS = ("line", "split", "class")


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    if name == "line":
        for line in rest.split(b"\n"):
            _line(line)
    elif name == "split":
        _split(rest)
    elif name == "class":
        for line in rest.split(b"\n"):
            wish = _object(line)
            assert isinstance(wish, dict)
            _text(wish.get("code")).encode("utf-8", "replace")


def _line(line: bytes) -> None:
    try:
        message = protocol.decode(line)
    except protocol.ProtocolError as error:
        assert str(error)
        return
    again = protocol.decode(protocol.encode(message))
    assert again == message, "written and read again it is another one"
    _floats(message)
    heard = to_inbox(message, 1000.0)
    if heard is not None:
        _floats(heard)
    if isinstance(message, protocol.SetPower):
        command = messages.SetDevicePower(
            message.device, message.duty, message.lease_s, user_active=message.user_active
        )
        words = to_line(command)
        assert words is not None
        assert protocol.decode(words) == message


def _floats(value: object) -> None:
    """No number that is none; texts may be anything that JSON can say."""
    if isinstance(value, float):
        sound(value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            _floats(getattr(value, field.name, None))
    elif isinstance(value, tuple):
        for inner in value:
            _floats(inner)


def _split(data: bytes) -> None:
    """Cut anywhere the same lines come out, and nothing longer than a line may be is kept."""
    longest = 64
    whole = list(LineSplitter(longest).feed(data))
    splitter, pieces = LineSplitter(longest), list[bytes]()
    cuts = sorted({0, len(data), *(at * 7919 % (len(data) + 1) for at in range(12))})
    for begin, end in pairwise(cuts):
        pieces += splitter.feed(data[begin:end])
        assert len(splitter._rest) <= longest
    if all(len(line) <= longest for line in data.split(b"\n")):
        assert pieces == whole == data.split(b"\n")[:-1]


def _examples() -> list[bytes]:
    """One line of every type, with whatever its fields want."""
    return [protocol.encode(_made(cls)) for cls in protocol._TYPES]  # type: ignore[arg-type]


def _made(cls: type) -> object:
    import typing

    hints = typing.get_type_hints(cls)
    needed = [f for f in dataclasses.fields(cls) if f.default is dataclasses.MISSING]
    return cls(**{f.name: _value(hints[f.name]) for f in needed})


def _value(hint: object) -> object:
    import typing

    simple: dict[object, object] = {str: "00" * 32, int: 5, float: 0.5, bool: True}
    if hint in simple:
        return simple[hint]
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        return (_value(inner),)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _made(hint)
    return None


SEEDS = (
    *(b"line\n" + line for line in _examples()),
    b"split\nabc\ndef\n" + b"x" * 100 + b"\nrest",
    door("class", {"code": "blue-fox"}),
    door("class", {"close": True}, "\n", {"ban": "Ada"}, "\n", {"difficulty": 0.5}),
)  # fmt: skip
WORDS = (
    b"line\n", b"split\n", b'{"type":', *(json.dumps(name).encode() for name in protocol._NAMES),
    *sorted({json.dumps(f.name).encode() for cls in protocol._TYPES for f in dataclasses.fields(cls)}), b"null", b"true", b"1e400", b"NaN", b"-1",
)  # fmt: skip

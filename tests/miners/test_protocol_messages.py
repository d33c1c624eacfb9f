"""The wire format between app and miner: what goes out comes back, and nothing else gets in."""

from __future__ import annotations

import dataclasses
import json
import types
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners import protocol
from miners.protocol import DeviceInfo, Hello, ProtocolError, Ready, SetPower, Stats, decode, encode

MESSAGES = typing.get_args(protocol.Message)


def values(hint: object) -> st.SearchStrategy[typing.Any]:
    """Any value of an annotated field."""
    if typing.get_origin(hint) is types.UnionType:
        return st.one_of([st.none() if a is type(None) else values(a) for a in typing.get_args(hint)])
    if typing.get_origin(hint) is tuple:
        return st.lists(values(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return any_message(hint)
    simple: dict[object, st.SearchStrategy[typing.Any]] = {
        int: st.integers(),
        float: st.floats(allow_nan=False, allow_infinity=False),
        str: st.text(st.characters(codec="utf-8")),
        bool: st.booleans(),
    }
    return simple[hint]


def any_message(kind: type) -> st.SearchStrategy[typing.Any]:
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{f.name: values(hints[f.name]) for f in dataclasses.fields(kind)})


@given(st.one_of([any_message(kind) for kind in MESSAGES]))
def test_every_message_survives_the_wire(message: protocol.Message) -> None:
    line = encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode(line) == message


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_garbage_is_a_protocol_error_and_nothing_else(garbage: bytes | str) -> None:
    with pytest.raises(ProtocolError):
        decode(garbage)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(["set_power", "stats", "ready", "share", "nobody"]), st.data())
def test_objects_of_the_wrong_shape_never_raise_anything_else(name: str, data: st.DataObject) -> None:
    """The right fields with any JSON in them: a message of this protocol, or a ProtocolError."""
    kind = {"set_power": SetPower, "stats": Stats, "ready": Ready}.get(name, protocol.Share)
    body = {f.name: data.draw(json_values) for f in dataclasses.fields(kind)}
    try:
        message = decode(json.dumps({"type": name, **body}))
    except ProtocolError:
        return
    assert isinstance(message, kind)


def test_unknown_fields_are_ignored_and_missing_ones_have_their_defaults() -> None:
    line = '{"type":"set_power","device":"cpu","duty":1,"colour":"red"}'
    assert decode(line) == SetPower("cpu", 1.0, 5.0)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("[]", "not an object"),
        ("{}", "unknown type None"),
        ('{"type":["hello"]}', "unknown type"),
        ('{"type":"set_power","device":"cpu"}', "SetPower.duty is missing"),
        ('{"type":"set_power","device":"cpu","duty":NaN}', "not a number"),
        ('{"type":"set_power","device":"cpu","duty":1e999}', "not finite"),
        ('{"type":"set_power","device":"cpu","duty":' + "9" * 400 + "}", "too large"),
        ('{"type":"set_power","device":"cpu","duty":true}', "SetPower.duty is bool, not float"),
        ('{"type":"set_power","device":7,"duty":1}', "SetPower.device is int, not str"),
        ('{"type":"hello","protocol":true}', "Hello.protocol is bool"),
        ('{"type":"ready","protocol":1,"version":"","devices":7,"kernels":[]}', "not a list"),
        ('{"type":"ready","protocol":1,"version":"","devices":[7],"kernels":[]}', "not an object"),
        ('{"type":"ready","protocol":1,"version":"","devices":[],"kernels":[7]}', "int, not str"),
        ("[" * 100_000, "not JSON"),
        (" " * (protocol.MAX_LINE + 1), "longer than"),
    ],
)
def test_a_refusal_says_what_was_wrong(line: str, complaint: str) -> None:
    with pytest.raises(ProtocolError, match=complaint):
        decode(line)


def test_nested_devices_come_back_as_objects() -> None:
    info = DeviceInfo("cpu", "cpu", "AMD Ryzen", "avx2", "AVX2, 8 lanes", 8, None)
    ready = decode(encode(Ready(1, "0.1.0", (info,), ("avx2", "hashlib"), 42)))
    assert isinstance(ready, Ready)
    assert ready.devices[0] == info
    assert ready.kernels == ("avx2", "hashlib")


def test_hello_states_the_protocol_by_itself() -> None:
    assert json.loads(encode(Hello(app="warmgui"))) == {"type": "hello", "protocol": 1, "app": "warmgui"}

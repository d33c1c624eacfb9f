"""Stratum lines into checked values: what real servers send, and what hostile ones might."""

from __future__ import annotations

import contextlib
import json
import math
from typing import Any

import pytest
from fakes.pool import notify_params
from hypothesis import given
from hypothesis import strategies as st

from miners.formats.plain_text import MAX_TEXT
from miners.formats.server_url import Endpoint
from miners.upstream.backoff import Backoff
from miners.upstream.stratum import messages
from miners.upstream.stratum.messages import MessageError, NotJsonError
from miners.upstream.stratum.url import parse_url, same_domain

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def _response(**fields: Any) -> messages.Response:
    parsed = messages.parse_line(json.dumps({"id": 7, **fields}).encode())
    assert isinstance(parsed, messages.Response)
    return parsed


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_an_error(line: bytes) -> None:
    with contextlib.suppress(MessageError):
        messages.parse_line(line)


@given(st.dictionaries(st.sampled_from(["id", "method", "params", "result", "error"]), JSON))
def test_any_object_is_a_message_or_an_error(body: dict[str, Any]) -> None:
    try:
        parsed = messages.parse_line(json.dumps(body).encode())
    except MessageError:
        return
    if isinstance(parsed, messages.Response):
        messages.is_stale(parsed)
        assert len(messages.refusal_words(parsed)) <= MAX_TEXT


@pytest.mark.parametrize(
    "parse",
    [
        messages.parse_notify,
        messages.parse_difficulty,
        messages.parse_extranonce,
        messages.parse_reconnect,
        messages.parse_subscribe,
    ],
)
def test_any_params_are_a_value_or_an_error(parse: Any) -> None:
    @given(st.lists(JSON, max_size=10))
    def check(params: list[object]) -> None:
        with contextlib.suppress(MessageError):
            parse(params)

    check()


@given(st.integers(0, 8), JSON)
def test_a_job_with_one_wild_field_is_a_job_or_an_error(place: int, wild: object) -> None:
    params = notify_params()
    params[place] = wild
    try:
        notify = messages.parse_notify(params)
    except MessageError:
        return
    assert len(notify.previous_hash) == 32
    assert 0 <= notify.version <= 0xFFFFFFFF


@pytest.mark.parametrize(
    "line",
    [
        b"hello",
        b"[" * 100_000,
        b'{"id": NaN}',
        b"9" * 5000,
        b"\xff\xfe{}",
        b"[1]",
        b'"x"',
        b"null",
        b"{",
        b"",
    ],
    ids=lambda line: line[:12].decode(errors="replace"),
)
def test_what_is_no_json_object_is_told_apart(line: bytes) -> None:
    """Whoever sends such a line does not speak Stratum, and the connection ends; deep nesting included."""
    with pytest.raises(NotJsonError):
        messages.parse_line(line)


def test_a_method_is_a_string() -> None:
    with pytest.raises(MessageError, match="not a string"):
        messages.parse_line(b'{"method": 5}')


@pytest.mark.parametrize("message_id", ["abc", None, True, 1.5, [1]])
def test_answers_that_cannot_be_ours_are_for_nobody(message_id: object) -> None:
    """Ours have whole numbers; true is no 1."""
    assert messages.parse_line(json.dumps({"id": message_id, "result": True}).encode()) is None


@pytest.mark.parametrize(
    ("message_id", "known"), [(5, 5), ("x", "x"), (None, None), ([], None), (True, None), ("x" * 65, None)]
)
def test_only_plain_request_ids_are_echoed(message_id: object, known: object) -> None:
    parsed = messages.parse_line(json.dumps({"id": message_id, "method": "m"}).encode())
    assert parsed == messages.Request("m", [], known)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize(
    ("fields", "words", "stale"),
    [
        ({"result": False, "error": None, "reject-reason": "Stale"}, "Stale", True),
        ({"result": False, "error": None, "reject-reason": "Above target"}, "Above target", False),
        ({"result": False, "error": None, "reject-reason": "Invalid JobID"}, "Invalid JobID", True),
        ({"result": False, "error": "Invalid version mask"}, "Invalid version mask", False),
        ({"result": None, "error": [21, "Job not found", ""]}, "Job not found", True),
        ({"result": None, "error": [21, "gone", None]}, "gone", True),
        ({"result": None, "error": [20, "unknown-work", None]}, "unknown-work", True),
        ({"result": None, "error": [21, "time-too-old", None]}, "time-too-old", False),
        ({"result": None, "error": [22, "Duplicate share", ""]}, "Duplicate share", False),
        ({"result": None, "error": {"code": -1, "message": "no"}}, "no", False),
        ({"result": None, "error": [23]}, "refused without a reason", False),
        ({"result": None, "error": []}, "refused without a reason", False),
        ({"result": False, "error": None}, "refused without a reason", False),
        ({"result": False, "error": "a\x1b[31m\nb"}, "a [31m b", False),
    ],
)
def test_refusals_in_every_servers_dialect(fields: dict[str, Any], words: str, stale: bool) -> None:  # noqa: FBT001 - a column of the table
    response = _response(**fields)
    assert messages.refusal_words(response) == words
    assert messages.is_stale(response) is stale


@pytest.mark.parametrize(("value", "difficulty"), [(0.001, 0.001), (2.0, 2.0), (1, 1.0), (1 << 70, 2.0**70)])
def test_difficulties_whole_or_not(value: float, difficulty: float) -> None:
    assert messages.parse_difficulty([value]) == difficulty


@pytest.mark.parametrize("value", [0, -1, "1", True, None, math.inf, math.nan, 10**400, [1]])
def test_difficulties_that_are_none(value: object) -> None:
    with pytest.raises(MessageError, match="difficulty"):
        messages.parse_difficulty([value])
    with pytest.raises(MessageError, match="difficulty"):
        messages.parse_difficulty([])


@pytest.mark.parametrize("size", [1, 4, 8, 16])
def test_extranonce_of_a_subscription(size: int) -> None:
    assert messages.parse_subscribe([[], "3cdc016b", size]) == messages.Extranonce(
        bytes.fromhex("3cdc016b"), size
    )


@pytest.mark.parametrize(
    "result",
    [
        None,
        [],
        [[], "00"],
        [[], "00", 0],
        [[], "00", 100],
        [[], "00", -1],
        [[], "00", "4"],
        [[], "0", 4],
        [[], "zz", 4],
        [[], 5, 4],
        [[], "00" * 33, 4],
        [[], "00", True],
        [[], "00", {}],
    ],
)
def test_subscriptions_that_cannot_be_mined(result: object) -> None:
    with pytest.raises(MessageError):
        messages.parse_subscribe(result)


def test_a_job_is_read_with_its_words_swapped() -> None:
    notify = messages.parse_notify(
        notify_params("N\u00e9", branch=["ab" * 32], version="2", ntime="6b01DC4c")
    )
    assert notify.job_id == "N\u00e9"
    assert notify.previous_hash.hex().startswith("0f7aa845ab664c78")
    assert notify.merkle_branch == (bytes.fromhex("ab" * 32),)
    assert (notify.version, notify.nbits, notify.ntime) == (2, 0x1D00FFFF, 0x6B01DC4C)
    assert notify.clean


@pytest.mark.parametrize(
    ("sent", "clean"), [(True, True), (False, False), (None, True), ("no", True), (0, True)]
)
def test_what_is_not_clearly_unclean_is_clean(sent: object, clean: bool) -> None:  # noqa: FBT001 - a column of the table
    params = notify_params()
    params[8] = sent
    assert messages.parse_notify(params).clean is clean


@pytest.mark.parametrize(
    "changes",
    [
        {"job_id": 5},
        {"job_id": "x" * 201},
        {"previous_hash": "00" * 31},
        {"previous_hash": "00" * 33},
        {"coinb1": "0"},
        {"coinb2": " 00"},
        {"branch": None},
        {"branch": ["00" * 31]},
        {"branch": ["00" * 32] * 33},
        {"version": "0x10"},
        {"version": "1_0"},
        {"nbits": ""},
        {"nbits": "-1"},
        {"ntime": "123456789"},
        {"ntime": 5},
    ],
)
def test_jobs_that_cannot_be_mined(changes: dict[str, Any]) -> None:
    params = notify_params(**{key: value for key, value in changes.items() if key != "job_id"})
    params[0] = changes.get("job_id", "1")
    with pytest.raises(MessageError):
        messages.parse_notify(params)


def test_a_job_needs_nine_parameters() -> None:
    with pytest.raises(MessageError, match="8 parameters"):
        messages.parse_notify(notify_params()[:8])


@pytest.mark.parametrize(
    ("params", "wish"),
    [
        (["127.0.0.1", "3433", 0], messages.Reconnect("127.0.0.1", 3433, 0)),
        (["pool.example", 3333, 5], messages.Reconnect("pool.example", 3333, 5.0)),
        (["pool.example"], messages.Reconnect("pool.example", None, 0)),
        ([], messages.Reconnect(None, None, 0)),
        (["", "", "7"], messages.Reconnect(None, None, 7.0)),
        ([None, None, -3], messages.Reconnect(None, None, 0)),
        ([None, None, 10**400], messages.Reconnect(None, None, messages.MAX_RECONNECT_WAIT_S)),
        ([None, None, "soon"], messages.Reconnect(None, None, 0)),
    ],
)
def test_reconnects(params: list[object], wish: messages.Reconnect) -> None:
    assert messages.parse_reconnect(params) == wish


@pytest.mark.parametrize(
    "params",
    [[5, 1, 0], ["a b", 1, 0], ["h", 0, 0], ["h", 65536, 0], ["h", "x", 0], ["h", 1.5, 0], ["h" * 254, 1]],
)
def test_reconnects_to_nowhere(params: list[object]) -> None:
    with pytest.raises(MessageError):
        messages.parse_reconnect(params)


def test_our_lines_are_what_strict_servers_want() -> None:
    """Ids are whole numbers and params are always there."""
    assert (
        messages.request(1, "mining.subscribe", []) == b'{"id":1,"method":"mining.subscribe","params":[]}\n'
    )
    assert messages.reply("a", "pong") == b'{"id":"a","result":"pong","error":null}\n'


# ---- addresses and waiting ----


@pytest.mark.parametrize(
    ("url", "endpoint"),
    [
        ("stratum+tcp://pool.example:3333", Endpoint("pool.example", 3333)),
        ("pool.example:3333", Endpoint("pool.example", 3333)),
        ("stratum+tcp://[::1]:3333", Endpoint("::1", 3333)),
        ("tcp://127.0.0.1:1", Endpoint("127.0.0.1", 1)),
    ],
)
def test_addresses(url: str, endpoint: Endpoint) -> None:
    assert parse_url(url).endpoint == endpoint
    assert parse_url(str(endpoint)).endpoint == endpoint


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "there is no address"),
        ("pool.example", "names no port"),
        ("stratum+tcp://:3333", "names no host"),
        ("pool.example:0", "names no port"),
        ("pool.example:99999", "no address"),
        ("pool.example:x", "no address"),
        ("stratum+tcp://[::1:3", "no address"),
        ("ftp://pool.example:3333", "ftp is not supported"),
        ("http://pool.example:80", "a node's address"),
        ("stratum+tcp://me:secret@pool.example:80", "own fields"),
    ],
)
def test_addresses_that_are_none_say_why(url: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_url(url)


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("pool.example", "pool.example", True),
        ("Pool.Example.", "pool.example", True),
        ("pool.example", "eu.pool.example", True),
        ("eu.pool.example", "us.pool.example", True),
        ("eu.pool.example", "pool.example", True),
        ("pool.example", "evil.example", False),
        ("pool.example", "evilpool.example", False),
        ("eu.pool.example", "evil.example", False),
        ("pool.co.uk", "evil.co.uk", False),
        ("eu.pool.co.uk", "us.pool.co.uk", True),
        ("127.0.0.1", "127.0.0.1", True),
        ("127.0.0.1", "127.0.0.2", False),
        ("10.0.0.1", "pool.example", False),
        ("pool.example", "10.0.0.1", False),
        ("localhost", "localhost", True),
        ("home.duckdns.org", "evil.duckdns.org", False),
        ("home.duckdns.org", "eu.home.duckdns.org", True),
        ("eu.home.duckdns.org", "us.home.duckdns.org", True),
    ],
)
def test_only_the_own_domain_may_take_a_pools_place(ours: str, theirs: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    assert same_domain(ours, theirs) is same


def test_backoff_doubles_to_its_limit_and_starts_anew() -> None:
    backoff = Backoff(1.0, 60.0, lambda: 1.0)
    assert [backoff.next_s() for _ in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]
    backoff.reset()
    assert backoff.next_s() == 1


@given(st.floats(0, 1), st.integers(0, 100))
def test_backoff_with_any_luck_is_half_to_all_of_the_delay(luck: float, failures: int) -> None:
    backoff = Backoff(1.0, 60.0, lambda: luck)
    for _ in range(failures):
        backoff.next_s()
    whole = min(60.0, 2.0**failures)
    assert whole / 2 <= backoff.next_s() <= whole

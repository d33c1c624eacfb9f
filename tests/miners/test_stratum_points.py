"""How real servers behave, point by point; the points that other tests do not name already.

Points 4 and 5 are in `test_stratum_versions`, 14 and 18 in `test_stratum_client` and `test_stratum_hostile`,
15 in `test_work_recordings`, 19 in `test_tls_stratum`; 21 is about nodes.
"""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest
from fakes.pool import FakeClock, Talk, any_share, notify_params

from miners.protocol_upstream import PayoutReport
from miners.upstream.stratum import client as stratum
from miners.upstream.stratum import notices, payout_watch
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.stratum.messages import MAX_LINE
from miners.upstream.stratum.terms import SessionEndError
from miners.work import DIFFICULTY_1_TARGET

ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
SCRIPT = "0014751e76e8199196d454941c45d1b3a323f1433bd6"
OTHER_SCRIPT = "0014" + "11" * 20


def _ends(talk: Talk, code: str, **message: Any) -> SessionEndError:
    with pytest.raises(SessionEndError) as end:
        talk.say(**message)
    assert end.value.code == code
    return end.value


# ---- 1 to 3: refusals and orders ----


@pytest.mark.parametrize(
    "words", ["Stale", "Duplicate", "Above target", "Invalid JobID", "Ntime out of range"]
)
def test_a_refusal_without_an_error_is_told_in_ckpools_words(words: str) -> None:
    """Point 1: `error` is null and the reason lies beside it."""
    talk = Talk()
    talk.welcome()
    talk.session.submit(any_share(talk.jobs[0]))
    talk.answer("mining.submit", result=False, **{"reject-reason": words})
    ((result, reason),) = [(o.result, o.reason) for o in talk.outcomes]
    assert reason == words
    assert result == ("stale" if words in {"Stale", "Invalid JobID"} else "rejected")


@pytest.mark.parametrize(
    ("code", "result"),
    [(20, "rejected"), (21, "stale"), (22, "rejected"), (23, "rejected"), (24, "rejected"), (25, "rejected")],
)
def test_refusals_as_arrays(code: int, result: str) -> None:
    """Point 1: 20 other, 21 job not found, 22 duplicate, 23 low difficulty; 24 and 25 exist."""
    talk = Talk()
    talk.welcome()
    talk.session.submit(any_share(talk.jobs[0]))
    talk.answer("mining.submit", result=None, error=[code, "in the pool's words", None])
    assert [(o.result, o.reason) for o in talk.outcomes] == [(result, "in the pool's words")]


def test_ckpool_solo_speaks_before_it_answers_the_login() -> None:
    """Point 2: difficulty, then on the login a job, the difficulty again, and only then the reply."""
    talk = Talk()
    talk.subscribe()
    talk.announce("mining.set_difficulty", 0.5)
    talk.notify("first")
    talk.announce("mining.set_difficulty", 4)
    assert not talk.jobs
    talk.answer("mining.authorize", result=True)
    assert [(job.job_id, job.difficulty) for job in talk.jobs] == [("first", 0.5)]
    talk.notify("second", clean=False)
    assert talk.jobs[-1].difficulty == 4


def test_a_failed_login_ends_the_connection_though_the_pool_keeps_it() -> None:
    """Point 3: result false, error null, and the line stays open: waiting there would earn nothing."""
    talk = Talk()
    talk.subscribe()
    end = _ends(talk, "worker_refused", id=talk.sent_ids("mining.authorize")[-1], result=False, error=None)
    assert end.refused


def test_every_end_has_a_code() -> None:
    """What the app translates; `api.CODES` knows them all."""
    talk = Talk()
    _ends(talk, "subscribe_refused", id=1, result=None, error=[20, "banned", None])
    talk = Talk()
    _ends(talk, "broken_messages", id=1, result=[[], "00", 99])
    talk = Talk()
    _ends(talk, "asked_to_reconnect", id=None, method="client.reconnect", params=[])


# ---- 6 to 9: extranonce, job ids, difficulty ----


@pytest.mark.parametrize("size", [1, 4, 8, 16])
def test_extranonce2_is_sent_in_full_length(size: int) -> None:
    """Point 6: a short value is padded by one pool and refused by another."""
    talk = Talk()
    talk.subscribe(size=size)
    talk.answer("mining.authorize", result=True)
    talk.notify()
    talk.session.submit(any_share(talk.jobs[0]))
    assert talk.sent[-1]["params"][2] == "00" * size


@pytest.mark.parametrize("job_id", ["6b01ca7f000001aa", "2", "N1700000000", "", 'ä ö/"\\', "x" * 200])
def test_job_ids_come_back_as_they_were(job_id: str) -> None:
    """Point 7: they are the pool's business."""
    talk = Talk()
    talk.welcome()
    talk.notify(job_id)
    talk.session.submit(any_share(talk.jobs[-1]))
    assert talk.sent[-1]["params"][1] == job_id


@pytest.mark.parametrize("value", ["0.001", "2.0", "1", "1e-3", "65536", "1000000"])
def test_difficulties_in_every_spelling(value: str) -> None:
    """Point 8: fractions, whole numbers with and without a point."""
    talk = Talk()
    talk.session.handle(b'{"id":null,"method":"mining.set_difficulty","params":[%s]}' % value.encode())
    talk.welcome()
    talk.session.handle(b'{"id":null,"method":"mining.set_difficulty","params":[%s]}' % value.encode())
    talk.notify("2")
    assert talk.jobs[-1].difficulty == float(value)
    assert talk.jobs[-1].target == pytest.approx(DIFFICULTY_1_TARGET / float(value))


@pytest.mark.parametrize(
    "reply",
    [
        {"result": None, "error": [-3, "Method not found", None]},
        {"result": None, "error": {"code": -3, "message": "no"}},
        {"result": False, "error": None},
        {"result": True, "error": None},
        {"result": None, "error": "unsupported"},
        None,
    ],
)
def test_a_suggested_difficulty_is_a_wish_whatever_the_answer(reply: dict[str, Any] | None) -> None:
    """Point 9: -3, an error, silence, or a set_difficulty that names no request: mining goes on."""
    talk = Talk(suggest=0.01)
    talk.subscribe()
    talk.announce("mining.set_difficulty", 0.01)
    talk.answer("mining.authorize", result=True)
    if reply is not None:
        for request_id in talk.sent_ids("mining.suggest_difficulty"):
            talk.say(id=request_id, **reply)
    talk.notify()
    talk.clock.pass_s(31)
    talk.notify("2")
    talk.session.expire()
    assert [job.difficulty for job in talk.jobs] == [0.01, 0.01]
    assert not talk.notices


# ---- 10 to 18 ----


@pytest.mark.parametrize("method", ["mining.extranonce.subscribe", "mining.suggest_difficulty"])
def test_requests_that_nobody_answers_run_out_each_by_itself(method: str) -> None:
    """Point 10: and the connection is kept."""
    talk = Talk(suggest=1)
    talk.welcome()
    assert talk.sent_ids(method)
    talk.clock.pass_s(30)
    talk.notify("2")
    talk.session.expire()
    talk.session.submit(any_share(talk.jobs[-1]))
    talk.answer("mining.submit", result=True)
    assert [o.result for o in talk.outcomes] == ["accepted"]


def test_answers_with_ids_as_text_are_ours_too() -> None:
    """Point 14 the other way round: we send whole numbers, some servers echo them as text."""
    talk = Talk()
    talk.say(id="1", result=[[], "00", 4], error=None)
    talk.say(id=str(talk.sent_ids("mining.authorize")[-1]), result=True, error=None)
    assert talk.session.authorized
    talk.say(id="99999999999999999999", result=True)
    talk.say(id="１", result=True)
    assert not talk.notices


def test_every_line_of_ours_has_a_whole_number_and_params() -> None:
    """Point 14: DATUM closes the connection otherwise."""
    talk = Talk(suggest=1, version_rolling=True)
    talk.answer("mining.configure", None)
    talk.welcome()
    talk.session.submit(any_share(talk.jobs[0]))
    ids = [message["id"] for message in talk.sent]
    assert all(type(message_id) is int for message_id in ids)
    assert ids == sorted(set(ids))
    assert all(isinstance(message["params"], list) for message in talk.sent)


def test_the_time_of_a_share_is_the_one_that_was_hashed() -> None:
    """Point 16: pools allow it to move by two hours; it is sent as eight digits."""
    talk = Talk()
    talk.welcome()
    talk.notify("2", ntime="1")
    talk.session.submit(any_share(talk.jobs[-1]))
    assert talk.sent[-1]["params"][3] == "00000001"


def test_the_first_job_may_be_clean_or_not() -> None:
    """Point 17: ckpool's is, public-pool's is not; both are mined, and nothing earlier is lost by it."""
    for clean in (True, False):
        talk = Talk()
        talk.subscribe()
        talk.answer("mining.authorize", result=True)
        talk.notify("1", clean=clean)
        talk.session.submit(any_share(talk.jobs[0]))
        assert talk.sent[-1]["method"] == "mining.submit"


def test_two_jobs_for_one_block() -> None:
    """Point 17: ckpool and DATUM send a clean job without transactions and at once a better one."""
    talk = Talk()
    talk.welcome()
    talk.notify("empty", clean=True)
    talk.notify("full", clean=False, branch=["ab" * 32])
    talk.session.submit(any_share(talk.jobs[1]))
    assert talk.sent[-1]["params"][1] == "empty"


def test_half_a_minute_of_silence_is_no_silence() -> None:
    """Point 18: about 150 s are allowed; a line that never ends does not count as talk."""
    talk = Talk()
    talk.welcome()
    talk.clock.pass_s(149)
    talk.session.expire()
    talk.clock.pass_s(1)
    with pytest.raises(SessionEndError) as end:
        talk.session.expire()
    assert end.value.code == "silent"


def test_a_difficulty_for_machines_is_taken_as_it_is() -> None:
    """Point 22: ckpool above port 4000 begins at a million; whoever shows the odds needs the true number."""
    talk = Talk()
    talk.subscribe()
    talk.announce("mining.set_difficulty", 1_000_000)
    talk.answer("mining.authorize", result=True)
    talk.notify()
    assert talk.jobs[0].difficulty == 1_000_000


# ---- hints about the wrong port ----


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (b"\x15\x03\x01\x00\x02\x02\n", "not_stratum", "speaks TLS on this port"),
        (b"HTTP/1.1 400 Bad Request\r\n", "not_stratum", "it is a web server"),
        (b"<!DOCTYPE html>\n", "not_stratum", "it is a web server"),
        (b"  <html><body>\n", "not_stratum", "it is a web server"),
        (b"220 mail.example ESMTP\r\n", "not_stratum", "does not speak Stratum"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "not_stratum", "does not speak Stratum"),
    ],
)
def test_strangers_are_told_by_what_they_say(line: bytes, code: str, words: str) -> None:
    talk = Talk()
    with pytest.raises(SessionEndError, match=words) as end:
        talk.session.handle(line)
    assert end.value.code == code
    talk = Talk()
    last = talk.session.closed_by_pool(line.strip(b"\n"))
    assert (last.code, words in str(last)) == (code, True)


def test_a_line_that_was_cut_off_is_only_a_closed_connection() -> None:
    talk = Talk()
    assert talk.session.closed_by_pool(b'{"id":1,"resu').code == "closed"
    talk.welcome()
    assert str(talk.session.closed_by_pool(b"\x15\x03")) == "the pool closed the connection"


@pytest.mark.parametrize("tls", [False, True])
def test_silence_from_the_first_moment_may_be_the_wrong_port(tls: bool) -> None:  # noqa: FBT001 - a column of the table
    talk = Talk(tls=tls)
    closed = talk.session.closed_by_pool()
    assert ("stratum+ssl://" in str(closed)) is not tls
    talk.clock.pass_s(30)
    with pytest.raises(SessionEndError) as end:
        talk.session.expire()
    assert ("stratum+ssl://" in str(end.value)) is not tls
    assert end.value.code == "no_answer"


# ---- absurd difficulty ----


@pytest.mark.parametrize(
    "value",
    ["0", "-1", "-0.0", "1e300", "1e999", "NaN", "Infinity", '"1"', "null", "true", "[]", "{}", "9" * 400],
)
def test_an_absurd_difficulty_is_told_and_the_last_one_holds(value: str) -> None:
    """One clear sentence; a NaN is not even JSON and ends the connection, with a sentence as well."""
    talk = Talk()
    talk.welcome()
    line = b'{"id":null,"method":"mining.set_difficulty","params":[%s]}' % value.encode()
    if value in {"NaN", "Infinity"}:
        with pytest.raises(SessionEndError, match="does not speak Stratum"):
            talk.session.handle(line)
        return
    talk.session.handle(line)
    ((code, text),) = talk.notices
    assert code == "pool_message_broken"
    assert "difficulty" in text
    assert len(text) < 100
    talk.notify("2")
    assert talk.jobs[-1].difficulty == 1e-9


def test_a_difficulty_that_no_hash_can_reach_is_one_of_them() -> None:
    talk = Talk()
    talk.announce("mining.set_difficulty", float(DIFFICULTY_1_TARGET) * 2)
    assert "which no hash can reach" in talk.notices[0][1]
    talk.announce("mining.set_difficulty", float(DIFFICULTY_1_TARGET) / 2)
    assert len(talk.notices) == 1


# ---- notices and reports ----


def test_a_flood_of_nonsense_is_no_flood_of_faults() -> None:
    """Three of a kind, then one a minute that says how many were left out."""
    clock = FakeClock()
    told: list[tuple[str, str]] = []
    limit = notices.NoticeLimit(lambda code, text: told.append((code, text)), clock)
    for number in range(1000):
        limit("pool_message", f"buy now {number}")
    limit("pool_node_down", "down")
    assert told == [*(("pool_message", f"buy now {n}") for n in range(3)), ("pool_node_down", "down")]
    clock.pass_s(59)
    limit("pool_message", "again")
    assert len(told) == 4
    clock.pass_s(1)
    limit("pool_message", "later")
    limit("pool_message", "and later")
    assert told[4:] == [("pool_message", "later (and 998 more before)")]
    clock.pass_s(60)
    limit("pool_message", "quiet since")
    assert told[-1][1] == "quiet since (and 1 more before)"


def _coinb2(script: str, value_sat: int = 312_500_000) -> str:
    return (
        "ffffffff01" + value_sat.to_bytes(8, "little").hex() + f"{len(script) // 2:02x}" + script + "00000000"
    )


def _notify(script: str, value_sat: int = 312_500_000, job_id: str = "1") -> bytes:
    coinb1 = "01000000" + "01" + "00" * 32 + "ffffffff" + "0f" + "0166" + "0c"
    params = notify_params(job_id, coinb1=coinb1, coinb2=_coinb2(script, value_sat))
    return json.dumps({"id": None, "method": "mining.notify", "params": params}).encode()


def _upstream(
    clock: FakeClock, user: str = f"{ADDRESS}.pc", **options: Any
) -> tuple[StratumUpstream, list[Any]]:
    reports: list[Any] = []
    upstream = StratumUpstream("pool.example:1", user, clock=clock, on_report=reports.append, **options)
    return upstream, reports


def _session(upstream: StratumUpstream, clock: FakeClock) -> stratum.StratumSession:
    upstream._payouts.connected()
    session = stratum.StratumSession(upstream._config, upstream, lambda _: None, itertools.count(1), clock)
    session.start()
    session.handle(b'{"id":1,"result":[[],"0a0b0c0d",8],"error":null}')
    session.handle(b'{"id":2,"result":true,"error":null}')
    return session


def test_whom_a_pool_pays_is_reported_with_the_first_job_of_each_connection() -> None:
    clock = FakeClock()
    upstream, reports = _upstream(clock)
    for _ in range(2):
        session = _session(upstream, clock)
        session.handle(_notify(SCRIPT))
        session.handle(_notify(SCRIPT, job_id="2"))
    assert [type(report) for report in reports] == [PayoutReport] * 2
    assert {(r.url, r.verdict, r.your_address) for r in reports} == {("pool.example:1", "pays_you", ADDRESS)}


def test_a_pool_that_begins_to_pay_somebody_else_is_told() -> None:
    """Not before the next look: a look at every job of a busy pool would cost more than it tells."""
    clock = FakeClock()
    upstream, reports = _upstream(clock)
    session = _session(upstream, clock)
    session.handle(_notify(SCRIPT))
    clock.pass_s(payout_watch.LOOK_INTERVAL_S)
    session.handle(_notify(SCRIPT, value_sat=312_600_000))
    assert len(reports) == 1, "other fees are nothing new"
    clock.pass_s(1)
    session.handle(_notify(OTHER_SCRIPT))
    assert len(reports) == 1
    clock.pass_s(payout_watch.LOOK_INTERVAL_S)
    session.handle(_notify(OTHER_SCRIPT))
    assert [report.verdict for report in reports] == ["pays_you", "pays_others"]


def test_the_address_to_compare_with_can_be_told() -> None:
    clock = FakeClock()
    upstream, reports = _upstream(clock, user="account", payout_address=ADDRESS)
    _session(upstream, clock).handle(_notify(SCRIPT))
    assert reports[0].your_fraction == 1


def test_a_coinbase_that_nobody_can_read_is_reported_and_mined() -> None:
    clock = FakeClock()
    upstream, reports = _upstream(clock)
    session = _session(upstream, clock)
    params = notify_params("1", coinb1="", coinb2="")
    session.handle(json.dumps({"id": None, "method": "mining.notify", "params": params}).encode())
    assert reports[0].verdict == "unreadable"


def test_a_line_may_be_as_long_as_a_coinbase_with_hundreds_of_outputs() -> None:
    """A pool that shares out in the coinbase sends such jobs; they must fit."""
    talk = Talk()
    talk.welcome()
    output = "0100000000000000" + "16" + OTHER_SCRIPT
    coinb2 = "ffffffff" + "fd2003" + output * 800 + "00000000"
    line = json.dumps({"id": None, "method": "mining.notify", "params": notify_params("big", coinb2=coinb2)})
    assert len(line) < MAX_LINE
    talk.session.handle(line.encode())
    assert talk.jobs[-1].job_id == "big"

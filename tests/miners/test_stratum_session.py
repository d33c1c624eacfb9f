"""One connection's state machine: orders of messages, shares and their outcomes, patience. No sockets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fakes.pool import Talk, any_share

from miners import work
from miners.formats.server_url import Endpoint
from miners.upstream.stratum.session import MAX_BROKEN_MESSAGES, MAX_PENDING_SHARES
from miners.upstream.stratum.terms import SessionEndError

if TYPE_CHECKING:
    from miners.upstream.api import FoundShare

DATA = Path(__file__).parent / "data"


def _share(job: work.Job, nonce: int = 1) -> FoundShare:
    return any_share(job, nonce)


def _results(talk: Talk) -> list[tuple[str, str]]:
    return [(outcome.result, outcome.reason) for outcome in talk.outcomes]


def test_the_usual_way_to_the_first_job() -> None:
    talk = Talk()
    assert [message["method"] for message in talk.sent] == ["mining.subscribe"]
    talk.subscribe()
    talk.answer("mining.authorize", result=True)
    assert talk.session.authorized
    talk.announce("mining.set_difficulty", 0.5)
    talk.notify("abc")
    (job,) = talk.jobs
    assert (job.job_id, job.sequence, job.difficulty, job.height) == ("abc", 1, 0.5, 102)
    assert job.target == work.target_from_difficulty(0.5)
    assert (job.extranonce1, job.extranonce2_size) == (bytes.fromhex("0a0b0c0d"), 8)
    assert all(type(message["id"]) is int and isinstance(message["params"], list) for message in talk.sent)


def test_difficulty_and_job_before_the_authorisation_are_kept() -> None:
    """DATUM and ckpool's pool mode send both right behind the subscription."""
    talk = Talk()
    talk.subscribe()
    talk.announce("mining.set_difficulty", 0.25)
    talk.notify("early")
    assert not talk.jobs, "nobody may submit yet"
    talk.announce("mining.set_difficulty", 8)
    talk.answer("mining.authorize", result=True)
    (job,) = talk.jobs
    assert (job.job_id, job.difficulty) == ("early", 0.25), "a difficulty holds for later jobs only"


def test_job_before_the_subscription_is_kept_too() -> None:
    talk = Talk()
    talk.notify("early")
    talk.subscribe()
    talk.answer("mining.authorize", result=True)
    assert [job.job_id for job in talk.jobs] == ["early"]


def test_without_a_difficulty_it_is_1() -> None:
    talk = Talk()
    talk.subscribe()
    talk.answer("mining.authorize", result=True)
    talk.notify()
    assert talk.jobs[0].difficulty == 1


def test_a_difficulty_holds_for_later_jobs_only() -> None:
    talk = Talk()
    talk.welcome()
    talk.announce("mining.set_difficulty", 4)
    assert talk.jobs[-1].difficulty == 1e-9
    talk.notify("2", clean=False)
    assert talk.jobs[-1].difficulty == 4


@pytest.mark.parametrize(("wish", "said"), [(0.0012, 0.0012), (5.8, 6)])
def test_a_difficulty_is_suggested_before_and_after_the_authorisation(wish: float, said: float) -> None:
    """Some servers listen only before it and others only after; ckpool ignores fractions."""
    talk = Talk(suggest=wish)
    talk.subscribe()
    talk.answer("mining.authorize", result=True)
    methods = [message["method"] for message in talk.sent]
    assert methods.index("mining.suggest_difficulty") < methods.index("mining.authorize")
    assert methods.count("mining.suggest_difficulty") == 2
    said_now = [
        message["params"] for message in talk.sent if message["method"] == "mining.suggest_difficulty"
    ]
    assert said_now == [[said], [said]]


@pytest.mark.parametrize(
    "name", ["ckpool-solo.jsonl", "ckpool-pool.jsonl", "public-pool.jsonl", "datum.jsonl"]
)
def test_recorded_servers_are_understood(name: str) -> None:
    """Every announcement of every recorded server, in its own order; the answers by the ids that we use."""
    talk = Talk(suggest=0.001)
    calls: dict[int, str] = {}
    announced = 0
    for text in (DATA / name).read_text().splitlines():
        entry = json.loads(text)
        if entry["from"] == "client" and entry["line"].startswith("{"):
            call = json.loads(entry["line"])
            calls[call["id"]] = call["method"]
        elif entry["from"] == "server":
            message = json.loads(entry["line"])
            if "method" in message:
                announced += message["method"] == "mining.notify"
                talk.session.handle(entry["line"].encode())
            elif calls[message["id"]] in {"mining.subscribe", "mining.authorize"}:
                talk.answer(calls[message["id"]], message["result"], error=message["error"])
    assert talk.authorized == 1
    assert len(talk.jobs) == announced > 0
    assert not talk.notices
    assert all(job.network_target == 0x7FFFFF << 232 for job in talk.jobs)


def test_a_share_is_submitted_as_pools_read_it() -> None:
    talk = Talk()
    talk.welcome()
    talk.session.submit(_share(talk.jobs[0], nonce=0x1B2C3D))
    assert talk.sent[-1]["method"] == "mining.submit"
    assert talk.sent[-1]["params"] == ["me.pc", "1", "00" * 8, "6b01dc4c", "001b2c3d"]


def test_each_share_is_counted_once_in_the_pools_words() -> None:
    """Accepted means that the result is true; a refusal may come without an error."""
    talk = Talk()
    talk.welcome()
    replies: list[dict[str, Any]] = [
        {"result": True, "error": None},
        {"result": False, "error": None, "reject-reason": "Above target"},
        {"result": False, "error": None, "reject-reason": "Stale"},
        {"result": None, "error": [22, "Duplicate share", ""]},
        {"result": None, "error": [21, "Job not found", ""]},
        {"result": "yes", "error": None},
    ]
    for nonce in range(len(replies)):
        talk.session.submit(_share(talk.jobs[0], nonce))
    talk.clock.pass_s(0.25)
    for request_id, reply in reversed(list(zip(talk.sent_ids("mining.submit"), replies, strict=True))):
        talk.say(id=request_id, **reply)
        talk.say(id=request_id, **reply)  # a second answer says nothing new
    outcomes = {outcome.share.nonce: outcome for outcome in talk.outcomes}
    assert len(talk.outcomes) == len(replies)
    assert [(outcomes[i].result, outcomes[i].reason) for i in range(len(replies))] == [
        ("accepted", ""),
        ("rejected", "Above target"),
        ("stale", "Stale"),
        ("rejected", "Duplicate share"),
        ("stale", "Job not found"),
        ("rejected", "refused without a reason"),
    ]
    assert all(outcome.latency_s == pytest.approx(0.25) for outcome in talk.outcomes)


def test_shares_that_were_not_answered_end_with_the_connection() -> None:
    talk = Talk()
    talk.welcome()
    talk.session.submit(_share(talk.jobs[0]))
    talk.session.close("the connection ended")
    talk.session.close("twice")
    assert _results(talk) == [("stale", "the connection ended")]


def test_a_share_without_an_answer_is_given_up_and_the_connection_kept() -> None:
    talk = Talk()
    talk.welcome()
    talk.session.submit(_share(talk.jobs[0]))
    talk.clock.pass_s(59)
    talk.session.expire()
    assert not talk.outcomes
    talk.clock.pass_s(1)
    talk.notify("2", clean=False)
    talk.session.expire()
    assert _results(talk) == [("stale", "the pool did not answer within 60 s")]


def test_shares_of_work_before_a_new_block_are_not_sent() -> None:
    talk = Talk()
    talk.welcome()
    talk.notify("2", clean=False)
    first, second = talk.jobs
    talk.notify("3", clean=True)
    before = len(talk.sent)
    talk.session.submit(_share(first))
    talk.session.submit(_share(second))
    assert _results(talk) == [("stale", "a new block came first")] * 2
    assert len(talk.sent) == before


def test_shares_of_earlier_unclean_work_are_sent() -> None:
    talk = Talk()
    talk.welcome()
    talk.notify("2", clean=False)
    talk.session.submit(_share(talk.jobs[0]))
    assert talk.sent[-1]["params"][1] == "1"


@pytest.mark.parametrize(("difficulty", "sent"), [(1e-10, True), (1, False)])
def test_a_block_is_worth_a_try_even_late(difficulty: float, sent: bool) -> None:  # noqa: FBT001 - a column of the table
    """Only the pool knows whether its node has really moved on.

    Point 20: where every share is a block, as on regtest, being one says nothing.
    """
    talk = Talk()
    talk.subscribe()
    talk.announce("mining.set_difficulty", difficulty)
    talk.answer("mining.authorize", result=True)
    talk.notify("1", nbits="207fffff")
    talk.notify("2", nbits="207fffff")
    (block,) = [s for s in (any_share(talk.jobs[0], n) for n in range(64)) if s.hash_bytes[31] < 0x7F][:1]
    talk.session.submit(block)
    assert (talk.sent[-1]["method"] == "mining.submit") is sent
    assert [o.reason for o in talk.outcomes] == ([] if sent else ["a new block came first"])


def test_shares_of_an_earlier_connection_are_dropped() -> None:
    earlier = Talk()
    earlier.welcome()
    talk = Talk(sequences=2)
    talk.session.submit(_share(earlier.jobs[0]))
    talk.welcome()
    talk.session.submit(_share(earlier.jobs[0]))
    assert _results(talk) == [("stale", "found for an earlier connection")] * 2


def test_a_new_extranonce_holds_from_the_next_job_and_ends_earlier_work() -> None:
    talk = Talk()
    talk.welcome()
    talk.announce("mining.set_extranonce", "ffee", 4)
    talk.session.submit(_share(talk.jobs[0]))
    assert talk.sent[-1]["method"] == "mining.submit", "the old job still holds"
    talk.notify("2", clean=False)
    assert (talk.jobs[-1].extranonce1, talk.jobs[-1].extranonce2_size) == (b"\xff\xee", 4)
    talk.session.submit(_share(talk.jobs[0]))
    assert _results(talk) == [("stale", "the pool changed the extranonce")]


def test_a_pool_that_answers_nothing_gets_no_endless_queue() -> None:
    talk = Talk()
    talk.welcome()
    for nonce in range(MAX_PENDING_SHARES + 5):
        talk.session.submit(_share(talk.jobs[0], nonce))
    assert set(_results(talk)) == {("stale", "the pool does not keep up with answering")}
    assert len(talk.outcomes) + len(talk.sent_ids("mining.submit")) == MAX_PENDING_SHARES + 5


# ---- the server's wishes ----


def test_ping_is_answered_and_says_that_the_node_is_down() -> None:
    talk = Talk()
    talk.welcome()
    talk.say(id=77, method="mining.ping", params=[])
    talk.say(id="p", method="mining.ping", params=[])
    assert talk.sent[-2:] == [
        {"id": 77, "result": "pong", "error": None},
        {"id": "p", "result": "pong", "error": None},
    ]
    assert talk.node_down == [True]
    talk.notify("2")
    assert talk.node_down == [True, False]


def test_version_and_unknown_questions_are_answered() -> None:
    talk = Talk()
    talk.say(id=5, method="client.get_version", params=[])
    talk.say(id=6, method="mining.dance")
    talk.announce("mining.set_version_mask", "1fffe000")
    assert talk.sent[1:] == [
        {"id": 5, "result": "warmgui/test", "error": None},
        {"id": 6, "result": None, "error": [-3, "Method not found", None]},
    ]


def test_messages_are_shown_in_plain_text() -> None:
    talk = Talk()
    talk.announce("client.show_message", "maintenance\x07 at\nnoon " + "x" * 1000)
    talk.announce("client.show_message", 5)
    talk.announce("client.show_message")
    ((code, text),) = talk.notices
    assert code == "pool_message"
    assert text.startswith("maintenance at noon x")
    assert len(text) == 200


@pytest.mark.parametrize(
    ("params", "there", "wait_s"),
    [
        ([], Endpoint("eu.pool.example", 3333), 0),
        (["us.pool.example", "3433", 7], Endpoint("us.pool.example", 3433), 7),
        (["pool.example", 1, 0], Endpoint("pool.example", 1), 0),
    ],
)
def test_a_pool_may_move_us_within_its_domain(params: list[object], there: Endpoint, wait_s: float) -> None:
    talk = Talk()
    with pytest.raises(SessionEndError) as end:
        talk.announce("client.reconnect", *params)
    assert (end.value.redirect, end.value.wait_s) == (there, wait_s)


def test_a_pool_may_not_move_us_elsewhere() -> None:
    """A plain-text reconnect is how hashrate gets stolen."""
    talk = Talk()
    talk.welcome()
    talk.announce("client.reconnect", "evil.example", 3333, 0)
    assert [code for code, _ in talk.notices] == ["pool_reconnect_refused"]
    assert "evil.example:3333" in talk.notices[0][1]


# ---- patience and refusals ----


@pytest.mark.parametrize("result", [False, None, "true", 1])
def test_a_refused_worker_is_told_in_the_pools_words(result: object) -> None:
    talk = Talk()
    talk.subscribe()
    with pytest.raises(SessionEndError, match=r"refused the worker me\.pc: Invalid address") as end:
        talk.answer("mining.authorize", result, **{"reject-reason": "Invalid address"})
    assert end.value.refused


def test_a_refused_subscription() -> None:
    talk = Talk()
    with pytest.raises(SessionEndError, match="refused the subscription: full") as end:
        talk.answer("mining.subscribe", None, error=[20, "full", None])
    assert end.value.refused


@pytest.mark.parametrize("size", [0, 100, "8"])
def test_a_subscription_that_cannot_be_mined_ends_the_connection(size: object) -> None:
    talk = Talk()
    with pytest.raises(SessionEndError, match="extranonce2"):
        talk.answer("mining.subscribe", [[], "00", size])


@pytest.mark.parametrize("welcome", ["mining.subscribe", "mining.authorize"])
def test_no_answer_to_what_must_be_answered_ends_the_connection(welcome: str) -> None:
    talk = Talk()
    if welcome == "mining.authorize":
        talk.subscribe()
    assert talk.session.deadline_s() == talk.clock.now_s + 30
    talk.clock.pass_s(30)
    with pytest.raises(SessionEndError, match=f"did not answer {welcome} within 30 s"):
        talk.session.expire()


def test_no_answer_to_the_rest_is_no_fault() -> None:
    talk = Talk(suggest=2)
    talk.welcome()
    talk.clock.pass_s(31)
    talk.notify("2")
    talk.session.expire()
    assert talk.session.deadline_s() == talk.clock.now_s + 150


def test_silence_ends_the_connection() -> None:
    talk = Talk()
    talk.welcome()
    talk.clock.pass_s(150)
    with pytest.raises(SessionEndError, match="nothing heard from the pool for 150 s"):
        talk.session.expire()


def test_what_is_no_stratum_ends_the_connection_with_a_notice() -> None:
    talk = Talk()
    with pytest.raises(SessionEndError, match="does not speak Stratum"):
        talk.session.handle(b"HTTP/1.1 400 Bad Request\r\n")
    assert talk.notices == [
        ("pool_not_stratum", "the pool sent a line that is not JSON: 'HTTP/1.1 400 Bad Request'")
    ]


def test_a_broken_message_is_told_and_skipped_many_end_the_connection() -> None:
    talk = Talk()
    talk.welcome()
    for _ in range(MAX_BROKEN_MESSAGES - 1):
        talk.announce("mining.set_difficulty", "much")
    assert len(talk.notices) == MAX_BROKEN_MESSAGES - 1
    assert talk.notices[0] == ("pool_message_broken", "the pool sent a difficulty that is not a number")
    with pytest.raises(SessionEndError, match="too many broken"):
        talk.notify(nbits="zz")
    assert len(talk.jobs) == 1


def test_answers_to_nobody_are_skipped() -> None:
    talk = Talk()
    talk.say(id=999, result=True)
    talk.say(id="abc", result=True)
    talk.say(id=None, error="x")
    assert not talk.notices

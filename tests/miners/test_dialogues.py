"""Recorded dialogues of real pools, played to the real client over TCP."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.dialogue import Dialogue, DialogueServer, Scene
from fakes.pool import RecordingSink

from miners import work
from miners.protocol import PayoutReport
from miners.upstream.api import FoundShare
from miners.upstream.stratum.client import StratumUpstream

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

RECORDED = ["ckpool-solo", "ckpool-pool", "public-pool", "datum"]
COMPOSED = "nicehash-composed"
WITH_SHARES = ["ckpool-solo", "ckpool-pool", "public-pool", COMPOSED]
MASK = 0x1FFFE000
STALE_WORDS = {"Invalid JobID", "Job not found"}
"""A job that the pool does not know (any more) is nobody's fault; all else is a rejected share."""


@dataclasses.dataclass(frozen=True)
class Stage:
    """The client and the server that plays."""

    dialogue: Dialogue
    sink: RecordingSink
    upstream: StratumUpstream
    server: DialogueServer


def _play(
    name: str,
    test: Callable[[Stage], Awaitable[None]],
    *,
    seed: int | None = None,
    version_rolling: bool = True,
) -> RecordingSink:
    dialogue = Dialogue(name)
    sink = RecordingSink()

    async def play() -> None:
        async with DialogueServer(dialogue, seed) as server:
            upstream = StratumUpstream(
                server.url,
                dialogue.user,
                on_notice=sink.on_notice,
                on_report=sink.on_report,
                version_rolling=version_rolling,
            )
            task = asyncio.create_task(upstream.run(sink))
            try:
                await test(Stage(dialogue, sink, upstream, server))
            finally:
                task.cancel()
                await asyncio.wait([task])

    asyncio.run(play())
    return sink


def test_only_one_dialogue_is_composed_and_says_so() -> None:
    assert [name for name in [*RECORDED, COMPOSED] if Dialogue(name).is_composed] == [COMPOSED]


@pytest.mark.parametrize("seed", [None, 1, 2])
@pytest.mark.parametrize("name", [*RECORDED, COMPOSED])
@pytest.mark.parametrize("version_rolling", [False, True])
def test_client_is_authorised_and_gets_the_recorded_work(
    name: str, seed: int | None, *, version_rolling: bool
) -> None:
    """In whole lines and in fragments of 1 to 7 bytes, with and without version rolling."""

    async def test(stage: Stage) -> None:
        dialogue, sink, server = stage.dialogue, stage.sink, stage.server
        notifies = dialogue.announced("mining.notify")
        first = await sink.until_job()
        assert sink.state.state == "connected"
        # Work that came in between may have replaced the very first: it is one of those recorded.
        params = next(params for params in notifies if params[0] == first.job_id)
        assert first.previous_hash == work.swap_words(bytes.fromhex(params[1]))
        assert (first.coinbase1.hex(), first.coinbase2.hex()) == (params[2], params[3])
        assert [sibling.hex() for sibling in first.merkle_branch] == params[4]
        assert (first.version, first.nbits, first.ntime) == tuple(int(word, 16) for word in params[5:8])
        assert first.difficulty == dialogue.announced("mining.set_difficulty")[0][0]
        assert first.height == {"datum": 104, COMPOSED: 850_000}.get(name, 102)
        subscribed = dialogue.scenes_of("mining.subscribe")[0].answer
        assert subscribed is not None
        assert [first.extranonce1.hex(), first.extranonce2_size] == subscribed["result"][1:]
        assert first.version_mask == (MASK & ~first.version if version_rolling else 0)
        heard = [message["method"] for message in server.heard]
        assert heard[int(version_rolling) :][:2] == ["mining.subscribe", "mining.authorize"]

    sink = _play(name, test, seed=seed, version_rolling=version_rolling)
    assert sink.notices == [], "nothing of what real servers say is a reason to complain"


@pytest.mark.parametrize("seed", [None, 3])
@pytest.mark.parametrize("name", WITH_SHARES)
def test_every_recorded_share_is_answered_as_recorded(name: str, seed: int | None) -> None:
    """Accepted ones meet their target by our own arithmetic too; refusals are told in the pool's words."""

    async def test(stage: Stage) -> None:
        dialogue, sink, upstream = stage.dialogue, stage.sink, stage.upstream
        accepted = stale = rejected = 0
        for scene in dialogue.scenes_of("mining.submit"):
            if not _could_be_ours(dialogue, scene.params):
                continue
            assert scene.answer is not None
            words = _words(scene.answer)
            share = await _share(stage, scene)
            met = work.hash_value(share.hash_bytes) <= work.target_from_difficulty(share.job.difficulty)
            if scene.answer["result"] is True:
                assert met
                accepted += 1
            elif words in {"Above target", "Difficulty too low", "Share above target"}:
                assert not met
            upstream.submit(share)
            answered = accepted + stale + rejected + (scene.answer["result"] is not True)
            await sink.until(lambda wanted=answered: len(sink.outcomes) == wanted)
            outcome = sink.outcomes[-1]
            if scene.answer["result"] is True:
                assert (outcome.result, outcome.reason) == ("accepted", "")
            elif words in STALE_WORDS:
                stale += 1
                assert (outcome.result, outcome.reason) == ("stale", words)
            else:
                rejected += 1
                assert (outcome.result, outcome.reason) == ("rejected", words)
        assert accepted >= 2
        assert stale >= 1
        assert rejected >= 3

    _play(name, test, seed=seed)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("ckpool-solo", "pays_you"),
        ("public-pool", "pays_you"),
        ("datum", "pays_you"),
        ("ckpool-pool", "no_address"),
        (COMPOSED, "no_address"),
    ],
)
def test_the_person_is_told_whom_the_recorded_work_pays(name: str, verdict: str) -> None:
    async def test(stage: Stage) -> None:
        await stage.sink.until_job()

    sink = _play(name, test)
    reports = [report for report in sink.reports if isinstance(report, PayoutReport)]
    assert [report.verdict for report in reports] == [verdict]
    # The recorded networks were regtest's: none of their addresses is written as bitcoin's own.
    assert name == COMPOSED or not reports[0].outputs[0].address.startswith(("bc1", "1", "3"))


def test_extranonce_that_changes_in_the_middle_makes_earlier_shares_worthless() -> None:
    """NiceHash's way: a new extranonce1, and work with the *same* job id after it."""

    async def test(stage: Stage) -> None:
        dialogue, sink, upstream = stage.dialogue, stage.sink, stage.upstream
        before = await sink.until_job()
        unknown = next(s for s in dialogue.scenes_of("mining.submit") if _words(s.answer) == "Job not found")
        upstream.submit(await _share(stage, unknown))
        await sink.until(lambda: sink.job.extranonce1 != before.extranonce1)
        assert sink.job.extranonce1.hex() == dialogue.announced("mining.set_extranonce")[0][0]
        assert (sink.job.job_id, sink.job.sequence > before.sequence) == (before.job_id, True)
        answered = len(sink.outcomes)
        accepted = dialogue.scenes_of("mining.submit")[0].params
        upstream.submit(_built(before, accepted))
        assert len(sink.outcomes) == answered + 1, "given up at once: the pool would hash something else"
        assert sink.outcomes[-1].result == "stale"

    _play(COMPOSED, test)


# ---- shares as recorded ------------------------------------------------------------------------------------


async def _share(stage: Stage, scene: Scene) -> FoundShare:
    """The recorded share on the work that the server had sent by then; an unknown job's on the newest."""
    sink, scenes = stage.sink, stage.dialogue.scenes
    job = await sink.until_job()
    said = [m for earlier in scenes[: scenes.index(scene)] for m in earlier.said]
    notifies = [m["params"] for m in said if m.get("method") == "mining.notify"]
    wanted = [(params[0], int(params[7], 16)) for params in notifies if params[0] == scene.params[1]]
    if not wanted:
        return _built(dataclasses.replace(job, job_id=scene.params[1]), scene.params)

    def given() -> list[work.Job]:
        return [job for job in sink.jobs if job is not None and (job.job_id, job.ntime) == wanted[-1]]

    await sink.until(given)
    return _built(given()[-1], scene.params)


def _built(job: work.Job, params: list[Any]) -> FoundShare:
    _, _, extranonce2, ntime_hex, nonce_hex, *bits = params
    version = job.version & ~MASK | int(bits[0], 16) if bits else job.version
    # ckpool pads a short extranonce2 with zeros behind.
    padded = bytes.fromhex(extranonce2).ljust(job.extranonce2_size, b"\0")
    ntime, nonce = int(ntime_hex, 16), int(nonce_hex, 16)
    hash_bytes = work.header_hash(job.header76(padded, ntime=ntime, version=version), nonce)
    difficulty = work.difficulty_of_hash(hash_bytes)
    return FoundShare(
        job, bytes.fromhex(extranonce2), ntime, nonce, version, hash_bytes, difficulty, "cpu", found_s=0.0
    )


def _could_be_ours(dialogue: Dialogue, params: list[Any]) -> bool:
    """The probe that recorded this made mistakes that our client cannot make."""
    bits = int(params[5], 16) if len(params) > 5 else 0
    return params[0] == dialogue.user and not bits & ~MASK


def _words(answer: dict[str, Any] | None) -> str:
    assert answer is not None
    error = answer.get("error")
    if isinstance(error, list):
        return str(error[1])
    return str(error or answer.get("reject-reason", ""))

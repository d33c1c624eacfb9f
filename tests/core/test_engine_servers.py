"""The engine and several servers: who works, who asks for what, and what a found block leaves behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.core import Rig, settings

from warmgui.core import messages as m
from warmgui.core.found_blocks import MOST
from warmgui.core.model import ServerStatus, UpstreamStatus
from warmgui.core.servers.entries import Server
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Provenance, Severity

if TYPE_CHECKING:
    from warmgui.core.text import Text

YOU = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
FIRST = Server("stratum+tcp://first.example:3333", f"{YOU}.pc")
OFF = Server("stratum+tcp://off.example:3333", "me", enabled=False)
BROKEN = Server("first", "me")
SECOND = Server("stratum+ssl://second.example:443", "me")
NODE = Server("http://127.0.0.1:8332", payout_address=YOU)
FINGERPRINT = "ab" * 32
QUESTION = m.MinerCertificate(SECOND.url, FINGERPRINT, "self_signed", "", "CN=pool", "CN=pool", "", "")
CONNECTED = m.MinerServerState("connected", "connected", "connected")
STANDBY = m.MinerServerState("standby", "", "standby")
REFUSED = m.MinerServerState("refused", "the pool refused the worker: who?", "worker_refused")
BLOCK = m.MinerBlock("found", 840, "00" * 32, "", "/home/me/blocks/00.json")


def english(text: Text) -> str:
    return Formatter().text(text)


def rig(*servers: Server, **more: Any) -> Rig:
    """An engine that heats for these servers."""
    made = Rig(settings(upstream={"kind": "servers", "servers": servers, **more}), room_c=15.0)
    made.run(5, m.HeatOn())
    return made


def upstream(made: Rig) -> UpstreamStatus:
    return made.last.snapshot.upstream


def told(made: Rig, code: str) -> list[tuple[str, Severity]]:
    return [(english(f.text), f.severity) for f in made.last.snapshot.faults if f.code == code]


def states(made: Rig) -> list[tuple[str, str, bool]]:
    return [(s.state, english(s.text), s.active) for s in upstream(made).servers]


class TestStates:
    def test_only_what_is_enabled_and_readable_is_asked_of_the_miner(self) -> None:
        made = rig(OFF, FIRST, BROKEN, SECOND, proxy=" socks5://127.0.0.1:9050 ")
        assert made.miner.upstream == m.SetMinerUpstream(
            "servers", (FIRST, SECOND), "socks5://127.0.0.1:9050"
        )

    def test_each_server_of_the_settings_has_its_state(self) -> None:
        made = rig(OFF, FIRST, BROKEN, SECOND)
        made.miner.server, made.miner.servers = 1, (REFUSED, CONNECTED)
        made.run(2)
        assert states(made) == [
            ("", "", False),
            ("refused", "first.example refused your user name (the pool refused the worker: who?)", False),
            ("", "The address “first” names no usable port; write stratum+tcp://host:port.", False),
            ("connected", "connected to second.example", True),
        ]
        assert upstream(made).name == "second.example → me"

    def test_before_the_miner_runs_there_is_no_state(self) -> None:
        made = Rig(settings(upstream={"kind": "servers", "servers": (FIRST, SECOND)}))
        made.run(1)
        assert upstream(made).servers == (ServerStatus(FIRST), ServerStatus(SECOND))
        assert upstream(made).name.startswith("first.example")

    def test_a_line_about_an_earlier_list_moves_nothing(self) -> None:
        made = rig(FIRST)
        made.miner.server, made.miner.servers = 3, (CONNECTED, STANDBY)
        made.run(2)
        assert states(made) == [("", "", False)]

    def test_a_refusal_is_told_with_its_host(self) -> None:
        made = rig(FIRST)
        made.miner.upstream_state, made.miner.upstream_code = "refused", "worker_refused"
        made.miner.upstream_text, made.miner.upstream_url = "who?", FIRST.url
        made.run(10)
        assert english(made.last.snapshot.headline) == (
            "Needs you: first.example refused your user name (who?)."
        )

    def test_where_all_fail_that_is_said(self) -> None:
        made = rig(FIRST, SECOND)
        made.miner.upstream_state, made.miner.upstream_code = "waiting", "connection_refused"
        made.miner.upstream_text, made.miner.upstream_url = "x", SECOND.url
        made.run(60)
        assert english(made.last.snapshot.headline) == (
            "Starting: no server gives work: second.example refuses the connection: nobody listens at that "
            "port."
        )
        assert english(upstream(made).text).startswith("no server gives work: second.example")

    @pytest.mark.parametrize("chosen", [(), (OFF,), (BROKEN,)])
    def test_nothing_usable_needs_the_user_and_starts_nothing(self, chosen: tuple[Server, ...]) -> None:
        made = rig(*chosen)
        assert made.last.snapshot.action is Action.ATTENTION
        assert "no pool and no node is set that can be used" in english(made.last.snapshot.headline)
        assert made.commands == []

    def test_nothing_goes_around_a_proxy_that_cannot_be_read(self) -> None:
        made = rig(FIRST, proxy="tor")
        assert made.commands == []
        assert made.last.snapshot.action is Action.ATTENTION


def test_a_practice_network_that_does_not_start_is_told() -> None:
    made = Rig(room_c=15.0)
    made.miner.upstream_state, made.miner.upstream_code = "waiting", "practice_failed"
    made.miner.upstream_text = "no port is free"
    made.run(20, m.HeatOn())
    assert english(made.last.snapshot.headline) == (
        "Starting: the practice network does not run (no port is free)."
    )
    made.miner.upstream_state, made.miner.upstream_code = "connected", "connected"
    made.run(2)
    assert english(upstream(made).text) == "no port is free", "its own words, there is no host to name"


class TestExpectation:
    def test_a_pools_difficulty_is_put_into_words_and_a_fitting_one_suggested(self) -> None:
        made = rig(FIRST)
        made.miner.server, made.miner.servers, made.miner.difficulty = 0, (CONNECTED,), 1e6
        made.run(2, m.MinerBenchmarkRow("cpu", "avx2", 8, 150e6, None, None))
        status = upstream(made)
        assert english(status.expectation).endswith("one share in 331 days on this PC.")
        assert status.suggestion == 0.5
        assert "at full power" in english(status.share_interval_s.how)
        made.run(70)  # now the last minute is known: the fake PC does 10 MH/s
        assert "13.6 years" in english(upstream(made).expectation)
        assert upstream(made).suggestion == 0.05

    def test_a_pool_that_ignored_the_wish_gets_no_second_suggestion(self) -> None:
        made = rig(replace(FIRST, suggest_difficulty=0.05))
        made.miner.server, made.miner.servers, made.miner.difficulty = 0, (CONNECTED,), 1e6
        made.run(70)
        assert "although an easier one was asked for" in english(upstream(made).expectation)
        assert upstream(made).suggestion is None

    def test_a_node_has_no_shares(self) -> None:
        made = rig(NODE)
        made.miner.server, made.miner.servers, made.miner.difficulty = 0, (CONNECTED,), 0.01
        made.run(70)
        status = upstream(made)
        assert status.node
        assert english(status.expectation) == "Your own node: there are no shares, only blocks."
        assert (status.suggestion, status.share_interval_s.provenance) == (None, Provenance.UNKNOWN)

    def test_the_practice_network_promises_nothing(self) -> None:
        made = Rig(room_c=15.0)
        made.run(70, m.HeatOn())
        status = upstream(made)
        assert (status.practice, status.expectation.template, status.suggestion) == (True, "", None)
        assert status.share_interval_s.value == pytest.approx(429.5, rel=0.05)


class TestCertificates:
    def test_a_question_stands_until_it_is_answered(self) -> None:
        made = rig(FIRST, SECOND)
        made.run(2, QUESTION)
        status = upstream(made).servers[1].certificate
        assert status is not None
        assert status.fingerprint == FINGERPRINT
        assert upstream(made).servers[0].certificate is None
        ((words, severity),) = told(made, "certificate")
        assert words.startswith("Do you trust the certificate of second.example?")
        assert severity is Severity.ERROR, "nothing works yet"
        made.run(700)
        assert told(made, "certificate"), "it does not go away by itself"
        trusted = replace(SECOND, tls_pin=FINGERPRINT)
        chosen = settings(upstream={"kind": "servers", "servers": (FIRST, trusted)})
        made.run(2, m.SettingsChanged(chosen))
        assert made.miner.upstream == m.SetMinerUpstream("servers", (FIRST, trusted))
        assert upstream(made).servers[1].certificate is None
        assert not told(made, "certificate")
        made.run(2, QUESTION)
        assert not told(made, "certificate"), "an old line asks what is answered"

    def test_it_is_quiet_while_another_server_works(self) -> None:
        made = rig(FIRST, SECOND)
        made.miner.server, made.miner.servers = 0, (CONNECTED, REFUSED)
        made.run(2, QUESTION)
        assert [severity for _, severity in told(made, "certificate")] == [Severity.WARNING]

    def test_who_connects_after_all_has_no_question(self) -> None:
        made = rig(FIRST, SECOND)
        made.run(2, QUESTION)
        made.miner.server, made.miner.servers = 0, (CONNECTED, STANDBY)
        made.run(2)
        assert upstream(made).servers[1].certificate is None

    def test_a_question_of_a_server_that_was_removed_is_over(self) -> None:
        made = rig(FIRST, SECOND)
        made.run(2, QUESTION)
        made.run(2, m.SettingsChanged(settings(upstream={"kind": "servers", "servers": (FIRST,)})))
        made.run(2, m.SettingsChanged(settings(upstream={"kind": "servers", "servers": (FIRST, SECOND)})))
        assert not told(made, "certificate")
        made.run(2, replace(QUESTION, url="stratum+ssl://nobody.example:1"))
        assert not told(made, "certificate")


class TestPasswords:
    ASK = replace(SECOND, password="ask")
    KEPT = replace(SECOND, password="keyring")

    def test_a_password_of_one_run_is_asked_for_until_it_is_given(self) -> None:
        made = rig(FIRST, self.ASK)
        assert [s.needs_password for s in upstream(made).servers] == [False, True]
        ((words, severity),) = told(made, "password_needed")
        assert (words, severity) == ("Enter the password for second.example.", Severity.ERROR)
        made.run(2, m.ServerPasswords(given=(self.ASK.key,)))
        assert not upstream(made).servers[1].needs_password
        assert not told(made, "password_needed")

    def test_a_kept_password_is_needed_only_when_the_keyring_has_none(self) -> None:
        made = rig(self.KEPT)
        assert not upstream(made).servers[0].needs_password
        made.run(2, m.ServerPasswords(missing=(self.KEPT.key,)))
        assert upstream(made).servers[0].needs_password

    def test_a_keyring_that_does_not_answer_is_told_as_soon_as_the_server_is_left_out(self) -> None:
        made = rig(self.KEPT, FIRST)
        made.miner.servers = (m.MinerServerState("none", "", "password_needed"), CONNECTED)
        made.miner.server = 1
        made.run(2)
        assert [severity for _, severity in told(made, "password_needed")] == [Severity.WARNING]
        assert states(made)[0] == ("none", "the password for second.example is needed", False)
        made.miner.server, made.miner.servers = 0, (CONNECTED, STANDBY)
        made.run(2)
        assert not told(made, "password_needed")

    def test_where_every_server_waits_for_its_password_the_headline_says_so(self) -> None:
        made = rig(self.ASK)
        made.miner.upstream_state = "none"
        made.run(20)
        assert english(made.last.snapshot.headline) == "Needs you: the password for second.example is needed."

    def test_nobody_is_asked_while_nothing_runs(self) -> None:
        made = Rig(settings(upstream={"kind": "servers", "servers": (self.ASK,)}))
        made.run(5)
        assert upstream(made).servers[0].needs_password, "the page may offer the input"
        assert not told(made, "password_needed")

    def test_servers_that_are_off_need_nothing(self) -> None:
        made = rig(FIRST, replace(self.ASK, enabled=False))
        assert not upstream(made).servers[1].needs_password


class TestPayouts:
    REPORT = m.MinerPayout(FIRST.url, "pays_others", YOU, 0.0, (("", 5),), 1, 5)

    def test_a_coinbase_is_shown_with_its_server_until_the_process_ends(self) -> None:
        made = rig(FIRST)
        made.run(1, self.REPORT, replace(self.REPORT, url="stratum+tcp://nobody.example:1"))
        payout = upstream(made).servers[0].payout
        assert payout is not None
        assert (payout.verdict, payout.server) == ("pays_others", FIRST)
        made.miner.die(made.now_s, 1.0)
        made.tick()
        made.miner.come_back()
        made.tick()
        assert upstream(made).servers[0].payout is None


class TestBlocks:
    def test_a_block_is_told_and_stays_until_it_was_read(self) -> None:
        made = rig(NODE)
        made.tick(BLOCK)
        assert told(made, "block_found") == [
            ("This PC found block 840; it is handed to your node.", Severity.INFO)
        ]
        made.tick(replace(BLOCK, state="taken"))
        made.run(1000, dt_s=5.0)
        assert told(made, "block_found") == [
            ("This PC found block 840, and your node has taken it.", Severity.INFO)
        ]
        made.tick(m.ResetFaults())
        assert not told(made, "block_found")

    def test_a_kept_block_is_told_until_the_node_has_it(self) -> None:
        made = rig(NODE)
        made.tick(replace(BLOCK, state="kept", words="The node does not answer.", height=None))
        made.tick(m.ResetFaults())
        ((words, severity),) = told(made, "block_kept")
        assert severity is Severity.WARNING
        assert "block of unknown height" in words
        assert "/home/me/blocks/00.json" in words
        made.tick(replace(BLOCK, state="known", words="duplicate"))
        assert not told(made, "block_kept")
        assert told(made, "block_found") == [
            ("This PC found block 840; your node says: duplicate", Severity.INFO)
        ]

    def test_a_refused_block_is_an_error_with_the_nodes_words(self) -> None:
        made = rig(NODE)
        made.tick(replace(BLOCK, state="refused", words="Its time is in the future."))
        ((words, severity),) = told(made, "block_refused")
        assert severity is Severity.ERROR
        assert "Its time is in the future." in words

    def test_a_test_chain_full_of_blocks_is_one_line(self) -> None:
        made = rig(NODE)
        kept = replace(BLOCK, state="kept", hash_hex="kept")
        many = [replace(BLOCK, state="taken", height=n, hash_hex=str(n)) for n in range(3 * MOST)]
        made.tick(kept, *many)
        (found,) = told(made, "block_found")
        assert found[0].endswith(
            f"block {3 * MOST - 1}, and your node has taken it. ({MOST - 1} such blocks)"
        )
        assert told(made, "block_kept"), "what still waits is not forgotten"

    def test_when_only_waiting_blocks_are_left_the_oldest_goes(self) -> None:
        made = rig(NODE)
        made.tick(*(replace(BLOCK, state="kept", hash_hex=str(n)) for n in range(MOST + 1)))
        assert f"({MOST} such blocks)" in told(made, "block_kept")[0][0]


def test_a_share_that_only_this_pc_checked_counts_as_the_days_best() -> None:
    made = rig(NODE)
    made.tick(
        m.MinerShare("local", 12.5, "", is_block=False), m.MinerShare("rejected", 99.0, "", is_block=False)
    )
    assert made.last.snapshot.shares.best_difficulty == 12.5
    assert made.last.snapshot.shares.accepted == 0


class TestTestNetworks:
    TESTER = Server("stratum+tcp://test.example:3333", "bcrt1qt54nf3gcjmts8ynfg0ks363u45qs9d392rv72g.w1")

    def test_coins_of_a_test_network_are_no_income(self) -> None:
        made = rig(self.TESTER)
        earnings = made.run(30).snapshot.earnings
        assert earnings.sat_per_day.value == 0.0
        assert (earnings.practice, earnings.test_network) == (True, True)
        assert (earnings.hypothetical_sat_per_day.value or 0.0) > 0.0
        assert "worth nothing" in english(earnings.sat_per_day.how)
        assert made.last.sample.sat_per_day == 0.0

    @pytest.mark.parametrize("server", [FIRST, SECOND, NODE])
    def test_addresses_of_bitcoin_and_plain_accounts_count_as_bitcoin(self, server: Server) -> None:
        earnings = rig(server).run(30).snapshot.earnings
        assert (earnings.practice, earnings.test_network) == (False, False)
        assert (earnings.sat_per_day.value or 0.0) > 0.0

    def test_who_works_decides(self) -> None:
        made = rig(self.TESTER, FIRST)
        made.miner.server, made.miner.servers = 1, (REFUSED, CONNECTED)
        assert not made.run(5).snapshot.earnings.test_network
        made.miner.server, made.miner.servers = 0, (CONNECTED, STANDBY)
        assert made.run(5).snapshot.earnings.test_network

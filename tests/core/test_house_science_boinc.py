"""What BOINC says is read with doubt; the user's own file of preferences is changed as little as can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.house.compute.boinc import (
    core_status,
    login_answer,
    projects,
    shown,
    tasks,
    version,
    waiting,
)
from warmgui.core.house.compute.override import (
    element,
    limit_pct,
    own_limit_pct,
    restored,
    whole_if_unset,
    with_values,
)
from warmgui.core.house.compute.xml import ScienceAnswerError, parse

OWN = "<global_preferences>\n   <cpu_usage_limit>80</cpu_usage_limit>\n   <x>1</x>\n</global_preferences>\n"


def reply(inside: str) -> bytes:
    return f"<boinc_gui_rpc_reply>{inside}</boinc_gui_rpc_reply>".encode()


# ---- XML


def test_boincs_own_careless_xml_is_read() -> None:
    found = parse(reply("<name>Burn & Test &lt;3 &amp; \x01more</name>").replace(b"more", b"m\xffre"))
    assert found.words("name") == "Burn & Test <3 & m�re"


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>&#0;</a>",
        b"<a>&#xFFFFFF;</a>",
    ],
)
def test_what_is_no_answer_is_refused(bad: bytes) -> None:
    with pytest.raises(ScienceAnswerError):
        parse(bad)


def test_an_entity_of_somebodys_own_is_only_text() -> None:
    assert parse(reply("<name>&lol9;</name>")).words("name") == "&lol9;"


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(raw: bytes) -> None:
    try:
        parse(raw)
    except ScienceAnswerError:
        return


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_numbers_that_are_none_are_unknown(words: str) -> None:
    node = parse(reply("<n/>"))
    node.children[0].text = words
    value = node.number("n")
    assert value is None or abs(value) < float("inf")
    node.whole("n")


def test_a_status_needs_its_modes() -> None:
    modes = "".join(
        f"<{kind}_mode>{1}</{kind}_mode><{kind}_mode_perm>3</{kind}_mode_perm>" for kind in ("task", "gpu")
    )
    good = core_status(
        parse(reply(f"<cc_status>{modes}<task_suspend_reason>64</task_suspend_reason></cc_status>"))
    )
    assert (good.run.now, good.run.for_good, good.suspended) == ("always", "never", False)
    resting = core_status(
        parse(reply(f"<cc_status>{modes}<task_suspend_reason>4</task_suspend_reason></cc_status>"))
    )
    assert resting.suspended
    with pytest.raises(ScienceAnswerError):
        core_status(parse(reply("<cc_status><task_mode>1</task_mode></cc_status>")))


def test_projects_that_end_or_are_suspended_do_not_count() -> None:
    one = "<project><master_url>https://a/</master_url><project_name>A</project_name>{}</project>"
    text = "<projects>{}</projects>"
    assert projects(parse(reply(text.format(one.format(""))))) == {"https://a/": "A"}
    assert projects(parse(reply(text.format(one.format("<suspended_via_gui/>"))))) == {}
    many = {f"https://{number}/": str(number) for number in range(500)}
    assert len(shown(many)) == 50


def test_a_task_says_whether_it_computes_and_which_program_it_is() -> None:
    active = (
        "<active_task><active_task_state>{}</active_task_state><scheduler_state>{}</scheduler_state>"
        "<pid>{}</pid></active_task>"
    )
    result = "<result><name>t</name><project_url>u</project_url><state>2</state>{}</result>"
    text = "<results>" + "".join(
        result.format(active.format(*values)) for values in ((1, 2, 50), (9, 2, 1), (0, 1, "x"))
    )
    raw = reply(text + result.format("<ready_to_report/>") + result.format("") + "</results>")
    found = parse(raw)
    assert [(task.computes, task.pid) for task in tasks(found)] == [(True, 50), (True, None), (False, None)]
    assert waiting(raw) == 4
    assert waiting(raw.replace(b"<state>2<", b"<state>6<")) == 0


def test_a_version_is_whole_or_unknown() -> None:
    assert version(parse(reply("<server_version><major>8</major></server_version>"))) == ""
    assert version(parse(reply(""))) == ""


def test_the_login_is_the_one_of_the_interface() -> None:
    """By hand: printf '12345.678secret' | md5sum."""
    assert login_answer("12345.678", "secret") == "8610dff24767a94a17a0b33952c843a2"


# ---- the file of preferences


@pytest.mark.parametrize(
    ("fraction", "own", "processors", "expected"),
    [
        (1.0, 100.0, 100.0, 100.0),
        (0.5, 100.0, 50.0, 100.0),
        (0.25, 100.0, 50.0, 50.0),
        (1.0, 62.5, 100.0, 62.0),
    ],
)
def test_the_limit_gives_the_part_that_is_asked_within_the_users_own(
    fraction: float, own: float, processors: float, expected: float
) -> None:
    assert limit_pct(fraction, own, processors) == expected


@given(st.floats(0, 1), st.floats(1, 100), st.floats(1, 100))
def test_the_limit_is_never_above_the_users_own_nor_zero(fraction: float, own: float, part: float) -> None:
    assert 1 <= limit_pct(fraction, own, part) <= max(own, 1)


@pytest.mark.parametrize(("value", "means"), [(0.0, 100.0), (None, 100.0), (250.0, 100.0), (50.0, 50.0)])
def test_no_limit_is_written_as_zero(value: float | None, means: float) -> None:
    assert whole_if_unset(value) == means


def test_a_file_of_nothing_and_one_that_is_broken_take_the_limit_all_the_same() -> None:
    assert element(with_values(None, {"cpu_usage_limit": "5"}), "cpu_usage_limit") == "5"
    broken = with_values("<x>1</x>", {"cpu_usage_limit": "5"})
    assert "<x>1</x>" in broken
    assert element(broken, "cpu_usage_limit") == "5"


def test_what_stands_in_a_comment_is_no_value() -> None:
    text = "<global_preferences><!-- <cpu_usage_limit>3</cpu_usage_limit> --></global_preferences>"
    assert element(text, "cpu_usage_limit") is None


def test_nobody_else_changed_it_so_the_original_comes_back_to_the_letter() -> None:
    written = with_values(OWN, {"cpu_usage_limit": "30"})
    assert restored(written, written, OWN) == OWN
    assert restored(written + "\n", written, None) == ""
    assert restored(None, written, OWN) == "", "somebody removed it"


def test_only_our_limit_goes_where_somebody_changed_the_rest() -> None:
    written = with_values(OWN, {"cpu_usage_limit": "30"})
    manager = written.replace(">30<", ">30.000000<").replace("<x>1</x>", "<x>2</x>")
    back = restored(manager, written, OWN)
    assert element(back, "cpu_usage_limit") == "80"
    assert element(back, "x") == "2"
    theirs = restored(manager.replace("30.000000", "45"), written, OWN)
    assert element(theirs, "cpu_usage_limit") == "45", "a limit of their own stays"


def test_the_lowest_limit_of_a_file_counts() -> None:
    text = with_values(OWN, {"niu_cpu_usage_limit": "40"})
    assert own_limit_pct(text, 100.0) == 40.0
    assert own_limit_pct(None, 70.0) == 70.0
    assert own_limit_pct(OWN.replace("80", "many"), 70.0) == 70.0


@given(st.integers(1, 100), st.integers(1, 100))
def test_there_and_back_is_the_same_file(first: int, second: int) -> None:
    written = with_values(with_values(OWN, {"cpu_usage_limit": str(first)}), {"cpu_usage_limit": str(second)})
    assert written.count("<cpu_usage_limit>") == 1
    assert with_values(written, {"cpu_usage_limit": "80"}).count("<x>1</x>") == 1
    assert restored(written, written, OWN) == OWN

"""A list of releases is a stranger's word: a newer number counts, and nothing else of it can do anything."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.update_version import Version, parse_version
from warmgui.core.updates import (
    MOST_NOTES,
    BadReleasesError,
    Release,
    failure,
    newest_release,
    news_of,
    plain_notes,
    releases_page,
    releases_url,
    update_host,
)

NOW_UTC = 1_790_000_000.0
YESTERDAY = "2026-09-20T10:00:00Z"


def release(tag: str, **more: Any) -> dict[str, Any]:
    return {"tag_name": tag, "published_at": YESTERDAY, "body": f"notes of {tag}", **more}


def version(words: str) -> Version:
    found = parse_version(words)
    assert found is not None
    return found


def newest(*entries: Any, current: str = "1.2.0") -> str:
    found = newest_release(list(entries), current, NOW_UTC)
    return "" if found is None else found.version


# ---- versions


def test_versions_stand_in_the_order_in_which_they_come() -> None:
    order = [
        "0.9",
        "1.0.dev1",
        "1.0a1",
        "1.0-alpha.2",
        "1.0b1",
        "1.0rc1",
        "1.0rc2",
        "1.0",
        "1.0.1",
        "1.10",
        "2",
    ]
    assert sorted(order, key=version) == order
    assert version("v1.2") == version("1.2.0") == version("1.2.0.0")


@pytest.mark.parametrize(
    "words",
    ["", "latest", "1..2", "1.2.x", "99999.0", "1.2.3.4.5.6", "1.2+local", "١.٢", "1.2\n<b>", "-1", "1e9"],
)
def test_what_is_no_version_is_none(words: str) -> None:
    assert parse_version(words) is None


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_a_version(words: str) -> None:
    parse_version(words)


# ---- releases


def test_the_newest_release_counts_wherever_it_stands() -> None:
    assert newest(release("v1.2.0"), release("v1.4.1"), release("1.3.0")) == "1.4.1"
    assert newest(release("v1.2.0"), release("v1.1.9")) == ""
    assert newest() == "", "a project without releases"


def test_what_comes_before_a_release_is_for_who_runs_such_a_thing() -> None:
    early = (release("v2.0rc1"), release("v1.5.0", prerelease=True))
    assert newest(*early) == ""
    assert newest(*early, current="2.0b1") == "2.0rc1"
    assert newest(release("v2.0"), *early, current="2.0rc2") == "2.0"


def test_drafts_and_strange_entries_are_left_out() -> None:
    strange = [None, 3, "x", [], {}, {"tag_name": 5}, release("nightly"), release("v9.9", draft=True)]
    assert newest(*strange, release("v1.3")) == "1.3"


@pytest.mark.parametrize(
    "plain",
    [
        None,
        {},
        {"message": "API rate limit exceeded"},
        "1.3",
        3,
        [{"tag_name": "nightly"}],
        [None],
        [[release("v9")]],
    ],
)
def test_what_is_no_list_of_releases_is_named(plain: Any) -> None:
    with pytest.raises(BadReleasesError) as caught:
        newest_release(plain, "1.2.0", NOW_UTC)
    assert Formatter().text(caught.value.text)


def test_a_version_of_a_date_to_come_is_not_believed() -> None:
    with pytest.raises(BadReleasesError) as caught:
        newest(release("v1.3", published_at="2099-01-01T00:00:00Z"))
    assert Formatter().text(caught.value.text) == "it names version v1.3 of a date to come"
    assert newest(release("v1.3", published_at="nonsense")) == "1.3"
    assert newest(release("v1.3", published_at=None)) == "1.3"


def test_a_program_without_a_readable_version_compares_nothing() -> None:
    with pytest.raises(BadReleasesError):
        newest_release([release("v1.3")], "unknown", NOW_UTC)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["tag_name", "body", "published_at", "draft", "prerelease", "x"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_is_answered_it_is_judged_or_refused(plain: Any) -> None:
    found = None
    with contextlib.suppress(BadReleasesError):
        found = newest_release(json.loads(json.dumps(plain)), "1.2.0", NOW_UTC)
    assert found is None or version(found.version) > version("1.2.0")


def test_notes_are_plain_words_and_bounded() -> None:
    notes = plain_notes("# New\r\n<b>bold</b>\u202eturned\x07\x1b[31m\r\n- a\tb  \n")
    assert notes == "# New\n<b>bold</b>turned[31m\n- a\tb"
    assert len(plain_notes("x" * 100_000)) <= MOST_NOTES + 2
    assert len(plain_notes("x\n" * 100_000).splitlines()) <= 81
    assert plain_notes(None) == plain_notes(5) == ""


# ---- sentences


def test_the_end_of_a_check_is_a_sentence() -> None:
    say = Formatter().text
    newer = news_of(Release("1.3"), "1.2.0", NOW_UTC)
    assert (newer.state, say(newer.text)) == ("newer", "Version 1.3 is there; this is 1.2.0.")
    assert say(news_of(None, "1.2.0", NOW_UTC).text) == "This is the newest version, 1.2.0."
    why = verbatim("it is silent")
    assert say(failure(why).text) == "Nobody knows whether there is a newer version: it is silent."
    assert say(failure(why, NOW_UTC, 86_400.0).text).endswith("It is asked again in 24 h.")


def test_its_row_in_the_list_of_hosts_is_off_at_first() -> None:
    entry = update_host(Settings())
    assert (entry.host, entry.enabled, entry.leaves_pc) == ("api.github.com", False, True)
    assert "IP address" in Formatter().text(entry.purpose)


def test_the_owners_address_is_asked_for_ten_and_has_a_page() -> None:
    url = releases_url(" https://api.github.com/repos/War-M/er.py_2/releases ")
    assert url == "https://api.github.com/repos/War-M/er.py_2/releases?per_page=10"
    assert releases_page(url) == "https://github.com/War-M/er.py_2/releases"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://api.github.com/repos/a/b/releases",
        "https://api.github.com.evil.example/repos/a/b/releases",
        "https://api.github.com@evil.example/repos/a/b/releases",
        "https://api.github.com:8443/repos/a/b/releases",
        "https://evil.example/repos/a/b/releases",
        "https://api.github.com/repos/a/b/releases/latest",
        "https://api.github.com/repos/a/../releases",
        "https://api.github.com/repos/a/b/c/releases",
        "https://api.github.com/repos//b/releases",
        "https://api.github.com/repos/a/b/releases?page=2",
        "https://api.github.com/repos/a/b/releases\nx",
        "https://api.github.com/repos/a/" + "b" * 400 + "/releases",
    ],
)
def test_no_other_address_is_taken(address: str) -> None:
    assert releases_url(address) == ""
    assert releases_page(address) == ""

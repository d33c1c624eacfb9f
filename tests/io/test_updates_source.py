"""The update check against a real server: what it asks, how often; no nonsense changes a thing."""

from __future__ import annotations

import importlib.metadata
import queue
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.web import Page, Web

from warmgui.core.units import Formatter
from warmgui.core.updates import EVERY_S, FAILED, KEY, LATEST, NEWER, NO_ADDRESS, UpdateNews
from warmgui.io import project
from warmgui.io.contacts import CONTACTS
from warmgui.io.sources.updates import FIRST_RETRY_S, MOST_BYTES, UpdateSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RELEASES = [
    {"tag_name": "v1.3.0", "body": "# New\n<b>Warm</b>", "published_at": "2026-01-01T00:00:00Z"},
    {"tag_name": "v1.2.0"},
]


class Clock:
    now_utc = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now_utc


def asked(source: UpdateSource, **how: bool) -> UpdateNews:
    """The end of one check."""
    answers: queue.Queue[UpdateNews] = queue.Queue()
    source.ask(answers.put, **how)
    return answers.get(timeout=DEADLINE_S)


def words(news: UpdateNews) -> str:
    return Formatter().text(news.text)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def source(tmp_path: Path, clock: Clock) -> Callable[..., UpdateSource]:
    """Makes a source of version 1.2.0 that asks a server; the same file each time."""

    def make(web: Web | None = None, current: str = "1.2.0") -> UpdateSource:
        url = "http://127.0.0.1:9/none" if web is None else f"{web.url}/releases"
        return UpdateSource(tmp_path / "updates.json", url=url, current=current, wall_clock=clock)

    return make


def answering(page: Page) -> Web:
    return Web({"/releases": page, "/here": Page(RELEASES)})


def test_a_newer_version_is_told_with_its_notes_and_asked_once_a_week(
    source: Callable[..., UpdateSource], clock: Clock
) -> None:
    with answering(Page(RELEASES)) as web:
        one = source(web)
        assert one.is_due()
        assert one.known() is None
        news = asked(one)
        assert (news.state, words(news)) == (NEWER, "Version 1.3.0 is there; this is 1.2.0.")
        assert news.release is not None
        assert news.release.notes == "# New\n<b>Warm</b>"
        assert not one.is_due()
        clock.now_utc += EVERY_S - 1.0
        again = source(web)
        assert not again.is_due(), "not after a restart either"
        assert again.known() == UpdateNews(
            NEWER,
            news.text,
            again.known().release,
            news.asked_utc,  # type: ignore[union-attr]  # there is one
        )
        clock.now_utc += 1.0
        assert again.is_due()
        assert web.paths == ["/releases"], "one file was asked for, nothing was downloaded"


@pytest.fixture
def built_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., None]]:
    """Says what the installed program's metadata tell; none: it is not installed."""

    def say(*lines: str, installed: bool = True) -> None:
        folder = tmp_path / "warmgui-1.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text("\n".join(("Name: warmgui", *lines, "")), encoding="utf-8")

        def found(name: str) -> importlib.metadata.PackageMetadata:
            if not installed:
                raise importlib.metadata.PackageNotFoundError(name)
            return importlib.metadata.PathDistribution(folder).metadata

        monkeypatch.setattr(importlib.metadata, "metadata", found)
        project.project_releases_url.cache_clear()

    yield say
    project.project_releases_url.cache_clear()


OTHER = "Project-URL: Homepage, https://warm.example"
GOOD = "Project-URL: Releases, https://api.github.com/repos/warm/er/releases"


def test_the_address_is_the_one_that_the_owner_wrote(built_with: Callable[..., None]) -> None:
    built_with(OTHER, GOOD)
    assert project.project_releases_url() == "https://api.github.com/repos/warm/er/releases?per_page=10"
    one = UpdateSource(None)
    assert one.can_ask
    assert one.is_due()


@pytest.mark.parametrize(
    ("lines", "installed"),
    [
        ([], True),
        ([OTHER], True),
        (["Project-URL: Releases, https://api.evil.example/repos/warm/er/releases"], True),
        (["Project-URL: Releases"], True),
        ([GOOD], False),
    ],
)
def test_without_the_owners_address_nobody_is_asked_and_what_was_kept_is_forgotten(
    built_with: Callable[..., None],
    lines: list[str],
    installed: bool,  # noqa: FBT001 - a parameter of the test
    tmp_path: Path,
    source: Callable[..., UpdateSource],
) -> None:
    with answering(Page(RELEASES)) as web:
        assert asked(source(web)).state == NEWER
    before = CONTACTS.latest()
    built_with(*lines, installed=installed)
    one = UpdateSource(tmp_path / "updates.json", current="1.2.0")
    assert not one.can_ask
    assert not one.is_due()
    assert one.known() is None
    assert asked(one) == UpdateNews(FAILED, NO_ADDRESS)
    assert CONTACTS.latest() == before


def test_the_way_to_it_is_the_owners_page(source: Callable[..., UpdateSource], tmp_path: Path) -> None:
    with answering(Page(RELEASES)) as web:
        news = asked(source(web))
    assert news.release is not None
    assert news.release.page == "", "a server of a test has none"
    url = "https://api.github.com/repos/warm/er/releases?per_page=10"
    known = UpdateSource(tmp_path / "updates.json", url=url, current="1.2.0").known()
    assert known is not None
    assert known.release is not None
    assert known.release.page == "https://github.com/warm/er/releases"


def test_the_request_says_nothing_about_who_asks(source: Callable[..., UpdateSource]) -> None:
    with answering(Page(RELEASES)) as web:
        asked(source(web))
        ((_, headers),) = web.asked
    assert headers["user-agent"] == "WarmGUI"
    assert set(headers) <= {"host", "accept", "accept-encoding", "connection", "user-agent"}


def test_it_stands_in_the_record_of_contacts(source: Callable[..., UpdateSource]) -> None:
    with answering(Page(RELEASES)) as web:
        asked(source(web))
        assert [c.host for c in CONTACTS.latest() if c.key == KEY and c.host == web.place] == [web.place]


def test_the_newest_version_is_told_as_such_also_after_an_upgrade(
    source: Callable[..., UpdateSource],
) -> None:
    with answering(Page(RELEASES)) as web:
        assert asked(source(web, "1.3.0")).state == LATEST
        assert asked(source(web)).state == NEWER
    known = source(None, "1.3.0").known()
    assert known is not None
    assert words(known) == "This is the newest version, 1.3.0."


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (Page("<html>log in</html>", headers={"Content-Type": "text/html"}), "web page"),
        (Page("not json"), "no JSON"),
        (Page({"message": "Not Found"}), "no list of versions"),
        (Page([{"tag_name": "nightly"}]), "no version"),
        (Page([{"tag_name": "v9.9", "published_at": "2999-01-01T00:00:00Z"}]), "of a date to come"),
        (Page("", 404), "knows nothing"),
        (Page("", 403), "refuses"),
        (Page("", 500), "HTTP error 500"),
        (Page("", 302, {"Location": "http://elsewhere.example/releases"}), "another host"),
        (Page([*RELEASES, "x" * MOST_BYTES]), "far too long"),
        (Page([{"tag_name": "v0.1"}] * 3, length=5), "no JSON"),
    ],
)
def test_nonsense_is_named_and_changes_nothing(
    page: Page, reason: str, source: Callable[..., UpdateSource], clock: Clock
) -> None:
    with answering(Page(RELEASES)) as web:
        asked(source(web))
    before = source().known()
    clock.now_utc += EVERY_S
    with answering(page) as web:
        news = asked(source(web))
    assert news.state == FAILED
    assert news.release is None
    assert reason in words(news)
    assert source().known() == before, "what was known stays"


def test_a_redirect_on_the_same_host_is_followed(source: Callable[..., UpdateSource]) -> None:
    with answering(Page("", 301, {"Location": "/here"})) as web:
        assert asked(source(web)).state == NEWER


def test_pauses_grow_from_a_day_to_a_week_and_hold_over_restarts(
    source: Callable[..., UpdateSource], clock: Clock
) -> None:
    for wait_s in (FIRST_RETRY_S, 2 * FIRST_RETRY_S, 4 * FIRST_RETRY_S, EVERY_S, EVERY_S):
        assert source().is_due()
        news = asked(source())
        assert news.state == FAILED
        assert "It is asked again in" in words(news)
        clock.now_utc += wait_s - 1.0
        assert not source().is_due()
        clock.now_utc += 1.0
    with answering(Page(RELEASES)) as web:
        asked(source(web))
    clock.now_utc += EVERY_S
    asked(source())
    clock.now_utc += FIRST_RETRY_S
    assert source().is_due(), "after a good answer the pauses begin anew"


def test_a_service_that_asks_for_a_pause_gets_it(source: Callable[..., UpdateSource], clock: Clock) -> None:
    with answering(Page("", 429, {"Retry-After": "7200"})) as web:
        assert "pause" in words(asked(source(web)))
    assert not source().is_due()


def test_somebody_who_pressed_once_is_promised_nothing(source: Callable[..., UpdateSource]) -> None:
    assert "again" not in words(asked(source(), weekly=False))


def test_offline_nobody_is_asked(source: Callable[..., UpdateSource]) -> None:
    with answering(Page(RELEASES)) as web:
        news = asked(source(web), allowed=False)
        assert web.asked == []
    assert "everything stays offline" in words(news)


def test_a_cancelled_check_tells_nobody(source: Callable[..., UpdateSource]) -> None:
    answers: list[UpdateNews] = []
    with answering(Page(RELEASES)) as web:
        one = source(web)
        cancel = one.ask(answers.append)
        cancel()
        asked(one)
    assert answers == []


def test_a_version_is_told_once(source: Callable[..., UpdateSource]) -> None:
    one = source()
    assert one.told == ""
    one.was_told("1.3.0")
    assert source().told == "1.3.0"


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"[]",
        b"\xff",
        b"{",
        b'{"asked_utc": "x"}',
        b'{"failures": 1e999}',
        b'{"next_utc": []}',
        b'{"next_utc": 1e999}',
        b'{"asked_utc": NaN}',
        b'{"asked_utc": 1' + b"0" * 400 + b"}",
        b"[" * 5000,
    ],
)
def test_a_damaged_file_is_as_good_as_none(
    garbage: bytes, tmp_path: Path, source: Callable[..., UpdateSource]
) -> None:
    (tmp_path / "updates.json").write_bytes(garbage)
    one = source()
    assert one.is_due()
    assert one.known() is None


def test_a_clock_that_was_set_back_does_not_stop_the_asking(
    source: Callable[..., UpdateSource], clock: Clock
) -> None:
    asked(source())
    clock.now_utc -= 10 * EVERY_S
    assert source().is_due()


def test_without_a_place_for_the_file_it_is_asked_all_the_same(tmp_path: Path, clock: Clock) -> None:
    made: Any = UpdateSource(tmp_path / "none" / "x.json", url="http://127.0.0.1:9/x", wall_clock=clock)
    assert asked(made).state == FAILED
    assert not made.is_due()

"""Files lie where each system expects them, or all in one folder; looking for them makes none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from warmgui import paths

if TYPE_CHECKING:
    from pathlib import Path


def test_one_folder_holds_everything_when_the_user_says_so(tmp_path: Path) -> None:
    home = tmp_path / "stick"
    found = paths.find({paths.HOME_VARIABLE: str(home)})
    assert found == paths.inside(home)
    files = (found.settings_file, found.history_file, found.log_file, found.crash_file, found.cache)
    assert all(file.is_relative_to(home) for file in files)
    assert len({file.parent for file in files[:3]}) == 3
    assert not home.exists()


def test_a_relative_home_is_pinned_down_before_anybody_changes_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.find({paths.HOME_VARIABLE: "portable"}).config == tmp_path / "portable" / "config"


def test_the_environment_is_asked_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    assert paths.find() == paths.inside(tmp_path)


@pytest.mark.parametrize("environ", [{}, {paths.HOME_VARIABLE: "  "}])
def test_without_it_the_systems_own_places_are_used(
    environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    found = paths.find(environ)
    assert len({found.config, found.data, found.logs, found.cache}) >= 3
    assert all(
        paths.APP_NAME in str(folder) for folder in (found.config, found.data, found.logs, found.cache)
    )
    assert not list(tmp_path.iterdir())


def test_folders_are_made_for_the_user_alone(tmp_path: Path) -> None:
    made = paths.inside(tmp_path / "a" / "b").created()
    for folder in (made.config, made.data, made.logs, made.cache):
        assert folder.is_dir()
        assert os.name == "nt" or folder.stat().st_mode & 0o077 == 0
    assert made.created() == made


def test_a_folder_that_cannot_be_made_is_an_error_of_the_environment(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(OSError, match="config"):
        paths.inside(tmp_path).created()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_folder_that_others_could_read_is_closed(tmp_path: Path) -> None:
    made = paths.inside(tmp_path)
    for folder in made.folders:
        folder.mkdir()
        folder.chmod(0o755)
    made.created()
    assert [folder.stat().st_mode & 0o777 for folder in made.folders] == [0o700] * 4

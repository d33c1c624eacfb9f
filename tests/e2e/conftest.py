"""What several tests of the whole program begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.bad_runs import watching

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fakes.bad import Watched


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder of the program in which nothing stands yet."""
    folder = tmp_path / "home"
    for name in ("config", "data", "logs"):
        (folder / name).mkdir(parents=True)
    return folder


@pytest.fixture
def watch() -> Iterator[Callable[..., Watched]]:
    """Starts a program whose processes are looked after, and are gone at the end."""
    with watching() as made:
        yield made

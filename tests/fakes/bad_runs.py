"""Programs that go on until the test ends, and their history."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from typing import TYPE_CHECKING, Any

from fakes.bad import Watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

GOES_ON = "Heating goes on, an hour fits in memory."


@contextlib.contextmanager
def watching() -> Iterator[Callable[..., Watched]]:
    """Start programs that go on; none of them stays."""
    made: list[Watched] = []

    def begin(
        home: Path, *arguments: str, prefix: list[str] | None = None, env: dict[str, str | None] | None = None
    ) -> Watched:
        argv = [*(prefix or []), sys.executable, "-m", "warmgui", "--headless", "--json", "--home", str(home)]
        made.append(Watched([*argv, *arguments], env))
        return made[-1]

    yield begin
    for program in made:
        program.close()


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def history(home: Path) -> Path:
    return home / "data" / "simulated.sqlite3"

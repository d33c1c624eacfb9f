"""A test that is a coroutine, with an end."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from deadlines import DEADLINE_S

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine


def run(test: Callable[[], Coroutine[None, None, None]]) -> None:
    """Run a test in a loop of its own; one that waits for what never comes fails."""

    async def limited() -> None:
        async with asyncio.timeout(DEADLINE_S):
            await test()

    asyncio.run(limited())

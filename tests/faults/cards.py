"""A graphics card whose thread fails or whose driver hangs; OpenCL on the processor stands for the card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.engine import order, with_orders
from faults.kill import moment, only

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from faults.world import World

CARD_S = 200.0
"""Compiling and measuring kernels takes a processor long."""
TRIES = 4


def with_card(folder: Path) -> World:
    """Follows orders from inside, and takes pocl for a card."""
    world = with_orders(folder)
    world.wear({"WARMGUI_FAULTS_CARDS": "1"})
    world.arguments[world.arguments.index("--power") + 1] = "120"
    return world


def card(words: str, world: World, rng: random.Random) -> Told:
    """The card is left out with a sentence, and the processor hashes on."""
    _have_a_card_hash(world)
    moment(rng)
    then = before(world)
    order(world, only(world.miners(), "miners").pid, words)
    world.until(lambda s: "left out" in str(s["faults"]), "a sentence", CARD_S, after=then.lines)
    world.heating()
    return then, Struck(f"{words} while it hashes", says=("is left out",))


def _have_a_card_hash(world: World) -> None:
    """A busy machine makes the stand-in so slow that it counts as hanging: then another run begins.

    Raises:
        AssertionError: it never hashes.
    """
    for _ in range(TRIES):
        world.heating()
        status = world.until(
            lambda s: any(map(_hashes, s["devices"])) or "left out" in str(s["faults"]),
            "a card that hashes, or is left out",
            CARD_S,
        )
        if any(map(_hashes, status["devices"])):
            return
        assert world.end() == 0
    raise AssertionError(f"the stand-in for a card was too slow in {TRIES} runs")


def _hashes(device: dict[str, object]) -> bool:
    return str(device["device"]).startswith("gpu") and bool(device["hashrate_hs"])


def lacking() -> str:
    """OpenCL on the processor."""
    try:
        import pyopencl

        platforms = pyopencl.get_platforms()
    except Exception as error:  # noqa: BLE001 - the edge to foreign drivers
        return f"no OpenCL: {error}"
    return "" if platforms else "no OpenCL on the processor: apt install pocl-opencl-icd"


FAULTS = tuple(
    Fault(name, "cards", "graphics card", partial(card, words), with_card, 0.2, fresh=True, lacking=lacking)
    for name, words in (("card.fails", "card's thread fails"), ("card.hangs", "card hangs"))
)

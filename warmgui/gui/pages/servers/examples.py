"""Examples for the form of a server: how such addresses look. They name no real pool and fill nothing in."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.servers.advice import NODE, POOL
from warmgui.core.text import Text, translate


@dataclass(frozen=True, slots=True)
class Example:
    """What stands greyed in the empty inputs, and a sentence above them."""

    key: str
    kind: str
    title: Text
    words: Text
    url: str
    user: str = ""


EXAMPLES = (
    Example(
        "solo",
        POOL,
        translate("servers", "A solo pool"),
        translate(
            "servers",
            "A solo pool takes your payout address as user name. A found block pays that address, nearly "
            "whole; until then, which may be never, it pays nothing.",
        ),
        "stratum+tcp://solo.pool.example:3333",
        "bc1q…",
    ),
    Example(
        "public",
        POOL,
        translate("servers", "A public pool"),
        translate(
            "servers",
            "A public pool shares the rewards of all its members by work, and keeps a fee. It wants an "
            "account or a payout address; very small amounts may never be paid out.",
        ),
        "stratum+ssl://pool.example:3334",
        "account",
    ),
    Example(
        "ckpool",
        POOL,
        translate("servers", "ckpool on your own node"),
        translate(
            "servers",
            "A pool program beside your own node, in your own network. Its user name is your payout address; "
            "ports above 4000 begin with a share difficulty that no PC reaches in a day.",
        ),
        "stratum+tcp://192.168.1.20:3333",
        "bc1q…",
    ),
    Example(
        "core",
        NODE,
        translate("servers", "Your own Bitcoin Core"),
        translate(
            "servers",
            "Your own node gives the work itself: no pool, no fee, nobody to ask. There are no shares, only "
            "blocks, and a block pays your address. It must be fully synchronised.",
        ),
        "http://127.0.0.1:8332",
    ),
)

"""Declarations of what may leave this PC, and of the source of bitcoin's facts. See `model`."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core.settings.declaration import setting
from warmgui.core.settings.sensors import PlaceCodec
from warmgui.core.text import EMPTY, translate
from warmgui.core.thermometers import Secret, base_url, without_userinfo

DATED, CORE, MEMPOOL = "dated", "core", "mempool"
PUBLIC_MEMPOOL_HOST = "mempool.space"
PUBLIC_MEMPOOL = f"https://{PUBLIC_MEMPOOL_HOST}"
USUAL_CORE = "http://127.0.0.1:8332"


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """The network as a whole."""

    offline: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        translate("settings", "Stay offline"),
        translate("settings", "Nothing is contacted beyond this PC, whatever else is switched on."),
    )
    facts: str = setting(
        DATED,
        translate("settings", "Difficulty and price from"),
        translate(
            "settings",
            "Asked once in ten minutes at most. A node knows no price of bitcoin: that stays the dated one.",
        ),
        choices=(
            (DATED, translate("settings", "The program's dated facts")),
            (CORE, translate("settings", "Your own Bitcoin Core")),
            (MEMPOOL, translate("settings", "A mempool-style server")),
        ),
    )
    mempool_url: str = setting(
        PUBLIC_MEMPOOL,
        translate("settings", "Mempool server"),
        translate(
            "settings", "Your own one, or a public one: http://umbrel.local:3006, https://mempool.space."
        ),
    )
    mempool_ca_file: str = setting(
        "",
        translate("settings", "Certificate authority of the mempool server"),
        translate("settings", "A PEM file, where its certificate is one of your own."),
    )
    core_url: str = setting(
        USUAL_CORE,
        translate("settings", "Bitcoin Core"),
        translate("settings", "The address of its RPC, usually http://127.0.0.1:8332."),
    )
    core_cookie: str = setting(
        "",
        translate("settings", "Cookie file of Bitcoin Core"),
        translate(
            "settings",
            "The file .cookie, or the folder that it is in. Empty: the usual one of this PC, if there "
            "is no user name.",
        ),
    )
    core_user: str = setting("", translate("settings", "User name at Bitcoin Core"), EMPTY)
    core_password: str = setting(
        "none", translate("settings", "Password at Bitcoin Core"), hidden=True, codec=PlaceCodec()
    )
    """Where it is: one of `core.password_places`."""

    @property
    def core_secret(self) -> Secret:
        """The node's password: under which name it is kept."""
        place = base_url(self.core_url) or self.core_url.strip()
        return Secret(f"bitcoin core {self.core_user}@{place}", self.core_password)

    @property
    def facts_url(self) -> str:
        """The server that is asked for facts, as "http://host:port/path"; "" where nobody is."""
        typed = {CORE: self.core_url, MEMPOOL: self.mempool_url}.get(self.facts, "").strip().rstrip("/")
        if not base_url(typed):
            return ""
        whole = without_userinfo(typed if "://" in typed else f"http://{typed}")
        # Some know its address with the beginning of the paths.
        return whole.removesuffix("/v1").removesuffix("/api") if self.facts == MEMPOOL else whole

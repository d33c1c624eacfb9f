"""Declarations of what surrounds the heat: money, where the work goes, appearance, consent. See settings."""

from __future__ import annotations

from dataclasses import dataclass

from warmgui.core import version_rolling
from warmgui.core.servers.entries import Server  # noqa: TC001 - settings read their fields' types when they run
from warmgui.core.settings.declaration import setting
from warmgui.core.settings.servers import SERVERS, ProxyCodec
from warmgui.core.text import EMPTY, translate


@dataclass(frozen=True, slots=True)
class MoneySettings:
    """What electricity costs."""

    currency: str = setting(
        "EUR",
        translate("settings", "Currency"),
        translate("settings", "Three letters, for example EUR or USD."),
        pattern="[A-Z]{3}",
    )
    tariff_per_kwh: float = setting(
        0.30,
        translate("settings", "Electricity price"),
        translate("settings", "Per kWh, all taxes included."),
        kind="price_per_kwh",
        minimum=-1.0,
        maximum=1000.0,
        step=0.01,
    )
    usd_rate: float | None = setting(
        None,
        translate("settings", "One US dollar in your currency"),
        translate(
            "settings",
            "Earnings are known in dollars on a date; "
            "without a rate they are shown in sat and in US dollars.",
        ),
        minimum=0.000001,
        maximum=1e9,
        step=0.01,
        optional_text=translate("settings", "not set"),
    )
    pool_fee: float = setting(
        0.0, translate("settings", "Pool fee"), EMPTY, kind="fraction", minimum=0.0, maximum=1.0, step=0.005
    )


@dataclass(frozen=True, slots=True)
class UpstreamSettings:
    """Where the work goes."""

    kind: str = setting(
        "practice",
        translate("settings", "Work for"),
        translate(
            "settings", "The practice network runs on this PC only, earns nothing and hashes for real."
        ),
        choices=(
            ("practice", translate("settings", "Practice network (on this PC)")),
            ("servers", translate("settings", "Pools or your own node")),
        ),
    )
    servers: tuple[Server, ...] = setting(
        (), translate("settings", "Pools and nodes"), hidden=True, codec=SERVERS
    )
    """In order of priority; edited on the page of the pools and nodes."""
    proxy: str = setting(
        "",
        translate("settings", "Proxy for pools"),
        translate(
            "settings",
            "socks5://127.0.0.1:9050 or http://host:port; empty for none. Your own node is asked directly.",
        ),
        codec=ProxyCodec(),
    )
    version_rolling: bool = setting(
        False,  # noqa: FBT003 - the default of the field
        version_rolling.LABEL,
        version_rolling.HELP,
        link=(version_rolling.TERMS, version_rolling.TERMS_URL),
    )


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    """How it looks and speaks."""

    theme: str = setting(
        "system",
        translate("settings", "Colours"),
        EMPTY,
        choices=(
            ("system", translate("settings", "Like the system")),
            ("light", translate("settings", "Light")),
            ("dark", translate("settings", "Dark")),
        ),
    )
    language: str = setting(
        "system",
        translate("settings", "Language"),
        EMPTY,
        choices=(
            ("system", translate("settings", "Like the system")),
            ("en", translate("settings", "English")),
            ("ar", translate("settings", "Arabic")),
            ("zh_CN", translate("settings", "Chinese")),
        ),
    )
    text_size: str = setting(
        "system",
        translate("settings", "Size of text and controls"),
        translate("settings", "Counts from the next start on."),
        choices=(
            ("system", translate("settings", "Like the system")),
            ("100", translate("settings", "100 %")),
            ("125", translate("settings", "125 %")),
            ("150", translate("settings", "150 %")),
            ("200", translate("settings", "200 %")),
        ),
    )
    motion: str = setting(
        "system",
        translate("settings", "Movement"),
        translate("settings", "Reduced: nothing glides or pulses; values jump to where they belong."),
        choices=(
            ("system", translate("settings", "Like the system")),
            ("full", translate("settings", "Full")),
            ("reduced", translate("settings", "Reduced")),
        ),
    )
    temperature_unit: str = setting(
        "auto",
        translate("settings", "Temperature in"),
        EMPTY,
        choices=(
            ("auto", translate("settings", "By region")),
            ("c", translate("settings", "°C")),
            ("f", translate("settings", "°F")),
        ),
    )
    heat_unit: str = setting(
        "auto",
        translate("settings", "Heat in"),
        EMPTY,
        choices=(
            ("auto", translate("settings", "By region")),
            ("w", translate("settings", "W and kWh")),
            ("btu", translate("settings", "BTU/h and BTU")),
        ),
    )
    close_to_tray: bool = setting(
        True,  # noqa: FBT003 - the default of the field
        translate("settings", "Closing the window keeps it in the tray"),
        translate("settings", "Only where a tray exists. While it mines, the tray icon shows it."),
    )


@dataclass(frozen=True, slots=True)
class ConsentSettings:
    """That the user agreed, when, and to which text."""

    given_at: str = setting("", translate("settings", "Consent given"), EMPTY, hidden=True)
    """ISO date and time with offset, or "" when not given."""
    version: int = setting(0, translate("settings", "Version of the consent"), EMPTY, hidden=True)

"""Reports: whatever stands around it, nothing that is known to be secret survives, and redacting twice changes nothing.

"{s0}" to "{s9}" in the text are places where a secret of the settings stands; "{f0}" to "{f4}" forms that are private
wherever they stand.
"""

from __future__ import annotations

from warmgui.core.redact import Redactor

ABOUT = "Diagnostics: secrets of the settings and private forms between any words"
LONGEST = 2048
SECRETS = (
    ("address", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"), ("secret", "hunter2 correct"), ("credentials", "ada.lovelace"), ("host", "pool-7.example.test"),
    ("name", "Ada Lovelace"), ("secret", "p{x}$[a"), ("host", "nas"), ("name", "Wohnzimmer"), ("secret", "ключ-42"), ("name", "0x5f3759df"),
)  # fmt: skip
FORMS = (
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "192.168.44.55",
    "a4:c1:38:12:34:56",
    "ada@mail.example",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
)


def judge(data: bytes) -> None:
    words = data.decode("utf-8", "replace")
    redactor = Redactor(SECRETS, place=(52.5, 13.4), public_hosts=("api.open-meteo.com",))
    planted = words
    for at, (_, secret) in enumerate(SECRETS):
        planted = planted.replace(f"{{s{at}}}", f" {secret} ")
    for at, form in enumerate(FORMS):
        planted = planted.replace(f"{{f{at}}}", f" {form} ")
    made = redactor.text(planted)
    for at, (_, secret) in enumerate(SECRETS):
        if f"{{s{at}}}" in words:
            assert f" {secret} " not in made, f"{secret!r} survived"
    for at, form in enumerate(FORMS):
        if f"{{f{at}}}" in words:
            assert f" {form} " not in made, f"{form!r} survived"
    assert redactor.text(made) == made, "twice is not once"
    for kind in ("host", "secret", "name"):
        value = redactor.value(kind, words[:100])
        assert not words[:100].strip() or value.startswith("<") or value == ""
    made.encode()


SEEDS = (
    b"pay {s0} to {s1}; user={s2} at {s3}:3333 {f1} {f2}", b"password: {s1} token={s5} https://{s2}:x@{s3}/p?key={s8}&y=1 {f3}", b"{f0}{f1}{f4} 52.51, 13.41 lat=52.5 lon=13.4",
    b'{"name": "{s4}", "home": "/home/ada/x", "wifi": "SSID: {s7}", "uuid": "123e4567-e89b-12d3-a456-426614174000"}', b"{s6} {s9} <address-1> <host-2> C:\\Users\\ada\\x serial: ABC123 Cookie: a=b",
    b"asked 2001:db8::1 [fe80::1%eth0]:3333 http://api.open-meteo.com/v1?latitude=52.5 S-1-5-21-1-2-3-1001",
)  # fmt: skip
WORDS = (
    *(f"{{s{at}}}".encode() for at in range(10)), *(f"{{f{at}}}".encode() for at in range(5)), b"password=", b"token: ", b"Authorization: Bearer ", b"https://", b"@", b"<address-1>",
    b"<", b">", b"/home/", b"C:\\Users\\", b"::", b"lat=", b", ", b'"', b"%40", b"SSID: ", b"serial: ",
)  # fmt: skip

"""Bitcoin addresses: checked by checksum, told apart by network, turned into output scripts and back.

Sources: BIP 173 (bech32), BIP 350 (bech32m), BIP 141 (witness programs), base58check as in Bitcoin Core's
`base58.cpp` and `chainparams.cpp`.
"""

from __future__ import annotations

from dataclasses import dataclass

MAIN, TEST, REGTEST = "main", "test", "regtest"
"""Networks. Testnet, testnet4 and signet share their address formats, so "test" stands for all of them."""

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_HRP = {"bc": MAIN, "tb": TEST, "bcrt": REGTEST}
_BECH32_CONST, _BECH32M_CONST = 1, 0x2BC830A3
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BASE58_VERSIONS = {0x00: (MAIN, "p2pkh"), 0x05: (MAIN, "p2sh"), 0x6F: (TEST, "p2pkh"), 0xC4: (TEST, "p2sh")}
_LONGEST = 90
_SHORTEST_BECH32, _SHORTEST_BASE58 = 14, 26
_BASE58_FIRST = frozenset("13")
_CHECKSUM_CHARS = 6
_HASH160, _HASH256 = 20, 32
_OP_0, _OP_1, _OP_16 = 0x00, 0x51, 0x60
_P2PKH = (b"\x76\xa9\x14", b"\x88\xac")
_P2SH = (b"\xa9\x14", b"\x87")


class AddressError(ValueError):
    """Text that is no address. `code` is stable: empty, characters, checksum, length, version, mixed_case."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Address:
    """A checked address. `kind` is p2pkh, p2sh, p2wpkh, p2wsh, p2tr or witness (a future version)."""

    text: str
    network: str
    """"main", "test" (also signet), "regtest". Base58 addresses of "test" are good on regtest too."""
    kind: str
    script: bytes
    """The output script (scriptPubKey) that pays it."""

    def fits(self, network: str) -> bool:
        """Whether it can be paid on this network."""
        if self.network == network:
            return True
        return network == REGTEST and self.network == TEST and self.kind in {"p2pkh", "p2sh"}


def parse_address(text: str) -> Address:
    """Check an address and find its script.

    Raises:
        AddressError: with a sentence and a stable code.
    """
    text = text.strip()
    if not text:
        raise AddressError("empty", "there is no address")
    if len(text) > _LONGEST:
        raise AddressError("length", "an address has at most 90 characters")
    if not text.isascii():  # the Kelvin sign, for one, becomes a common k in small letters
        raise AddressError("characters", "the address has a character that no address has")
    hrp = text.lower().rpartition("1")[0]
    return _parse_bech32(text, hrp) if hrp in _HRP else _parse_base58(text)


def address_of_script(script: bytes, network: str) -> str:
    """The address that an output script pays, or "" where it has none (OP_RETURN, bare scripts)."""
    if len(script) == _HASH160 + 5 and script[:3] == _P2PKH[0] and script[-2:] == _P2PKH[1]:
        return _base58check(bytes([0x00 if network == MAIN else 0x6F]) + script[3:23])
    if len(script) == _HASH160 + 3 and script[:2] == _P2SH[0] and script[-1:] == _P2SH[1]:
        return _base58check(bytes([0x05 if network == MAIN else 0xC4]) + script[2:22])
    version = _witness_version(script)
    if version is None:
        return ""
    hrp = next(h for h, n in _HRP.items() if n == network)
    words = [version, *_regroup(script[2:], 8, 5, pad=True)]
    const = _BECH32_CONST if version == 0 else _BECH32M_CONST
    checksum = _polymod([*_expand(hrp), *words, *[0] * _CHECKSUM_CHARS]) ^ const
    words += [(checksum >> 5 * (5 - i)) & 31 for i in range(_CHECKSUM_CHARS)]
    return f"{hrp}1{''.join(_BECH32[word] for word in words)}"


def looks_like_address(text: str) -> bool:
    """Whether a person must have meant an address, right or wrong: nobody calls an account like that."""
    if text.lower().startswith(tuple(f"{hrp}1" for hrp in _HRP)):
        return len(text) >= _SHORTEST_BECH32
    return text[:1] in _BASE58_FIRST and len(text) >= _SHORTEST_BASE58


def payout_of_user(user: str) -> Address | None:
    """The address in a pool's user name ("ADDRESS.worker"), or None where the name holds none."""
    try:
        return parse_address(user.strip().partition(".")[0])
    except AddressError:
        return None


def _parse_bech32(text: str, hrp: str) -> Address:
    if text not in {text.lower(), text.upper()}:
        raise AddressError("mixed_case", "an address of this kind has capital or small letters, not both")
    data = text.lower()[len(hrp) + 1 :]
    if any(char not in _BECH32 for char in data):
        raise AddressError("characters", "the address has a character that no address of its kind has")
    words = [_BECH32.index(char) for char in data]
    if len(words) <= _CHECKSUM_CHARS:
        raise AddressError("length", "the address is too short")
    const = _polymod([*_expand(hrp), *words])
    version, program = words[0], _program(words[1:-_CHECKSUM_CHARS])
    if const not in {_BECH32_CONST, _BECH32M_CONST} or const != (
        _BECH32_CONST if version == 0 else _BECH32M_CONST
    ):
        raise AddressError("checksum", "the address has a typing error: its checksum does not match")
    if version > 16:  # noqa: PLR2004 - BIP 141 knows the versions 0 to 16
        raise AddressError("version", "the address is of a kind that does not exist")
    if program is None or not 2 <= len(program) <= 40 or (version == 0 and len(program) not in {20, 32}):  # noqa: PLR2004 - BIP 141
        raise AddressError("length", "the address has a wrong length")
    kinds = {(0, _HASH160): "p2wpkh", (0, _HASH256): "p2wsh", (1, _HASH256): "p2tr"}
    opcode = _OP_0 if version == 0 else _OP_1 + version - 1
    script = bytes([opcode, len(program)]) + program
    return Address(text, _HRP[hrp], kinds.get((version, len(program)), "witness"), script)


def _parse_base58(text: str) -> Address:
    if any(char not in _BASE58 for char in text):
        raise AddressError("characters", "the address has a character that no address has")
    number = 0
    for char in text:
        number = number * 58 + _BASE58.index(char)
    zeros = len(text) - len(text.lstrip("1"))
    raw = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    if len(raw) != 1 + _HASH160 + 4:
        raise AddressError("length", "the address has a wrong length")
    if _sha256d(raw[:-4])[:4] != raw[-4:]:
        raise AddressError("checksum", "the address has a typing error: its checksum does not match")
    if raw[0] not in _BASE58_VERSIONS:
        raise AddressError("version", "the address is not a bitcoin address")
    network, kind = _BASE58_VERSIONS[raw[0]]
    before, after = _P2PKH if kind == "p2pkh" else _P2SH
    return Address(text, network, kind, before + raw[1:-4] + after)


def _witness_version(script: bytes) -> int | None:
    """Version of a witness output script (BIP 141), None for others."""
    if not 4 <= len(script) <= 42 or script[1] != len(script) - 2:  # noqa: PLR2004 - BIP 141
        return None
    if script[0] == _OP_0:
        return 0 if len(script) - 2 in {_HASH160, _HASH256} else None
    return script[0] - _OP_1 + 1 if _OP_1 <= script[0] <= _OP_16 else None


def _program(words: list[int]) -> bytes | None:
    """The witness program in five-bit words; None where the padding is wrong (BIP 173)."""
    spare = len(words) * 5 % 8
    if spare > 4 or (words and words[-1] & ((1 << spare) - 1)):  # noqa: PLR2004 - a whole word of padding
        return None
    return bytes(_regroup(bytes(words), 5, 8, pad=False))


def _regroup(data: bytes, from_bits: int, to_bits: int, *, pad: bool) -> list[int]:
    value = bits = 0
    out = []
    for item in data:
        value, bits = value << from_bits | item, bits + from_bits
        while bits >= to_bits:
            bits -= to_bits
            out.append(value >> bits & ((1 << to_bits) - 1))
        value &= (1 << bits) - 1
    if pad and bits:
        out.append(value << (to_bits - bits) & ((1 << to_bits) - 1))
    return out


def _expand(hrp: str) -> list[int]:
    return [ord(char) >> 5 for char in hrp] + [0] + [ord(char) & 31 for char in hrp]


def _polymod(values: list[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            checksum ^= generator if top >> bit & 1 else 0
    return checksum


def _base58check(payload: bytes) -> str:
    raw = payload + _sha256d(payload)[:4]
    number = int.from_bytes(raw, "big")
    text = ""
    while number:
        number, rest = divmod(number, 58)
        text = _BASE58[rest] + text
    return "1" * (len(raw) - len(raw.lstrip(b"\0"))) + text


def _sha256d(data: bytes) -> bytes:
    import hashlib  # late: it brings OpenSSL along, 5 MB that a window without a pool has no use for

    return hashlib.sha256(hashlib.sha256(data).digest()).digest()

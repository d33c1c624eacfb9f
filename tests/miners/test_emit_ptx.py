"""The emitted PTX, interpreted: exactly the candidates that hashlib finds, and nothing written elsewhere."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

import pytest
from fakes.gpu_hashes import GENESIS_HEADER76, GENESIS_POSITION, rolled_headers
from fakes.kernels import W3_SPACE, double_hash
from fakes.ptx import PtxError, logic_by_bits, parse, run_ptx

from miners.kernels.emit_ptx import ptx_source
from miners.kernels.gpu import KERNEL_NAME, RESULT_HEAD, VARIANTS, GpuVariant, gpu_table

PLAIN = VARIANTS[0]
BY_NAME = {variant.name: variant for variant in VARIANTS}
OUT = 0x7_0000_0000
GUARD = 4
FILL = 0xEEEEEEEE

IDS = [variant.name for variant in VARIANTS]


@dataclass(frozen=True)
class Found:
    """What a launch left in the result buffer."""

    total: int
    pairs: list[tuple[int, int]]
    """(midstate, position) of those that are stored."""


def launch(
    variant: GpuVariant,
    headers76: tuple[bytes, ...],
    start: int,
    count: int,
    *,
    mask: int,
    max_out: int = 256,
    grid: tuple[int, int] = (2, 4),
    text: str | None = None,
) -> Found:
    """Interpret a launch of so many blocks of so many threads; the words behind the buffer must survive."""
    table = gpu_table(variant, headers76)
    words = RESULT_HEAD + 2 * max_out
    memory = {OUT: bytearray(8) + bytearray(b"\xee" * 4 * (words - 2 + GUARD))}
    values = [b"".join(word.to_bytes(4, "little") for word in table)]
    values += [value.to_bytes(4, "little") for value in (start, count, mask, max_out)]
    values.append(OUT.to_bytes(8, "little"))
    run_ptx(text or ptx_source(variant, "sm_75"), *grid, values, memory)
    buffer = memory[OUT]
    out = [int.from_bytes(buffer[i : i + 4], "little") for i in range(0, len(buffer), 4)]
    assert out[words:] == [FILL] * GUARD
    stored = min(out[0], max_out)
    assert out[RESULT_HEAD + 2 * stored : words] == [FILL] * (words - RESULT_HEAD - 2 * stored)
    pairs = [(out[RESULT_HEAD + 2 * i], out[RESULT_HEAD + 2 * i + 1]) for i in range(stored)]
    return Found(out[0], sorted(pairs))


def hits(headers76: tuple[bytes, ...], start: int, count: int, mask: int) -> list[tuple[int, int]]:
    """The same by hashlib."""
    return [
        (m, position)
        for m, header in enumerate(headers76)
        for position in range(start, start + count)
        if not int.from_bytes(double_hash(header, position)[28:], "big") & mask
    ]


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
@pytest.mark.parametrize(("start", "count"), [(0, 37), (W3_SPACE - 43, 43)], ids=["at 0", "up to 2^32"])
def test_candidates_are_exactly_those_of_hashlib(variant: GpuVariant, start: int, count: int) -> None:
    """Odd counts: the last round of the loop has threads without a position."""
    headers = rolled_headers(variant.midstates, seed=start + count)
    expected = hits(headers, start, count, 0x30)
    assert len({m for m, _ in expected}) == variant.midstates, "a seed that tests every midstate"
    assert launch(variant, headers, start, count, mask=0x30) == Found(len(expected), expected)


@pytest.mark.parametrize("seed", range(4))
def test_candidates_at_random_places(seed: int) -> None:
    chance = random.Random(seed)
    variant = chance.choice(VARIANTS)
    headers = rolled_headers(variant.midstates, seed=seed)
    start, count = chance.randrange(W3_SPACE - 64), chance.randrange(1, 64)
    mask = chance.choice((0x80, 0x0C, 0x01000000))
    grid = chance.randrange(1, 4), chance.randrange(1, 40)
    expected = hits(headers, start, count, mask)
    assert launch(variant, headers, start, count, mask=mask, grid=grid) == Found(len(expected), expected)


@pytest.mark.parametrize("grid", [(1, 1), (3, 5), (1, 96)])
def test_every_position_is_searched_once_whatever_the_grid(grid: tuple[int, int]) -> None:
    """A mask of nothing lets all pass; threads beyond the count do nothing."""
    found = launch(PLAIN, rolled_headers(1, seed=1), 1000, 11, mask=0, grid=grid)
    assert found == Found(11, [(0, position) for position in range(1000, 1011)])


@pytest.mark.parametrize("name", ["plain", "imadwide2"])
def test_overflow_is_counted_and_nothing_is_written_behind_the_buffer(name: str) -> None:
    variant = BY_NAME[name]
    headers = rolled_headers(variant.midstates, seed=2)
    found = launch(variant, headers, 5, 9, mask=0, max_out=3)
    assert found.total == 9 * variant.midstates
    assert len(found.pairs) == 3
    assert set(found.pairs) <= {(m, position) for m in range(variant.midstates) for position in range(5, 14)}
    assert launch(variant, headers, 5, 9, mask=0, max_out=0).total == 9 * variant.midstates


@pytest.mark.parametrize("variant", [v for v in VARIANTS if v.midstates == 1], ids=lambda v: v.name)
def test_genesis_is_found_with_the_full_mask(variant: GpuVariant) -> None:
    found = launch(variant, (GENESIS_HEADER76,), GENESIS_POSITION - 3, 7, mask=0xFFFFFFFF)
    assert found == Found(1, [(0, GENESIS_POSITION)])


def test_one_changed_constant_is_noticed() -> None:
    """Guards the judge: K of round 20 with one bit turned over finds other candidates."""
    headers = rolled_headers(1, seed=4)
    text = ptx_source(PLAIN, "sm_75")
    wrong = text.replace("0x2de92c6f", "0x2de92c6e")
    assert text.count("0x2de92c6f") == 2  # both hashes
    expected = hits(headers, 0, 40, 0x30)
    assert launch(PLAIN, headers, 0, 40, mask=0x30, text=text).pairs == expected
    assert launch(PLAIN, headers, 0, 40, mask=0x30, text=wrong).pairs != expected


@pytest.mark.parametrize(
    ("architecture", "language", "target"),
    [
        ("sm_50", "4.3", "sm_50"),
        ("sm_61", "5.0", "sm_61"),
        ("sm_75", "6.3", "sm_75"),
        ("sm_86", "7.1", "sm_86"),
        ("sm_89", "7.8", "sm_89"),
        ("sm_90a", "7.8", "sm_90"),
        ("sm_100", "8.6", "sm_100"),
        ("sm_120", "8.7", "sm_120"),
        ("sm_125", "8.8", "sm_121"),
    ],
)
def test_language_is_the_oldest_that_knows_the_card(architecture: str, language: str, target: str) -> None:
    """Old drivers take the text; a card newer than the table gets the newest that is older than itself."""
    kernel = parse(ptx_source(PLAIN, architecture))
    assert (kernel.language, kernel.target, kernel.name) == (language, target, KERNEL_NAME)


@pytest.mark.parametrize("architecture", ["sm_37", "gfx1030", "sm_", ""])
def test_cards_without_ternary_logic_are_refused(architecture: str) -> None:
    with pytest.raises(ValueError, match=r"three-input logic|no architecture"):
        ptx_source(PLAIN, architecture)


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
def test_table_travels_by_value_within_the_oldest_limit(variant: GpuVariant) -> None:
    """Parameters may have 4352 bytes in all on any card."""
    kernel = parse(ptx_source(variant, "sm_50"))
    words = len(gpu_table(variant, rolled_headers(variant.midstates, seed=0)))
    assert list(kernel.parameters.values()) == [4 * words, 4, 4, 4, 4, 8]
    assert sum(kernel.parameters.values()) < 4352


PINNED = {
    # rotates, shifts, logic, additions (2 of the loop), x * y + z (1), products' low (1) and high halves
    "plain": (1020, 156, 628, 1044, 1, 1, 0),
    "imadhi": (1020, 0, 628, 238, 807, 1, 156),
    "imadwide": (808, 0, 734, 238, 807, 213, 368),
    "plain2": (1888, 236, 1180, 1930, 1, 1, 0),
    "imadhi2": (1888, 0, 1180, 474, 1457, 1, 236),
    "imadwide2": (1464, 0, 1392, 474, 1457, 425, 660),
    "imadwide4": (2776, 0, 2708, 946, 2757, 849, 1244),
}


@pytest.mark.parametrize("variant", VARIANTS, ids=IDS)
def test_instructions_of_the_text_are_pinned(variant: GpuVariant) -> None:
    seen = Counter(parse(ptx_source(variant, "sm_75")).opcodes)
    names = ["shf.r.wrap.b32", "shr.u32", "lop3.b32", "add.u32", "mad.lo.u32", "mul.lo.u32", "mul.hi.u32"]
    assert tuple(seen[name] for name in names) == PINNED[variant.name]


class TestInterpreter:
    """The judge itself, on a few lines of text whose meaning is known."""

    def run(self, body: str, *, memory: dict[int, bytearray] | None = None) -> int:
        text = f""".version 6.3
.target sm_75
.address_size 64
.visible .entry k(.param .u64 out)
{{
    .reg .pred %p; .reg .b32 %a<9>; .reg .b64 %out;
    ld.param.u64 %out, [out];
    {body}
    ret;
}}"""
        memory = {OUT: bytearray(8)} if memory is None else memory
        run_ptx(text, 1, 1, [OUT.to_bytes(8, "little")], memory)
        return int.from_bytes(memory[OUT][:4], "little")

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("shf.r.wrap.b32 %a0, 0x12345678, 0x12345678, 8", 0x78123456),
            ("shf.r.wrap.b32 %a0, 0x12345678, 0x9abcdef0, 40", 0xF0123456),
            ("shr.u32 %a0, 0x80000000, 31", 1),
            ("shr.u32 %a0, 0x80000000, 32", 0),
            ("mul.hi.u32 %a0, 0xffffffff, 0xffffffff", 0xFFFFFFFE),
            ("mul.lo.u32 %a0, 0xffffffff, 0xffffffff", 1),
            ("mad.lo.u32 %a0, 0x10000, 0x10001, 0xffff0001", 1),
            ("sub.u32 %a0, 0, 1", 0xFFFFFFFF),
            ("lop3.b32 %a0, 0xff00ff00, 0xf0f0f0f0, 0xcccccccc, 0x80", 0xC000C000),
        ],
    )
    def test_meaning(self, line: str, expected: int) -> None:
        assert self.run(f"{line}; st.global.u32 [%out], %a0;") == expected

    @pytest.mark.parametrize(("table", "x", "y", "z"), [(0x96, 3, 5, 9), (0xCA, 12, 10, 6), (0xE8, 7, 25, 3)])
    def test_short_cuts_of_logic_are_the_table(self, table: int, x: int, y: int, z: int) -> None:
        line = f"lop3.b32 %a0, {x}, {y}, {z}, {table}; st.global.u32 [%out], %a0;"
        assert self.run(line) == logic_by_bits(table)(x, y, z)

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            ("add.u32 %a0, %a1, 1;", "before it is written"),
            ("setp.ne.u32 %p, %a1, 0;", "before it is written"),
            ("@%p ret;", "before it is written"),
            ("add.u32 %a9, 1, 1;", "declared as None"),
            ("add.u64 %a0, %out, 1;", "declared as w"),
            ("add.u32 %a0, 0x100000000, 1;", "immediate"),
            ("popc.b32 %a0, 1;", "unknown instruction"),
            ("add.u32 %a0, 1;", "operands"),
            ("bra AWAY;", "no label"),
            ("ld.param.u32 %a0, [out+8];", "no parameter"),
            ("mov.u32 %a0, 1; st.global.u32 [%out+8], %a0;", "outside of all memory"),
            ("mov.u32 %a0, 1; st.global.u32 [%out+2], %a0;", "not aligned"),
        ],
    )
    def test_what_is_wrong_is_refused(self, body: str, message: str) -> None:
        with pytest.raises(PtxError, match=message):
            self.run(body)

    def test_text_and_parameters_must_fit(self) -> None:
        with pytest.raises(PtxError, match="no text"):
            parse("kernel void k() {}")
        with pytest.raises(PtxError, match="parameters of"):
            run_ptx(ptx_source(PLAIN, "sm_75"), 1, 1, [b""], {})

"""A small interpreter of PTX text: the judge of the emitted kernels where there is no NVIDIA card.

Written from NVIDIA's "PTX ISA" manual alone; it knows nothing of SHA-256 nor of the emitter. It is strict: an
unknown instruction, an undeclared or unset register, a register of the wrong width and an address outside of
the given memory are errors. Threads run one after another, block by block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Binary = Callable[[int, int], int]
    Ternary = Callable[[int, int, int], int]

W, D = (1 << 32) - 1, (1 << 64) - 1
_WIDTHS = {"pred": "p", "b32": "w", "b64": "d"}
_SPECIAL = {f"%{name}.x": i for i, name in enumerate(("ctaid", "nctaid", "tid", "ntid"))}

_BINARY: dict[str, tuple[str, Binary]] = {
    "add.u32": ("www", lambda a, b: (a + b) & W),
    "sub.u32": ("www", lambda a, b: (a - b) & W),
    "mul.lo.u32": ("www", lambda a, b: a * b & W),
    "mul.hi.u32": ("www", lambda a, b: a * b >> 32),
    "mul.wide.u32": ("dww", lambda a, b: a * b),
    "and.b32": ("www", lambda a, b: a & b),
    "shr.u32": ("www", lambda a, b: a >> b if b < 32 else 0),
    "add.u64": ("ddd", lambda a, b: (a + b) & D),
    "setp.ge.u32": ("pww", lambda a, b: a >= b),
    "setp.le.u32": ("pww", lambda a, b: a <= b),
    "setp.ne.u32": ("pww", lambda a, b: _set(a) != _set(b)),
}
_TERNARY: dict[str, tuple[str, Ternary]] = {
    "mad.lo.u32": ("wwww", lambda a, b, c: (a * b + c) & W),
    "shf.r.wrap.b32": ("wwww", lambda a, b, c: (b << 32 | a) >> (c & 31) & W),
}


class PtxError(Exception):
    """The text is not what this interpreter takes, or it went wrong."""


@dataclass
class Thread:
    """Registers (None: never written; immediates among them) and what is outside of them."""

    registers: list[Any]
    special: tuple[int, int, int, int]
    memory: Mapping[int, bytearray]


@dataclass
class PtxKernel:
    """A parsed text with one entry."""

    language: str
    target: str
    name: str
    parameters: dict[str, int]
    """Name -> bytes, in order."""
    opcodes: list[str]
    steps: list[Callable[[Thread, bytes], int | None]]
    template: list[int | None] = field(repr=False)

    def run(self, blocks: int, block: int, values: Sequence[bytes], memory: Mapping[int, bytearray]) -> None:
        """Run all threads; `memory` maps the address of each allocation to its bytes."""
        sizes = list(self.parameters.values())
        if [len(value) for value in values] != sizes:
            raise PtxError(f"parameters of {[len(v) for v in values]} bytes instead of {sizes}")
        given = b"".join(values)
        for b in range(blocks):
            for t in range(block):
                try:
                    self._run_thread(Thread(list(self.template), (b, blocks, t, block), memory), given)
                except TypeError as error:  # arithmetic with None
                    raise PtxError("a register is read before it is written") from error

    def _run_thread(self, thread: Thread, given: bytes) -> None:
        at = 0
        steps = self.steps
        while at >= 0:
            if at >= len(steps):
                raise PtxError("ran past the end")
            to = steps[at](thread, given)
            at = at + 1 if to is None else to


def run_ptx(
    text: str, blocks: int, block: int, values: Sequence[bytes], memory: Mapping[int, bytearray]
) -> None:
    """Interpret a text: `values` are the parameters' bytes in order, `memory` the allocations by address."""
    parse(text).run(blocks, block, values, memory)


@lru_cache(maxsize=16)
def parse(text: str) -> PtxKernel:
    """Read a text.

    Raises:
        PtxError: something in it is unknown.
    """
    return _Parser(re.sub(r"//[^\n]*", "", text)).kernel()


class _Parser:
    def __init__(self, text: str) -> None:
        found = re.fullmatch(
            r"\s*\.version (\d+\.\d+)\s*\.target (sm_\d+)\s*\.address_size 64\s*"
            r"\.visible \.entry (\w+)\(([^)]*)\)\s*\{(.*)\}\s*",
            text,
            re.DOTALL,
        )
        if found is None:
            raise PtxError("no text of one entry")
        self.language, self.target, self.name = found[1], found[2], found[3]
        self.parameters = dict(self._parameter(line.strip()) for line in found[4].split(","))
        self.widths: dict[str, str] = {}
        self.slots: dict[str, int] = {}
        self.template: list[int | None] = []
        self.labels: dict[str, int] = {}
        lines = self._lines(found[5])
        self.opcodes = [line.split()[1 if line[0] == "@" else 0] for line in lines]
        self.steps = [self._predicated(line) for line in lines]

    def kernel(self) -> PtxKernel:
        return PtxKernel(
            self.language,
            self.target,
            self.name,
            self.parameters,
            self.opcodes,
            self.steps,
            self.template,
        )

    def _parameter(self, line: str) -> tuple[str, int]:
        found = re.fullmatch(r"\.param (?:\.align 4 \.b8 (\w+)\[(\d+)\]|\.u(32|64) (\w+))", line)
        if found is None:
            raise PtxError(f"parameter {line!r}")
        return (found[1], int(found[2])) if found[1] else (found[4], int(found[3]) // 8)

    def _lines(self, body: str) -> list[str]:
        """Instructions without their semicolons; registers and labels go into their dictionaries."""
        lines: list[str] = []
        for raw in body.replace(":", ":;").split(";"):
            line = raw.strip()
            if line.endswith(":"):
                self.labels[line[:-1]] = len(lines)
            elif line.startswith(".reg"):
                self._declare(line)
            elif line:
                lines.append(line)
        return lines

    def _declare(self, line: str) -> None:
        _, kind, names = line.split(maxsplit=2)
        for name in (part.strip() for part in names.split(",")):
            found = re.fullmatch(r"(%\w+)<(\d+)>", name)
            every = [f"{found[1]}{i}" for i in range(int(found[2]))] if found else [name]
            self.widths |= dict.fromkeys(every, _WIDTHS[kind[1:]])

    def _predicated(self, line: str) -> Callable[[Thread, bytes], int | None]:
        if not line.startswith("@"):
            return self._instruction(line)
        guard, rest = line.split(maxsplit=1)
        wanted = not guard.startswith("@!")
        at = self._slot(guard.lstrip("@!"), "p")
        inner = self._instruction(rest)

        def step(thread: Thread, given: bytes) -> int | None:
            return inner(thread, given) if bool(_set(thread.registers[at])) == wanted else None

        return step

    def _instruction(self, line: str) -> Callable[[Thread, bytes], int | None]:
        op, _, rest = line.partition(" ")
        operands = [operand.strip() for operand in rest.split(",")] if rest else []
        if op in _BINARY:
            return self._binary(_BINARY[op], operands)
        if op in _TERNARY:
            return self._ternary(*_TERNARY[op], operands)
        if op == "lop3.b32":
            *operands, table = operands
            return self._ternary("wwww", _logic(int(table, 0)), operands)
        other = getattr(self, "_" + op.replace(".", "_"), None)
        if other is None:
            raise PtxError(f"unknown instruction {op}")
        step: Callable[[Thread, bytes], int | None] = other(*operands)
        return step

    def _binary(self, how: tuple[str, Binary], operands: list[str]) -> Callable[[Thread, bytes], int | None]:
        widths, function = how
        to, a, b = self._slots(operands, widths)

        def step(thread: Thread, _given: bytes) -> None:
            r = thread.registers
            r[to] = function(r[a], r[b])

        return step

    def _ternary(
        self, widths: str, function: Ternary, operands: list[str]
    ) -> Callable[[Thread, bytes], int | None]:
        to, a, b, c = self._slots(operands, widths)

        def step(thread: Thread, _given: bytes) -> None:
            r = thread.registers
            r[to] = function(r[a], r[b], r[c])

        return step

    def _mov_u32(self, target: str, source: str) -> Callable[[Thread, bytes], int | None]:
        to = self._slot(target, "w")
        if source in _SPECIAL:
            which = _SPECIAL[source]

            def special(thread: Thread, _given: bytes) -> None:
                thread.registers[to] = thread.special[which]

            return special
        return self._copy(to, self._slot(source, "w"))

    def _cvta_to_global_u64(self, target: str, source: str) -> Callable[[Thread, bytes], int | None]:
        return self._copy(self._slot(target, "d"), self._slot(source, "d"))

    def _copy(self, to: int, a: int) -> Callable[[Thread, bytes], int | None]:
        def step(thread: Thread, _given: bytes) -> None:
            thread.registers[to] = _set(thread.registers[a])

        return step

    def _ld_param_u32(self, target: str, source: str) -> Callable[[Thread, bytes], int | None]:
        return self._parameter_load(self._slot(target, "w"), source, 4)

    def _ld_param_u64(self, target: str, source: str) -> Callable[[Thread, bytes], int | None]:
        return self._parameter_load(self._slot(target, "d"), source, 8)

    def _parameter_load(self, to: int, source: str, size: int) -> Callable[[Thread, bytes], int | None]:
        name, offset = self._address(source)
        if name not in self.parameters or offset % size or offset + size > self.parameters[name]:
            raise PtxError(f"no parameter {source}")
        names = list(self.parameters)
        begin = sum(self.parameters[before] for before in names[: names.index(name)]) + offset

        def step(thread: Thread, given: bytes) -> None:
            thread.registers[to] = int.from_bytes(given[begin : begin + size], "little")

        return step

    def _atom_global_add_u32(
        self, target: str, source: str, value: str
    ) -> Callable[[Thread, bytes], int | None]:
        to, (base, offset) = self._slot(target, "w"), self._address(source)
        at, by = self._slot(base, "d"), self._slot(value, "w")

        def step(thread: Thread, _given: bytes) -> None:
            r = thread.registers
            buffer, i = _find(thread.memory, _set(r[at]) + offset)
            r[to] = int.from_bytes(buffer[i : i + 4], "little")
            buffer[i : i + 4] = ((r[to] + _set(r[by])) & W).to_bytes(4, "little")

        return step

    def _st_global_u32(self, target: str, value: str) -> Callable[[Thread, bytes], int | None]:
        base, offset = self._address(target)
        at, what = self._slot(base, "d"), self._slot(value, "w")

        def step(thread: Thread, _given: bytes) -> None:
            buffer, i = _find(thread.memory, _set(thread.registers[at]) + offset)
            buffer[i : i + 4] = _set(thread.registers[what]).to_bytes(4, "little")

        return step

    def _bra(self, label: str) -> Callable[[Thread, bytes], int | None]:
        if label not in self.labels:
            raise PtxError(f"no label {label}")
        to = self.labels[label]
        return lambda _thread, _given: to

    def _ret(self) -> Callable[[Thread, bytes], int | None]:
        return lambda _thread, _given: -1

    def _address(self, operand: str) -> tuple[str, int]:
        found = re.fullmatch(r"\[(%?\w+)(?:\+(\d+))?\]", operand)
        if found is None:
            raise PtxError(f"address {operand}")
        return found[1], int(found[2] or 0)

    def _slots(self, operands: list[str], widths: str) -> list[int]:
        if len(operands) != len(widths):
            raise PtxError(f"{len(operands)} operands instead of {len(widths)}: {operands}")
        return [self._slot(operand, width) for operand, width in zip(operands, widths, strict=True)]

    def _slot(self, operand: str, width: str) -> int:
        """Where a register is kept; an immediate is kept like a register that nobody writes."""
        key = operand
        if not operand.startswith("%"):
            value = int(operand, 0)
            if width == "p" or not 0 <= value <= (W if width == "w" else D):
                raise PtxError(f"immediate {operand} as {width}")
            key = f"{value}:{width}"
        elif self.widths.get(operand) != width:
            raise PtxError(f"register {operand} as {width}, declared as {self.widths.get(operand)}")
        if key not in self.slots:
            self.slots[key] = len(self.template)
            self.template.append(None if operand.startswith("%") else value)
        return self.slots[key]


def _set(value: Any) -> int:
    if value is None:
        raise PtxError("a register is read before it is written")
    return int(value)


def _find(memory: Mapping[int, bytearray], address: int) -> tuple[bytearray, int]:
    """The allocation and place of the word at an address."""
    if address % 4:
        raise PtxError(f"address {address:#x} is not aligned")
    for base, buffer in memory.items():
        if base <= address and address + 4 <= base + len(buffer):
            return buffer, address - base
    raise PtxError(f"address {address:#x} is outside of all memory")


_KNOWN_LOGIC: dict[int, Ternary] = {
    0x96: lambda a, b, c: a ^ b ^ c,
    0xCA: lambda a, b, c: (a & b) | (~a & c & W),
    0xE8: lambda a, b, c: (a & b) | (a & c) | (b & c),
}


def _logic(table: int) -> Ternary:
    """The three-input function that has bit 4 a + 2 b + c of `table` for the bits a, b and c."""
    return _KNOWN_LOGIC.get(table, logic_by_bits(table))


def logic_by_bits(table: int) -> Ternary:
    """Any of them, by its minterms."""
    terms = [(i & 4, i & 2, i & 1) for i in range(8) if table >> i & 1]

    def function(a: int, b: int, c: int) -> int:
        total = 0
        for x, y, z in terms:
            total |= (a if x else ~a) & (b if y else ~b) & (c if z else ~c)
        return total & W

    return function

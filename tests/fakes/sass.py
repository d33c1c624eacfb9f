"""What NVIDIA's assembler made of a text: machine instructions by pipe, counted in the cubin itself.

An instruction of sm_70 and later is 16 bytes; its lowest nine bits say what it does (the next three what kind
of operands it has). The names were taken from nvdisasm's output for the same files.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LOGIC_PIPE = {
    0x02: "MOV",
    0x0C: "ISETP",
    0x10: "IADD3",
    0x11: "LEA",
    0x12: "LOP3",
    0x19: "SHF",
    0x36: "VIADD",
}
_MULTIPLY_PIPE = {0x24: "IMAD", 0x25: "IMAD.WIDE", 0x27: "IMAD.HI"}
_NAMES = _LOGIC_PIPE | _MULTIPLY_PIPE | {0x118: "NOP"}
_SLOW = {"IMAD.WIDE", "IMAD.HI"}


@dataclass(frozen=True)
class Sass:
    """A kernel as machine code."""

    instructions: Counter[str]
    """By name; what does not matter is "other"."""
    registers: int
    spilled_bytes: int

    @property
    def logic(self) -> int:
        """On the pipe for logic, shifts and additions."""
        return sum(self.instructions[name] for name in _LOGIC_PIPE.values())

    @property
    def multiplies(self) -> int:
        """On the multiply pipe."""
        return sum(self.instructions[name] for name in _MULTIPLY_PIPE.values())

    @property
    def clocks(self) -> float:
        """The model: both pipes do 64 a clock and multiprocessor, upper halves 32; 128 are issued at most."""
        multiply = self.multiplies + sum(self.instructions[name] for name in _SLOW)
        return max(self.logic, multiply, self.instructions.total() / 2) / 64


def assemble(text: str, architecture: str, folder: Path) -> Sass:
    """Run ptxas; an error of its is one of the test."""
    source, cubin = folder / f"{architecture}.ptx", folder / f"{architecture}.cubin"
    source.write_text(text)
    command = ["ptxas", f"-arch={architecture}", "-v", str(source), "-o", str(cubin)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    registers = re.search(r"Used (\d+) registers", done.stderr)
    spills = re.findall(r"(\d+) bytes (?:stack frame|spill stores|spill loads)", done.stderr)
    assert registers is not None
    assert len(spills) == 3
    return Sass(_census(cubin.read_bytes()), int(registers[1]), sum(map(int, spills)))


def _census(cubin: bytes) -> Counter[str]:
    code = _section(cubin, b".text.wg_scan")
    numbers = (int.from_bytes(code[i : i + 2], "little") & 0x1FF for i in range(0, len(code), 16))
    names = Counter(_NAMES.get(number, "other") for number in numbers)
    del names["NOP"]  # behind the end
    return names


def _section(elf: bytes, wanted: bytes) -> bytes:
    """A section of a little-endian 64-bit ELF file."""
    assert elf[:6] == b"\x7fELF\x02\x01"
    (headers_at,) = struct.unpack_from("<Q", elf, 0x28)
    size, count, names_index = struct.unpack_from("<HHH", elf, 0x3A)
    sections = [struct.unpack_from("<IIQQQQ", elf, headers_at + i * size) for i in range(count)]
    names_at = sections[names_index][4]
    for name, _, _, _, at, length in sections:
        begin = names_at + name
        if elf[begin : elf.index(b"\0", begin)] == wanted:
            return elf[at : at + length]
    raise AssertionError(f"no section {wanted!r}")

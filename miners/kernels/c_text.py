"""What all emitters of C write alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from miners.kernels.symbolic import Word

NOTE = "/* Generated from miners/kernels/sha256d.py; do not edit. */\n"


def call(word: Word, args: str) -> str:
    """One operation as a macro of the target."""
    distance = f", {word.imm}" if word.op in {"rotr", "shr"} else ""
    return f"{word.op.upper()}({args}{distance})"

"""Real block headers of Bitcoin's main chain, for re-mining.

Each proves itself: the double hash of its 80 bytes is the well-known block hash and meets the target in its
own nBits, which no mistyped header would. Heights, dates and hashes can be looked up in any block explorer.
"""

from __future__ import annotations

from dataclasses import dataclass

from miners import work

W3_SPACE = 1 << 32


@dataclass(frozen=True, slots=True)
class HistoricBlock:
    """One block: `header80` as it was mined, nonce included."""

    name: str
    height: int
    date: str
    """UTC, of the header's time."""
    hash_hex: str
    note: str
    header80: bytes

    @property
    def nonce(self) -> int:
        """The nonce that its miner found."""
        return int.from_bytes(self.header80[76:], "little")

    @property
    def position(self) -> int:
        """The nonce's place in W3 space, where kernels look for it (see `kernels.api`)."""
        return int.from_bytes(self.header80[76:], "big")

    @property
    def version(self) -> int:
        """The version that its miner chose."""
        return int.from_bytes(self.header80[:4], "little")

    def job(self, sequence: int, window: int | None = None, *, version_rolling: bool = False) -> work.Job:
        """The work of finding the nonce again.

        Args:
            sequence: the job's number.
            window: search only so many positions around the right one; None: the whole space.
            version_rolling: search the same positions of headers with other versions too.
        """
        header = self.header80
        nbits = int.from_bytes(header[72:76], "little")
        target = work.target_from_nbits(nbits)
        start = 0 if window is None else max(0, min(self.position - window // 2, W3_SPACE - window))
        return work.Job(
            job_id=self.name,
            sequence=sequence,
            version=self.version,
            previous_hash=header[4:36],
            coinbase1=b"",
            coinbase2=b"",
            merkle_branch=(),
            nbits=nbits,
            ntime=int.from_bytes(header[68:72], "little"),
            extranonce1=b"",
            extranonce2_size=0,
            target=target,
            difficulty=work.difficulty_from_target(target),
            height=self.height,
            fixed_header76=header[:76],
            version_mask=work.ROLLABLE & ~self.version if version_rolling else 0,
            scan_start=start,
            scan_count=window,
        )


def _block(name: str, height: int, date: str, hash_hex: str, note: str, *header_hex: str) -> HistoricBlock:
    return HistoricBlock(name, height, date, hash_hex, note, bytes.fromhex("".join(header_hex)))


BLOCKS: tuple[HistoricBlock, ...] = (
    _block(
        "genesis",
        0,
        "2009-01-03",
        "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f",
        "the first block",
        "01000000",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a",
        "29ab5f49ffff001d1dac2b7c",
    ),
    _block(
        "1",
        1,
        "2009-01-09",
        "00000000839a8e6886ab5951d76f411475428afc90947ee320161bbf18eb6048",
        "the first block after the genesis block",
        "01000000",
        "6fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000",
        "982051fd1e4ba744bbbe680e1fee14677ba1a3c3540bf7b1cdb606e857233e0e",
        "61bc6649ffff001d01e36299",
    ),
    _block(
        "170",
        170,
        "2009-01-12",
        "00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee",
        "the first payment from one person to another",
        "01000000",
        "55bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000",
        "ff104ccb05421ab93e63f8c3ce5c2c2e9dbb37de2764b3a3175c8166562cac7d",
        "51b96a49ffff001d283e9e70",
    ),
    _block(
        "100000",
        100000,
        "2010-12-29",
        "000000000003ba27aa200b1cecaad478d2b00432346c3f1f3986da1afd33e506",
        "the hundred-thousandth block",
        "01000000",
        "50120119172a610421a6c3011dd330d9df07b63616c2cc1f1cd0020000000000",
        "6657a9252aacd5c0b2940996ecff952228c3067cc38d4885efb5a4ac4247e9f3",
        "37221b4d4c86041b0f2b5710",
    ),
    _block(
        "125552",
        125552,
        "2011-05-21",
        "00000000000000001e8d6829a8a21adc5d38d0a473b144b6765798e61f98bd1d",
        "the usual example of how a header is hashed",
        "01000000",
        "81cd02ab7e569e8bcd9317e2fe99f2de44d49ab2b8851ba4a308000000000000",
        "e320b6c2fffc8d750423db8b1eb942ae710e951ed797f7affc8892b0f1fc122b",
        "c7f5d74df2b9441a42a14695",
    ),
    _block(
        "840000",
        840000,
        "2024-04-20",
        "0000000000000000000320283a032748cef8227873ff4872689bf23f1cda83a5",
        "the fourth halving",
        "00e05f2a",
        "ab948491071265ad552351d0ad625745668da54b017201000000000000000000",
        "4f89a5d73bd4d4887f25981fe81892ccafda10c27f52d6f3dd28183a7c411b03",
        "b7072366194203177d9863ea",
    ),
)


def find_blocks(names: str | tuple[str, ...]) -> tuple[HistoricBlock, ...]:
    """The blocks of these names or heights; "all" stands for every one, commas separate.

    Raises:
        ValueError: an unknown name; says which are known.
    """
    wanted = [
        part.strip() for name in ((names,) if isinstance(names, str) else names) for part in name.split(",")
    ]
    known = {block.name: block for block in BLOCKS} | {str(block.height): block for block in BLOCKS}
    if wanted == ["all"]:
        return BLOCKS
    for name in wanted:
        if name not in known:
            raise ValueError(
                f"no historic block {name!r}; known are {', '.join(b.name for b in BLOCKS)} and all"
            )
    return tuple(known[name] for name in wanted)

"""`mining.configure` (BIP 310): which extensions a pool offers, in the manners of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.pool.refusals import RefusedError

if TYPE_CHECKING:
    from miners.pool.manners import Rolling

ROLLING = "version-rolling"
MASK = "version-rolling.mask"
_WORD_MASK = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class Configured:
    """The answer, and the version mask that holds from now on (None: it is as before)."""

    answer: dict[str, object]
    mask: int | None = None


def configured(rolling: Rolling | None, params: list[object]) -> Configured:
    """Answer `mining.configure`.

    Raises:
        RefusedError: the parameters are none.
    """
    if rolling is not None and rolling.extensions == "fixed":
        return Configured({ROLLING: True, MASK: f"{rolling.mask:08x}"}, rolling.mask)
    names, options = [*params, None, None][:2]
    if not isinstance(names, list) or (rolling is not None and not isinstance(options, dict)):
        raise RefusedError("configure_params")
    wanted = [name for name in names if isinstance(name, str)]
    mask = None
    answer: dict[str, object] = {}
    if rolling is not None and ROLLING in wanted:
        mask = _mask(rolling, options)
        answer = {ROLLING: True, MASK: f"{mask:08x}"}
    if rolling is not None and rolling.extensions == "asked":
        wanted = [name for name in wanted if name == "minimum-difficulty"]
    # BIP 310: every extension that was asked for is answered, and false says that it is not to be used.
    return Configured(answer | {n: n == "subscribe-extranonce" for n in wanted if n not in answer}, mask)


def _mask(rolling: Rolling, options: object) -> int:
    asked = options.get(MASK) if isinstance(options, dict) else None
    if not rolling.common_mask or not isinstance(asked, str):
        return rolling.mask
    try:
        return int(asked, 16) & rolling.mask & _WORD_MASK
    except ValueError:
        return 0

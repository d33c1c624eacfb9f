"""Version rolling (BIP 310, BIP 320): which bits of the block version are ours, and how shares tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from miners.upstream.stratum import messages
from miners.work import ROLLABLE

if TYPE_CHECKING:
    from miners.upstream.api import FoundShare

MISREAD_SHARES = 3
"""So many rolled shares that are none to the pool, while one of the own version counts, are no chance."""


class VersionRolling:
    """What was negotiated on one connection.

    Real pools answer with their own mask whatever was asked. Once they have answered, some refuse shares
    without the sixth parameter, so it is sent even where nothing is rolled. A share that is refused for its
    version ends the rolling; a second one ends the sixth parameter too. A pool that agreed and then forgets
    the bits comes to another hash than we did, and refuses all that was rolled without a word of versions:
    that is believed after some shares, if one that was not rolled is accepted among them and no rolled one
    ever was. (A new difficulty that comes late makes pools refuse both.)
    """

    def __init__(self) -> None:
        self._server_mask = 0
        self._negotiated = False
        self._refusals = 0
        self._proven = False
        self._misread = 0
        self._own_taken = False

    def job_mask(self, version: int) -> int:
        """Bits that may be rolled in a job with this version; 0: none.

        A bit that the job has already stays: some pools do not put the submitted bits in the place of the
        job's, they OR them (ckpool, DATUM).
        """
        return 0 if self._refusals else self._server_mask & ROLLABLE & ~version

    @property
    def refused(self) -> bool:
        """Whether the pool refused a share for its version although it had agreed."""
        return self._refusals > 0

    @property
    def negotiated(self) -> bool:
        """Whether the pool agreed, and reads the sixth parameter of shares."""
        return self._negotiated

    @staticmethod
    def wish() -> list[object]:
        """Parameters of `mining.configure`."""
        return [
            ["version-rolling"],
            {"version-rolling.mask": f"{ROLLABLE:08x}", "version-rolling.min-bit-count": 2},
        ]

    def answered(self, response: messages.Response) -> None:
        """Take in the answer to `mining.configure`; anything but a clear yes is a no."""
        self._server_mask = messages.parse_configure(response.result)
        self._negotiated = self._server_mask != 0

    def announced(self, params: list[object]) -> bool:
        """`mining.set_version_mask`: whether other bits may be rolled now.

        Without negotiation it is nobody's business: the pool could not know our bits.

        Raises:
            MessageError: no mask.
        """
        mask = messages.parse_version_mask(params)
        if not self._negotiated:
            return False
        before, self._server_mask = self.job_mask(0), mask
        return self.job_mask(0) != before

    def sixth(self, share: FoundShare) -> list[object]:
        """The last parameter of `mining.submit`: all bits inside the pool's mask, rolled or not."""
        if not self._negotiated or self._refusals > 1:
            return []
        return [f"{share.version & self._server_mask:08x}"]

    def fits(self, share: FoundShare) -> bool:
        """Whether the pool can put this share's version together: rolled bits lie inside the mask of now."""
        return not (share.version ^ share.job.version) & ~self.job_mask(share.job.version)

    def share_accepted(self, share: FoundShare) -> None:
        """The pool took a share."""
        if share.version != share.job.version:
            self._proven = True
        else:
            self._own_taken = self._misread > 0

    def hash_refused(self, share: FoundShare, *, clearly: bool) -> bool:
        """The pool came to another hash (or, not `clearly`, gives no reason): whether the version may be why.

        At once where pools read the sixth parameter differently, because the job itself has bits inside the
        mask: by BIP 310 the parameter replaces them; ckpool and DATUM OR it in, public-pool XORs.
        """
        if not self._negotiated:
            return False
        if clearly and share.job.version & self._server_mask:
            return True
        if share.version == share.job.version:
            self._misread, self._own_taken = 0, False
        else:
            self._misread += 1
        return not self._proven and self._own_taken and self._misread >= MISREAD_SHARES

    def share_refused(self, share: FoundShare) -> bool:
        """The pool refused a share for its version: whether that changes anything.

        It does not where the share was rolled under an earlier mask: that was too late, not wrong.
        """
        mask = self.job_mask(share.job.version)
        if not self._negotiated or share.job.version_mask != mask or self._refusals > 1:
            return False
        self._refusals += 1
        return True

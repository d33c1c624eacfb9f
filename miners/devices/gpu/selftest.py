"""Everything that is to be known of the graphics cards of this computer, in one go.

`python -m miners.devices.gpu.selftest` lists the cards, builds every variant with every block size, checks
each against hashlib, measures rates, clocks, watts, the duty in space and the hand-over between launches, and
compares with the goals. Progress goes to stderr, the report as JSON to stdout.

Exit status: 0 all is right and the goal that must be met is met; 1 something is wrong; 2 no card; 3 all is
right but the goal is missed.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import platform
import sys
import time
from typing import TYPE_CHECKING, Any, TextIO

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.selftest_card import CardReport, CardTest, Choice
from miners.devices.gpu.selftest_measure import Plan
from miners.energy import card_meter
from miners.kernels.gpu import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.gpu.api import GpuBackend

OK, WRONG, NO_CARD, SLOW = 0, 1, 2, 3


def verdict(reports: Sequence[CardReport]) -> int:
    """The exit status."""
    if not reports:
        return NO_CARD
    if any(report.problems for report in reports):
        return WRONG
    missed = any(goal["must"] and not goal["met"] for report in reports for goal in report.goals)
    return SLOW if missed else OK


def run(
    backends: Sequence[GpuBackend],
    *,
    plan: Plan,
    choice: Choice,
    say: Callable[[str], None],
    judge_times: bool = True,
    meter_of: Callable[[str], Any] = card_meter,
) -> tuple[int, dict[str, Any]]:
    """Test all cards of these interfaces: exit status and report."""
    reports: list[CardReport] = []
    broken: list[str] = []
    for backend in backends:
        if choice.interfaces and backend.interface not in choice.interfaces:
            continue
        try:
            infos = backend.cards()
        except GpuError as error:
            broken.append(str(error))
            say(f"PROBLEM: {error}")
            continue
        for info in infos:
            say(
                f"{info.interface}: {info.name}, {info.architecture}, "
                f"PCI address {info.pci_address or 'unknown'}, driver {info.driver}"
            )
            meter = meter_of(info.pci_address)
            try:
                test = CardTest(
                    backend, info, plan=plan, choice=choice, meter=meter, say=say, judge_times=judge_times
                )
                reports.append(test.run())
            finally:
                meter.close()
            for goal in reports[-1].goals:
                met = {None: "not measured", True: "met", False: "MISSED"}[goal["met"]]
                say(f"  {goal['goal']}: {met}")
    status = WRONG if broken else verdict(reports)
    return status, {
        "system": platform.platform(),
        "python": platform.python_version(),
        "utc": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "plan": dataclasses.asdict(plan),
        "cards": [dataclasses.asdict(report) for report in reports],
        "broken_drivers": broken,
        "status": status,
    }


def main(argv: Sequence[str] | None = None, *, out: TextIO | None = None, log: TextIO | None = None) -> int:
    """The command line."""
    from miners.devices.gpu.cuda import CudaBackend
    from miners.devices.gpu.opencl import ANY_DEVICE, OpenClBackend

    options = _parser().parse_args(argv)
    out, log = out or sys.stdout, log or sys.stderr
    plan = Plan(seconds=options.seconds, positions=options.positions)
    choice = Choice(tuple(options.interface), tuple(options.variant), tuple(options.block))

    def say(text: str) -> None:
        print(text, file=log, flush=True)

    backends: list[GpuBackend] = [CudaBackend(), OpenClBackend()]
    processors = os.environ.get(ANY_DEVICE) == "1"  # they have other things to do besides
    status, report = run(backends, plan=plan, choice=choice, say=say, judge_times=not processors)
    if status == NO_CARD:
        say("No graphics card that can hash was found: no NVIDIA driver and no OpenCL driver has one.")
    json.dump(report, out, indent=2)
    out.write("\n")
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m miners.devices.gpu.selftest", description=__doc__)
    parser.add_argument("--seconds", type=float, default=Plan().seconds, help="of each measurement")
    parser.add_argument(
        "--positions", type=int, default=Plan().positions, help="of each check against hashlib"
    )
    parser.add_argument("--interface", action="append", default=[], choices=["cuda", "opencl"])
    parser.add_argument(
        "--variant",
        action="append",
        default=[],
        help=f"one of {', '.join(variant.name for variant in VARIANTS)}",
    )
    parser.add_argument("--block", action="append", default=[], type=int, help="threads per block")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())

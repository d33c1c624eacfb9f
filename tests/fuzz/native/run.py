"""Attacks the kernels' library with libFuzzer under AddressSanitizer and UndefinedBehaviorSanitizer.

    python3 tests/fuzz/native/run.py                     ten CPU minutes for every function of the library
    python3 tests/fuzz/native/run.py --cpu-minutes 0.2   a short look
    python3 tests/fuzz/native/run.py --write             and write docs/reliability.md

Each input is a header, a range of positions, a mask and a result buffer; every kernel that this CPU runs must
find exactly the candidates that a double SHA-256 of the harness's own finds, and touch no byte that is not
its own. Found inputs stay in corpus/ as a small set that the test suite replays. Needs clang with its runtime
libraries (Debian: clang, libclang-rt-dev). The ARMv8 kernel runs under qemu, where that is there, with random
inputs and guard pages. SIGUSR1 to a harness ends its function early; the row says how long it was.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

import psutil

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import reliability_page  # noqa: E402 - needs the path above
from fakes.sanitized import (  # noqa: E402 - as above
    build_objects,
    find_sanitizer,
    harness_program,
    join_inputs,
    split_inputs,
)

from miners.kernels import build  # noqa: E402 - as above
from miners.kernels.dispatch import discover  # noqa: E402 - as above
from miners.kernels.features import SPECS  # noqa: E402 - as above
from miners.kernels.targets import TARGETS, host_target  # noqa: E402 - as above

CORPUS = HERE / "corpus"
LONGEST_INPUT = 128
KEPT_INPUTS = 24
"""Of each function, in the repository."""
ARM = ("armv8", "portable", "binary", "common")
ARM_INPUTS = 1000
"""Random inputs of the first turn under qemu; each turn that was short is followed by one of twice as many."""
_SHORT_S = 20.0
_LOOK_EVERY_S = 1.0
_WRITING = threading.Lock()
_NICE = 10


@dataclass(frozen=True)
class Result:
    """What became of one function."""

    function: str
    judged_by: str
    cpu_s: float
    inputs: int
    edges: int | None
    corpus: int
    findings: int
    words: str = ""


def main(arguments: list[str]) -> int:
    """Fuzz all; 1 where something was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cpu-minutes", type=float, default=10, help="for each function")
    parser.add_argument("--processes", type=int, default=1, help="functions at a time")
    parser.add_argument("--only", nargs="*", default=None, help="names of functions, as in the table")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--write", action="store_true", help="the table in docs/reliability.md, and the corpus"
    )
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        results = fuzz_all(options, Path(folder))
    if results is None:
        _say("libFuzzer was not run: clang with AddressSanitizer and libFuzzer is not installed")
        return 2
    _say(table_of(results))
    return 1 if any(result.findings for result in results) else 0


def fuzz_all(options: argparse.Namespace, folder: Path) -> list[Result] | None:
    """Build once, then one process per function; None without a compiler for it."""
    compiler = find_sanitizer(folder, "-fsanitize=fuzzer-no-link", names=("clang", "clang-15", "clang-14"))
    target = host_target()
    if compiler is None or target is None:
        return None
    runnable = {kernel.name for kernel in discover().kernels}
    specs = [spec for spec in SPECS if f"scan_{spec.name}.c" in {unit.source for unit in target.units}]
    objects = build_objects(compiler, target, folder)
    linker = build.Compiler((*compiler.command, "-fsanitize=fuzzer"), compiler.identity, is_zig=False)
    program = harness_program(linker, compiler.command[:1], specs, objects, folder)
    names = [spec.name for spec in specs if spec.name in runnable]
    names += [*sorted({spec.table for spec in specs}), "common"]
    names = [name for name in names if options.only is None or name in options.only]
    with ThreadPoolExecutor(options.processes) as pool:
        results = list(pool.map(lambda name: kept(fuzz(program, name, options, folder), options), names))
    return results + fuzz_arm(options, folder / "arm")


def kept(result: Result, options: argparse.Namespace) -> Result:
    """The same; it stands on the page at once, so that a run that is cut short leaves what it did."""
    if options.write:
        with _WRITING:
            write([result])
    return result


def fuzz(program: Path, name: str, options: argparse.Namespace, folder: Path) -> Result:
    """One function, from the corpus that is kept; the new one is kept in turn."""
    inputs, fewest = folder / f"inputs-{name}", folder / f"fewest-{name}"
    saved = CORPUS / f"{name}.bin"
    for number, content in enumerate(split_inputs(saved.read_bytes()) if saved.exists() else []):
        inputs.mkdir(exist_ok=True)
        (inputs / str(number)).write_bytes(content)
    inputs.mkdir(exist_ok=True)
    fewest.mkdir()
    environment = {**os.environ, "WARMGUI_HARNESS": name, "ASAN_OPTIONS": "detect_leaks=1"}
    flags = (f"-seed={options.seed}", f"-max_len={LONGEST_INPUT}", f"-artifact_prefix={folder}/{name}-")
    more = ("-use_value_profile=1", "-timeout=600", "-rss_limit_mb=2048", "-print_final_stats=1")
    said = folder / f"said-{name}"
    with said.open("wb") as file:
        command = (str(program), *flags, *more, str(inputs))
        ran = subprocess.Popen(command, env=environment, stderr=file, stdout=subprocess.DEVNULL)
        cpu_s = _let_it_run(ran, options.cpu_minutes * 60)
    words = said.read_text(errors="replace")
    merge = (str(program), "-merge=1", str(fewest), str(inputs))
    subprocess.run(merge, env=environment, capture_output=True, check=False)
    few = sorted(
        (path.read_bytes() for path in fewest.iterdir()), key=lambda content: (len(content), content)
    )
    if options.write and ran.returncode == 0 and few:
        saved.write_bytes(join_inputs(few[:: -(-len(few) // KEPT_INPUTS)]))
    for artefact in folder.glob(f"{name}-*"):
        shutil.copy(artefact, Path(tempfile.gettempdir()) / f"warmgui-{artefact.name}")
    done = re.findall(r"stat::number_of_executed_units:\s+(\d+)", words)
    edges = re.findall(r" cov: (\d+) ", words)
    _say(f"{name}: {ran.returncode} after {cpu_s:.0f} s")
    return Result(
        name,
        "libFuzzer, ASan, UBSan",
        round(cpu_s, 1),
        int(done[-1]) if done else 0,
        int(edges[-1]) if edges else None,
        len(few),
        int(ran.returncode != 0),
        "" if ran.returncode == 0 else words[-2000:],
    )


def _let_it_run(ran: subprocess.Popen[bytes], cpu_s: float) -> float:
    """Until it has used so many seconds of CPU time, or ends by itself; what it used."""
    process, used_s = psutil.Process(ran.pid), 0.0
    process.nice(_NICE)
    while ran.poll() is None:
        times = process.cpu_times()
        used_s = times.user + times.system
        if used_s >= cpu_s:
            ran.send_signal(signal.SIGUSR1)
            ran.wait()
        time.sleep(_LOOK_EVERY_S)
    return used_s


def fuzz_arm(options: argparse.Namespace, folder: Path) -> list[Result]:
    """The functions of 64-bit ARM under qemu's user emulation, with random inputs; none without qemu."""
    qemu = shutil.which("qemu-aarch64-static") or shutil.which("qemu-aarch64")
    names = [name for name in ARM if options.only is None or arm_name(name) in options.only]
    if qemu is None or not names:
        return []
    folder.mkdir()
    target = TARGETS["linux_aarch64"]
    zig = build.find_compiler()
    undefined = ("-fsanitize=undefined", "-fsanitize-trap=undefined")
    compiler = build.Compiler((*zig.command, *undefined), zig.identity, is_zig=zig.is_zig)
    objects = build_objects(compiler, target, folder)
    specs = [spec for spec in SPECS if spec.name in ("armv8", "portable")]
    plain = (*zig.command, "-target", "aarch64-linux-musl")
    linker = build.Compiler((*plain, *undefined, "-static", "-O2"), zig.identity, is_zig=True)
    program = harness_program(linker, plain, specs, objects, folder)
    with ThreadPoolExecutor(options.processes) as pool:
        return list(pool.map(lambda name: kept(run_arm((qemu, str(program)), name, options), options), names))


def arm_name(function: str) -> str:
    """As in the table."""
    return f"{function} (ARMv8)"


def run_arm(program: tuple[str, ...], name: str, options: argparse.Namespace) -> Result:
    """The kept corpus, then random inputs, turn by turn, until the CPU time that was asked for is used."""
    environment = {**os.environ, "WARMGUI_HARNESS": name}
    saved = CORPUS / f"{name}.bin"
    turn = [str(saved)] if saved.exists() else ["--random", str(ARM_INPUTS), str(options.seed)]
    cpu_s, inputs, words, number, seed = 0.0, 0, "", ARM_INPUTS, options.seed
    while not words:
        done, words, used_s = _turn((*program, *turn), environment)
        cpu_s, inputs = cpu_s + used_s, inputs + done
        if cpu_s >= options.cpu_minutes * 60:
            break
        number *= 2 if used_s < _SHORT_S and turn[0] == "--random" else 1
        seed += 1
        turn = ["--random", str(number), str(seed)]
    _say(f"{name} on ARMv8: {words or 'nothing found'} after {cpu_s:.0f} s")
    judged_by = "random inputs under qemu, guard pages, UBSan"
    return Result(arm_name(name), judged_by, round(cpu_s, 1), inputs, None, 0, int(bool(words)), words)


def _turn(command: tuple[str, ...], environment: dict[str, str]) -> tuple[int, str, float]:
    """Run once: how many inputs, what was wrong ("" for nothing), and the CPU seconds that it took."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        ran = subprocess.Popen(("nice", "-n", str(_NICE), *command), env=environment, stdout=out, stderr=err)
        _, status, used = os.wait4(ran.pid, 0)
        ran.returncode = os.waitstatus_to_exitcode(status)
        said, wrong = (_whole(file) for file in (out, err))
    inputs = int((re.findall(r"(\d+) inputs", said) or ["0"])[-1])
    words = "" if ran.returncode == 0 else f"{ran.returncode}: {wrong[-1000:]}"
    return inputs, words, used.ru_utime + used.ru_stime


def _whole(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def write(results: list[Result]) -> None:
    """The page; functions that were left out this time keep their rows."""
    file = reliability_page.DOCS / "reliability" / "native.json"
    rows = [Result(**row) for row in json.loads(file.read_text(encoding="utf-8"))] if file.exists() else []
    fresh = {result.function: result for result in results}
    rows = [fresh.pop(row.function, row) for row in rows] + list(fresh.values())
    reliability_page.write("native", table_of(rows), [asdict(row) for row in rows])


def table_of(results: list[Result]) -> str:
    """Markdown."""
    lines = [
        "| function | judged by | CPU time | inputs | edges reached | found |",
        "|---|---|---:|---:|---:|---|",
    ]
    for r in results:
        edges = "" if r.edges is None else f"{r.edges}"
        found = f"{r.findings}" if r.findings else "nothing"
        lines.append(
            f"| `{r.function}` | {r.judged_by} | {r.cpu_s / 60:.1f} min | {r.inputs:,} | {edges} | {found} |"
        )
    return "\n".join(lines)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

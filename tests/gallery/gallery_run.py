"""Pictures of every page: light and dark, in each language, at 100 and 200 %.

    python3 start.py gallery                          all of it, into build/gallery (index.html shows it)
    python3 start.py gallery --out DIR                elsewhere
    python3 start.py gallery --pages home,lab-odds    these only (--list names them all)
    python3 start.py gallery --only light,en,100      only pictures that are all of this

All of them show one simulated run that is the same every time, with a clock that stands still,
so that two galleries can be compared. 200 % means half as many logical pixels: 640 x 400.
What the program can see by itself (words cut off, empty pages) is printed and stands on the contact sheet.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from queue import SimpleQueue
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE.parent), str(HERE)]

import gallery_world as world  # noqa: E402 - needs the path above
from gallery_sheet import sheet  # noqa: E402 - needs the path above

THEMES = ("light", "dark")
LANGUAGES = ("en", "ar", "zh_CN")
SCALES = ("100", "200")
_USUAL = "This plugin does not support"
"""What the offscreen platform says of windows."""
_FONT_CONFIG = """<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <cachedir>{cache}</cachedir>
  <selectfont>
    <acceptfont><glob>*/DejaVuSansMono.ttf</glob></acceptfont>
    <acceptfont><glob>*/DejaVuSansMono-Bold.ttf</glob></acceptfont>
    <rejectfont><glob>*</glob></rejectfont>
  </selectfont>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
"""
MORE_LANGUAGES = ("pseudo", "pseudo-rtl")
"""Taken only when they are asked for."""


def main(arguments: list[str]) -> int:
    """Take the pictures; 0 when all of them could be taken."""
    options = _parser().parse_args(arguments)
    if options.list:
        return _list()
    out = options.out or ROOT / "build" / "gallery"
    out.mkdir(parents=True, exist_ok=True)
    began_s = time.monotonic()
    told = gallery(out, options.pages, options.only, options.hours, options.workers)
    took_s = time.monotonic() - began_s
    (out / "index.html").write_text(sheet(told, took_s), encoding="utf-8")
    (out / "pictures.json").write_text(json.dumps(told, indent=1, ensure_ascii=False), encoding="utf-8")
    for one in told:
        for fault in one["faults"]:
            print_line(f"{one['scene']} {one['theme']} {one['language']} {one['scale']}: {fault}")
    wrong = sum(bool(one["faults"]) for one in told)
    print_line(
        f"{len(told)} pictures in {took_s:.0f} s, {wrong} with something to look at: {out / 'index.html'}"
    )
    return 0 if told and all(one["file"] for one in told) else 1


def gallery(out: Path, pages: list[str], only: set[str], hours: float, workers: int) -> list[dict[str, Any]]:
    """Simulate, and take the pictures in several processes.

    Args:
        out: an existing folder.
        pages: keys of scenes; none: all.
        only: themes, languages and scales; none of a kind: all of that kind.
        hours: of simulated time behind the pictures.
        workers: processes at once.
    """
    folder = _world(hours)
    themes = [theme for theme in THEMES if not only & set(THEMES) or theme in only]
    known = LANGUAGES + MORE_LANGUAGES
    languages = [one for one in known if one in only] or list(LANGUAGES)
    scales = [scale for scale in SCALES if not only & set(SCALES) or scale in only]
    # The slow ones first: a small window has to be laid out anew more often.
    jobs = [
        (language, scale, theme) for scale in reversed(scales) for language in languages for theme in themes
    ]
    waiting: SimpleQueue[tuple[str, str, str]] = SimpleQueue()
    for job in jobs:
        waiting.put(job)
    told: list[dict[str, Any]] = []

    def work() -> None:
        while not waiting.empty():
            language, scale, theme = waiting.get()
            told.extend(_child([str(folder), str(out), language, theme, ",".join(pages) or "all"], scale))

    threads = [threading.Thread(target=work) for _ in range(min(workers, len(jobs)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    order = {one: number for number, one in enumerate((*known, *THEMES, *SCALES))}
    scenes = list(dict.fromkeys(one["scene"] for one in told))
    return sorted(
        told,
        key=lambda one: (
            scenes.index(one["scene"]),
            order[str(one["scale"])],
            order[one["language"]],
            order[one["theme"]],
        ),
    )


def _child(arguments: list[str], scale: str) -> list[dict[str, Any]]:
    platform = f"offscreen:configfile={_screen_config()}"
    environment = {**os.environ, "QT_QPA_PLATFORM": platform, "LC_ALL": "C.UTF-8", "TZ": world.TIME_ZONE}
    environment["FONTCONFIG_FILE"] = str(_font_config())
    if scale != SCALES[0]:
        environment["QT_SCALE_FACTOR"] = str(int(scale) / 100)
    command = [sys.executable, str(HERE / "pictures.py"), *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    words = [line for line in done.stderr.splitlines() if not line.startswith(_USUAL)]
    if done.returncode != 0:
        _folder, _out, language, theme, _pages = arguments
        fault = f"exit status {done.returncode}: " + " | ".join(words[-5:])
        place = {"scene": "(all)", "theme": theme, "language": language, "scale": int(scale), "file": ""}
        found.append(place | {"faults": [fault]})
    elif words:
        sys.stderr.write("\n".join(words) + "\n")
    return found


def _written(file: Path, words: str) -> Path:
    """The file with these words; never half of it, whoever reads it meanwhile."""
    if not file.exists() or file.read_text(encoding="utf-8") != words:
        beside = file.with_name(f"{file.name}.{os.getpid()}-{threading.get_ident()}")
        beside.write_text(words, encoding="utf-8")
        beside.replace(file)
    return file


def _screen_config() -> Path:
    """A screen of 1280 x 800 device pixels: windows make themselves fit on it."""
    file = ROOT / "build" / "gallery-fonts" / "screen.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    screen = {"name": "gallery", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}
    words = json.dumps({"screens": [screen | {"logicalBaseDpi": 96}]})
    return _written(file, words)


def _font_config() -> Path:
    """Of the system's fonts only one for code is seen: pictures are the same on every machine that has it."""
    folder = ROOT / "build" / "gallery-fonts"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "fonts.conf"
    words = _FONT_CONFIG.format(cache=folder)
    return _written(file, words)


def _world(hours: float) -> Path:
    """The simulated run; kept while the program that makes it is the same."""
    digest = hashlib.sha256(f"{hours} {sys.version}".encode())
    for part in ("warmgui/core", "warmgui/io"):
        for file in sorted((ROOT / part).rglob("*.py")):
            digest.update(file.read_bytes())
    digest.update((HERE / "gallery_world.py").read_bytes())
    folder = ROOT / "build" / "gallery-world" / digest.hexdigest()[:16]
    if (folder / world.SNAPSHOTS).exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    os.environ["TZ"] = world.TIME_ZONE
    if hasattr(time, "tzset"):
        time.tzset()
    print_line(f"Simulating {hours:g} hours ...")
    world.make_world(folder, hours)
    return folder


def _list() -> int:
    from gallery_scenes import SCENES

    for scene in SCENES:
        print_line(scene.key)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="start.py gallery", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for the pictures")
    parser.add_argument("--pages", type=_words, default=[], metavar="A,B", help="keys of scenes")
    parser.add_argument(
        "--only", type=_choice, default=set(), metavar="A,B", help="themes, languages, scales"
    )
    parser.add_argument("--hours", type=float, default=world.HOURS, help="simulated time behind the pictures")
    parser.add_argument("--workers", type=int, default=max(2, min(4, os.cpu_count() or 2)))
    parser.add_argument("--list", action="store_true", help="name the scenes")
    return parser


def _words(text: str) -> list[str]:
    from gallery_scenes import SCENES

    found = [word for word in text.split(",") if word]
    unknown = set(found) - {scene.key for scene in SCENES}
    if unknown:
        raise argparse.ArgumentTypeError(f"no such page: {', '.join(sorted(unknown))} (--list names them)")
    return found


def _choice(text: str) -> set[str]:
    found = {word for word in text.split(",") if word}
    unknown = found - {*THEMES, *LANGUAGES, *MORE_LANGUAGES, *SCALES}
    if unknown:
        raise argparse.ArgumentTypeError(f"neither theme, language nor scale: {', '.join(sorted(unknown))}")
    return found


def print_line(words: str) -> None:
    """For the person at the terminal."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

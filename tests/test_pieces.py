"""Tests are dealt out in pieces of files, groups whole, and what takes long first."""

from __future__ import annotations

from pieces import AT_ONCE, pieces, turn

FILE = "tests/core/test_a.py"


def test_a_file_is_dealt_in_pieces_that_know_their_file() -> None:
    names = [f"{FILE}::test[{n}]" for n in range(AT_ONCE + 1)] + ["tests/core/test_b.py::test"]
    found = pieces(names)
    assert len({found[name] for name in names[:AT_ONCE]}) == 1
    assert len({found[name] for name in names}) == 3


def test_a_group_stays_together_across_files_and_an_at_sign_in_a_parameter_makes_none() -> None:
    found = pieces([f"{FILE}::test_a@screen", "tests/core/test_b.py::test[x@y]@screen", f"{FILE}::test[x@y]"])
    assert list(found.values()) == ["screen", "screen", f"{FILE} 0"]


def test_what_takes_long_is_dealt_first() -> None:
    ordered = [
        turn("tests/installers/test_frozen_runs.py::test@frozen", slow=False),
        turn("tests/e2e/test_desktop.py::test@screen", slow=True),
        turn(f"{FILE}::test@room fit", slow=False),
        turn("tests/e2e/test_energy.py::test", slow=False),
        turn(f"{FILE}::test", slow=False),
    ]
    assert ordered == sorted(set(ordered))
    assert turn(f"{FILE}::test", slow=True) == ordered[3]

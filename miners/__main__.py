"""`python -m miners`: the miner, or one of its children: `--pool` (when frozen), `--find-cards`."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Entry point; returns the exit status."""
    os.umask(0o077)  # found blocks and measurements are this user's alone
    arguments = sys.argv[1:]
    if arguments[:1] == ["--pool"]:
        from miners.pool.__main__ import main as pool_main

        return pool_main(arguments[1:])
    if arguments[:1] == ["--find-cards"]:
        from miners.devices.gpu.apart import main as find_main

        return find_main("".join(arguments[1:]))
    from miners.cli import main as cli_main

    return cli_main(arguments)


if __name__ == "__main__":
    sys.exit(main())

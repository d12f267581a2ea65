"""``python -m generator``: generate, check, lint, bundle or compare the description."""

from __future__ import annotations

import sys

from generator.output.freshness import Freshness


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 on success; 1 for findings, drift or breaking changes; 2 if files cannot be read or written.
    """
    given = sys.argv[1:] if arguments is None else arguments
    freshness = Freshness(given)
    if given[:1] == ["generate"] and (message := freshness.message()):
        print(message)
        return 0
    from generator.command_line import run  # slow to import, and not needed if nothing changed

    return run(given, freshness)


if __name__ == "__main__":
    raise SystemExit(main())

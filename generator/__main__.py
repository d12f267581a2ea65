"""``python -m generator``: generate, check, lint, bundle or compare the description."""

from __future__ import annotations

import os
import sys

from generator.output.freshness import Freshness

_EXTRA = frozenset({"openapi_python_client", "openapi_spec_validator", "pydantic", "yaml"})
"""What the extra `generator` installs beside the core."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 on success; 1 for findings, drift or breaking changes; 2 if files cannot be read or written, or if a package
        that the generator needs is missing.
    """
    given = sys.argv[1:] if arguments is None else arguments
    freshness = Freshness(given)
    if given[:1] == ["generate"] and (message := freshness.message()):
        print(message)
        return 0
    try:
        from generator.command_line import run  # slow to import, and not needed if nothing changed

        return run(given, freshness)
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in _EXTRA:
            raise
        clone = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib is slow to import
        print(f"the package {package} is missing; run pip install --editable '{clone}[generator]'", file=sys.stderr)
        return 2


if __name__ == "__main__":
    raise SystemExit(main())

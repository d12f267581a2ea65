"""The command `modelarts-conformance`: compares a server with the description of ModelArts."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final

_DISTRIBUTION: Final = "modelarts-sdk"
_EXTRA: Final = frozenset({"hypothesis", "requests", "schemathesis", "yaml"})  # what [conformance] installs
_CANNOT_START: Final = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Command line without the program's name; that of the process when None.

    Returns:
        The exit code, as `--help` lists them.
    """
    from modelarts_conformance._command.arguments import parsed

    options = parsed(sys.argv[1:] if arguments is None else arguments)
    if arguments is None and options.command == "run":
        _fix_hashes()
    try:
        match options.command:
            case "run":
                from modelarts_conformance._command.running import run

                return run(options)
            case "clean":
                from modelarts_conformance._command.cleaning import clean

                return clean(options)
            case _:
                from modelarts_conformance._command.reporting import report

                return report(options)
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in _EXTRA:
            raise
        message = f'the package {package} is missing; run pip install "{_DISTRIBUTION}[conformance]"'
        print(f"modelarts-conformance: {message}", file=sys.stderr)
        return _CANNOT_START


def _fix_hashes() -> None:
    """Restart without random hashes: schemathesis iterates over sets, whose order must not vary."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        command = [sys.executable, "-m", "modelarts_conformance", *sys.argv[1:]]
        os.execve(sys.executable, command, os.environ | {"PYTHONHASHSEED": "0"})  # noqa: S606 - this program again


if __name__ == "__main__":
    sys.exit(main())

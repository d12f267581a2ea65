"""Run a script with MoXing's file interface: ``python -m modelarts.moxing script.py [argument ...]``."""

import os
import runpy
import sys
from pathlib import Path

from modelarts.moxing import LIBRARY, install

_USAGE = "usage: python -m modelarts.moxing script.py [argument ...]"


def main() -> None:
    """Run the script that the command line names, as ``python script.py`` would.

    Raises:
        SystemExit: If there is no such script.
    """
    if len(sys.argv) < 2:
        sys.exit(_USAGE)
    script = Path(sys.argv[1])
    if not script.is_file():
        sys.exit(f"{_USAGE}\n{sys.argv[1]!r} is not a file.")
    del sys.argv[0]
    sys.path[0] = str(script.resolve().parent)
    install()
    # For the processes that the script starts. The package there gives way to any other moxing.
    inherited = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = f"{inherited}{os.pathsep}{LIBRARY}" if inherited else LIBRARY
    runpy.run_path(str(script), run_name="__main__")


if __name__ == "__main__":
    main()

"""The file interface of MoXing, ``import moxing as mox; mox.file``, for scripts that were written for ModelArts.

MoXing is a package that ModelArts puts into its notebooks and training jobs, and nowhere else. Elsewhere, scripts that
copy data with ``mox.file`` run with the package in the folder ``library`` here, which copies with the SDK's own code. A
real MoXing always comes first. In training jobs of the local ModelArts ``import moxing`` works by itself. Otherwise
either call `install`, or run the script with ``python -m modelarts.moxing script.py``. Nothing else makes ``moxing``
importable, since many scripts try to import it to find out whether they run in the cloud.

Source: ModelArts User Guide, "MoXing", and the MoXing API document of huaweicloud/ModelArts-Lab.
"""

import sys
from os.path import dirname, join

__all__ = ["LIBRARY", "install"]

LIBRARY = join(dirname(__file__), "library")  # noqa: PTH118, PTH120 - pathlib takes longer to import than all else here
"""The folder that contains the package ``moxing``."""


def install() -> None:
    """Make ``import moxing`` work in this process, unless it does already.

    The folder comes last in `sys.path`, so that any other ``moxing`` is found before this one.
    """
    if LIBRARY not in sys.path:
        sys.path.append(LIBRARY)

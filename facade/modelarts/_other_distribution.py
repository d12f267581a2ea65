"""The check for Huawei's own distribution ``modelarts``, which installs a package of the same name.

pip lets both write into one folder, where the last one overwrites files of the other, and programs get modules of both.
"""

import os
import re
import warnings
from functools import cache
from pathlib import Path
from typing import Final

_TO_THE_PROGRAM: Final = 3  # over `Session.__init__`
_METADATA: Final = re.compile(r"modelarts-([^-]+)\.(?:dist|egg)-info", re.IGNORECASE)


@cache
def warn_about_other_distribution() -> None:
    """Warn, once in a process, if Huawei's distribution is installed in the same folder as this package.

    The warning names the line that makes the session.

    Warns:
        UserWarning: If it is.
    """
    folder = Path(__file__).parent.parent
    with os.scandir(folder) as entries:
        versions = [found[1] for entry in entries if (found := _METADATA.fullmatch(entry.name))]
    if versions:
        warnings.warn(
            f"Huawei's own distribution modelarts {versions[0]} is installed beside modelarts-sdk, and the package "
            f"{str(folder / 'modelarts')!r} has files of both. Keep one of them in this environment, for example with "
            "'pip uninstall --yes modelarts modelarts-sdk' and then 'pip install modelarts-sdk'.",
            UserWarning,
            stacklevel=_TO_THE_PROGRAM,
        )

from collections.abc import Mapping
from typing import Final

ERROR_CODE: Final[tuple[tuple[str, ...], ...]]
ERROR_MESSAGE: Final[tuple[tuple[str, ...], ...]]
ERROR_SOLUTION: Final[tuple[tuple[str, ...], ...]]
REQUEST_ID: Final[tuple[str, ...]]
MISSING: Final[Mapping[str, tuple[int, ...]]]

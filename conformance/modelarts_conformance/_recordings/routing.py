"""Which operation a request is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from modelarts_client.operations import OPERATIONS, Operation

_CLOUDS: Final = (".myhuaweicloud.com", ".myhuaweicloud.eu", ".huaweicloud.com", ".otc.t-systems.com")
_PARAMETER: Final = re.compile(r"\{[^{}]+\}")


def operation_of(method: str, url: str) -> str | None:
    """The ID of the operation that a request is for; None if it is for none.

    Args:
        method: HTTP method.
        url: Whole address.
    """
    parts = urlsplit(url)
    service = (parts.hostname or "").partition(".")[0]
    of_cloud = (parts.hostname or "").endswith(_CLOUDS)
    services = {operation.service for operation in OPERATIONS.values()}
    for pattern, operation in _patterns():
        if operation.method == method.upper() and pattern.fullmatch(parts.path.rstrip("/") or "/"):
            # A host of the cloud begins with the name of its service; a mock has any.
            return operation.id if service == operation.service or not (service in services or of_cloud) else None
    return None


@cache
def _patterns() -> Sequence[tuple[re.Pattern[str], Operation]]:
    """The operations, those with the fewest parameters in their paths first."""
    ordered = sorted(OPERATIONS.values(), key=lambda operation: operation.path.count("{"))
    return [(_pattern(operation.path), operation) for operation in ordered]


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, _PARAMETER.split(path))))

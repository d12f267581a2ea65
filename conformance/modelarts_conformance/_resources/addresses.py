"""Blocks of addresses, which must not overlap between resources."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from ipaddress import IPv4Network
from typing import Any, Final

_PREFIX: Final = 24
_OURS: Final = tuple(IPv4Network("172.16.0.0/12").subnets(new_prefix=_PREFIX))


def apart(body: Any, name: str) -> Any:
    """Replace each block of addresses in a body with a private one, which depends on the name.

    Args:
        body: JSON, which is not changed.
        name: The name of the resource.
    """
    if isinstance(body, Mapping):
        return {key: apart(value, name) for key, value in body.items()}
    if isinstance(body, list):
        return [apart(value, name) for value in body]
    return str(_OURS[zlib.crc32(name.encode()) % len(_OURS)]) if _is_private_block(body) else body


def _is_private_block(value: Any) -> bool:
    if not isinstance(value, str) or "/" not in value:
        return False
    try:
        return IPv4Network(value, strict=False).is_private
    except ValueError:
        return False

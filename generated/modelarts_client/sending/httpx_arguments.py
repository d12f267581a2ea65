# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/httpx_arguments.py.
"""The arguments of httpx's clients that say how connections are made, as the settings of transports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import httpx

from ..errors import InvalidArgumentError

_SAME: Final = ("proxy", "verify", "cert", "http2", "trust_env", "transport")
_INSTEAD: Final = {
    "limits": "Give transports=Transports(HttpSettings(max_connections=...)).",
    "mounts": "Give one transport that chooses among others.",
    "http1": "Servers choose between HTTP/1.1 and HTTP/2; give http2=True to offer both.",
    "app": "Give transport=httpx.WSGITransport(app) or httpx.ASGITransport(app).",
}


def divided(arguments: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Divide the arguments into settings of transports and what httpx's clients take themselves.

    Raises:
        InvalidArgumentError: There is one that is neither.
    """
    for name, remedy in _INSTEAD.items():
        if name in arguments:
            raise InvalidArgumentError(f"httpx_args must not contain {name}. {remedy}")
    settings = {name: value for name, value in arguments.items() if name in _SAME}
    transport = settings.get("transport")
    if isinstance(transport, httpx.AsyncBaseTransport) and not isinstance(transport, httpx.BaseTransport):
        settings["async_transport"] = settings.pop("transport")
    return settings, {name: value for name, value in arguments.items() if name not in _SAME}

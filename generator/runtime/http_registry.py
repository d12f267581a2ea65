"""What HTTP itself has, and descriptions need not document."""

from __future__ import annotations

from typing import Final

STANDARD_HEADERS: Final = frozenset(
    {
        *("accept-ranges", "age", "allow", "alt-svc", "cache-control"),
        *("connection", "content-disposition", "content-encoding", "content-language", "content-length"),
        *("content-location", "content-range", "content-security-policy", "content-type", "date"),
        *("etag", "expires", "keep-alive", "last-modified", "link"),
        *("location", "pragma", "proxy-authenticate", "referrer-policy", "retry-after"),
        *("server", "set-cookie", "strict-transport-security", "trailer", "transfer-encoding"),
        *("upgrade", "vary", "via", "www-authenticate", "x-content-type-options"),
        *(
            "x-frame-options",
            "x-xss-protection",
            "access-control-allow-origin",
            "access-control-allow-methods",
            "access-control-allow-headers",
        ),
        *("access-control-expose-headers", "access-control-allow-credentials", "access-control-max-age"),
    }
)
"""Headers of responses in the HTTP Field Name Registry of IANA, in lower case."""

PROTOCOL_STATUSES: Final = frozenset({405, 406, 408, 411, 412, 413, 414, 415, 416, 417, 421, 426, 431, 494, 505})
"""Statuses with which servers refuse what is no request for an operation (RFC 9110, and 494 of nginx)."""

__all__ = ["PROTOCOL_STATUSES", "STANDARD_HEADERS"]

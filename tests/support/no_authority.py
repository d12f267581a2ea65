"""Certificates, which plain HTTP does not need, take a client 40 ms to read."""

from __future__ import annotations

import ssl
from typing import Final

NO_AUTHORITY: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts no certificate at all; for clients of servers on this machine, as their argument `verify`."""

"""The names of fields whose values are never shown."""

from __future__ import annotations

import re
from typing import Final

SECRET_NAME: Final = re.compile(
    r"password|passwd|passcode|passphrase|secret|token|credential|(private|root|model|access|api).?key|\bsk\b"
    r"|environments?$|^envs?$",  # programs are given secrets in them
    re.IGNORECASE,
)
"""Matches the name of a field that may hold a secret."""

NAMING: Final = ("name", "key")
"""Fields that name their neighbours, as in ``{"name": "password", "value": "x"}``."""

__all__ = ["NAMING", "SECRET_NAME"]

"""What an error says."""

from __future__ import annotations

import json


def error_of(content: bytes) -> tuple[str, str]:
    """The code and the message of an error; empty if the answer has none.

    Args:
        content: The body of an answer.
    """
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(value, dict):
        return "", ""
    inner = value["error"] if isinstance(value.get("error"), dict) else value
    code, message = value.get("error_code"), inner.get("error_msg", inner.get("message"))
    return code if isinstance(code, str) else "", message if isinstance(message, str) else ""

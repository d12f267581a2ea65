"""The floor: plain dicts by msgspec, requests by bare httpx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import httpx
import msgspec

from benchmarks.reading import KEYS, Access
from benchmarks.subjects import PROJECT_ID, Call

packages: Final = ("httpx", "msgspec")
access: Final[Access] = KEYS


def decode(answer: bytes) -> Any:
    """JSON to dicts and lists."""
    return msgspec.json.decode(answer)


def encode(page: Any) -> bytes:
    """Dicts and lists to JSON."""
    return msgspec.json.encode(page)


def calls(url: str, job_id: str) -> Mapping[str, Call]:
    """httpx without anything around it, not signed."""
    client = httpx.Client(base_url=url)
    path = f"/v2/{PROJECT_ID}/training-jobs/{job_id}"
    return {"call": lambda: msgspec.json.decode(client.request("get", path).content)}

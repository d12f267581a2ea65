"""The floor: plain dicts with msgspec, requests with bare httpx or aiohttp, hashes with the standard library."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from typing import Any, Final

import aiohttp
import httpx
import msgspec

from benchmarks.reading import KEYS, Access
from benchmarks.subjects import BODY, PROJECT_ID, SECRET_KEY, Call, Prepare

packages: Final = ("aiohttp", "httpx", "msgspec")
access: Final[Access] = KEYS


def decode(answer: bytes) -> Any:
    """JSON to dicts and lists."""
    return msgspec.json.decode(answer)


def encode(page: Any) -> bytes:
    """Dicts and lists to JSON."""
    return msgspec.json.encode(page)


def calls(url: str, job_ids: Sequence[str]) -> Mapping[str, Call]:
    """Bare httpx, not signed."""
    client = httpx.Client(base_url=url)
    each = cycle(job_ids)
    return {"call": lambda: msgspec.json.decode(client.request("get", _path(next(each))).content)}


def crowds(url: str, job_ids: Sequence[str]) -> Mapping[str, Prepare]:
    """Bare aiohttp, not signed, over its default of 100 connections."""
    runner = asyncio.Runner()
    sessions: list[aiohttp.ClientSession] = []

    async def get(session: aiohttp.ClientSession, job_id: str) -> object:
        async with session.get(_path(job_id)) as response:
            return msgspec.json.decode(await response.read())

    async def crowd() -> object:
        if not sessions:
            sessions.append(aiohttp.ClientSession(url))
        return await asyncio.gather(*(get(sessions[0], job_id) for job_id in job_ids))

    async def close() -> None:
        while sessions:
            await sessions.pop().close()

    def warm() -> Callable[[], object]:
        return lambda: runner.run(crowd())

    def cold() -> Callable[[], object]:
        runner.run(close())
        return warm()

    return {"crowd": warm, "crowd_cold": cold}


def signatures() -> Mapping[str, Prepare]:
    """The hashes of a signature, with a canonical request that is already made."""
    canonical = f"POST\n{_path('')}\n\n{'x' * 150}\n\ncontent-type;host;x-project-id;x-sdk-date\n{'0' * 64}".encode()

    def sign() -> str:
        hashes = hashlib.sha256(BODY).hexdigest() + hashlib.sha256(canonical).hexdigest()
        return hmac.digest(SECRET_KEY.encode(), hashes.encode(), "sha256").hex()

    return {"sign": lambda: sign}


def _path(job_id: str) -> str:
    return f"/v2/{PROJECT_ID}/training-jobs/{job_id}"

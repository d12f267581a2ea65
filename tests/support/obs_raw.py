"""Requests put together by hand, signed or not, for what the real clients never send."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import httpx
from modelarts_emulator.obs import sigv4

from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_server import PERMANENT, REGION, Keys, RunningServer


class RawClient:
    """Signs with Signature Version 4 and leaves everything else to the test."""

    def __init__(self, server: RunningServer, keys: Keys = PERMANENT) -> None:
        self.server = server
        self.keys = keys
        self.signature = ""
        self.timestamp = ""
        self.scope = ""

    def request(
        self,
        method: str,
        path: str,
        query: Sequence[tuple[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        *,
        payload_hash: str | None = None,
        age: timedelta = timedelta(),
        unsigned_headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send a request; the path and the query are given decoded."""
        signed = self.sign(method, path, query, headers or {}, payload_hash or hashlib.sha256(content).hexdigest(), age)
        return self.send(method, path, query, {**signed, **(unsigned_headers or {})}, content)

    def send(
        self, method: str, path: str, query: Sequence[tuple[str, str]], headers: Mapping[str, str], content: bytes
    ) -> httpx.Response:
        """Send a request as it is."""
        text = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in query)
        url = f"{self.server.url}{quote(path)}" + (f"?{text}" if text else "")
        return httpx.request(method, url, headers=dict(headers), content=content, verify=NO_AUTHORITY)

    def sign(
        self,
        method: str,
        path: str,
        query: Sequence[tuple[str, str]],
        headers: Mapping[str, str],
        payload_hash: str,
        age: timedelta = timedelta(),
    ) -> dict[str, str]:
        """Return the headers with the signature."""
        self.timestamp = sigv4.format_timestamp(datetime.now(UTC) - age)
        self.scope = f"{self.timestamp[:8]}/{REGION}/s3/aws4_request"
        signed = {name.lower(): value for name, value in headers.items()}
        signed["host"] = f"{self.server.host}:{self.server.port}"
        signed["x-amz-date"] = self.timestamp
        signed["x-amz-content-sha256"] = payload_hash
        digest = sigv4.canonical_digest(method, path, query, signed, payload_hash)
        self.signature = sigv4.sign(self.signing_key(), self.timestamp, self.scope, digest)
        signed["authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={self.keys.access_key}/{self.scope}, "
            f"SignedHeaders={';'.join(sorted(signed))}, Signature={self.signature}"
        )
        return signed

    def signing_key(self) -> bytes:
        """Return the key that the last request was signed with."""
        return sigv4.signing_key(self.keys.secret_key, self.scope)


def code_of(answer: httpx.Response) -> tuple[int, str]:
    """Return the status of an answer and the code of its error document."""
    _before, _tag, rest = answer.text.partition("<Code>")
    return answer.status_code, rest.partition("</Code>")[0]

"""Requests that cost the client little, so that the server is what is measured.

Each is sent over a plain socket that stays open, with a real token or signature: a client such as `http.client` takes
half as much processor time as the server, with which it shares the processors.
"""

from __future__ import annotations

import hashlib
import json
import socket
import time
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlsplit

from modelarts_emulator.obs import sigv4

from tests.benchmarks.latencies import Latencies
from tests.support.raw_connection import RawAnswer, RawConnection, request_bytes

_REGION = "cn-north-4"
_TIMEOUT_SECONDS = 60.0
_SHOWN = 300  # characters of a body in an error


class UnexpectedAnswerError(Exception):
    """An answer has another status than expected."""


class Wire:
    """One connection to the local ModelArts, for one thread.

    Args:
        variables: those that the local ModelArts writes for programs.
        latencies: gets the time of each request, from its first byte to the last byte of the answer.
    """

    def __init__(self, variables: Mapping[str, str], latencies: Latencies) -> None:
        address = urlsplit(variables["MODELARTS_ENDPOINT"])
        self._host = address.netloc
        self._address = (address.hostname or "", address.port or 0)
        self._connection: RawConnection | None = None
        self._variables = variables
        self._latencies = latencies
        self._day = ""
        self._key = b""
        self.project_id = variables["MODELARTS_PROJECT_ID"]
        self.token = ""

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def sign_in(self) -> None:
        """Get a token for the project, and use it from now on."""
        self.token = self.new_token()

    def new_token(self) -> str:
        """Get a token for the project."""
        user = {
            "name": self._variables["MODELARTS_USERNAME"],
            "password": self._variables["MODELARTS_PASSWORD"],
            "domain": {"name": self._variables["MODELARTS_USERNAME"]},
        }
        body = {
            "auth": {
                "identity": {"methods": ["password"], "password": {"user": user}},
                "scope": {"project": {"id": self.project_id}},
            }
        }
        target, headers = "/v3/auth/tokens?nocatalog=true", {"Content-Type": "application/json"}
        answer = self._exchange("KeystoneCreateUserTokenByPassword", "POST", target, _json(body), headers, {201})
        return answer.headers["x-subject-token"]

    def call(
        self,
        operation: str,
        method: str,
        path: str,
        body: object = None,
        expected: Collection[int] = (200, 201, 202, 204),
        token: str | None = None,
    ) -> Any:
        """Call an operation of ModelArts or IAM, and return what is in the JSON of the answer.

        Args:
            operation: its ID in the description.
            method: its HTTP method.
            path: its path and query, with ``{project}`` for the ID of the project.
            body: a JSON value; no body when None.
            expected: status codes that are no error.
            token: another token than that of `sign_in`.

        Raises:
            UnexpectedAnswerError: the answer has another status.
            OSError: the connection failed.
        """
        headers = {"X-Auth-Token": token or self.token, "Content-Type": "application/json"}
        content = b"" if body is None else _json(body)
        target = path.replace("{project}", self.project_id)
        data = self._exchange(operation, method, target, content, headers, expected).body
        return json.loads(data) if data else None

    def patch(self, operation: str, path: str, body: object) -> Any:
        """Call an operation with a merge patch, and return what is in the JSON of the answer.

        Raises:
            UnexpectedAnswerError: the answer has another status than 200.
            OSError: the connection failed.
        """
        headers = {"X-Auth-Token": self.token, "Content-Type": "application/merge-patch+json"}
        target = path.replace("{project}", self.project_id)
        return json.loads(self._exchange(operation, "PATCH", target, _json(body), headers, {200}).body)

    def objects(
        self,
        operation: str,
        method: str,
        path: str,
        query: Mapping[str, str] | None = None,
        content: bytes = b"",
        expected: Collection[int] = (200, 204),
    ) -> tuple[Mapping[str, str], bytes]:
        """Call an operation of OBS, signed with Signature Version 4, and return headers and body of the answer.

        Args:
            operation: its name in the results.
            method: its HTTP method.
            path: decoded path, ``/<bucket>/<key>``.
            query: decoded parameters.
            content: the body.
            expected: status codes that are no error.

        Raises:
            UnexpectedAnswerError: the answer has another status.
            OSError: the connection failed.
        """
        pairs = list((query or {}).items())
        digest = hashlib.sha256(content).hexdigest()
        timestamp = sigv4.format_timestamp(datetime.now(UTC))
        scope = f"{timestamp[:8]}/{_REGION}/s3/aws4_request"
        if self._day != scope:
            self._day, self._key = scope, sigv4.signing_key(self._variables["HUAWEICLOUD_SDK_SK"], scope)
        headers = {"host": self._host, "x-amz-content-sha256": digest, "x-amz-date": timestamp}
        canonical = sigv4.canonical_digest(method, path, pairs, headers, digest)
        headers["authorization"] = (
            f"AWS4-HMAC-SHA256 Credential={self._variables['HUAWEICLOUD_SDK_AK']}/{scope}, "
            f"SignedHeaders={';'.join(headers)}, Signature={sigv4.sign(self._key, timestamp, scope, canonical)}"
        )
        text = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
        target = quote(path) + (f"?{text}" if text else "")
        answer = self._exchange(operation, method, target, content, headers, expected)
        return answer.headers, answer.body

    def _exchange(
        self,
        operation: str,
        method: str,
        target: str,
        content: bytes,
        headers: Mapping[str, str],
        expected: Collection[int],
    ) -> RawAnswer:
        head = {"host": self._host, "content-length": str(len(content)), **headers}
        begun = time.perf_counter()
        try:
            if self._connection is None:
                opened = socket.create_connection(self._address, _TIMEOUT_SECONDS)
                opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._connection = RawConnection(opened)
            self._connection.send(request_bytes(method, target, head) + content)
            answer = self._connection.read_answer(method)
        except (IndexError, OSError) as error:
            self.close()
            raise ConnectionError(f"{operation}: {method} {target} got no answer: {error}") from error
        seconds = time.perf_counter() - begun
        if answer.status not in expected:
            shown = answer.body[:_SHOWN].decode(errors="replace")
            raise UnexpectedAnswerError(f"{operation}: {method} {target} was answered with {answer.status}: {shown}")
        self._latencies.add(operation, seconds)
        return answer


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()

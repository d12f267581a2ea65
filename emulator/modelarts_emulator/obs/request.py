"""The bucket, key, parameters and headers of a request, decoded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from starlette.types import Scope

from modelarts_emulator.obs.errors import InvalidArgument, InvalidURI
from modelarts_emulator.obs.names import is_bucket_name

_SERVICES = ("iam", "modelarts", "obs")


class Family(Enum):
    """The two families of headers; the value is the prefix of the headers' names."""

    AMZ = "x-amz-"
    OBS = "x-obs-"


@dataclass(frozen=True, slots=True)
class ObsRequest:
    """The parts of a request that do not depend on its body.

    Attributes:
        method: In upper case.
        raw_path: Path as received, percent-encoded.
        path: Decoded path.
        resource: Path in path style, percent-encoded, whether the bucket is in the path or in the host.
        bucket: The bucket, or None for the service itself.
        key: The key, or None for the bucket itself.
        query: Decoded parameters in the order received.
        headers: Names in lower case; repeated headers are joined by a comma.
    """

    method: str
    raw_path: str
    path: str
    resource: str
    bucket: str | None
    key: str | None
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]

    @property
    def family(self) -> Family:
        """The family of headers that the client uses, which depends on how it signs.

        Of a request without a signature, it is the family of its headers.
        """
        authorization = self.headers.get("authorization")
        if authorization is not None:
            return Family.OBS if authorization.startswith("OBS ") else Family.AMZ
        if self.parameter("AccessKeyId") is not None:
            return Family.OBS
        return Family.OBS if any(name.startswith(Family.OBS.value) for name in self.headers) else Family.AMZ

    @property
    def version(self) -> str | None:
        """The identifier of the version that the request names, or None."""
        return self.parameter("versionId") or None

    def parameter(self, name: str) -> str | None:
        """Return the value of a query parameter, or None when it is absent."""
        return next((value for key, value in self.query if key == name), None)

    def vendor_header(self, name: str) -> str | None:
        """Return a header by its name without `x-amz-` or `x-obs-`; only the family of the signature counts."""
        return self.headers.get(self.family.value + name)

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """Return a query parameter as a number.

        Raises:
            InvalidArgument: It is not a decimal number within the bounds.
        """
        value = self.parameter(name)
        if value is None or value == "":
            return default
        if not (value.isascii() and value.isdecimal() and len(value) <= 10 and least <= int(value) <= most):
            raise InvalidArgument(f"{name} is a number from {least} to {most}.", details={"ArgumentName": name})
        return int(value)


def bucket_of_host(scope: Scope, domains: Iterable[str]) -> str | None:
    """Return the bucket that the Host header of a request names, as in `bucket.localhost:8080`, or None.

    `iam`, `modelarts` and `obs` below a domain are the services themselves, as in Huawei Cloud, and no buckets.

    Args:
        scope: The ASGI scope.
        domains: The names of the server, under which buckets have names of their own.
    """
    authority = next((value for name, value in scope["headers"] if name.lower() == b"host"), b"")
    return _bucket_of(authority, tuple(domains))


@lru_cache(64)
def _bucket_of(authority: bytes, domains: tuple[str, ...]) -> str | None:
    host = re.sub(r":\d+$", "", authority.decode("latin-1")).rstrip(".").lower()
    for domain in domains:
        bucket = host.removesuffix(f".{domain}")
        if bucket != host and bucket not in _SERVICES and is_bucket_name(bucket):
            return bucket
    return None


def read_request(scope: Scope, domains: Iterable[str] = ()) -> ObsRequest:
    """Read a request from its ASGI scope.

    Args:
        scope: The ASGI scope.
        domains: The names of the server, under which buckets have names of their own.

    Raises:
        InvalidURI: Path or query are not percent-encoded UTF-8.
    """
    raw_path = scope["raw_path"].decode("latin-1")
    path = _decode(raw_path)
    host_bucket = bucket_of_host(scope, domains)
    if host_bucket is None:
        bucket, slash, key = path.removeprefix("/").partition("/")
    else:
        bucket, slash, key = host_bucket, "/", path.removeprefix("/")
    query = scope["query_string"].decode("latin-1")
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1").strip()
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return ObsRequest(
        method=scope["method"],
        raw_path=raw_path,
        path=path,
        resource=raw_path if host_bucket is None else f"/{host_bucket}{raw_path}",
        bucket=bucket if host_bucket is not None or path not in ("", "/") else None,
        key=key if slash and key else None,
        query=tuple(_parameter(item) for item in query.split("&") if item),
        headers=headers,
    )


def _parameter(item: str) -> tuple[str, str]:
    name, _equals, value = item.partition("=")
    return _decode(name.replace("+", " ")), _decode(value.replace("+", " "))


def _decode(text: str) -> str:
    try:
        return unquote_to_bytes(text.encode("latin-1")).decode()
    except UnicodeDecodeError as error:
        raise InvalidURI from error

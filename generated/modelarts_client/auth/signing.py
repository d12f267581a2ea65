# Written by `python -m generator generate`, which overwrites changes: a copy of runtime_huaweicloud/auth/signing.py.
"""The two request signatures of the cloud, as pure functions: SDK-HMAC-SHA256 for its APIs, AWS4-HMAC-SHA256 for OBS.

Source: *API request signing guide* of the public cloud, checked against the official ``huaweicloudsdkcore``; and the
S3 protocol, which OBS speaks.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial, reduce
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from .keys import AccessKeys

SDK_ALGORITHM: Final = "SDK-HMAC-SHA256"
S3_ALGORITHM: Final = "AWS4-HMAC-SHA256"
DATE_FORMAT: Final = "%Y%m%dT%H%M%SZ"
UNSIGNED_PAYLOAD: Final = "UNSIGNED-PAYLOAD"
_PLAIN_PATH: Final = re.compile(r"[A-Za-z0-9_.~/-]*")  # which quoting does not change
_EMPTY_SHA256: Final = hashlib.sha256(b"").hexdigest()


def canonical_query(pairs: Iterable[tuple[str, str]]) -> str:
    """Write a query the way it is signed, which is also how the official SDK sends it.

    Repeated names are sorted by their values as text. (The official signer sorts numbers as numbers when it is
    given a list of them; servers that only sort by name accept either, if it is also sent like that.)

    Args:
        pairs: Names and values, decoded.

    Returns:
        The query, percent-encoded; empty when there are no pairs.
    """
    return "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(pairs))


def sdk_authorization(
    method: str, path: str, query: str, headers: Mapping[str, str], body: bytes, keys: "AccessKeys"
) -> str:
    """Compute the ``Authorization`` header of a request to ModelArts or IAM.

    Args:
        method: The HTTP method.
        path: The path as it is sent, percent-encoded.
        query: The query, as `canonical_query` writes it.
        headers: The headers to sign, by names in lower case. ``x-sdk-date`` (`DATE_FORMAT`, UTC) and ``host`` must be
            among them. Bytes that are not UTF-8 stand as ``surrogateescape`` decodes them.
        body: The request's content.
        keys: The access key and its secret. A security token is a header like others.

    Returns:
        The header's value.
    """
    payload = (headers.get("x-sdk-content-sha256") or sha256_hex(body)) if body else _EMPTY_SHA256
    uri = path if _PLAIN_PATH.fullmatch(path) else "/".join(quote(part, safe="~") for part in unquote(path).split("/"))
    names, digest = _digest(method, uri if uri.endswith("/") else f"{uri}/", query, headers, payload)
    text = f"{SDK_ALGORITHM}\n{headers['x-sdk-date']}\n{digest}"
    signature = hmac.digest(keys.secret_key.reveal().encode(), text.encode(), "sha256").hex()
    return f"{SDK_ALGORITHM} Access={keys.access_key}, SignedHeaders={names}, Signature={signature}"


def s3_authorization(
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    keys: "AccessKeys",
    region: str,
) -> str:
    """Compute the ``Authorization`` header of a request to OBS.

    Args:
        method: The HTTP method.
        path: The path as it is sent, percent-encoded once.
        query: The query's names and values, decoded.
        headers: The headers to sign, by names in lower case; ``host``, ``x-amz-date`` and ``x-amz-content-sha256`` must
            be among them.
        keys: The access key and its secret. A security token is a header like others.
        region: The bucket's region.

    Returns:
        The header's value.
    """
    single_spaced = {name: " ".join(value.split()) for name, value in headers.items()}
    written, payload = _s3_query(query), headers["x-amz-content-sha256"]
    names, digest = _digest(method, path or "/", written, single_spaced, payload)
    date = headers["x-amz-date"]
    signature = _s3_signature(digest, date, region, keys)
    credential = f"{keys.access_key}/{_s3_scope(date, region)}"
    return f"{S3_ALGORITHM} Credential={credential}, SignedHeaders={names}, Signature={signature}"


def s3_presigned_query(
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    host: str,
    keys: "AccessKeys",
    region: str,
    *,
    date: str,
    seconds: int,
) -> str:
    """Compute the query of a URL of OBS that needs no other authorization.

    Args:
        method: The HTTP method.
        path: The path as it is sent, percent-encoded once.
        query: The other names and values of the query, decoded.
        host: The host, with the port if the URL has one.
        keys: The access key and its secret. A security token becomes a part of the query.
        region: The bucket's region.
        date: The time from which the URL is valid, in UTC, by `DATE_FORMAT`.
        seconds: How long it is valid, from 1 second to 7 days.

    Returns:
        The query, percent-encoded, with the signature at its end.
    """
    pairs = [
        *query,
        ("X-Amz-Algorithm", S3_ALGORITHM),
        ("X-Amz-Credential", f"{keys.access_key}/{_s3_scope(date, region)}"),
        ("X-Amz-Date", date),
        ("X-Amz-Expires", str(seconds)),
        ("X-Amz-SignedHeaders", "host"),
    ]
    if keys.security_token:
        pairs.append(("X-Amz-Security-Token", keys.security_token.reveal()))
    written = _s3_query(pairs)
    _, digest = _digest(method, path or "/", written, {"host": host}, UNSIGNED_PAYLOAD)
    return f"{written}&X-Amz-Signature={_s3_signature(digest, date, region, keys)}"


def _s3_query(query: Iterable[tuple[str, str]]) -> str:
    pairs = sorted((quote(name, safe="~"), quote(value, safe="~")) for name, value in query)
    return "&".join(f"{name}={value}" for name, value in pairs)


def _s3_scope(date: str, region: str) -> str:
    return f"{date[:8]}/{region}/s3/aws4_request"


def _s3_signature(digest: str, date: str, region: str, keys: "AccessKeys") -> str:
    scope = _s3_scope(date, region)
    text = f"{S3_ALGORITHM}\n{date}\n{scope}\n{digest}".encode()
    return hmac.digest(_s3_key(keys, scope), text, "sha256").hex()


@lru_cache(maxsize=8)
def _s3_key(keys: "AccessKeys", scope: str) -> bytes:
    """Return the key of a day, region and service, which signs all requests of a day."""
    sign = partial(hmac.digest, digest="sha256")  # whose frames, unlike those of a function here, show no key
    return reduce(sign, scope.encode().split(b"/"), f"AWS4{keys.secret_key.reveal()}".encode())


def sha256_hex(content: bytes) -> str:
    """Hash a request's content the way both signatures want it."""
    return hashlib.sha256(content).hexdigest()


def _digest(method: str, path: str, query: str, headers: Mapping[str, str], payload: str) -> tuple[str, str]:
    """Return the names of the signed headers, and the hash of the request in its canonical form."""
    names = sorted(headers)
    signed = ";".join(names)
    lines = [f"{name}:{headers[name].strip()}" for name in names]
    canonical = "\n".join((method.upper(), path, query, *lines, "", signed, payload))
    return signed, sha256_hex(canonical.encode("utf-8", "surrogateescape"))

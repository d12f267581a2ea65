"""The two request signatures of the cloud, as pure functions: SDK-HMAC-SHA256 for its APIs, AWS4-HMAC-SHA256 for OBS.

Source: *API request signing guide* of the public cloud, checked against the official ``huaweicloudsdkcore``; and the
S3 protocol, which OBS speaks.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial, reduce
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from modelarts._auth.credentials import AccessKeys

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
        headers: The headers to sign. ``X-Sdk-Date`` (`DATE_FORMAT`, UTC) and ``Host`` must be among them; names with
            an underscore are left out, as proxies drop them. Bytes that are not UTF-8 stand as ``surrogateescape``
            decodes them.
        body: The request's content.
        keys: The access key and its secret. A security token is a header like others.

    Returns:
        The header's value.
    """
    lowered = {name.lower(): value.strip() for name, value in headers.items()}
    signed = sorted(name for name in lowered if "_" not in name)
    payload = (lowered.get("x-sdk-content-sha256") or sha256_hex(body)) if body else _EMPTY_SHA256
    uri = path if _PLAIN_PATH.fullmatch(path) else "/".join(quote(part, safe="~") for part in unquote(path).split("/"))
    canonical = "\n".join(
        (
            method.upper(),
            uri if uri.endswith("/") else f"{uri}/",
            query,
            "".join(f"{name}:{lowered[name]}\n" for name in signed),
            ";".join(signed),
            payload,
        )
    )
    digest = sha256_hex(canonical.encode("utf-8", "surrogateescape"))
    signature = _sdk_signature(keys, f"{SDK_ALGORITHM}\n{lowered['x-sdk-date']}\n{digest}")
    return f"{SDK_ALGORITHM} Access={keys.access_key}, SignedHeaders={';'.join(signed)}, Signature={signature}"


def needs_unsigned_payload(content_type: str | None) -> bool:
    """Return whether the services take a body of this type unsigned: everything but JSON and BSON."""
    return bool(content_type) and not str(content_type).startswith(("application/json", "application/bson"))


def s3_authorization(
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    keys: "AccessKeys",
    *,
    region: str,
) -> str:
    """Compute the ``Authorization`` header of a request to OBS.

    Args:
        method: The HTTP method.
        path: The path as it is sent, percent-encoded once.
        query: The query's names and values, decoded.
        headers: The headers to sign; ``host``, ``x-amz-date`` and ``x-amz-content-sha256`` must be among them.
        keys: The access key and its secret. A security token is a header like others.
        region: The bucket's region.

    Returns:
        The header's value.
    """
    lowered = {name.lower(): " ".join(value.split()) for name, value in headers.items()}
    names = ";".join(sorted(lowered))
    pairs = sorted((quote(name, safe="~"), quote(value, safe="~")) for name, value in query)
    canonical = "\n".join(
        (
            method.upper(),
            path or "/",
            "&".join(f"{name}={value}" for name, value in pairs),
            "".join(f"{name}:{lowered[name]}\n" for name in sorted(lowered)),
            names,
            lowered["x-amz-content-sha256"],
        )
    )
    date = lowered["x-amz-date"]
    scope = f"{date[:8]}/{region}/s3/aws4_request"
    signature = _s3_signature(keys, scope, f"{S3_ALGORITHM}\n{date}\n{scope}\n{sha256_hex(canonical.encode())}")
    return f"{S3_ALGORITHM} Credential={keys.access_key}/{scope}, SignedHeaders={names}, Signature={signature}"


def timestamp(now: datetime) -> str:
    """Write a UTC time the way both signatures want it, to the second."""
    return now.strftime(DATE_FORMAT)


def sha256_hex(content: bytes) -> str:
    """Hash a request's content the way both signatures want it."""
    return hashlib.sha256(content).hexdigest()


def _sdk_signature(keys: "AccessKeys", text: str) -> str:
    return hmac.digest(keys.secret_key.reveal().encode(), text.encode(), "sha256").hex()


def _s3_signature(keys: "AccessKeys", scope: str, text: str) -> str:
    parts = (*scope.encode().split(b"/"), text.encode())
    return reduce(partial(hmac.digest, digest="sha256"), parts, f"AWS4{keys.secret_key.reveal()}".encode()).hex()

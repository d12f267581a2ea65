"""The two request signatures of the cloud, as pure functions: SDK-HMAC-SHA256 for its APIs, AWS4-HMAC-SHA256 for OBS.

Source: *API request signing guide* of the public cloud, checked against the official ``huaweicloudsdkcore``; and the
S3 protocol, which OBS speaks.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final
from urllib.parse import quote, unquote

SDK_ALGORITHM: Final = "SDK-HMAC-SHA256"
S3_ALGORITHM: Final = "AWS4-HMAC-SHA256"
DATE_FORMAT: Final = "%Y%m%dT%H%M%SZ"
UNSIGNED_PAYLOAD: Final = "UNSIGNED-PAYLOAD"
_PLAIN_PATH: Final = re.compile(r"[A-Za-z0-9_.~/-]*")  # which quoting does not change
_EMPTY_SHA256: Final = hashlib.sha256(b"").hexdigest()


def sdk_authorization(
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    body: bytes,
    *,
    access_key: str,
    secret_key: str,
) -> str:
    """Compute the ``Authorization`` header of a request to ModelArts or IAM.

    Args:
        method: The HTTP method.
        path: The path as it is sent, percent-encoded.
        query: The query's names and values, decoded.
        headers: The headers to sign. ``X-Sdk-Date`` (`DATE_FORMAT`, UTC) and ``Host`` must be among them; names with
            an underscore are left out, as proxies drop them.
        body: The request's content.
        access_key: The access key.
        secret_key: Its secret.

    Returns:
        The header's value.
    """
    lowered = {name.lower(): value.strip() for name, value in headers.items()}
    signed = sorted(name for name in lowered if "_" not in name)
    payload = (lowered.get("x-sdk-content-sha256") or _sha256(body)) if body else _EMPTY_SHA256
    uri = path if _PLAIN_PATH.fullmatch(path) else "/".join(quote(part, safe="~") for part in unquote(path).split("/"))
    canonical = "\n".join(
        (
            method.upper(),
            uri if uri.endswith("/") else f"{uri}/",
            "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(query)),
            "".join(f"{name}:{lowered[name]}\n" for name in signed),
            ";".join(signed),
            payload,
        )
    )
    to_sign = f"{SDK_ALGORITHM}\n{lowered['x-sdk-date']}\n{_sha256(canonical.encode())}"
    signature = _hmac(secret_key.encode(), to_sign).hex()
    return f"{SDK_ALGORITHM} Access={access_key}, SignedHeaders={';'.join(signed)}, Signature={signature}"


def needs_unsigned_payload(content_type: str | None) -> bool:
    """Tell whether the services take a body of this type unsigned: everything but JSON and BSON."""
    return bool(content_type) and not str(content_type).startswith(("application/json", "application/bson"))


def s3_authorization(
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    *,
    region: str,
    access_key: str,
    secret_key: str,
) -> str:
    """Compute the ``Authorization`` header of a request to OBS.

    Args:
        method: The HTTP method.
        path: The path as it is sent, percent-encoded once.
        query: The query's names and values, decoded.
        headers: The headers to sign; ``host``, ``x-amz-date`` and ``x-amz-content-sha256`` must be among them.
        region: The bucket's region.
        access_key: The access key.
        secret_key: Its secret.

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
    key = f"AWS4{secret_key}".encode()
    for part in scope.split("/"):
        key = _hmac(key, part)
    signature = _hmac(key, f"{S3_ALGORITHM}\n{date}\n{scope}\n{_sha256(canonical.encode())}").hex()
    return f"{S3_ALGORITHM} Credential={access_key}/{scope}, SignedHeaders={names}, Signature={signature}"


def timestamp(now: datetime) -> str:
    """Write a UTC time the way both signatures want it, to the second."""
    return now.strftime(DATE_FORMAT)


def sha256_hex(content: bytes) -> str:
    """Hash a request's content the way both signatures want it."""
    return _sha256(content)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _hmac(key: bytes, text: str) -> bytes:
    return hmac.digest(key, text.encode(), "sha256")

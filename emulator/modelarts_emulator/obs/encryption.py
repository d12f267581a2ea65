"""Headers about server-side encryption, which are checked, kept and given back. Nothing is encrypted on the disk.

Keys of clients are compared as the protocol demands, by their MD5; they are not stored.

Source: OBS API Reference, "Server-Side Encryption (SSE-KMS)" and "(SSE-C)"; Amazon S3 User Guide, "Protecting data with
server-side encryption".
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping

from modelarts_emulator.obs.errors import AccessDenied, InvalidArgument, InvalidEncryptionAlgorithmError, InvalidRequest
from modelarts_emulator.obs.request import Family, ObsRequest

_PREFIX = "server-side-encryption"
_CUSTOMER = f"{_PREFIX}-customer-"
_KMS_KEY = f"{_PREFIX}-kms-key-id"
# The names of the key of KMS in requests; S3 and OBS write it differently.
_NAMES = {f"{_PREFIX}-aws-kms-key-id": _KMS_KEY, _KMS_KEY: _KMS_KEY}
_WITH_KMS = frozenset({"kms", "aws:kms", "aws:kms:dsse"})
_KEY_BYTES = 32


def encryption_of(request: ObsRequest) -> dict[str, str]:
    """Return what the headers of an upload say of encryption, without keys of the client.

    Raises:
        InvalidEncryptionAlgorithmError: The algorithm is unknown.
        InvalidArgument: A key of KMS is stated without KMS, or a key of the client is not valid.
    """
    stated = request.vendor_header(_PREFIX)
    digest = _customer_digest(request, _CUSTOMER)
    if digest is not None:
        return {f"{_CUSTOMER}algorithm": "AES256", f"{_CUSTOMER}key-md5": digest}
    key = next((value for name in _NAMES if (value := request.vendor_header(name))), None)
    if stated is None:
        if key is not None:
            raise InvalidArgument("A key of KMS is stated, and encryption with KMS is not.")
        return {}
    if stated not in _WITH_KMS and stated != "AES256":
        raise InvalidEncryptionAlgorithmError
    if key is not None and stated not in _WITH_KMS:
        raise InvalidArgument("A key of KMS is stated, and encryption with KMS is not.")
    return {_PREFIX: stated} | ({_KMS_KEY: key} if key is not None else {})


def encryption_headers(request: ObsRequest, encryption: Mapping[str, str]) -> dict[str, str]:
    """Return the headers of an answer, in the terms of the request's family."""
    obs = request.family is Family.OBS
    headers: dict[str, str] = {}
    for name, value in encryption.items():
        shown, text = name, value
        if name == _KMS_KEY and not obs:
            shown = f"{_PREFIX}-aws-kms-key-id"
        if name == _PREFIX and value in ("kms", "aws:kms"):
            text = "kms" if obs else "aws:kms"
        headers[request.family.value + shown] = text
    return headers


def check_key(request: ObsRequest, encryption: Mapping[str, str], *, of_source: bool = False) -> None:
    """Check that a request has the key of the client that the object was written with.

    Args:
        request: The request.
        encryption: What is kept of the object.
        of_source: Whether the object is the source of a copy.

    Raises:
        InvalidRequest: The request has a key and the object none, or the other way round.
        AccessDenied: The key is another one.
    """
    given = _customer_digest(request, f"copy-source-{_CUSTOMER}" if of_source else _CUSTOMER)
    kept = encryption.get(f"{_CUSTOMER}key-md5")
    if kept is None and given is not None:
        raise InvalidRequest("The object was not written with a key of the client, and the request has one.")
    if kept is not None and given is None:
        raise InvalidRequest("The object was written with a key of the client, which the request lacks.")
    if kept is not None and given is not None and not hmac.compare_digest(kept, given):
        raise AccessDenied("The key of the client is not the one that the object was written with.")


def _customer_digest(request: ObsRequest, prefix: str) -> str | None:
    stated = {name: request.vendor_header(prefix + name) for name in ("algorithm", "key", "key-md5")}
    if not any(stated.values()):
        return None
    if stated["algorithm"] != "AES256":
        raise InvalidEncryptionAlgorithmError("The algorithm with a key of the client is AES256.")
    try:
        key = base64.b64decode(stated["key"] or "", validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidArgument("The key of the client is not base64.") from error
    digest = base64.b64encode(hashlib.md5(key, usedforsecurity=False).digest()).decode()
    if len(key) != _KEY_BYTES or digest != stated["key-md5"]:
        raise InvalidArgument(f"The key of the client has not {_KEY_BYTES} bytes, or another MD5 than is stated.")
    return digest

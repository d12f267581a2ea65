"""Names of buckets and objects.

Source: OBS API Reference, "Creating a Bucket"; OBS User Guide, "Object names".
"""

from __future__ import annotations

import re

from modelarts_emulator.obs.errors import InvalidBucketName, KeyTooLong

RESERVED_BUCKET_NAMES = frozenset({"v1", "v2", "v3", "v3.0"})
"""First path segments of the ModelArts and IAM APIs, which share the port with the object storage."""

MAXIMUM_KEY_BYTES = 1024

# OBS takes no underscore, but the samples of the SDK reference name a bucket `bucket_name`. Programs copied from it
# must run unchanged, so the underscore is allowed here; it is no problem in path-style addresses.
_BUCKET_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9._-]{1,61})[a-z0-9_]")
_IP_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")


def is_bucket_name(name: str) -> bool:
    """Whether a bucket can have this name."""
    return bool(_BUCKET_NAME.fullmatch(name)) and name not in RESERVED_BUCKET_NAMES


def check_bucket_name(name: str) -> None:
    """Check the name of a new bucket: 3 to 63 characters of a-z, 0-9, `.`, `-` and `_`.

    Raises:
        InvalidBucketName: It breaks the rules or is reserved.
    """
    if name in RESERVED_BUCKET_NAMES:
        raise InvalidBucketName(f"The bucket name {name} is reserved for the API of that version.")
    if not _BUCKET_NAME.fullmatch(name) or _IP_ADDRESS.fullmatch(name):
        raise InvalidBucketName(
            "A bucket name has 3 to 63 characters, lower-case letters, digits, dots, hyphens and underscores, "
            "begins and ends with a letter, a digit or an underscore, and is not an IP address."
        )
    if any(pair in name for pair in ("..", ".-", "-.")):
        raise InvalidBucketName("A bucket name must not have two adjacent dots, or a dot next to a hyphen.")


def encode_key(key: str) -> bytes:
    """Return the key for the index: its UTF-8 bytes, whose order is that of lists.

    Raises:
        KeyTooLong: It has more than 1024 bytes.
    """
    encoded = key.encode()
    if len(encoded) > MAXIMUM_KEY_BYTES:
        raise KeyTooLong
    return encoded

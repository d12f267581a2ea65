"""The policy of a form upload: what its fields may say, until when, and how large the file may be.

Source: OBS API Reference, "Uploading Objects - POST"; Amazon S3 API Reference, "Creating a POST policy".
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from modelarts_emulator.obs.errors import AccessDenied, EntityTooLarge, EntityTooSmall, MalformedPolicy

# Fields that no condition has to name.
_FREE = frozenset(
    """
    accesskeyid awsaccesskeyid file policy signature x-amz-algorithm x-amz-credential x-amz-date x-amz-signature
    """.split()  # noqa: SIM905
)
_FREE_PREFIX = ("x-ignore-", "x-amz-meta-ignore-")


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy, read.

    Attributes:
        expiration: Until when it allows anything, in UTC.
        exact: Fields, names in lower case, and the value that each must have.
        prefixes: Fields, names in lower case, and what the value of each must begin with.
        least: Least size of the file in bytes.
        most: Greatest size of the file in bytes; None for no limit.
    """

    expiration: datetime
    exact: Sequence[tuple[str, str]] = ()
    prefixes: Sequence[tuple[str, str]] = ()
    least: int = 0
    most: int | None = None

    def check(self, fields: Mapping[str, str], now: datetime) -> None:
        """Check the fields of a form.

        Args:
            fields: The values by name in lower case, `bucket` among them.
            now: The current time.

        Raises:
            AccessDenied: The policy has expired, a condition does not hold, or none names a field.
        """
        if now > self.expiration:
            raise AccessDenied("The policy of the form has expired.")
        for name, value in self.exact:
            if fields.get(name) != value:
                raise AccessDenied(f"The policy of the form demands another value of the field {name}.")
        for name, prefix in self.prefixes:
            if not fields.get(name, "").startswith(prefix):
                raise AccessDenied(f"The policy of the form demands another beginning of the field {name}.")
        named = {"bucket", *(name for name, _value in (*self.exact, *self.prefixes))}
        extra = [
            name for name in fields if name not in named and name not in _FREE and not name.startswith(_FREE_PREFIX)
        ]
        if extra:
            raise AccessDenied(f"No condition of the form's policy names the field {extra[0]}.")

    def check_size(self, size: int) -> None:
        """Check the size of the file.

        Raises:
            EntityTooSmall: It is smaller than allowed.
            EntityTooLarge: It is larger than allowed.
        """
        if size < self.least:
            raise EntityTooSmall(f"The file is smaller than the {self.least} bytes that the form's policy demands.")
        if self.most is not None and size > self.most:
            raise EntityTooLarge(f"The file is larger than the {self.most} bytes that the policy of the form allows.")


def read_policy(text: str) -> Policy:
    """Read the field `policy` of a form.

    Raises:
        MalformedPolicy: It is not the base64 of a policy.
    """
    try:
        document = json.loads(base64.b64decode(text, validate=True))
        expiration = datetime.fromisoformat(document["expiration"])
        conditions = document["conditions"]
    except (binascii.Error, ValueError, KeyError, TypeError, RecursionError) as error:
        raise MalformedPolicy("The policy of a form is the base64 of JSON with expiration and conditions.") from error
    exact: list[tuple[str, str]] = []
    prefixes: list[tuple[str, str]] = []
    least: int = 0
    most: int | None = None
    for condition in conditions if isinstance(conditions, list) else [conditions]:
        match condition:
            case dict():
                exact += [(name.lower(), str(value)) for name, value in condition.items()]
            case [str() as operator, str() as name, str() as value] if operator.lower() == "eq":
                exact.append((name.removeprefix("$").lower(), value))
            case [str() as operator, str() as name, str() as value] if operator.lower() == "starts-with":
                prefixes.append((name.removeprefix("$").lower(), value))
            case ["content-length-range", (int() | str()) as first, (int() | str()) as last]:
                least, limit = max(least, _size(first)), _size(last)
                most = limit if most is None else min(most, limit)
            case _:
                raise MalformedPolicy(f"The policy of the form has a condition that is none: {json.dumps(condition)}.")
    zoned = expiration.replace(tzinfo=UTC) if expiration.tzinfo is None else expiration
    return Policy(zoned, exact, prefixes, least, most)


def _size(stated: int | str) -> int:
    if not str(stated).isdecimal() or len(str(stated)) > 15:
        raise MalformedPolicy("The sizes of content-length-range are numbers of bytes.")
    return int(stated)

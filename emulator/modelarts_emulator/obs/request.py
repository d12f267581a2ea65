"""The bucket, key, parameters and headers of a request, decoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote_to_bytes

from starlette.types import Scope

from modelarts_emulator.obs.errors import InvalidArgument, InvalidURI


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
        bucket: First segment of the path, or None for the service itself.
        key: The rest of the path, or None for the bucket itself.
        query: Decoded parameters in the order received.
        headers: Names in lower case; repeated headers are joined by a comma.
    """

    method: str
    raw_path: str
    path: str
    bucket: str | None
    key: str | None
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]

    @property
    def family(self) -> Family:
        """The family of headers that the client uses, which depends on how it signs."""
        signs_obs = (
            self.headers.get("authorization", "").startswith("OBS ") or self.parameter("AccessKeyId") is not None
        )
        return Family.OBS if signs_obs else Family.AMZ

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


def read_request(scope: Scope) -> ObsRequest:
    """Read a request from its ASGI scope.

    Raises:
        InvalidURI: Path or query are not percent-encoded UTF-8.
    """
    raw_path = scope["raw_path"].decode("latin-1")
    path = _decode(raw_path)
    bucket, slash, key = path.removeprefix("/").partition("/")
    query = scope["query_string"].decode("latin-1")
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1").strip()
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return ObsRequest(
        method=scope["method"],
        raw_path=raw_path,
        path=path,
        bucket=bucket if path not in ("", "/") else None,
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

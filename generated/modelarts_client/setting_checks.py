# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/setting_checks.py.
"""Checks of settings; each error says what was given and what is allowed."""

import re
from collections.abc import Mapping
from math import inf
from numbers import Real
from typing import Any, Final, cast
from urllib.parse import urlsplit

from .errors import InvalidArgumentError
from .secret import Secret

PROXY_SCHEMES: Final = ("http", "https", "socks5", "socks5h")
_NAME: Final = re.compile(r"([A-Za-z0-9_-]{1,63}\.)*[A-Za-z0-9_-]{1,63}\.?")
_NUMBER: Final = re.compile(r"[0-9]+|0[xX][0-9A-Fa-f]*")
_LONGEST_NAME: Final = 253
_MOST_SECONDS: Final = 1_000_000_000  # locks and timers of the operating system take a few times as much
_VISIBLE: Final = re.compile(r"[!-~]+")


def is_a(kind: type, value: object) -> bool:
    """Return whether a value has a type; type checkers believe that it does, but callers may not use one."""
    return isinstance(value, kind)


def is_host(host: str) -> bool:
    """Return whether a text is the name or the address of a host that all libraries can connect to.

    Args:
        host: Such as ``example.com`` or ``127.0.0.1``; an IPv6 address is without brackets.

    Sources: RFC 1123, 2.1; RFC 5891, 4; WHATWG URL, "ends in a number", for names that must be IPv4 addresses.
    """
    from ipaddress import IPv4Address, IPv6Address

    try:
        if ":" in host:
            return "%" not in host and bool(IPv6Address(host))
        if not host.isascii() or "xn--" in host.lower():
            host = _encoded(host)
        if _NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]):
            return bool(IPv4Address(host))
    except ValueError:
        return False
    return len(host.rstrip(".")) <= _LONGEST_NAME and bool(_NAME.fullmatch(host))


def _encoded(host: str) -> str:
    """Return an internationalized name in ASCII.

    Raises:
        ValueError: If it is none.
    """
    import httpx

    try:
        url = httpx.URL(f"http://{host}")
    except httpx.InvalidURL as error:
        raise ValueError from error
    return url.raw_host.decode("ascii") if url.host else ""  # reading the host decodes it


def proxy_problem(proxy: Secret) -> str | None:
    """Return what is wrong with the URL of a proxy, without quoting it; ``None`` if nothing is."""
    if not _VISIBLE.fullmatch(proxy.reveal()):
        return "It is empty, or has a blank or another character that URLs do not have."
    try:
        parts = urlsplit(proxy.reveal())
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return "Its port is a number up to 65535; in a user name or password, write / as %2F, @ as %40, : as %3A."
    if parts.scheme not in PROXY_SCHEMES:
        return f"Its scheme is one of: {', '.join(PROXY_SCHEMES)}."
    if not has_port or not is_host(parts.hostname or ""):
        return "It has no host, or one that no name server knows, or port 0."
    if parts.path.rstrip("/") or parts.query or parts.fragment:
        return "It has a path or a query; in a user name or password, write / as %2F, ? as %3F and # as %23."
    return None


def check_base_url(value: object) -> None:
    """Check the address of a service.

    Raises:
        InvalidArgumentError: It is not the URL of an HTTP service, or it has more than scheme, host, port and path.
    """
    if isinstance(value, str) and "@" in value:  # there may be a password before it, so that it is not shown
        raise InvalidArgumentError("base_url= has an @. Credentials are no part of an address; give them as auth=.")
    problem = f"base_url={value!r} must be the address of a service, such as base_url='https://api.example.com'"
    if not isinstance(value, str) or not value.isprintable() or " " in value:
        raise InvalidArgumentError(f"{problem}.")
    try:
        parts = urlsplit(value)
        usable = parts.scheme in {"http", "https"} and parts.port != 0 and is_host(parts.hostname or "")
    except ValueError as error:
        raise InvalidArgumentError(f"{problem}.") from error
    if not usable:
        raise InvalidArgumentError(f"{problem}: http or https, then the host.")
    if "?" in value or "#" in value:
        raise InvalidArgumentError(f"{problem}, without a query. Paths are appended to it.")


def check_seconds(value: object, *, what: str, may_be_zero: bool = False) -> None:
    """Check a number of seconds.

    Args:
        value: The number.
        what: The argument's name, for the error message.
        may_be_zero: Whether 0 is allowed.

    Raises:
        InvalidArgumentError: If it is not a finite number of at least, or more than, 0, or it is too large to wait.
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise InvalidArgumentError(f"{what}={value!r} must be a number of seconds, such as {what}=30.")
    seconds: Any = value  # whose type has no order, for checkers of types
    if may_be_zero and not seconds >= 0:
        raise InvalidArgumentError(f"{what}={value!r} must not be negative.")
    if not may_be_zero and not 0 < seconds < inf:
        raise InvalidArgumentError(f"{what}={value!r} must be more than 0 seconds, and finite.")
    if not may_be_zero and seconds > _MOST_SECONDS:
        raise InvalidArgumentError(f"{what} must be at most {_MOST_SECONDS:,} seconds, which is 31 years.")


def check_count(value: object, *, what: str, least: int) -> None:
    """Check a whole number.

    Args:
        value: The number.
        what: The argument's name, for the error message.
        least: The smallest that is allowed.

    Raises:
        InvalidArgumentError: If it is another one.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidArgumentError(f"{what}={value!r} must be a whole number, such as {what}={max(least, 3)}.")
    if value < least:
        problem = f"must be at least {least}" if least else "must not be negative"
        raise InvalidArgumentError(f"{what}={value!r} {problem}.")


def check_flag(value: object, *, what: str) -> None:
    """Check a value that must be true or false.

    Raises:
        InvalidArgumentError: If it is something else.
    """
    if not isinstance(value, bool):
        raise InvalidArgumentError(f"{what}={value!r} must be True or False.")


def check_headers(value: object) -> None:
    """Check headers, whose values the error does not show.

    Raises:
        InvalidArgumentError: They are no mapping of text to text.
    """
    if not isinstance(value, Mapping):
        raise InvalidArgumentError(f"headers= must be a mapping of names to values, not {type(value).__name__}.")
    given: Mapping[Any, Any] = cast(Any, value)
    for name, text in given.items():
        if not isinstance(name, str) or not isinstance(text, str):
            raise InvalidArgumentError(
                f"headers= must have text as names and values; the value of {name!r} is {type(text).__name__}."
            )


def check_text(value: object, *, what: str, example: str) -> None:
    """Check a text that may be absent.

    Args:
        value: The text, or ``None``.
        what: The argument's name, for the error message.
        example: A text that is allowed.

    Raises:
        InvalidArgumentError: If it is something else.
    """
    if value is None or isinstance(value, str):
        return
    raise InvalidArgumentError(f"{what}={value!r} must be text, such as {what}={example!r}.")


def check_secret(value: Secret | None, *, what: str) -> None:
    """Check a secret, which the error does not show.

    Args:
        value: The secret, or ``None``.
        what: The argument's name, for the error message.

    Raises:
        InvalidArgumentError: If it is not text.
    """
    if value is not None and not is_a(str, value.reveal()):
        raise InvalidArgumentError(f"{what}= must be text (str), not {type(value.reveal()).__name__}.")

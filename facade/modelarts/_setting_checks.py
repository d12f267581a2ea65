"""Checks of what sessions and their settings are given; each error says what was given and what is allowed."""

from math import inf
from numbers import Real

from modelarts._secret import Secret
from modelarts.exceptions import InvalidArgumentError


def check_seconds(value: object, *, what: str, may_be_zero: bool = False) -> None:
    """Check a number of seconds.

    Args:
        value: The number.
        what: The argument's name, for the error message.
        may_be_zero: Whether 0 is allowed.

    Raises:
        InvalidArgumentError: If it is not a finite number of at least, or more than, 0.
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise InvalidArgumentError(f"{what}={value!r} must be a number of seconds, such as {what}=30.")
    if may_be_zero and not float(value) >= 0:
        raise InvalidArgumentError(f"{what}={value!r} must not be negative.")
    if not may_be_zero and not 0 < float(value) < inf:
        raise InvalidArgumentError(f"{what}={value!r} must be more than 0 seconds, and finite.")


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
    if value is not None and not isinstance(value.reveal(), str):
        raise InvalidArgumentError(f"{what}= must be text (str), not {type(value.reveal()).__name__}.")

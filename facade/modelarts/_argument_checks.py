"""Checks that several arguments share; each says which value was given and what is allowed."""

import re
from enum import StrEnum
from typing import Final

from modelarts.exceptions import InvalidArgumentError

MAX_DESCRIPTION: Final = 100
"""Characters of a model's or a service's description (document 002, Tables 7-2, 8-2 and 8-16)."""

_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")


def whole_number(value: int | str, *, what: str, least: int, most: int | None = None) -> int:
    """Read a whole number, which may be given as text: the documents' samples write ``weight="70"``.

    Args:
        value: The number.
        what: The argument's name, for the error message.
        least: The smallest that is allowed.
        most: The largest that is allowed; ``None`` for any.

    Raises:
        InvalidArgumentError: If it is no whole number, or out of its range.
    """
    allowed = f"from {least} to {most}" if most is not None else f"of at least {least}"
    number = value
    if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,18}\s*", value, re.ASCII):
        number = int(value)
    if isinstance(number, bool) or not isinstance(number, int):
        raise InvalidArgumentError(f"{what}={value!r} is not a whole number. Give one {allowed}.")
    if number < least or (most is not None and number > most):
        raise InvalidArgumentError(f"{what}={value!r} is out of range. Give a whole number {allowed}.")
    return number


def filled_text(value: str, *, what: str, hint: str) -> str:
    """Check a text that must not be empty.

    Args:
        value: The text.
        what: The argument's name, for the error message.
        hint: What to give, as a sentence.

    Raises:
        InvalidArgumentError: If it is empty or not text.
    """
    if not isinstance(value, str) or not value.strip():
        raise InvalidArgumentError(f"{what}={value!r} is empty or not text. {hint}")
    return value


def checked_name(name: str, *, what: str) -> str:
    """Check the name of a model or a service.

    Raises:
        InvalidArgumentError: If it is not 1 to 64 letters, digits, underscores and hyphens, a letter first.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise InvalidArgumentError(
            f"{what}={name!r} is not allowed. Use 1 to 64 letters (a-z, A-Z), digits, underscores and hyphens, "
            "beginning with a letter."
        )
    return name


def checked_description(text: str, *, what: str, forbidden: str) -> str:
    """Check a description.

    Args:
        text: The description.
        what: The argument's name, for the error message.
        forbidden: The characters that it must not have.

    Raises:
        InvalidArgumentError: If it is not text of at most 100 characters, or has one of the forbidden ones.
    """
    if not isinstance(text, str) or len(text) > MAX_DESCRIPTION:
        size = f"{len(text)} characters" if isinstance(text, str) else type(text).__name__
        raise InvalidArgumentError(f"{what} must be text of at most {MAX_DESCRIPTION} characters, not {size}.")
    if found := sorted(set(text) & set(forbidden)):
        raise InvalidArgumentError(
            f"{what}={text!r} has {' '.join(found)}. It may have anything but {' '.join(forbidden)}."
        )
    return text


def choice(value: str, choices: type[StrEnum], *, what: str) -> str:
    """Check a text that must be one of a few.

    Args:
        value: The text.
        choices: What is allowed.
        what: The argument's name, for the error message.

    Raises:
        InvalidArgumentError: If it is another one.
    """
    allowed = [member.value for member in choices]
    if not isinstance(value, str) or value not in allowed:
        raise InvalidArgumentError(f"{what}={value!r} is not allowed. Use one of: {', '.join(filter(None, allowed))}.")
    return value

"""Checks that several arguments share; each error names the value and what is allowed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, Protocol, TypeVar, runtime_checkable

from modelarts.exceptions import InvalidArgumentError

MAX_DESCRIPTION: Final = 100
"""The longest description of a model or a service, in characters (document 002, Tables 7-2, 8-2 and 8-16)."""

MAX_JOB_DESCRIPTION: Final = 256
"""The longest description of a training job, in characters (document 002, Table 6-12)."""

Item = TypeVar("Item")
Value = TypeVar("Value")

_SHOWN: Final = 120
_SUGGESTIONS: Final = 3
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")


def listed(given: Sequence[Item] | None, kind: type[object], *, what: str, example: str) -> Sequence[Item]:
    """Check a list of objects of one class.

    Args:
        given: The list; ``None`` for an empty one.
        kind: The class.
        what: The argument's name, for the error message.
        example: An object of the class as a program writes it, such as ``Packages(package_name='numpy')``.

    Raises:
        InvalidArgumentError: If it is not a list, or contains anything else.
    """
    if given is None:
        return ()
    name = "dict" if kind is Mapping else kind.__name__
    if isinstance(given, kind):
        raise InvalidArgumentError(f"{what} is a single {name}, not a list. Put it in a list: {what}=[{example}].")
    for item in checked_list(given, what=what, example=example):
        if not isinstance(item, kind):
            shown = repr(item) if len(repr(item)) <= _SHOWN else f"a {type(item).__name__}"
            article = "an" if name[0] in "AEIOU" else "a"
            raise InvalidArgumentError(f"{what} contains {shown}, which is not {article} {name}. Use {example}.")
    return given


def checked_list(given: Sequence[Item] | None, *, what: str, example: str) -> Sequence[Item]:
    """Check that something is a list, whatever it contains; see `listed`.

    Raises:
        InvalidArgumentError: If it is not a list.
    """
    if given is None:
        return ()
    if not isinstance(given, Sequence) or isinstance(given, str | bytes):
        raise InvalidArgumentError(
            f"{what} is of type {type(given).__name__}, not a list. Give a list: {what}=[{example}]."
        )
    return given


def check_names(names: Sequence[str], *, what: str) -> None:
    """Check that no two entries of a list have the same name.

    Raises:
        InvalidArgumentError: If some have.
    """
    for name in names:
        if names.count(name) > 1:
            raise InvalidArgumentError(
                f"{what} has {names.count(name)} entries named {name!r}. Give each its own name."
            )


def whole_number(value: int | str, *, what: str, least: int, most: int | None = None) -> int:
    """Read a whole number, which may be given as text: the documents' samples write ``weight="70"``.

    Args:
        value: The number.
        what: The argument's name, for the error message.
        least: The smallest allowed number.
        most: The largest allowed number; ``None`` for no limit.

    Raises:
        InvalidArgumentError: If it is not a whole number, or out of range.
    """
    allowed = f"from {least} to {most}" if most is not None else f"of at least {least}"
    number = number_of(value)
    if isinstance(number, bool) or not isinstance(number, int):
        raise InvalidArgumentError(f"{what}={value!r} is not a whole number. Give one {allowed}.")
    if number < least or (most is not None and number > most):
        raise InvalidArgumentError(f"{what}={value!r} is out of range. Give a whole number {allowed}.")
    return number


def number_of(value: Value) -> Value | int:
    """Read a whole number that is given as text; anything else is returned as it is."""
    if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,18}\s*", value, re.ASCII):
        return int(value)
    return value


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


def checked_description(text: str, *, what: str, most: int = MAX_DESCRIPTION, forbidden: str = "") -> str:
    """Check a description.

    Args:
        text: The description.
        what: The argument's name, for the error message.
        most: The largest number of characters.
        forbidden: The characters that it must not contain.

    Raises:
        InvalidArgumentError: If it is not text, is too long, or contains a forbidden character.
    """
    if not isinstance(text, str) or len(text) > most:
        size = f"{len(text)} characters" if isinstance(text, str) else repr(text)
        raise InvalidArgumentError(f"{what} must be text of at most {most} characters, not {size}.")
    if found := sorted(set(text) & set(forbidden)):
        raise InvalidArgumentError(
            f"{what}={text!r} contains {' '.join(found)}. It may contain anything except {' '.join(forbidden)}."
        )
    return text


@runtime_checkable
class NamedPool(Protocol):
    """A resource pool, as far as its name is concerned."""

    @property
    def pool_name(self) -> str:
        """The pool's name."""


def pool_name_of(given: NamedPool | str | None) -> str | None:
    """Return the name of a resource pool that is given itself, or by its name; anything else as it is."""
    return given.pool_name if isinstance(given, NamedPool) else given


def choice(value: str, choices: type[StrEnum], *, what: str) -> str:
    """Check a text that must be one of a fixed set.

    Args:
        value: The text.
        choices: The allowed texts.
        what: The argument's name, for the error message.

    Raises:
        InvalidArgumentError: If it is not one of them.
    """
    return one_of(value, [member.value for member in choices if member.value], what=what)


def one_of(value: str, allowed: Sequence[str], *, what: str) -> str:
    """Check a text that must be one of these.

    Args:
        value: The text.
        allowed: The allowed texts.
        what: The argument's name, for the error message.

    Raises:
        InvalidArgumentError: If it is not one of them.
    """
    if not isinstance(value, str) or value not in allowed:
        hint = closest(value, allowed) if isinstance(value, str) else ""
        raise InvalidArgumentError(f"{what}={value!r} is not allowed.{hint} Use one of: {', '.join(allowed)}.")
    return value


def closest(given: str, offered: Iterable[str]) -> str:
    """Return a question that suggests what may have been meant, with a space before it; empty if nothing is close."""
    import difflib  # here, since few programs meet an error

    by_folded = {text.casefold(): text for text in sorted(offered)}
    found = difflib.get_close_matches(given.casefold(), by_folded, n=_SUGGESTIONS)
    return f" Did you mean {' or '.join(repr(by_folded[text]) for text in found)}?" if found else ""


def known_arguments(given: Iterable[str], known: Iterable[str], *, usage: str) -> None:
    """Check the names of arguments that a call takes by name alone.

    Args:
        given: The names that are given.
        known: The names that there are.
        usage: The call, for the error message.

    Raises:
        TypeError: If a name is not known, as Python raises for all other calls.
    """
    names = sorted(known)
    for name in given:
        if name not in names:
            raise TypeError(f"{usage} has no argument {name!r}.{closest(name, names)} It takes: {', '.join(names)}.")

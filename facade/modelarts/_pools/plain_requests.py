"""Requests as plain JSON objects, and the names of arguments in what is wrong with them."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

from modelarts.exceptions import InvalidArgumentError, ValidationError

Plain: TypeAlias = Mapping[str, object]
"""A JSON object."""


class _Request(Protocol):
    def validate(self) -> object:
        """Check it against what is documented."""


Request = TypeVar("Request", bound=_Request)


def plain(given: object, *, what: str) -> dict[str, Any]:
    """Return a JSON object that is given as a mapping, or as a model of the typed client.

    Args:
        given: The object.
        what: The argument's name, for the error message.

    Raises:
        InvalidArgumentError: If it is neither.
    """
    from modelarts_client.model_base import Model

    if isinstance(given, Model):
        return given.to_dict()
    if isinstance(given, Mapping):
        return dict(given)
    raise InvalidArgumentError(
        f"{what} is or has {given!r}, which is no JSON object. Give a dict with the fields of the API, or a model of "
        "modelarts_client.models."
    )


def plain_list(given: object, *, what: str) -> list[dict[str, Any]] | None:
    """Return a list of JSON objects, each given as `plain` takes it; ``None`` if there is none.

    Args:
        given: The list.
        what: The argument's name, for the error message.

    Raises:
        InvalidArgumentError: If it is no list, or has anything else.
    """
    if given is None:
        return None
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Sequence):
        raise InvalidArgumentError(f"{what} is not a list. Give one of dicts with the fields of the API: {what}=[...].")
    return [plain(each, what=what) for each in given]


def text_list(given: Sequence[str] | None, *, what: str) -> list[str] | None:
    """Return a list of texts; ``None`` if there is none.

    Raises:
        InvalidArgumentError: If it is a single text.
    """
    if isinstance(given, str):
        raise InvalidArgumentError(f"{what}={given!r} is a text, not a list. Put it in a list: {what}=[{given!r}].")
    return None if given is None else list(given)


def given_fields(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def checked(request: Request, call: str, arguments: Mapping[str, str]) -> Request:
    """Check a request against what is documented.

    Args:
        request: The request.
        call: The call that makes it, for the error message.
        arguments: The arguments, by the fields that they become.

    Raises:
        ValidationError: If it breaks that; its violations name the arguments.
    """
    try:
        request.validate()
    except ValidationError as error:
        violations = [violation._replace(path=_argument(violation.path, arguments)) for violation in error.violations]
        raise ValidationError(call, violations) from None
    return request


def _argument(path: str, arguments: Mapping[str, str]) -> str:
    fields = [field for field in arguments if path.startswith(field)]
    longest = max(fields, key=len, default="")
    return arguments.get(longest, "") + path[len(longest) :] if longest else path

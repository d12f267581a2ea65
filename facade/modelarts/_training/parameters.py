"""Parameters of a script: a dict of values by name, or a list of names and values.

Source: document 002, Tables 6-1 and 6-16.
"""

import json
import numbers
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from modelarts._argument_checks import listed
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import JobParameter

ParameterValue: TypeAlias = str | int | float
"""A value; numbers become text, which is what the API expects."""

Parameter: TypeAlias = Mapping[str, ParameterValue]
"""``{"name": "epoch_num", "value": 2}``."""

Parameters: TypeAlias = Mapping[str, ParameterValue] | Sequence[Parameter]
"""``{"epoch_num": 2}``, or ``[{"name": "epoch_num", "value": 2}]``."""

_FIELDS: Final = {"name", "value"}
_FORMS: Final = 'Give a dict such as {"epoch_num": 2}, or a list such as [{"name": "epoch_num", "value": 2}].'


def parameters_of(parameters: Parameters | None, *, what: str = "parameters") -> "list[JobParameter]":
    """Return the parameters for the request.

    Args:
        parameters: A dict, or a list of names and values; ``None`` for none.
        what: The argument's name, for the error message.

    Raises:
        InvalidArgumentError: If it is neither, a name is empty, or a value is neither text nor a number.
    """
    from modelarts_client.models import JobParameter

    return [JobParameter(name=name, value=as_text(value)) for name, value in pairs_of(parameters, what=what)]


def as_text(value: ParameterValue) -> str:
    """Return a value as the API expects it."""
    return value if isinstance(value, str) else str(value)


def pairs_of(parameters: Parameters | None, *, what: str = "parameters") -> list[tuple[str, ParameterValue]]:
    """Return names and values; see `parameters_of`."""
    if isinstance(parameters, Mapping):
        return [_pair(name, value, f"{what} has {name!r}: {value!r}") for name, value in _by_name(parameters, what)]
    given: object = parameters
    if given is not None and (isinstance(given, str | bytes) or not isinstance(given, Sequence)):
        raise InvalidArgumentError(f"{what} is of type {type(parameters).__name__}. {_FORMS}")
    found: list[tuple[str, ParameterValue]] = []
    for parameter in listed(parameters, Mapping, what=what, example='{"name": "epoch_num", "value": 2}'):
        known = isinstance(parameter, Mapping) and set(parameter) <= _FIELDS
        name, value = (parameter.get("name"), parameter.get("value")) if known else (None, None)
        found.append(_pair(name, value, f"{what} has {parameter!r}"))
    return found


def merged(known: "Iterable[JobParameter]", changes: "Iterable[JobParameter]") -> "list[JobParameter]":
    """Return the known parameters with other values for those that the changes name, and then what these add."""
    changed = {parameter.name: parameter for parameter in changes}
    kept = [changed.pop(parameter.name, parameter) for parameter in known]
    return [*kept, *changed.values()]


def _by_name(parameters: Mapping[str, ParameterValue], what: str) -> Iterable[tuple[str, ParameterValue]]:
    if parameters.keys() == _FIELDS:
        # A single entry of a list, or two parameters with these names?
        entry = json.dumps(dict(parameters), default=repr)
        both = json.dumps([{"name": name, "value": value} for name, value in parameters.items()], default=repr)
        raise InvalidArgumentError(
            f"{what} is a single dict with 'name' and 'value', which can mean two things. For one parameter, put it in "
            f"a list: {what}=[{entry}]. For two with these names: {what}={both}."
        )
    return parameters.items()


def _pair(name: object, value: object, shown: str) -> tuple[str, ParameterValue]:
    if not isinstance(name, str) or not name:
        raise InvalidArgumentError(f"{shown}, whose name is not text, or empty. {_FORMS}")
    if not isinstance(value, str | numbers.Real):  # numbers of NumPy are numbers too
        raise InvalidArgumentError(f"{shown}, whose value is neither text nor a number. {_FORMS}")
    return name, cast(ParameterValue, value)

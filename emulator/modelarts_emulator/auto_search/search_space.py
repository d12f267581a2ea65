"""What a job searches: ranges and values of parameters, from `search_params` of its configuration.

Source: SDK reference, Tables 6-20 and 6-22; api-ref training_management/creating_a_training_job.rst, Tables 9 and 11.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Final, cast

from modelarts_emulator.auto_search.refusals import invalid, missing, repeated
from modelarts_emulator.auto_search.tables import TRIAL_INDEX
from modelarts_emulator.auto_search.trials import ParameterValue
from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import objects, text, texts

_MOST_VALUES: Final = 1000  # of one parameter
_MOST_IN_ALL: Final = 10_000  # of all of them: each value is a dimension of what search algorithms learn from
_MOST_PARAMETERS: Final = 200


@dataclass(frozen=True)
class Continuous:
    """A searched parameter with any value from one bound to the other."""

    name: str
    low: float
    high: float

    @property
    def extremes(self) -> tuple[ParameterValue, ...]:
        """Its bounds."""
        return self.low, self.high


@dataclass(frozen=True)
class Discrete:
    """A searched parameter with some values, which may be numbers in their order."""

    name: str
    values: tuple[ParameterValue, ...]
    ordered: bool = False

    @property
    def extremes(self) -> tuple[ParameterValue, ...]:
        """All of its values."""
        return self.values


def search_space(auto_search: Json) -> tuple[Continuous | Discrete, ...]:
    """The searched parameters.

    Args:
        auto_search: `algorithm.policies.auto_search` of a request that fits its schema.

    Raises:
        Problem: something is missing or wrong; the message names the field and its value.
    """
    entries = objects(auto_search, "search_params")
    names = [text(entry, "name") for entry in entries]
    if len(names) > _MOST_PARAMETERS:
        raise invalid("search_params", len(names), "parameters are too many", f"Use at most {_MOST_PARAMETERS}.")
    for name in names:
        if not name:
            raise missing("search_params name", "Give each parameter a name.")
        if name == TRIAL_INDEX:
            raise invalid("search_params name", name, "is the number of a trial in its config", "Use another name.")
        _check_argument("search_params name", name)
        if names.count(name) > 1:
            raise repeated(name)
    skipped = {name.strip() for name in text(auto_search, "skip_search_params").split(",")} - {""}
    if unknown := sorted(skipped.difference(names)):
        allowed = f"Use names of search_params, separated by commas: {', '.join(names)}."
        raise invalid("skip_search_params", ", ".join(unknown), "is not searched", allowed)
    found = tuple(_parameter(entry) for entry in entries if text(entry, "name") not in skipped)
    if not found:
        raise missing("search_params", "Give at least one parameter that is searched.")
    values = sum(len(parameter.values) for parameter in found if isinstance(parameter, Discrete))
    if values > _MOST_IN_ALL:
        raise invalid("search_params", values, "values are too many", f"Use at most {_MOST_IN_ALL} in all.")
    return found


def _parameter(entry: Json) -> Continuous | Discrete:
    name = text(entry, "name")
    if text(entry, "param_type") == "discrete":
        return _discrete(name, entry)
    if text(entry, "param_type") != "continuous":
        allowed = "Use continuous or discrete."
        raise invalid(f"search_params {name} param_type", entry.get("param_type"), "is unknown", allowed)
    if _discrete_values(entry):
        allowed = "Leave it out, or use the param_type discrete."
        why = "is not used with the param_type continuous"
        raise invalid(f"search_params {name} discrete_values", entry["discrete_values"], why, allowed)
    low, high = (_bound(name, entry, field) for field in ("lower_bound", "upper_bound"))
    if not low < high:
        allowed = "Give a larger upper_bound."
        raise invalid(f"search_params {name} lower_bound", low, f"is not below upper_bound ({high:g})", allowed)
    points = text(entry, "discrete_points_num")
    if points in ("", "0"):
        return Continuous(name, low, high)
    count = int(points) if points.isascii() and points.isdigit() and len(points) < 5 else 0
    if not 2 <= count <= _MOST_VALUES:
        allowed = f"Use an integer from 2 to {_MOST_VALUES}."
        raise invalid(f"search_params {name} discrete_points_num", points, "is not allowed", allowed)
    steps = count - 1
    values = (low * ((steps - step) / steps) + high * (step / steps) for step in range(count))
    return Discrete(name, tuple(values), ordered=True)


def _bound(name: str, entry: Json, field: str) -> float:
    given = text(entry, field)
    try:
        number = float(given)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or abs(number) > 1e300:  # so that the distance of two is finite as well
        allowed = "Give a number as a string, such as 0.01."
        raise invalid(f"search_params {name} {field}", entry.get(field), "is not a finite number", allowed)
    return number


def _discrete(name: str, entry: Json) -> Discrete:
    for field in ("lower_bound", "upper_bound", "discrete_points_num"):
        if text(entry, field) not in ("", "0"):
            allowed = "Leave it out, or use the param_type continuous."
            why = "is not used with the param_type discrete"
            raise invalid(f"search_params {name} {field}", entry[field], why, allowed)
    values = _discrete_values(entry)
    if not values:
        raise missing(f"search_params {name} discrete_values", "Give the values of the parameter.")
    if len(values) > _MOST_VALUES:
        allowed = f"Use at most {_MOST_VALUES} values."
        raise invalid(f"search_params {name} discrete_values", len(values), "values are too many", allowed)
    if len(set(values)) < len(values):
        repeated = next(value for value in values if values.count(value) > 1)
        raise invalid(f"search_params {name} discrete_values", repeated, "is there twice", "List each value once.")
    for value in values:
        _check_argument(f"search_params {name} discrete_values", value)
    found = tuple(map(_value, values))
    numbers = [value for value in found if not isinstance(value, str)]
    return Discrete(name, found, ordered=len(numbers) == len(found) and numbers == sorted(numbers))


def _discrete_values(entry: Json) -> list[str]:
    """An array of strings, or a string that has one as JSON or separated by commas."""
    given = entry.get("discrete_values")
    if not isinstance(given, str):
        return texts(entry, "discrete_values")
    if given.strip().startswith("["):
        try:
            return [str(value) for value in cast("list[object]", json.loads(given))]
        except (ValueError, RecursionError):
            raise invalid("search_params discrete_values", given, "is no list", "Give an array of strings.") from None
    return [value.strip() for value in given.split(",") if value.strip()]


def _check_argument(field: str, value: str) -> None:
    """Check that a text can be part of an argument of a process."""
    try:
        usable = b"\0" not in value.encode()
    except UnicodeEncodeError:
        usable = False
    if not usable:
        raise invalid(field, value, "cannot be an argument", "Remove NUL characters and half surrogate pairs.")


def _value(given: str) -> ParameterValue:
    """A number, if it is written as Python writes this number, so that the program gets what the job has given."""
    for kind in (int, float):
        try:
            number = kind(given)
            if str(number) == given and math.isfinite(number):
                return number
        except (ValueError, OverflowError):  # of a whole number that no float can be
            continue
    return given

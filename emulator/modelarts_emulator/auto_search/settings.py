"""What a job asks for in `algorithm.policies.auto_search`, checked.

Source: SDK reference, Tables 6-19 to 6-24; api-ref training_management/creating_a_training_job.rst, Tables 9 to 13;
appendix/error_codes.rst.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final, NamedTuple, cast

from modelarts_emulator.auto_search.search_algorithms import SearchAlgorithm, search_algorithms
from modelarts_emulator.auto_search.trials import Mode, ParameterValue
from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import objects, text, texts

_FIELD: Final = "algorithm.policies.auto_search"
_LONGEST_REGEX: Final = 1000  # characters
_MOST_VALUES: Final = 1000  # of one parameter
MOST_TRIALS: Final = 1000
"""The trials of one job, also the points of a grid."""

_POPULATION: Final = re.compile(r"(?i)(pbt|pb2|bohb|population_based)(_search)?")


@dataclass(frozen=True)
class Reward:
    """A metric of a search: its name, the better direction, and the regular expression that finds it in a log."""

    name: str
    mode: Mode
    regex: str


@dataclass(frozen=True)
class Continuous:
    """A searched parameter with any value from one bound to the other."""

    name: str
    low: float
    high: float


@dataclass(frozen=True)
class Discrete:
    """A searched parameter with some values, which may be numbers in their order."""

    name: str
    values: tuple[ParameterValue, ...]
    ordered: bool = False


class ChosenAlgorithm(NamedTuple):
    """A search algorithm of a job.

    Attributes:
        name: its name.
        samples: number of trials.
        settings: its other settings, by name.
    """

    name: str
    samples: int
    settings: Mapping[str, str]


@dataclass(frozen=True)
class SearchSettings:
    """What a job searches, and how.

    Attributes:
        rewards: the metrics; the search optimizes the first one, and records all.
        parameters: the searched parameters.
        algorithms: the search algorithms, each of which makes its trials, one after another.
    """

    rewards: tuple[Reward, ...]
    parameters: tuple[Continuous | Discrete, ...]
    algorithms: tuple[ChosenAlgorithm, ...]


def search_settings(auto_search: Json) -> SearchSettings:
    """The settings of a search.

    Args:
        auto_search: `algorithm.policies.auto_search` of a request that fits its schema.

    Raises:
        Problem: something in it is missing, wrong, or not supported; the message names the field and its value.
    """
    if find_spec("optuna") is None:
        raise Problem(
            400,
            "ModelArts.2858",
            f"Current operation not supported, ({_FIELD}: the emulator is installed without Optuna).",
            "Install the extra auto-search where the emulator runs, or leave the field out.",
        )
    rewards = _rewards(auto_search)
    parameters = _parameters(auto_search)
    algorithms = tuple(_algorithm(entry, parameters) for entry in objects(auto_search, "algo_configs"))
    if not algorithms:
        raise _missing("algo_configs", f"Name a search algorithm: {', '.join(search_algorithms())}.")
    trials = sum(algorithm.samples for algorithm in algorithms)
    if trials > MOST_TRIALS:
        allowed = f"Ask for at most {MOST_TRIALS} trials."
        raise _invalid("algo_configs num_samples", trials, "trials are too many", allowed)
    return SearchSettings(rewards, parameters, algorithms)


def _rewards(auto_search: Json) -> tuple[Reward, ...]:
    found: dict[str, Reward] = {}
    for entry in objects(auto_search, "reward_attrs"):
        name, regex = text(entry, "name"), text(entry, "regex")
        if not name:
            raise _missing("reward_attrs name", "Give each metric a name.")
        if name in found:
            message = f"the search metric {quoted(name)} is repeated ({_FIELD}.reward_attrs)."
            raise Problem(400, "ModelArts.2824", message, "List each metric once.")
        if text(entry, "mode") not in ("max", "min"):
            raise _invalid("reward_attrs mode", entry.get("mode"), f"is no direction of {name}", "Use max or min.")
        _check_regex(name, regex)
        found[name] = Reward(name, "max" if text(entry, "mode") == "max" else "min", regex)
    if not found:
        raise _missing("reward_attrs", "Give the metric that the search optimizes, with its name, mode and regex.")
    return tuple(found.values())


def _check_regex(name: str, regex: str) -> None:
    if not regex:
        raise _missing("reward_attrs regex", f"Give a regular expression that finds {name} in the log.")
    if len(regex) > _LONGEST_REGEX:
        raise _invalid("reward_attrs regex", regex, "is too long", f"Use at most {_LONGEST_REGEX} characters.")
    try:
        re.compile(regex)
    except (re.error, OverflowError, RecursionError) as error:
        why = f"is no regular expression of Python ({error})"
        raise _invalid("reward_attrs regex", regex, why, "Correct it, for example: loss=([0-9.]+)") from error


def _parameters(auto_search: Json) -> tuple[Continuous | Discrete, ...]:
    entries = objects(auto_search, "search_params")
    names = [text(entry, "name") for entry in entries]
    for name in names:
        if not name:
            raise _missing("search_params name", "Give each parameter a name.")
        _check_argument("search_params name", name)
        if names.count(name) > 1:
            raise Problem(400, "ModelArts.2767", f"parameter key repeat: {quoted(name)}.", "List it once.")
    skipped = {name.strip() for name in text(auto_search, "skip_search_params").split(",")} - {""}
    if unknown := sorted(skipped.difference(names)):
        allowed = f"Use names of search_params, separated by commas: {', '.join(names)}."
        raise _invalid("skip_search_params", ", ".join(unknown), "is not searched", allowed)
    found = tuple(_parameter(entry) for entry in entries if text(entry, "name") not in skipped)
    if not found:
        raise _missing("search_params", "Give at least one parameter that is searched.")
    return found


def _parameter(entry: Json) -> Continuous | Discrete:
    name = text(entry, "name")
    if text(entry, "param_type") == "discrete":
        return _discrete(name, entry)
    if text(entry, "param_type") != "continuous":
        allowed = "Use continuous or discrete."
        raise _invalid(f"search_params {name} param_type", entry.get("param_type"), "is unknown", allowed)
    if _discrete_values(entry):
        allowed = "Leave it out, or use the param_type discrete."
        raise _invalid(f"search_params {name} discrete_values", entry["discrete_values"], "is not used", allowed)
    low, high = (_bound(name, entry, field) for field in ("lower_bound", "upper_bound"))
    if not low < high:
        allowed = "Give a larger upper_bound."
        raise _invalid(f"search_params {name} lower_bound", low, f"is not below upper_bound ({high:g})", allowed)
    points = text(entry, "discrete_points_num")
    if points in ("", "0"):
        return Continuous(name, low, high)
    count = int(points) if points.isascii() and points.isdigit() and len(points) < 5 else 0
    if not 2 <= count <= _MOST_VALUES:
        allowed = f"Use an integer from 2 to {_MOST_VALUES}."
        raise _invalid(f"search_params {name} discrete_points_num", points, "is not allowed", allowed)
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
        raise _invalid(f"search_params {name} {field}", entry.get(field), "is not a finite number", allowed)
    return number


def _discrete(name: str, entry: Json) -> Discrete:
    for field in ("lower_bound", "upper_bound", "discrete_points_num"):
        if text(entry, field) not in ("", "0"):
            allowed = "Leave it out, or use the param_type continuous."
            raise _invalid(f"search_params {name} {field}", entry[field], "is not used", allowed)
    values = _discrete_values(entry)
    if not values:
        raise _missing(f"search_params {name} discrete_values", "Give the values of the parameter.")
    if len(set(values)) < len(values):
        repeated = next(value for value in values if values.count(value) > 1)
        raise _invalid(f"search_params {name} discrete_values", repeated, "is there twice", "List each value once.")
    if len(values) > _MOST_VALUES:
        allowed = f"Use at most {_MOST_VALUES} values."
        raise _invalid(f"search_params {name} discrete_values", len(values), "values are too many", allowed)
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
            raise _invalid("search_params discrete_values", given, "is no list", "Give an array of strings.") from None
    return [value.strip() for value in given.split(",") if value.strip()]


def _check_argument(field: str, value: str) -> None:
    """Check that a text can be part of an argument of a process."""
    try:
        usable = b"\0" not in value.encode()
    except UnicodeEncodeError:
        usable = False
    if not usable:
        raise _invalid(field, value, "cannot be an argument", "Remove NUL characters and half surrogate pairs.")


def _value(given: str) -> ParameterValue:
    """A number, if it is written as Python writes this number, so that the program gets what the job has given."""
    for kind in (int, float):
        try:
            number = kind(given)
        except ValueError:
            continue
        if str(number) == given and math.isfinite(number):
            return number
    return given


def _algorithm(entry: Json, parameters: tuple[Continuous | Discrete, ...]) -> ChosenAlgorithm:
    name = text(entry, "name")
    known = search_algorithms().get(name)
    if known is None:
        what = "needs checkpoints of trials and is not supported" if _POPULATION.fullmatch(name) else "is unknown"
        raise _invalid("algo_configs name", name, what, f"Use one of: {', '.join(search_algorithms())}.")
    settings = _settings(entry, known)
    points = 0
    if name == "grid_search":
        points = _grid_points(parameters)
    samples = int(settings.pop("num_samples") or points)
    return ChosenAlgorithm(name, min(samples, points) if points else samples, settings)


def _settings(entry: Json, known: SearchAlgorithm) -> dict[str, str]:
    given: dict[str, str] = {}
    for parameter in objects(entry, "params"):
        key, value = text(parameter, "key"), text(parameter, "value")
        if key not in known.settings:
            allowed = f"{known.name} has the settings {', '.join(known.settings)}."
            raise _invalid("algo_configs params key", key, f"is no setting of {known.name}", allowed)
        if key in given:
            raise Problem(400, "ModelArts.2767", f"parameter key repeat: {quoted(key)}.", "List it once.")
        setting = known.settings[key]
        if text(parameter, "type", setting.type) != setting.type:
            wrong = f"is not the type of {key}"
            raise _invalid("algo_configs params type", parameter["type"], wrong, f"Use {setting.type}.")
        if not setting.allows(value):
            raise _invalid(f"algo_configs params {key}", value, "is not allowed", f"Use {setting.allowed}.")
        given[key] = value
    return {key: given.get(key, setting.default) for key, setting in known.settings.items()}


def _grid_points(parameters: tuple[Continuous | Discrete, ...]) -> int:
    points = 1
    for parameter in parameters:
        if isinstance(parameter, Continuous):
            why = "has no points of a grid"
            allowed = "Give its discrete_points_num, or use another search algorithm."
            raise _invalid("search_params name", parameter.name, why, allowed)
        points *= len(parameter.values)
    if points > MOST_TRIALS:
        raise _invalid("search_params", points, "points of a grid are too many", f"Use at most {MOST_TRIALS}.")
    return points


def _missing(field: str, allowed: str) -> Problem:
    return Problem(
        400, "ModelArts.2826", f"Hyperparameter search parameter error: {_FIELD}.{field} is missing.", allowed
    )


def _invalid(field: str, value: object, why: str, allowed: str) -> Problem:
    message = f"Hyperparameter search parameter error: {_FIELD}.{field} {quoted(value)} {why}."
    return Problem(400, "ModelArts.2826", message, allowed)

"""What a job asks for in `algorithm.policies.auto_search`, checked.

Source: SDK reference, Tables 6-20 to 6-24; api-ref training_management/creating_a_training_job.rst, Tables 9 to 13;
appendix/error_codes.rst.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final, NamedTuple

from modelarts_emulator.auto_search.refusals import FIELD, invalid, missing, repeated
from modelarts_emulator.auto_search.search_algorithms import SearchAlgorithm, search_algorithms
from modelarts_emulator.auto_search.search_space import Continuous, Discrete, search_space
from modelarts_emulator.auto_search.tables import COLUMNS
from modelarts_emulator.auto_search.trials import Mode
from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import objects, text

_LONGEST_REGEX: Final = 1000  # characters
_LONGEST_REGEXES: Final = 4000  # characters of all of them, which take some ms each to be compiled
_MOST_REWARDS: Final = 32  # all are kept in each report of a trial
MOST_TRIALS: Final = 1000
"""The trials of one job, also the points of a grid."""

_POPULATION: Final = re.compile(r"(?i)(pbt|pb2|bohb|population_based)(_search)?")


@dataclass(frozen=True)
class Reward:
    """A metric of a search: its name, the better direction, and the regular expression that finds it in a log."""

    name: str
    mode: Mode
    regex: str


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
            f"Current operation not supported, ({FIELD}: the emulator is installed without Optuna).",
            "Install the extra auto-search where the emulator runs, or leave the field out.",
        )
    rewards = _rewards(auto_search)
    parameters = search_space(auto_search)
    algorithms = tuple(_algorithm(entry, parameters) for entry in objects(auto_search, "algo_configs"))
    if not algorithms:
        raise missing("algo_configs", f"Name a search algorithm: {', '.join(search_algorithms())}.")
    trials = sum(algorithm.samples for algorithm in algorithms)
    if trials > MOST_TRIALS:
        allowed = f"Ask for at most {MOST_TRIALS} trials."
        raise invalid("algo_configs num_samples", trials, "trials are too many", allowed)
    return SearchSettings(rewards, parameters, algorithms)


def _rewards(auto_search: Json) -> tuple[Reward, ...]:
    found: dict[str, Reward] = {}
    entries = objects(auto_search, "reward_attrs")
    if len(entries) > _MOST_REWARDS:
        raise invalid("reward_attrs", len(entries), "metrics are too many", f"Use at most {_MOST_REWARDS}.")
    if (length := sum(len(text(entry, "regex")) for entry in entries)) > _LONGEST_REGEXES:
        allowed = f"Use at most {_LONGEST_REGEXES} in all."
        raise invalid("reward_attrs regex", length, "characters are too many", allowed)
    for entry in entries:
        name, regex = text(entry, "name"), text(entry, "regex")
        if not name:
            raise missing("reward_attrs name", "Give each metric a name.")
        if name in COLUMNS:
            raise invalid("reward_attrs name", name, "is a column of every table of trials", "Use another name.")
        if name in found:
            message = f"the search metric {quoted(name)} is repeated ({FIELD}.reward_attrs)."
            raise Problem(400, "ModelArts.2824", message, "List each metric once.")
        if text(entry, "mode") not in ("max", "min"):
            raise invalid("reward_attrs mode", entry.get("mode"), f"is no direction of {name}", "Use max or min.")
        _check_regex(name, regex)
        found[name] = Reward(name, "max" if text(entry, "mode") == "max" else "min", regex)
    if not found:
        raise missing("reward_attrs", "Give the metric that the search optimizes, with its name, mode and regex.")
    return tuple(found.values())


def _check_regex(name: str, regex: str) -> None:
    if not regex:
        raise missing("reward_attrs regex", f"Give a regular expression that finds {name} in the log.")
    if len(regex) > _LONGEST_REGEX:
        raise invalid("reward_attrs regex", regex, "is too long", f"Use at most {_LONGEST_REGEX} characters.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what future versions of Python may read differently
            re.compile(regex)
    except (re.error, OverflowError, RecursionError) as error:
        why = f"is no regular expression of Python ({error})"
        raise invalid("reward_attrs regex", regex, why, "Correct it, for example: loss=([0-9.]+)") from error


def _algorithm(entry: Json, parameters: tuple[Continuous | Discrete, ...]) -> ChosenAlgorithm:
    name = text(entry, "name")
    known = search_algorithms().get(name)
    if known is None:
        what = "needs checkpoints of trials and is not supported" if _POPULATION.fullmatch(name) else "is unknown"
        raise invalid("algo_configs name", name, what, f"Use one of: {', '.join(search_algorithms())}.")
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
            raise invalid("algo_configs params key", key, f"is no setting of {known.name}", allowed)
        if key in given:
            raise repeated(key)
        setting = known.settings[key]
        if text(parameter, "type", setting.type) != setting.type:
            wrong = f"is not the type of {key}"
            raise invalid("algo_configs params type", parameter["type"], wrong, f"Use {setting.type}.")
        if not setting.allows(value):
            raise invalid(f"algo_configs params {key}", value, "is not allowed", f"Use {setting.allowed}.")
        given[key] = value
    return {key: given.get(key, setting.default) for key, setting in known.settings.items()}


def _grid_points(parameters: tuple[Continuous | Discrete, ...]) -> int:
    points = 1
    for parameter in parameters:
        if isinstance(parameter, Continuous):
            why = "has no points of a grid"
            allowed = "Give its discrete_points_num, or use another search algorithm."
            raise invalid("search_params name", parameter.name, why, allowed)
        points *= len(parameter.values)
    if points > MOST_TRIALS:
        raise invalid("search_params", points, "points of a grid are too many", f"Use at most {MOST_TRIALS}.")
    return points

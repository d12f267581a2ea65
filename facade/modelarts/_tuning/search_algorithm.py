"""How a search chooses the next values: its algorithm, held to those that ModelArts offers.

Source: document 001, "search-algorithms"; document 002, Tables 6-23 and 6-24; public API reference, "Creating a
Training Job", Tables 12 and 13.
"""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from modelarts._answers import entries
from modelarts._argument_checks import closest, filled_text
from modelarts._public_names import public
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import AutoSearchAlgorithm
    from modelarts_client.models import SearchAlgorithm as OfferedAlgorithm

Setting: TypeAlias = str | int | float
"""The value of a setting."""

_NOT_LISTED: Final = ("grid_search", "random_search")
"""Algorithms that ModelArts does not list (ModelArts User Guide, "YAML Configuration File Description")."""

TRIALS: Final = "num_samples"
"""The setting that limits the number of trials."""

_LISTED: Final = "HyperparameterTuner.get_search_algorithms(session) lists them."


@public("modelarts.tuner")
@attrs.frozen
class SearchAlgorithm:
    """A search algorithm with settings other than its defaults.

    Args:
        name: Its name: one that `HyperparameterTuner.get_search_algorithms` lists, such as ``tpe_search``, or
            ``random_search``, or ``grid_search``, which tries each combination of values.
        params: Its settings by name, such as ``{"gamma": 0.3, "seed": 7}``; the others keep their defaults. The number
            of trials is an argument of the tuner.

    Raises:
        InvalidArgumentError: If the name is empty, or ``params`` is not a dict of text and numbers.
    """

    name: str
    params: Mapping[str, Setting] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Check them."""
        filled_text(self.name, what="SearchAlgorithm(name=...)", hint="Give a name, such as 'tpe_search'.")
        example = "Give settings by name, such as {'gamma': 0.3, 'seed': 7}."
        if not isinstance(self.params, Mapping):
            raise InvalidArgumentError(f"SearchAlgorithm(params={self.params!r}) is not a dict. {example}")
        for key, value in self.params.items():
            if not isinstance(key, str) or isinstance(value, bool) or not isinstance(value, str | int | float):
                raise InvalidArgumentError(
                    f"SearchAlgorithm(params=...) has {key!r}: {value!r}, which is neither text nor a number. {example}"
                )
        if TRIALS in self.params:
            raise InvalidArgumentError(
                f"SearchAlgorithm(params=...) has {TRIALS!r}, the number of trials. Give max_trials to the tuner."
            )


def algorithm_config(
    algorithm: SearchAlgorithm, max_trials: int | None, offered: Sequence["OfferedAlgorithm"]
) -> "AutoSearchAlgorithm":
    """Return the algorithm as the request has it.

    Args:
        algorithm: The algorithm.
        max_trials: The number of trials; ``None`` for the algorithm's default.
        offered: The algorithms that ModelArts lists.

    Raises:
        InvalidArgumentError: If there is no such algorithm, or it has no such setting or takes other values for it.
    """
    from modelarts_client.models import AutoSearchAlgorithm, AutoSearchAlgorithmParameter

    given = dict(algorithm.params)
    if max_trials is not None:
        given[TRIALS] = max_trials
    types = _types_of(algorithm, given, {str(each.name): each for each in offered})
    return AutoSearchAlgorithm(
        name=algorithm.name,
        params=[
            AutoSearchAlgorithmParameter(key=key, value=str(value), type_=types[key]) for key, value in given.items()
        ],
    )


def _types_of(
    algorithm: SearchAlgorithm, given: Mapping[str, Setting], offered: Mapping[str, "OfferedAlgorithm"]
) -> Mapping[str, str]:
    """Return the types of settings, as the algorithm lists them.

    Raises:
        InvalidArgumentError: If there is no such algorithm or setting, or a value has another type.
    """
    name = algorithm.name
    if name in _NOT_LISTED:
        return {key: _type_of(value) for key, value in given.items()}
    if name not in offered:
        names = [*offered, *_NOT_LISTED]
        raise InvalidArgumentError(
            f"algorithm={name!r} is not offered.{closest(name, names)} Use one of {', '.join(offered)}, which"
            f" HyperparameterTuner.get_search_algorithms(session) lists, or {' or '.join(_NOT_LISTED)}."
        )
    settings = {str(each.key): each for each in entries(offered[name].params)}
    for key, value in given.items():
        if key not in settings:
            raise InvalidArgumentError(
                f"{name} has no setting {key!r}.{closest(key, settings)} Use one of: {', '.join(settings)}. {_LISTED}"
            )
        if not _fits(value, str(settings[key].type_)):
            raise InvalidArgumentError(
                f"The setting {key!r} of {name} is of the type {settings[key].type_}, and {value!r} is not. Its default"
                f" is {settings[key].value}."
            )
    return {key: str(settings[key].type_ or _type_of(value)) for key, value in given.items()}


def _type_of(value: Setting) -> str:
    """Return the type of a setting that is not listed."""
    return "String" if isinstance(value, str) else "Integer" if isinstance(value, int) else "Float"


def _fits(value: Setting, kind: str) -> bool:
    """Whether a value has the type of a setting; any value has a type that is not known."""
    if kind not in {"Integer", "Float"}:
        return True
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return False
    return math.isfinite(number) and (kind == "Float" or str(value).strip().lstrip("+-").isdigit())

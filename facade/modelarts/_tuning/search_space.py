"""What a hyperparameter search looks for: the ranges of hyperparameters, and the metrics that it optimizes.

Source: document 002, Tables 6-20 to 6-22; public API reference, "Creating a Training Job", Tables 9 to 11.
"""

import math
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from modelarts._argument_checks import choice, filled_text, listed, whole_number
from modelarts._public_names import public
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import AutoSearchParam, AutoSearchReward

Scalar: TypeAlias = str | int | float
"""A value of a hyperparameter."""

_MAX_VALUES: Final = 1000


@public("modelarts.tuner")
class SearchParameter(ABC):
    """A range of a hyperparameter: a `ContinuousParameter`, an `IntegerParameter` or a `CategoricalParameter`."""

    __slots__ = ()

    @abstractmethod
    def as_search_param(self, name: str) -> "AutoSearchParam":
        """Return it as the request has it, for the hyperparameter of this name."""


@public("modelarts.tuner")
@attrs.frozen
class ContinuousParameter(SearchParameter):
    """A hyperparameter that may be any number between two others.

    Args:
        lower_bound: The smallest value.
        upper_bound: The largest value, greater than ``lower_bound``.
        discrete_points_num: The number of points that the range is divided into, at least 2, of which only these are
            tried; ``None`` for all numbers in it.

    Raises:
        InvalidArgumentError: If a bound is not a finite number, the bounds are in the wrong order, or
            ``discrete_points_num`` is not a whole number of at least 2.
    """

    lower_bound: float
    upper_bound: float
    discrete_points_num: int | None = None

    def __attrs_post_init__(self) -> None:
        """Check them."""
        _check_bounds(self, self.lower_bound, self.upper_bound, kind=float)
        if self.discrete_points_num is not None:
            whole_number(self.discrete_points_num, what="ContinuousParameter(discrete_points_num=...)", least=2)

    def as_search_param(self, name: str) -> "AutoSearchParam":
        """Return it as the request has it, for the hyperparameter of this name."""
        from modelarts_client.models import AutoSearchParam, SearchParamType
        from modelarts_client.types import UNSET

        points = self.discrete_points_num
        return AutoSearchParam(
            name=name,
            param_type=SearchParamType.CONTINUOUS,
            lower_bound=str(self.lower_bound),
            upper_bound=str(self.upper_bound),
            discrete_points_num=UNSET if points is None else str(points),
        )


@public("modelarts.tuner")
@attrs.frozen
class IntegerParameter(SearchParameter):
    """A hyperparameter that may be any whole number between two others; a `CategoricalParameter` of these numbers.

    Args:
        lower_bound: The smallest value.
        upper_bound: The largest value, greater than ``lower_bound``.
        step: The difference between two values, at least 1.

    Raises:
        InvalidArgumentError: If one of them is not a whole number, the bounds are in the wrong order, or there are more
            than 1,000 numbers.
    """

    lower_bound: int
    upper_bound: int
    step: int = 1

    def __attrs_post_init__(self) -> None:
        """Check them."""
        _check_bounds(self, self.lower_bound, self.upper_bound, kind=int)
        whole_number(self.step, what="IntegerParameter(step=...)", least=1)
        if len(self._values) > _MAX_VALUES:
            raise InvalidArgumentError(
                f"{self!r} has {len(self._values)} values, which are sent one by one; {_MAX_VALUES} are allowed. Give a"
                " larger step, or a ContinuousParameter."
            )

    def as_search_param(self, name: str) -> "AutoSearchParam":
        """Return it as the request has it, for the hyperparameter of this name."""
        return CategoricalParameter(self._values).as_search_param(name)

    @property
    def _values(self) -> range:
        return range(self.lower_bound, self.upper_bound + 1, self.step)


@public("modelarts.tuner")
@attrs.frozen
class CategoricalParameter(SearchParameter):
    """A hyperparameter that is one of several values; a ``discrete`` one in the documents.

    Args:
        discrete_values: The values, text or numbers. The script gets each as text, as it gets other parameters.

    Raises:
        InvalidArgumentError: If it is not a list, is empty or has more than 1,000 values, or one of them is neither
            text nor a finite number, or is there twice.
    """

    discrete_values: Sequence[Scalar]

    def __attrs_post_init__(self) -> None:
        """Check them."""
        example = "CategoricalParameter([16, 32, 64])"
        values = self.discrete_values
        if not isinstance(values, Sequence) or isinstance(values, str | bytes) or not 0 < len(values) <= _MAX_VALUES:
            raise InvalidArgumentError(
                f"CategoricalParameter: {values!r:.100} is not a list of 1 to {_MAX_VALUES} values. Use {example}."
            )
        for value in values:
            if not isinstance(value, str | int | float) or not str(value) or not _is_finite(value):
                raise InvalidArgumentError(
                    f"CategoricalParameter contains {value!r}, which is neither text nor a finite number. Use"
                    f" {example}."
                )
        texts = [str(value) for value in values]
        if twice := next((text for text in texts if texts.count(text) > 1), None):
            raise InvalidArgumentError(f"CategoricalParameter contains {twice} more than once. Give each value once.")

    def as_search_param(self, name: str) -> "AutoSearchParam":
        """Return it as the request has it, for the hyperparameter of this name."""
        from modelarts_client.models import AutoSearchParam, SearchParamType

        return AutoSearchParam(
            name=name,
            param_type=SearchParamType.DISCRETE,
            discrete_values=[str(value) for value in self.discrete_values],
        )


@public("modelarts.tuner")
@attrs.frozen
class Objective:
    """A metric that a search optimizes, which the script prints; a *search metric* (``reward_attrs``) in the documents.

    Args:
        name: The metric's name.
        regex: A regular expression that finds the metric in the log; its first group is the number, as in
            ``accuracy=([0-9.]+)``, or without a group all that it matches.
        mode: ``max`` if larger values are better, ``min`` if smaller ones are.

    Raises:
        InvalidArgumentError: If the name is empty, ``regex`` is not a regular expression, or ``mode`` is
            something else.
    """

    name: str
    regex: str
    mode: str = "max"

    def __attrs_post_init__(self) -> None:
        """Check them."""
        from modelarts_client.models import SearchMode

        filled_text(self.name, what="Objective(name=...)", hint="Give the metric's name, such as 'accuracy'.")
        example = "Give one whose first group is the number, such as 'accuracy=([0-9.]+)'."
        filled_text(self.regex, what="Objective(regex=...)", hint=example)
        choice(self.mode, SearchMode, what="Objective(mode=...)")
        try:
            re.compile(self.regex)
        except re.error as error:
            raise InvalidArgumentError(
                f"Objective(regex={self.regex!r}) is not a regular expression: {error}. {example}"
            ) from error

    def as_reward(self) -> "AutoSearchReward":
        """Return it as the request has it."""
        from modelarts_client.models import AutoSearchReward, SearchMode

        return AutoSearchReward(name=self.name, mode=SearchMode(self.mode), regex=self.regex)


def checked_objectives(given: Objective | Sequence[Objective]) -> tuple[Objective, ...]:
    """Check the metrics of a search.

    Args:
        given: One, or several with names of their own.

    Raises:
        InvalidArgumentError: If there is none, or it is something else, or two have the same name.
    """
    if isinstance(given, Objective):
        return (given,)
    example = r"Objective('accuracy', regex='accuracy=([0-9.]+)')"
    objectives = tuple(listed(given, Objective, what="objective", example=example))
    if not objectives:
        raise InvalidArgumentError(f"objective is missing: the metric that the search optimizes. Use {example}.")
    names = [each.name for each in objectives]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise InvalidArgumentError(f"objective has {names.count(twice)} entries named {twice!r}. Give each its own.")
    return objectives


def checked_search_params(given: Mapping[str, SearchParameter]) -> dict[str, SearchParameter]:
    """Check the hyperparameters of a search.

    Args:
        given: Their ranges by their names.

    Raises:
        InvalidArgumentError: If there is none, or a name or a range is something else.
    """
    example = "search_params={'lr': ContinuousParameter(0.001, 0.1)}"
    if not isinstance(given, Mapping) or not given:
        raise InvalidArgumentError(f"search_params={given!r} is not a dict of ranges by name. Use {example}.")
    for name, parameter in given.items():
        filled_text(name, what="search_params has a name that", hint=f"Use {example}.")
        if not isinstance(parameter, ContinuousParameter | IntegerParameter | CategoricalParameter):
            raise InvalidArgumentError(
                f"search_params[{name!r}]={parameter!r} is not a range. Use a ContinuousParameter, an IntegerParameter "
                f"or a CategoricalParameter: {example}."
            )
    return dict(given)


def _check_bounds(owner: object, lower: object, upper: object, *, kind: type[int] | type[float]) -> None:
    allowed = int if kind is int else (int, float)
    for name, bound in (("lower_bound", lower), ("upper_bound", upper)):
        if isinstance(bound, bool) or not isinstance(bound, allowed) or not _is_finite(bound):
            what = "a whole number" if kind is int else "a finite number"
            raise InvalidArgumentError(f"{type(owner).__name__}({name}={bound!r}) is not {what}.")
    if not lower < upper:  # type: ignore[operator]  # both are numbers
        raise InvalidArgumentError(f"{owner!r} is empty. Give a lower_bound that is less than the upper_bound.")


def _is_finite(value: object) -> bool:
    return not isinstance(value, float) or math.isfinite(value)

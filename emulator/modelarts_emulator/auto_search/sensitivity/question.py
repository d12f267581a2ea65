"""What the program is asked, and what it answers, as JSON on standard input and output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from modelarts_emulator.auto_search.trials import ParameterValue


@dataclass(frozen=True)
class Dimension:
    """A searched parameter: all numbers from one to another, or some values.

    Attributes:
        name: its name.
        low: the smallest number.
        high: the largest number.
        values: the values; empty for all numbers.
    """

    name: str
    low: float = 0.0
    high: float = 0.0
    values: tuple[ParameterValue, ...] = ()


@dataclass(frozen=True)
class Measured:
    """A trial that has ended: the values of all parameters, and the metric."""

    parameters: Mapping[str, ParameterValue]
    metric: float


@dataclass(frozen=True)
class Question:
    """A search, as far as it matters here.

    Attributes:
        metric: name of the metric that it optimizes.
        dimensions: the searched parameters.
        trials: the trials that have ended.
    """

    metric: str
    dimensions: tuple[Dimension, ...]
    trials: tuple[Measured, ...]


@dataclass(frozen=True)
class Importance:
    """The part of the variance of a metric that a parameter explains alone, from 0 to 1, over several trees."""

    mean: float
    std: float


@dataclass(frozen=True)
class Answer:
    """The result, by name of the parameter.

    Attributes:
        importances: how much each parameter matters.
        pictures: a PNG file for each parameter.
    """

    importances: Mapping[str, Importance]
    pictures: Mapping[str, bytes]

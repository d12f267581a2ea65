"""The search algorithms and their settings, from `search_algorithms.yaml`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, cast

import yaml

from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import objects, text, texts

_LARGEST: Final = 2**32 - 1  # also the largest seed of a random generator


@dataclass(frozen=True)
class Setting:
    """A setting of a search algorithm.

    Attributes:
        key: its name.
        default: its value, if the job gives none; empty for none.
        type: Integer, Float or String.
        choices: what its value may be; anything if empty.
        least: the smallest value of a number.
        above: what a number must be larger than.
        below: what a number must be smaller than.
    """

    key: str
    default: str
    type: str
    choices: tuple[str, ...]
    least: float
    above: float
    below: float

    @property
    def allowed(self) -> str:
        """What its value may be, in words."""
        if self.type == "String":
            return f"one of {', '.join(self.choices)}" if self.choices else "a text"
        kind = "an integer" if self.type == "Integer" else "a number"
        if self.above > -math.inf:
            return f"{kind} above {self.above:g} and below {self.below:g}"
        return f"{kind} from {self.least:g} on"

    def allows(self, value: str) -> bool:
        """Whether its value may be this."""
        if self.type == "String":
            return not self.choices or value in self.choices
        try:
            number = int(value) if self.type == "Integer" else float(value)
        except ValueError:
            return False
        return self.least <= number <= _LARGEST and self.above < number < self.below


@dataclass(frozen=True)
class SearchAlgorithm:
    """A search algorithm.

    Attributes:
        name: its name, such as tpe_search.
        listed: whether it is one of those that the service lists.
        description: how it searches.
        settings: its settings, by name.
    """

    name: str
    listed: bool
    description: str
    settings: Mapping[str, Setting]


@cache
def search_algorithms() -> Mapping[str, SearchAlgorithm]:
    """The search algorithms, by name."""
    source = resources.files(__package__).joinpath("search_algorithms.yaml").read_text("utf-8")
    entries = cast("list[Json]", yaml.safe_load(source))
    return {algorithm.name: algorithm for algorithm in map(_algorithm, entries)}


def _algorithm(entry: Json) -> SearchAlgorithm:
    settings = {setting.key: setting for setting in map(_setting, objects(entry, "params"))}
    return SearchAlgorithm(text(entry, "name"), entry["listed"] is True, text(entry, "description"), settings)


def _setting(entry: Json) -> Setting:
    return Setting(
        key=text(entry, "key"),
        default=text(entry, "value"),
        type=text(entry, "type"),
        choices=tuple(texts(entry, "choices")),
        least=_limit(entry, "least", -math.inf),
        above=_limit(entry, "above", -math.inf),
        below=_limit(entry, "below", math.inf),
    )


def _limit(entry: Json, name: str, default: float) -> float:
    value = entry.get(name)
    return float(value) if isinstance(value, int | float) else default

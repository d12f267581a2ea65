"""The trials of a search, read from the tables that ModelArts answers with.

Source: document 003, "autosearch-trials"; public API reference, "Querying All Trials Using Hyperparameter Search".
"""

import ast
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from modelarts._answers import each_entry, entries
from modelarts._public_names import public

if TYPE_CHECKING:
    from modelarts_client.models import AutoSearch, AutoSearchParam

Value: TypeAlias = str | int | float | bool | None
"""A cell of a row."""

_CONFIG: Final = "config"
_INDEX: Final = "trial_index"
_FAILED: Final = "ERROR"
_AGAIN: Final = "param/"  # a hyperparameter is in the configuration twice, once with this before its name


@public("modelarts.tuner")
class Trial(dict[str, Value]):
    """A trial: a dict with a value for each column, which is what ``pandas.DataFrame`` takes as a row.

    The columns are ``trial_id``, ``trial_index`` (from 0, in the order in which trials begin), ``status``, each
    hyperparameter, each metric, and then what else ModelArts sends, such as ``training_iteration`` (how often the trial
    has reported), ``time_total_s`` (seconds) and ``best_reward``. A hyperparameter with the name of another column has
    ``param/`` before its name, as in ModelArts.

    Attributes:
        parameters: The hyperparameters by name.
        metrics: The metrics by name; ``None`` while the trial has not reported them, and text that is no number as it
            is.
    """

    def __init__(self, row: Mapping[str, Value], parameters: Mapping[str, Value], metrics: Mapping[str, Value]) -> None:
        super().__init__(row)
        self.parameters = dict(parameters)
        self.metrics = dict(metrics)

    @property
    def trial_id(self) -> str:
        """The trial's ID; empty if ModelArts sends none."""
        return str(self["trial_id"] or "")

    @property
    def status(self) -> str:
        """What it does, such as ``RUNNING`` or ``TERMINATED``; empty if ModelArts sends nothing."""
        return str(self["status"] or "")

    def metric(self, name: str) -> float | None:
        """Return a metric as a number; ``None`` if the trial has not reported one."""
        value = self.metrics.get(name)
        if not isinstance(value, int | float):
            return None
        try:
            return float(value) if math.isfinite(value) else None
        except OverflowError:  # a whole number that no float can be
            return None


@attrs.frozen
class Goal:
    """A metric of a search, as ModelArts has it.

    Attributes:
        name: Its name.
        mode: ``min`` if smaller values are better.
        regex: The regular expression that finds it in the log.
    """

    name: str
    mode: str
    regex: str

    def best_of(self, trials: Iterable[Trial]) -> Trial | None:
        """Return the trial with the best value, of those that have not failed; ``None`` if none has a value."""
        valued = [
            (value, trial)
            for trial in trials
            if trial.status != _FAILED and (value := trial.metric(self.name)) is not None
        ]
        if not valued:
            return None
        return (min if self.mode == "min" else max)(valued, key=lambda pair: pair[0])[1]


def goals_of(search: "AutoSearch") -> list[Goal]:
    """Return the metrics of a search; the first is the one that it optimizes."""
    rewards = entries(search.reward_attrs)
    return [Goal(str(each.name), str(each.mode or "max"), str(each.regex)) for each in rewards if each.name]


def _whole(cell: str) -> Value:
    return int(cell)


def _number(cell: str) -> Value:
    return float(cell)


def _truth(cell: str) -> Value:
    return {"true": True, "false": False}[cell.lower()]


_COLUMNS: Final[Mapping[str, Callable[[str], Value]]] = {
    "training_iteration": _whole,
    "time_total_s": _number,
    "reward_attr": _number,
    "best_reward": _number,
    "done": _truth,
    "pid": _whole,
    "worker_index": _whole,
}
"""The columns that ModelArts always has, beside those of the trial itself, with the types of their values."""

_OF_TRIAL: Final = frozenset({"", _CONFIG, "trial_id", "status"})


def trials_of(
    header: Iterable[object] | None, data: Iterable[Sequence[object]] | None, search: "AutoSearch"
) -> Iterator[Trial]:
    """Read the trials in a table.

    Args:
        header: The names of its columns.
        data: Its rows.
        search: What is searched, which tells numbers from text.

    Raises:
        ModelArtsError: If it is not such a table.
    """
    names = [str(name) for name in each_entry(header, object)]
    types = {str(each.name): _type_of(each) for each in entries(search.search_params) if each.name}
    for row in each_entry(data, list):
        yield _trial(dict(zip(names, row, strict=False)), types)


def _trial(cells: Mapping[str, object], types: Mapping[str, Callable[[str], Value]]) -> Trial:
    config = _config(cells.get(_CONFIG))
    named = {name: value for name, value in config.items() if not name.startswith(_AGAIN) and name != _INDEX}
    parameters = {name: _typed(value, types.get(name, str)) for name, value in named.items()}
    metrics = {
        name: _typed(cell, _number) for name, cell in cells.items() if name not in _COLUMNS and name not in _OF_TRIAL
    }
    others = {name: _typed(cells[name], kind) for name, kind in _COLUMNS.items() if name in cells}
    own: dict[str, Value] = {
        "trial_id": _typed(cells.get("trial_id"), str),
        _INDEX: _typed(config.get(_INDEX, cells.get("")), _whole),
        "status": _typed(cells.get("status"), str),
    }
    taken = own.keys() | metrics.keys() | others.keys()
    shown = {f"{_AGAIN}{name}" if name in taken else name: value for name, value in parameters.items()}
    return Trial({**own, **shown, **metrics, **others}, parameters, metrics)


def _config(cell: object) -> Mapping[str, object]:
    """Read the configuration of a trial, which some releases send as text (public API reference of 2024)."""
    from modelarts_client.models import AutoSearchTrialConfig

    if isinstance(cell, str):
        try:
            cell = ast.literal_eval(cell)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            return {}
    return {str(name): value for name, value in cell.items()} if isinstance(cell, dict | AutoSearchTrialConfig) else {}


def _typed(cell: object, kind: Callable[[str], Value]) -> Value:
    """Return a value of a type, from text; ``None`` for empty text, and what is not of that type as it is."""
    if cell is None or cell == "":
        return None
    if not isinstance(cell, str):
        return cell if isinstance(cell, int | float) else str(cell)
    try:
        return kind(cell)
    except (ValueError, KeyError):
        return cell


def _type_of(parameter: "AutoSearchParam") -> Callable[[str], Value]:
    """Return the type of a hyperparameter's values: a number, unless one in its list is something else."""
    values = parameter.discrete_values
    if not values or parameter.param_type == "continuous":
        return _number
    texts = [values] if isinstance(values, str) else [str(value) for value in entries(values, object)]
    return next((kind for kind in (_whole, _number) if all(_reads_back(text, kind) for text in texts)), str)


def _reads_back(text: str, kind: Callable[[str], Value]) -> bool:
    """Whether text is a value of a type as it is written, unlike ``007``."""
    return str(_typed(text, kind)) == text and not isinstance(_typed(text, kind), str)

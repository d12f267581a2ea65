"""Whether a relation holds in an answer."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import pairwise
from typing import Any, Final

from modelarts_conformance._description.behaviour import Relation
from modelarts_conformance._description.document import values_at
from modelarts_conformance._phases.reporting import pointer, shown
from modelarts_conformance._target.exchanges import Answer

_MILLISECONDS: Final = 1e11  # larger numbers are no seconds since 1970 of this time
_QUANTITY: Final = re.compile(r"(\d+(?:\.\d+)?)(m|[kMGTP]|[KMGTP]i)?")
_UNITS: Final[Mapping[str | None, float]] = {
    None: 1,
    "m": 1e-3,
    **{prefix: 1000**power for power, prefix in enumerate("kMGTP", 1)},
    **{f"{prefix}i": 1024**power for power, prefix in enumerate("KMGTP", 1)},
}
"""The units of quantities, as Kubernetes writes them."""
_SKEW: Final = 1.0  # s by which a Date header is rounded


def broken(relation: Relation, value: Any, answer: Answer) -> str | None:
    """What is wrong with an answer; None if the relation holds.

    Args:
        relation: The relation, which is no link.
        value: The JSON of the answer.
        answer: The answer.
    """
    for base in values_at(value, relation.at):
        wrong = _broken_in(relation, base, answer)
        if wrong is not None:
            return wrong
    return None


def has_values(relation: Relation, value: Any) -> bool:
    """Whether an answer has values that a relation is about, two if it relates several.

    Args:
        relation: The relation.
        value: The JSON of the answer.
    """
    least = min(2, len(relation.fields))
    return any(
        sum(bool(values_at(base, each)) for each in relation.fields) >= least for base in values_at(value, relation.at)
    )


def links_in(relation: Relation, value: Any) -> Iterator[str]:
    """The URLs that a relation says lead to something.

    Args:
        relation: The relation.
        value: The JSON of an answer.
    """
    for base in values_at(value, relation.at):
        for field in relation.fields:
            yield from (each for each in values_at(base, field) if isinstance(each, str) and each)


def _broken_in(relation: Relation, base: Any, answer: Answer) -> str | None:
    found = [(field, each) for field in relation.fields for each in values_at(base, field) if each is not None]
    names = " and ".join(pointer((*relation.at, *field)) for field in relation.fields)
    match relation.kind:
        case "same-length":
            lengths = [len(each) for _, each in found if isinstance(each, list | str | dict)]
            return f"{names} have the lengths {_few(lengths)}" if len(set(lengths)) > 1 else None
        case "not-past":
            now = _now(answer)
            past = [each for _, each in found if (moment := _moment(each)) is not None and moment < now - _SKEW]
            return f"{names} is {shown(past[0])}, which has passed" if past else None
        case "in-order":
            # A time of 0 stands for none.
            wrong = _disorder([each for _, each in found if each != 0])
            return f"{names} are {shown(wrong[0])} and then {shown(wrong[1])}" if wrong else None
        case "at-most":
            wrong = _disorder([each for _, each in found])
            is_limit = wrong is None or (_comparable(wrong[1]) or 0) >= 0
            return f"{names} are {shown(wrong[0])} and then {shown(wrong[1])}" if wrong and is_limit else None
        case "unique":
            twice = [value for value, number in Counter(shown(each) for _, each in found).items() if number > 1]
            return f"{names} has {twice[0]} more than once" if twice else None
        case "among":
            first, second = ([each for field, each in found if field == place] for place in relation.fields)
            missing = [each for each in first if each not in second]
            return f"{names}: {shown(missing[0])} is not among the latter" if missing else None
        case _:
            return None


def _disorder(values: Sequence[Any]) -> tuple[Any, Any] | None:
    ordered = [(each, number) for each in values if (number := _comparable(each)) is not None]
    return next(((one, other) for (one, a), (other, b) in pairwise(ordered) if a > b), None)


def _comparable(value: Any) -> float | None:
    """A number or a quantity such as 500m, or a time in seconds; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return value
    if isinstance(value, str) and (quantity := _QUANTITY.fullmatch(value)) is not None:
        return float(quantity[1]) * _UNITS[quantity[2]]
    return _moment(value)


def _moment(value: Any) -> float | None:
    """A time in seconds since 1970; None if it is none, or 0."""
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            try:
                return float(value) or None
            except ValueError:
                return None
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    if isinstance(value, bool) or not isinstance(value, int | float) or value == 0:
        return None
    return value / 1000 if value > _MILLISECONDS else value


def _now(answer: Answer) -> float:
    """The time by the server's clock."""
    try:
        return parsedate_to_datetime(answer.header("date") or "").timestamp()
    except ValueError:
        return time.time()


def _few(lengths: Sequence[int]) -> str:
    return " and ".join(map(str, dict.fromkeys(lengths)))

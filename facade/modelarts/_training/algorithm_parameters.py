"""The parameters of an algorithm: values, and what other values a job may give.

Source: ModelArts API Reference, "Creating an Algorithm", Tables 5 and 6; for the kinds of constraints, Terraform,
docs/resources/modelarts_algorithm.md.
"""

import numbers
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from modelarts._argument_checks import check_names, checked_list, one_of
from modelarts._public_names import public
from modelarts._training.parameters import Parameter, ParameterValue, as_text, pairs_of
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import JobParameter

_TYPES: Final = ("Integer", "Float", "String", "Boolean")


@public("modelarts.algorithm")
@attrs.frozen
class AlgorithmParameter:
    """A parameter of an algorithm.

    Args:
        name: The script's argument: ``lr`` arrives as ``--lr=0.1``.
        value: The value of jobs that give no other; ``None`` for none.
        description: What it is for.
        type: ``Integer``, ``Float``, ``String`` or ``Boolean``; by default that of ``value``, and ``String`` without
            one.
        range: The smallest and the largest value that a job may give, such as ``(0.001, 1)``.
        choices: The values that a job may give, such as ``("sgd", "adam")``, instead of ``range``.
        editable: Whether a job may give another value.
        required: Whether a job must have a value.

    Raises:
        InvalidArgumentError: If an argument is not allowed, or both ``range`` and ``choices`` are given.
    """

    name: str
    value: ParameterValue | None = None
    description: str | None = None
    type: str | None = None
    range: Sequence[float] | None = None
    choices: Sequence[ParameterValue] | None = None
    editable: bool = True
    required: bool = False

    def __attrs_post_init__(self) -> None:
        """Check them."""
        pairs_of({self.name: "" if self.value is None else self.value}, what="AlgorithmParameter")
        if self.type is not None:
            one_of(self.type, _TYPES, what="AlgorithmParameter(type=...)")
        if self.range is not None and self.choices is not None:
            raise InvalidArgumentError(f"The parameter {self.name!r} has both range and choices. Give one of them.")
        if self.range is not None and not _is_range(self.range):
            raise InvalidArgumentError(
                f"The parameter {self.name!r} has range={self.range!r}. Give the smallest and the largest number, such "
                "as range=(0.001, 1)."
            )
        if self.choices is not None and not _are_choices(self.choices):
            raise InvalidArgumentError(
                f"The parameter {self.name!r} has choices={self.choices!r}. Give a list of texts or numbers, such as "
                "choices=['sgd', 'adam']."
            )


AlgorithmParameters: TypeAlias = Mapping[str, ParameterValue] | Sequence[Parameter | AlgorithmParameter]
"""``{"lr": 0.1}``, or a list of `AlgorithmParameter` and of dicts such as ``{"name": "lr", "value": 0.1}``."""


def algorithm_parameters_of(given: AlgorithmParameters | None) -> "list[JobParameter]":
    """Return the parameters of an algorithm for the request.

    Raises:
        InvalidArgumentError: If there are other things among them, or two of the same name.
    """
    found: list[AlgorithmParameter] = []
    if isinstance(given, Mapping):
        found.extend(AlgorithmParameter(name, value) for name, value in pairs_of(given))
    else:
        for entry in checked_list(given, what="parameters", example='AlgorithmParameter("lr", 0.1)'):
            if isinstance(entry, AlgorithmParameter):
                found.append(entry)
            else:
                found.extend(AlgorithmParameter(name, value) for name, value in pairs_of([entry]))
    check_names([parameter.name for parameter in found], what="parameters")
    return [as_sent(parameter) for parameter in found]


def as_sent(parameter: AlgorithmParameter) -> "JobParameter":
    """Return a parameter for the request."""
    from modelarts_client.models import JobParameter, JobParameterConstraint
    from modelarts_client.types import UNSET

    kind, valid = ("Choice", parameter.choices) if parameter.choices is not None else ("Range", parameter.range)
    return JobParameter(
        name=parameter.name,
        value=UNSET if parameter.value is None else as_text(parameter.value),
        description=UNSET if parameter.description is None else parameter.description,
        constraint=JobParameterConstraint(
            type_=parameter.type or _type_of(parameter.value),
            editable=parameter.editable,
            required=parameter.required,
            sensitive=False,
            valid_type="None" if valid is None else kind,
            valid_range=[as_text(each) for each in valid or ()],
        ),
    )


def _type_of(value: object) -> str:
    if isinstance(value, bool):
        return "Boolean"
    if isinstance(value, numbers.Integral):
        return "Integer"
    return "Float" if isinstance(value, numbers.Real) else "String"


def _is_range(given: object) -> bool:
    if not isinstance(given, Sequence) or len(given) != 2:
        return False
    low, high = given
    return isinstance(low, numbers.Real) and isinstance(high, numbers.Real) and low <= high


def _are_choices(given: object) -> bool:
    if not isinstance(given, Sequence) or isinstance(given, str | bytes) or not given:
        return False
    return all(isinstance(each, str | numbers.Real) for each in given)

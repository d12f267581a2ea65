"""The request that searches for training jobs.

Source: document 002, Tables 6-8 and 6-9; ModelArts API Reference, "Querying a Training Job List", Tables 2 and 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from modelarts._argument_checks import choice, listed
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import ListTrainingJobsRequest

Filters: TypeAlias = "Sequence[Mapping[str, str | Sequence[str]]]"
"""Conditions, such as ``[{"key": "name", "operator": "like", "value": ["trainjob"]}]``."""


def search_of(
    sort_by: str, order: str, filters: Filters | None, exactly: Mapping[str, str] = MappingProxyType({})
) -> ListTrainingJobsRequest:
    """Make the request.

    Args:
        sort_by: The field to sort by.
        order: ``asc`` or ``desc``.
        filters: Conditions.
        exactly: Values that fields must have, by the names of the fields.

    Raises:
        InvalidArgumentError: If an argument is not allowed.
    """
    from modelarts_client.models import JobFilter, ListTrainingJobsRequest, SortOrder
    from modelarts_client.types import UNSET

    chosen = SortOrder(choice(order, SortOrder, what="order"))
    _check_filters(filters)
    given = [JobFilter.from_dict(each) for each in filters or ()]
    given += [JobFilter(key=key, value=[value]) for key, value in exactly.items()]
    return ListTrainingJobsRequest(sort_by=sort_by, order=chosen, filters=given or UNSET)


def _check_filters(filters: Filters | None) -> None:
    from modelarts_client.models import FilterOperator

    operators = [str(member) for member in FilterOperator]
    example = '{"key": "name", "operator": "like", "value": ["trainjob"]}'
    for given in listed(filters, Mapping, what="filters", example=example):
        known = isinstance(given, Mapping) and set(given) <= {"key", "operator", "value"}
        if not known or not isinstance(given.get("key"), str) or isinstance(given.get("value"), str):
            raise InvalidArgumentError(
                f"filters has {given!r}. Each must be of the form {example}, its value a list of texts."
            )
        if given.get("operator", "in") not in operators:
            raise InvalidArgumentError(
                f"filters has the operator {given.get('operator')!r}. Use one of: {', '.join(operators)}."
            )

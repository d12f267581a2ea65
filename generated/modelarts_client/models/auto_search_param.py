# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.search_param_type import SearchParamType


@_base.reads(
    {
        "param_type": _codecs.Choice("SearchParamType"),
        "discrete_values": _codecs.Either(_codecs.Each()),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AutoSearchParam(_base.MappingMethods, _base.Model):
    """A hyperparameter that is searched.

    Attributes:
        name (str | None): Name of the hyperparameter.
        param_type (SearchParamType | str | None): Whether a hyperparameter is continuous or discrete.
        lower_bound (str | None): Lower bound.
        upper_bound (str | None): Upper bound.
        discrete_points_num (str | None): Number of points that a continuous hyperparameter is divided into.
        discrete_values (list[str] | str | None): Values of a discrete hyperparameter.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-22; 004_ab87db3e92ded11c.txt, Table 17; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 11
    """

    name: str | None = UNSET
    param_type: SearchParamType | str | None = UNSET
    lower_bound: str | None = UNSET
    upper_bound: str | None = UNSET
    discrete_points_num: str | None = UNSET
    discrete_values: list[str] | str | None = UNSET

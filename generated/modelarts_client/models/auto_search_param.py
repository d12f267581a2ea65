from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.search_param_type import SearchParamType


@reads(
    {
        "param_type": Choice("SearchParamType"),
        "discrete_values": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AutoSearchParam(Model):
    """A hyperparameter that is searched.

    Attributes:
        name (str | Unset): Name of the hyperparameter.
        param_type (SearchParamType | str | Unset): Whether a hyperparameter is continuous or discrete.
        lower_bound (str | Unset): Lower bound.
        upper_bound (str | Unset): Upper bound.
        discrete_points_num (str | Unset): Number of points that a continuous hyperparameter is divided into.
        discrete_values (list[str] | str | Unset): Values of a discrete hyperparameter.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-22; 004_ab87db3e92ded11c.txt, Table 17; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 11
    """

    name: str | Unset = UNSET
    param_type: SearchParamType | str | Unset = UNSET
    lower_bound: str | Unset = UNSET
    upper_bound: str | Unset = UNSET
    discrete_points_num: str | Unset = UNSET
    discrete_values: list[str] | str | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dataset_attributes import DatasetAttributes


@reads(
    {
        "attributes": Each(Nested("DatasetAttributes")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmRemoteConstraint(Model):
    """What data an input of an algorithm takes.

    Attributes:
        data_type (str | Unset): Kind of data: OBS or a dataset.
        attributes (list[DatasetAttributes] | Unset): Attributes of the datasets that the input takes.
    """

    data_type: str | Unset = UNSET
    attributes: list[DatasetAttributes] | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
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

    Source: 004_ab87db3e92ded11c.txt, Table 9; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 9 and 26; huaweicloudsdkmodelarts 3.1.219,
    RemoteConstraint
    """

    data_type: str | Unset = UNSET
    attributes: list[DatasetAttributes] | Unset = UNSET

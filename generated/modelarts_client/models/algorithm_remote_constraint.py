# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.dataset_attributes import DatasetAttributes


@_base.reads(
    {
        "attributes": _codecs.Each(_codecs.Nested("DatasetAttributes")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmRemoteConstraint(_base.MappingMethods, _base.Model):
    """What data an input of an algorithm takes.

    Attributes:
        data_type (str | None): Kind of data: OBS or a dataset.
        attributes (list[DatasetAttributes]): Attributes of the datasets that the input takes.

    Source: 004_ab87db3e92ded11c.txt, Table 9; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 9 and 26; huaweicloudsdkmodelarts 3.1.219,
    RemoteConstraint
    """

    data_type: str | None = UNSET
    attributes: list[DatasetAttributes] = UNSET

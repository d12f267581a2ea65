from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class RemoteConstraint(Model):
    """What data an input takes.

    Attributes:
        data_type (str | Unset): Kind of data: OBS or a dataset.
        attributes (str | Unset): For datasets: data_format, data_segmentation or dataset_type.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-28; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 30
    """

    data_type: str | Unset = UNSET
    attributes: str | Unset = UNSET

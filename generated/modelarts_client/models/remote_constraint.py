# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class RemoteConstraint(_base.MappingMethods, _base.Model):
    """What data an input takes.

    Attributes:
        data_type (str | None): Kind of data: OBS or a dataset.
        attributes (str | None): For datasets: data_format, data_segmentation or dataset_type.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-28; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 30
    """

    data_type: str | None = UNSET
    attributes: str | None = UNSET

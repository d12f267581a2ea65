from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pfs_location import PfsLocation


@reads(
    {
        "pfs": Nested("PfsLocation"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SummaryLogDir(Model):
    """The destination of the visualization log.

    Attributes:
        pfs (PfsLocation): A place in a parallel file system of OBS.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 16
    """

    pfs: PfsLocation

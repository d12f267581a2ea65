from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.nfs_location import NfsLocation
    from ..models.summary_job import SummaryJob


@reads(
    {
        "job": Nested("SummaryJob"),
        "nfs": Nested("NfsLocation"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SummaryDataSource(Model):
    """A source of visualization logs.

    Attributes:
        job (SummaryJob): A job whose visualization log is read.
        nfs (NfsLocation | Unset): A place in SFS Turbo.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 18;
    huaweicloudsdkmodelarts 3.1.219, DataSource
    """

    job: SummaryJob
    nfs: NfsLocation | Unset = UNSET

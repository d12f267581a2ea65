# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.nfs_location import NfsLocation
    from ..models.summary_job import SummaryJob


@_base.reads(
    {
        "job": _codecs.Nested("SummaryJob"),
        "nfs": _codecs.Nested("NfsLocation"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SummaryDataSource(_base.MappingMethods, _base.Model):
    """A source of visualization logs.

    Attributes:
        job (SummaryJob): A job whose visualization log is read.
        nfs (NfsLocation): A place in SFS Turbo.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 18;
    huaweicloudsdkmodelarts 3.1.219, DataSource
    """

    job: SummaryJob
    nfs: NfsLocation = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.summary_data_source import SummaryDataSource
    from ..models.summary_log_dir import SummaryLogDir
    from ..models.summary_log_type import SummaryLogType


@reads(
    {
        "log_type": Choice("SummaryLogType"),
        "log_dir": Nested("SummaryLogDir"),
        "data_sources": Each(Nested("SummaryDataSource")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobSummary(Model):
    """Visualization log of a job.

    Attributes:
        log_type (SummaryLogType | str | Unset): Tool that reads the visualization log.
        log_dir (SummaryLogDir | Unset): The destination of the visualization log.
        data_sources (list[SummaryDataSource] | Unset): Jobs whose log is read.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 15
    """

    log_type: SummaryLogType | str | Unset = UNSET
    log_dir: SummaryLogDir | Unset = UNSET
    data_sources: list[SummaryDataSource] | Unset = UNSET

# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.summary_data_source import SummaryDataSource
    from ..models.summary_log_dir import SummaryLogDir
    from ..models.summary_log_type import SummaryLogType


@_base.reads(
    {
        "log_type": _codecs.Choice("SummaryLogType"),
        "log_dir": _codecs.Nested("SummaryLogDir"),
        "data_sources": _codecs.Each(_codecs.Nested("SummaryDataSource")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobSummary(_base.MappingMethods, _base.Model):
    """Visualization log of a job.

    Attributes:
        log_type (SummaryLogType | str | None): Tool that reads the visualization log.
        log_dir (SummaryLogDir): The destination of the visualization log.
        data_sources (list[SummaryDataSource]): Jobs whose log is read.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 15
    """

    log_type: SummaryLogType | str | None = UNSET
    log_dir: SummaryLogDir = UNSET
    data_sources: list[SummaryDataSource] = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.log_report_type import LogReportType
    from ..models.lts_configuration import LtsConfiguration


@reads(
    {
        "type_": Choice("LogReportType"),
        "configuration": Nested("LtsConfiguration"),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class LogReportPipeline(Model):
    """Where logs are sent to.

    Attributes:
        type_ (LogReportType | str): Where logs are sent to.
        configuration (LtsConfiguration | Unset): A log stream of LTS.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 16
    """

    type_: LogReportType | str
    configuration: LtsConfiguration | Unset = UNSET

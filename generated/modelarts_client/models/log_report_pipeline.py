# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.log_report_type import LogReportType
    from ..models.lts_configuration import LtsConfiguration


@_base.reads(
    {
        "type_": _codecs.Choice("LogReportType"),
        "configuration": _codecs.Nested("LtsConfiguration"),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LogReportPipeline(_base.MappingMethods, _base.Model):
    """Where logs are sent to.

    Attributes:
        type_ (LogReportType | str): Where logs are sent to.
        configuration (LtsConfiguration): A log stream of LTS.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 16
    """

    type_: LogReportType | str
    configuration: LtsConfiguration = UNSET

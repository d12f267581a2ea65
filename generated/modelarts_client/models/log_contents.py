# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.log_labels import LogLabels


@_base.reads(
    {
        "labels": _codecs.Nested("LogLabels"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LogContents(_base.MappingMethods, _base.Model):
    """A line of a log.

    Attributes:
        content (str): The line, up to 10,000 characters.
        line_num (str): Number of the line, unique and ascending; its first 13 digits are the time in ms since 1970.
        labels (LogLabels): Labels of lines, which depend on where they come from.

    Source: LTS API Reference, Querying Logs (ListLogs), Table 5
    """

    content: str
    line_num: str
    labels: LogLabels = UNSET

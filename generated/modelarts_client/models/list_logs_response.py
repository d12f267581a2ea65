# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.log_contents import LogContents


@_base.reads(
    {
        "logs": _codecs.Each(_codecs.Nested("LogContents")),
    },
    names={
        "is_query_complete": "isQueryComplete",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListLogsResponse(_base.MappingMethods, _base.Model):
    """A page of lines.

    Attributes:
        logs (list[LogContents]): The lines.
        count (int | None): Number of all lines that are wanted, if is_count is true. At least 0.
        is_query_complete (bool | None): Whether the query has seen the whole span.

    Source: LTS API Reference, Querying Logs (ListLogs), Table 4
    """

    logs: list[LogContents]
    count: int | None = UNSET
    is_query_complete: bool | None = UNSET

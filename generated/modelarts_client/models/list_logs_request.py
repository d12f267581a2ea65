# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.log_labels import LogLabels
    from ..models.log_search_type import LogSearchType


@_base.reads(
    {
        "labels": _codecs.Nested("LogLabels"),
        "search_type": _codecs.Choice("LogSearchType"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListLogsRequest(_base.MappingMethods, _base.Model):
    """Which lines of a stream are wanted.

    Attributes:
        start_time (str): Begin of the span, in ms since 1970, as text. Matches ^[0-9]{1,19}$.
        end_time (str): End of the span, in ms since 1970, as text. Matches ^[0-9]{1,19}$.
        labels (LogLabels): Labels of lines, which depend on where they come from.
        keywords (str | None): Only lines with this word; a word is what is between two delimiters, such as spaces and commas.
        line_num (str | None): Number of the line that the page follows or precedes, from the page before. Matches ^[0-9]{1,19}$.
        is_desc (bool | None): Whether the newest lines come first. Default: False.
        search_type (LogSearchType | str | None): Which page of the lines: the first one (init), the one after a line (forwards) or before it (backwards).
        limit (int | None): Most lines on a page. 1 to 5000. Default: 50.
        highlight (bool | None): Whether keywords are between HighLightTag marks. Default: True.
        is_count (bool | None): Whether all lines that are wanted are counted. Default: False.
        is_iterative (bool | None): Whether a long query may end early, with isQueryComplete false. Default: False.

    Source: LTS API Reference, Querying Logs (ListLogs), Table 3
    """

    start_time: str
    end_time: str
    labels: LogLabels = UNSET
    keywords: str | None = UNSET
    line_num: str | None = UNSET
    is_desc: bool | None = False
    search_type: LogSearchType | str | None = UNSET
    limit: int | None = 50
    highlight: bool | None = True
    is_count: bool | None = False
    is_iterative: bool | None = False

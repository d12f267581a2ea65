# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LogLabels(_base.MappingMethods, _base.Model):
    """Labels of lines, which depend on where they come from.

    Source: LTS API Reference, Querying Logs (ListLogs), Table 3
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, str] = UNSET

        def __getitem__(self, name: str) -> str: ...

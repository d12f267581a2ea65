# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class LtsConfiguration(_base.MappingMethods, _base.Model):
    """A log stream of LTS.

    Attributes:
        log_group_id (str): ID of the log group. 1 to 64 characters.
        log_stream_id (str): ID of the log stream. 1 to 64 characters.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 17
    """

    log_group_id: str
    log_stream_id: str

from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class LtsConfiguration(Model):
    """A log stream of LTS.

    Attributes:
        log_group_id (str): ID of the log group.
        log_stream_id (str): ID of the log stream.
    """

    log_group_id: str
    log_stream_id: str

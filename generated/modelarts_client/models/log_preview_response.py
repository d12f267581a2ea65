from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class LogPreviewResponse(Model):
    """The log of a task, or its end when it is long.

    Attributes:
        content (str): Text of the log; the last part when it is longer than 5 MB.
        current_size (int): Size of content, in bytes; at most 5 MB.
        full_size (int): Size of the whole log, in bytes.
    """

    content: str
    current_size: int
    full_size: int

from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolTagCreation(Model):
    """A tag to add.

    Attributes:
        key (str): Key of the tag: 1 to 128 characters.
        value (str): Value of the tag: 0 to 255 characters.
    """

    key: str
    value: str

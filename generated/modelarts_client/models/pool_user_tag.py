from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolUserTag(Model):
    """A tag of the nodes of a pool.

    Attributes:
        key (str): Key of the tag; does not begin with CCE- or __type_baremetal.
        value (str): Value of the tag.
    """

    key: str
    value: str

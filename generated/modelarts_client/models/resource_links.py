from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {},
    names={
        "self_": "self",
        "next_": "next",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceLinks(Model):
    """Addresses of this and of neighbouring resources.

    Attributes:
        self_ (str | Unset): URL of the resource.
        previous (None | str | Unset): URL of the previous page; null when there is none.
        next_ (None | str | Unset): URL of the next page; null when there is none.

    Source: IAM API Reference, Listing Projects Accessible to an IAM User (iam_06_0003), Table 3; ModelArts API
    Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    self_: str | Unset = UNSET
    previous: None | str | Unset = UNSET
    next_: None | str | Unset = UNSET

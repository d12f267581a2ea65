# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "self_": "self",
        "next_": "next",
    },
    nullable=(
        "previous",
        "next_",
    ),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceLinks(_base.MappingMethods, _base.Model):
    """Addresses of this and of neighbouring resources.

    Attributes:
        self_ (str | None): URL of the resource.
        previous (None | str): URL of the previous page; null when there is none.
        next_ (None | str): URL of the next page; null when there is none.

    Source: IAM API Reference, Listing Projects Accessible to an IAM User (iam_06_0003), Table 3; ModelArts API
    Reference, appendix/obtaining_a_project_id_and_name.rst
    """

    self_: str | None = UNSET
    previous: None | str = UNSET
    next_: None | str = UNSET

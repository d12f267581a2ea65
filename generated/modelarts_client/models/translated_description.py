from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class TranslatedDescription(Model):
    """Description in another language.

    Attributes:
        language (str | Unset): Language of the description.
        description (str | Unset): The description.
    """

    language: str | Unset = UNSET
    description: str | Unset = UNSET

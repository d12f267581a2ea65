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

    Source: 002_70b4f4b3164ec19d.txt, Table 6-18; 004_ab87db3e92ded11c.txt, Table 7; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 7
    """

    language: str | Unset = UNSET
    description: str | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ChangeJobDescriptionRequest(Model):
    """New description of a job.

    Attributes:
        description (None | str | Unset): Description: 0 to 256 characters.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-114; ModelArts API Reference,
    training_management/modifying_the_description_of_a_training_job.rst, Table 2
    """

    description: None | str | Unset = UNSET

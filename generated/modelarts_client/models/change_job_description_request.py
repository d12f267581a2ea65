# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    nullable=("description",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ChangeJobDescriptionRequest(_base.MappingMethods, _base.Model):
    """New description of a job.

    Attributes:
        description (None | str): Description: 0 to 256 characters.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-114; ModelArts API Reference,
    training_management/modifying_the_description_of_a_training_job.rst, Table 2
    """

    description: None | str = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_parameter_constraint import JobParameterConstraint
    from ..models.translated_description import TranslatedDescription


@reads(
    {
        "constraint": Nested("JobParameterConstraint"),
        "i18n_description": Nested("TranslatedDescription"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobParameter(Model):
    """One running parameter.

    Attributes:
        name (str | Unset): Name of the parameter.
        value (int | str | Unset): Value of the parameter.
        description (str | Unset): Description of the parameter; may be empty.
        constraint (JobParameterConstraint | Unset): What values a parameter may have.
        i18n_description (None | TranslatedDescription | Unset): Description in another language; may be null.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-16; 004_ab87db3e92ded11c.txt, Table 5; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 5
    """

    name: str | Unset = UNSET
    value: int | str | Unset = UNSET
    description: str | Unset = UNSET
    constraint: JobParameterConstraint | Unset = UNSET
    i18n_description: None | TranslatedDescription | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "key_pair_names": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateJobSsh(Model):
    """SSH access to a new job.

    Attributes:
        key_pair_names (list[str] | Unset): Names of the SSH key pairs.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 55
    """

    key_pair_names: list[str] | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_remote_constraint import AlgorithmRemoteConstraint


@reads(
    {
        "remote_constraints": Each(Nested("AlgorithmRemoteConstraint")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmInput(Model):
    """A data input of an algorithm.

    Attributes:
        name (str | Unset): Name of the input, for example data_url.
        description (str | Unset): Description of the input.
        remote_constraints (list[AlgorithmRemoteConstraint] | Unset): What data the input takes.

    Source: 004_ab87db3e92ded11c.txt, Table 8; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Tables 8 and 25; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmCreateInput
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
    remote_constraints: list[AlgorithmRemoteConstraint] | Unset = UNSET

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_requirement_key import AlgorithmRequirementKey
    from ..models.algorithm_requirement_operator import AlgorithmRequirementOperator
    from ..models.algorithm_requirement_value import AlgorithmRequirementValue


@reads(
    {
        "key": Choice("AlgorithmRequirementKey"),
        "value": Each(Choice("AlgorithmRequirementValue")),
        "operator": Choice("AlgorithmRequirementOperator"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmResponseResourceRequirement(Model):
    """A requirement of an algorithm, for example flavor_type in [CPU, GPU].

    Attributes:
        key (AlgorithmRequirementKey | str | Unset): What an algorithm requires: a kind of processor
            (flavor_type), support of several cards (device_distributed_mode) or of several nodes
            (host_distributed_mode).
        value (list[AlgorithmRequirementValue | str] | Unset): Values that the key may have; called values in
            requests.
        operator (AlgorithmRequirementOperator | str | Unset): How the key of a requirement relates to its
            values: it is one of them.

    Source: 004_ab87db3e92ded11c.txt, Table 13; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 30; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponseResourceRequirements
    """

    key: AlgorithmRequirementKey | str | Unset = UNSET
    value: list[AlgorithmRequirementValue | str] | Unset = UNSET
    operator: AlgorithmRequirementOperator | str | Unset = UNSET

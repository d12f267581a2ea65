# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.algorithm_requirement_key import AlgorithmRequirementKey
    from ..models.algorithm_requirement_operator import AlgorithmRequirementOperator
    from ..models.algorithm_requirement_value import AlgorithmRequirementValue


@_base.reads(
    {
        "key": _codecs.Choice("AlgorithmRequirementKey"),
        "value": _codecs.Each(_codecs.Choice("AlgorithmRequirementValue")),
        "values": _codecs.Each(_codecs.Choice("AlgorithmRequirementValue")),
        "operator": _codecs.Choice("AlgorithmRequirementOperator"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmResponseResourceRequirement(_base.KeysMethod, _base.ItemsMethod, _base.GetMethod, _base.Model):
    """A requirement of an algorithm, for example flavor_type in [CPU, GPU].

    Attributes:
        key (AlgorithmRequirementKey | str | None): What an algorithm requires: a kind of processor (flavor_type), support of several cards
            (device_distributed_mode) or of several nodes (host_distributed_mode).
        value (list[AlgorithmRequirementValue | str]): Values that the key may have; called values in requests.
        values (list[AlgorithmRequirementValue | str]): The same values, by the name of requests.
        operator (AlgorithmRequirementOperator | str | None): How the key of a requirement relates to its values: it is one of them.

    Source: 004_ab87db3e92ded11c.txt, Table 13; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 30; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponseResourceRequirements; terraform-provider-huaweicloud,
    resource_huaweicloud_modelarts_algorithm.go, the response with an algorithm
    """

    key: AlgorithmRequirementKey | str | None = UNSET
    value: list[AlgorithmRequirementValue | str] = UNSET
    values: list[AlgorithmRequirementValue | str] = UNSET
    operator: AlgorithmRequirementOperator | str | None = UNSET

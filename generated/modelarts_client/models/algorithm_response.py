# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
    from ..models.algorithm_response_job_config import AlgorithmResponseJobConfig
    from ..models.algorithm_response_metadata import AlgorithmResponseMetadata
    from ..models.algorithm_response_resource_requirement import AlgorithmResponseResourceRequirement


@_base.reads(
    {
        "metadata": _codecs.Nested("AlgorithmResponseMetadata"),
        "job_config": _codecs.Nested("AlgorithmResponseJobConfig"),
        "resource_requirements": _codecs.Each(_codecs.Nested("AlgorithmResponseResourceRequirement")),
        "advanced_config": _codecs.Nested("AlgorithmAdvancedConfig"),
    },
    nullable=("resource_requirements",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmResponse(_base.MappingMethods, _base.Model):
    """An algorithm.

    Attributes:
        metadata (AlgorithmResponseMetadata): Name, owner and state of an algorithm.
        job_config (AlgorithmResponseJobConfig): How an algorithm runs.
        resource_requirements (list[AlgorithmResponseResourceRequirement] | None): Flavors that suit the algorithm; null for all.
        advanced_config (AlgorithmAdvancedConfig): Advanced settings of an algorithm.

    Source: 004_ab87db3e92ded11c.txt, Table 2; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 19; ModelArts API Reference,
    training_management/querying_the_algorithm_list.rst, Table 4; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponse
    """

    metadata: AlgorithmResponseMetadata
    job_config: AlgorithmResponseJobConfig
    resource_requirements: list[AlgorithmResponseResourceRequirement] | None = UNSET
    advanced_config: AlgorithmAdvancedConfig = UNSET

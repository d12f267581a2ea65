from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
    from ..models.algorithm_response_job_config import AlgorithmResponseJobConfig
    from ..models.algorithm_response_metadata import AlgorithmResponseMetadata
    from ..models.algorithm_response_resource_requirement import AlgorithmResponseResourceRequirement


@reads(
    {
        "metadata": Nested("AlgorithmResponseMetadata"),
        "job_config": Nested("AlgorithmResponseJobConfig"),
        "resource_requirements": Each(Nested("AlgorithmResponseResourceRequirement")),
        "advanced_config": Nested("AlgorithmAdvancedConfig"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmResponse(Model):
    """An algorithm.

    Attributes:
        metadata (AlgorithmResponseMetadata): Name, owner and state of an algorithm.
        job_config (AlgorithmResponseJobConfig): How an algorithm runs.
        resource_requirements (list[AlgorithmResponseResourceRequirement] | None | Unset): Flavors that suit the
            algorithm; null for all.
        advanced_config (AlgorithmAdvancedConfig | Unset): Advanced settings of an algorithm.

    Source: 004_ab87db3e92ded11c.txt, Table 2; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 19; ModelArts API Reference,
    training_management/querying_the_algorithm_list.rst, Table 4; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponse
    """

    metadata: AlgorithmResponseMetadata
    job_config: AlgorithmResponseJobConfig
    resource_requirements: list[AlgorithmResponseResourceRequirement] | None | Unset = UNSET
    advanced_config: AlgorithmAdvancedConfig | Unset = UNSET

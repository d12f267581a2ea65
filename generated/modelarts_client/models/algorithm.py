from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
    from ..models.algorithm_job_config import AlgorithmJobConfig
    from ..models.algorithm_metadata import AlgorithmMetadata
    from ..models.algorithm_resource_requirement import AlgorithmResourceRequirement


@reads(
    {
        "metadata": Nested("AlgorithmMetadata"),
        "job_config": Nested("AlgorithmJobConfig"),
        "resource_requirements": Each(Nested("AlgorithmResourceRequirement")),
        "advanced_config": Nested("AlgorithmAdvancedConfig"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class Algorithm(Model):
    """An algorithm to create, or the new content of one.

    Attributes:
        metadata (AlgorithmMetadata | Unset): Name and description of an algorithm.
        job_config (AlgorithmJobConfig | Unset): How an algorithm runs: by code_dir and boot_file, or by a
            command in an image.
        resource_requirements (list[AlgorithmResourceRequirement] | Unset): Flavors that suit the algorithm; the
            console offers only these.
        advanced_config (AlgorithmAdvancedConfig | Unset): Advanced settings of an algorithm.

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Table 2; ModelArts API
    Reference, training_management/modifying_an_algorithm.rst, Table 2; huaweicloudsdkmodelarts 3.1.219,
    Algorithm
    """

    metadata: AlgorithmMetadata | Unset = UNSET
    job_config: AlgorithmJobConfig | Unset = UNSET
    resource_requirements: list[AlgorithmResourceRequirement] | Unset = UNSET
    advanced_config: AlgorithmAdvancedConfig | Unset = UNSET

# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
    from ..models.algorithm_job_config import AlgorithmJobConfig
    from ..models.algorithm_metadata import AlgorithmMetadata
    from ..models.algorithm_resource_requirement import AlgorithmResourceRequirement


@_base.reads(
    {
        "metadata": _codecs.Nested("AlgorithmMetadata"),
        "job_config": _codecs.Nested("AlgorithmJobConfig"),
        "resource_requirements": _codecs.Each(_codecs.Nested("AlgorithmResourceRequirement")),
        "advanced_config": _codecs.Nested("AlgorithmAdvancedConfig"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Algorithm(_base.MappingMethods, _base.Model):
    """An algorithm to create, or the new content of one.

    Attributes:
        metadata (AlgorithmMetadata): Name and description of an algorithm.
        job_config (AlgorithmJobConfig): How an algorithm runs: by code_dir and boot_file, or by a command in an image.
        resource_requirements (list[AlgorithmResourceRequirement]): Flavors that suit the algorithm; the console offers only these.
        advanced_config (AlgorithmAdvancedConfig): Advanced settings of an algorithm.

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Table 2; ModelArts API
    Reference, training_management/modifying_an_algorithm.rst, Table 2; huaweicloudsdkmodelarts 3.1.219,
    Algorithm
    """

    metadata: AlgorithmMetadata = UNSET
    job_config: AlgorithmJobConfig = UNSET
    resource_requirements: list[AlgorithmResourceRequirement] = UNSET
    advanced_config: AlgorithmAdvancedConfig = UNSET

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
    from ..models.algorithm_job_config import AlgorithmJobConfig
    from ..models.algorithm_metadata import AlgorithmMetadata
    from ..models.algorithm_resource_requirement import AlgorithmResourceRequirement


@_attrs_define
class Algorithm:
    """An algorithm to create, or the new content of one.

    Attributes:
        metadata (AlgorithmMetadata | Unset): Name and description of an algorithm.
        job_config (AlgorithmJobConfig | Unset): How an algorithm runs: by code_dir and boot_file, or by a
            command in an image.
        resource_requirements (list[AlgorithmResourceRequirement] | Unset): Flavors that suit the algorithm; the
            console offers only these.
        advanced_config (AlgorithmAdvancedConfig | Unset): Advanced settings of an algorithm.
    """

    metadata: AlgorithmMetadata | Unset = UNSET
    job_config: AlgorithmJobConfig | Unset = UNSET
    resource_requirements: list[AlgorithmResourceRequirement] | Unset = UNSET
    advanced_config: AlgorithmAdvancedConfig | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
        from ..models.algorithm_job_config import AlgorithmJobConfig
        from ..models.algorithm_metadata import AlgorithmMetadata
        from ..models.algorithm_resource_requirement import AlgorithmResourceRequirement

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, AlgorithmMetadata) else _value
        _value = self.job_config
        if _value is not UNSET:
            _result["job_config"] = _value.to_dict() if isinstance(_value, AlgorithmJobConfig) else _value
        _value = self.resource_requirements
        if _value is not UNSET:
            _result["resource_requirements"] = (
                [(item0.to_dict() if isinstance(item0, AlgorithmResourceRequirement) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.advanced_config
        if _value is not UNSET:
            _result["advanced_config"] = _value.to_dict() if isinstance(_value, AlgorithmAdvancedConfig) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Algorithm:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
        from ..models.algorithm_job_config import AlgorithmJobConfig
        from ..models.algorithm_metadata import AlgorithmMetadata
        from ..models.algorithm_resource_requirement import AlgorithmResourceRequirement

        _rest: dict[str, Any] = dict(src_dict)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = AlgorithmMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        job_config: Any = _rest.pop("job_config", UNSET)
        job_config = AlgorithmJobConfig.from_dict(job_config) if isinstance(job_config, dict) else job_config
        resource_requirements: Any = _rest.pop("resource_requirements", UNSET)
        resource_requirements = (
            [
                (AlgorithmResourceRequirement.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in resource_requirements
            ]
            if isinstance(resource_requirements, list)
            else resource_requirements
        )
        advanced_config: Any = _rest.pop("advanced_config", UNSET)
        advanced_config = (
            AlgorithmAdvancedConfig.from_dict(advanced_config) if isinstance(advanced_config, dict) else advanced_config
        )
        _result = cls(
            metadata=metadata,
            job_config=job_config,
            resource_requirements=resource_requirements,
            advanced_config=advanced_config,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

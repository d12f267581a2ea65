from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
    from ..models.algorithm_response_job_config import AlgorithmResponseJobConfig
    from ..models.algorithm_response_metadata import AlgorithmResponseMetadata
    from ..models.algorithm_response_resource_requirement import AlgorithmResponseResourceRequirement


@_attrs_define
class AlgorithmResponse:
    """An algorithm.

    Attributes:
        metadata (AlgorithmResponseMetadata): Name, owner and state of an algorithm.
        job_config (AlgorithmResponseJobConfig): How an algorithm runs.
        resource_requirements (list[AlgorithmResponseResourceRequirement] | None | Unset): Flavors that suit the
            algorithm; null for all.
        advanced_config (AlgorithmAdvancedConfig | Unset): Advanced settings of an algorithm.
    """

    metadata: AlgorithmResponseMetadata
    job_config: AlgorithmResponseJobConfig
    resource_requirements: list[AlgorithmResponseResourceRequirement] | None | Unset = UNSET
    advanced_config: AlgorithmAdvancedConfig | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
        from ..models.algorithm_response_job_config import AlgorithmResponseJobConfig
        from ..models.algorithm_response_metadata import AlgorithmResponseMetadata
        from ..models.algorithm_response_resource_requirement import AlgorithmResponseResourceRequirement

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, AlgorithmResponseMetadata) else _value
        _value = self.job_config
        if _value is not UNSET:
            _result["job_config"] = _value.to_dict() if isinstance(_value, AlgorithmResponseJobConfig) else _value
        _value = self.resource_requirements
        if _value is not UNSET:
            _result["resource_requirements"] = (
                (
                    [
                        (item0.to_dict() if isinstance(item0, AlgorithmResponseResourceRequirement) else item0)
                        for item0 in _value
                    ]
                    if isinstance(_value, list)
                    else _value
                )
                if isinstance(_value, list)
                else _value
            )
        _value = self.advanced_config
        if _value is not UNSET:
            _result["advanced_config"] = _value.to_dict() if isinstance(_value, AlgorithmAdvancedConfig) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.algorithm_advanced_config import AlgorithmAdvancedConfig
        from ..models.algorithm_response_job_config import AlgorithmResponseJobConfig
        from ..models.algorithm_response_metadata import AlgorithmResponseMetadata
        from ..models.algorithm_response_resource_requirement import AlgorithmResponseResourceRequirement

        _rest: dict[str, Any] = dict(src_dict)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = AlgorithmResponseMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        job_config: Any = _rest.pop("job_config", UNSET)
        job_config = AlgorithmResponseJobConfig.from_dict(job_config) if isinstance(job_config, dict) else job_config
        resource_requirements: Any = _rest.pop("resource_requirements", UNSET)
        resource_requirements = (
            (
                [
                    (AlgorithmResponseResourceRequirement.from_dict(item0) if isinstance(item0, dict) else item0)
                    for item0 in resource_requirements
                ]
                if isinstance(resource_requirements, list)
                else resource_requirements
            )
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

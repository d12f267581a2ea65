from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_kind import JobKind
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.create_job_algorithm import CreateJobAlgorithm
    from ..models.create_job_endpoints import CreateJobEndpoints
    from ..models.create_job_metadata import CreateJobMetadata
    from ..models.create_job_spec import CreateJobSpec
    from ..models.create_job_task import CreateJobTask


@_attrs_define
class CreateTrainingJobRequest:
    """A training job to create.

    Attributes:
        kind (JobKind): Type of a training job.
        metadata (CreateJobMetadata): Name and description of a new job.
        algorithm (CreateJobAlgorithm | Unset): Algorithm of a new job: by id, by subscription_id and
            item_version_id, by code_dir and boot_file, or by a command in an image.
        tasks (list[CreateJobTask] | Unset): Tasks of a heterogeneous job; not implemented by the cloud yet.
        spec (CreateJobSpec | Unset): Resources of a new job; excludes tasks.
        endpoints (CreateJobEndpoints | Unset): Remote access to a new job.
    """

    kind: JobKind
    metadata: CreateJobMetadata
    algorithm: CreateJobAlgorithm | Unset = UNSET
    tasks: list[CreateJobTask] | Unset = UNSET
    spec: CreateJobSpec | Unset = UNSET
    endpoints: CreateJobEndpoints | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.create_job_algorithm import CreateJobAlgorithm
        from ..models.create_job_endpoints import CreateJobEndpoints
        from ..models.create_job_metadata import CreateJobMetadata
        from ..models.create_job_spec import CreateJobSpec
        from ..models.create_job_task import CreateJobTask

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, JobKind) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, CreateJobMetadata) else _value
        _value = self.algorithm
        if _value is not UNSET:
            _result["algorithm"] = _value.to_dict() if isinstance(_value, CreateJobAlgorithm) else _value
        _value = self.tasks
        if _value is not UNSET:
            _result["tasks"] = (
                [(item0.to_dict() if isinstance(item0, CreateJobTask) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, CreateJobSpec) else _value
        _value = self.endpoints
        if _value is not UNSET:
            _result["endpoints"] = _value.to_dict() if isinstance(_value, CreateJobEndpoints) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateTrainingJobRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.create_job_algorithm import CreateJobAlgorithm
        from ..models.create_job_endpoints import CreateJobEndpoints
        from ..models.create_job_metadata import CreateJobMetadata
        from ..models.create_job_spec import CreateJobSpec
        from ..models.create_job_task import CreateJobTask

        _rest: dict[str, Any] = dict(src_dict)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(JobKind, kind)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = CreateJobMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        algorithm: Any = _rest.pop("algorithm", UNSET)
        algorithm = CreateJobAlgorithm.from_dict(algorithm) if isinstance(algorithm, dict) else algorithm
        tasks: Any = _rest.pop("tasks", UNSET)
        tasks = (
            [(CreateJobTask.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in tasks]
            if isinstance(tasks, list)
            else tasks
        )
        spec: Any = _rest.pop("spec", UNSET)
        spec = CreateJobSpec.from_dict(spec) if isinstance(spec, dict) else spec
        endpoints: Any = _rest.pop("endpoints", UNSET)
        endpoints = CreateJobEndpoints.from_dict(endpoints) if isinstance(endpoints, dict) else endpoints
        _result = cls(
            kind=kind,
            metadata=metadata,
            algorithm=algorithm,
            tasks=tasks,
            spec=spec,
            endpoints=endpoints,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

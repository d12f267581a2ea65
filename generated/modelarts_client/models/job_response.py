from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_kind import JobKind
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.job_algorithm_response import JobAlgorithmResponse
    from ..models.job_endpoints import JobEndpoints
    from ..models.job_metadata import JobMetadata
    from ..models.job_spec import JobSpec
    from ..models.job_status import JobStatus
    from ..models.task_response import TaskResponse


@_attrs_define
class JobResponse:
    """A training job.

    Attributes:
        kind (JobKind): Type of a training job.
        metadata (JobMetadata): Name, owner and creation of a job.
        status (JobStatus | Unset): Status of a job.
        algorithm (JobAlgorithmResponse | Unset): Algorithm of a job.
        tasks (list[TaskResponse] | Unset): Tasks of a heterogeneous job.
        spec (JobSpec | Unset): Resources of a job.
        endpoints (JobEndpoints | Unset): Remote access to a job.
    """

    kind: JobKind
    metadata: JobMetadata
    status: JobStatus | Unset = UNSET
    algorithm: JobAlgorithmResponse | Unset = UNSET
    tasks: list[TaskResponse] | Unset = UNSET
    spec: JobSpec | Unset = UNSET
    endpoints: JobEndpoints | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_algorithm_response import JobAlgorithmResponse
        from ..models.job_endpoints import JobEndpoints
        from ..models.job_metadata import JobMetadata
        from ..models.job_spec import JobSpec
        from ..models.job_status import JobStatus
        from ..models.task_response import TaskResponse

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, JobKind) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, JobMetadata) else _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.to_dict() if isinstance(_value, JobStatus) else _value
        _value = self.algorithm
        if _value is not UNSET:
            _result["algorithm"] = _value.to_dict() if isinstance(_value, JobAlgorithmResponse) else _value
        _value = self.tasks
        if _value is not UNSET:
            _result["tasks"] = (
                [(item0.to_dict() if isinstance(item0, TaskResponse) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, JobSpec) else _value
        _value = self.endpoints
        if _value is not UNSET:
            _result["endpoints"] = _value.to_dict() if isinstance(_value, JobEndpoints) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_algorithm_response import JobAlgorithmResponse
        from ..models.job_endpoints import JobEndpoints
        from ..models.job_metadata import JobMetadata
        from ..models.job_spec import JobSpec
        from ..models.job_status import JobStatus
        from ..models.task_response import TaskResponse

        _rest: dict[str, Any] = dict(src_dict)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(JobKind, kind)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = JobMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        status: Any = _rest.pop("status", UNSET)
        status = JobStatus.from_dict(status) if isinstance(status, dict) else status
        algorithm: Any = _rest.pop("algorithm", UNSET)
        algorithm = JobAlgorithmResponse.from_dict(algorithm) if isinstance(algorithm, dict) else algorithm
        tasks: Any = _rest.pop("tasks", UNSET)
        tasks = (
            [(TaskResponse.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in tasks]
            if isinstance(tasks, list)
            else tasks
        )
        spec: Any = _rest.pop("spec", UNSET)
        spec = JobSpec.from_dict(spec) if isinstance(spec, dict) else spec
        endpoints: Any = _rest.pop("endpoints", UNSET)
        endpoints = JobEndpoints.from_dict(endpoints) if isinstance(endpoints, dict) else endpoints
        _result = cls(
            kind=kind,
            metadata=metadata,
            status=status,
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

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.job_annotations import JobAnnotations
    from ..models.training_experiment import TrainingExperiment


@_attrs_define
class JobMetadata:
    """Name, owner and creation of a job.

    Attributes:
        id (str): ID of the job, a UUID made by ModelArts.
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens.
        workspace_id (str | Unset): Workspace of the job. Default: '0'.
        description (None | str | Unset): Description: 0 to 256 characters.
        create_time (int | Unset): When the job was created, in ms since 1970.
        user_name (str | Unset): User who created the job.
        annotations (JobAnnotations | Unset): Advanced settings of a job, such as job_template (Template DL, or
            Template RL for heterogeneous jobs) and fault-tolerance/job-retry-num.
        training_experiment_reference (TrainingExperiment | Unset): Experiment that a job belongs to.
    """

    id: str
    name: str
    workspace_id: str | Unset = "0"
    description: None | str | Unset = UNSET
    create_time: int | Unset = UNSET
    user_name: str | Unset = UNSET
    annotations: JobAnnotations | Unset = UNSET
    training_experiment_reference: TrainingExperiment | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_annotations import JobAnnotations
        from ..models.training_experiment import TrainingExperiment

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.create_time
        if _value is not UNSET:
            _result["create_time"] = _value
        _value = self.user_name
        if _value is not UNSET:
            _result["user_name"] = _value
        _value = self.annotations
        if _value is not UNSET:
            _result["annotations"] = _value.to_dict() if isinstance(_value, JobAnnotations) else _value
        _value = self.training_experiment_reference
        if _value is not UNSET:
            _result["training_experiment_reference"] = (
                _value.to_dict() if isinstance(_value, TrainingExperiment) else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobMetadata:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_annotations import JobAnnotations
        from ..models.training_experiment import TrainingExperiment

        _rest: dict[str, Any] = dict(src_dict)
        id: Any = _rest.pop("id", UNSET)
        name: Any = _rest.pop("name", UNSET)
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        description: Any = _rest.pop("description", UNSET)
        create_time: Any = _rest.pop("create_time", UNSET)
        user_name: Any = _rest.pop("user_name", UNSET)
        annotations: Any = _rest.pop("annotations", UNSET)
        annotations = JobAnnotations.from_dict(annotations) if isinstance(annotations, dict) else annotations
        training_experiment_reference: Any = _rest.pop("training_experiment_reference", UNSET)
        training_experiment_reference = (
            TrainingExperiment.from_dict(training_experiment_reference)
            if isinstance(training_experiment_reference, dict)
            else training_experiment_reference
        )
        _result = cls(
            id=id,
            name=name,
            workspace_id=workspace_id,
            description=description,
            create_time=create_time,
            user_name=user_name,
            annotations=annotations,
            training_experiment_reference=training_experiment_reference,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

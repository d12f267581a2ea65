from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.environment_variables import EnvironmentVariables
    from ..models.job_engine import JobEngine
    from ..models.job_input import JobInput
    from ..models.job_output import JobOutput
    from ..models.job_parameter import JobParameter
    from ..models.job_policies import JobPolicies
    from ..models.job_summary import JobSummary


@_attrs_define
class JobAlgorithmResponse:
    """Algorithm of a job.

    Attributes:
        id (str | Unset): ID of the algorithm.
        name (str | Unset): Name of the algorithm.
        subscription_id (str | Unset): ID of the subscription.
        item_version_id (str | Unset): Version of the subscribed algorithm.
        code_dir (str | Unset): OBS directory of the code.
        boot_file (str | Unset): OBS path of the program that is started.
        autosearch_config_path (str | Unset): OBS URL of the YAML configuration of an auto search job.
        autosearch_framework_path (str | Unset): OBS URL of the framework code of an auto search job.
        command (str | Unset): Command that starts the container of a custom image.
        parameters (list[JobParameter] | Unset): Running parameters.
        policies (JobPolicies | Unset): Policies of a job.
        inputs (list[JobInput] | Unset): Inputs of the job.
        outputs (list[JobOutput] | Unset): Outputs of the job.
        engine (JobEngine | Unset): Engine of a job: by engine_id, by engine_name and engine_version, or by
            image_url.
        local_code_dir (str | Unset): Directory of the container that the code is brought to.
        working_dir (str | Unset): Directory of the container that the algorithm runs in.
        environments (EnvironmentVariables | list[EnvironmentVariables] | Unset): Environment variables.
        summary (JobSummary | Unset): Visualization log of a job.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    subscription_id: str | Unset = UNSET
    item_version_id: str | Unset = UNSET
    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    autosearch_config_path: str | Unset = UNSET
    autosearch_framework_path: str | Unset = UNSET
    command: str | Unset = UNSET
    parameters: list[JobParameter] | Unset = UNSET
    policies: JobPolicies | Unset = UNSET
    inputs: list[JobInput] | Unset = UNSET
    outputs: list[JobOutput] | Unset = UNSET
    engine: JobEngine | Unset = UNSET
    local_code_dir: str | Unset = UNSET
    working_dir: str | Unset = UNSET
    environments: EnvironmentVariables | list[EnvironmentVariables] | Unset = UNSET
    summary: JobSummary | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.environment_variables import EnvironmentVariables
        from ..models.job_engine import JobEngine
        from ..models.job_input import JobInput
        from ..models.job_output import JobOutput
        from ..models.job_parameter import JobParameter
        from ..models.job_policies import JobPolicies
        from ..models.job_summary import JobSummary

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.subscription_id
        if _value is not UNSET:
            _result["subscription_id"] = _value
        _value = self.item_version_id
        if _value is not UNSET:
            _result["item_version_id"] = _value
        _value = self.code_dir
        if _value is not UNSET:
            _result["code_dir"] = _value
        _value = self.boot_file
        if _value is not UNSET:
            _result["boot_file"] = _value
        _value = self.autosearch_config_path
        if _value is not UNSET:
            _result["autosearch_config_path"] = _value
        _value = self.autosearch_framework_path
        if _value is not UNSET:
            _result["autosearch_framework_path"] = _value
        _value = self.command
        if _value is not UNSET:
            _result["command"] = _value
        _value = self.parameters
        if _value is not UNSET:
            _result["parameters"] = (
                [(item0.to_dict() if isinstance(item0, JobParameter) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.policies
        if _value is not UNSET:
            _result["policies"] = _value.to_dict() if isinstance(_value, JobPolicies) else _value
        _value = self.inputs
        if _value is not UNSET:
            _result["inputs"] = (
                [(item0.to_dict() if isinstance(item0, JobInput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.outputs
        if _value is not UNSET:
            _result["outputs"] = (
                [(item0.to_dict() if isinstance(item0, JobOutput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.engine
        if _value is not UNSET:
            _result["engine"] = _value.to_dict() if isinstance(_value, JobEngine) else _value
        _value = self.local_code_dir
        if _value is not UNSET:
            _result["local_code_dir"] = _value
        _value = self.working_dir
        if _value is not UNSET:
            _result["working_dir"] = _value
        _value = self.environments
        if _value is not UNSET:
            _result["environments"] = (
                (_value.to_dict() if isinstance(_value, EnvironmentVariables) else _value)
                if isinstance(_value, EnvironmentVariables)
                else (
                    [(item0.to_dict() if isinstance(item0, EnvironmentVariables) else item0) for item0 in _value]
                    if isinstance(_value, list)
                    else _value
                )
                if isinstance(_value, list)
                else _value
            )
        _value = self.summary
        if _value is not UNSET:
            _result["summary"] = _value.to_dict() if isinstance(_value, JobSummary) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobAlgorithmResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.environment_variables import EnvironmentVariables
        from ..models.job_engine import JobEngine
        from ..models.job_input import JobInput
        from ..models.job_output import JobOutput
        from ..models.job_parameter import JobParameter
        from ..models.job_policies import JobPolicies
        from ..models.job_summary import JobSummary

        _rest: dict[str, Any] = dict(src_dict)
        id: Any = _rest.pop("id", UNSET)
        name: Any = _rest.pop("name", UNSET)
        subscription_id: Any = _rest.pop("subscription_id", UNSET)
        item_version_id: Any = _rest.pop("item_version_id", UNSET)
        code_dir: Any = _rest.pop("code_dir", UNSET)
        boot_file: Any = _rest.pop("boot_file", UNSET)
        autosearch_config_path: Any = _rest.pop("autosearch_config_path", UNSET)
        autosearch_framework_path: Any = _rest.pop("autosearch_framework_path", UNSET)
        command: Any = _rest.pop("command", UNSET)
        parameters: Any = _rest.pop("parameters", UNSET)
        parameters = (
            [(JobParameter.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in parameters]
            if isinstance(parameters, list)
            else parameters
        )
        policies: Any = _rest.pop("policies", UNSET)
        policies = JobPolicies.from_dict(policies) if isinstance(policies, dict) else policies
        inputs: Any = _rest.pop("inputs", UNSET)
        inputs = (
            [(JobInput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in inputs]
            if isinstance(inputs, list)
            else inputs
        )
        outputs: Any = _rest.pop("outputs", UNSET)
        outputs = (
            [(JobOutput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in outputs]
            if isinstance(outputs, list)
            else outputs
        )
        engine: Any = _rest.pop("engine", UNSET)
        engine = JobEngine.from_dict(engine) if isinstance(engine, dict) else engine
        local_code_dir: Any = _rest.pop("local_code_dir", UNSET)
        working_dir: Any = _rest.pop("working_dir", UNSET)
        environments: Any = _rest.pop("environments", UNSET)
        environments = (
            (EnvironmentVariables.from_dict(environments) if isinstance(environments, dict) else environments)
            if isinstance(environments, dict)
            else (
                [
                    (EnvironmentVariables.from_dict(item0) if isinstance(item0, dict) else item0)
                    for item0 in environments
                ]
                if isinstance(environments, list)
                else environments
            )
            if isinstance(environments, list)
            else environments
        )
        summary: Any = _rest.pop("summary", UNSET)
        summary = JobSummary.from_dict(summary) if isinstance(summary, dict) else summary
        _result = cls(
            id=id,
            name=name,
            subscription_id=subscription_id,
            item_version_id=item_version_id,
            code_dir=code_dir,
            boot_file=boot_file,
            autosearch_config_path=autosearch_config_path,
            autosearch_framework_path=autosearch_framework_path,
            command=command,
            parameters=parameters,
            policies=policies,
            inputs=inputs,
            outputs=outputs,
            engine=engine,
            local_code_dir=local_code_dir,
            working_dir=working_dir,
            environments=environments,
            summary=summary,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_source_copy import ModelSourceCopy
from ..models.model_source_type import ModelSourceType
from ..models.model_type import ModelType
from ..models.service_infer_type import ServiceInferType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.create_model_request_infer_params import CreateModelRequestInferParams
    from ..models.create_model_request_model_apis import CreateModelRequestModelApis
    from ..models.guide_doc import GuideDoc
    from ..models.model_dependencies import ModelDependencies
    from ..models.model_deployment_constraints import ModelDeploymentConstraints
    from ..models.model_template import ModelTemplate


@_attrs_define
class CreateModelRequest:
    """A model to import. A Template needs template, every other model_type needs source_location.

    Attributes:
        model_version (str): Version as three numbers from 0 to 99 without leading zeros, for example 1.0.0.
        model_type (ModelType): Engine of a model, or where it comes from: Image is a custom image, Template is
            a model template.
        model_name (str | Unset): Name: 1 to 64 letters, digits, underscores and hyphens, the first a letter;
            made by the service when absent.
        source_location (str | Unset): OBS path of the folder above the model, for example /bucket/mnist/, or
            SWR address of an image.
        source_job_id (str | Unset): ID of the training job that the model comes from; blank for none.
        source_job_version (str | Unset): Version of the training job that the model comes from; blank for none.
        source_type (ModelSourceType | Unset): Origin of a model; auto for ExeML, blank for everything else.
        source_copy (ModelSourceCopy | Unset): Whether an image is copied: true takes longer but makes services
            independent of changes of the source; only for models of the type Image. Default: ModelSourceCopy.TRUE.
        runtime (str | Unset): Runtime, one of the engine's, for example python3.7.
        description (str | Unset): Description: at most 100 characters, none of & ! ' " < > and =.
        model_algorithm (str | Unset): Algorithm, for example image_classification, object_detection or
            predict_analysis; at most 36 characters, the first a letter, none of & ! ' " < > and =.
        model_metrics (str | Unset): Precision of the model, as JSON.
        execution_code (str | Unset): OBS path of customize_service.py, inside the folder model of
            source_location; found there when absent.
        input_params (list[CreateModelRequestInferParams] | Unset): Input parameters of the model; read from the
            configuration when absent.
        output_params (list[CreateModelRequestInferParams] | Unset): Output parameters of the model; read from
            the configuration when absent.
        dependencies (list[ModelDependencies] | Unset): Packages that the model and its code need; read from the
            configuration when absent.
        apis (list[CreateModelRequestModelApis] | str | Unset): Inference APIs of the model, or the same as
            JSON; read from the configuration when absent.
        initial_config (str | Unset): Configuration of the model (config.json) as JSON; gives apis,
            dependencies, parameters and health checks.
        model_docs (list[GuideDoc] | Unset): Documents about the model, at most 3.
        install_type (list[ServiceInferType] | Unset): Kinds of services that the model can be deployed as.
        template (ModelTemplate | Unset): Template that a model is made from.
        workspace_id (str | Unset): Workspace of the model; 0 is the default workspace. Default: '0'.
        cmd (str | Unset): Command that starts the image.
        deployment_constraints (ModelDeploymentConstraints | Unset): What a model needs of its deployment; not
            in every region.
    """

    model_version: str
    model_type: ModelType
    model_name: str | Unset = UNSET
    source_location: str | Unset = UNSET
    source_job_id: str | Unset = UNSET
    source_job_version: str | Unset = UNSET
    source_type: ModelSourceType | Unset = UNSET
    source_copy: ModelSourceCopy | Unset = ModelSourceCopy.TRUE
    runtime: str | Unset = UNSET
    description: str | Unset = UNSET
    model_algorithm: str | Unset = UNSET
    model_metrics: str | Unset = UNSET
    execution_code: str | Unset = UNSET
    input_params: list[CreateModelRequestInferParams] | Unset = UNSET
    output_params: list[CreateModelRequestInferParams] | Unset = UNSET
    dependencies: list[ModelDependencies] | Unset = UNSET
    apis: list[CreateModelRequestModelApis] | str | Unset = UNSET
    initial_config: str | Unset = UNSET
    model_docs: list[GuideDoc] | Unset = UNSET
    install_type: list[ServiceInferType] | Unset = UNSET
    template: ModelTemplate | Unset = UNSET
    workspace_id: str | Unset = "0"
    cmd: str | Unset = UNSET
    deployment_constraints: ModelDeploymentConstraints | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.create_model_request_infer_params import CreateModelRequestInferParams
        from ..models.create_model_request_model_apis import CreateModelRequestModelApis
        from ..models.guide_doc import GuideDoc
        from ..models.model_dependencies import ModelDependencies
        from ..models.model_deployment_constraints import ModelDeploymentConstraints
        from ..models.model_template import ModelTemplate

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.model_version
        if _value is not UNSET:
            _result["model_version"] = _value
        _value = self.model_type
        if _value is not UNSET:
            _result["model_type"] = _value.value if isinstance(_value, ModelType) else _value
        _value = self.model_name
        if _value is not UNSET:
            _result["model_name"] = _value
        _value = self.source_location
        if _value is not UNSET:
            _result["source_location"] = _value
        _value = self.source_job_id
        if _value is not UNSET:
            _result["source_job_id"] = _value
        _value = self.source_job_version
        if _value is not UNSET:
            _result["source_job_version"] = _value
        _value = self.source_type
        if _value is not UNSET:
            _result["source_type"] = _value.value if isinstance(_value, ModelSourceType) else _value
        _value = self.source_copy
        if _value is not UNSET:
            _result["source_copy"] = _value.value if isinstance(_value, ModelSourceCopy) else _value
        _value = self.runtime
        if _value is not UNSET:
            _result["runtime"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.model_algorithm
        if _value is not UNSET:
            _result["model_algorithm"] = _value
        _value = self.model_metrics
        if _value is not UNSET:
            _result["model_metrics"] = _value
        _value = self.execution_code
        if _value is not UNSET:
            _result["execution_code"] = _value
        _value = self.input_params
        if _value is not UNSET:
            _result["input_params"] = (
                [(item0.to_dict() if isinstance(item0, CreateModelRequestInferParams) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.output_params
        if _value is not UNSET:
            _result["output_params"] = (
                [(item0.to_dict() if isinstance(item0, CreateModelRequestInferParams) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.dependencies
        if _value is not UNSET:
            _result["dependencies"] = (
                [(item0.to_dict() if isinstance(item0, ModelDependencies) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.apis
        if _value is not UNSET:
            _result["apis"] = (
                (
                    [(item0.to_dict() if isinstance(item0, CreateModelRequestModelApis) else item0) for item0 in _value]
                    if isinstance(_value, list)
                    else _value
                )
                if isinstance(_value, list)
                else _value
            )
        _value = self.initial_config
        if _value is not UNSET:
            _result["initial_config"] = _value
        _value = self.model_docs
        if _value is not UNSET:
            _result["model_docs"] = (
                [(item0.to_dict() if isinstance(item0, GuideDoc) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.install_type
        if _value is not UNSET:
            _result["install_type"] = (
                [(item0.value if isinstance(item0, ServiceInferType) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.template
        if _value is not UNSET:
            _result["template"] = _value.to_dict() if isinstance(_value, ModelTemplate) else _value
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.cmd
        if _value is not UNSET:
            _result["cmd"] = _value
        _value = self.deployment_constraints
        if _value is not UNSET:
            _result["deployment_constraints"] = (
                _value.to_dict() if isinstance(_value, ModelDeploymentConstraints) else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateModelRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.create_model_request_infer_params import CreateModelRequestInferParams
        from ..models.create_model_request_model_apis import CreateModelRequestModelApis
        from ..models.guide_doc import GuideDoc
        from ..models.model_dependencies import ModelDependencies
        from ..models.model_deployment_constraints import ModelDeploymentConstraints
        from ..models.model_template import ModelTemplate

        _rest: dict[str, Any] = dict(src_dict)
        model_version: Any = _rest.pop("model_version", UNSET)
        model_type: Any = _rest.pop("model_type", UNSET)
        model_type = open_enum(ModelType, model_type)
        model_name: Any = _rest.pop("model_name", UNSET)
        source_location: Any = _rest.pop("source_location", UNSET)
        source_job_id: Any = _rest.pop("source_job_id", UNSET)
        source_job_version: Any = _rest.pop("source_job_version", UNSET)
        source_type: Any = _rest.pop("source_type", UNSET)
        source_type = open_enum(ModelSourceType, source_type)
        source_copy: Any = _rest.pop("source_copy", UNSET)
        source_copy = open_enum(ModelSourceCopy, source_copy)
        runtime: Any = _rest.pop("runtime", UNSET)
        description: Any = _rest.pop("description", UNSET)
        model_algorithm: Any = _rest.pop("model_algorithm", UNSET)
        model_metrics: Any = _rest.pop("model_metrics", UNSET)
        execution_code: Any = _rest.pop("execution_code", UNSET)
        input_params: Any = _rest.pop("input_params", UNSET)
        input_params = (
            [
                (CreateModelRequestInferParams.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in input_params
            ]
            if isinstance(input_params, list)
            else input_params
        )
        output_params: Any = _rest.pop("output_params", UNSET)
        output_params = (
            [
                (CreateModelRequestInferParams.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in output_params
            ]
            if isinstance(output_params, list)
            else output_params
        )
        dependencies: Any = _rest.pop("dependencies", UNSET)
        dependencies = (
            [(ModelDependencies.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in dependencies]
            if isinstance(dependencies, list)
            else dependencies
        )
        apis: Any = _rest.pop("apis", UNSET)
        apis = (
            (
                [(CreateModelRequestModelApis.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in apis]
                if isinstance(apis, list)
                else apis
            )
            if isinstance(apis, list)
            else apis
        )
        initial_config: Any = _rest.pop("initial_config", UNSET)
        model_docs: Any = _rest.pop("model_docs", UNSET)
        model_docs = (
            [(GuideDoc.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in model_docs]
            if isinstance(model_docs, list)
            else model_docs
        )
        install_type: Any = _rest.pop("install_type", UNSET)
        install_type = (
            [open_enum(ServiceInferType, item0) for item0 in install_type]
            if isinstance(install_type, list)
            else install_type
        )
        template: Any = _rest.pop("template", UNSET)
        template = ModelTemplate.from_dict(template) if isinstance(template, dict) else template
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        cmd: Any = _rest.pop("cmd", UNSET)
        deployment_constraints: Any = _rest.pop("deployment_constraints", UNSET)
        deployment_constraints = (
            ModelDeploymentConstraints.from_dict(deployment_constraints)
            if isinstance(deployment_constraints, dict)
            else deployment_constraints
        )
        _result = cls(
            model_version=model_version,
            model_type=model_type,
            model_name=model_name,
            source_location=source_location,
            source_job_id=source_job_id,
            source_job_version=source_job_version,
            source_type=source_type,
            source_copy=source_copy,
            runtime=runtime,
            description=description,
            model_algorithm=model_algorithm,
            model_metrics=model_metrics,
            execution_code=execution_code,
            input_params=input_params,
            output_params=output_params,
            dependencies=dependencies,
            apis=apis,
            initial_config=initial_config,
            model_docs=model_docs,
            install_type=install_type,
            template=template,
            workspace_id=workspace_id,
            cmd=cmd,
            deployment_constraints=deployment_constraints,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

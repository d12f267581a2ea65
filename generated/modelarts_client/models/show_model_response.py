from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_install_type import ModelInstallType
from ..models.model_source import ModelSource
from ..models.model_source_copy import ModelSourceCopy
from ..models.model_source_type import ModelSourceType
from ..models.model_status import ModelStatus
from ..models.model_type import ModelType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.guide_doc import GuideDoc
    from ..models.model_dependencies import ModelDependencies
    from ..models.model_health import ModelHealth
    from ..models.model_labels_map import ModelLabelsMap
    from ..models.model_params_info import ModelParamsInfo
    from ..models.model_specification import ModelSpecification


@_attrs_define
class ShowModelResponse:
    """Details of a model.

    Attributes:
        model_id (str): ID of the model.
        model_name (str): Name of the model.
        model_version (str): Version of the model, for example 1.0.0.
        model_type (ModelType): Engine of a model, or where it comes from: Image is a custom image, Template is
            a model template.
        model_size (int): Size of the model, in bytes.
        model_status (ModelStatus): Status of a model: being imported (publishing), ready (published), not
            imported (failed), image being built (building), image not built (building_failed).
        tenant (str): Account of the owner.
        project (str): Project of the model.
        owner (str): User who owns the model.
        model_source (ModelSource | Unset): Source of a model: ExeML (auto), a preset algorithm (algos), the
            user (custom), AI Gallery (subscribe).
        model_algorithm (str | Unset): Algorithm, for example image_classification, object_detection or
            predict_analysis.
        model_metrics (str | Unset): Precision of the model, as JSON; only for models of training jobs that were
            evaluated.
        model_docs (list[GuideDoc] | Unset): Documents about the model.
        model_labels (list[str] | Unset): Labels of the model.
        labels_map (ModelLabelsMap | Unset): Labels of a model under the key labels.
        create_at (int | Unset): Time of creation, in ms since 1970.
        description (str | Unset): Description of the model.
        source_location (str | Unset): OBS path of the model, or address of the image.
        source_job_id (str | Unset): ID of the training job that the model comes from.
        source_job_version (str | Unset): Version of the training job that the model comes from.
        source_type (ModelSourceType | Unset): Origin of a model; auto for ExeML, blank for everything else.
        source_copy (ModelSourceCopy | Unset): Whether an image is copied: true takes longer but makes services
            independent of changes of the source; only for models of the type Image.
        runtime (str | Unset): Runtime, for example python2.7.
        execution_code (str | Unset): OBS path of customize_service.py.
        schema_doc (str | Unset): Address of the schema file of the model.
        image_address (str | Unset): Address of the image made of the model; blank until it is built.
        input_params (list[ModelParamsInfo] | Unset): Input parameters of the model.
        output_params (list[ModelParamsInfo] | Unset): Output parameters of the model.
        dependencies (list[ModelDependencies] | Unset): Packages that the model and its code need.
        apis (str | Unset): Inference APIs of the model, as JSON.
        config (str | Unset): Configuration of the model, as JSON, with its health checks.
        health (ModelHealth | Unset): A health check of the instances of a model.
        install_type (list[ModelInstallType] | Unset): Kinds of services that the model can be deployed as.
        specification (ModelSpecification | Unset): Least resources of a service of the model.
        workspace_id (str | Unset): Workspace of the model; 0 is the default workspace. Default: '0'.
        tunable (bool | Unset): Whether the model can be tuned.
        market_flag (bool | Unset): Whether the model is subscribed from AI Gallery.
        publishable_flag (bool | Unset): Whether the model can be published in AI Gallery.
        cmd (str | Unset): Command that starts the image.
    """

    model_id: str
    model_name: str
    model_version: str
    model_type: ModelType
    model_size: int
    model_status: ModelStatus
    tenant: str
    project: str
    owner: str
    model_source: ModelSource | Unset = UNSET
    model_algorithm: str | Unset = UNSET
    model_metrics: str | Unset = UNSET
    model_docs: list[GuideDoc] | Unset = UNSET
    model_labels: list[str] | Unset = UNSET
    labels_map: ModelLabelsMap | Unset = UNSET
    create_at: int | Unset = UNSET
    description: str | Unset = UNSET
    source_location: str | Unset = UNSET
    source_job_id: str | Unset = UNSET
    source_job_version: str | Unset = UNSET
    source_type: ModelSourceType | Unset = UNSET
    source_copy: ModelSourceCopy | Unset = UNSET
    runtime: str | Unset = UNSET
    execution_code: str | Unset = UNSET
    schema_doc: str | Unset = UNSET
    image_address: str | Unset = UNSET
    input_params: list[ModelParamsInfo] | Unset = UNSET
    output_params: list[ModelParamsInfo] | Unset = UNSET
    dependencies: list[ModelDependencies] | Unset = UNSET
    apis: str | Unset = UNSET
    config: str | Unset = UNSET
    health: ModelHealth | Unset = UNSET
    install_type: list[ModelInstallType] | Unset = UNSET
    specification: ModelSpecification | Unset = UNSET
    workspace_id: str | Unset = "0"
    tunable: bool | Unset = UNSET
    market_flag: bool | Unset = UNSET
    publishable_flag: bool | Unset = UNSET
    cmd: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.guide_doc import GuideDoc
        from ..models.model_dependencies import ModelDependencies
        from ..models.model_health import ModelHealth
        from ..models.model_labels_map import ModelLabelsMap
        from ..models.model_params_info import ModelParamsInfo
        from ..models.model_specification import ModelSpecification

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.model_id
        if _value is not UNSET:
            _result["model_id"] = _value
        _value = self.model_name
        if _value is not UNSET:
            _result["model_name"] = _value
        _value = self.model_version
        if _value is not UNSET:
            _result["model_version"] = _value
        _value = self.model_type
        if _value is not UNSET:
            _result["model_type"] = _value.value if isinstance(_value, ModelType) else _value
        _value = self.model_size
        if _value is not UNSET:
            _result["model_size"] = _value
        _value = self.model_status
        if _value is not UNSET:
            _result["model_status"] = _value.value if isinstance(_value, ModelStatus) else _value
        _value = self.tenant
        if _value is not UNSET:
            _result["tenant"] = _value
        _value = self.project
        if _value is not UNSET:
            _result["project"] = _value
        _value = self.owner
        if _value is not UNSET:
            _result["owner"] = _value
        _value = self.model_source
        if _value is not UNSET:
            _result["model_source"] = _value.value if isinstance(_value, ModelSource) else _value
        _value = self.model_algorithm
        if _value is not UNSET:
            _result["model_algorithm"] = _value
        _value = self.model_metrics
        if _value is not UNSET:
            _result["model_metrics"] = _value
        _value = self.model_docs
        if _value is not UNSET:
            _result["model_docs"] = (
                [(item0.to_dict() if isinstance(item0, GuideDoc) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.model_labels
        if _value is not UNSET:
            _result["model_labels"] = _value
        _value = self.labels_map
        if _value is not UNSET:
            _result["labels_map"] = _value.to_dict() if isinstance(_value, ModelLabelsMap) else _value
        _value = self.create_at
        if _value is not UNSET:
            _result["create_at"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
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
        _value = self.execution_code
        if _value is not UNSET:
            _result["execution_code"] = _value
        _value = self.schema_doc
        if _value is not UNSET:
            _result["schema_doc"] = _value
        _value = self.image_address
        if _value is not UNSET:
            _result["image_address"] = _value
        _value = self.input_params
        if _value is not UNSET:
            _result["input_params"] = (
                [(item0.to_dict() if isinstance(item0, ModelParamsInfo) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.output_params
        if _value is not UNSET:
            _result["output_params"] = (
                [(item0.to_dict() if isinstance(item0, ModelParamsInfo) else item0) for item0 in _value]
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
            _result["apis"] = _value
        _value = self.config
        if _value is not UNSET:
            _result["config"] = _value
        _value = self.health
        if _value is not UNSET:
            _result["health"] = _value.to_dict() if isinstance(_value, ModelHealth) else _value
        _value = self.install_type
        if _value is not UNSET:
            _result["install_type"] = (
                [(item0.value if isinstance(item0, ModelInstallType) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.specification
        if _value is not UNSET:
            _result["specification"] = _value.to_dict() if isinstance(_value, ModelSpecification) else _value
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.tunable
        if _value is not UNSET:
            _result["tunable"] = _value
        _value = self.market_flag
        if _value is not UNSET:
            _result["market_flag"] = _value
        _value = self.publishable_flag
        if _value is not UNSET:
            _result["publishable_flag"] = _value
        _value = self.cmd
        if _value is not UNSET:
            _result["cmd"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowModelResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.guide_doc import GuideDoc
        from ..models.model_dependencies import ModelDependencies
        from ..models.model_health import ModelHealth
        from ..models.model_labels_map import ModelLabelsMap
        from ..models.model_params_info import ModelParamsInfo
        from ..models.model_specification import ModelSpecification

        _rest: dict[str, Any] = dict(src_dict)
        model_id: Any = _rest.pop("model_id", UNSET)
        model_name: Any = _rest.pop("model_name", UNSET)
        model_version: Any = _rest.pop("model_version", UNSET)
        model_type: Any = _rest.pop("model_type", UNSET)
        model_type = open_enum(ModelType, model_type)
        model_size: Any = _rest.pop("model_size", UNSET)
        model_status: Any = _rest.pop("model_status", UNSET)
        model_status = open_enum(ModelStatus, model_status)
        tenant: Any = _rest.pop("tenant", UNSET)
        project: Any = _rest.pop("project", UNSET)
        owner: Any = _rest.pop("owner", UNSET)
        model_source: Any = _rest.pop("model_source", UNSET)
        model_source = open_enum(ModelSource, model_source)
        model_algorithm: Any = _rest.pop("model_algorithm", UNSET)
        model_metrics: Any = _rest.pop("model_metrics", UNSET)
        model_docs: Any = _rest.pop("model_docs", UNSET)
        model_docs = (
            [(GuideDoc.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in model_docs]
            if isinstance(model_docs, list)
            else model_docs
        )
        model_labels: Any = _rest.pop("model_labels", UNSET)
        labels_map: Any = _rest.pop("labels_map", UNSET)
        labels_map = ModelLabelsMap.from_dict(labels_map) if isinstance(labels_map, dict) else labels_map
        create_at: Any = _rest.pop("create_at", UNSET)
        description: Any = _rest.pop("description", UNSET)
        source_location: Any = _rest.pop("source_location", UNSET)
        source_job_id: Any = _rest.pop("source_job_id", UNSET)
        source_job_version: Any = _rest.pop("source_job_version", UNSET)
        source_type: Any = _rest.pop("source_type", UNSET)
        source_type = open_enum(ModelSourceType, source_type)
        source_copy: Any = _rest.pop("source_copy", UNSET)
        source_copy = open_enum(ModelSourceCopy, source_copy)
        runtime: Any = _rest.pop("runtime", UNSET)
        execution_code: Any = _rest.pop("execution_code", UNSET)
        schema_doc: Any = _rest.pop("schema_doc", UNSET)
        image_address: Any = _rest.pop("image_address", UNSET)
        input_params: Any = _rest.pop("input_params", UNSET)
        input_params = (
            [(ModelParamsInfo.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in input_params]
            if isinstance(input_params, list)
            else input_params
        )
        output_params: Any = _rest.pop("output_params", UNSET)
        output_params = (
            [(ModelParamsInfo.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in output_params]
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
        config: Any = _rest.pop("config", UNSET)
        health: Any = _rest.pop("health", UNSET)
        health = ModelHealth.from_dict(health) if isinstance(health, dict) else health
        install_type: Any = _rest.pop("install_type", UNSET)
        install_type = (
            [open_enum(ModelInstallType, item0) for item0 in install_type]
            if isinstance(install_type, list)
            else install_type
        )
        specification: Any = _rest.pop("specification", UNSET)
        specification = (
            ModelSpecification.from_dict(specification) if isinstance(specification, dict) else specification
        )
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        tunable: Any = _rest.pop("tunable", UNSET)
        market_flag: Any = _rest.pop("market_flag", UNSET)
        publishable_flag: Any = _rest.pop("publishable_flag", UNSET)
        cmd: Any = _rest.pop("cmd", UNSET)
        _result = cls(
            model_id=model_id,
            model_name=model_name,
            model_version=model_version,
            model_type=model_type,
            model_size=model_size,
            model_status=model_status,
            tenant=tenant,
            project=project,
            owner=owner,
            model_source=model_source,
            model_algorithm=model_algorithm,
            model_metrics=model_metrics,
            model_docs=model_docs,
            model_labels=model_labels,
            labels_map=labels_map,
            create_at=create_at,
            description=description,
            source_location=source_location,
            source_job_id=source_job_id,
            source_job_version=source_job_version,
            source_type=source_type,
            source_copy=source_copy,
            runtime=runtime,
            execution_code=execution_code,
            schema_doc=schema_doc,
            image_address=image_address,
            input_params=input_params,
            output_params=output_params,
            dependencies=dependencies,
            apis=apis,
            config=config,
            health=health,
            install_type=install_type,
            specification=specification,
            workspace_id=workspace_id,
            tunable=tunable,
            market_flag=market_flag,
            publishable_flag=publishable_flag,
            cmd=cmd,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

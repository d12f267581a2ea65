from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_api_protocol import ModelApiProtocol
from ..models.model_source import ModelSource
from ..models.model_type import ModelType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.model_config_api import ModelConfigApi
    from ..models.model_dependencies import ModelDependencies
    from ..models.model_health import ModelHealth
    from ..models.model_metrics import ModelMetrics


@_attrs_define
class ModelConfig:
    """Configuration of a model, the content of config.json.

    Attributes:
        model_algorithm (str | Unset): Algorithm, for example image_classification; at most 36 characters, the
            first a letter.
        model_type (ModelType | Unset): Engine of a model, or where it comes from: Image is a custom image,
            Template is a model template.
        model_source (ModelSource | Unset): Source of a model: ExeML (auto), a preset algorithm (algos), the
            user (custom), AI Gallery (subscribe).
        algorithm (str | Unset): Algorithms that the model was trained with, separated by commas.
        runtime (str | Unset): Runtime, for example tf1.13-python3.6-cpu.
        swr_location (str | Unset): Address of the image in SWR; for model_type Image.
        protocol (ModelApiProtocol | Unset): Protocol of a request to a model.
        port (int | str | Unset): Port that the image listens on.
        tunable (bool | Unset): Whether the model can be tuned.
        downloadable_flag (bool | Unset): Whether the model can be downloaded.
        metrics (ModelMetrics | Unset): Precision of a model.
        apis (list[ModelConfigApi] | Unset): Inference APIs of the model.
        dependencies (list[ModelDependencies] | Unset): Packages that the model and its code need.
        health (ModelHealth | Unset): A health check of the instances of a model.
        readiness_health (ModelHealth | Unset): A health check of the instances of a model.
        startup_health (ModelHealth | Unset): A health check of the instances of a model.
    """

    model_algorithm: str | Unset = UNSET
    model_type: ModelType | Unset = UNSET
    model_source: ModelSource | Unset = UNSET
    algorithm: str | Unset = UNSET
    runtime: str | Unset = UNSET
    swr_location: str | Unset = UNSET
    protocol: ModelApiProtocol | Unset = UNSET
    port: int | str | Unset = UNSET
    tunable: bool | Unset = UNSET
    downloadable_flag: bool | Unset = UNSET
    metrics: ModelMetrics | Unset = UNSET
    apis: list[ModelConfigApi] | Unset = UNSET
    dependencies: list[ModelDependencies] | Unset = UNSET
    health: ModelHealth | Unset = UNSET
    readiness_health: ModelHealth | Unset = UNSET
    startup_health: ModelHealth | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_config_api import ModelConfigApi
        from ..models.model_dependencies import ModelDependencies
        from ..models.model_health import ModelHealth
        from ..models.model_metrics import ModelMetrics

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.model_algorithm
        if _value is not UNSET:
            _result["model_algorithm"] = _value
        _value = self.model_type
        if _value is not UNSET:
            _result["model_type"] = _value.value if isinstance(_value, ModelType) else _value
        _value = self.model_source
        if _value is not UNSET:
            _result["model_source"] = _value.value if isinstance(_value, ModelSource) else _value
        _value = self.algorithm
        if _value is not UNSET:
            _result["algorithm"] = _value
        _value = self.runtime
        if _value is not UNSET:
            _result["runtime"] = _value
        _value = self.swr_location
        if _value is not UNSET:
            _result["swr_location"] = _value
        _value = self.protocol
        if _value is not UNSET:
            _result["protocol"] = _value.value if isinstance(_value, ModelApiProtocol) else _value
        _value = self.port
        if _value is not UNSET:
            _result["port"] = _value
        _value = self.tunable
        if _value is not UNSET:
            _result["tunable"] = _value
        _value = self.downloadable_flag
        if _value is not UNSET:
            _result["downloadable_flag"] = _value
        _value = self.metrics
        if _value is not UNSET:
            _result["metrics"] = _value.to_dict() if isinstance(_value, ModelMetrics) else _value
        _value = self.apis
        if _value is not UNSET:
            _result["apis"] = (
                [(item0.to_dict() if isinstance(item0, ModelConfigApi) else item0) for item0 in _value]
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
        _value = self.health
        if _value is not UNSET:
            _result["health"] = _value.to_dict() if isinstance(_value, ModelHealth) else _value
        _value = self.readiness_health
        if _value is not UNSET:
            _result["readiness_health"] = _value.to_dict() if isinstance(_value, ModelHealth) else _value
        _value = self.startup_health
        if _value is not UNSET:
            _result["startup_health"] = _value.to_dict() if isinstance(_value, ModelHealth) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_config_api import ModelConfigApi
        from ..models.model_dependencies import ModelDependencies
        from ..models.model_health import ModelHealth
        from ..models.model_metrics import ModelMetrics

        _rest: dict[str, Any] = dict(src_dict)
        model_algorithm: Any = _rest.pop("model_algorithm", UNSET)
        model_type: Any = _rest.pop("model_type", UNSET)
        model_type = open_enum(ModelType, model_type)
        model_source: Any = _rest.pop("model_source", UNSET)
        model_source = open_enum(ModelSource, model_source)
        algorithm: Any = _rest.pop("algorithm", UNSET)
        runtime: Any = _rest.pop("runtime", UNSET)
        swr_location: Any = _rest.pop("swr_location", UNSET)
        protocol: Any = _rest.pop("protocol", UNSET)
        protocol = open_enum(ModelApiProtocol, protocol)
        port: Any = _rest.pop("port", UNSET)
        tunable: Any = _rest.pop("tunable", UNSET)
        downloadable_flag: Any = _rest.pop("downloadable_flag", UNSET)
        metrics: Any = _rest.pop("metrics", UNSET)
        metrics = ModelMetrics.from_dict(metrics) if isinstance(metrics, dict) else metrics
        apis: Any = _rest.pop("apis", UNSET)
        apis = (
            [(ModelConfigApi.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in apis]
            if isinstance(apis, list)
            else apis
        )
        dependencies: Any = _rest.pop("dependencies", UNSET)
        dependencies = (
            [(ModelDependencies.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in dependencies]
            if isinstance(dependencies, list)
            else dependencies
        )
        health: Any = _rest.pop("health", UNSET)
        health = ModelHealth.from_dict(health) if isinstance(health, dict) else health
        readiness_health: Any = _rest.pop("readiness_health", UNSET)
        readiness_health = (
            ModelHealth.from_dict(readiness_health) if isinstance(readiness_health, dict) else readiness_health
        )
        startup_health: Any = _rest.pop("startup_health", UNSET)
        startup_health = ModelHealth.from_dict(startup_health) if isinstance(startup_health, dict) else startup_health
        _result = cls(
            model_algorithm=model_algorithm,
            model_type=model_type,
            model_source=model_source,
            algorithm=algorithm,
            runtime=runtime,
            swr_location=swr_location,
            protocol=protocol,
            port=port,
            tunable=tunable,
            downloadable_flag=downloadable_flag,
            metrics=metrics,
            apis=apis,
            dependencies=dependencies,
            health=health,
            readiness_health=readiness_health,
            startup_health=startup_health,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

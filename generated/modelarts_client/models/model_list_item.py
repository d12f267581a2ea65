from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.listed_model_type import ListedModelType
from ..models.model_install_type import ModelInstallType
from ..models.model_source import ModelSource
from ..models.model_source_copy import ModelSourceCopy
from ..models.model_source_type import ModelSourceType
from ..models.model_status import ModelStatus
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.model_specification import ModelSpecification


@_attrs_define
class ModelListItem:
    """A listed model.

    Attributes:
        model_id (str): ID of the model.
        model_name (str): Name of the model.
        model_version (str): Version of the model, for example 1.0.0.
        model_type (ListedModelType): Engine of a listed model, or where it comes from.
        model_size (int): Size of the model, in bytes.
        tenant (str): Account of the owner.
        project (str): Project of the model.
        owner (str): User who owns the model.
        create_at (int): Time of creation, in ms since 1970.
        model_status (ModelStatus | Unset): Status of a model: being imported (publishing), ready (published),
            not imported (failed), image being built (building), image not built (building_failed).
        description (str | Unset): Description of the model.
        source_type (ModelSourceType | Unset): Origin of a model; auto for ExeML, blank for everything else.
        model_source (ModelSource | Unset): Source of a model: ExeML (auto), a preset algorithm (algos), the
            user (custom), AI Gallery (subscribe).
        source_copy (ModelSourceCopy | Unset): Whether an image is copied: true takes longer but makes services
            independent of changes of the source; only for models of the type Image.
        install_type (list[ModelInstallType] | Unset): Kinds of services that the model can be deployed as.
        workspace_id (str | Unset): Workspace of the model; 0 is the default workspace. Default: '0'.
        tunable (bool | Unset): Whether the model can be tuned.
        market_flag (bool | Unset): Whether the model is subscribed from AI Gallery.
        publishable_flag (bool | Unset): Whether the model can be published in AI Gallery.
        subscription_id (str | Unset): ID of the subscription of the model.
        extra (str | Unset): Further information.
        specification (ModelSpecification | Unset): Least resources of a service of the model.
    """

    model_id: str
    model_name: str
    model_version: str
    model_type: ListedModelType
    model_size: int
    tenant: str
    project: str
    owner: str
    create_at: int
    model_status: ModelStatus | Unset = UNSET
    description: str | Unset = UNSET
    source_type: ModelSourceType | Unset = UNSET
    model_source: ModelSource | Unset = UNSET
    source_copy: ModelSourceCopy | Unset = UNSET
    install_type: list[ModelInstallType] | Unset = UNSET
    workspace_id: str | Unset = "0"
    tunable: bool | Unset = UNSET
    market_flag: bool | Unset = UNSET
    publishable_flag: bool | Unset = UNSET
    subscription_id: str | Unset = UNSET
    extra: str | Unset = UNSET
    specification: ModelSpecification | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
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
            _result["model_type"] = _value.value if isinstance(_value, ListedModelType) else _value
        _value = self.model_size
        if _value is not UNSET:
            _result["model_size"] = _value
        _value = self.tenant
        if _value is not UNSET:
            _result["tenant"] = _value
        _value = self.project
        if _value is not UNSET:
            _result["project"] = _value
        _value = self.owner
        if _value is not UNSET:
            _result["owner"] = _value
        _value = self.create_at
        if _value is not UNSET:
            _result["create_at"] = _value
        _value = self.model_status
        if _value is not UNSET:
            _result["model_status"] = _value.value if isinstance(_value, ModelStatus) else _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.source_type
        if _value is not UNSET:
            _result["source_type"] = _value.value if isinstance(_value, ModelSourceType) else _value
        _value = self.model_source
        if _value is not UNSET:
            _result["model_source"] = _value.value if isinstance(_value, ModelSource) else _value
        _value = self.source_copy
        if _value is not UNSET:
            _result["source_copy"] = _value.value if isinstance(_value, ModelSourceCopy) else _value
        _value = self.install_type
        if _value is not UNSET:
            _result["install_type"] = (
                [(item0.value if isinstance(item0, ModelInstallType) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
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
        _value = self.subscription_id
        if _value is not UNSET:
            _result["subscription_id"] = _value
        _value = self.extra
        if _value is not UNSET:
            _result["extra"] = _value
        _value = self.specification
        if _value is not UNSET:
            _result["specification"] = _value.to_dict() if isinstance(_value, ModelSpecification) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelListItem:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_specification import ModelSpecification

        _rest: dict[str, Any] = dict(src_dict)
        model_id: Any = _rest.pop("model_id", UNSET)
        model_name: Any = _rest.pop("model_name", UNSET)
        model_version: Any = _rest.pop("model_version", UNSET)
        model_type: Any = _rest.pop("model_type", UNSET)
        model_type = open_enum(ListedModelType, model_type)
        model_size: Any = _rest.pop("model_size", UNSET)
        tenant: Any = _rest.pop("tenant", UNSET)
        project: Any = _rest.pop("project", UNSET)
        owner: Any = _rest.pop("owner", UNSET)
        create_at: Any = _rest.pop("create_at", UNSET)
        model_status: Any = _rest.pop("model_status", UNSET)
        model_status = open_enum(ModelStatus, model_status)
        description: Any = _rest.pop("description", UNSET)
        source_type: Any = _rest.pop("source_type", UNSET)
        source_type = open_enum(ModelSourceType, source_type)
        model_source: Any = _rest.pop("model_source", UNSET)
        model_source = open_enum(ModelSource, model_source)
        source_copy: Any = _rest.pop("source_copy", UNSET)
        source_copy = open_enum(ModelSourceCopy, source_copy)
        install_type: Any = _rest.pop("install_type", UNSET)
        install_type = (
            [open_enum(ModelInstallType, item0) for item0 in install_type]
            if isinstance(install_type, list)
            else install_type
        )
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        tunable: Any = _rest.pop("tunable", UNSET)
        market_flag: Any = _rest.pop("market_flag", UNSET)
        publishable_flag: Any = _rest.pop("publishable_flag", UNSET)
        subscription_id: Any = _rest.pop("subscription_id", UNSET)
        extra: Any = _rest.pop("extra", UNSET)
        specification: Any = _rest.pop("specification", UNSET)
        specification = (
            ModelSpecification.from_dict(specification) if isinstance(specification, dict) else specification
        )
        _result = cls(
            model_id=model_id,
            model_name=model_name,
            model_version=model_version,
            model_type=model_type,
            model_size=model_size,
            tenant=tenant,
            project=project,
            owner=owner,
            create_at=create_at,
            model_status=model_status,
            description=description,
            source_type=source_type,
            model_source=model_source,
            source_copy=source_copy,
            install_type=install_type,
            workspace_id=workspace_id,
            tunable=tunable,
            market_flag=market_flag,
            publishable_flag=publishable_flag,
            subscription_id=subscription_id,
            extra=extra,
            specification=specification,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

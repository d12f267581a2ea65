from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.algorithm_tag import AlgorithmTag


@_attrs_define
class AlgorithmResponseMetadata:
    """Name, owner and state of an algorithm.

    Attributes:
        id (int | str): ID of the algorithm, a UUID made by ModelArts.
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens.
        create_time (int): When the algorithm was created, in ms since 1970.
        description (None | str | Unset): Description: 0 to 256 characters; null by default.
        workspace_id (str | Unset): Workspace of the algorithm; 0 is the default one. Default: '0'.
        ai_project (str | Unset): AI project of the algorithm; AI projects are out of service. Default:
            'default-ai-project'.
        user_name (str | Unset): User who created the algorithm; may be empty.
        domain_id (str | Unset): ID of the account of the user.
        source (str | Unset): Where the algorithm comes from, for example custom.
        api_version (str | Unset): Whether the algorithm belongs to the old or the new interface; may be empty.
        is_valid (bool | str | Unset): Whether the algorithm can be used.
        state (str | Unset): State of the algorithm; may be empty.
        tags (list[AlgorithmTag] | None | Unset): Tags of the algorithm; null for none.
        attr_list (list[str] | None | Unset): Attributes of the algorithm; null for none.
        version_num (int | Unset): Number of versions of the algorithm. Default: 0.
        size (int | Unset): Size of the algorithm; no source names the unit.
        update_time (int | Unset): When the algorithm was changed, in ms since 1970; 0 when it never was.
    """

    id: int | str
    name: str
    create_time: int
    description: None | str | Unset = UNSET
    workspace_id: str | Unset = "0"
    ai_project: str | Unset = "default-ai-project"
    user_name: str | Unset = UNSET
    domain_id: str | Unset = UNSET
    source: str | Unset = UNSET
    api_version: str | Unset = UNSET
    is_valid: bool | str | Unset = UNSET
    state: str | Unset = UNSET
    tags: list[AlgorithmTag] | None | Unset = UNSET
    attr_list: list[str] | None | Unset = UNSET
    version_num: int | Unset = 0
    size: int | Unset = UNSET
    update_time: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.algorithm_tag import AlgorithmTag

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.create_time
        if _value is not UNSET:
            _result["create_time"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.ai_project
        if _value is not UNSET:
            _result["ai_project"] = _value
        _value = self.user_name
        if _value is not UNSET:
            _result["user_name"] = _value
        _value = self.domain_id
        if _value is not UNSET:
            _result["domain_id"] = _value
        _value = self.source
        if _value is not UNSET:
            _result["source"] = _value
        _value = self.api_version
        if _value is not UNSET:
            _result["api_version"] = _value
        _value = self.is_valid
        if _value is not UNSET:
            _result["is_valid"] = _value
        _value = self.state
        if _value is not UNSET:
            _result["state"] = _value
        _value = self.tags
        if _value is not UNSET:
            _result["tags"] = (
                (
                    [(item0.to_dict() if isinstance(item0, AlgorithmTag) else item0) for item0 in _value]
                    if isinstance(_value, list)
                    else _value
                )
                if isinstance(_value, list)
                else _value
            )
        _value = self.attr_list
        if _value is not UNSET:
            _result["attr_list"] = _value
        _value = self.version_num
        if _value is not UNSET:
            _result["version_num"] = _value
        _value = self.size
        if _value is not UNSET:
            _result["size"] = _value
        _value = self.update_time
        if _value is not UNSET:
            _result["update_time"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmResponseMetadata:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.algorithm_tag import AlgorithmTag

        _rest: dict[str, Any] = dict(src_dict)
        id: Any = _rest.pop("id", UNSET)
        name: Any = _rest.pop("name", UNSET)
        create_time: Any = _rest.pop("create_time", UNSET)
        description: Any = _rest.pop("description", UNSET)
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        ai_project: Any = _rest.pop("ai_project", UNSET)
        user_name: Any = _rest.pop("user_name", UNSET)
        domain_id: Any = _rest.pop("domain_id", UNSET)
        source: Any = _rest.pop("source", UNSET)
        api_version: Any = _rest.pop("api_version", UNSET)
        is_valid: Any = _rest.pop("is_valid", UNSET)
        state: Any = _rest.pop("state", UNSET)
        tags: Any = _rest.pop("tags", UNSET)
        tags = (
            (
                [(AlgorithmTag.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in tags]
                if isinstance(tags, list)
                else tags
            )
            if isinstance(tags, list)
            else tags
        )
        attr_list: Any = _rest.pop("attr_list", UNSET)
        version_num: Any = _rest.pop("version_num", UNSET)
        size: Any = _rest.pop("size", UNSET)
        update_time: Any = _rest.pop("update_time", UNSET)
        _result = cls(
            id=id,
            name=name,
            create_time=create_time,
            description=description,
            workspace_id=workspace_id,
            ai_project=ai_project,
            user_name=user_name,
            domain_id=domain_id,
            source=source,
            api_version=api_version,
            is_valid=is_valid,
            state=state,
            tags=tags,
            attr_list=attr_list,
            version_num=version_num,
            size=size,
            update_time=update_time,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

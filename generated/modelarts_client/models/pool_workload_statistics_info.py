from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class PoolWorkloadStatisticsInfo:
    """Numbers of jobs by their type.

    Attributes:
        infer (int | Unset): Number of model deployments of the old kind.
        notebook (int | Unset): Number of notebooks.
        train (int | Unset): Number of training jobs.
        warm_up_task (int | Unset): Number of jobs that load weights ahead.
        x_infer (int | Unset): Number of model deployments.
        sum_ (int | Unset): Number of all jobs.
    """

    infer: int | Unset = UNSET
    notebook: int | Unset = UNSET
    train: int | Unset = UNSET
    warm_up_task: int | Unset = UNSET
    x_infer: int | Unset = UNSET
    sum_: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.infer
        if _value is not UNSET:
            _result["infer"] = _value
        _value = self.notebook
        if _value is not UNSET:
            _result["notebook"] = _value
        _value = self.train
        if _value is not UNSET:
            _result["train"] = _value
        _value = self.warm_up_task
        if _value is not UNSET:
            _result["warmUpTask"] = _value
        _value = self.x_infer
        if _value is not UNSET:
            _result["x-infer"] = _value
        _value = self.sum_
        if _value is not UNSET:
            _result["sum"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolWorkloadStatisticsInfo:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        infer: Any = _rest.pop("infer", UNSET)
        notebook: Any = _rest.pop("notebook", UNSET)
        train: Any = _rest.pop("train", UNSET)
        warm_up_task: Any = _rest.pop("warmUpTask", UNSET)
        x_infer: Any = _rest.pop("x-infer", UNSET)
        sum_: Any = _rest.pop("sum", UNSET)
        _result = cls(
            infer=infer,
            notebook=notebook,
            train=train,
            warm_up_task=warm_up_task,
            x_infer=x_infer,
            sum_=sum_,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

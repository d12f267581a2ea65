from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads

if TYPE_CHECKING:
    pass


@reads(
    {},
    additional=Each(),
)
@_attrs_define(slots=False, eq=False, repr=False)
class PolicyConditionValues(Model):
    """Condition keys, each with the values it may have.

    Source: IAM API Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token,
    auth.identity.policy.Statement
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, list[str]]: ...

        def __getitem__(self, name: str) -> list[str]: ...

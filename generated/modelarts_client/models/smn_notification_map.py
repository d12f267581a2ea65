from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.smn_notification import SmnNotification


@reads(
    {},
    additional=Nested("SmnNotification"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class SmnNotificationMap(Model):
    """Topics of SMN, by a name.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 14
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, SmnNotification]: ...

        def __getitem__(self, name: str) -> SmnNotification: ...

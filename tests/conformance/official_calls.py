"""Calls any operation of the official client, with models of its own. Importing it takes a second."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from typing import Any, Final

import huaweicloudsdkmodelarts.v1 as official_sdk
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from modelarts_client.auth.keys import AccessKeys

_LIST: Final = re.compile(r"list\[(.*)\]")
_MAP: Final = re.compile(r"dict\(str, (.*)\)")


def method_of(operation_id: str) -> str:
    """The name of the method for an operation."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", operation_id).lower()


class OfficialCalls:
    """Calls operations of ``huaweicloudsdkmodelarts``.

    Args:
        url: The endpoint.
        keys: The access keys that sign the requests.
        project_id: The project.
    """

    def __init__(self, url: str, keys: AccessKeys, project_id: str) -> None:
        credentials = BasicCredentials(keys.access_key, keys.secret_key.reveal(), project_id)
        builder = official_sdk.ModelArtsClient.new_builder()
        self._client: Any = builder.with_credentials(credentials).with_endpoint(url).build()

    @staticmethod
    def has(operation_id: str) -> bool:
        """Whether the official client has an operation."""
        return hasattr(official_sdk.ModelArtsClient, method_of(operation_id))

    def call(self, operation_id: str, arguments: Mapping[str, Any]) -> Any:
        """Call an operation.

        Args:
            operation_id: The operation.
            arguments: JSON by the names on the wire; the body as ``body``. What the client has no name for is left out.
        """
        kind = getattr(official_sdk, f"{operation_id}Request")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its enumerations lack some values
            return getattr(self._client, method_of(operation_id))(_model(kind, arguments))

    def close(self) -> None:
        """Close the connections."""
        self._client.get_http_client().close()


def _model(kind: Any, fields: Mapping[str, Any]) -> Any:
    """A model as programs make it: values are given as they are."""
    attributes = {name: attribute for attribute, name in kind.attribute_map.items()}
    return kind(
        **{
            attributes[name]: _value(kind.openapi_types[attributes[name]], value)
            for name, value in fields.items()
            if name in attributes
        }
    )


def _value(type_: str, value: Any) -> Any:
    if isinstance(value, list) and (inner := _LIST.fullmatch(type_)):
        return [_value(inner[1], each) for each in value]
    if isinstance(value, dict) and (inner := _MAP.fullmatch(type_)):
        return {name: _value(inner[1], each) for name, each in value.items()}
    if isinstance(value, dict) and hasattr(kind := getattr(official_sdk, type_, None), "attribute_map"):
        return _model(kind, value)
    return value

"""The description agrees with the official SDK, except where it says why not; and the comparison sees what differs."""

from __future__ import annotations

from typing import Any, Final

import pytest
from modelarts_client.operations import OPERATIONS

from tests.conformance.official_models import OfficialSdk
from tests.conformance.official_sdk import compare
from tests.conftest import Tell
from tests.support.description import bundle

CLIENT: Final = """
class ModelArtsClient(Client):

    @classmethod
    def _change_thing_http_info(cls, request):
        http_info = {
            "method": "PATCH",
            "resource_path": "/v2/{project_id}/things/{thing_id}",
            "request_type": request.__class__.__name__,
            "response_type": "ChangeThingResponse"
            }

        collection_formats = {}
        path_params = {}
        if 'thing_id' in local_var_params:
            path_params['thing_id'] = local_var_params['thing_id']
        query_params = []
        if 'labels' in local_var_params:
            query_params.append(('labels', local_var_params['labels']))
            collection_formats['labels'] = 'csv'
        header_params = {}
        if 'x_dry_run' in local_var_params:
            header_params['X-Dry-Run'] = local_var_params['x_dry_run']
        body = None
        if 'body' in local_var_params:
            body = local_var_params['body']
        response_headers = ["X-Request-Id", ]
        header_params['Content-Type'] = http_utils.select_header_content_type(
            ['application/merge-patch+json'])
        return http_info
"""
MODELS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "ChangeThingRequest": {
        "thing_id": ("thing_id", "str"),
        "labels": ("labels", "list[str]"),
        "x_dry_run": ("X-Dry-Run", "bool"),
        "body": ("body", "Thing"),
    },
    "ChangeThingResponse": {"items": ("items", "list[Thing]"), "x_request_id": ("X-Request-Id", "str")},
    "Thing": {
        "display_name": ("displayName", "str"),
        "size": ("size", "float"),
        "sub_things": ("sub_things", "dict(str, Thing)"),
        "extra": ("extra", "object"),
    },
}


def description() -> dict[str, Any]:
    """What agrees with the SDK above."""
    thing = {
        "type": "object",
        "properties": {
            "displayName": {"type": ["string", "null"]},
            "size": {"type": "integer"},
            "sub_things": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Thing"}},
            "extra": {"type": "array", "items": {"type": "string"}},
        },
    }
    things = {
        "type": "object",
        "properties": {
            "items": {
                "type": "array",
                "items": {"oneOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "null"}]},
            }
        },
    }
    operation = {
        "operationId": "ChangeThing",
        "parameters": [
            {"name": "thing_id", "in": "path", "schema": {"type": "string"}},
            {"name": "labels", "in": "query", "explode": False, "schema": {"type": "array"}},
            {"name": "X-Dry-Run", "in": "header", "schema": {"type": "boolean"}},
        ],
        "requestBody": {
            "content": {"application/merge-patch+json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
        },
        "responses": {
            "200": {
                "headers": {"X-Request-Id": {"schema": {"type": "string"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}},
            }
        },
    }
    return {
        "paths": {
            "/v2/{project_id}/things/{thing_id}": {
                "parameters": [{"name": "project_id", "in": "path", "schema": {"type": "string"}}],
                "patch": operation,
            }
        },
        "components": {"schemas": {"Thing": thing, "Things": things}},
    }


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> OfficialSdk:
    """A small SDK of the official one's form."""
    root = tmp_path_factory.mktemp("sdk")
    (root / "modelarts_client.py").write_text(CLIENT, encoding="utf-8")
    (root / "model").mkdir()
    imports = ""
    for name, fields in MODELS.items():
        types = "".join(f"        '{field}': '{type_}',\n" for field, (_, type_) in fields.items())
        wire = "".join(f"        '{field}': '{wire}',\n" for field, (wire, _) in fields.items())
        text = f"class {name}:\n    openapi_types = {{\n{types}    }}\n\n    attribute_map = {{\n{wire}    }}\n"
        (root / "model" / f"{name.lower()}.py").write_text(text, encoding="utf-8")
        imports += f"from huaweicloudsdkmodelarts.v1.model.{name.lower()} import {name}\n"
    (root / "model" / "__init__.py").write_text(imports, encoding="utf-8")
    return OfficialSdk(root)


def changed(document: dict[str, Any], where: str, value: Any) -> dict[str, Any]:
    """Set the value at a path of keys that are separated by blanks; remove it for None."""
    *parents, last = where.split()
    target: Any = document
    for key in parents:
        target = target[int(key) if isinstance(target, list) else key]
    if value is None:
        del target[int(last) if isinstance(target, list) else last]
    else:
        target[int(last) if isinstance(target, list) else last] = value
    return document


PATH: Final = "paths /v2/{project_id}/things/{thing_id}"
CHANGE: Final = f"{PATH} patch"
THING: Final = "components schemas Thing"


def test_the_description_agrees_with_the_official_sdk_or_says_why_not(tell: Tell) -> None:
    result = compare(bundle(), OfficialSdk())
    tell(["", f"official SDK: {result.figures}"])
    assert result.compared
    assert {*result.compared, *result.unknown} == OPERATIONS.keys()
    assert result.passed, f"\n{result}"


def test_what_agrees_is_not_reported(sdk: OfficialSdk) -> None:
    result = compare(description(), sdk)
    assert result.compared == ["ChangeThing"]
    assert not result.differences
    assert not result.stale


@pytest.mark.parametrize(
    ("where", "value", "expected"),
    [
        (f"{CHANGE} parameters 0 name", "thing", "path.thing_id: in the SDK only"),
        (f"{CHANGE} parameters 0 name", "thing", "path.thing: in the description only"),
        (f"{CHANGE} parameters 1 in", "header", "query.labels: other place"),
        (f"{CHANGE} parameters 1 explode", True, "query.labels: other value"),
        (f"{CHANGE} parameters 2 schema type", "string", "header.X-Dry-Run: other type"),
        (f"{CHANGE} requestBody", None, "request: in the SDK only"),
        (f"{CHANGE} requestBody content", {"application/json": {"schema": {}}}, "Content-Type: other value"),
        (f"{CHANGE} responses 200 content", None, "response: in the SDK only"),
        (f"{CHANGE} responses 200 headers", None, "response header X-Request-Id: in the SDK only"),
        (f"{THING} properties size type", "string", "request.size: other type"),
        (f"{THING} properties size", None, "request.size: in the SDK only"),
        (f"{THING} properties more", {"type": "string"}, "request.more: in the description only"),
        (f"{THING} properties sub_things additionalProperties", {"type": "array"}, "request.sub_things.*: other type"),
        ("components schemas Things properties items items", {"type": "string"}, "response.items[]: other type"),
        ("components schemas Things type", "array", "response: other type"),
    ],
)
def test_each_kind_of_difference_is_found(sdk: OfficialSdk, where: str, value: Any, expected: str) -> None:
    result = compare(changed(description(), where, value), sdk)
    assert not result.passed
    assert any(f"  {expected}: " in str(difference) for difference in result.unexplained), str(result)


def test_method_and_path_are_compared(sdk: OfficialSdk) -> None:
    document = description()
    item = document["paths"].pop("/v2/{project_id}/things/{thing_id}")
    item["put"] = item.pop("patch")
    document["paths"]["/v2/{project_id}/thing/{thing_id}"] = item
    assert [difference.where for difference in compare(document, sdk).unexplained] == ["method", "path"]


@pytest.mark.parametrize(
    ("where", "value", "place", "name"),
    [
        (f"{CHANGE} parameters 1 in", "header", CHANGE, "labels"),
        (f"{THING} properties size", None, THING, "size"),
        (f"{THING} properties more", {"type": "string"}, THING, "more"),
    ],
)
def test_a_reason_explains_a_difference_and_is_stale_without_one(
    sdk: OfficialSdk, where: str, value: Any, place: str, name: str
) -> None:
    explained = changed(description(), f"{place} x-sdk-difference", {name: "The documents say so."})
    stale = compare(explained, sdk)
    assert not stale.differences
    assert len(stale.stale) == 1
    assert f"'{name}'" in stale.stale[0]
    result = compare(changed(explained, where, value), sdk)
    assert result.passed, str(result)
    assert [difference.reason for difference in result.differences] == ["The documents say so."]


def test_an_operation_that_the_sdk_lacks_is_told(sdk: OfficialSdk) -> None:
    document = changed(description(), f"{CHANGE} operationId", "ChangeOther")
    document["paths"]["/v2/{project_id}/others/{thing_id}"] = document["paths"].pop(PATH.removeprefix("paths "))
    result = compare(document, sdk)
    assert result.unknown == ["ChangeOther"]
    assert result.passed
    assert compare(description(), sdk, ["Misspelt"]).stale == ["Misspelt is no operation of the description"]


def test_an_operation_by_another_name_is_a_difference(sdk: OfficialSdk) -> None:
    document = changed(description(), f"{CHANGE} operationId", "ChangeTing")
    document["paths"]["/v2/{project_id}/things/{id}"] = document["paths"].pop(PATH.removeprefix("paths "))
    (difference,) = compare(document, sdk).unexplained
    assert (difference.where, difference.detail) == ("operationId", "SDK ChangeThing, description ChangeTing")
    document["paths"]["/v2/{project_id}/things/{id}"]["patch"]["x-sdk-difference"] = {"operationId": "As documented."}
    assert compare(document, sdk).passed

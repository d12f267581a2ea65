"""Plug-in templates: the documented ones, and how they are found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from modelarts_client import Client
from modelarts_client.api.plugin_templates import list_plugin_templates, show_plugin_template
from modelarts_client.api.resource_pools import create_pool
from modelarts_client.errors import ApiError
from modelarts_client.models import CreatePoolRequestBody
from modelarts_emulator.embedded import Emulator

from tests.support.account import FLAVOR, Account
from tests.support.description import answers, validator


@pytest.fixture(scope="module")
def account(module_emulator: Emulator) -> Account:
    return Account.from_environment(module_emulator.environment)


@pytest.fixture
def client(account: Account) -> Iterator[Client]:
    opened = account.client()
    yield opened
    opened.close()


def test_listed_templates_are_the_documented_ones(account: Account, client: Client) -> None:
    (documented,) = answers("ListPluginTemplates").values()
    listed = list_plugin_templates.sync(account.project_id, client=client).to_dict()
    for item in listed["items"]:
        del item["spec"]["type"], item["spec"]["description"]
    assert listed == documented


def test_a_name_and_a_pool_select_templates(account: Account, client: Client) -> None:
    metadata = {"labels": {"os.modelarts/name": "plugged", "os.modelarts/workspace.id": "0"}}
    spec = {"type": "Dedicate", "scope": ["Train"], "resources": [{"flavor": FLAVOR, "count": 1}]}
    body = CreatePoolRequestBody.from_dict({"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": spec})
    pool = create_pool.sync(account.project_id, client=client, body=body).metadata.name

    def names(**query: str) -> list[str | None]:
        found = list_plugin_templates.sync(account.project_id, client=client, **query)
        return [item.metadata.name for item in found.items]

    assert names(template_name="node-local-dns", pool_name=str(pool)) == ["node-local-dns"] == names(template_name="")
    assert names(template_name="node-local") == []
    with pytest.raises(ApiError, match="pool not found: 'no-pool'") as refused:
        names(pool_name="no-pool")
    assert (refused.value.status_code, refused.value.error_code) == (404, "ModelArts.50015001")


def test_drivers_are_shown_and_so_is_what_is_listed(account: Account, client: Client) -> None:
    listed = list_plugin_templates.sync(account.project_id, client=client).items
    for name in ("npu-driver", "gpu-driver", *(str(item.metadata.name) for item in listed)):
        shown = show_plugin_template.sync(account.project_id, name, client=client).to_dict()
        assert shown["metadata"]["name"] == name
        assert validator("PluginTemplate").is_valid(shown)
    documented = answers("ShowPluginTemplate")["versions"]
    shown = show_plugin_template.sync(account.project_id, "npu-driver", client=client).to_dict()
    assert shown["spec"].pop("versions") == documented["versions"]
    assert shown == {name: value for name, value in documented.items() if name != "versions"}
    (plugin,) = listed
    shown = show_plugin_template.sync(account.project_id, "node-local-dns", client=client).to_dict()
    assert list(shown["spec"]["versions"].values()) == plugin.to_dict()["spec"]["versions"]


def test_a_template_that_is_not_there_is_not_found(account: Account, client: Client) -> None:
    with pytest.raises(ApiError, match="Plugintemplate 'x-driver' not found") as refused:
        show_plugin_template.sync(account.project_id, "x-driver", client=client)
    assert (refused.value.status_code, refused.value.error_code) == (404, "ModelArts.50005101")
    assert "npu-driver, gpu-driver, node-local-dns" in str(refused.value)

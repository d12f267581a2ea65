"""YAML templates of auto search jobs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
import yaml
from modelarts_client import Client
from modelarts_client.api.auto_search import (
    show_auto_search_yaml_template_content,
    show_auto_search_yaml_templates_info,
)
from modelarts_client.errors import ApiError
from modelarts_emulator.embedded import Emulator

from tests.support.account import Account
from tests.support.description import answers

_NOT_PUBLIC: Final = {
    *("DragonFly", "FixNorm", "AutoBSS", "AutoEvo", "AutoTopo", "MBNAS"),
    *("AdvAutoAugment", "AutoAugment", "AutoCompress"),
}


class _Templates:
    def __init__(self, client: Client, project_id: str) -> None:
        self._client, self._project = client, project_id

    def listed(self) -> dict[str, object]:
        return show_auto_search_yaml_templates_info.sync(self._project, client=self._client).to_dict()

    def read(self, kind: str, name: str) -> dict[str, str]:
        return show_auto_search_yaml_template_content.sync(self._project, kind, name, client=self._client).to_dict()


@pytest.fixture
def templates(emulator: Emulator) -> Iterator[_Templates]:
    account = Account.from_environment(emulator.environment)
    client = account.client()
    yield _Templates(client, account.project_id)
    client.close()


def test_templates_are_the_documented_ones(templates: _Templates) -> None:
    (listed,) = answers("ShowAutoSearchYamlTemplatesInfo").values()
    assert templates.listed() == listed
    (bayes,) = answers("ShowAutoSearchYamlTemplateContent").values()
    assert templates.read("hpo", "Bayes") == bayes


def test_each_listed_template_is_read_or_refused_by_name(templates: _Templates) -> None:
    (listed,) = answers("ShowAutoSearchYamlTemplatesInfo").values()
    names = {name: kind["algorithm_type_en"] for kind in listed["yaml_templates"] for name in kind["algorithm_names"]}
    for name in _NOT_PUBLIC:
        with pytest.raises(ApiError, match=f"the content of {name} is not public") as refused:
            templates.read(names.pop(name), name)
        assert (refused.value.status_code, refused.value.error_code) == (400, "ModelArts.2858")
    for name, kind in names.items():
        template = templates.read(kind, name)
        assert template["file_name"] == f"{name}.yaml"
        content = yaml.safe_load(template["content"])
        assert list(content) == ["general", "search_space", "search_algorithm", "scheduler"]
        assert all(part["params"] for part in content["search_space"])


@pytest.mark.parametrize(
    ("kind", "name"), [("hpo", "MBNAS"), ("nas", "TPE"), ("other", "TPE"), ("hpo", "tpe"), ("nas/../hpo", "TPE")]
)
def test_a_template_that_is_not_listed_is_not_found(templates: _Templates, kind: str, name: str) -> None:
    with pytest.raises(ApiError) as refused:
        templates.read(kind, name)
    assert refused.value.status_code == 404

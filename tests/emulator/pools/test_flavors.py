"""The flavors of nodes: documented ones, selected by their labels, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from modelarts_client.validation import check
from modelarts_emulator.embedded import Emulator

from tests.support.resource_calls import ResourceCalls, resource_calls


@pytest.fixture(scope="module")
def calls(module_emulator: Emulator) -> Iterator[ResourceCalls]:
    with resource_calls(module_emulator) as calls:
        yield calls


def listed(calls: ResourceCalls, **query: Any) -> Any:
    answer = calls.http.get(f"{calls.project}/resourceflavors", params=query)
    assert answer.status_code == 200, answer.text
    check("ListResourceFlavorsResponse", answer.json())
    return answer.json()


def names(answer: Any) -> list[str]:
    return [flavor["metadata"]["name"] for flavor in answer["items"]]


def test_flavors_of_the_documents_are_there(calls: ResourceCalls) -> None:
    flavors = {flavor["metadata"]["name"]: flavor["spec"] for flavor in listed(calls)["items"]}
    documented = {
        "type": "Dedicate",
        "cpuArch": "x86",
        "cpu": "8",
        "memory": "32Gi",
        "billingModes": [0],
        "dataVolumes": [{"volumeType": "SSD", "size": "500Gi"}],
    }
    assert flavors["modelarts.vm.cpu8u32g"] == documented
    assert {"modelarts.vm.cpu.4ud", "modelarts.vm.gpu.tnt004"} < flavors.keys()


def test_labels_select_flavors(calls: ResourceCalls) -> None:
    assert names(listed(calls, labelSelector="os.modelarts/scope")) == names(listed(calls))
    assert names(listed(calls, labelSelector="os.modelarts.flavor/baremetal=true")) == []
    answer = calls.http.get(f"{calls.project}/resourceflavors", params={"labelSelector": "a in"})
    assert (answer.status_code, answer.json()["error_code"]) == (400, "ModelArts.50004000")


@pytest.mark.parametrize("limit", [1, 2, 500])
def test_pages_have_each_flavor_once(calls: ResourceCalls, limit: int) -> None:
    every, found, token = names(listed(calls)), list[str](), ""
    while len(found) <= len(every):
        page = listed(calls, limit=limit, **{"continue": token})
        found += names(page)
        assert page["metadata"].get("remainingItemCount", 0) == len(every) - len(found)
        if not (token := page["metadata"].get("continue", "")):
            break
    assert found == every == sorted(every)

"""What no enumeration of the description has is refused, wherever a query parameter has one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_emulator import Emulator

from tests.support.account import Account
from tests.support.description import parameters, resolve


def _enumerated() -> Iterator[tuple[str, str]]:
    """Operation and name of each query parameter whose schema, or one that it refers to, is an enumeration."""
    for operation_id in OPERATIONS:
        for parameter in parameters(operation_id):
            schema = resolve(parameter["schema"])
            if (
                any("enum" in resolve(each) for each in (schema, *schema.get("allOf", ())))
                and parameter["in"] == "query"
            ):
                yield operation_id, parameter["name"]


ENUMERATED = list(_enumerated())


def test_the_description_has_enumerations_in_queries() -> None:
    assert {"order", "sort_by", "statistics", "period", "infer_type"} <= {name for _, name in ENUMERATED}


@pytest.fixture(scope="module")
def client(emulator: Emulator) -> Iterator[httpx.Client]:
    account = Account.from_environment(emulator.environment)
    with httpx.Client(base_url=account.url, headers={"X-Auth-Token": account.token()}, trust_env=False) as client:
        yield client


@pytest.mark.parametrize(("operation_id", "name"), ENUMERATED)
def test_a_value_that_an_enumeration_lacks_is_refused(
    emulator: Emulator, client: httpx.Client, operation_id: str, name: str
) -> None:
    operation = OPERATIONS[operation_id]
    path = operation.path.replace("{project_id}", Account.from_environment(emulator.environment).project_id)
    answer = client.request(operation.method, re.sub(r"\{\w+\}", "some-id", path), params={name: "AAA"})
    assert answer.status_code == 400
    assert f'{name} "AAA" must be one of' in answer.json()["error_msg"]

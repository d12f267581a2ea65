"""The operations of IAM: who gets temporary keys, and which projects a search finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import httpx
import pytest
from modelarts_emulator.embedded import Emulator

_KEYS = "/v3.0/OS-CREDENTIAL/securitytokens"


@pytest.fixture(scope="module")
def iam(emulator: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=emulator.url, trust_env=False) as client:
        yield client


@pytest.fixture
def token(emulator: Emulator) -> str:
    return emulator.services.accounts.issue_token(project_scope=True).token


def _wanted(**identity: Any) -> Mapping[str, Any]:
    return {"auth": {"identity": {"methods": ["token"], **identity}}}


@pytest.mark.parametrize(
    ("header", "body", "status"),
    [
        ("", "good", 201),
        ("good", "", 201),
        ("good", "bad", 201),  # the header wins
        ("bad", "good", 401),
        ("", "bad", 401),
        ("", "", 401),
    ],
)
def test_the_token_for_temporary_keys_is_in_the_header_or_in_the_body(
    iam: httpx.Client, token: str, header: str, body: str, status: int
) -> None:
    tokens = {"good": token, "bad": "no token"}
    headers = {"X-Auth-Token": tokens[header]} if header else {}
    source = {"token": {"id": tokens[body]}} if body else {}
    response = iam.post(_KEYS, json=_wanted(**source), headers=headers)
    assert response.status_code == status, response.text
    assert ("credential" in response.json()) == (status == 201)


def test_a_policy_for_temporary_keys_is_refused_by_name(iam: httpx.Client, token: str) -> None:
    policy = {"Version": "1.1", "Statement": [{"Effect": "Allow", "Action": ["obs:object:*"]}]}
    response = iam.post(_KEYS, json=_wanted(policy=policy), headers={"X-Auth-Token": token})
    assert (response.status_code, "auth.identity.policy" in response.text) == (400, True)


@pytest.mark.parametrize(
    ("criterion", "found"),
    [
        ({}, 1),
        ({"name": "cn-north-4", "enabled": "true", "is_domain": "false"}, 1),
        ({"name": "cn-north-1"}, 0),
        ({"enabled": "false"}, 0),
        ({"is_domain": "true"}, 0),
        ({"domain_id": "other"}, 0),
        ({"parent_id": "other"}, 0),
        ({"page": "1", "per_page": "10"}, 1),
        ({"page": "2", "per_page": "10"}, 0),
    ],
)
def test_projects_are_found_by_all_criteria(
    iam: httpx.Client, token: str, criterion: Mapping[str, str], found: int
) -> None:
    response = iam.get("/v3/projects", params=criterion, headers={"X-Auth-Token": token})
    assert (response.status_code, len(response.json()["projects"])) == (200, found)


@pytest.mark.parametrize("alone", ["page", "per_page"])
def test_a_page_of_projects_needs_its_number_and_its_size(iam: httpx.Client, token: str, alone: str) -> None:
    response = iam.get("/v3/projects", params={alone: "1"}, headers={"X-Auth-Token": token})
    assert response.status_code == 400
    assert "page and per_page" in response.json()["error"]["message"]

"""Credentials that are not valid, and other projects: each fault of a server is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from modelarts_emulator.contract import Identity, Problem
from modelarts_emulator.http import app
from modelarts_emulator.iam import authentication, handlers, signing
from modelarts_emulator.iam.accounts import Accounts

from tests.conformance.phases.conftest import World

LOG_IN, QUOTA, JOBS, JOB = (
    "KeystoneCreateUserTokenByPassword",
    "ShowOsQuota",
    "ListTrainingJobs",
    "ShowTrainingJobDetails",
)
KEYS = "CreateTemporaryAccessKeyByToken"
FEW = (LOG_IN, QUOTA, JOBS, JOB)


@pytest.fixture
def expired(world: World) -> str:
    """A token that expired an hour ago."""
    accounts = world.emulator.services.accounts
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "_now", lambda: datetime.now(UTC) - timedelta(hours=25))
        return accounts.issue_token(project_scope=True).token


def codes(world: World, *operations: str, **named: Any) -> set[str]:
    """What of the matrix is accepted."""
    return {each.code for each in world.findings("isolation", *(operations or FEW), **named)}


@pytest.mark.parametrize("writes", [True, False])
def test_the_local_modelarts_has_nothing_to_find(world: World, expired: str, writes: bool) -> None:
    few = FEW if not writes else ()
    assert world.findings("isolation", *few, writes=writes, expired_token=expired) == []
    assert world.last.gate.sent > 30
    if not writes:
        assert world.last.gate.writes == 0


def test_what_cannot_be_tried_is_said(world: World) -> None:
    world.findings("isolation", QUOTA, writes=False)
    reasons = " ".join(reason for _, reason in world.last.left_out_because)
    assert "--expired-token" in reasons
    assert "--second-profile" in reasons


def test_any_password(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Accounts, "check_password", lambda *_: True)
    assert {"another password", "an empty password", "another user"} <= codes(world, LOG_IN, writes=False)


def test_a_part_of_the_password(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    check = Accounts.check_password

    def starts(self: Accounts, domain: str, user: str, password: str) -> bool:
        whole = self.account.password
        return check(self, domain, user, whole if password and whole.startswith(password) else password)

    monkeypatch.setattr(Accounts, "check_password", starts)
    assert codes(world, LOG_IN, writes=False) == {"the beginning of the password"}


def test_any_user(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    check = Accounts.check_password
    monkeypatch.setattr(Accounts, "check_password", lambda self, domain, _, word: check(self, domain, domain, word))
    assert codes(world, LOG_IN, writes=False) == {"another user"}


def test_tokens_for_what_is_not_theirs(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handlers, "_check_name", lambda *_: None)
    wanted = {"the ID of another project", "the name of a project that is not there", "the name of another account"}
    assert wanted < codes(world, LOG_IN, writes=False)


def test_wrong_credentials_where_none_are_needed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(world, KEYS, writes=False) == set()
    monkeypatch.setattr(authentication, "_by_token", lambda token, accounts: accounts.identity())
    assert {"a token that nobody issued", "a token with another character"} <= codes(world, KEYS, writes=False)


def test_tokens_that_are_looked_at_last(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []

    def refusing(call: Any, handler: Any) -> Any:
        calls.append(call)
        if len(calls) > 1:
            raise Problem(400, "ModelArts.2775", "The training job does not exist.")
        return handler(call)

    world.faults[JOB] = refusing
    assert codes(world, JOB, writes=False) == set()
    calls.clear()
    monkeypatch.setattr(authentication, "_by_token", lambda token, accounts: accounts.identity())
    assert codes(world, JOB, writes=False) >= {"a token that nobody issued", "a token with another character"}


def test_an_expired_token(world: World, expired: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Accounts, "_has_expired", lambda *_: False)
    assert codes(world, QUOTA, writes=False, expired_token=expired) == {"a token that has expired"}


def test_a_token_of_another_scope(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    identity = Accounts.identity
    monkeypatch.setattr(Accounts, "identity", lambda self, **_: identity(self))
    assert codes(world, QUOTA, writes=False) == {"a token of the whole account"}


def test_any_token(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authentication, "_by_token", lambda token, accounts: accounts.identity())
    assert {"a token that nobody issued", "a token with another character"} <= codes(world, JOB, writes=False)


def test_signatures_that_are_not_compared(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authentication, "verify", lambda request, secret_for, now: "any")
    monkeypatch.setattr(Accounts, "identity_for_access_key", lambda self, key: self.identity())
    wanted = {"a signature with another character", "a signature of another path", "a signature of an hour ago"}
    assert wanted <= codes(world, QUOTA, writes=False)


def test_signatures_of_another_time(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signing, "MAX_CLOCK_SKEW", timedelta(days=1))
    assert codes(world, QUOTA, writes=False) == {"a signature of an hour ago", "a signature of an hour ahead"}


def test_signatures_that_do_not_cover_the_body(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    verify = signing.verify

    def lenient(request: Any, *arguments: Any) -> str:
        try:
            return verify(request, *arguments)
        except signing.SignatureMismatchError:
            # The phase signs bodies with a blank at the end, and sends them without it.
            return verify(replace(request, body=request.body + b" "), *arguments)

    monkeypatch.setattr(authentication, "verify", lenient)
    assert codes(world, JOBS, writes=False) == {"a signature of another body"}


def test_no_credentials(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    accounts = world.emulator.services.accounts
    monkeypatch.setattr(authentication.Authenticator, "__call__", lambda *_: accounts.identity())
    found = world.findings("isolation", QUOTA, writes=False)
    assert {"no-credentials", "credentials"} == {each.kind for each in found}
    assert all(each.request.request.signed is False for each in found)


@pytest.mark.parametrize("operation", [QUOTA, JOBS, JOB, "CreateAlgorithm", "DeleteAlgorithm"])
def test_another_project(world: World, monkeypatch: pytest.MonkeyPatch, operation: str) -> None:
    monkeypatch.setattr(app, "check_project", lambda identity, path: None)
    own = world.ground.target.account.project_id

    def lenient(call: Any, handler: Any) -> Any:
        return handler(replace(call, path={**call.path, "project_id": own}))

    world.faults[operation] = lenient
    assert codes(world, operation) >= {"the ID of another project"}


def test_what_a_second_account_sees(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first = world.ground.target.account
    # It has no credentials of its own, so that the server has to refuse it.
    second = evolve(first, project_id="f" * 32, session=None)
    assert codes(world, JOB, JOBS, writes=True, second=second) == set()
    identity = world.emulator.services.accounts.identity()

    def anybody(self: object, schemes: object, request: Any) -> Identity:
        if "x-auth-token" in request.headers:
            raise Problem(401, "ModelArts.0203", "No.", "No.")
        return identity

    monkeypatch.setattr(authentication.Authenticator, "__call__", anybody)
    assert "another account's credentials" in codes(world, JOB, JOBS, second=second)

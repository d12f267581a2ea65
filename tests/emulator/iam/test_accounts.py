"""Credentials: what is issued is accepted until it expires, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from modelarts_emulator.iam.accounts import Accounts, TokenExpiredError
from modelarts_emulator.state.store import Store


class Clock:
    """A clock that tests set forward."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "state")
    yield opened
    opened.close()


@pytest.fixture
def accounts(store: Store, clock: Clock) -> Accounts:
    return Accounts(store, clock)


def test_each_data_directory_has_its_own_secrets(accounts: Accounts, tmp_path: Path) -> None:
    other_store = Store(tmp_path / "other")
    other = Accounts(other_store).account
    other_store.close()
    mine = accounts.account
    assert {mine.password, mine.secret_key, mine.project_id}.isdisjoint(
        {other.password, other.secret_key, other.project_id}
    )


def test_the_account_outlives_a_restart(accounts: Accounts, store: Store, clock: Clock) -> None:
    token = accounts.issue_token(project_scope=True).token
    again = Accounts(store, clock)
    assert again.account == accounts.account
    assert again.identity_for_token(token) == accounts.identity()


def test_passwords(accounts: Accounts) -> None:
    account = accounts.account
    assert accounts.check_password(account.domain_name, account.user_name, account.password)
    assert not accounts.check_password(account.domain_name, account.user_name, account.password + "x")
    assert not accounts.check_password(account.domain_name, "文", account.password)
    assert not accounts.check_password("", account.user_name, account.password)


def test_tokens_expire_after_a_day(accounts: Accounts, clock: Clock) -> None:
    issued = accounts.issue_token(project_scope=True)
    assert issued.expires_at - issued.issued_at == timedelta(hours=24)
    clock.time = issued.expires_at - timedelta(microseconds=1)
    assert accounts.identity_for_token(issued.token) == accounts.identity()
    clock.time = issued.expires_at
    with pytest.raises(TokenExpiredError):
        accounts.identity_for_token(issued.token)
    assert accounts.identity_for_token(issued.token + "x") is None
    assert accounts.identity_for_token("\udcff") is None


def test_a_token_for_the_account_has_no_project(accounts: Accounts) -> None:
    identity = accounts.identity_for_token(accounts.issue_token(project_scope=False).token)
    assert identity is not None
    assert identity.project_id == ""


def test_temporary_keys_need_their_own_security_token(accounts: Accounts, clock: Clock) -> None:
    keys = accounts.issue_temporary_keys(timedelta(minutes=15))
    other = accounts.issue_temporary_keys(timedelta(minutes=15))
    assert accounts.secret_for(keys.access_key, keys.security_token) == keys.secret_key
    assert accounts.secret_for(keys.access_key, None) is None
    assert accounts.secret_for(keys.access_key, other.security_token) is None
    assert accounts.identity_for_access_key(keys.access_key) == accounts.identity()
    clock.time = keys.expires_at
    assert accounts.secret_for(keys.access_key, keys.security_token) is None


def test_permanent_keys_have_no_security_token(accounts: Accounts) -> None:
    account = accounts.account
    assert accounts.secret_for(account.access_key, None) == account.secret_key
    assert accounts.secret_for(account.access_key, "x") is None
    assert accounts.secret_for("unknown", None) is None


def test_no_repr_has_a_secret(accounts: Accounts) -> None:
    account, token = accounts.account, accounts.issue_token(project_scope=True)
    keys = accounts.issue_temporary_keys(timedelta(minutes=15))
    shown = repr((accounts, account, token, keys))
    for secret in (account.password, account.secret_key, token.token, keys.secret_key, keys.security_token):
        assert secret not in shown


def test_the_database_has_no_token_in_it(accounts: Accounts, store: Store, tmp_path: Path) -> None:
    token = accounts.issue_token(project_scope=True).token
    store.close()
    assert all(token.encode() not in file.read_bytes() for file in tmp_path.iterdir())


def test_expired_tokens_and_keys_are_purged(accounts: Accounts, store: Store, clock: Clock) -> None:
    for _ in range(20):
        accounts.issue_token(project_scope=True)
        accounts.issue_temporary_keys(timedelta(minutes=15))
    short_lived, valid = (accounts.issue_temporary_keys(timedelta(hours=hours)) for hours in (1, 24))
    clock.time += timedelta(hours=2)
    token = accounts.issue_token(project_scope=True)
    assert len(store.list("token", "")) == 21
    assert [key["secret_key"] for key in store.list("temporary_key", "")] == [valid.secret_key]
    assert accounts.secret_for(short_lived.access_key, short_lived.security_token) is None
    assert accounts.secret_for(valid.access_key, valid.security_token) == valid.secret_key
    clock.time += timedelta(hours=23)
    accounts.issue_temporary_keys(timedelta(minutes=15))
    assert len(store.list("token", "")) == 1
    assert accounts.identity_for_token(token.token) == accounts.identity()


def test_only_the_tokens_that_have_expired_are_purged(accounts: Accounts, store: Store, clock: Clock) -> None:
    """Times are compared as they are stored, with and without a fraction of a second."""
    tokens = []
    for microseconds in (0, 1, 500_000):
        clock.time = datetime(2026, 1, 1, microsecond=microseconds, tzinfo=UTC)
        tokens.append(accounts.issue_token(project_scope=True))
    for left, token in zip((2, 1, 0), tokens, strict=True):
        clock.time = token.expires_at
        Accounts(store, clock).issue_temporary_keys(timedelta(minutes=15))
        assert len(store.list("token", "")) == left


def test_times_of_another_zone_expire_as_well(store: Store) -> None:
    time = datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=8)))
    Accounts(store, lambda: time).issue_token(project_scope=True)
    later = time.astimezone(UTC) + timedelta(hours=24)
    Accounts(store, lambda: later).issue_token(project_scope=True)
    assert len(store.list("token", "")) == 1

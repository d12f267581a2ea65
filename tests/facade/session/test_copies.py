"""Copies and pickles of sessions: connections and credentials are shared, and never written out."""

from __future__ import annotations

import asyncio
import copy
import pickle
import ssl
from typing import Any

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.retries import RetryPolicy
from modelarts.session import Session


def _pickled(session: Session) -> Session:
    loaded = pickle.loads(pickle.dumps(session))  # noqa: S301 - as processes hand sessions to each other
    assert isinstance(loaded, Session)
    return loaded


def test_a_pickled_session_finds_the_credentials_of_the_environment_again(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Session.set_endpoint(region_name="from-set-endpoint")
    try:
        session = Session(retries=RetryPolicy(retries=1), timeout=12).with_options(deadline=20)
    finally:
        Session.set_endpoint()
    content = pickle.dumps(session)
    for secret in ("HUAWEICLOUD_SDK_SK", "MODELARTS_PASSWORD"):
        assert environment[secret].encode() not in content
    assert environment["HUAWEICLOUD_SDK_AK"].encode() not in content
    loaded = _pickled(session)
    assert repr(loaded) == repr(session)
    assert loaded.region_name == "from-set-endpoint"
    assert loaded._http == session._http
    assert loaded.client.options == session.client.options
    assert Estimator.get_framework_list(loaded)
    monkeypatch.setenv("HUAWEICLOUD_SDK_AK", "ANOTHER-ACCESS-KEY")
    assert "ANOTHER-ACCESS-KEY" in repr(_pickled(session))


def test_a_session_with_credentials_of_its_own_says_why_it_cannot_be_pickled(environment: dict[str, str]) -> None:
    session = Session(access_key="access-1", secret_key="secret-1")
    with pytest.raises(TypeError, match=r"passed as arguments.*environment or in a profile"):
        pickle.dumps(session)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"proxy": "http://user:password-1@proxy.example.com"}, "proxy= has a password"),
        ({"event_hooks": {"attempt": [lambda _: None]}}, r"event_hooks= has a function that cannot be pickled"),
        ({"verify": ssl.create_default_context()}, r"verify= is an ssl\.SSLContext"),
    ],
)
@pytest.mark.usefixtures("environment")
def test_settings_that_cannot_be_pickled_are_named(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message) as caught:
        pickle.dumps(Session(**settings))
    assert "password-1" not in str(caught.value)


def test_a_deep_copy_shares_the_session(session: Session) -> None:
    assert copy.deepcopy({"session": session})["session"] is session


def test_a_copy_shares_the_connections(session: Session) -> None:
    copied = copy.copy(session)
    assert copied is not session
    assert copied._connections is session._connections


def test_a_session_is_an_asynchronous_context_manager(environment: dict[str, str]) -> None:
    closed = []

    class Watched(Session):
        async def aclose(self) -> None:
            closed.append(self)
            await super().aclose()

    async def run() -> None:
        async with Watched() as session:
            assert session.region_name == environment["MODELARTS_REGION"]
            assert not closed

    asyncio.run(run())
    assert len(closed) == 1

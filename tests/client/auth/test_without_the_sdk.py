"""The typed client authenticates by itself: with access keys, or with a password."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import Final

import pytest
from modelarts_client import Client
from modelarts_client.auth import AccessKeyAuth, PasswordAuth
from modelarts_client.errors import AuthenticationError, ConfigurationError
from modelarts_emulator.embedded import Emulator

from tests.support.shown_variables import shown_variables

_SECRET: Final = "secret-of-mine-1"


def _keys(environment: dict[str, str]) -> AccessKeyAuth:
    return AccessKeyAuth(environment["HUAWEICLOUD_SDK_AK"], environment["HUAWEICLOUD_SDK_SK"])


def _password(environment: dict[str, str]) -> PasswordAuth:
    return PasswordAuth(
        environment["MODELARTS_IAM_ENDPOINT"],
        environment["MODELARTS_USERNAME"],
        environment["MODELARTS_PASSWORD"],
        project_id=environment["MODELARTS_PROJECT_ID"],
    )


@pytest.mark.parametrize("auth", [_keys, _password])
def test_it_lists_jobs(emulator: Emulator, auth: object) -> None:
    assert callable(auth)
    environment = emulator.environment
    url, project = environment["MODELARTS_ENDPOINT"], environment["MODELARTS_PROJECT_ID"]
    with Client(url, auth=auth(environment), project_id=project) as client:
        assert client.training.list_training_jobs(body={"limit": 1}).count >= 0

    async def count() -> int:
        async with Client(url, auth=auth(environment), project_id=project) as client:
            return (await client.aio.training.list_training_jobs(body={"limit": 1})).count

    assert asyncio.run(count()) >= 0


def test_wrong_keys_are_refused(emulator: Emulator) -> None:
    environment = emulator.environment
    auth = AccessKeyAuth(environment["HUAWEICLOUD_SDK_AK"], _SECRET)
    with (
        Client(environment["MODELARTS_ENDPOINT"], auth=auth, project_id="p") as client,
        pytest.raises(AuthenticationError) as caught,
    ):
        client.training.list_training_jobs(body={})
    assert _SECRET not in shown_variables(caught.value)
    assert _SECRET not in repr(auth) + repr(client)


@pytest.mark.parametrize(("secret", "token"), [(f"{_SECRET} ", None), (_SECRET, "***"), (_SECRET, "a\n")])
def test_what_cannot_be_a_key_is_refused(secret: str, token: str | None) -> None:
    with pytest.raises(ConfigurationError) as caught:
        AccessKeyAuth("key", secret, token)
    assert _SECRET not in shown_variables(caught.value)


def test_what_cannot_be_a_login_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="lone surrogates") as caught:
        PasswordAuth("https://iam.example.com", "user-1", f"{_SECRET}\udc80")
    assert _SECRET not in shown_variables(caught.value)


def test_nothing_of_the_sdk_is_loaded() -> None:
    program = """
import sys
from modelarts_client import Client
from modelarts_client.auth import AccessKeyAuth, PasswordAuth
client = Client("http://127.0.0.1:9", auth=AccessKeyAuth("key", "secret"), project_id="p", retries=0)
PasswordAuth("http://127.0.0.1:9", "user", "password")
try:
    client.training.show_training_job_engines()
except ConnectionError:
    pass
assert not [name for name in sys.modules if name.split(".")[0] == "modelarts"]
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)

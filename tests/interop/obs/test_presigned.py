"""The SDK's presigned URLs, beside boto3's for the same request, and as a client without credentials uses them."""

from __future__ import annotations

import secrets
from datetime import datetime
from itertools import product
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import boto3
import botocore.auth
import httpx
import pytest
from botocore.client import Config
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import InvalidArgumentError
from modelarts.session import Session
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signing import DATE_FORMAT
from modelarts_emulator.embedded import Emulator

KEYS: Final = AccessKeys("AKEXAMPLE", "secret-example")
TEMPORARY: Final = AccessKeys("AKEXAMPLE", "secret-example", "to+ken/==")
NAMES: Final = ("a.csv", "dir/ünï cödé +%41 ~?&=#.txt", "d//x/../y", "line\nbreak")


@pytest.fixture
def session(emulator: Emulator) -> Any:
    with Session(
        access_key=emulator.environment["HUAWEICLOUD_SDK_AK"],
        secret_key=emulator.environment["HUAWEICLOUD_SDK_SK"],
        obs_endpoint=emulator.environment["MODELARTS_OBS_ENDPOINT"],
        iam_endpoint=emulator.environment["MODELARTS_IAM_ENDPOINT"],
        modelarts_endpoint=emulator.environment["MODELARTS_ENDPOINT"],
        region_name=emulator.environment["MODELARTS_REGION"],
        project_id=emulator.environment["MODELARTS_PROJECT_ID"],
    ) as made:
        yield made


@pytest.mark.parametrize("keys", [KEYS, TEMPORARY], ids=["permanent", "temporary"])
def test_the_url_is_that_of_boto3(monkeypatch: pytest.MonkeyPatch, keys: AccessKeys) -> None:
    token = keys.security_token.reveal() if keys.security_token else None
    client = boto3.session.Session().client(
        "s3",
        endpoint_url="https://obs.example.com",
        aws_access_key_id=keys.access_key,
        aws_secret_access_key=keys.secret_key.reveal(),
        aws_session_token=token,
        region_name="cn-north-4",
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )
    with Session(
        access_key=keys.access_key,
        secret_key=keys.secret_key.reveal(),
        security_token=token,
        obs_endpoint="https://obs.example.com",
        region_name="cn-north-4",
        project_id="none",
    ) as session:
        requests = session._connections.obs()
    for name, (method, operation) in product(NAMES, [("GET", "get_object"), ("PUT", "put_object")]):
        ours = urlsplit(requests.presigned(method, ObsPath("bucket", name), 77))
        [date] = parse_qs(ours.query)["X-Amz-Date"]
        now = datetime.strptime(date, DATE_FORMAT)
        monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda now=now, **_: now)
        theirs = urlsplit(client.generate_presigned_url(operation, {"Bucket": "bucket", "Key": name}, ExpiresIn=77))
        assert (ours.scheme, ours.netloc, ours.path) == (theirs.scheme, theirs.netloc, theirs.path)
        assert parse_qs(ours.query) == parse_qs(theirs.query)


@pytest.mark.parametrize("name", NAMES[:2])
def test_anyone_can_use_it_for_its_method_alone(session: Session, name: str) -> None:
    bucket = f"presigned-{secrets.token_hex(6)}"
    session.obs.create_bucket(bucket)
    path = f"obs://{bucket}/{name}"
    with httpx.Client(trust_env=False) as anyone:
        assert anyone.put(session.obs.presign(path, method="PUT"), content=b"content").status_code == 200
        assert session.obs.read_bytes(path) == b"content"
        url = session.obs.presign(path, 60)
        assert anyone.get(url).content == b"content"
        assert anyone.put(url, content=b"other").status_code == 403
        assert anyone.get(url.replace("X-Amz-Expires=60", "X-Amz-Expires=61")).status_code == 403
        assert anyone.get(url.partition("?")[0]).status_code == 403


def test_temporary_keys_bound_its_life(emulator: Emulator) -> None:
    environment = emulator.environment
    with Session(
        username=environment["MODELARTS_USERNAME"],
        password=environment["MODELARTS_PASSWORD"],
        account=environment.get("MODELARTS_ACCOUNT"),
        obs_endpoint=environment["MODELARTS_OBS_ENDPOINT"],
        iam_endpoint=environment["MODELARTS_IAM_ENDPOINT"],
        modelarts_endpoint=environment["MODELARTS_ENDPOINT"],
        region_name=environment["MODELARTS_REGION"],
        project_id=environment["MODELARTS_PROJECT_ID"],
    ) as session:
        bucket = f"presigned-{secrets.token_hex(6)}"
        session.obs.create_bucket(bucket)
        session.obs.write_bytes(f"obs://{bucket}/a", b"x")
        url = session.obs.presign(f"obs://{bucket}/a", 3600)
        assert "X-Amz-Security-Token=" in url
        assert httpx.get(url, trust_env=False).content == b"x"
        with pytest.raises(InvalidArgumentError, match=r"with which the URL ends: 8\d+ seconds"):
            session.obs.presign(f"obs://{bucket}/a", 2 * 86400)


@pytest.mark.parametrize(
    ("expires_in", "method"), [(0, "GET"), (604_801, "GET"), (True, "GET"), (1.5, "GET"), (60, "DELETE")]
)
def test_what_cannot_be_asked_for_is_refused_by_name(session: Session, expires_in: Any, method: str) -> None:
    with pytest.raises(InvalidArgumentError, match=r"expires_in=|method="):
        session.obs.presign("obs://bucket/a", expires_in, method)

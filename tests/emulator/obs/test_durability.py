"""Uploads when the emulator is killed, or the client goes: what was acknowledged stays, and nothing else is there."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from unittest import mock
from urllib.parse import urlsplit

import boto3
import httpx
import pytest
from botocore.client import Config
from botocore.exceptions import BotoCoreError
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.obs.blobs import BlobStore

from tests.support.polling import until
from tests.support.raw_connection import RawConnection, request_bytes

ROUNDS = 2
WRITERS = 3


def content(key: str) -> bytes:
    """The content of an object, which its key determines."""
    drawn = random.Random(key)  # noqa: S311 - no secret
    return drawn.randbytes(drawn.choice([10, 10_000, 400_000]))


@contextmanager
def serving(data_dir: Path, env_file: Path) -> Iterator[tuple[subprocess.Popen[bytes], Mapping[str, str]]]:
    command = [sys.executable, "-m", "modelarts_emulator", "--quiet", "--data-dir", str(data_dir)]
    process = subprocess.Popen([*command, "--env-file", str(env_file)], env=dict(os.environ))
    try:
        until(lambda: env_file.exists() and "MODELARTS_ENDPOINT" in env_file.read_text())
        lines = env_file.read_text().splitlines()
        yield process, {name: value for name, _, value in (line.partition("=") for line in lines)}
    finally:
        process.kill()
        process.wait()
        env_file.unlink(missing_ok=True)


def _client(variables: Mapping[str, str]):  # type: ignore[no-untyped-def] # boto3 has no types
    return boto3.session.Session().client(
        "s3",
        endpoint_url=variables["MODELARTS_ENDPOINT"],
        aws_access_key_id=variables["HUAWEICLOUD_SDK_AK"],
        aws_secret_access_key=variables["HUAWEICLOUD_SDK_SK"],
        region_name="cn-north-4",
        config=Config(retries={"total_max_attempts": 1}, max_pool_connections=WRITERS + 1),
    )


@pytest.mark.slow("the emulator starts three times", seconds=8)
def test_what_was_acknowledged_survives_kills_and_nothing_half_made_is_there(tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    parts: dict[str, list[str]] = {}
    drawn = random.Random(14)  # noqa: S311 - no secret
    for number in range(ROUNDS + 1):
        with serving(tmp_path / "data", tmp_path / "env") as (process, variables):
            api = _client(variables)
            if number == 0:
                api.create_bucket(Bucket="bucket")
            _check(api, tmp_path / "data" / "obs", acknowledged, parts)
            if number < ROUNDS:
                half = api.generate_presigned_url("put_object", Params={"Bucket": "bucket", "Key": f"half-{number}"})
                _write_until_killed(api, process, number, drawn.uniform(0.05, 0.3), acknowledged, parts, half)
            api.close()
    assert len(acknowledged) > ROUNDS


def _write_until_killed(  # type: ignore[no-untyped-def] # boto3 has no types
    api, process: subprocess.Popen[bytes], number: int, seconds: float, acknowledged: set[str], parts, half: str
) -> None:
    ended = threading.Event()

    def write(writer: int) -> None:
        for count in range(10_000):
            key = f"{number}-{writer}-{count}"
            try:
                if writer:
                    api.put_object(Bucket="bucket", Key=key, Body=content(key))
                    acknowledged.add(key)
                else:
                    upload = api.create_multipart_upload(Bucket="bucket", Key=key)["UploadId"]
                    given = {"Bucket": "bucket", "Key": key, "UploadId": upload, "PartNumber": 1}
                    parts[upload] = [key, api.upload_part(**given, Body=content(key))["ETag"]]
            except BotoCoreError:  # the server is gone
                assert ended.is_set()
                return

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(WRITERS)]
    link = urlsplit(half)
    with closing(socket.create_connection((link.hostname or "", link.port or 0))) as unfinished:
        head = {"host": link.netloc, "content-length": "3000000"}
        unfinished.sendall(request_bytes("PUT", f"{link.path}?{link.query}", head) + bytes(2_000_000))
        for thread in threads:
            thread.start()
        until(lambda: len(acknowledged) > number)
        time.sleep(seconds)  # until any moment of an upload
        ended.set()
        process.send_signal(signal.SIGKILL)
        for thread in threads:
            thread.join()


def _check(api, root: Path, acknowledged: set[str], parts: Mapping[str, list[str]]) -> None:  # type: ignore[no-untyped-def]
    pages = api.get_paginator("list_objects_v2").paginate(Bucket="bucket")
    listed = {item["Key"]: item for page in pages for item in page.get("Contents", [])}
    assert acknowledged <= set(listed)
    for key, item in listed.items():
        body = api.get_object(Bucket="bucket", Key=key)["Body"].read()
        assert body == content(key), key
        assert item["ETag"] == f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'
    uploads = api.list_multipart_uploads(Bucket="bucket").get("Uploads", [])
    kept = {item["UploadId"]: item["Key"] for item in uploads}
    assert set(parts) <= set(kept)
    number_of_parts = 0
    for upload, key in kept.items():
        found = api.list_parts(Bucket="bucket", Key=key, UploadId=upload).get("Parts", [])
        number_of_parts += len(found)
        assert upload not in parts or [part["ETag"] for part in found] == [parts[upload][1]]
    assert list((root / "incoming").iterdir()) == []
    assert len(list((root / "blobs").glob("*/*"))) == len(listed) + number_of_parts


@pytest.mark.parametrize("framing", ["length", "chunked"])
@pytest.mark.parametrize("kind", ["object", "part", "form"])
def test_an_upload_whose_client_goes_leaves_nothing(emulator: Emulator, kind: str, framing: str) -> None:
    storage = emulator.services.storage
    bucket = f"gone-{kind}-{framing}"
    storage.create_bucket(bucket, settings={})
    api = _client(emulator.environment)
    given = {"Bucket": bucket, "Key": "key"}
    upload = storage.uploads.create(bucket, "key") if kind == "part" else ""
    operation, extra = ("upload_part", {"UploadId": upload, "PartNumber": 1}) if kind == "part" else ("put_object", {})
    link = urlsplit(api.generate_presigned_url(operation, Params=given | extra))
    method, target, sent, headers = "PUT", f"{link.path}?{link.query}", bytes(3_000_000), {"host": link.netloc}
    if kind == "form":
        form = api.generate_presigned_post(bucket, "key")
        request = httpx.Request("POST", form["url"], data=form["fields"], files={"file": ("name", bytes(3_000_000))})
        method, target, sent = "POST", f"/{bucket}", request.read()[:-1000]
        headers["content-type"] = request.headers["content-type"]
    length = {"content-length": str(len(sent) + 1000)} if framing == "length" else {"transfer-encoding": "chunked"}
    size = b"" if framing == "length" else b"%x\r\n" % (len(sent) + 1000)
    root = storage._blobs._incoming
    before = set(root.iterdir())
    with closing(RawConnection(socket.create_connection((link.hostname or "", link.port or 0)))) as connection:
        connection.send(request_bytes(method, target, headers | length) + size + sent)
        until(lambda: any(path.stat().st_size for path in set(root.iterdir()) - before))
    until(lambda: set(root.iterdir()) <= before)
    assert list(storage.objects(bucket)) == []
    assert not upload or storage.uploads.parts(bucket, "key", upload) == []
    api.close()


def test_blobs_are_acknowledged_once_their_names_are_on_the_disk_by_one_flush_for_all(tmp_path: Path) -> None:
    store = BlobStore(tmp_path)
    begun, go_on, flush, flushed = threading.Event(), threading.Event(), os.fsync, []

    def slowly(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            flushed.append(descriptor)
            begun.set()
            assert go_on.wait(60)
        flush(descriptor)

    def write() -> bool:
        staged = store.stage()
        staged.write(b"content")
        store.adopt(staged)
        return go_on.is_set()

    with mock.patch.object(os, "fsync", slowly), ThreadPoolExecutor(16) as pool:
        writers = [pool.submit(write)]
        assert begun.wait(60)
        writers += [pool.submit(write) for _ in range(15)]
        until(lambda: len(list((tmp_path / "blobs").glob("*/*"))) == len(writers))
        assert not any(writer.done() for writer in writers)
        go_on.set()
        assert all(writer.result(60) for writer in writers)
    assert len(flushed) < len(writers) / 2
    store.close()

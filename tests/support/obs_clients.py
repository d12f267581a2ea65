"""The real clients of the protocol behind one small interface, so that each test holds for all of them."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import boto3
import obstore
from boto3.s3.transfer import TransferConfig
from botocore.client import Config
from botocore.exceptions import ClientError
from obs import ObsClient
from obstore.store import S3Store

from tests.support.obs_server import REGION, Keys, RunningServer

if TYPE_CHECKING:
    from obstore.store import S3Config

PART_BYTES = 5 * 1024 * 1024


class Refused(Exception):  # noqa: N818 - it is what the server did
    """The server refused a request, with this status or code."""


class Client(Protocol):
    """What all clients can do with the objects of one bucket."""

    def put(self, key: str, data: bytes) -> None: ...
    def put_large(self, key: str, source: Path) -> None: ...
    def get(self, key: str) -> bytes: ...
    def get_range(self, key: str, first: int, length: int) -> bytes: ...
    def keys(self, prefix: str) -> list[str]: ...
    def folders(self, prefix: str) -> tuple[list[str], list[str]]: ...
    def delete(self, keys: list[str]) -> None: ...
    def copy(self, source: str, target: str) -> None: ...
    def presign(self, key: str, seconds: int) -> str: ...


class BotoClient:
    """boto3, which checks CRC32 and reads lists URL-encoded."""

    def __init__(self, api: Any, bucket: str) -> None:
        self.api, self.bucket = api, bucket

    def put(self, key: str, data: bytes) -> None:
        with _boto_errors():
            self.api.put_object(Bucket=self.bucket, Key=key, Body=data)

    def put_large(self, key: str, source: Path) -> None:
        config = TransferConfig(multipart_threshold=PART_BYTES, multipart_chunksize=PART_BYTES)
        self.api.upload_file(str(source), self.bucket, key, Config=config)

    def get(self, key: str) -> bytes:
        return self._read(Key=key)

    def get_range(self, key: str, first: int, length: int) -> bytes:
        return self._read(Key=key, Range=f"bytes={first}-{first + length - 1}")

    def _read(self, **arguments: str) -> bytes:
        with _boto_errors(), closing(self.api.get_object(Bucket=self.bucket, **arguments)["Body"]) as body:
            data = body.read()
        assert isinstance(data, bytes)
        return data

    def keys(self, prefix: str) -> list[str]:
        with _boto_errors():
            pages = list(self.api.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix))
        return [item["Key"] for page in pages for item in page.get("Contents", [])]

    def folders(self, prefix: str) -> tuple[list[str], list[str]]:
        paginator = self.api.get_paginator("list_objects")
        pages = list(
            paginator.paginate(Bucket=self.bucket, Prefix=prefix, Delimiter="/", PaginationConfig={"PageSize": 7})
        )
        prefixes = [item["Prefix"] for page in pages for item in page.get("CommonPrefixes", [])]
        return prefixes, [item["Key"] for page in pages for item in page.get("Contents", [])]

    def delete(self, keys: list[str]) -> None:
        self.api.delete_objects(Bucket=self.bucket, Delete={"Objects": [{"Key": key} for key in keys]})

    def copy(self, source: str, target: str) -> None:
        self.api.copy_object(Bucket=self.bucket, Key=target, CopySource={"Bucket": self.bucket, "Key": source})

    def presign(self, key: str, seconds: int) -> str:
        arguments = {"Bucket": self.bucket, "Key": key}
        return str(self.api.generate_presigned_url("get_object", Params=arguments, ExpiresIn=seconds))


@contextmanager
def _boto_errors() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        raise Refused(error.response["Error"]["Code"]) from error


class EsdkClient:
    """The SDK of OBS."""

    def __init__(self, api: Any, bucket: str) -> None:
        self.api, self.bucket = api, bucket

    def put(self, key: str, data: bytes) -> None:
        _checked(self.api.putContent(self.bucket, key, content=io.BytesIO(data)))

    def put_large(self, key: str, source: Path) -> None:
        _checked(self.api.uploadFile(self.bucket, key, str(source), partSize=PART_BYTES, taskNum=3))

    def get(self, key: str) -> bytes:
        return bytes(_checked(self.api.getObject(self.bucket, key, loadStreamInMemory=True)).body.buffer or b"")

    def get_range(self, key: str, first: int, length: int) -> bytes:
        from obs import GetObjectHeader

        header = GetObjectHeader(range=f"{first}-{first + length - 1}")
        answer = _checked(self.api.getObject(self.bucket, key, loadStreamInMemory=True, headers=header))
        return bytes(answer.body.buffer)

    def keys(self, prefix: str) -> list[str]:
        found: list[str] = []
        marker = None
        while True:
            page = _checked(self.api.listObjects(self.bucket, prefix, marker=marker, encoding_type="url")).body
            found += [item.key for item in page.contents]
            if not page.is_truncated:
                return found
            marker = page.next_marker

    def folders(self, prefix: str) -> tuple[list[str], list[str]]:
        prefixes: list[str] = []
        keys: list[str] = []
        marker = None
        while True:
            page = _checked(self.api.listObjects(self.bucket, prefix, marker, 7, "/")).body
            prefixes += [item.prefix for item in page.commonPrefixs]
            keys += [item.key for item in page.contents]
            if not page.is_truncated:
                return prefixes, keys
            marker = page.next_marker

    def delete(self, keys: list[str]) -> None:
        from obs import DeleteObjectsRequest, Object

        _checked(self.api.deleteObjects(self.bucket, DeleteObjectsRequest(objects=[Object(key=key) for key in keys])))

    def copy(self, source: str, target: str) -> None:
        _checked(self.api.copyObject(self.bucket, source, self.bucket, target))

    def presign(self, key: str, seconds: int) -> str:
        return str(self.api.createSignedUrl("GET", self.bucket, key, expires=seconds).signedUrl)


def _checked(answer: Any) -> Any:
    if answer.status >= 300:
        raise Refused(answer.errorCode)
    return answer


class ObstoreClient:
    """obstore, the client of the facade."""

    def __init__(self, store: S3Store) -> None:
        self.store = store

    def put(self, key: str, data: bytes) -> None:
        with _obstore_errors():
            obstore.put(self.store, key, data, use_multipart=False)

    def put_large(self, key: str, source: Path) -> None:
        obstore.put(self.store, key, source, chunk_size=PART_BYTES)

    def get(self, key: str) -> bytes:
        with _obstore_errors():
            return bytes(obstore.get(self.store, key).bytes())

    def get_range(self, key: str, first: int, length: int) -> bytes:
        with _obstore_errors():
            return bytes(obstore.get_range(self.store, key, start=first, length=length))

    def keys(self, prefix: str) -> list[str]:
        with _obstore_errors():
            return [item["path"] for page in obstore.list(self.store, prefix) for item in page]

    def folders(self, prefix: str) -> tuple[list[str], list[str]]:
        page = obstore.list_with_delimiter(self.store, prefix)
        return [f"{item}/" for item in page["common_prefixes"]], [item["path"] for item in page["objects"]]

    def delete(self, keys: list[str]) -> None:
        obstore.delete(self.store, keys)

    def copy(self, source: str, target: str) -> None:
        obstore.copy(self.store, source, target)

    def presign(self, key: str, seconds: int) -> str:
        from datetime import timedelta

        return str(obstore.sign(self.store, "GET", key, timedelta(seconds=seconds)))


@contextmanager
def _obstore_errors() -> Iterator[None]:
    try:
        yield
    except (obstore.exceptions.BaseError, FileNotFoundError) as error:
        raise Refused(str(error)) from error


@functools.cache
def _session() -> Any:
    return boto3.session.Session()  # one for all clients, as it takes long to read the descriptions


@contextmanager
def open_boto(server: RunningServer, keys: Keys, version: str = "s3v4") -> Iterator[Any]:
    """Open a boto3 client that signs in that version, `s3v4` or `s3`."""
    api = _session().client(
        "s3",
        endpoint_url=server.url,
        aws_access_key_id=keys.access_key,
        aws_secret_access_key=keys.secret_key,
        aws_session_token=keys.token,
        region_name=REGION,
        config=Config(signature_version=version, s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}),
    )
    try:
        yield api
    finally:
        api.close()


def open_esdk(server: RunningServer, keys: Keys, signature: str = "v2") -> AbstractContextManager[Any]:
    """Open a client of the SDK of OBS that signs `obs`, `v2` or `v4`."""
    return closing(
        ObsClient(
            keys.access_key,
            keys.secret_key,
            server=server.url,
            signature=signature,
            region=REGION,
            security_token=keys.token,
            path_style=True,
            max_retry_count=0,
            # In its own mode the client replaces the signature `obs` by `v2` wherever the server has no domain name.
            client_mode="workflow" if signature == "obs" else "obs",
        )
    )


def open_obstore(server: RunningServer, keys: Keys, bucket: str) -> S3Store:
    """Open an obstore for a bucket."""
    config: S3Config = {"access_key_id": keys.access_key, "secret_access_key": keys.secret_key}
    if keys.token is not None:
        config["session_token"] = keys.token
    return S3Store(
        bucket,
        endpoint=server.url,
        region=REGION,
        config=config,
        virtual_hosted_style_request=False,
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )


@contextmanager
def _boto(server: RunningServer, keys: Keys, bucket: str, version: str) -> Iterator[Client]:
    with open_boto(server, keys, version) as api:
        yield BotoClient(api, bucket)


@contextmanager
def _esdk(server: RunningServer, keys: Keys, bucket: str, signature: str) -> Iterator[Client]:
    with open_esdk(server, keys, signature) as api:
        yield EsdkClient(api, bucket)


@contextmanager
def _obstore(server: RunningServer, keys: Keys, bucket: str) -> Iterator[Client]:
    yield ObstoreClient(open_obstore(server, keys, bucket))


Opener = Callable[[RunningServer, Keys, str], AbstractContextManager[Client]]

OPENERS: dict[str, Opener] = {
    "obstore": _obstore,
    "boto3-s3v4": lambda server, keys, bucket: _boto(server, keys, bucket, "s3v4"),
    "boto3-s3": lambda server, keys, bucket: _boto(server, keys, bucket, "s3"),
    "esdk-obs": lambda server, keys, bucket: _esdk(server, keys, bucket, "obs"),
    "esdk-v2": lambda server, keys, bucket: _esdk(server, keys, bucket, "v2"),
    "esdk-v4": lambda server, keys, bucket: _esdk(server, keys, bucket, "v4"),
}
"""One for each client and way of signing."""

"""The ASGI application of the object storage."""

from __future__ import annotations

import asyncio
import logging
import uuid
from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from modelarts_emulator.obs import buckets, listing, multipart, objects
from modelarts_emulator.obs.errors import (
    InternalError,
    InvalidBucketName,
    MethodNotAllowed,
    NotImplementedByServer,
    ObsError,
    ServiceUnavailable,
)
from modelarts_emulator.obs.payload import Body
from modelarts_emulator.obs.request import Family, ObsRequest, read_request
from modelarts_emulator.obs.responses import error_response
from modelarts_emulator.obs.signatures import SecretLookup, Verified, verify
from modelarts_emulator.obs.storage import ObjectStorage

DEFAULT_REGION = "cn-north-4"

_log = logging.getLogger(__name__)

# Query parameters that select another operation on the same path, and the operations that exist.
_SUBRESOURCES = frozenset(
    """
    accelerate acl analytics append attributes backtosource bucketstatus cors customdomain delete deletebucket
    directcoldaccess disPolicy encryption inventory legal-hold lifecycle location logging metadata metrics modify
    notification obsbucketalias obscompresspolicy object-lock ownershipControls partNumber policy policyStatus
    publicAccessBlock quota rename replication requestPayment restore retention select session storageClass
    storageinfo storagePolicy tagging torrent truncate uploadId uploads versioning versions website
    x-image-process x-oss-process
    """.split()  # noqa: SIM905
)
_KNOWN_FOR_BUCKETS = frozenset({"delete", "location", "uploads"})
_KNOWN_FOR_OBJECTS = frozenset({"partNumber", "uploadId", "uploads"})


def create_obs_app(storage: ObjectStorage, accounts: SecretLookup, *, region: str = DEFAULT_REGION) -> ASGIApp:
    """Make the application that serves a storage in path style.

    It is a plain ASGI application without routes, since keys may have characters, such as line feeds, that the patterns
    of a router do not match. An application around it must leave the scope's `raw_path` unchanged.

    Args:
        storage: The storage to serve; the caller closes it.
        accounts: Looks up secret keys.
        region: The location of buckets that are created without one.
    """
    return _ObsApp(storage, accounts, region)


class _ObsApp:
    def __init__(self, storage: ObjectStorage, accounts: SecretLookup, region: str) -> None:
        self._storage = storage
        self._accounts = accounts
        self._region = region

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        if scope["type"] != "http":
            raise RuntimeError(f"The object storage does not support {scope['type']}.")
        request_id = uuid.uuid4().hex.upper()
        try:
            response = await self._respond(scope, receive, request_id)
        except ClientDisconnect:
            return
        except asyncio.CancelledError:  # by the server as it ends, which would log it as a defect of this application
            resource = scope["raw_path"].decode("latin-1")
            response = error_response(ServiceUnavailable(), resource, request_id, with_body=scope["method"] != "HEAD")
        for family in Family:
            response.headers[f"{family.value}request-id"] = request_id
            response.headers[f"{family.value}id-2"] = request_id
        await response(scope, receive, send)

    async def _respond(self, scope: Scope, receive: Receive, request_id: str) -> Response:
        body: Body | None = None
        try:
            request = read_request(scope)
            body = Body(request, receive)
            if request.method == "HEAD" and request.key is None and request.parameter("apiversion") is not None:
                return buckets.answer_api_version()
            verified = await run_in_threadpool(verify, request, self._accounts, datetime.now(UTC))
            return await self._operate(request, body, verified)
        except ObsError as error:
            if body is not None:
                await body.drain()
            resource = scope["raw_path"].decode("latin-1")
            return error_response(error, resource, request_id, with_body=scope["method"] != "HEAD")
        except ClientDisconnect:
            raise
        except Exception:  # noqa: BLE001 - the boundary: a defect goes to the log, and the client gets a 500
            _log.exception("request %s: %s failed", request_id, scope["method"])
            resource = scope["raw_path"].decode("latin-1")
            return error_response(InternalError(), resource, request_id, with_body=scope["method"] != "HEAD")

    async def _operate(self, request: ObsRequest, body: Body, verified: Verified) -> Response:
        if request.bucket is None:
            if request.method != "GET":
                raise MethodNotAllowed
            return await buckets.list_buckets(self._storage, request)
        if not request.bucket:
            raise InvalidBucketName("The path begins with two slashes: the name of the bucket is missing.")
        _check_known(request)
        if request.key is None:
            return await self._operate_on_bucket(request, body, verified)
        if request.parameter("uploadId") is not None or request.parameter("uploads") is not None:
            return await self._operate_on_upload(request, body, verified)
        return await self._operate_on_object(request, body, verified)

    async def _operate_on_bucket(self, request: ObsRequest, body: Body, verified: Verified) -> Response:
        storage = self._storage
        subresource = next((name for name, _value in request.query if name in _KNOWN_FOR_BUCKETS), None)
        match request.method, subresource:
            case "GET", None:
                return await listing.list_objects(storage, request)
            case "GET", "location":
                return await buckets.get_bucket_location(storage, request, verified, self._region)
            case "GET", "uploads":
                return await listing.list_uploads(storage, request)
            case "PUT", None:
                return await buckets.create_bucket(storage, request, body, verified)
            case "HEAD", None:
                return await buckets.head_bucket(storage, request, self._region)
            case "DELETE", None:
                return await buckets.delete_bucket(storage, request)
            case "POST", "delete":
                return await objects.delete_objects(storage, request, body, verified)
            case "POST", None:
                raise NotImplementedByServer("The emulator does not implement uploads from HTML forms.")
        raise MethodNotAllowed

    async def _operate_on_object(self, request: ObsRequest, body: Body, verified: Verified) -> Response:
        storage = self._storage
        match request.method:
            case "GET":
                return await objects.get_object(storage, request)
            case "HEAD":
                return await objects.head_object(storage, request)
            case "PUT" if request.vendor_header("copy-source") is not None:
                return await objects.copy_object(storage, request)
            case "PUT":
                return await objects.put_object(storage, request, body, verified)
            case "DELETE":
                return await objects.delete_object(storage, request)
        raise MethodNotAllowed

    async def _operate_on_upload(self, request: ObsRequest, body: Body, verified: Verified) -> Response:
        storage = self._storage
        match request.method, request.parameter("uploads") is not None:
            case "POST", True:
                return await multipart.initiate_upload(storage, request)
            case "POST", False:
                return await multipart.complete_upload(storage, request, body, verified)
            case "GET", False:
                return await multipart.list_parts(storage, request)
            case "PUT", False if request.vendor_header("copy-source") is not None:
                return await multipart.upload_part_copy(storage, request)
            case "PUT", False:
                return await multipart.upload_part(storage, request, body, verified)
            case "DELETE", False:
                return await multipart.abort_upload(storage, request)
        raise MethodNotAllowed


def _check_known(request: ObsRequest) -> None:
    known = _KNOWN_FOR_BUCKETS if request.key is None else _KNOWN_FOR_OBJECTS
    for name, _value in request.query:
        alone = name == "partNumber" and request.parameter("uploadId") is None
        if name in _SUBRESOURCES and (name not in known or alone):
            raise NotImplementedByServer(f"The emulator does not implement the sub-resource {name}.")


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return

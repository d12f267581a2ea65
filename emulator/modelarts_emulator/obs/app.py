"""The ASGI application of the object storage."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from modelarts_emulator.http.repeated_logs import OncePerMinute
from modelarts_emulator.http.workers import in_worker
from modelarts_emulator.obs import (
    access,
    bucket_settings,
    buckets,
    cors,
    forms,
    listing,
    multipart,
    object_settings,
    objects,
    tags,
    versions,
)
from modelarts_emulator.obs.attributes import check_supported
from modelarts_emulator.obs.configurations import KINDS
from modelarts_emulator.obs.errors import (
    InsufficientStorage,
    InternalError,
    InvalidBucketName,
    MethodNotAllowed,
    NotImplementedByServer,
    ObsError,
    ServiceUnavailable,
)
from modelarts_emulator.obs.payload import Body, Received, Steps, Transfer
from modelarts_emulator.obs.request import Family, ObsRequest, read_request
from modelarts_emulator.obs.responses import empty, error_response
from modelarts_emulator.obs.signatures import SecretLookup, Verified, verify
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.subresources import SUBRESOURCES
from modelarts_emulator.state.full_disk import is_full
from modelarts_emulator.state.full_disk import message_of as full_disk_message

DEFAULT_REGION = "cn-north-4"
DEFAULT_DOMAINS = ("localhost",)
"""RFC 6761 reserves all names under it for this machine."""

_IDS = tuple(f"{family.value}{name}".encode() for family in Family for name in ("request-id", "id-2"))

_MAKE_ROOM = "Make room on it, for example by deleting objects, and send the request again."

_log = logging.getLogger(__name__)
_log.addFilter(OncePerMinute())


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A request with all that operations need to answer it."""

    storage: ObjectStorage
    request: ObsRequest
    body: Body
    verified: Verified
    region: str
    accounts: SecretLookup


_Operation = Callable[[_Exchange], Response | Steps[Response]]
"""Answers a request in a worker thread; one that needs the body of the request is a generator."""
_Step = Response | tuple[Steps[Response], Transfer]

_BUCKET_OPERATIONS: dict[tuple[str, str | None], _Operation] = {
    ("GET", None): lambda e: listing.list_objects(e.storage, e.request),
    ("PUT", None): lambda e: buckets.create_bucket(e.storage, e.request, e.body, e.verified),
    ("HEAD", None): lambda e: buckets.head_bucket(e.storage, e.request, e.region),
    ("DELETE", None): lambda e: buckets.delete_bucket(e.storage, e.request),
    ("GET", "location"): lambda e: buckets.get_bucket_location(e.storage, e.request, e.verified, e.region),
    ("GET", "uploads"): lambda e: listing.list_uploads(e.storage, e.request),
    ("GET", "versions"): lambda e: versions.list_versions(e.storage, e.request),
    ("POST", None): lambda e: forms.post_object(e.storage, e.request, e.body, e.verified, e.accounts),
    ("POST", "delete"): lambda e: objects.delete_objects(e.storage, e.request, e.body, e.verified),
    ("GET", "versioning"): lambda e: bucket_settings.get_versioning(e.storage, e.request),
    ("PUT", "versioning"): lambda e: bucket_settings.put_versioning(e.storage, e.request, e.body, e.verified),
    ("GET", "acl"): lambda e: bucket_settings.get_acl(e.storage, e.request),
    ("PUT", "acl"): lambda e: bucket_settings.put_acl(e.storage, e.request, e.body, e.verified),
    ("GET", "tagging"): lambda e: bucket_settings.get_tags(e.storage, e.request),
    ("PUT", "tagging"): lambda e: bucket_settings.put_tags(e.storage, e.request, e.body, e.verified),
    ("DELETE", "tagging"): lambda e: bucket_settings.delete_setting(e.storage, e.request, tags.SETTING),
    ("GET", "storageinfo"): lambda e: bucket_settings.get_storage_info(e.storage, e.request),
    ("GET", "policyStatus"): lambda e: bucket_settings.get_policy_status(e.storage, e.request),
    ("GET", "bucketStatus"): lambda e: bucket_settings.get_public_status(e.storage, e.request),
    ("GET", "storageClass"): lambda e: bucket_settings.get_storage_class(e.storage, e.request),
    ("GET", "storagePolicy"): lambda e: bucket_settings.get_storage_class(e.storage, e.request),
    ("PUT", "storageClass"): lambda e: bucket_settings.put_storage_class(e.storage, e.request, e.body, e.verified),
    ("PUT", "storagePolicy"): lambda e: bucket_settings.put_storage_class(e.storage, e.request, e.body, e.verified),
}
_OBJECT_OPERATIONS: dict[tuple[str, str | None], _Operation] = {
    ("GET", None): lambda e: objects.get_object(e.storage, e.request),
    ("HEAD", None): lambda e: objects.head_object(e.storage, e.request),
    ("PUT", None): lambda e: _put_object(e),
    ("DELETE", None): lambda e: objects.delete_object(e.storage, e.request),
    ("POST", "append"): lambda e: objects.append_object(e.storage, e.request, e.body, e.verified),
    ("GET", "attributes"): lambda e: objects.get_attributes(e.storage, e.request),
    ("PUT", "metadata"): lambda e: object_settings.put_metadata(e.storage, e.request, e.body, e.verified),
    ("GET", "acl"): lambda e: object_settings.get_acl(e.storage, e.request),
    ("PUT", "acl"): lambda e: object_settings.put_acl(e.storage, e.request, e.body, e.verified),
    ("GET", "tagging"): lambda e: object_settings.get_tags(e.storage, e.request),
    ("PUT", "tagging"): lambda e: object_settings.put_tags(e.storage, e.request, e.body, e.verified),
    ("DELETE", "tagging"): lambda e: object_settings.delete_tags(e.storage, e.request),
    ("POST", "restore"): lambda e: object_settings.restore(e.storage, e.request, e.body, e.verified),
    ("POST", "uploads"): lambda e: multipart.initiate_upload(e.storage, e.request),
    ("POST", "uploadId"): lambda e: multipart.complete_upload(e.storage, e.request, e.body, e.verified),
    ("GET", "uploadId"): lambda e: multipart.list_parts(e.storage, e.request),
    ("PUT", "uploadId"): lambda e: _put_part(e),
    ("DELETE", "uploadId"): lambda e: multipart.abort_upload(e.storage, e.request),
}


def create_obs_app(
    storage: ObjectStorage,
    accounts: SecretLookup,
    *,
    region: str = DEFAULT_REGION,
    domains: Sequence[str] = DEFAULT_DOMAINS,
) -> ASGIApp:
    """Make the application that serves a storage, in path style and with buckets in the name of the host.

    It is a plain ASGI application without routes, since keys may have characters, such as line feeds, that the patterns
    of a router do not match. An application around it must leave the scope's `raw_path` unchanged.

    Args:
        storage: The storage to serve; the caller closes it.
        accounts: Looks up secret keys.
        region: The location of buckets that are created without one.
        domains: The names of the server, under which buckets have names of their own, such as `bucket.localhost`.
    """
    return _ObsApp(storage, accounts, region, domains)


class _ObsApp:
    def __init__(self, storage: ObjectStorage, accounts: SecretLookup, region: str, domains: Sequence[str]) -> None:
        self._storage = storage
        self._accounts = accounts
        self._region = region
        self._domains = domains

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
        response.raw_headers += [(name, request_id.encode()) for name in _IDS]
        await response(scope, receive, send)

    async def _respond(self, scope: Scope, receive: Receive, request_id: str) -> Response:
        body: Body | None = None
        request: ObsRequest | None = None
        try:
            request = read_request(scope, self._domains)
            body = Body(request, receive)
            if request.method == "HEAD" and request.key is None and request.parameter("apiversion") is not None:
                return buckets.answer_api_version()
            response = await self._answer(request, body)
            await self._allow_origin(request, response)
            return response
        except ObsError as error:
            if body is not None:
                await body.drain()
            resource = scope["raw_path"].decode("latin-1")
            response = error_response(error, resource, request_id, with_body=scope["method"] != "HEAD")
            await self._allow_origin(request, response)
            return response
        except ClientDisconnect:
            raise
        except Exception as error:  # noqa: BLE001 - the boundary: a defect goes to the log, and the client gets a 500
            resource = scope["raw_path"].decode("latin-1")
            failure: ObsError = InternalError()
            if is_full(error):
                failure = InsufficientStorage(f"T{full_disk_message(self._storage.root)[1:]}. {_MAKE_ROOM}")
                _log.warning("%s", failure.message)
                if body is not None:
                    await body.drain()
            else:
                _log.exception("request %s: %s failed", request_id, scope["method"])
            return error_response(failure, resource, request_id, with_body=scope["method"] != "HEAD")

    async def _answer(self, request: ObsRequest, body: Body) -> Response:
        if request.method == "OPTIONS":
            configuration = await in_worker(self._storage.settings.get, request.bucket or "", "cors")
            return empty(headers=await in_worker(cors.preflight_headers, request, configuration))
        await body.receive_small()
        step = await in_worker(self._begin, request, body)
        while not isinstance(step, Response):
            steps, transfer = step
            try:
                step = await body.receive(transfer, partial(_go_on, steps))
            finally:
                steps.close()  # has an effect only if they have not ended: what they have staged is removed
        return step

    def _begin(self, request: ObsRequest, body: Body) -> _Step:
        # With a header for credentials a browser asks by OPTIONS first, and a form has its own check.
        if "origin" in request.headers and "authorization" not in request.headers and not forms.is_form(request):
            cors.check_origin(request, self._storage.settings.find(request.bucket or "", "cors"))
        verified = verify(request, self._accounts, datetime.now(UTC))
        answer = self._operate(_Exchange(self._storage, request, body, verified, self._region, self._accounts))
        step = answer if isinstance(answer, Response) else _go_on(answer)
        if isinstance(step, Response) or not body.arrived:
            return step
        steps, transfer = step
        try:
            return body.finish(transfer, partial(_go_on, steps))
        finally:
            steps.close()

    async def _allow_origin(self, request: ObsRequest | None, response: Response) -> None:
        """Let scripts of another origin read the answer, also that of an error, if the bucket allows it."""
        if request is None or request.method == "OPTIONS" or "origin" not in request.headers or not request.bucket:
            return
        configuration = await in_worker(self._storage.settings.find, request.bucket, "cors")
        response.headers.update(await in_worker(cors.response_headers, request, configuration))

    def _operate(self, exchange: _Exchange) -> Response | Steps[Response]:
        request = exchange.request
        check_supported(request)
        subresource = _subresource(request)
        if exchange.verified.access_key is None and not forms.is_form(request):  # which signs itself
            access.authorize_anonymous(self._storage, request, subresource)
        if request.bucket is None:
            if request.method != "GET":
                raise MethodNotAllowed
            return buckets.list_buckets(self._storage, request)
        if not request.bucket:
            raise InvalidBucketName("The path begins with two slashes: the name of the bucket is missing.")
        operation = _operation(request, subresource)
        if operation is None:
            raise MethodNotAllowed
        return operation(exchange)


def _subresource(request: ObsRequest) -> str | None:
    """Return the parameter that selects the operation; None for the bucket or the object itself.

    Raises:
        NotImplementedByServer: The emulator does not implement it.
    """
    named = [name for name, _value in request.query if name in SUBRESOURCES]
    if "uploadId" in named and request.key is not None:
        named = [name for name in named if name != "partNumber"]
    of_bucket = {name for _method, name in _BUCKET_OPERATIONS} | set(KINDS)
    known = of_bucket if request.key is None else {name for _method, name in _OBJECT_OPERATIONS}
    for name in named:
        if name not in known:
            raise NotImplementedByServer(f"The emulator does not implement the sub-resource {name}.")
    return named[0] if named else None


def _operation(request: ObsRequest, subresource: str | None) -> _Operation | None:
    if request.key is not None:
        return _OBJECT_OPERATIONS.get((request.method, subresource))
    if subresource is None or subresource not in KINDS:
        return _BUCKET_OPERATIONS.get((request.method, subresource))
    name = subresource
    match request.method:
        case "GET":
            return lambda e: bucket_settings.get_configuration(e.storage, e.request, name)
        case "PUT":
            return lambda e: bucket_settings.put_configuration(e.storage, e.request, e.body, e.verified, name)
        case "DELETE" if KINDS[name].deletable:
            return lambda e: bucket_settings.delete_configuration(e.storage, e.request, name)
    return None


def _put_object(exchange: _Exchange) -> Response | Steps[Response]:
    if exchange.request.vendor_header("copy-source") is not None:
        return objects.copy_object(exchange.storage, exchange.request)
    return objects.put_object(exchange.storage, exchange.request, exchange.body, exchange.verified)


def _put_part(exchange: _Exchange) -> Response | Steps[Response]:
    if exchange.request.vendor_header("copy-source") is not None:
        return multipart.upload_part_copy(exchange.storage, exchange.request)
    return multipart.upload_part(exchange.storage, exchange.request, exchange.body, exchange.verified)


def _go_on(steps: Steps[Response], received: Received | None = None) -> _Step:
    """Run an operation until it needs the body of its request, or to its end."""
    try:
        transfer = next(steps) if received is None else steps.send(received)
    except StopIteration as end:
        response: Response = end.value
        return response
    return steps, transfer


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return

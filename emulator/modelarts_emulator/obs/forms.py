"""Uploads from HTML forms.

Source: OBS API Reference, "Uploading Objects - POST"; Amazon S3 API Reference, "POST Object".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.responses import Response

from modelarts_emulator.obs import acl, cors, sigv4
from modelarts_emulator.obs.access import public_grants
from modelarts_emulator.obs.attributes import attributes_of, check_supported, with_checksums
from modelarts_emulator.obs.checksums import StatedChecksums
from modelarts_emulator.obs.errors import (
    AccessDenied,
    EntityTooLarge,
    InvalidAccessKeyId,
    InvalidArgument,
    MalformedPOSTRequest,
    SignatureDoesNotMatch,
)
from modelarts_emulator.obs.names import encode_key
from modelarts_emulator.obs.objects import written_headers
from modelarts_emulator.obs.payload import MAXIMUM_OBJECT_BYTES, Body, Steps
from modelarts_emulator.obs.policies import Policy, read_policy
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.responses import document, empty
from modelarts_emulator.obs.signatures import SecretLookup, Verified
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.obs.subresources import SUBRESOURCES
from modelarts_emulator.obs.xml import element

_MAXIMUM_FIELDS_BYTES = 20 * 1024
_MAXIMUM_FIELDS = 1000
_FILE = "file"
_FILE_NAME = "${filename}"


def is_form(request: ObsRequest) -> bool:
    """Whether a request is an upload from a form."""
    if request.method != "POST" or not request.bucket or request.key:
        return False
    return not any(name in SUBRESOURCES for name, _value in request.query)


def post_object(
    storage: ObjectStorage, request: ObsRequest, body: Body, verified: Verified, accounts: SecretLookup
) -> Steps[Response]:
    """Answer `POST /<bucket>` with a form whose last field is the file.

    Raises:
        MalformedPOSTRequest: The body is not such a form.
        AccessDenied: The form is not signed and not everyone may write, or its policy does not allow it.
        ObsError: The bucket does not exist, or a field is not valid.
    """
    bucket = request.bucket or ""
    settings = storage.settings.of_objects(bucket)
    accepted: list[_Upload] = []

    def accept(fields: Mapping[str, str], file_name: str) -> Callable[[bytes], None]:
        if "policy" not in fields:  # a page that has a signed policy may use it, as in the cloud
            cors.check_origin(request, storage.settings.find(bucket, "cors"))
        upload = _Upload(request, fields, file_name, settings, accounts, signed=verified.access_key is not None)
        accepted.append(upload)

        def write(data: bytes) -> None:
            upload.take(data)
            staged.write(data)

        return write

    form = _Form(request.headers.get("content-type", ""), accept)
    staged = storage.stage()
    try:
        yield body.save(verified, form.feed)
        form.finish()
        upload = accepted[0]
        checksums = upload.finish(staged.size)
        attributes = with_checksums(attributes_of(upload.request, settings), checksums)
        stored = storage.commit(bucket, upload.key, staged, attributes)
    finally:
        staged.discard()
    location = f"http://{request.headers.get('host', '')}{request.raw_path.rstrip('/')}/{quote(upload.key)}"
    headers = written_headers(upload.request, settings, stored)
    return _answer(upload, bucket, location, headers)


def _answer(upload: _Upload, bucket: str, location: str, headers: dict[str, str]) -> Response:
    redirect = upload.fields.get("success_action_redirect") or upload.fields.get("redirect")
    if redirect and urlsplit(redirect).scheme in ("http", "https"):
        parts = urlsplit(redirect)
        query = [*parse_qsl(parts.query), ("bucket", bucket), ("key", upload.key), ("etag", headers["etag"])]
        return empty(303, headers | {"location": parts._replace(query=urlencode(query)).geturl()})
    status = upload.fields.get("success_action_status", "204")
    if status != "201":  # anything else but 200 is ignored, as documented
        return empty(200 if status == "200" else 204, headers | {"location": location})
    content = [("Location", location), ("Bucket", bucket), ("Key", upload.key), ("ETag", headers["etag"])]
    answer = document(upload.request, element("PostResponse", *(element(*item) for item in content)), headers)
    answer.status_code = 201
    return answer


class _Upload:
    """The upload that a form asks for; its fields have been checked when it is made."""

    def __init__(
        self,
        request: ObsRequest,
        fields: Mapping[str, str],
        file_name: str,
        settings: Mapping[str, str],
        accounts: SecretLookup,
        *,
        signed: bool,
    ) -> None:
        self.fields = fields
        self.key = fields.get("key", "").replace(_FILE_NAME, file_name)
        if not self.key:
            raise InvalidArgument(
                "The form has no field key, or it is the name of a file that has none.", details={"ArgumentName": "key"}
            )
        encode_key(self.key)
        self.request = _as_upload(request, fields)
        check_supported(self.request)
        self._policy = None if signed else _authorize(fields, request.bucket or "", settings, accounts)
        self._checksums = StatedChecksums(self.request)
        self._most = MAXIMUM_OBJECT_BYTES
        if self._policy is not None and self._policy.most is not None:
            self._most = self._policy.most
        self._size = 0

    def take(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._most:
            raise EntityTooLarge(f"The file is larger than the {self._most} bytes that are allowed.")
        self._checksums.update(data)

    def finish(self, size: int) -> dict[str, str]:
        if self._policy is not None:
            self._policy.check_size(size)
        return self._checksums.finish()


def _as_upload(request: ObsRequest, fields: Mapping[str, str]) -> ObsRequest:
    """Return the request with the fields as headers, which they have the names and the meaning of."""
    family = Family.OBS if "accesskeyid" in fields else Family.AMZ
    if "accesskeyid" not in fields and any(name.startswith(Family.OBS.value) for name in fields):
        family = Family.OBS
    headers: dict[str, str] = {}
    for name, value in fields.items():
        if name in ("key", "policy", "bucket"):
            continue
        if not value.isprintable():
            raise InvalidArgument(f"The field {name} has characters that are not allowed.")
        headers[name] = value.encode().decode("latin-1")
    if "acl" in fields:
        headers[f"{family.value}acl"] = fields["acl"]
    if "tagging" in fields:
        raise InvalidArgument("Tags of a form are not supported; set them afterwards.")
    # What a request of this family would begin with.
    headers["authorization"] = "OBS form" if family is Family.OBS else "AWS form"
    headers.setdefault("content-type", "binary/octet-stream")
    return replace(request, headers=headers | {"host": request.headers.get("host", "")}, query=())


def _authorize(
    fields: Mapping[str, str], bucket: str, settings: Mapping[str, str], accounts: SecretLookup
) -> Policy | None:
    text = fields.get("policy")
    if text is None:
        if not acl.everyone_may(public_grants(settings), "WRITE"):
            raise AccessDenied("The form has no policy, and not everyone may write to the bucket.")
        return None
    _check_signature(fields, text, accounts)
    policy = read_policy(text)
    policy.check({**fields, "bucket": bucket}, datetime.now(UTC))
    return policy


def _check_signature(fields: Mapping[str, str], policy: str, accounts: SecretLookup) -> None:
    credential = fields.get("x-amz-credential")
    access_key = fields.get("accesskeyid") or fields.get("awsaccesskeyid")
    scope = ""
    if credential is not None:
        access_key, _slash, scope = credential.partition("/")
        if fields.get("x-amz-algorithm") != sigv4.ALGORITHM or scope.count("/") != 3:
            raise AccessDenied("The form has a credential, and not the algorithm or the scope that belong to it.")
    if not access_key:
        raise AccessDenied("The form has a policy and no access key.")
    token = fields.get("x-amz-security-token") or fields.get("x-obs-security-token")
    secret = accounts.secret_for(access_key, token)
    if secret is None:
        raise InvalidAccessKeyId
    if credential is not None:
        given = fields.get("x-amz-signature", "")
        expected = hmac.new(sigv4.signing_key(secret, scope), policy.encode(), hashlib.sha256).hexdigest()
    else:
        given = fields.get("signature", "")
        expected = base64.b64encode(hmac.new(secret.encode(), policy.encode(), hashlib.sha1).digest()).decode()
    if not hmac.compare_digest(expected.encode(), given.encode()):
        raise SignatureDoesNotMatch


class _Form:
    """Parses a form piece by piece: keeps its fields, and passes its file on.

    Args:
        content_type: The header, with the boundary.
        accept: Gets the fields, names in lower case, and the name of the file, and returns what gets the file.
    """

    def __init__(self, content_type: str, accept: Callable[[Mapping[str, str], str], Callable[[bytes], None]]) -> None:
        media_type, options = parse_options_header(content_type)
        boundary = options.get(b"boundary")
        if media_type != b"multipart/form-data" or not boundary:
            raise MalformedPOSTRequest
        self._accept = accept
        self._fields: dict[str, str] = {}
        self._write: Callable[[bytes], None] | None = None
        self._name = ""
        self._value = bytearray()
        self._header = (bytearray(), bytearray())
        self._disposition = b""
        self._fields_begun = 0
        self._bytes_of_fields = 0
        self._ended = False
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin_part,
                "on_header_field": lambda data, start, end: self._take_header(0, data[start:end]),
                "on_header_value": lambda data, start, end: self._take_header(1, data[start:end]),
                "on_header_end": self._end_header,
                "on_headers_finished": self._begin_data,
                "on_part_data": self._take,
                "on_part_end": self._end_part,
                "on_end": self._end,
            },
        )

    def feed(self, data: bytes) -> None:
        """Parse the next piece.

        Raises:
            MalformedPOSTRequest: It is not part of a form.
        """
        try:
            self._parser.write(data)
        except MultipartParseError as error:
            raise MalformedPOSTRequest from error

    def finish(self) -> None:
        """End the form.

        Raises:
            MalformedPOSTRequest: It has not ended, or has no file.
        """
        if not self._ended or self._write is None:
            raise MalformedPOSTRequest

    def _begin_part(self) -> None:
        if self._write is not None:
            raise MalformedPOSTRequest("The file is the last field of a form.")
        self._fields_begun += 1
        if self._fields_begun > _MAXIMUM_FIELDS:
            raise MalformedPOSTRequest(f"The form has more than {_MAXIMUM_FIELDS} fields.")
        self._disposition, self._value = b"", bytearray()

    def _take_header(self, part: int, data: bytes) -> None:
        self._count(len(data))
        self._header[part].extend(data)

    def _end_header(self) -> None:
        field, value = (bytes(part) for part in self._header)
        self._header = (bytearray(), bytearray())
        if field.lower() == b"content-disposition":
            self._disposition = value

    def _begin_data(self) -> None:
        _kind, options = parse_options_header(self._disposition)
        self._name = _text(options.get(b"name", b"")).lower()
        if self._name == _FILE:
            file_name = _text(options.get(b"filename", b""))
            self._write = self._accept(self._fields, file_name.replace("\\", "/").rpartition("/")[2])

    def _take(self, data: bytes, start: int, end: int) -> None:
        if self._write is not None:
            self._write(data[start:end])
            return
        self._count(end - start)
        self._value += data[start:end]

    def _count(self, size: int) -> None:
        self._bytes_of_fields += size
        if self._bytes_of_fields > _MAXIMUM_FIELDS_BYTES:
            raise MalformedPOSTRequest(f"The fields before the file have more than {_MAXIMUM_FIELDS_BYTES} bytes.")

    def _end_part(self) -> None:
        if self._write is None and self._name:
            self._fields[self._name] = _text(bytes(self._value))

    def _end(self) -> None:
        self._ended = True


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise MalformedPOSTRequest("A field of the form is not UTF-8.") from error

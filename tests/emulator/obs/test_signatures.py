"""What is signed is checked, and what must be signed may not be missing."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
import zlib
from collections.abc import Iterator
from datetime import timedelta
from email.utils import formatdate
from urllib.parse import urlencode

import httpx
import pytest
from botocore.auth import HmacV1Auth
from modelarts_emulator.obs import app, sigv2, sigv4
from modelarts_emulator.obs.chunked import ChunkedDecoder
from modelarts_emulator.obs.configurations import KINDS
from modelarts_emulator.obs.errors import InvalidRequest, SignatureDoesNotMatch
from modelarts_emulator.obs.presign import LinkSigner
from modelarts_emulator.obs.subresources import SUBRESOURCES, Signed
from obs.const import ALLOWED_RESOURCE_PARAMTER_NAMES

from tests.support.no_authority import NO_AUTHORITY
from tests.support.obs_raw import RawClient, code_of
from tests.support.obs_server import PERMANENT, TEMPORARY, WRONG_TOKEN, Keys, RunningServer, running_server

# The worked examples of "Authenticating Requests (AWS Signature Version 4)" in the Amazon S3 API Reference.
EXAMPLE_SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
EXAMPLE_SCOPE = "20130524/us-east-1/s3/aws4_request"
EXAMPLE_TIME = "20130524T000000Z"

SIGNED_CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
SIGNED_CHUNKS_AND_TRAILER = f"{SIGNED_CHUNKS}-TRAILER"
UNSIGNED_CHUNKS = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
DENIED = (403, "AccessDenied")
MISMATCH = (403, "SignatureDoesNotMatch")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        running.storage.create_bucket("bucket")
        running.storage.put_bytes("bucket", "key", b"content")
        yield running


@pytest.fixture
def raw(server: RunningServer) -> RawClient:
    return RawClient(server)


def test_published_example_of_a_request() -> None:
    headers = {
        "host": "examplebucket.s3.amazonaws.com",
        "range": "bytes=0-9",
        "x-amz-content-sha256": sigv4.EMPTY_SHA256,
        "x-amz-date": EXAMPLE_TIME,
    }
    digest = sigv4.canonical_digest("GET", "/test.txt", [], headers, sigv4.EMPTY_SHA256)
    key = sigv4.signing_key(EXAMPLE_SECRET, EXAMPLE_SCOPE)

    signature = sigv4.sign(key, EXAMPLE_TIME, EXAMPLE_SCOPE, digest)

    assert signature == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"


def test_published_example_of_a_body_in_chunks() -> None:
    seed = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"
    signer = sigv4.ChunkSigner(sigv4.signing_key(EXAMPLE_SECRET, EXAMPLE_SCOPE), EXAMPLE_TIME, EXAMPLE_SCOPE, seed)
    body = b"".join(
        b"%x;chunk-signature=%s\r\n%s\r\n" % (size, signature, b"a" * size)
        for size, signature in (
            (65536, b"ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"),
            (1024, b"0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"),
            (0, b"b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"),
        )
    )
    decoder = ChunkedDecoder(signer, signed_trailer=False)

    data = b"".join(part for start in range(0, len(body), 999) for part in decoder.feed(body[start : start + 999]))

    assert data == b"a" * 66560
    assert decoder.finish() == {}


@pytest.mark.parametrize("body", [b"zz\r\n", b"-1\r\n", b"1;x\r\nab\r\n", b"x" * 5000, b"0\r\n\r\nmore\r\n"])
def test_broken_chunks_are_refused(body: bytes) -> None:
    decoder = ChunkedDecoder(None, signed_trailer=False)

    with pytest.raises(InvalidRequest):
        list(decoder.feed(body))


def _chunks(raw: RawClient, chunks: list[bytes], trailers: dict[str, str] | None = None) -> bytes:
    """Encode a body whose chunks are signed after the request that the client has just signed."""
    previous, encoded = raw.signature, b""

    def sign(kind: str, *hashes: str) -> str:
        text = "\n".join([f"AWS4-HMAC-SHA256-{kind}", raw.timestamp, raw.scope, previous, *hashes])
        return hmac.new(raw.signing_key(), text.encode(), hashlib.sha256).hexdigest()

    for chunk in [*chunks, b""]:
        previous = sign("PAYLOAD", sigv4.EMPTY_SHA256, hashlib.sha256(chunk).hexdigest())
        encoded += b"%x;chunk-signature=%s\r\n" % (len(chunk), previous.encode()) + chunk
        encoded += b"\r\n" if chunk else b""
    if trailers is not None:
        lines = "".join(f"{name}:{value}\n" for name, value in trailers.items())
        signature = sign("TRAILER", hashlib.sha256(lines.encode()).hexdigest())
        encoded += lines.replace("\n", "\r\n").encode() + f"x-amz-trailer-signature:{signature}\r\n".encode()
    return encoded + b"\r\n"


def _put_chunks(
    raw: RawClient, kind: str, chunks: list[bytes], trailers: dict[str, str] | None = None, *, spoil: bool = False
) -> httpx.Response:
    headers = {"x-amz-decoded-content-length": str(sum(map(len, chunks))), "content-encoding": "aws-chunked"}
    if trailers:
        headers["x-amz-trailer"] = ",".join(trailers)
    signed = raw.sign("PUT", "/bucket/chunked", [], headers, kind)
    if kind == UNSIGNED_CHUNKS:
        body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n"
        body += b"".join(f"{name}:{value}\r\n".encode() for name, value in (trailers or {}).items()) + b"\r\n"
    else:
        body = _chunks(raw, chunks, trailers)
    return raw.send("PUT", "/bucket/chunked", [], signed, body.replace(b"spoil", b"SPOIL") if spoil else body)


def _crc32(data: bytes) -> str:
    return base64.b64encode(zlib.crc32(data).to_bytes(4, "big")).decode()


CHUNKS = [b"a" * 70_000, b"to be spoilt", b"b"]
GOOD_TRAILER = {"x-amz-checksum-crc32": _crc32(b"".join(CHUNKS))}
BAD_TRAILER = {"x-amz-checksum-crc32": _crc32(b"something else")}


@pytest.mark.parametrize(
    ("kind", "trailers"),
    [(SIGNED_CHUNKS, None), (SIGNED_CHUNKS_AND_TRAILER, GOOD_TRAILER), (UNSIGNED_CHUNKS, GOOD_TRAILER)],
)
def test_body_in_chunks_is_stored_without_the_encoding(
    raw: RawClient, kind: str, trailers: dict[str, str] | None
) -> None:
    answer = _put_chunks(raw, kind, CHUNKS, trailers)

    assert answer.status_code == 200, answer.text
    found = raw.request("GET", "/bucket/chunked")
    assert found.content == b"".join(CHUNKS)
    assert "content-encoding" not in found.headers


@pytest.mark.parametrize(
    ("kind", "trailers", "spoil", "expected"),
    [
        (SIGNED_CHUNKS, None, True, MISMATCH),
        (SIGNED_CHUNKS_AND_TRAILER, BAD_TRAILER, False, (400, "BadDigest")),
        (SIGNED_CHUNKS_AND_TRAILER, None, False, MISMATCH),
        (UNSIGNED_CHUNKS, GOOD_TRAILER, True, (400, "BadDigest")),
        (UNSIGNED_CHUNKS, BAD_TRAILER, False, (400, "BadDigest")),
        ("STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD", None, False, (501, "NotImplemented")),
    ],
)
def test_corrupted_chunks_change_nothing(
    raw: RawClient, kind: str, trailers: dict[str, str] | None, spoil: bool, expected: tuple[int, str]
) -> None:
    raw.server.storage.put_bytes("bucket", "chunked", b"before")

    answer = _put_chunks(raw, kind, [*CHUNKS[:1], b"to be spoilt", b"b"], trailers, spoil=spoil)

    assert code_of(answer) == expected
    assert raw.server.storage.content_path("bucket", "chunked").read_bytes() == b"before"


def test_corrupted_trailer_signature_is_refused(raw: RawClient) -> None:
    signer = sigv4.ChunkSigner(b"key", EXAMPLE_TIME, EXAMPLE_SCOPE, "seed")

    with pytest.raises(SignatureDoesNotMatch):
        signer.check_trailer([("x-amz-checksum-crc32", "AAAAAA==")], "0" * 64)


@pytest.mark.parametrize("path", ["/", "/bucket", "/bucket/key"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "POST"])
def test_anonymous_requests_are_refused(raw: RawClient, method: str, path: str) -> None:
    answer = raw.send(method, path, [], {}, b"")

    is_form = (method, path) == ("POST", "/bucket")  # which would have its signature in the body
    assert code_of(answer) == ((400, "MalformedPOSTRequest") if is_form else DENIED)
    assert f"<RequestId>{answer.headers['x-amz-request-id']}</RequestId>" in answer.text


def test_anonymous_head_says_why_in_headers(raw: RawClient) -> None:
    answer = raw.send("HEAD", "/bucket/key", [], {}, b"")

    assert (answer.status_code, answer.headers["x-obs-error-code"]) == (403, "AccessDenied")


@pytest.mark.parametrize(
    "authorization",
    [
        "Bearer token",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 nonsense",
        "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=x",
        "AWS nonsense",
        "OBS :",
        "OBS é:ü",
    ],
)
def test_broken_authorization_is_refused(raw: RawClient, authorization: str) -> None:
    headers = {"authorization": authorization, "date": formatdate(usegmt=True)}
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}
    answer = httpx.get(f"{raw.server.url}/bucket/key", headers=encoded)  # type: ignore[arg-type]

    assert answer.status_code in (400, 403)
    assert code_of(answer)[1] in ("AccessDenied", "AuthorizationHeaderMalformed", "InvalidAccessKeyId")


@pytest.mark.parametrize("age", [timedelta(minutes=16), timedelta(minutes=-16)])
def test_request_of_another_time_is_refused(raw: RawClient, age: timedelta) -> None:
    assert code_of(raw.request("GET", "/bucket/key", age=age)) == (403, "RequestTimeTooSkewed")


def test_hmac_sha1_request_of_another_time_is_refused(raw: RawClient) -> None:
    headers = {"authorization": "OBS AKPERMANENT:c2lnbmF0dXJl", "date": formatdate(0, usegmt=True)}

    assert code_of(raw.send("GET", "/bucket/key", [], headers, b"")) == (403, "RequestTimeTooSkewed")


def test_unknown_access_key_is_refused(server: RunningServer) -> None:
    stranger = RawClient(server, WRONG_TOKEN)

    assert code_of(stranger.request("GET", "/bucket/key")) == (403, "InvalidAccessKeyId")


def test_vendor_header_that_is_not_signed_is_refused(raw: RawClient) -> None:
    answer = raw.request("PUT", "/bucket/copy", unsigned_headers={"x-amz-copy-source": "/bucket/key"})

    assert code_of(answer) == DENIED


@pytest.mark.parametrize(
    ("method", "path", "query"),
    [("PUT", "/bucket/key", []), ("GET", "/bucket/other", []), ("GET", "/bucket/key", [("partNumber", "1")])],
)
def test_signature_holds_for_one_request_only(
    raw: RawClient, method: str, path: str, query: list[tuple[str, str]]
) -> None:
    headers = raw.sign("GET", "/bucket/key", [], {}, sigv4.EMPTY_SHA256)

    assert code_of(raw.send(method, path, query, headers, b"")) == MISMATCH


def test_body_of_another_hash_changes_nothing(raw: RawClient) -> None:
    answer = raw.request("PUT", "/bucket/key", content=b"other", payload_hash=hashlib.sha256(b"signed").hexdigest())

    assert code_of(answer) == (400, "XAmzContentSHA256Mismatch")
    assert raw.server.storage.content_path("bucket", "key").read_bytes() == b"content"


def test_request_is_not_signed_twice(raw: RawClient) -> None:
    query = [("X-Amz-Algorithm", "AWS4-HMAC-SHA256")]

    assert code_of(raw.request("GET", "/bucket/key", query)) == (400, "InvalidArgument")


@pytest.mark.parametrize("keys", [PERMANENT, TEMPORARY])
def test_presigned_url_reads_one_object(server: RunningServer, keys: Keys) -> None:
    server.storage.put_bytes("bucket", "目录/a b+c", b"signed")
    url = LinkSigner(server.url, keys.access_key, keys.secret_key, keys.token).signed("bucket", "目录/a b+c", 60)

    assert httpx.get(url).content == b"signed"
    assert code_of(httpx.put(url, content=b"other")) == MISMATCH


@pytest.mark.parametrize("seconds", [0, 8 * 24 * 3600])
def test_presigned_url_lasts_a_week_at_most(seconds: int) -> None:
    with pytest.raises(ValueError, match="1 to 604800 seconds"):
        LinkSigner("http://127.0.0.1", "access key", "secret").signed("bucket", "key", seconds)


def _presigned_query(raw: RawClient, timestamp: str, expires: str) -> list[tuple[str, str]]:
    scope = f"{timestamp[:8]}/region/s3/aws4_request"
    query = [
        ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
        ("X-Amz-Credential", f"{raw.keys.access_key}/{scope}"),
        ("X-Amz-Date", timestamp),
        ("X-Amz-Expires", expires),
        ("X-Amz-SignedHeaders", "host"),
    ]
    host = {"host": f"{raw.server.host}:{raw.server.port}"}
    digest = sigv4.canonical_digest("GET", "/bucket/key", query, host, sigv4.UNSIGNED_PAYLOAD)
    signature = sigv4.sign(sigv4.signing_key(raw.keys.secret_key, scope), timestamp, scope, digest)
    return [*query, ("X-Amz-Signature", signature)]


@pytest.mark.parametrize(
    ("timestamp", "expires", "expected"),
    [
        ("20200101T000000Z", "604800", DENIED),
        ("20990101T000000Z", "60", DENIED),
        ("20200101T000000Z", "999999999999", (400, "AuthorizationHeaderMalformed")),
        ("20200101T000000Z", "-1", (400, "AuthorizationHeaderMalformed")),
        ("nonsense", "60", (400, "AuthorizationHeaderMalformed")),
    ],
)
def test_expired_or_broken_presigned_url_is_refused(
    raw: RawClient, timestamp: str, expires: str, expected: tuple[int, str]
) -> None:
    answer = raw.send("GET", "/bucket/key", _presigned_query(raw, timestamp, expires), {}, b"")

    assert code_of(answer) == expected


@pytest.mark.parametrize("key_name", ["AccessKeyId", "AWSAccessKeyId"])
@pytest.mark.parametrize(
    ("expires", "expected"),
    [("1", DENIED), ("9" * 30, MISMATCH), ("soon", (400, "AuthorizationHeaderMalformed"))],
)
def test_expired_or_broken_hmac_sha1_url_is_refused(
    raw: RawClient, key_name: str, expires: str, expected: tuple[int, str]
) -> None:
    query = [(key_name, PERMANENT.access_key), ("Expires", expires), ("Signature", "c2lnbmF0dXJl")]

    assert code_of(raw.send("GET", "/bucket/key", query, {}, b"")) == expected


def _hmac_sha1_url(server: RunningServer, method: str, path: str) -> str:
    expires = str(int(time.time()) + 60)
    text = f"{method}\n\n\n{expires}\n{path}".encode()
    signature = base64.b64encode(hmac.new(PERMANENT.secret_key.encode(), text, hashlib.sha1).digest()).decode()
    query = urlencode({"AccessKeyId": PERMANENT.access_key, "Expires": expires, "Signature": signature})
    return f"{server.url}{path}?{query}"


@pytest.mark.parametrize("path", ["/bucket", "/bucket/key"])
def test_signed_url_never_becomes_another_operation(server: RunningServer, path: str) -> None:
    url = _hmac_sha1_url(server, "GET", path)

    with httpx.Client(verify=NO_AUTHORITY) as client:
        assert client.get(url).status_code == 200
        answers = {name: code_of(client.get(f"{url}&{name}")) for name in SUBRESOURCES}

    assert answers == dict.fromkeys(SUBRESOURCES, MISMATCH)


def test_table_of_subresources_has_what_the_clients_sign() -> None:
    def signed_by(client: Signed) -> set[str]:
        return {name.lower() for name, known in SUBRESOURCES.items() if known.signed & client}

    by_botocore = {name.lower() for name in HmacV1Auth.QSAOfInterest}
    by_obs = {name for name in ALLOWED_RESOURCE_PARAMTER_NAMES if not name.startswith("x-workflow-")}

    assert by_botocore - sigv2._PLAIN == signed_by(Signed.BY_BOTOCORE)
    assert by_obs - sigv2._PLAIN == signed_by(Signed.BY_OBS)
    assert by_botocore | by_obs >= sigv2._PLAIN


def test_every_operation_is_selected_by_a_parameter_of_the_table() -> None:
    selected = {name for _method, name in (*app._BUCKET_OPERATIONS, *app._OBJECT_OPERATIONS) if name} | set(KINDS)

    assert selected <= set(SUBRESOURCES)
    for name, known in SUBRESOURCES.items():
        assert {(method, name) for method in known.of_bucket} <= set(app._BUCKET_OPERATIONS)
        assert {(method, name) for method in known.of_object} <= set(app._OBJECT_OPERATIONS)

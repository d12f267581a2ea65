"""Answers in the place of OBS's that OBS never gives, besides those of `hostile_server.KINDS`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Final

from tests.support.hostile_server import Request, Script, always, answer

_NUMBERS: Final = count(1)
_MASS: Final = 16 * 1024 * 1024
_WHEN: Final = "2024-01-01T00:00:00Z"


def _entry(key: str, size: str = "1", modified: str = _WHEN, e_tag: str = f'"{"0" * 32}"') -> str:
    return (
        f"<Contents><Key>{key}</Key><LastModified>{modified}</LastModified><ETag>{e_tag}</ETag><Size>{size}</Size>"
        "</Contents>"
    )


def _listed(*content: str, more: str = "") -> Script:
    end = f"<IsTruncated>true</IsTruncated>{more}" if more else ""
    return always(answer(f"<ListBucketResult>{''.join(content)}{end}</ListBucketResult>".encode()))


def _prefix(request: Request) -> str:
    found = re.search("[?&]prefix=([^&]*)", request.target)
    return (found[1] if found else "").replace("%2F", "/")


def _endless(request: Request) -> Iterator[bytes | float]:
    """A page of each kind of list, with an entry that no page has had, and the promise of another."""
    number = next(_NUMBERS)
    key = f"{_prefix(request)}{number:012}"
    upload = f"<Upload><Key>{key}</Key><UploadId>{number}</UploadId><Initiated>{_WHEN}</Initiated></Upload>"
    part = f"<Part><PartNumber>{number}</PartNumber><ETag>x</ETag><Size>1</Size></Part>"
    bucket = f"<Bucket><Name>bucket-{number}</Name><CreationDate>{_WHEN}</CreationDate></Bucket>"
    token = f"<NextContinuationToken>{number}</NextContinuationToken><ContinuationToken>{number}</ContinuationToken>"
    marker = f"<NextKeyMarker>{key}</NextKeyMarker><NextUploadIdMarker>{number}</NextUploadIdMarker>"
    if "uploads" in request.target:
        root, content = "ListMultipartUploadsResult", upload
    elif "uploadId" in request.target:
        root, content = "ListPartsResult", part
    elif "list-type" in request.target:
        root, content = "ListBucketResult", _entry(key)
    else:
        root, content = "ListAllMyBucketsResult", f"<Buckets>{bucket}</Buckets>"
    yield answer(f"<{root}><IsTruncated>true</IsTruncated>{token}{marker}{content}</{root}>".encode())


def _said_to_have(length: str, e_tag: str = f'"{"0" * 32}"', body: bytes = b"") -> Script:
    """Of each object the same is said; its content is another."""

    def script(request: Request) -> Iterator[bytes | float]:
        if request.method == "HEAD":
            yield f"HTTP/1.1 200 OK\r\nETag: {e_tag}\r\nContent-Length: {length}\r\n\r\n".encode()
        elif "list-type" in request.target:
            yield from _listed(_entry(f"{_prefix(request)}a", length))(request)
        elif body:
            yield answer(body, f"ETag: {e_tag}", "Content-Range: bytes 0-0/1", status="206 Partial Content")
        else:
            yield answer(b"<Error><Code>NoSuchKey</Code></Error>", status="404 Not Found")

    return script


def _uploading(upload_id: str, e_tag: str, status: str = "200 OK", last: bytes = b"") -> Script:
    """An upload in parts begins; then each part gets this answer."""

    def script(request: Request) -> Iterator[bytes | float]:
        if "uploads" in request.target:
            root = "InitiateMultipartUploadResult"
            yield answer(f"<{root}><UploadId>{upload_id}</UploadId></{root}>".encode())
        elif request.method == "POST":
            yield answer(last)
        else:
            yield answer(b"", f"ETag: {e_tag}", status=status)

    return script


def _xml(body: bytes) -> Script:
    return always(answer(body, kind="application/xml"))


def _many_attributes(_: Request) -> Iterator[bytes | float]:
    """Made only when it is sent: it takes half a second."""
    document = b"<ListBucketResult " + b" ".join(b'a%d=""' % number for number in range(500_000)) + b"/>"
    yield answer(document, kind="application/xml")


OBS_KINDS: Final[Mapping[str, Script]] = {
    # Masses.
    "flat XML": _xml(b"<ListBucketResult>" + b"<a/>" * (_MASS // 8) + b"</ListBucketResult>"),
    "deep XML": _xml(b"<ListBucketResult>" + b"<a>" * (_MASS // 16) + b"</a>" * (_MASS // 16) + b"</ListBucketResult>"),
    "XML that is not closed": _xml(b"<ListBucketResult>" + b"<a>" * (_MASS // 6)),
    "attributes": _many_attributes,
    "namespaces": _xml(b"<r>" + b"".join(b'<a xmlns="u%d"/>' % number for number in range(49_000)) + b"</r>"),
    "a text of megabytes": _xml(b"<ListBucketResult><Key>" + b"x" * 7_000_000 + b"</Key></ListBucketResult>"),
    "many entries": _listed(_entry("x/a") * 60_000),
    "long entries": _listed(_entry("x/" + "a" * 60_000) * 100),
    "laughing entities": _xml(
        b"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>"
        + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
        + b"]><r>&j;</r>"
    ),
    "an entity of a file": _xml(
        b"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><ListBucketResult>&a;</ListBucketResult>"
    ),
    "an error of a mass": always(
        answer(b"<Error><Code>X</Code>" + b"<a/>" * 500_000 + b"</Error>", status="400 Bad Request")
    ),
    # Lists.
    "lists that never end": _endless,
    "a list that goes on with nothing": _listed(more="<NextContinuationToken>a</NextContinuationToken>"),
    "a page again": _listed(_entry("x/a"), more="<NextContinuationToken>a</NextContinuationToken>"),
    "names from elsewhere": _listed(_entry("elsewhere/a"), _entry("")),
    "names that lead outside": _listed(*map(_entry, ("x/../../../tmp/a", "x//a", "x/&#9;", "/etc/passwd"))),
    "sizes that are none": _listed(_entry("x/a", "-5"), _entry("x/b", "9" * 5000)),
    "a size of 10^26": _listed(_entry("x/a", "9" * 26)),
    "times that are none": _listed(_entry("x/a", modified="0001-01-01T00:00:00+23:59")),
    "the earliest time": _listed(_entry("x/a", modified="0001-01-01T00:00:00Z")),
    "the last time": _listed(_entry("x/a", modified="9999-12-31T23:59:59Z")),
    "a tag with line breaks": _listed(_entry("x/a", e_tag="&#13;&#10;X-Header: 1")),
    "XML of another kind": _xml(b"<Other/>"),
    "XML in UTF-16": _xml("<ListBucketResult/>".encode("utf-16")),
    "an error after all": _xml(b"<Error><Code>InternalError</Code></Error>"),
    "an error without a code": always(answer(b"<Error/>", status="403 Forbidden")),
    "a redirect of OBS": always(
        answer(b"<Error><Code>PermanentRedirect</Code></Error>", "Location: http://192.0.2.1/", status="301 Moved")
    ),
    # Objects.
    "10^14 bytes": _said_to_have("100000000000000"),
    "30 GB that are not there": _said_to_have("30000000000"),
    "40 TB that are not there": _said_to_have("40000000000000"),
    "a length of 5,000 digits": _said_to_have("9" * 5000),
    "another part": _said_to_have("20000000", body=b"x"),
    "the wrong content": _said_to_have("1", body=b"x"),
    "a tag of a megabyte": _said_to_have("1", "a" * 60_000, b"x"),
    "a wrong time": always(answer(b"", 'ETag: "x"', "Last-Modified: Wed, 21 Oct 99999999999999999999 07:28:00 GMT")),
    # Uploads.
    "a wrong tag": always(answer(b"", f'ETag: "{"1" * 32}"')),
    "no tag": always(answer(b"")),
    "parts with wrong tags": _uploading("u", f'"{"1" * 32}"'),
    "parts with tags of XML": _uploading("u", "]]><Part/>", last=b"<CompleteMultipartUploadResult/>"),
    "an ID that is a path": _uploading("../../x&#10;y?z=1", '"x"', last=b"<Error><Code>NoSuchUpload</Code></Error>"),
    "an ID of 60 KB": _uploading("u" * 60_000, '"x"'),
    "parts that are refused": _uploading("u", '"x"', "503 Slow Down"),
}
"""The kinds of answers, by name."""

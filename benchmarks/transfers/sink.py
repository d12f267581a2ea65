"""An object storage that does as little as a server can, so that what is measured is the client.

Started with `python -m benchmarks.transfers.sink SECONDS KEPT NAME=FILE...`: seconds of a round trip, the size of the
largest content that is kept, in bytes, and objects to serve from files. Larger contents are read and hashed, and
forgotten. It prints its port, and ends with its input.

It speaks HTTP/1.1 and as much of the S3 protocol as the measured clients need. It checks no signature. Entity tags are
the MD5 of what arrived, so clients that verify them do.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import partial
from pathlib import Path
from typing import Final, cast
from urllib.parse import parse_qs, quote, unquote, urlsplit
from xml.etree import ElementTree

from benchmarks.transfers.objects import Content, Listed, Objects, RefusedError

_HEAD_END: Final = b"\r\n\r\n"
_BUFFER: Final = 1024 * 1024
_LONGEST_HEAD: Final = 64 * 1024


@dataclass
class Request:
    """A request.

    Attributes:
        method: in capital letters.
        bucket: its name; empty for the whole storage.
        key: of the object; empty for the bucket.
        query: the parameters, without values where they have none.
        headers: by name in small letters.
        body: what arrived.
    """

    method: str
    bucket: str
    key: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Content

    @property
    def metadata(self) -> dict[str, str]:
        """The headers that are stored with the object."""
        return {name: value for name, value in self.headers.items() if name.startswith(("x-amz-meta-", "x-obs-meta-"))}


@dataclass
class Answer:
    """An answer.

    Attributes:
        status: code and reason.
        headers: except the length.
        body: bytes, or a part of a file as path, offset and length.
        length: of the body that HEAD does not send.
    """

    status: str = "200 OK"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | tuple[Path, int, int] = b""
    length: int | None = None


def answer(objects: Objects, request: Request) -> Answer:
    """Do what a request asks for.

    Raises:
        RefusedError: it cannot be done.
    """
    if not request.key:
        return _of_bucket(objects, request)
    name = request.bucket, request.key
    match request.method:
        case "PUT" if "uploadId" in request.query:
            tag = objects.put_part(request.query["uploadId"], int(request.query["partNumber"]), request.body)
            return Answer(headers={"ETag": f'"{tag}"'})
        case "PUT":
            return Answer(headers={"ETag": f'"{objects.put(name, request.body, request.metadata)}"'})
        case "POST" if "uploads" in request.query:
            fields = ("Bucket", request.bucket), ("Key", request.key), ("UploadId", objects.begin(request.metadata))
            return _xml("InitiateMultipartUploadResult", *fields)
        case "POST" if "uploadId" in request.query:
            tag = objects.complete(name, request.query["uploadId"], request.body.kept or b"")
            return _xml("CompleteMultipartUploadResult", ("Bucket", name[0]), ("Key", name[1]), ("ETag", f'"{tag}"'))
        case "DELETE":
            if "uploadId" in request.query:
                objects.abort(request.query["uploadId"])
            else:
                objects.delete(name)
            return Answer("204 No Content")
        case "GET" | "HEAD" if not request.query.keys() & {"uploadId", "acl", "tagging"}:
            return _content(objects, request)
    raise RefusedError(
        "501 Not Implemented", "NotImplemented", f"{request.method} {sorted(request.query)} of an object"
    )


def _of_bucket(objects: Objects, request: Request) -> Answer:
    if request.method in {"HEAD", "PUT"}:
        return Answer()
    if request.method == "POST" and "delete" in request.query:
        for key in ElementTree.fromstring(request.body.kept or b"").iterfind(".//{*}Key"):  # noqa: S314 (of a measured client)
            objects.delete((request.bucket, key.text or ""))
        return _xml("DeleteResult")
    if request.method == "GET" and request.bucket:
        if "location" in request.query:
            return Answer(body=b"<LocationConstraint>region-1</LocationConstraint>")
        if "uploads" in request.query:
            return _xml("ListMultipartUploadsResult", ("Bucket", request.bucket), ("IsTruncated", "false"))
        if not request.query.keys() - {*_LISTING, "list-type", "fetch-owner"}:
            return _page(objects, request)
    raise RefusedError("501 Not Implemented", "NotImplemented", f"{request.method} {sorted(request.query)} of a bucket")


_LISTING: Final = ("prefix", "delimiter", "marker", "continuation-token", "start-after", "max-keys", "encoding-type")


def _page(objects: Objects, request: Request) -> Answer:
    prefix, delimiter, *after, limit, encoding = (request.query.get(name, "") for name in _LISTING)
    items, truncated = objects.listed(request.bucket, prefix, delimiter, max(after), int(limit or 1000))
    shown: Callable[[str], str] = partial(quote, safe="/") if encoding else _escaped
    fields = "".join(map(partial(_entry, shown), items))
    if truncated:
        last = quote(items[-1].name, safe="/")
        fields += f"<NextMarker>{last}</NextMarker><NextContinuationToken>{last}</NextContinuationToken>"
    kind = f"<EncodingType>{encoding}</EncodingType>" if encoding else ""
    body = (
        f"<ListBucketResult><Name>{request.bucket}</Name><Prefix>{shown(prefix)}</Prefix>{kind}"
        f"<KeyCount>{len(items)}</KeyCount><MaxKeys>{limit or 1000}</MaxKeys><IsTruncated>{str(truncated).lower()}"
        f"</IsTruncated>{fields}</ListBucketResult>"
    )
    return Answer(headers={"Content-Type": "application/xml"}, body=body.encode())


def _entry(shown: Callable[[str], str], item: Listed) -> str:
    if item.stored is None:
        return f"<CommonPrefixes><Prefix>{shown(item.name)}</Prefix></CommonPrefixes>"
    stored = item.stored
    return (
        f"<Contents><Key>{shown(item.name)}</Key><LastModified>{stored.modified:%Y-%m-%dT%H:%M:%S.000Z}</LastModified>"
        f'<ETag>"{stored.tag}"</ETag><Size>{stored.size}</Size><StorageClass>STANDARD</StorageClass></Contents>'
    )


def _content(objects: Objects, request: Request) -> Answer:
    stored = objects.get((request.bucket, request.key))
    headers = {
        "ETag": f'"{stored.tag}"',
        "Last-Modified": formatdate(stored.modified.timestamp(), usegmt=True),
        "Content-Type": "application/octet-stream",
        "Accept-Ranges": "bytes",
        **stored.metadata,
    }
    start, end = 0, stored.size
    status = "200 OK"
    if stated := request.headers.get("range"):
        first, _, last = stated.removeprefix("bytes=").partition("-")
        start, end = (int(first), min(int(last or end) + 1, end)) if first else (end - int(last), end)
        if start >= end:
            raise RefusedError("416 Requested Range Not Satisfiable", "InvalidRange", stated)
        status, headers["Content-Range"] = "206 Partial Content", f"bytes {start}-{end - 1}/{stored.size}"
    if request.method == "HEAD":
        return Answer(status, headers, length=end - start)
    if isinstance(stored.content, Path):
        return Answer(status, headers, (stored.content, start, end - start))
    if stored.content is None:
        raise RefusedError("403 Forbidden", "InvalidObjectState", "The content is too large to be kept.")
    return Answer(status, headers, stored.content[start:end])


def _xml(root: str, *fields: tuple[str, str]) -> Answer:
    inner = "".join(f"<{name}>{_escaped(value)}</{name}>" for name, value in fields)
    return Answer(headers={"Content-Type": "application/xml"}, body=f"<{root}>{inner}</{root}>".encode())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Connection(asyncio.BufferedProtocol):
    """One connection; its first answer takes another round trip, that of connecting.

    Args:
        objects: what is stored.
        seconds: of a round trip.
        kept: the size of the largest body that is kept, in bytes.
        buffer: where bytes arrive; all connections share it.
    """

    def __init__(self, objects: Objects, seconds: float, kept: int, buffer: bytearray) -> None:
        self._objects, self._seconds, self._kept = objects, seconds, kept
        self._buffer = memoryview(buffer)
        self._head = b""
        self._request: Request | None = None
        self._left = 0
        self._connecting = seconds

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport for answers."""
        self._transport = cast(asyncio.Transport, transport)

    def get_buffer(self, _sizehint: int) -> memoryview:
        """Where the next bytes arrive."""
        return self._buffer

    def buffer_updated(self, size: int) -> None:
        """Take what arrived."""
        data = self._buffer[:size]
        while data or self._complete:
            if self._request is None:
                data = self._take_head(data)
                if self._request is None:
                    return
            taken = data[: self._left]
            if taken:
                self._request.body.add(taken)
                self._left -= len(taken)
                data = data[len(taken) :]
            if not self._complete:
                return
            request, self._request = self._request, None
            self._answer(request)

    @property
    def _complete(self) -> bool:
        return self._request is not None and self._left == 0

    def eof_received(self) -> bool:
        """Refuse a request of which only a part has arrived."""
        if self._request is not None or self._head:
            refusal = RefusedError("400 Bad Request", "IncompleteBody", f"{self._left} bytes are missing.")
            self._write(_refused(refusal), close=True)
        return False

    def _take_head(self, data: memoryview) -> memoryview:
        before = len(self._head)
        head, found, _ = (self._head + bytes(data[:_LONGEST_HEAD])).partition(_HEAD_END)
        if not found:
            self._head = head
            if len(head) > _LONGEST_HEAD:
                self._transport.abort()
            return memoryview(b"")
        self._head = b""
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _version = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        parts = urlsplit(target)
        bucket, _, key = unquote(parts.path).removeprefix("/").partition("/")
        query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        if "transfer-encoding" in headers or "aws-chunked" in headers.get("content-encoding", ""):
            self._write(
                _refused(RefusedError("501 Not Implemented", "NotImplemented", "A body in chunks.")), close=True
            )
            return memoryview(b"")
        self._left = int(headers.get("content-length", 0))
        kept = self._kept if method == "PUT" else sys.maxsize
        self._request = Request(method, bucket, key, query, headers, Content(self._left, kept))
        if headers.get("expect", "").lower() == "100-continue":
            self._after_a_round_trip(partial(self._transport.write, b"HTTP/1.1 100 Continue\r\n\r\n"))
        return data[len(head) + len(_HEAD_END) - before :]

    def _answer(self, request: Request) -> None:
        try:
            result = answer(self._objects, request)
        except RefusedError as refusal:
            result = _refused(refusal)
        if request.method == "HEAD" and result.length is None:
            result.length, result.body = len(result.body), b""
        self._after_a_round_trip(partial(self._write, result, close=request.headers.get("connection") == "close"))

    def _after_a_round_trip(self, act: Callable[[], object]) -> None:
        wait, self._connecting = self._seconds + self._connecting, 0.0
        if wait:
            asyncio.get_running_loop().call_later(wait, act)
        else:
            act()

    def _write(self, result: Answer, *, close: bool = False) -> None:
        if self._transport.is_closing():
            return
        body = result.body
        length = (len(body) if isinstance(body, bytes) else body[2]) if result.length is None else result.length
        lines = [f"HTTP/1.1 {result.status}", f"Content-Length: {length}", "x-amz-request-id: 1"]
        lines += [f"{name}: {value}" for name, value in result.headers.items()]
        if close:
            lines.append("Connection: close")
        head = "\r\n".join(lines).encode("latin-1") + _HEAD_END
        if isinstance(body, bytes):
            self._transport.write(head + body)
            if close:
                self._transport.close()
        else:
            self._transport.write(head)
            self._sending = asyncio.get_running_loop().create_task(self._send_file(*body, close=close))

    async def _send_file(self, path: Path, offset: int, length: int, *, close: bool) -> None:
        try:
            with path.open("rb") as file:
                await asyncio.get_running_loop().sendfile(self._transport, file, offset, length)
            if close:
                self._transport.close()
        except (ConnectionError, RuntimeError):
            self._transport.abort()  # the client has gone away


def _refused(refusal: RefusedError) -> Answer:
    result = _xml("Error", ("Code", refusal.code), ("Message", refusal.message), ("RequestId", "1"))
    return Answer(refusal.status, result.headers, result.body)


async def serve(objects: Objects, seconds: float, kept: int) -> None:
    """Serve until the standard input ends.

    Args:
        objects: what is stored.
        seconds: of a round trip.
        kept: the size of the largest content that is kept, in bytes.
    """
    loop, buffer = asyncio.get_running_loop(), bytearray(_BUFFER)
    server = await loop.create_server(lambda: Connection(objects, seconds, kept, buffer), "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()

    def wait() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait, daemon=True).start()
    await ended.wait()
    server.close()


def main(arguments: Sequence[str]) -> None:
    """Serve as the command line says."""
    seconds, kept, *files = arguments
    objects = Objects()
    for stated in files:
        name, _, path = stated.partition("=")
        bucket, _, key = name.partition("/")
        objects.serve_file((bucket, key), Path(path))
    asyncio.run(serve(objects, float(seconds), int(kept)))


if __name__ == "__main__":
    main(sys.argv[1:])

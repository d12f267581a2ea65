"""Requests for single objects, whose names are taken byte for byte."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Final
from xml.sax.saxutils import escape

from modelarts_client.server_time import http_time

from modelarts._obs.answers import NOT_FOUND, check_stored, document_of, refusal, size_of
from modelarts._obs.content import BytesContent, Content
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsBody, ObsRequests
from modelarts._obs.stored_object import NEVER, StoredObject
from modelarts.exceptions import ObsError, ObsObjectNotFoundError, ObsTransferError

_DELETED_AT_ONCE: Final = 1000
_UNSUPPORTED: Final = frozenset({405, 501})
_PARTIAL: Final = 206
_NO_PARTS: Final = frozenset({400, 405, 416, 501})
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def head(requests: ObsRequests, path: ObsPath, *, doing: str = "look at") -> StoredObject:
    """Return what OBS knows of an object.

    Args:
        requests: Sends the request.
        path: The object.
        doing: What the caller is doing, for the error message.

    Raises:
        ObsObjectNotFoundError: If there is no such object, or no such bucket: the answer has no body to tell them.
        ObsError: If OBS refuses.
    """
    answer = requests.send("HEAD", path, headers={"x-amz-checksum-mode": "ENABLED"}, doing=f"{doing} {path}")
    return _described(path, answer.headers)


def size_of_first_part(requests: ObsRequests, path: ObsPath, e_tag: str | None) -> int | None:
    """Return the size in bytes of the first part that an object was uploaded in; ``None`` if OBS does not tell it."""
    headers = {} if e_tag is None else {"if-match": e_tag}
    query = [("partNumber", "1")]
    answer = requests.send("HEAD", path, query=query, headers=headers, doing=f"look at {path}", allowed=_NO_PARTS)
    length = answer.headers.get("content-length", "")
    return int(length) if answer.status == _PARTIAL and length.isdecimal() else None


def find(requests: ObsRequests, path: ObsPath, *, doing: str = "look at") -> StoredObject | None:
    """Return what OBS knows of an object; ``None`` if there is no such object, or no such bucket.

    Raises:
        ObsError: If OBS refuses.
    """
    try:
        return head(requests, path, doing=doing)
    except ObsObjectNotFoundError:
        return None


def get(requests: ObsRequests, path: ObsPath, *, e_tag: str | None) -> bytes:
    """Return the content of a small object, of at most 8 MB, as it arrives.

    Args:
        requests: Sends the request.
        path: The object.
        e_tag: The entity tag that the object must have.

    Raises:
        ObsTransferError: If the object has another entity tag.
        ObsObjectNotFoundError: If there is no such object.
        ObsError: If OBS refuses.
    """
    headers = {} if e_tag is None else {"if-match": e_tag}
    return requests.send("GET", path, headers=headers, doing=f"download {path}").content


@contextmanager
def opened(
    requests: ObsRequests, path: ObsPath, first: int = 0, size: int | None = None, *, e_tag: str | None = None
) -> Iterator[ObsBody]:
    """Request the content of an object, or a part of it.

    Args:
        requests: Sends the request.
        path: The object.
        first: Where the part begins.
        size: Its size in bytes, at least 1; ``None`` for all that follows.
        e_tag: The entity tag that the object must have.

    Raises:
        ObsTransferError: If the object has another entity tag, or another part arrives than was requested.
        ObsObjectNotFoundError: If there is no such object.
        ObsError: If OBS refuses.
    """
    doing = f"download {path}"
    headers = {} if e_tag is None else {"if-match": e_tag}
    is_part = first > 0 or size is not None
    if is_part:
        headers["range"] = f"bytes={first}-{'' if size is None else first + size - 1}"
    with requests.open(path, headers=headers, doing=doing) as body:
        found = body.headers.get("etag")
        if e_tag is not None and found is not None and found != e_tag:
            raise ObsTransferError(f"{path} changed while it was being downloaded. Download it again.")
        if is_part:
            where = body.headers.get("content-range", "")
            if body.status != _PARTIAL or not where.startswith(f"bytes {first}-"):
                raise ObsTransferError(f"Could not {doing}: OBS sent another part than the one that was requested.")
        yield body


def put(
    requests: ObsRequests, path: ObsPath, content: Content, *, doing: str, headers: Mapping[str, str] | None = None
) -> str:
    """Create or replace an object, and check that OBS received what was sent.

    Args:
        requests: Sends the request.
        path: The object.
        content: Its content, at most 5 GB.
        doing: What the caller is doing, for the error message.
        headers: Headers of the object, such as ``content-type``, by names in lower case.

    Returns:
        The object's entity tag, as OBS sends it.

    Raises:
        ObsTransferError: If OBS received something else.
        ObsError: If OBS refuses.
    """
    sent = {**(headers or {}), "content-md5": content.content_md5}
    answer = requests.send("PUT", path, content=content, headers=sent, doing=doing)
    check_stored(answer, answer.e_tag, content.md5.hex(), doing=doing)
    return answer.e_tag


def delete(requests: ObsRequests, path: ObsPath) -> None:
    """Delete an object; a missing one is not an error.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    doing = f"delete {path}"
    answer = requests.send("DELETE", path, doing=doing, allowed=frozenset({NOT_FOUND}))
    if answer.status == NOT_FOUND and answer.error_code != "NoSuchKey":
        raise refusal(requests.settings, answer, path, doing)


def delete_all(requests: ObsRequests, bucket: str, keys: Iterable[str]) -> int:
    """Delete objects, up to 1,000 with a request; missing ones are no error.

    Returns:
        How many there were.

    Raises:
        ObsBucketNotFoundError: If there is no such bucket.
        ObsError: If OBS refuses.
    """
    count = 0
    remaining = iter(keys)
    while page := list(islice(remaining, _DELETED_AT_ONCE)):
        named = [key for key in page if is_xml(key)]
        others = [key for key in page if not is_xml(key)]
        if len(named) == 1 or (named and not _delete_page(requests, bucket, named)):
            others += named
        for key in others:
            delete(requests, ObsPath(bucket, key))
        count += len(page)
    return count


def _delete_page(requests: ObsRequests, bucket: str, keys: Sequence[str]) -> bool:
    """Delete objects with one request.

    Returns:
        Whether OBS does that.
    """
    folder = ObsPath(bucket, "")
    doing = f"delete {len(keys):,} objects in {folder}"
    listed = "".join(f"<Object><Key>{escape(key, _LINE_BREAKS)}</Key></Object>" for key in keys)
    content = BytesContent(f"<Delete><Quiet>true</Quiet>{listed}</Delete>".encode())
    headers = {"content-md5": content.content_md5, "content-type": "application/xml"}
    answer = requests.send(
        "POST", folder, query=[("delete", "")], headers=headers, content=content, doing=doing, allowed=_UNSUPPORTED
    )
    if answer.status in _UNSUPPORTED:
        return False
    document, space = document_of(answer, "DeleteResult", doing=doing)
    for failed in document.iterfind(f"{space}Error"):
        named, code = (failed.findtext(f"{space}{name}") or "" for name in ("Key", "Code"))
        if code != "NoSuchKey":
            raise ObsError(f"Could not delete {ObsPath(bucket, named)}: OBS answered {code}.", error_code=code)
    return True


_LINE_BREAKS: Final = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}


def is_xml(key: str) -> bool:
    """Return whether a name can be written in XML, which has no control characters."""
    return _NOT_XML.search(key) is None


def _described(path: ObsPath, headers: Mapping[str, str]) -> StoredObject:
    not_obs = "so it is not OBS. Check obs_endpoint."
    if "content-length" not in headers or not headers.get("etag"):
        raise ObsError(f"Could not look at {path}: the answer has no size or no entity tag, {not_obs}")
    try:
        size = size_of(headers["content-length"])
    except ValueError as error:
        raise ObsError(f"Could not look at {path}: {error}, {not_obs}") from error
    return StoredObject(path.key, size, http_time(headers.get("last-modified", "")) or NEVER, headers["etag"], headers)

"""Requests for uploads in parts."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape

import attrs

from modelarts._obs import objects
from modelarts._obs.answers import NOT_FOUND, check_stored, document_of, refusal, size_of
from modelarts._obs.content import BytesContent, Content
from modelarts._obs.listing import names_of
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests, was_perhaps_sent
from modelarts._obs.verification import tag_of_parts
from modelarts.exceptions import EndpointUnreachableError, ModelArtsError, ObsError, ObsTransferError

_log: Final = logging.getLogger("modelarts.obs")
_ENDED: Final = "NoSuchUpload"


@attrs.frozen
class PartialUpload:
    """An upload in parts that was begun.

    Attributes:
        path: The object that it is going to create.
        upload_id: Its ID.
        initiated: The time when it was begun, as OBS writes it.
    """

    path: ObsPath
    upload_id: str
    initiated: str = ""


@attrs.frozen
class StoredPart:
    """A part that OBS has.

    Attributes:
        number: Its number, from 1.
        e_tag: Its entity tag: its MD5 digest in quotation marks.
        size: Its size in bytes.
    """

    number: int
    e_tag: str
    size: int = 0


def start(
    requests: ObsRequests, path: ObsPath, *, doing: str, headers: Mapping[str, str] | None = None
) -> PartialUpload:
    """Begin an upload in parts.

    Args:
        requests: Sends the request.
        path: The object.
        doing: What the caller is doing, for the error message.
        headers: Headers of the object, such as ``content-type``, by names in lower case.

    Raises:
        ObsError: If OBS refuses.
        EndpointUnreachableError: If there is no answer; the error says so if the upload may have been begun.
    """
    query = [("uploads", ""), *_encoding(path)]
    try:
        answer = requests.send("POST", path, query=query, headers=headers or {}, doing=doing)
    except (EndpointUnreachableError, ObsTransferError) as error:
        if was_perhaps_sent(error):
            error.args = (f"{error} {_perhaps_begun(path)}.",)
            if requests.is_cancelled:  # so that the error reaches nobody
                _log.warning("%s", error)
        raise
    if answer.follows_lost:
        _log.warning("%s, as an answer was lost. A second one was begun.", _perhaps_begun(path))
    document, space = document_of(answer, "InitiateMultipartUploadResult", doing=doing)
    upload_id = document.findtext(f"{space}UploadId")
    if not upload_id:
        raise ObsError(f"Could not {doing}: the answer has no ID of the upload.")
    return PartialUpload(path, upload_id)


def _perhaps_begun(path: ObsPath) -> str:
    """Name an upload that is not looked for: one of the same name may be what another process has just begun."""
    return (
        f"An upload to {path} may have been begun, and stays in OBS until abort_uploads({str(path.parent)!r}) ends it"
    )


def put_part(requests: ObsRequests, upload: PartialUpload, number: int, content: Content, *, doing: str) -> StoredPart:
    """Upload a part, and return it as OBS has it.

    Args:
        requests: Sends the request.
        upload: The upload.
        number: The part's number, from 1 to 10,000.
        content: The part, from 100 KB (the last one from 1 byte) to 5 GB.
        doing: What the caller is doing, for the error message.

    Raises:
        ObsError: If OBS refuses, or the upload was ended.
    """
    answer = requests.send(
        "PUT",
        upload.path,
        query=[("partNumber", str(number)), ("uploadId", upload.upload_id)],
        headers={"content-md5": content.content_md5},
        content=content,
        doing=doing,
    )
    check_stored(answer, answer.e_tag, content.md5.hex(), doing=doing)
    return StoredPart(number, answer.e_tag, content.size)


def finish(
    requests: ObsRequests,
    upload: PartialUpload,
    parts: Sequence[StoredPart],
    *,
    doing: str,
    headers: Mapping[str, str] | None = None,
) -> str:
    """Make the object from the parts.

    Args:
        requests: Sends the request.
        upload: The upload.
        parts: The parts, by number.
        doing: What the caller is doing, for the error message.
        headers: Conditions, such as ``if-none-match``, by names in lower case.

    Returns:
        The object's entity tag.

    Raises:
        ObsError: If OBS refuses, or the upload was ended.
    """
    listed = "".join(
        f"<Part><PartNumber>{part.number}</PartNumber><ETag>{escape(part.e_tag)}</ETag></Part>" for part in parts
    )
    content = BytesContent(f"<CompleteMultipartUpload>{listed}</CompleteMultipartUpload>".encode())
    try:
        answer = requests.send(
            "POST",
            upload.path,
            query=[("uploadId", upload.upload_id), *_encoding(upload.path)],
            headers={"content-type": "application/xml", **(headers or {})},
            content=content,
            doing=doing,
        )
    except ObsError as error:
        tag = _stored_tag(requests, upload.path, parts) if error.error_code == _ENDED else None
        if tag is None:
            raise
        return tag  # as the answer to an earlier attempt was lost
    document, space = document_of(answer, "CompleteMultipartUploadResult", doing=doing)
    e_tag = document.findtext(f"{space}ETag") or ""
    check_stored(answer, e_tag, _tag_of(parts), doing=doing)
    return e_tag


def _tag_of(parts: Sequence[StoredPart]) -> str | None:
    """Return the entity tag of an object that these parts make; ``None`` if their tags are no digests."""
    try:
        return tag_of_parts([bytes.fromhex(part.e_tag.strip('"')) for part in parts])
    except ValueError:  # as those of encrypted ones
        return None


def _stored_tag(requests: ObsRequests, path: ObsPath, parts: Sequence[StoredPart]) -> str | None:
    """Return the entity tag of an object if it is that of these parts."""
    expected = _tag_of(parts)
    found = objects.find(requests, path) if expected else None
    return found.e_tag if found and found.e_tag and found.e_tag.strip('"') == expected else None


def abort(requests: ObsRequests, upload: PartialUpload) -> None:
    """End an upload and delete its parts; one that has ended already is no error.

    Raises:
        ObsError: If OBS refuses.
    """
    doing = f"end the upload of {upload.path}"
    answer = requests.send(
        "DELETE", upload.path, query=[("uploadId", upload.upload_id)], doing=doing, allowed=frozenset({NOT_FOUND})
    )
    if answer.status == NOT_FOUND and answer.error_code not in {_ENDED, "NoSuchKey"}:
        raise refusal(requests.settings, answer, upload.path, doing)


def discard(requests: ObsRequests, upload: PartialUpload) -> bool:
    """End an upload whose call has failed or was cancelled, and delete its parts.

    Args:
        requests: Sends the requests of the call.
        upload: The upload.

    Returns:
        Whether it has ended. If not, the reason is logged, as another error is on its way to the caller.
    """
    try:
        abort(requests.for_clean_up(), upload)
    except ModelArtsError as error:
        _log.warning("Parts of an upload stay in OBS; abort_uploads deletes them. %s", error)
        return False
    return True


def uploads(requests: ObsRequests, folder: ObsPath, *, doing: str = "list the uploads to") -> Iterator[PartialUpload]:
    """Yield the uploads in parts that were begun and not ended, of objects whose names begin with a prefix.

    Args:
        requests: Sends the requests.
        folder: The folder, or any other prefix.
        doing: What the caller is doing, for error messages.

    Raises:
        ObsError: If OBS refuses, or answers with a page again.
    """
    doing = f"{doing} {folder}"
    query = {"uploads": "", "prefix": folder.key, "encoding-type": "url"}
    while True:
        answer = requests.send("GET", ObsPath(folder.bucket, ""), query=list(query.items()), doing=doing)
        document, space = document_of(answer, "ListMultipartUploadsResult", doing=doing)
        decoded = names_of(document, space)
        try:
            page = [
                PartialUpload(
                    ObsPath(folder.bucket, decoded(found.findtext(f"{space}Key") or "")),
                    found.findtext(f"{space}UploadId") or "",
                    found.findtext(f"{space}Initiated") or "",
                )
                for found in document.iterfind(f"{space}Upload")
            ]
            following = {
                "key-marker": decoded(document.findtext(f"{space}NextKeyMarker") or ""),
                "upload-id-marker": document.findtext(f"{space}NextUploadIdMarker") or "",
            }
        except ValueError as error:
            raise ObsError(f"Could not {doing}: the answer is not a list of uploads ({error}).") from error
        if other := [upload.path.key for upload in page if not upload.path.key.startswith(folder.key)]:
            raise ObsError(f"Could not {doing}: OBS lists {other[0]!r}, which is not in it.")
        yield from page
        if (document.findtext(f"{space}IsTruncated") or "").strip() != "true":
            return
        if not any(following.values()) or following.items() <= query.items():
            raise ObsError(f"Could not {doing}: OBS sent a page of the list again, so the list would never end.")
        query |= following


def _encoding(path: ObsPath) -> list[tuple[str, str]]:
    """Return what has a name encoded in an answer, if XML cannot have it as it is.

    Source: the official esdk-obs-python, whose calls for uploads in parts have ``encoding_type``.
    """
    return [] if objects.is_xml(path.key) else [("encoding-type", "url")]


def parts_of(requests: ObsRequests, upload: PartialUpload) -> Iterator[StoredPart]:
    """Yield the parts that OBS has of an upload, by number.

    Raises:
        ObsError: If OBS refuses, or answers with a page again.
    """
    doing = f"list the parts of {upload.path}"
    query = {"uploadId": upload.upload_id, **dict(_encoding(upload.path))}
    last = 0
    while True:
        answer = requests.send("GET", upload.path, query=list(query.items()), doing=doing)
        document, space = document_of(answer, "ListPartsResult", doing=doing)
        try:
            page = [
                StoredPart(
                    size_of(found.findtext(f"{space}PartNumber") or ""),
                    found.findtext(f"{space}ETag") or "",
                    size_of(found.findtext(f"{space}Size") or ""),
                )
                for found in document.iterfind(f"{space}Part")
            ]
        except ValueError as error:
            raise ObsError(f"Could not {doing}: the answer is not a list of parts ({error}).") from error
        yield from page
        if (document.findtext(f"{space}IsTruncated") or "").strip() != "true":
            return
        if not page or page[-1].number <= last:
            raise ObsError(f"Could not {doing}: OBS sent a page of the list again, so the list would never end.")
        last = page[-1].number
        query["part-number-marker"] = str(last)

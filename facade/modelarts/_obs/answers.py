"""Answers of OBS, and the SDK's errors for those that refuse."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit
from xml.etree import ElementTree  # expat bounds what entities expand to

import attrs
from modelarts_client.sending.redaction import without_secrets

from modelarts._obs.paths import ObsPath
from modelarts.exceptions import (
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectNotFoundError,
    ObsPermissionError,
    ObsTransferError,
)

if TYPE_CHECKING:
    from modelarts._obs.settings import ObsSettings

NOT_FOUND: Final = 404
PRECONDITION_FAILED: Final = 412
_FORBIDDEN: Final = frozenset({401, 403})
_REDIRECTS: Final = range(300, 400)
_EXCERPT: Final = 500
_DAMAGED: Final = frozenset({"BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch", "IncompleteBody"})


@attrs.frozen
class ObsAnswer:
    """An answer whose body was read.

    Attributes:
        status: The status.
        headers: The headers; names in any case.
        content: The body.
    """

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)  # OBS answers a wrong signature with the signature and the token

    @property
    def is_success(self) -> bool:
        """Whether OBS did what it was asked to do."""
        return 200 <= self.status < 300

    @property
    def error_code(self) -> str:
        """OBS's code for why it refused; empty if the answer has none."""
        return self._said("Code")

    @property
    def request_id(self) -> str | None:
        """OBS's ID for the request."""
        return (
            self.headers.get("x-amz-request-id")
            or self.headers.get("x-obs-request-id")
            or self._said("RequestId")
            or None
        )

    @property
    def message(self) -> str:
        """OBS's message; empty if the answer has none."""
        return self._said("Message")

    @property
    def is_html(self) -> bool:
        """Whether it is an HTML page, which OBS never sends."""
        return re.match(rb"\s*<(!doctype html|html)\b", self.content, re.IGNORECASE) is not None

    @property
    def excerpt(self) -> str:
        """The beginning of the body, without credentials."""
        return without_secrets(" ".join(self.content[: 4 * _EXCERPT].decode(errors="replace").split()))[:_EXCERPT]

    def _said(self, name: str) -> str:
        if not self.content.lstrip().startswith(b"<"):
            return ""
        try:
            document = ElementTree.fromstring(self.content)  # noqa: S314 - see above
        except (ElementTree.ParseError, LookupError, ValueError):
            return ""
        space = document.tag.rpartition("}")[0]
        return (document.findtext(f"{space}}}{name}" if space else name) or "").strip()


def document_of(answer: ObsAnswer, root: str, *, doing: str) -> "tuple[ElementTree.Element, str]":
    """Parse an answer.

    Args:
        answer: The answer.
        root: The name of the element that it must consist of.
        doing: What the caller is doing, for the error message.

    Returns:
        The element, and the prefix of the names in it.

    Raises:
        ObsError: If it is something else.
    """
    try:
        document = ElementTree.fromstring(answer.content)  # noqa: S314 - see above
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise ObsError(f"Could not {doing}: the answer is not XML ({error}): {answer.excerpt!r}") from error
    space, _, name = document.tag.rpartition("}")
    if name == "Error":  # of an operation that failed after it had answered with the status of a success
        raise ObsError(
            f"Could not {doing}: OBS answered {answer.error_code}: {answer.message}",
            status_code=answer.status,
            error_code=answer.error_code or None,
            request_id=answer.request_id,
        )
    if name != root:
        raise ObsError(f"Could not {doing}: the answer is a {name!r}, not a {root!r}: {answer.excerpt!r}")
    return document, f"{space}}}" if space else ""


def refusal(settings: "ObsSettings", answer: ObsAnswer, path: ObsPath, doing: str) -> ObsError:
    """Return the error for an answer that is not a success.

    Args:
        settings: How OBS is reached.
        answer: The answer.
        path: The object or the bucket.
        doing: What the caller is doing, such as ``download obs://bucket/a``.
    """
    kind, message = _meaning(settings, answer, path)
    return kind(
        f"Could not {doing}: {message}",
        status_code=answer.status,
        error_code=answer.error_code or None,
        request_id=answer.request_id,
    )


def _meaning(settings: "ObsSettings", answer: ObsAnswer, path: ObsPath) -> tuple[type[ObsError], str]:
    code = answer.error_code
    request = f" (request {answer.request_id})" if answer.request_id else ""
    if answer.is_html:
        return ObsError, (
            f"{settings.endpoint} answered {answer.status} with an HTML page, so it is not OBS. "
            "Check obs_endpoint, and any proxy."
        )
    if answer.status in _REDIRECTS:
        host = urlsplit(answer.headers.get("location", "")).hostname
        return ObsError, (
            f"OBS answered {answer.status}{f' and names the host {host!r}' if host else ''}; the SDK follows no "
            "redirects, since they would carry credentials to other servers. Set region_name or obs_endpoint to those "
            f"of the bucket{request}."
        )
    if code == "NoSuchBucket":
        return ObsBucketNotFoundError, f"there is no bucket {path.bucket!r}. Check its name and region."
    if code == "NoSuchUpload":
        return ObsTransferError, f"the upload was ended in the meantime. Upload the file again{request}."
    if answer.status == NOT_FOUND and (code in {"NoSuchKey", ""}):
        missing = ObsObjectNotFoundError if path.key else ObsBucketNotFoundError
        return (
            missing,
            "there is no such object." if path.key else "there is no such bucket. Check its name and region.",
        )
    if answer.status == PRECONDITION_FAILED:
        return ObsTransferError, f"it changed while it was being copied. Try again{request}."
    if answer.status in _FORBIDDEN:
        return ObsPermissionError, (
            f"OBS refused the credentials{f' ({code})' if code else ''}. Check the access keys (or the password), "
            f"their permissions on this bucket, and this machine's clock{request}."
        )
    if code in _DAMAGED:
        return ObsTransferError, f"the content arrived damaged at OBS ({code}){request}. Upload it again."
    if code:
        return ObsError, f"OBS answered {code}: {answer.message}{request}"
    return ObsError, f"OBS answered {answer.status}{request}. {answer.excerpt}".rstrip()

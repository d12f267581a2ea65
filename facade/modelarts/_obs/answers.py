"""Answers of OBS, and the SDK's errors for those that refuse."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit
from xml.etree import ElementTree

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
_OF_A_PROXY: Final = 407
_REDIRECTS: Final = range(300, 400)
_EXCERPT: Final = 500
_HTML: Final = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype\s+html|html)\b", re.IGNORECASE)
_MD5: Final = re.compile("[0-9a-fA-F]{32}(-[0-9]+)?")
_SIZE: Final = re.compile("[0-9]{1,18}")
_LARGEST: Final = 10_000 * 5 * 1024**3  # 48.8 TB: the most parts of the largest size
_MOST_TAGS: Final = 100_000  # a page of 1,000 names has some 20,000
_LONGEST_PIECE: Final = 64 * 1024  # the longest name has 1,024 bytes, or six times as many when it is escaped
_MOST_ATTRIBUTES: Final = 10_000
_ATTRIBUTE: Final = re.compile(rb"=[ \t\r\n]*[\"']")
_ENCRYPTION: Final = ("x-amz-server-side-encryption", "x-obs-server-side-encryption")
_OTHER_SERVER: Final = "so it is not OBS. Check obs_endpoint, and any proxy."
_DAMAGED: Final = frozenset({"BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch", "IncompleteBody"})
_ANY_ADVICE: Final = (
    "Check the access keys (or the password), their permissions on what the call is for, and this machine's clock"
)
_ADVICE: Final = {
    "AccessDenied": "Check the permissions of the access keys (or of the user) on what the call is for",
    "ExpiredToken": "The temporary access keys have ended: get new ones",
    "InvalidAccessKeyId": "OBS does not know the access key: check it, and that it is one of this region's cloud",
    "InvalidToken": "Check the security token, which belongs to the access key that it came with",
    "RequestTimeTooSkewed": "Set this machine's clock, which differs too much from that of OBS",
    "SignatureDoesNotMatch": "Check the secret key, which belongs to the access key that it came with",
}


@attrs.frozen
class ObsAnswer:
    """An answer whose body was read.

    Attributes:
        status: The status.
        headers: The headers, by names in lower case.
        content: The body.
        follows_lost: Whether OBS may have received the request before, and its answer was lost.
    """

    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)  # OBS answers a wrong signature with the signature and the token
    follows_lost: bool = False

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
        return _HTML.match(self.content) is not None

    @property
    def is_blank(self) -> bool:
        """Whether it has no body."""
        return not self.content.strip()

    @property
    def e_tag(self) -> str:
        """The entity tag; empty if it has none."""
        return self.headers.get("etag", "")

    @property
    def excerpt(self) -> str:
        """The beginning of the body, without credentials."""
        return without_secrets(" ".join(self.content[: 4 * _EXCERPT].decode(errors="replace").split()))[:_EXCERPT]

    def _said(self, name: str) -> str:
        try:
            document = _document(self.content)
        except ValueError:
            return ""
        space = document.tag.rpartition("}")[0]
        return (document.findtext(f"{space}}}{name}" if space else name) or "").strip()


def check_done(answer: ObsAnswer, *, doing: str) -> None:
    """Check that an answer with the status of a success, and nothing else to say, is one of OBS.

    Args:
        answer: The answer.
        doing: What the caller is doing, for the error message.

    Raises:
        ObsError: If its body is an error, or none that OBS sends.
    """
    if not answer.is_blank:
        _parsed(answer, doing=doing)


def check_stored(answer: ObsAnswer, e_tag: str, expected: str | None, *, doing: str) -> None:
    """Check that OBS has stored what was sent.

    Args:
        answer: The answer.
        e_tag: The entity tag that it gives.
        expected: The entity tag, without quotation marks, that is made of MD5 digests of the content, if it is known.
            OBS gives encrypted objects other ones.
        doing: What the caller is doing, for the error message.

    Raises:
        ObsTransferError: If it has stored something else.
        ObsError: If there is no entity tag.
    """
    found = e_tag.strip('"').lower()
    if not found:
        raise ObsError(f"Could not {doing}: the answer has no entity tag, {_OTHER_SERVER}", status_code=answer.status)
    if expected is None or _MD5.fullmatch(found) is None or found[32:] != expected[32:]:
        return
    if found != expected and not any(name.lower().startswith(_ENCRYPTION) for name in answer.headers):
        raise ObsTransferError(
            f"Could not {doing}: OBS has stored something that is not what was sent, as its digest is {found!r} and "
            f"not {expected!r}. Upload it again.",
            request_id=answer.request_id,
        )


def size_of(text: str) -> int:
    """Return a size in bytes of an answer.

    Raises:
        ValueError: If no object can have it.
    """
    if _SIZE.fullmatch(text) is None or int(text) > _LARGEST:
        raise ValueError(f"{text[:30]!r} is not the size of an object")
    return int(text)


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
    document = _parsed(answer, doing=doing)
    space, _, name = document.tag.rpartition("}")
    if name != root:
        raise ObsError(f"Could not {doing}: the answer is a {name!r}, not a {root!r}: {answer.excerpt!r}")
    return document, f"{space}}}" if space else ""


def _parsed(answer: ObsAnswer, *, doing: str) -> "ElementTree.Element":
    """Parse the answer to an operation that has not failed."""
    if answer.is_html:
        raise ObsError(f"Could not {doing}: the answer is an HTML page, {_OTHER_SERVER}", status_code=answer.status)
    try:
        document = _document(answer.content)
    except ValueError as error:
        raise ObsError(f"Could not {doing}: the answer is not XML ({error}): {answer.excerpt!r}") from error
    if document.tag.rpartition("}")[2] == "Error":  # which may follow the status of a success
        raise ObsError(
            f"Could not {doing}: OBS answered {answer.error_code}: {answer.message}",
            status_code=answer.status,
            error_code=answer.error_code or None,
            request_id=answer.request_id,
        )
    return document


def _document(content: bytes) -> "ElementTree.Element":
    """Parse XML that is as simple as what OBS sends, in a time and a memory that are in proportion to its length.

    Raises:
        ValueError: If it is none, or has what OBS never sends: declarations, tags or texts that are long, or very many
            elements or attributes.
    """
    pieces = content.split(b"<", _MOST_TAGS + 1)
    if len(pieces) > _MOST_TAGS:
        raise ValueError(f"it has more than {_MOST_TAGS:,} tags")
    if b"<!" in content or max(map(len, pieces)) > _LONGEST_PIECE:
        raise ValueError("it has a declaration, or a tag or a text that is too long")
    if content.count(b"=") > _MOST_ATTRIBUTES and sum(1 for _ in _ATTRIBUTE.finditer(content)) > _MOST_ATTRIBUTES:
        raise ValueError(f"it has more than {_MOST_ATTRIBUTES:,} attributes")
    try:
        return ElementTree.fromstring(content, ElementTree.XMLParser(encoding="utf-8"))  # noqa: S314 - bounded above
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error


def refusal(
    settings: "ObsSettings", answer: ObsAnswer, path: ObsPath, doing: str, *, creates: bool = False
) -> ObsError:
    """Return the error for an answer that is not a success.

    Args:
        settings: How OBS is reached.
        answer: The answer.
        path: The object or the bucket.
        doing: What the caller is doing, such as ``download obs://bucket/a``.
        creates: Whether that creates an object, for which a bucket could be created first.
    """
    kind, message = _meaning(settings, answer, path)
    if creates and kind is ObsBucketNotFoundError:
        message += f" Or create it with session.obs.create_bucket({path.bucket!r})."
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
        return ObsError, (f"{settings.endpoint} answered {answer.status} with an HTML page, {_OTHER_SERVER}")
    if answer.status == _OF_A_PROXY:
        return ObsError, "a proxy on the way asked for a user and a password. Give them in its URL, and check them."
    if answer.status in _REDIRECTS:
        host = _host_of(answer.headers.get("location", ""))
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
            f"OBS refused the credentials{f' ({code})' if code else ''}. {_ADVICE.get(code, _ANY_ADVICE)}{request}."
        )
    if code in _DAMAGED:
        return ObsTransferError, f"the content arrived damaged at OBS ({code}){request}. Upload it again."
    if code:
        return ObsError, f"OBS answered {code}: {answer.message}{request}"
    return ObsError, f"OBS answered {answer.status}{request}. {answer.excerpt}".rstrip()


def _host_of(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None

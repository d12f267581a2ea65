"""Signed requests to OBS (S3 protocol), repeated where that may help, bounded in time and size."""

import ssl
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, NoReturn, overload
from urllib.parse import quote, urlsplit

import attrs
import urllib3
from modelarts_client.auth import signing
from modelarts_client.loopback import is_loopback
from modelarts_client.server_time import server_time
from urllib3.util.ssl_match_hostname import CertificateError

from modelarts._obs.answers import ObsAnswer, check_done, refusal
from modelarts._obs.content import BytesContent, Content, PartReader
from modelarts._obs.deadlines import Cancellation, Deadline, Exchange
from modelarts._obs.paths import ObsPath
from modelarts._obs.responses import Response
from modelarts._obs.sockets import NO_ANSWER, Sockets, UnreadContentError
from modelarts.exceptions import (
    EndpointTimeoutError,
    EndpointUnreachableError,
    InvalidArgumentError,
    ModelArtsError,
    ObsError,
    ObsTimeoutError,
    ObsTransferError,
)

if TYPE_CHECKING:
    from modelarts_client.auth.keys import AccessKeys
    from modelarts_client.request_options import RequestOptions

    from modelarts._obs.settings import ObsSettings

ANSWER_LIMIT: Final = 8 * 1024 * 1024
"""The largest body, in bytes, of an answer that is not an object's content: a page of 1,000 names has at most 4 MB."""

_CLEAN_UP_SECONDS: Final = 10.0
_CLEAN_UP_AFTER: Final = 0.5
_ERROR_LIMIT: Final = 64 * 1024
_NO_SUCCESS: Final = 300
_TRANSIENT: Final = frozenset({408, 429, 500, 502, 503, 504})
_TOO_MANY: Final = frozenset({429, 503})
_DAMAGED: Final = frozenset({"BadDigest", "RequestTimeout", "XAmzContentSHA256Mismatch", "IncompleteBody"})
_SKEWED: Final = "RequestTimeTooSkewed"
_MAX_CORRECTION: Final = timedelta(days=366)
_EMPTY: Final = BytesContent(b"")
_SIGNED: Final = frozenset({"content-md5", "content-type"})
_CONNECTIONS: Final = frozenset({"pool", "conn", "_conn"})  # the attributes of urllib3's errors

_NEVER_SENT: Final = (
    urllib3.exceptions.NewConnectionError,
    urllib3.exceptions.ConnectTimeoutError,
    urllib3.exceptions.SSLError,
    urllib3.exceptions.ProxyError,
)
"""Errors of attempts without a connection."""

Query = Iterable[tuple[str, str]]


@attrs.frozen
class _Request:
    method: str
    path: ObsPath
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    content: Content


class ObsRequests:
    """Sends requests to OBS. Threads may share it.

    Args:
        settings: How OBS is reached.
        sockets: The connections; by default new ones.
        cancellation: Ends the call from another thread.

    Attributes:
        on_congestion: Called when OBS answers that there are too many requests, or not in time.
    """

    def __init__(
        self, settings: "ObsSettings", sockets: Sockets | None = None, cancellation: Cancellation | None = None
    ) -> None:
        self.settings = settings
        self._sockets = Sockets(settings) if sockets is None else sockets
        self._deadline = Deadline(settings.deadline, Cancellation() if cancellation is None else cancellation)
        self._addresses: dict[str, tuple[str, str, str]] = {}
        self.on_congestion: Callable[[], None] | None = None

    def for_a_call(
        self, options: "RequestOptions | None" = None, cancellation: Cancellation | None = None
    ) -> "ObsRequests":
        """Return what sends the requests of one call, whose deadline begins now, on the same connections.

        Args:
            options: The timeout, retries and deadline of the call, if they are not those of the settings.
            cancellation: Ends the call from another thread.
        """
        settings = self.settings if options is None else self.settings.with_options(options)
        return ObsRequests(settings, self._sockets, cancellation)

    def for_the_next_step(self) -> "ObsRequests":
        """Return what sends the requests of a step of a call that goes on for as long as its caller likes.

        The deadline of each step begins with it.
        """
        return ObsRequests(self.settings, self._sockets, self._deadline.cancellation)

    def for_clean_up(self) -> "ObsRequests":
        """Return what removes the remains of a call, although its time is up or it was cancelled.

        It has 10 seconds, and ends within a second of the call's deadline.
        """
        left = max(self._deadline.left_for_clean_up, 0.0) + _CLEAN_UP_AFTER
        return ObsRequests(attrs.evolve(self.settings, deadline=min(_CLEAN_UP_SECONDS, left)), self._sockets)

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._sockets.close()

    def forget_connections(self) -> None:
        """Leave the connections to the process that this one was forked from."""
        self._sockets.forget()

    def send(
        self,
        method: str,
        path: ObsPath,
        *,
        query: Query = (),
        headers: Mapping[str, str] | None = None,
        content: Content = _EMPTY,
        doing: str,
        allowed: frozenset[int] = frozenset(),
    ) -> ObsAnswer:
        """Send a request whose answer is small, and return the answer.

        Args:
            method: The method.
            path: The object, or with an empty key the bucket; with an empty bucket the service.
            query: The names and values of the query.
            headers: Headers, by names in lower case.
            content: The content.
            doing: What the caller is doing, for error messages, such as ``delete obs://bucket/a``.
            allowed: Statuses that the caller treats itself, besides those of a success.

        Raises:
            ObsError: If OBS refuses, or the answer is too long or not complete in time.
            EndpointUnreachableError: If there is no answer.
        """
        answer = self._exchange(_Request(method, path, tuple(query), headers or {}, content), doing, small=True)
        if answer.is_success and method in {"PUT", "DELETE"}:
            check_done(answer, doing=doing)
        if answer.is_success or answer.status in allowed:
            return answer
        raise refusal(self.settings, answer, path, doing, creates=bool(path.key) and method in {"PUT", "POST"})

    @contextmanager
    def open(
        self, path: ObsPath, *, headers: Mapping[str, str] | None = None, query: Query = (), doing: str
    ) -> Iterator["ObsBody"]:
        """Request an object's content, which is read within the ``with`` block.

        Args:
            path: The object.
            headers: Headers, by names in lower case.
            query: The names and values of the query.
            doing: What the caller is doing, for error messages.

        Raises:
            ObsError: If OBS refuses.
            EndpointUnreachableError: If there is no answer.
        """
        response = self._exchange(_Request("GET", path, tuple(query), headers or {}, _EMPTY), doing, small=False)
        if isinstance(response, ObsAnswer):
            raise refusal(self.settings, response, path, doing)
        try:
            yield ObsBody(response, self._deadline, doing)
        finally:
            response.release()

    def presigned(self, method: str, path: ObsPath, seconds: int) -> str:
        """Return a URL with which anyone can do what this session may do with an object.

        Args:
            method: What can be done: ``GET`` or ``PUT``.
            path: The object.
            seconds: How long it is valid, from 1 second to 7 days.

        Raises:
            InvalidArgumentError: If the session's temporary keys end before.
        """
        found = self.settings.keys()
        now = datetime.now(UTC)
        if found.expires_at is not None and (left := int((found.expires_at - now).total_seconds())) < seconds:
            raise InvalidArgumentError(
                f"expires_in={seconds} is longer than the session's temporary keys are valid, with which the URL ends: "
                f"{left} seconds. Use access keys that are permanent for longer ones."
            )
        url, host, uri = self._address(path)
        date = (now + self._sockets.clock_ahead).strftime(signing.DATE_FORMAT)
        region = self.settings.signing_region
        query = signing.s3_presigned_query(method, uri, (), host, found.keys, region, date=date, seconds=seconds)
        return f"{url}{uri}?{query}"

    def cancel(self) -> None:
        """End the call from another thread: what it waits for ends at once."""
        self._deadline.cancellation.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the call was ended from another thread."""
        return self._deadline.cancellation.is_set

    @property
    def time_is_up(self) -> bool:
        """Whether the call's deadline has passed."""
        return self._deadline.left <= 0

    def pause_after(self, attempt: int) -> float | None:
        """Return how many seconds to wait after a failed attempt; ``None`` if there should be no other.

        Args:
            attempt: How many attempts there have been, at least 1.
        """
        policy = self.settings.policy
        return None if attempt > policy.retries else policy.backoff(attempt)

    def wait(self, seconds: float, doing: str) -> None:
        """Wait, unless the call's time would be up afterwards.

        Raises:
            ObsTransferError: If it would, or the call is cancelled.
        """
        self._deadline.wait(seconds, doing)

    @overload
    def _exchange(self, request: "_Request", doing: str, *, small: Literal[True]) -> ObsAnswer: ...
    @overload
    def _exchange(self, request: "_Request", doing: str, *, small: Literal[False]) -> ObsAnswer | Response: ...
    def _exchange(self, request: "_Request", doing: str, *, small: bool) -> ObsAnswer | Response:
        """Send a request until there is an answer that another attempt would not change.

        Returns:
            The answer; if it is not ``small`` and a success, the response, whose body is not read yet.
        """
        attempt = 0
        is_lost = False
        while True:
            attempt += 1
            self._deadline.check(doing)
            keys = self.settings.keys().keys  # whose errors are IAM's
            body, digest = request.content.body(), self._signed_digest(request)
            longest = self.settings.policy.deadline if small and request.content.size <= ANSWER_LIMIT else float("inf")
            exchange = Exchange(self._deadline, longest, self.settings.timeout)
            unread: OSError | None = None
            try:
                response = self._attempt(exchange, request, keys, body, digest)
                if not small and response.status < _NO_SUCCESS:
                    return response
                answer = _read(response, doing)
            except NO_ANSWER as error:
                _forget_variables(error)
                pause = self._pause_after_error(error, attempt, doing)
                is_lost = is_lost or not isinstance(error, _NEVER_SENT)
            except UnreadContentError as error:
                unread = error.raised
            else:
                found = self._pause_after_answer(answer, attempt)
                if found is None:
                    return attrs.evolve(answer, follows_lost=True) if is_lost else answer
                pause = found
            if unread is not None:
                raise unread
            if isinstance(body, PartReader):
                body.take_back()
            self.wait(pause, doing)

    def _pause_after_error(self, error: Exception, attempt: int, doing: str) -> float:
        if self._deadline.left <= 0:
            raise self._deadline.passed(doing) from error
        if _is_late(error):
            self._congested()
        pause = None if _is_hopeless(error) else self.pause_after(attempt)
        if pause is None:
            self._unreachable(error, doing)
        return pause

    def _attempt(
        self, exchange: Exchange, request: "_Request", keys: "AccessKeys", body: "bytes | PartReader", digest: str
    ) -> Response:
        method, headers, content = request.method, request.headers, request.content
        url, host, uri = self._address(request.path)
        moment = datetime.now(UTC) + self._sockets.clock_ahead
        to_sign = {
            **{name: value for name, value in headers.items() if name.startswith("x-amz-") or name in _SIGNED},
            "host": host,
            "x-amz-date": moment.strftime(signing.DATE_FORMAT),
            "x-amz-content-sha256": digest,
        }
        if keys.security_token:
            to_sign["x-amz-security-token"] = keys.security_token.reveal()
        authorization = signing.s3_authorization(
            method, uri, request.query, to_sign, keys, self.settings.signing_region
        )
        query = signing.canonical_query(request.query)
        sent = {**headers, **to_sign, "authorization": authorization, "accept-encoding": "identity"}
        if content.size or method in {"PUT", "POST"}:
            sent["content-length"] = str(content.size)
        return self._sockets.exchange(
            exchange, method, url, f"{uri}?{query}" if query else uri, sent, body if content.size else None
        )

    def _signed_digest(self, request: "_Request") -> str:
        """Return the SHA-256 digest of the content, or what stands for it where the signature has another one.

        Where nobody can change what is sent, a signed ``Content-MD5``, which OBS compares with what arrives, is enough
        to find damage. It would resist most attacks as well: nobody can make a content that fits a given MD5 digest.
        But who makes the content can make a second one with the same digest, and put that in its place on its way.

        Source: the official esdk-obs-python, which has ``UNSIGNED-PAYLOAD`` in all signatures of this version.
        """
        if self.settings.is_private and "content-md5" in request.headers:
            return signing.UNSIGNED_PAYLOAD
        return request.content.sha256

    def _address(self, path: ObsPath) -> tuple[str, str, str]:
        """Return the scheme with host and port, the host as it is signed, and the path as it is sent."""
        found = self._addresses.get(path.bucket)
        if found is None:
            found = self._addresses[path.bucket] = self._address_of(path.bucket)
        url, host, bucket = found
        key = quote(path.key.encode("utf-8", "surrogateescape"), safe="/~")
        return url, host, f"{bucket}/{key}" if key or not bucket else bucket

    def _address_of(self, bucket: str) -> tuple[str, str, str]:
        """Return the scheme with host and port of a bucket, its host as it is signed, and its path, without a slash."""
        parts = urlsplit(self.settings.endpoint)
        host = parts.netloc.removesuffix(":443" if parts.scheme == "https" else ":80")
        if bucket and self.settings.uses_virtual_host(bucket):
            host, bucket = f"{bucket}.{host}", ""
        return f"{parts.scheme}://{host}", host, f"/{bucket}" if bucket else ""

    def _pause_after_answer(self, answer: ObsAnswer, attempt: int) -> float | None:
        if answer.is_success:
            return None
        if answer.error_code == _SKEWED and not self._sockets.clock_ahead:
            there = server_time(urllib3.HTTPHeaderDict(answer.headers))
            ahead = there - datetime.now(UTC) if there else timedelta()
            if timedelta() != ahead and abs(ahead) <= _MAX_CORRECTION:
                self._sockets.clock_ahead = ahead
                return 0.0
        if answer.status not in _TRANSIENT and answer.error_code not in _DAMAGED:
            return None
        if answer.status in _TOO_MANY:
            self._congested()
        policy = self.settings.policy
        return None if attempt > policy.retries else policy.pause(urllib3.HTTPHeaderDict(answer.headers), attempt)

    def _congested(self) -> None:
        if self.on_congestion is not None:
            self.on_congestion()

    def _unreachable(self, error: Exception, doing: str) -> NoReturn:
        endpoint = self.settings.endpoint
        text = str(error)
        about = f"Could not {doing}: "
        if isinstance(error, urllib3.exceptions.SSLError) and _is_of_certificate(error):
            raise EndpointUnreachableError(
                f"{about}the certificate of {endpoint} is not trusted ({_reason(error)}). Check obs_endpoint, or trust "
                "its authority with verify=.",
                url=endpoint,
            ) from error
        from modelarts_client.retries import is_answered_without_tls  # which import httpx
        from modelarts_client.sending import failures

        parts = urlsplit(endpoint)
        advice = self.settings.advice or failures.UNREACHABLE
        if is_answered_without_tls(error):
            advice = failures.without_tls(parts.netloc)
        elif is_loopback(parts.hostname or "") and "refused" in text:
            advice = f"Nothing listens there. {self.settings.advice or 'Is the server running?'}"
        if isinstance(error, urllib3.exceptions.NewConnectionError | urllib3.exceptions.ConnectTimeoutError):
            reason = "no answer from OBS at"
        else:
            reason = f"the exchange failed ({_reason(error)}) with OBS at"
        kind = EndpointTimeoutError if _is_late(error) else EndpointUnreachableError
        raise kind(f"{about}{reason} {endpoint}. {advice}", url=endpoint) from error


class ObsBody:
    """The content of an object, as it arrives.

    Args:
        response: The response.
        deadline: The deadline of the call.
        doing: What the caller is doing, for error messages.
    """

    def __init__(self, response: Response, deadline: Deadline, doing: str) -> None:
        self._response = response
        self._deadline = deadline
        self._doing = doing
        self.status: Final = response.status
        self.headers: Final[Mapping[str, str]] = response.headers

    def read(self, size: int) -> bytes:
        """Read the next bytes, at most ``size``; empty at the end.

        Raises:
            ObsTransferError: If the content ends too early, or does not arrive in time.
        """
        buffer = bytearray(size)
        return bytes(buffer[: self.readinto(buffer)])

    def readinto(self, buffer: "bytearray | memoryview") -> int:
        """Read the next bytes, as many as a buffer takes, and return their number; 0 at the end.

        Raises:
            ObsTransferError: If the content ends too early, or does not arrive in time.
        """
        try:
            return self._response.readinto(buffer)
        except NO_ANSWER as error:
            _forget_variables(error)
            if self._deadline.left <= 0:
                raise self._deadline.passed(self._doing) from error
            kind = ObsTimeoutError if _is_late(error) else ObsTransferError
            raise kind(f"Could not {self._doing}: the content ended early ({_reason(error)}).") from error


def was_perhaps_sent(error: ModelArtsError) -> bool:
    """Return whether OBS may have received a request without an answer: the last attempt had a connection."""
    return not isinstance(error.__cause__, _NEVER_SENT)


def _read(response: Response, doing: str) -> ObsAnswer:
    """Read an answer that is not an object's content."""
    failed = response.status >= _NO_SUCCESS
    limit = _ERROR_LIMIT if failed else ANSWER_LIMIT
    try:
        content = response.read_up_to(limit)
        if len(content) == limit and not failed and response.read(1):
            raise ObsError(f"Could not {doing}: the answer has more than {limit:,} bytes, as OBS's never have.")
    finally:
        response.release()
    return ObsAnswer(response.status, response.headers, content)


def _is_late(error: Exception) -> bool:
    if isinstance(error, urllib3.exceptions.NewConnectionError):  # which is a ConnectTimeoutError, in spite of its name
        return False
    return isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError)


def _is_hopeless(error: Exception) -> bool:
    """Return whether the next attempt must fail like this one."""
    from modelarts_client.retries import is_answered_without_tls  # which imports httpx

    if isinstance(error, urllib3.exceptions.SSLError):
        return _is_of_certificate(error) or is_answered_without_tls(error)
    return isinstance(error, urllib3.exceptions.LocationParseError | urllib3.exceptions.ProxyError)


def _is_of_certificate(error: urllib3.exceptions.SSLError) -> bool:
    """Return whether a certificate is not the server's, or nobody's who is trusted."""
    return isinstance(error.__cause__, ssl.SSLCertVerificationError | CertificateError)


def _forget_variables(error: BaseException) -> None:
    """Clear an error of what holds credentials, which a log of variables, or who pickles the error, would show.

    These are the headers in the variables of its frames, and the connections in its attributes, which know the proxy's.
    """
    from modelarts_client.retries import chain  # which imports httpx

    for linked in chain(error):
        traceback.clear_frames(linked.__traceback__)
        held = vars(linked)
        held.update(dict.fromkeys(_CONNECTIONS & held.keys()))


def _reason(error: Exception) -> str:
    """Return what a library says about a failure, without the objects that it names."""
    inner: BaseException = error
    while inner.__cause__ is not None:
        inner = inner.__cause__
    return str(inner).partition(">: ")[2] or str(inner) or type(inner).__name__

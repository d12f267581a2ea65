"""The objects of a bucket, through `obstore` (S3 protocol): put, get, list and delete, with the SDK's errors."""

import math
import os
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import attrs
from modelarts_client.sending import failures
from modelarts_client.sending.proxies import Route
from modelarts_client.sending.redaction import without_secrets

from modelarts._auth.regions import is_public
from modelarts._obs.local_files import CountingReader, Destination
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import (
    EndpointUnreachableError,
    ObsBucketNotFoundError,
    ObsError,
    ObsObjectNotFoundError,
    ObsPathError,
    ObsPermissionError,
    ObsTransferError,
)

if TYPE_CHECKING:
    from modelarts_client.auth.keys import ExpiringKeys
    from obstore.store import ClientConfig, S3Credential, S3Store

PART_SIZE: Final = 8 * 1024 * 1024
"""The size of a part in bytes; larger files are copied in several parts at once."""

_MAX_PARTS: Final = 10_000
_PARTS_AT_ONCE: Final = 4
_EXCERPT: Final = 800
_NO_TLS: Final = "InvalidContentType"  # the first bytes of a plain HTTP server, read as TLS
_REFUSALS: Final = ("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken")

_used_in: int | None = None  # the process that uses `obstore`

Count = Callable[[int], None]
"""Called with the number of bytes of each piece that was copied."""


@attrs.frozen
class StoredObject:
    """An object as a listing shows it.

    Attributes:
        key: Its name in the bucket.
        size: Its size in bytes.
        e_tag: Its entity tag, which changes with the content; ``None`` if OBS sends none.
        last_modified: The time when it was written.
    """

    key: str
    size: int
    e_tag: str | None
    last_modified: datetime


@attrs.frozen
class StoreSettings:
    """The settings of connections to OBS.

    Attributes:
        endpoint: OBS's base URL.
        region: The buckets' region; may be empty.
        keys: Returns the keys to sign with.
        retries: The largest number of times that a request is repeated.
        timeout: The longest time without a byte, in seconds.
        connect_timeout: The longest time to connect, in seconds.
        route: The proxy, if any.
        root_certificates: Certificates of additional authorities to trust, in PEM.
        verifies: Whether to verify OBS's certificate.
        advice: What to check if OBS cannot be reached; ``None`` for what holds for all hosts.
    """

    endpoint: str
    region: str
    keys: "Callable[[], ExpiringKeys]" = attrs.field(repr=False)
    retries: int
    timeout: float
    connect_timeout: float
    route: Route = attrs.field(factory=Route)
    root_certificates: bytes | None = attrs.field(default=None, repr=False)
    verifies: bool = True
    advice: str | None = None

    @property
    def signing_region(self) -> str:
        """The region in signatures; OBS accepts any."""
        return self.region or "us-east-1"

    def uses_virtual_host(self, bucket: str = "") -> bool:
        """Whether a bucket is part of the host name: on the public cloud, if its name fits the certificate there."""
        return is_public(urlsplit(self.endpoint).hostname or "") and not {".", "_"} & set(bucket)


class BucketStore:
    """The objects of one bucket.

    Args:
        bucket: The bucket's name.
        settings: The settings of the connections.
    """

    def __init__(self, bucket: str, settings: StoreSettings) -> None:
        self._bucket = bucket
        self._settings = settings
        self._store = self._make_store()

    def put(self, source: Path, key: str, count: Count, stop: threading.Event) -> None:
        """Upload a file; the object appears complete or not at all.

        Args:
            source: The file.
            key: The object's name.
            count: Called with the progress.
            stop: When it is set, the upload of a large file ends early.

        Raises:
            ObsTransferError: If the object has another size afterwards, or the upload was stopped.
            ObsError: If OBS refuses.
        """
        import obstore

        size = source.stat().st_size
        with self._translated(key, f"upload {str(source)!r} to"):
            if size <= PART_SIZE:
                obstore.put(self._store, key, source, use_multipart=False)
                count(size)
                return
            part_size = max(PART_SIZE, math.ceil(size / _MAX_PARTS))
            with source.open("rb") as file:
                try:
                    obstore.put(
                        self._store,
                        key,
                        CountingReader(file, count, stop),  # type: ignore[arg-type]  # all of IO[bytes] that is called
                        use_multipart=True,
                        chunk_size=part_size,
                        max_concurrency=_PARTS_AT_ONCE,
                    )
                except OSError as error:
                    if stop.is_set():
                        raise ObsTransferError(f"The upload of {str(source)!r} was stopped.") from error
                    raise
            stored = obstore.head(self._store, key)["size"]
        if stored != size:
            raise ObsTransferError(
                f"{ObsPath(self._bucket, key)} has {stored} bytes after the upload, but {str(source)!r} had {size}. "
                "The file has changed in the meantime. Upload it again."
            )

    def head(self, key: str, *, doing: str = "look at") -> StoredObject:
        """Return an object's metadata.

        Args:
            key: The object's name.
            doing: What the caller is doing, for the error message.

        Raises:
            ObsObjectNotFoundError: If there is no such object, or no such bucket: the answer has no body to tell them.
        """
        import obstore

        with self._translated(key, doing):
            meta = obstore.head(self._store, key)
        return StoredObject(key, meta["size"], meta["e_tag"], meta["last_modified"])

    def get(self, stored: StoredObject, target: Path, count: Count, stop: threading.Event) -> None:
        """Download an object to a file, which appears complete or not at all.

        Args:
            stored: The object, as `head` or `list` gave it.
            target: The file; its folder must exist.
            count: Called with the progress.
            stop: When it is set, the download ends early.

        Raises:
            ObsTransferError: If the content is incomplete, or the object has changed in the meantime.
            ObsError: If OBS refuses.
        """
        with Destination(target, stored.size) as destination:
            if stored.size <= PART_SIZE:
                self._copy_range(stored, destination, 0, stored.size, count, stop)
            else:
                starts = range(0, stored.size, PART_SIZE)
                with ThreadPoolExecutor(_PARTS_AT_ONCE, thread_name_prefix="modelarts-obs-part") as pool:
                    copies = [
                        pool.submit(
                            self._copy_range,
                            stored,
                            destination,
                            start,
                            min(start + PART_SIZE, stored.size),
                            count,
                            stop,
                        )
                        for start in starts
                    ]
                    try:
                        for copy in copies:
                            copy.result()
                    finally:
                        pool.shutdown(wait=True, cancel_futures=True)
            if stop.is_set():
                raise ObsTransferError(f"The download of {ObsPath(self._bucket, stored.key)} was stopped.")
            destination.publish()

    def copy(self, key: str, target: str) -> None:
        """Copy an object within the bucket, without moving its content through this machine.

        Args:
            key: The object's name.
            target: The copy's name; an object of this name is replaced.

        Raises:
            ObsObjectNotFoundError: If there is no such object.
            ObsError: If OBS refuses, as it does for objects of more than 5 GB.
        """
        import obstore

        with self._translated(key, "copy"):
            obstore.copy(self._store, key, target)

    def list(self, prefix: str, *, doing: str = "list", shown: str | None = None) -> Iterator[StoredObject]:
        """Yield the objects below ``prefix``, a folder, by name.

        Args:
            prefix: The folder.
            doing: What the caller is doing, for the error message.
            shown: The name of what the caller does that to; the folder by default.

        Raises:
            ObsError: If OBS refuses.
        """
        import obstore

        with self._translated(prefix if shown is None else shown, doing):
            for page in obstore.list(self._store, prefix or None, chunk_size=1000):
                for meta in page:
                    yield StoredObject(meta["path"], meta["size"], meta["e_tag"], meta["last_modified"])

    def delete(self, keys: Sequence[str]) -> None:
        """Delete objects; names that do not exist are no error.

        Raises:
            ObsError: If OBS refuses.
        """
        import obstore

        with self._translated(keys[0] if keys else "", "delete"):
            obstore.delete(self._store, keys)

    def _copy_range(
        self, stored: StoredObject, destination: Destination, start: int, end: int, count: Count, stop: threading.Event
    ) -> None:
        import obstore

        if stop.is_set():
            return
        where = ObsPath(self._bucket, stored.key)
        offset = start
        with self._translated(stored.key, "download"):
            # An empty object has no range to ask for.
            result = (
                obstore.get(self._store, stored.key, options={"range": (start, end)})
                if end > start
                else obstore.get(self._store, stored.key)
            )
            if result.meta["size"] != stored.size or (stored.e_tag and result.meta["e_tag"] != stored.e_tag):
                raise ObsTransferError(f"{where} changed while it was being downloaded. Download it again.")
            for chunk in result.stream(min_chunk_size=1024 * 1024):
                if stop.is_set():
                    return
                destination.write_at(offset, chunk)
                offset += len(chunk)
                count(len(chunk))
        if offset != end:
            raise ObsTransferError(f"Of {where}, {offset - start} of {end - start} bytes arrived. Download it again.")

    def _make_store(self) -> "S3Store":
        from obstore.store import S3Store

        _refuse_forked_process()
        settings = self._settings
        virtual = settings.uses_virtual_host(self._bucket)
        parts = urlsplit(settings.endpoint)
        endpoint = f"{parts.scheme}://{self._bucket}.{parts.netloc}" if virtual else settings.endpoint
        # Everything that obstore would otherwise read from AWS variables in the environment is set here.
        return S3Store(
            self._bucket,
            config={
                "endpoint": endpoint,
                "aws_endpoint_url_s3": endpoint,
                "region": settings.signing_region,
                "virtual_hosted_style_request": virtual,
                "disable_bulk_delete": True,
                "skip_signature": False,
                "unsigned_payload": False,
                "request_payer": False,
                "s3_express": False,
            },
            client_options=self._client_options(parts.scheme, parts.hostname or ""),
            retry_config={"max_retries": settings.retries, "retry_timeout": timedelta(minutes=3)},
            credential_provider=self._credential,
        )

    def _client_options(self, scheme: str, host: str) -> "ClientConfig":
        settings = self._settings
        options: ClientConfig = {
            "allow_http": scheme == "http",
            "allow_invalid_certificates": not settings.verifies,
            "connect_timeout": timedelta(seconds=settings.connect_timeout),
            "read_timeout": timedelta(seconds=settings.timeout),
            "timeout": timedelta(hours=1),
        }
        if settings.root_certificates is not None:
            options["root_certificate"] = settings.root_certificates
        if settings.route.proxy is not None:
            options["proxy_url"] = settings.route.proxy.reveal()
        elif settings.route.avoided is not None:  # obstore would otherwise take it from the environment
            options |= {"proxy_url": settings.route.avoided.reveal(), "proxy_excludes": host}
        return options

    def _credential(self) -> "S3Credential":
        current = self._settings.keys()
        token = current.keys.security_token
        return {
            "access_key_id": current.keys.access_key,
            "secret_access_key": current.keys.secret_key.reveal(),
            "token": None if token is None else token.reveal(),
            "expires_at": current.expires_at,
        }

    @contextmanager
    def _translated(self, key: str, doing: str) -> Iterator[None]:
        """Turn the errors of `obstore` into the SDK's. Errors about local files pass unchanged."""
        from obstore import exceptions

        _refuse_forked_process()
        self._settings.keys()  # raises IAM's errors here, because obstore would hide them
        path = ObsPath(self._bucket, key)
        try:
            yield
        except FileNotFoundError as error:
            if error.errno is not None or isinstance(error, ObsError):  # a local file
                raise
            raise self._translation(error, path, doing) from error
        except exceptions.BaseError as error:
            # OBS answers a wrong signature with the signature and the token, and `obstore` quotes the answer.
            error.args = tuple(without_secrets(str(argument)) for argument in error.args)
            raise self._translation(error, path, doing) from error

    def _translation(self, error: Exception, path: ObsPath, doing: str) -> ObsError | EndpointUnreachableError:
        from obstore import exceptions

        # `obstore` has classes for some failures of some calls; for the others, OBS's code in the text is decisive.
        text = " ".join(str(error).split())
        about = f"Could not {doing} {path}: "
        if is_html(re.split("non-2xx status code: [^:]*: ", text, maxsplit=1)[-1]):
            status = re.search(r"non-2xx status code: (\d+)", text)
            return ObsError(about + not_obs(self._settings.endpoint, status[1] if status else "a request"))
        if "NoSuchBucket" in text:
            creation = f", or create it with session.obs.create_bucket({self._bucket!r})" if doing != "delete" else ""
            return ObsBucketNotFoundError(
                f"{about}there is no bucket {self._bucket!r}. Check its name and region{creation}."
            )
        if isinstance(error, FileNotFoundError):
            return ObsObjectNotFoundError(f"{about}there is no such object.")
        refused = isinstance(error, exceptions.PermissionDeniedError | exceptions.UnauthenticatedError)
        if refused or any(f"<Code>{code}</Code>" in text for code in _REFUSALS):
            return ObsPermissionError(
                f"{about}OBS refused the credentials. Check the access keys (or the password), "
                "their permissions on this bucket, and this machine's clock."
            )
        if isinstance(error, exceptions.InvalidPathError) or "Encountered object with invalid path" in text:
            named = re.search(r'Error parsing Path "(.*?)":', str(error), re.DOTALL)
            which = f"{named[1]!r}" if named else "an object there"
            return ObsPathError(
                f"{about}the name {which} has a control character, an empty part, '.' or '..', which the SDK does not "
                "allow in the names of objects. Rename it with another tool, such as obsutil."
            )
        if "certificate" in text:
            return EndpointUnreachableError(
                f"{about}the certificate of {self._settings.endpoint} is not trusted. Check obs_endpoint, or trust its "
                "authority with verify=.",
                url=self._settings.endpoint,
            )
        if "error sending request" in text:
            advice = self._settings.advice or failures.UNREACHABLE
            if _NO_TLS in text:
                advice = failures.without_tls(urlsplit(self._settings.endpoint).netloc)
            return EndpointUnreachableError(
                f"{about}no answer from OBS at {self._settings.endpoint}. {advice}", url=self._settings.endpoint
            )
        return ObsError(about + (_said(text) or text.partition(" Debug source:")[0][:_EXCERPT]))


def is_html(answer: str) -> bool:
    """Return whether an answer is an HTML page, which OBS never sends."""
    return re.match(r"\s*<(!doctype html|html)\b", answer, re.IGNORECASE) is not None


def not_obs(endpoint: str, status: int | str) -> str:
    """Return what to say about an HTML page as the answer."""
    return f"{endpoint} answered {status} with an HTML page, so it is not OBS. Check obs_endpoint, and any proxy."


def _said(text: str) -> str:
    """Return OBS's code, message and request ID from an answer that `obstore` quotes; empty if it quotes none."""
    code, message, request = (
        found[1] if (found := re.search(rf"<{tag}>(.*?)</{tag}>", text)) else ""
        for tag in ("Code", "Message", "RequestId")
    )
    if not code:
        return ""
    from html import unescape  # here, since few programs meet an error

    return f"OBS answered {code}: {unescape(message)}" + (f" (request {request})" if request else "")


def _refuse_forked_process() -> None:
    """Check that `obstore` works here: a forked process lacks its threads, and it would wait for them forever.

    Raises:
        ObsError: If the process was forked from one that has used it.
    """
    global _used_in
    if _used_in is None:
        _used_in = os.getpid()
    elif _used_in != os.getpid():
        raise ObsError(
            "OBS cannot be used in this process: it was forked from one that had used OBS already. Start processes "
            'with multiprocessing.get_context("spawn"), or use OBS for the first time after forking.'
        )


def works_in_this_process() -> bool:
    """Return whether `BucketStore` works here, which it does not in a process that was forked after using it."""
    return _used_in in {None, os.getpid()}


def files_at_once() -> int:
    """Return how many files to copy at once: enough to hide the network's delay, few enough to be polite."""
    return min(16, 4 * (os.cpu_count() or 1))

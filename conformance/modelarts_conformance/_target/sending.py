"""The one place that sends: each request passes the gate, is noted if it makes something, and is kept for a while."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from attrs import frozen
from httpx import InvalidURL
from modelarts_client.errors import ModelArtsError
from urllib3.exceptions import (
    HTTPError,
    LocationParseError,
    LocationValueError,
    MaxRetryError,
    NewConnectionError,
    ProtocolError,
)
from urllib3.util import Timeout

from modelarts_conformance._description.bundle import pointed_at
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._target.account import Account
from modelarts_conformance._target.exchanges import Answer, Exchange, Request, texts_in
from modelarts_conformance._target.gate import HARMLESS, Gate, OverError, WriteRefusedError
from modelarts_conformance._target.journal import Journal, JournalError, Made
from modelarts_conformance._target.lists import linked_from

_KEPT: Final = 200
_BLOCK: Final = 1 << 16
_PAUSES: Final = (0.2, 0.5, 1.0, 2.0)  # s


@frozen
class Patience:
    """How long an answer may take, and how large it may be.

    Attributes:
        connect: Seconds to connect.
        read: Seconds to wait for each next piece of the answer.
        whole: Seconds for all of it.
        size: Bytes of the body, decompressed.
    """

    connect: float = 10.0
    read: float = 30.0
    whole: float = 60.0
    size: int = 50_000_000


class Sender:
    """Sends requests, without following redirects; one that changes nothing is repeated if its connection was closed.

    Args:
        account: The account whose credentials are added.
        gate: What the requests pass.
        journal: Where what is made is noted; None if nothing may be made.
        prefix: What the names of all that is made begin with.
        patience: How long answers may take.

    Attributes:
        last: The last exchanges, the newest last.
        watchers: Are called with each exchange, whichever phase it is of.
    """

    def __init__(
        self,
        account: Account,
        gate: Gate,
        journal: Journal | None,
        prefix: str,
        patience: Patience | None = None,
    ) -> None:
        self.last: deque[Exchange] = deque(maxlen=_KEPT)
        self.watchers: list[Callable[[Exchange], object]] = []
        self._account = account
        self._gate = gate
        self._journal = journal
        self._prefix = prefix
        self._patience = patience or Patience()
        self._pools: dict[str, urllib3.PoolManager] = {}

    def send(self, request: Request) -> Exchange:
        """Send a request.

        Args:
            request: The request.

        Returns:
            The exchange; one without an answer says why there is none.

        Raises:
            OverError: The run is over.
            WriteRefusedError: The request would change what it must not.
        """
        before = self._gate.sent
        self._gate.admit(request)
        made = self._noted(request)
        exchange = self._exchange(request)
        if self._gate.limits.writes:
            if made is not None:
                self._note(made, exchange, before)
            else:
                self._gate.protect(*linked_from(exchange))
        self.last.append(exchange)
        for watcher in self.watchers:
            watcher(exchange)
        return exchange

    def close(self) -> None:
        """Close the connections."""
        for pool in self._pools.values():
            pool.clear()

    def _noted(self, request: Request) -> Made | None:
        if request.operation not in life_cycles() or request.method != "POST" or self._journal is None:
            return None
        names = names_in(request.body, self._prefix)
        if not names and _is_valid(request):
            raise WriteRefusedError(
                f"{request.operation} without a name that begins with {self._prefix}, by which it would be found again"
            )
        try:
            return self._journal.begin_making(request.operation, names)
        except JournalError as error:
            raise self._gate.over(str(error)) from None

    def _note(self, made: Made, exchange: Exchange, before: int) -> None:
        """Note what came of a request that makes something; without a usable answer it stays there with its names."""
        identifier = made_by(exchange)
        if self._journal is None or exchange.answer is None:
            return
        if identifier is not None:
            if self._gate.was_there(identifier, before):
                return  # a server that answers another's ID
            self._gate.own(identifier)
        self._journal.note_made(made, identifier)

    def _exchange(self, request: Request, *, again: bool = False, pauses: Sequence[float] = _PAUSES) -> Exchange:
        try:
            added = self._account.credentials_for(request) if request.signed else {}
        except (ModelArtsError, InvalidURL, UnicodeEncodeError) as error:
            return Exchange(request, error=f"no credentials for it: {error}")
        headers = urllib3.HTTPHeaderDict()
        given = {name.lower() for name, _ in request.headers}
        for name, value in [*request.headers, *((name, value) for name, value in added.items() if name not in given)]:
            headers.add(name, value.encode("utf-8").decode("latin-1"))  # as UTF-8 on the wire
        began = time.monotonic()
        try:
            answer = self._received(request, headers, began)
        except ProtocolError as error:
            # A server may close a connection that was kept just when the next request is sent on it.
            if request.method not in HARMLESS or again:
                return Exchange(request, error=f"{type(error).__name__}: {error}")
            self._gate.admit(request)
            return self._exchange(request, again=True)
        except NewConnectionError as error:
            if any(request.url.startswith(url) for url in self._account.urls.values()):
                for pause in pauses:  # a server may only be started again
                    self._gate.pause(pause)
                    return self._exchange(request, again=again, pauses=pauses[1:])
                self._gate.stop(f"{'://'.join(urlsplit(request.url)[:2])} cannot be reached any more")
            return Exchange(request, error=f"{type(error).__name__}: {error}")
        except (HTTPError, OSError, ValueError) as error:
            return Exchange(request, error=f"{type(error).__name__}: {error}")
        return Exchange(request, answer)

    def _received(self, request: Request, headers: urllib3.HTTPHeaderDict, began: float) -> Answer:
        parts = urlsplit(request.url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        response = self._pool(f"{parts.scheme}://{parts.netloc}").urlopen(
            request.method,
            target or "/",
            body=request.body,
            headers=headers,
            redirect=False,
            retries=False,
            preload_content=False,
        )
        try:
            body = b"".join(self._pieces(response, began))
        finally:
            response.release_conn()
        pairs = tuple((name, value) for name, value in response.headers.iteritems())
        return Answer(response.status, pairs, body, time.monotonic() - began)

    def _pieces(self, response: urllib3.BaseHTTPResponse, began: float) -> Iterator[bytes]:
        size = 0
        while piece := response.read(_BLOCK, decode_content=True):
            size += len(piece)
            yield piece
            if size > self._patience.size:
                raise ValueError(f"the answer has more than {self._patience.size:,} bytes")
            if time.monotonic() - began > self._patience.whole:
                raise TimeoutError(f"the answer takes longer than {self._patience.whole:g} s")

    def _pool(self, origin: str) -> urllib3.HTTPConnectionPool:
        if origin not in self._pools:
            parts = urlsplit(origin)
            proxy = None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)
            settings: dict[str, Any] = {
                "maxsize": 16,
                "timeout": Timeout(connect=self._patience.connect, read=self._patience.read),
            }
            self._pools[origin] = urllib3.ProxyManager(proxy, **settings) if proxy else urllib3.PoolManager(**settings)
        try:
            return self._pools[origin].connection_from_url(origin)
        except (LocationParseError, LocationValueError, MaxRetryError) as error:
            raise ValueError(f"{origin} is no address: {error}") from None


def made_by(exchange: Exchange) -> str | None:
    """The ID of what a request has made; None if it was refused, or its answer does not say.

    Args:
        exchange: A request of an operation that creates something, and its answer.
    """
    cycle = life_cycles().get(exchange.request.operation)
    if cycle is None or not exchange.ok:
        return None
    place = cycle.delete.parameters[cycle.parameter].removeprefix("$response.body#")
    identifier = pointed_at(place, exchange.value())
    return str(identifier) if isinstance(identifier, str | int) and identifier != "" else None


def names_in(body: bytes | None, prefix: str) -> list[str]:
    """The texts in a JSON body that begin with a prefix.

    Args:
        body: The body of a request.
        prefix: How they begin.
    """
    try:
        value = json.loads(body or b"null")
    except (ValueError, RecursionError):
        return []
    return list(dict.fromkeys(text for text in texts_in(value) if text.startswith(prefix)))


def _is_valid(request: Request) -> bool:
    """Whether a server may accept the body; one that is not valid it has to refuse."""
    validator = request_validator(request.operation)
    try:
        return validator is None or validator.is_valid(json.loads(request.body or b"null"))
    except (ValueError, RecursionError):
        return False


__all__ = ["OverError", "Patience", "Sender", "WriteRefusedError", "made_by", "names_in"]

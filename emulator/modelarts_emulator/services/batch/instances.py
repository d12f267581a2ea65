"""The instances of a batch: each predicts one request after the other, all of them side by side.

An instance that ends is replaced, and what it was predicting is tried again: unlike callers of a real-time service, a
batch may repeat predictions, since an answer is not seen before it is a result.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from modelarts_emulator.contract import Json
from modelarts_emulator.services.instances.instance import Instance, InstanceFailedError
from modelarts_emulator.services.instances.runtime.result_json import MAXIMUM_RESULT_BYTES
from modelarts_emulator.state.fields import text

_ATTEMPTS: Final = 3  # of a prediction during which instances end, and of loading a model when that is killed
_HEALTH_SECONDS: Final = 5.0

_log = logging.getLogger(__name__)

MakeRequest = Callable[[], tuple[bytes, str]]
"""Gives body and Content-Type; called once for each attempt, in the thread of an instance."""


class PredictionError(Exception):
    """A request got no answer that can be a result; the message says why."""


class NoInstanceError(Exception):
    """No instance is left that could predict; the message says why."""


@dataclass(frozen=True)
class CallSettings:
    """How instances are called.

    Attributes:
        url: Path of the API.
        deploy_seconds: Time to load the model, in s.
        prediction_seconds: Time of one prediction, in s.
    """

    url: str
    deploy_seconds: float
    prediction_seconds: float


@dataclass
class _Order:
    make: MakeRequest
    future: Future[bytes] = field(default_factory=Future)
    attempts: int = 0


class BatchInstances:
    """Starts instances, and ends them with the block that it is used in.

    Args:
        start: Starts the instance with a number from 0; called again with the same one when the former has ended.
        count: How many there are to be.
        call: How they are called.
    """

    def __init__(self, start: Callable[[int], Instance], count: int, call: CallSettings) -> None:
        self._start = start
        self._call = call
        self._changed = threading.Condition()
        self._orders: deque[_Order] = deque()
        self._running: dict[int, Instance] = {}
        self._ready = False
        self._closed = threading.Event()
        self._left = count
        self._reason = ""
        self._threads = [
            threading.Thread(target=self._work, args=(number,), name=f"batch-instance-{number}", daemon=True)
            for number in range(count)
        ]

    def __enter__(self) -> BatchInstances:
        """Start them."""
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End them; return when they have ended."""
        self.close()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join()

    def wait_ready(self) -> None:
        """Block until one of them predicts.

        Raises:
            NoInstanceError: None of them loads the model.
            CancelledError: They have been closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ready or self._closed.is_set() or not self._left)
            self._check()

    def submit(self, make: MakeRequest) -> Future[bytes]:
        """Have a request predicted.

        Returns:
            The answer; what `make` raised when there is no request; `PredictionError` when there is no answer;
            `NoInstanceError` when there is no instance any more; cancelled when they are closed.

        Raises:
            NoInstanceError: No instance is left.
            CancelledError: They have been closed.
        """
        order = _Order(make)
        with self._changed:
            self._check()
            self._orders.append(order)
            self._changed.notify()
        return order.future

    def close(self) -> None:
        """Kill them, and cancel all requests. Can be called twice, and from any thread."""
        with self._changed:
            self._closed.set()
            for order in self._orders:
                order.future.cancel()
            self._orders.clear()
            running = tuple(self._running.values())
            self._changed.notify_all()
        for instance in running:
            instance.stop(0)

    def _check(self) -> None:
        if self._closed.is_set():
            raise CancelledError
        if not self._left:
            raise NoInstanceError(self._reason)

    # What is done in the threads of instances

    def _work(self, number: int) -> None:
        reason = ""
        try:
            while (instance := self._ready_instance(number)) is not None:
                try:
                    self._serve(instance)
                finally:
                    instance.stop(0)
        except InstanceFailedError as error:
            reason = str(error)
        except OSError as error:
            reason = f"The instance cannot be started: {error.strerror or error}."
        except Exception:  # noqa: BLE001 - the boundary of the thread: what fails here must reach the log
            _log.exception("instance %s of a batch failed", number)
            reason = "Internal error; the log of the emulator says more."
        finally:
            self._leave(reason)

    def _leave(self, reason: str) -> None:
        """Count an instance that ended for good, and fail all orders when it was the last one."""
        with self._changed:
            self._left -= 1
            self._reason = self._reason or reason
            if not self._left:
                for order in self._orders:
                    order.future.set_exception(NoInstanceError(self._reason))
                self._orders.clear()
            self._changed.notify_all()

    def _ready_instance(self, number: int) -> Instance | None:
        """A new instance that has loaded the model; None when they have been closed."""
        attempts = 0
        while not self._closed.is_set():
            instance = self._start(number)
            with self._changed:
                self._running[number] = instance
                closed = self._closed.is_set()
            if closed:
                instance.stop(0)
                return None
            try:
                instance.wait_ready(self._call.deploy_seconds)
            except InstanceFailedError:
                attempts += 1
                killed = instance.exit is not None and instance.exit.signal_name is not None
                instance.stop(0)
                if not self._closed.is_set() and not (killed and attempts < _ATTEMPTS):
                    raise
            else:
                with self._changed:
                    self._ready = True
                    self._changed.notify_all()
                return instance
        return None

    def _serve(self, instance: Instance) -> None:
        """Predict until there is a reason to replace the instance, or they are closed."""
        connection = instance.http_connection(self._call.prediction_seconds)
        with contextlib.closing(connection):
            while (order := self._take()) is not None:
                if not self._predict(order, instance, connection):
                    return

    def _take(self) -> _Order | None:
        with self._changed:
            self._changed.wait_for(lambda: self._orders or self._closed.is_set())
            return None if self._closed.is_set() else self._orders.popleft()

    def _predict(self, order: _Order, instance: Instance, connection: http.client.HTTPConnection) -> bool:
        """Answer an order, or put it back.

        Returns:
            Whether the instance can continue.
        """
        try:
            body, content_type = order.make()
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits for the answer
            order.future.set_exception(error)
            return True
        try:
            order.future.set_result(self._answer(connection, body, content_type))
        except PredictionError as error:
            order.future.set_exception(error)
        except TimeoutError:
            seconds = self._call.prediction_seconds
            order.future.set_exception(PredictionError(f"The prediction took more than {seconds:g} s."))
            return False  # it still predicts
        except (OSError, http.client.HTTPException):
            connection.close()
            return self._lose(order, instance)
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits for the answer
            connection.close()
            order.future.set_exception(error)
        return True

    def _answer(self, connection: http.client.HTTPConnection, body: bytes, content_type: str) -> bytes:
        connection.request("POST", self._call.url, body, {"Content-Type": content_type})
        response = connection.getresponse()
        answer = response.read(MAXIMUM_RESULT_BYTES)
        if response.status == HTTPStatus.OK:
            return answer
        raise PredictionError(f"The model answered with the status {response.status}. {_message(answer)}".rstrip())

    def _lose(self, order: _Order, instance: Instance) -> bool:
        """Retry or fail an order whose connection broke. Returns whether the instance can continue."""
        order.attempts += 1
        why = _why_it_ended(instance)
        with self._changed:
            if self._closed.is_set():
                order.future.cancel()
            elif order.attempts < _ATTEMPTS:
                self._orders.appendleft(order)
                self._changed.notify()
            else:
                order.future.set_exception(
                    PredictionError(f"The prediction broke off {order.attempts} times. {why}".rstrip())
                )
        return not why


def _why_it_ended(instance: Instance) -> str:
    """Why an instance does not answer; empty when it does, and only the connection broke."""
    try:
        instance.wait_ready(_HEALTH_SECONDS)
    except InstanceFailedError as error:
        return str(error)
    return ""


def _message(answer: bytes) -> str:
    """What a refusal says, as far as it can be read."""
    try:
        refusal: Json = json.loads(answer)
        return f"{text(refusal, 'error_code')}: {text(refusal, 'error_msg')}".strip(": ")
    except (ValueError, AttributeError, RecursionError):
        return ""

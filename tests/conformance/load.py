"""Predictions at a steady rate, whether they succeed or fail."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from modelarts._inference.prediction import Prediction
from modelarts.exceptions import ApiError, EndpointUnreachableError
from modelarts.model import Predictor

_AT_ONCE = 16


@dataclass(frozen=True)
class Answer:
    """The outcome of a prediction.

    Attributes:
        begun: when it was sent, on the monotonic clock in s.
        seconds: how long it took.
        value: the answer of the model; empty when the prediction failed.
        error: the message of the error; empty when the prediction succeeded.
    """

    begun: float
    seconds: float
    value: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""


class Load:
    """Sends predictions on schedule, even when answers are late, until the end of the block.

    Args:
        predictor: the service.
        rate: predictions per second.
        request: the body of each prediction.

    Attributes:
        answers: the outcomes so far, in the order in which they arrived.
    """

    def __init__(self, predictor: Predictor, rate: float, request: Mapping[str, Any]) -> None:
        self.answers: list[Answer] = []
        self._predictor = predictor
        self._rate = rate
        self._request = request
        self._ended = threading.Event()
        self._answered = threading.Condition()
        self._pool = ThreadPoolExecutor(_AT_ONCE)

    def __enter__(self) -> Self:
        self._sending = threading.Thread(target=self._send, name="load")
        self._sending.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._ended.set()
        self._sending.join()
        self._pool.shutdown()

    @property
    def errors(self) -> list[str]:
        """The messages of the predictions that failed."""
        return [answer.error for answer in self.answers if answer.error]

    def wait_for(self, number: int) -> None:
        """Wait until so many more predictions have been answered."""
        with self._answered:
            wanted = len(self.answers) + number
            self._answered.wait_for(lambda: len(self.answers) >= wanted)

    def _send(self) -> None:
        begun = time.monotonic()
        for number in itertools.count():
            if self._ended.wait(max(0.0, begun + number / self._rate - time.monotonic())):
                return
            self._pool.submit(self._ask)

    def _ask(self) -> None:
        begun = time.monotonic()
        value: Prediction = None
        error = ""
        try:
            value = self._predictor.predict(data=self._request, data_type="json")
        except (ApiError, EndpointUnreachableError) as raised:
            error = str(raised)
        answer = Answer(begun, time.monotonic() - begun, value if isinstance(value, dict) else {}, error)
        with self._answered:
            self.answers.append(answer)
            self._answered.notify_all()

"""A ModelArts with one service that also gives bad answers, refuses requests and drops connections."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

SERVICE = "service-1"
MODEL = "model-1"
_SERVICE_PATH = f"/v1/p/services/{SERVICE}"
_MODEL_PATH = f"/v1/p/models/{MODEL}"


@dataclass
class Answer:
    """An answer to a prediction; a status of 0 drops the connection."""

    status: int = 200
    content: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})


@dataclass
class Asked:
    """A prediction that was asked for."""

    path: str
    headers: Mapping[str, str]
    body: bytes


class PredictionServer(ThreadingHTTPServer):
    """Answers predictions with `answers`, in their order; the last one is repeated.

    Attributes:
        answers: The answers to predictions.
        asked: The predictions that were received.
        looked_up: Paths of the other requests.
        service: The description of the service in responses.
        parameters: The model's parameters.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = [Answer()]
        self.asked: list[Asked] = []
        self.looked_up: list[str] = []
        self.service: dict[str, object] = {
            "service_id": SERVICE,
            "infer_type": "real-time",
            "status": "running",
            "access_address": f"{self.url}/v1/infers/{SERVICE}",
            "config": [{"model_id": MODEL}],
        }
        self.parameters = [{"url": "/", "param_name": "images", "param_type": "file"}]

    @property
    def url(self) -> str:
        """Its base URL."""
        return f"http://127.0.0.1:{self.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: PredictionServer

    def do_GET(self) -> None:
        self.server.looked_up.append(self.path)
        if self.path == _SERVICE_PATH:
            self._send(Answer(content=json.dumps(self.server.service).encode()))
        elif self.path == _MODEL_PATH:
            self._send(Answer(content=json.dumps({"input_params": self.server.parameters}).encode()))
        else:
            self._send(Answer(404))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        asked = self.server.asked
        asked.append(Asked(self.path, dict(self.headers.items()), body))
        answer = self.server.answers[min(len(asked), len(self.server.answers)) - 1]
        if answer.status:
            self._send(answer)
        else:
            self.close_connection = True

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in {**answer.headers, "Content-Length": str(len(answer.content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

"""Model instances for tests: packages from sources, requests over real connections."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from modelarts_emulator.processes.node_process import NodeResult
from modelarts_emulator.services.instances.instance import Instance, InstanceSettings

READY_SECONDS = 30.0
JSON = {"Content-Type": "application/json"}
SERVICE = """
from model_service.model_service import SingleNodeService

class Service(SingleNodeService):
    def _inference(self, data):
        {body}
"""


def service(body: str) -> str:
    """A script whose `_inference` has these lines."""
    return SERVICE.format(body=body.replace("\n", "\n        "))


@dataclass
class Answer:
    """Status, headers and JSON of an answer."""

    status: int
    headers: Mapping[str, str]
    json: Any


@dataclass
class Instances:
    """Makes packages and instances below a folder, and ends the instances."""

    root: Path
    started: list[Instance] = field(default_factory=list)

    def package(self, files: Mapping[str, str | bytes]) -> Path:
        """A model package with these files beside an empty `config.json`."""
        package = self.root / "package" / "model"
        for name, content in {"config.json": "{}", **files}.items():
            path = package / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return package

    def start(
        self,
        files: Mapping[str, str | bytes] | str,
        engine: str = "MindSpore",
        *,
        urls: tuple[str, ...] = ("/",),
        environment: Mapping[str, str] | None = None,
        on_exit: Callable[[Instance, NodeResult], None] | None = None,
    ) -> Instance:
        """Start an instance of a package, or of a script alone."""
        package = self.package({"customize_service.py": files} if isinstance(files, str) else files)
        directory = self.root / f"instance-{len(self.started)}"
        settings = InstanceSettings("digits", engine, package, directory, urls, environment or {})
        instance = Instance(settings, self.root / f"{directory.name}.log", on_exit)
        self.started.append(instance)
        return instance

    def serve(self, files: Mapping[str, str | bytes] | str, engine: str = "MindSpore") -> Instance:
        """Start an instance, and wait until it serves."""
        instance = self.start(files, engine)
        instance.wait_ready(READY_SECONDS)
        return instance


@contextmanager
def open_instances(root: Path) -> Iterator[Instances]:
    """Instances that end with the block."""
    instances = Instances(root)
    try:
        yield instances
    finally:
        for instance in instances.started:
            instance.stop(0)


def send(
    instance: Instance,
    body: bytes | Iterator[bytes] | None,
    headers: Mapping[str, str] = JSON,
    *,
    method: str = "POST",
    path: str = "/",
) -> Answer:
    """Send one request on a connection of its own."""
    connection = instance.http_connection(30)
    try:
        connection.request(method, path, body, dict(headers))
        response = connection.getresponse()
        content = response.read()
        return Answer(response.status, dict(response.headers), json.loads(content) if content else None)
    finally:
        connection.close()


def predict(instance: Instance, value: object) -> Any:
    """The answer to a request with JSON, which has to succeed."""
    answer = send(instance, json.dumps(value).encode())
    assert answer.status == 200, answer.json
    return answer.json


def form(*parts: tuple[str, bytes], boundary: str = "limit") -> tuple[bytes, dict[str, str]]:
    """Body and headers of a form, each part being what follows `form-data; ` and its content."""
    lines = [
        f"--{boundary}\r\nContent-Disposition: form-data; {about}\r\n\r\n".encode() + content + b"\r\n"
        for about, content in parts
    ]
    return b"".join(lines) + f"--{boundary}--\r\n".encode(), {
        "Content-Type": f'multipart/form-data; boundary="{boundary}"'
    }

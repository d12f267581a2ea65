"""An object storage that listens on the loopback interface, with keys of its own, for the tests of the protocol."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from modelarts_emulator.http.expectations import ExpectationApp
from modelarts_emulator.http.targets import OriginFormApp
from modelarts_emulator.obs.app import create_obs_app
from modelarts_emulator.obs.storage import ObjectStorage

REGION = "region-1"


@dataclass(frozen=True)
class Keys:
    """An access key with its secret, and its token when it is temporary."""

    access_key: str
    secret_key: str
    token: str | None = None


PERMANENT = Keys("AKPERMANENT", "permanent-secret")
TEMPORARY = Keys("AKTEMPORARY", "temporary-secret", "the+token/of=temporary keys")
WRONG_SECRET = Keys(PERMANENT.access_key, "another-secret")
WRONG_TOKEN = Keys(TEMPORARY.access_key, TEMPORARY.secret_key, "another-token")


class KeyTable:
    """Knows the keys above."""

    def secret_for(self, access_key: str, security_token: str | None) -> str | None:
        known = {(keys.access_key, keys.token): keys.secret_key for keys in (PERMANENT, TEMPORARY)}
        return known.get((access_key, security_token))


@dataclass(frozen=True)
class RunningServer:
    """Where the server listens, and what it serves."""

    host: str
    port: int
    storage: ObjectStorage

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"


@contextmanager
def running_server(root: Path) -> Iterator[RunningServer]:
    """Serve a directory in a thread of this process until the block ends."""
    storage = ObjectStorage(root)
    app = ExpectationApp(OriginFormApp(create_obs_app(storage, KeyTable(), region=REGION)))
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listener.listen(128)  # connections wait here until the server takes them, so there is nothing to wait for
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield RunningServer("127.0.0.1", listener.getsockname()[1], storage)
        finally:
            server.should_exit = True
            thread.join()
            storage.close()

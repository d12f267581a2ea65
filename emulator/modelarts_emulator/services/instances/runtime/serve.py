"""The process of a model instance.

It is given its settings as JSON (see `main`) and a socket over which connections are passed, so that they wait while
the model is being loaded. It exits with 3 when the model package cannot be loaded; SIGTERM has it answer what it has
begun, and end.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import threading
import traceback
from pathlib import Path
from typing import NoReturn

from modelarts_emulator.services.instances.runtime import refusals
from modelarts_emulator.services.instances.runtime.answers import wrapped
from modelarts_emulator.services.instances.runtime.engines import has_wrapped_answers, is_machine_learning
from modelarts_emulator.services.instances.runtime.http_server import Predict, PredictionServer
from modelarts_emulator.services.instances.runtime.package_loading import (
    LoadingError,
    Service,
    load_service,
    reads_requests_first,
)
from modelarts_emulator.services.instances.runtime.request_data import request_data
from modelarts_emulator.services.instances.runtime.result_json import result_json

_LOG = 2  # standard error
LOADING_FAILED = 3
"""Exit code when the package cannot be loaded; the reason is in the log."""


def main() -> NoReturn:
    """Serve until SIGTERM.

    The only argument is an object of JSON: `package` (folder with `config.json`), `model_name`, `engine`, `urls` (paths
    of the model's APIs), `control` (descriptor of the socket) and `log` (path of the log, for messages).
    """
    settings = json.loads(sys.argv[1])
    sys.argv[1:] = []  # the script sees no arguments
    # Processes that the user's code starts would take connections.
    os.set_inheritable(settings["control"], False)
    control = socket.socket(fileno=settings["control"])
    package = Path(settings["package"])
    try:
        service = load_service(package, settings["model_name"], settings["engine"])
    except LoadingError as error:
        _end(LOADING_FAILED, str(error))
    except BaseException:  # noqa: BLE001 - the user's code may raise anything, also SystemExit
        _end(LOADING_FAILED, traceback.format_exc())
    predict = _predictions_of(service, package, settings["log"], settings["engine"])
    server = PredictionServer(control, tuple(settings["urls"]), predict)
    # A pipe, since a handler may run while its own thread holds the lock of a threading.Event.
    stop, stopped = os.pipe()
    signal.signal(signal.SIGTERM, lambda _number, _frame: os.write(stopped, b"."))
    threading.Thread(target=server.serve, name="accept", daemon=True).start()
    os.read(stop, 1)
    server.drain()
    _end(0, "")


def _predictions_of(service: Service, package: Path, log: str, engine: str) -> Predict:
    has_preprocess = reads_requests_first(service)

    def predict(body: bytes, content_type: str | None, query: str) -> bytes:
        data = request_data(body, content_type, query, machine_learning=is_machine_learning(engine))
        try:
            result = service.inference(data)
            if has_wrapped_answers(engine):
                result = wrapped(result, data)
        except BaseException as error:  # the user's code may raise anything, also SystemExit; the client gets an answer
            _log(traceback.format_exc())
            raise refusals.code_failed(error, package, log, has_preprocess=has_preprocess) from error
        try:
            return result_json(result)
        except refusals.Refusal as refusal:
            _log(str(refusal))
            raise

    return predict


def _end(code: int, message: str) -> NoReturn:
    """Exit without waiting for threads of the user's code, which may never end."""
    _log(message)
    os._exit(code)


def _log(message: str) -> None:
    """Write to the log, even if the user's code has replaced `sys.stderr`."""
    if message:
        os.write(_LOG, f"{message.rstrip()}\n".encode(errors="replace"))


if __name__ == "__main__":
    main()

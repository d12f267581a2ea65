"""The project's ID: looked up by the region, once for all threads, and in forked processes as well."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from modelarts.exceptions import AuthenticationError, ConfigurationError, PermissionDeniedError, ServerError
from modelarts.http_settings import EventHooks
from modelarts.session import Session

_THREADS = 16


class _Iam(ThreadingHTTPServer):
    """Lists projects.

    Attributes:
        projects: Names and IDs of those that a request with keys, or a token for the account, is told of.
        failures: How many requests are answered with 500 from now on.
        asked: How often the projects were asked for.
        waiting: Is set when a request has come that waits for the gate.
        gate: Requests are answered when it is set.
        scopes: What tokens were asked for.
        refused_scope: The status for a token that is asked for a project.
    """

    daemon_threads = True
    request_queue_size = 2 * _THREADS

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.projects = {"r-1": "id-1", "r-2": "id-2"}
        self.failures = 0
        self.asked = 0
        self.waiting = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self.scopes: list[str] = []
        self.refused_scope = 0
        self.lock = threading.Lock()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # so that an answer is one packet
    server: _Iam

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.asked += 1
            fails = self.server.failures > 0
            self.server.failures -= fails
        self.server.waiting.set()
        assert self.server.gate.wait(20)
        listed = [{"name": name, "id": known} for name, known in self.server.projects.items()]
        self._answer(500 if fails else 200, {"projects": listed})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        (scope,) = body["auth"]["scope"]
        self.server.scopes.append(scope)
        if scope == "project" and self.server.refused_scope:
            code = {401: "IAM.0001", 403: "IAM.0003"}.get(self.server.refused_scope, "IAM.0004")
            self._answer(self.server.refused_scope, {"error_code": code, "error_msg": "No such project."})
        else:
            self._answer(201, {"token": {}})

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing."""

    def _answer(self, status: int, body: object) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("X-Subject-Token", "token")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture
def iam() -> Iterator[_Iam]:
    with _Iam() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.gate.set()
            server.shutdown()
            thread.join()


def _session(
    iam: _Iam, region: str = "r-1", *, password: bool = False, event_hooks: EventHooks | None = None
) -> Session:
    endpoint = f"http://127.0.0.1:{iam.server_port}"
    if password:
        return Session("me", "x", region, iam_endpoint=endpoint, retries=0)
    return Session(
        access_key="AK",
        secret_key="SK",
        region_name=region,
        iam_endpoint=endpoint,
        retries=0,
        event_hooks=event_hooks,
    )


pytestmark = pytest.mark.usefixtures("nothing_set")


@pytest.mark.parametrize("password", [False, True])
def test_it_is_looked_up_once_for_all_threads(iam: _Iam, password: bool) -> None:
    with _session(iam, password=password) as session, ThreadPoolExecutor(_THREADS) as threads:
        together = threading.Barrier(_THREADS)

        def ask(_: int) -> str:
            together.wait(20)
            return session.project_id

        assert set(threads.map(ask, range(_THREADS))) == {"id-1"}
        assert session.project_id == "id-1"
        assert "project_id='id-1'" in repr(session)
    assert iam.asked == 1


def test_one_that_was_given_is_not_looked_up(iam: _Iam) -> None:
    session = Session(access_key="AK", secret_key="SK", region_name="r-1", project_id="mine")
    assert session.project_id == "mine"
    assert iam.asked == 0


class _Clock:
    """A clock that counts who looks at it, which calls do before they wait for a lookup."""

    def __init__(self, session: Session) -> None:
        self.looks = threading.Semaphore(0)
        session._project_id._renewal._clock = self

    def __call__(self) -> float:
        self.looks.release()
        return 0.0


def test_threads_that_wait_share_a_failure_and_the_next_one_asks_again(iam: _Iam) -> None:
    iam.failures = 1
    iam.gate.clear()
    with _session(iam) as session, ThreadPoolExecutor(_THREADS) as threads:
        clock = _Clock(session)
        asking = [threads.submit(lambda: session.project_id) for _ in range(_THREADS)]
        for _ in range(_THREADS):
            assert clock.looks.acquire(timeout=20)
        iam.gate.set()
        failures = [future.exception(20) for future in asking]
        assert isinstance(failures[0], ServerError)
        assert all(failure is failures[0] for failure in failures)
        assert iam.asked == 1
        assert session.project_id == "id-1"


def test_one_that_waits_with_other_options_asks_when_the_first_one_fails(iam: _Iam) -> None:
    iam.failures = 1
    iam.gate.clear()
    with _session(iam) as session, ThreadPoolExecutor(2) as threads:
        clock = _Clock(session)
        first = threads.submit(lambda: session.project_id)
        assert clock.looks.acquire(timeout=20)
        assert iam.waiting.wait(20)
        second = threads.submit(lambda: session.with_options(timeout=50).project_id)
        assert clock.looks.acquire(timeout=20)
        iam.gate.set()
        assert isinstance(first.exception(20), ServerError)
        assert second.result(20) == "id-1"


def test_one_that_waits_asks_when_the_first_one_is_interrupted(iam: _Iam) -> None:
    def interrupt_first(_: object) -> None:
        if not iam.waiting.is_set():
            iam.waiting.set()
            for _thread in range(2):
                assert clock.looks.acquire(timeout=20)
            raise KeyboardInterrupt

    with _session(iam, event_hooks={"request": [interrupt_first]}) as session, ThreadPoolExecutor(2) as threads:
        clock = _Clock(session)
        first = threads.submit(lambda: session.project_id)
        assert iam.waiting.wait(20)
        second = threads.submit(lambda: session.project_id)
        assert isinstance(first.exception(20), KeyboardInterrupt)
        assert second.result(20) == "id-1"


def test_a_hook_that_asks_while_it_is_looked_up_is_told_so(iam: _Iam) -> None:
    asking: list[Session] = []

    def ask_again(_: object) -> None:
        assert asking[0].project_id

    with _session(iam, event_hooks={"request": [ask_again]}) as session:
        asking.append(session)
        with pytest.raises(RuntimeError, match="pass project_id="):
            _ = session.project_id


def test_a_region_without_a_project_is_told_those_that_there_are(iam: _Iam) -> None:
    with _session(iam, "r-3") as session:
        with pytest.raises(ConfigurationError, match=r"'r-3'.* they may use: r-1 \(id-1\), r-2 \(id-2\)\. "):
            _ = session.project_id
        iam.projects = {f"p-{n:02}": f"id-{n}" for n in range(30)}
        with pytest.raises(ConfigurationError, match=r"p-19 \(id-19\), and 10 more\. "):
            _ = session.project_id
        iam.projects = {}
        with pytest.raises(ConfigurationError, match="they may use: none"):
            _ = session.project_id
        iam.projects = {"r-3": "id-3"}
        assert session.project_id == "id-3"


@pytest.mark.parametrize("status", [400, 403, 404])
def test_also_a_password_is_told_the_projects_that_there_are(iam: _Iam, status: int) -> None:
    iam.refused_scope = status
    told = r"'r-3'.* they may use: r-1 \(id-1\), r-2 \(id-2\)"
    with _session(iam, "r-3", password=True) as session, pytest.raises(ConfigurationError, match=told):
        _ = session.project_id
    assert iam.scopes == ["project", "domain"]


def test_a_password_that_may_not_use_the_project_is_told_so(iam: _Iam) -> None:
    iam.refused_scope = 403
    with _session(iam, password=True) as session, pytest.raises(PermissionDeniedError):
        _ = session.project_id


def test_a_wrong_password_is_tried_once(iam: _Iam) -> None:
    iam.refused_scope = 401
    with _session(iam, password=True) as session, pytest.raises(AuthenticationError):
        _ = session.project_id
    assert iam.scopes == ["project"]


def test_without_a_region_it_says_what_to_set(iam: _Iam) -> None:
    endpoint = f"http://127.0.0.1:{iam.server_port}"
    session = Session(
        access_key="AK", secret_key="SK", iam_endpoint=endpoint, modelarts_endpoint=endpoint, obs_endpoint=endpoint
    )
    with pytest.raises(ConfigurationError, match="MODELARTS_PROJECT_ID or MODELARTS_REGION"):
        _ = session.project_id
    assert iam.asked == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_process_that_was_forked_meanwhile_looks_for_itself(iam: _Iam) -> None:
    iam.gate.clear()
    with _session(iam) as session, ThreadPoolExecutor(1) as threads:
        parent = threads.submit(lambda: session.project_id)
        assert iam.waiting.wait(20)
        child = os.fork()
        if child == 0:
            signal.alarm(20)
            status = 1
            try:
                status = 0 if session.project_id == "id-1" else 2
            finally:
                os._exit(status)
        iam.gate.set()
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert parent.result(20) == "id-1"
    assert iam.asked == 2

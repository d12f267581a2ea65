"""Large and hostile requests: how long another request waits meanwhile, and what they are answered with."""

from __future__ import annotations

import base64
import hashlib
import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import httpx
import psutil
import pytest
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.support.polling import until

MOST_SECONDS: Final = 0.1  # that another request waits for the server; without limits it waited 1.3 to 140 s
QUIET_SECONDS: Final = 0.2
MOST_BYTES: Final = 150 * 2**20  # of growth
TRIES: Final = 5
LIST_BYTES: Final = 7_900_000


@dataclass
class Server:
    """An emulator in a process of its own, so that no thread of the test slows it down."""

    process: psutil.Process
    variables: dict[str, str]
    token: str = ""

    @property
    def url(self) -> str:
        return self.variables["MODELARTS_ENDPOINT"]

    def send(self, data: bytes) -> int:
        """Send a request as it is, and return the status of the answer."""
        parts = urlsplit(self.url)
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=60) as opened:
            sending = threading.Thread(target=_send_all, args=(opened, data))  # which the server may refuse to read
            sending.start()
            answer = opened.recv(1000)
            with suppress(OSError):  # the server has closed the connection
                opened.shutdown(socket.SHUT_RDWR)
            sending.join()
        return int(answer.split(b" ")[1])

    def post(self, path: str, body: bytes) -> bytes:
        """A request with a token, as it is sent: a client would take the processor from the threads that measure."""
        path = path.replace("PROJECT", self.variables["MODELARTS_PROJECT_ID"])
        head = f"POST {path} HTTP/1.1\r\nhost: localhost\r\nx-auth-token: {self.token}\r\n"
        return f"{head}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body

    def obs(self, method: str, path: str, body: bytes) -> httpx.Response:
        digest = base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode()
        given = {"content-md5": digest, "x-amz-content-sha256": "UNSIGNED-PAYLOAD"}
        request = AWSRequest(method, self.url + path, data=body, headers=given)
        keys = Credentials(self.variables["HUAWEICLOUD_SDK_AK"], self.variables["HUAWEICLOUD_SDK_SK"])
        S3SigV4Auth(keys, "s3", "cn-north-4").add_auth(request)
        headers = dict(request.headers)
        return httpx.request(method, self.url + path, content=body, headers=headers, timeout=60, trust_env=False)

    @contextmanager
    def others(self) -> Iterator[list[float]]:
        """Send small requests one after the other, and list the seconds that each has taken."""
        waits: list[float] = []
        ended = threading.Event()

        def ask() -> None:
            connection = http.client.HTTPConnection(urlsplit(self.url).netloc)
            while not ended.is_set():
                begun = time.perf_counter()
                connection.request("GET", "/v3/auth/projects")
                connection.getresponse().read()
                waits.append(time.perf_counter() - begun)
                ended.wait(0.005)
            connection.close()

        thread = threading.Thread(target=ask)
        thread.start()
        try:
            until(lambda: len(waits) >= 5)
            waits.clear()
            yield waits
        finally:
            ended.set()
            thread.join()


def _send_all(opened: socket.socket, data: bytes) -> None:
    with suppress(OSError):  # the server closes the connection
        opened.sendall(data)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    env_file = tmp_path_factory.mktemp("large") / "env"
    command = [sys.executable, "-m", "modelarts_emulator", "--quiet", "--env-file", str(env_file)]
    process = subprocess.Popen(command, env=dict(os.environ))
    try:
        until(env_file.exists)
        running = Server(psutil.Process(process.pid), _variables(env_file))
        named = {"name": running.variables["MODELARTS_USERNAME"], "password": running.variables["MODELARTS_PASSWORD"]}
        user = {"user": {**named, "domain": {"name": named["name"]}}}
        scope = {"project": {"id": running.variables["MODELARTS_PROJECT_ID"]}}
        auth = {"identity": {"methods": ["password"], "password": user}, "scope": scope}
        answer = httpx.post(f"{running.url}/v3/auth/tokens", json={"auth": auth}, trust_env=False)
        running.token = answer.headers["x-subject-token"]
        assert running.obs("PUT", "/bucket", b"").status_code == 200
        yield running
    finally:
        process.terminate()
        process.wait()


def _variables(env_file: Path) -> dict[str, str]:
    lines = env_file.read_text().splitlines()
    return {name: value for name, _, value in (line.partition("=") for line in lines)}


def _repeated(part: bytes, size: int) -> bytes:
    return part * (size // len(part))


XML: Final[Mapping[str, Callable[[], bytes]]] = {  # made by the tests: each has megabytes
    "elements": lambda: b"<Delete>%s</Delete>" % _repeated(b"<a/>", LIST_BYTES),
    "attributes": lambda: b"<Delete %s></Delete>" % b" ".join(b"a%d='1'" % i for i in range(LIST_BYTES // 13)),
    "attributes in UTF-16": lambda: (
        f"<Delete {' '.join(f'{chr(0x3E00 + i % 200)}{i}=1' for i in range(200_000))}/>".encode("utf-16")
    ),
    "references": lambda: b"<Delete><Object><Key>%s</Key></Object></Delete>" % _repeated(b"&#9;&amp;", LIST_BYTES),
    "long keys": lambda: b"<Delete>%s</Delete>" % (b"<Object><Key>%s</Key></Object>" % (b"&amp;" * 1500) * 1000),
    "long encoded keys": lambda: (
        b"<Delete><EncodingType>url</EncodingType>%s</Delete>"
        % (b"<Object><Key>%s</Key></Object>" % (b"%e4" * 2600) * 1000)
    ),
}
JOBS: Final = "/v2/PROJECT/training-jobs"
AT_ONCE: Final = {"digits": 16, "values below the limit": 4}
JSON: Final[Mapping[str, tuple[str, Callable[[], bytes], int]]] = {
    "lists": (JOBS, lambda: b"[%s[]]" % _repeated(b"[],", 9_900_000), 413),
    "numbers": (JOBS, lambda: b"[%s0]" % _repeated(b"0,", 9_900_000), 413),
    "names": (JOBS, lambda: b"{%s}" % b",".join(b'"%d":0' % i for i in range(900_000)), 413),
    "depth": (JOBS, lambda: b"[" * 9_900_000, 413),
    "depth below the limit": (JOBS, lambda: b"[" * 1_000_000, 400),
    "lists below the limit": (JOBS, lambda: b"[%s[]]" % _repeated(b"[],", 1_000_000), 400),
    "brackets in a string": (JOBS, lambda: b'{"kind":"%s"}' % _repeated(b',[\\"', 1_000_000), 400),
    "wrong items": (
        "/v1/PROJECT/services",
        lambda: (
            b'{"service_name":"a","infer_type":"real-time","config":[%s{}]}' % _repeated(b'{"model_id":1},', 330_000)
        ),
        400,
    ),
    "values below the limit": (JOBS, lambda: b'{"kind":[%s{}]}' % _repeated(b'{"a":1},', 76_000), 400),
    "digits": (JOBS, lambda: b"[%s]" % b",".join([b"9" * 4299] * 230), 400),
    "digits of one number": (JOBS, lambda: b"0.%s" % (b"3" * 1_000_000), 400),
    "a token": (
        "/v3/auth/tokens",
        lambda: b'{"auth":{"identity":{"methods":[%s""]}}}' % _repeated(b'"password",', 999_000),
        413,
    ),
}


def _longest_wait(server: Server, send: Callable[[], object]) -> float:
    with server.others() as waits:
        send()
        until(lambda: bool(waits))
    return max(waits)


def check_others(server: Server, send: Callable[[], int], status: int) -> None:
    """Check that no other request waits for longer than it may.

    How long one waits for the processor is not the server's doing: the longest wait just before, without the requests,
    is added, and of a few tries the best one counts.
    """
    waits = []
    for _ in range(TRIES):
        quiet = _longest_wait(server, lambda: time.sleep(QUIET_SECONDS))
        statuses = list[int]()
        waits.append(_longest_wait(server, lambda: statuses.append(send())) - quiet)  # noqa: B023 - called at once
        assert statuses == [status]
        if waits[-1] < MOST_SECONDS:
            return
    raise AssertionError(f"another request waited for {min(waits):.3f} s")


def _at_once(send: Callable[[], int], number: int) -> int:
    with ThreadPoolExecutor(number) as threads:
        statuses = {future.result() for future in [threads.submit(send) for _ in range(number)]}
    assert len(statuses) == 1
    return statuses.pop()


HEAD: Final = b"%s HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
IN_CHUNKS: Final = HEAD % b"POST /v3/auth/tokens" + b"transfer-encoding: chunked\r\n\r\n"
ANONYMOUS: Final = {  # requests without credentials, and how many at once
    "chunks of one byte": (IN_CHUNKS + b"1\r\n \r\n" * 600_000, 1, 413),
    "chunks of one byte, at once": (IN_CHUNKS + b"1\r\n \r\n" * 100_000, 8, 413),
    "chunks of one byte to OBS": (
        IN_CHUNKS.replace(b"POST /v3/auth/tokens", b"PUT /bucket/key") + b"1\r\n \r\n" * 600_000,
        1,
        413,
    ),
    "chunks of a few bytes": (IN_CHUNKS + b"14\r\n%s\r\n" % (b" " * 20) * 5000 + b"0\r\n\r\n", 4, 413),
    "spaces after the size of a chunk": (IN_CHUNKS + b"1;%s\n\r\n" % (b" " * 60_000), 1, 400),
    "headers": (HEAD % b"GET /v3/auth/projects" + b"a:\r\n" * 60_000 + b"\r\n", 1, 431),
    "headers after the body": (IN_CHUNKS + b"0\r\n" + b"a:\r\n" * 60_000 + b"\r\n", 1, 431),
    "spaces in a header": (HEAD % b"GET /v3/auth/projects" + b"a:%s\v\r\n\r\n" % (b" " * 60_000), 1, 400),
    "spaces in a header after the body": (IN_CHUNKS + b"0\r\na:%s\v\r\n\r\n" % (b" " * 8000), 1, 400),
    "requests at once": ((HEAD % b"GET /v3/auth/projects" + b"\r\n") * 5000, 4, 401),
}


@pytest.mark.parametrize("case", ANONYMOUS)
def test_other_requests_go_on_while_anybody_sends(server: Server, case: str) -> None:
    data, at_once, status = ANONYMOUS[case]
    before = server.process.memory_info().rss

    check_others(server, lambda: _at_once(lambda: server.send(data), at_once), status)
    assert server.process.memory_info().rss - before < MOST_BYTES


@pytest.mark.parametrize("case", XML)
def test_other_requests_go_on_while_a_list_of_keys_is_read(server: Server, case: str) -> None:
    document = XML[case]()
    before = server.process.memory_info().rss
    status = 400 if "elements" in case or "attributes" in case else 200
    check_others(server, lambda: server.obs("POST", "/bucket?delete", document).status_code, status)
    assert server.process.memory_info().rss - before < MOST_BYTES


@pytest.mark.parametrize("case", JSON)
def test_other_requests_go_on_while_json_is_read(server: Server, case: str) -> None:
    path, make, status = JSON[case]
    request, at_once = server.post(path, make()), AT_ONCE.get(case, 1)
    before = server.process.memory_info().rss
    check_others(server, lambda: _at_once(lambda: server.send(request), at_once), status)
    assert server.process.memory_info().rss - before < MOST_BYTES


def test_grantees_and_rules_take_time_in_proportion_to_their_size(server: Server) -> None:
    rule = b"<CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>http://%d.example*</AllowedOrigin></CORSRule>"
    rules = b"<CORSConfiguration>%s</CORSConfiguration>" % b"".join(rule % i for i in range(3000))
    assert server.obs("PUT", "/bucket?cors", rules).status_code == 200
    asked = {"origin": "http://none.example", "access-control-request-method": "GET"}
    url = f"{server.url}/bucket/key"
    check_others(server, lambda: httpx.options(url, headers=asked, trust_env=False).status_code, 403)
    assert server.obs("DELETE", "/bucket?cors", b"").status_code == 204


def test_a_completion_may_have_all_parts_with_their_checksums(server: Server) -> None:
    names = ("CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256")
    checksums = "".join(f"<Checksum{name}>AAAAAA==</Checksum{name}>" for name in names)
    parts = "".join(
        f"<Part><PartNumber>{i}</PartNumber><ETag>{i:032x}</ETag>{checksums}</Part>" for i in range(1, 10_001)
    )
    document = f"<CompleteMultipartUpload>{parts}</CompleteMultipartUpload>".encode()
    answer = server.obs("POST", "/bucket/key?uploadId=none", document)
    assert (answer.status_code, "NoSuchUpload" in answer.text) == (404, True)

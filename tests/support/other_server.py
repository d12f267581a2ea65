"""A server of eight operations that has nothing of the local ModelArts, and deviates from the description on demand.

It serves IAM's tokens and projects, and of ModelArts networks, flavors and quotas, for one account. Whatever it knows
of requests is written here by hand, except that bodies are checked with the schemas of the description.
"""

from __future__ import annotations

import json
import re
import secrets
import threading
import time
import uuid
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.support.account import Account
from tests.support.description import validator

OPERATIONS: Final = (
    "KeystoneCreateUserTokenByPassword",
    "KeystoneListAuthProjects",
    "ListNetworks",
    "CreateNetwork",
    "ShowNetwork",
    "DeleteNetwork",
    "ShowTrainingJobFlavors",
    "ShowOsQuota",
)
DEVIATIONS: Final[Mapping[str, str]] = {
    "undocumented field": "metadata of networks has a zone",
    "extra enum value": "one flavor is of the type TPU",
    "null": "the description of a project is null",
    "number for text": "the billing code of flavors is a number",
    "undocumented status": "a network that does not exist is answered with 410",
    "error body without code": "a wrong limit of networks is refused with a message alone",
    "wrong total": "there is one flavor fewer than total_count says",
    "HTML with 200": "flavors of the type Ascend are a page in HTML",
    "missing header": "tokens of the whole account are in no header, and refusals have no X-Request-Id",
    "other date format": "networks were created on 16/09/2022",
    "slow": "flavors of the type GPU take two seconds",
    "redirect": "quotas are somewhere else",
}
SLOW_SECONDS: Final = 2.0
_NAME: Final = re.compile(r"[a-z][a-z0-9-]{2,126}[a-z0-9]")
_MOST: Final = 500
_MOST_BYTES: Final = 1_000_000
_TYPES: Final = ("CPU", "GPU", "Ascend")
Json = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """An answer.

    Attributes:
        status: its status.
        body: JSON, or text of another kind; None for no body.
        headers: its headers, besides those that all answers have.
    """

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


class _RefusedError(Exception):
    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.answer = Answer(status, {"error_code": code, "error_msg": message})


@dataclass(frozen=True)
class _Request:
    """A request: the parts of its path, its query, its headers with names in lower case, and its body."""

    method: str
    path: tuple[str, ...]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    def read(self, schema: str) -> Json:
        """The body, which has to fit a schema."""
        if self.headers.get("content-type", "application/json").partition(";")[0].strip() != "application/json":
            raise _RefusedError(400, "ModelArts.2787", "The body is no JSON.")
        try:
            body = json.loads(self.body)
            json.dumps(body, ensure_ascii=False).encode()  # half a surrogate pair is no character
        except (ValueError, RecursionError):
            raise _RefusedError(400, "ModelArts.2787", "The body is no JSON.") from None
        error = next(iter(validator(schema).iter_errors(body)), None)
        if error is not None or not isinstance(body, dict):
            where = ".".join(str(part) for part in error.instance_path) if error else "body"
            raise _RefusedError(
                400, "ModelArts.2788", f"Invalid parameter: body.{where}: {error.message if error else ''}"
            )
        return body


class OtherModelArts:
    """What the server has and does.

    Args:
        url: its URL.
        deviations: names of `DEVIATIONS` that it has.

    Attributes:
        account: its account, which is not one of the local ModelArts.
        writes: how many requests came that change something; tokens are none of them.
    """

    def __init__(self, url: str, deviations: Collection[str] = ()) -> None:
        unknown = set(deviations) - set(DEVIATIONS)
        if unknown:
            raise ValueError(f"there are no such deviations: {sorted(unknown)}; there are {sorted(DEVIATIONS)}")
        self._deviations = frozenset(deviations)
        self._tokens: dict[str, bool] = {}  # whether it is for the project
        self._domain = uuid.uuid4().hex
        self._networks: dict[str, Json] = {}
        self._lock = threading.Lock()
        self.writes = 0
        self.account = Account(
            url=url,
            obs_url=url,
            region="elsewhere-1",
            project_id=uuid.uuid4().hex,
            username="somebody",
            password=secrets.token_urlsafe(16),
            access_key="",
            secret_key="",
        )
        for number in range(3):
            self._add(f"network-{number}", f"192.168.{number}.0/24", {})

    def answer(self, request: _Request) -> Answer:
        """Answer a request."""
        with self._lock:
            iam = request.path[:1] == ("v3",)
            try:
                answer = self._routed(request)
            except _RefusedError as refused:
                answer = refused.answer
                if iam:
                    message = answer.body["error_msg"]
                    error = {"code": answer.status, "message": message, "title": "Refused"}
                    answer = Answer(answer.status, {"error": error})
        if "slow" in self._deviations and request.path[2:] == ("training-job-flavors",) and _type(request) == "GPU":
            time.sleep(SLOW_SECONDS)
        if answer.status < 400 or "missing header" in self._deviations:
            return answer
        return Answer(answer.status, answer.body, {**answer.headers, "X-Request-Id": uuid.uuid4().hex})

    def _routed(self, request: _Request) -> Answer:
        found = {
            method: operation
            for (method, pattern), operation in _ROUTES.items()
            if len(pattern) == len(request.path)
            and all(part in ("*", given) and given for part, given in zip(pattern, request.path, strict=True))
        }
        if not found:
            raise _RefusedError(404, "ModelArts.2836", "There is no such path.")
        if request.method not in found:
            refused = {"error_code": "ModelArts.2803", "error_msg": "The path has other methods."}
            return Answer(405, refused, {"Allow": ", ".join(found)})
        if found[request.method] is not OtherModelArts._create_token:
            self._check_caller(request)
        return found[request.method](self, request)

    def _check_caller(self, request: _Request) -> None:
        token = request.headers.get("x-auth-token", "")
        if token not in self._tokens:
            raise _RefusedError(401, "ModelArts.0203", "There is no such token.")
        if request.path[0] == "v3":
            return
        if not self._tokens[token]:
            raise _RefusedError(401, "ModelArts.0212", "The token is for no project.")
        if request.path[1] != self.account.project_id:
            raise _RefusedError(403, "ModelArts.0210", "The token is for another project.")

    def _create_token(self, request: _Request) -> Answer:
        auth = request.read("AuthTokenRequest")["auth"]
        user, account = auth["identity"]["password"]["user"], self.account
        credentials = user["name"], user["password"], user["domain"]["name"]
        if credentials != (account.username, account.password, account.username):
            raise _RefusedError(401, "", "The name or the password is wrong.")
        scope = auth.get("scope", {})
        project, domain = scope.get("project"), scope.get("domain")  # the project wins, and neither is needed
        known = {self._domain, account.username} if project is None else {account.project_id, account.region}
        given = domain if project is None else project
        named = [given[name] for name in ("id", "name") if name in given] if given is not None else []
        if given is not None and not named:
            raise _RefusedError(400, "", "body.auth.scope names nothing.")
        if any(value not in known for value in named):
            raise _RefusedError(404, "", "There is no such project or domain.")
        token, now = secrets.token_urlsafe(48), datetime.now(UTC)
        self._tokens[token] = project is not None
        owner = {"id": self._domain, "name": account.username}
        shown: Json = {
            "methods": ["password"],
            "issued_at": f"{now:%Y-%m-%dT%H:%M:%S.%fZ}",
            "expires_at": f"{now + timedelta(hours=24):%Y-%m-%dT%H:%M:%S.%fZ}",
            "user": {
                "id": uuid.uuid5(uuid.NAMESPACE_DNS, account.username).hex,
                "name": account.username,
                "domain": owner,
            },
        }
        if project is not None:
            shown["project"] = {"id": account.project_id, "name": account.region, "domain": owner}
        withheld = "missing header" in self._deviations and project is None
        return Answer(201, {"token": shown}, {} if withheld else {"X-Subject-Token": token})

    def _list_projects(self, request: _Request) -> Answer:
        project = {
            "id": self.account.project_id,
            "name": self.account.region,
            "description": None if "null" in self._deviations else "",
            "domain_id": self._domain,
            "parent_id": self._domain,
            "is_domain": False,
            "enabled": True,
        }
        return Answer(200, {"projects": [project], "links": {"self": f"{self.account.url}/v3/auth/projects"}})

    def _list_networks(self, request: _Request) -> Answer:
        limit, begin = request.query.get("limit", str(_MOST)), request.query.get("continue", "")
        selector = request.query.get("labelSelector", "")
        if not re.fullmatch(r"[0-9]{1,3}", limit) or int(limit) > _MOST:
            message = f"Parameter error: limit is {limit!r}, and is from 0 to {_MOST}."
            if "error body without code" in self._deviations:
                return Answer(400, {"message": message})
            raise _RefusedError(400, "ModelArts.0104", message)
        if begin and begin not in self._networks:
            raise _RefusedError(400, "ModelArts.50004000", "continue is no token of a page.")
        found = [
            network
            for network in self._networks.values()
            if _selects(selector, network["metadata"]["labels"])
            and request.query.get("workspaceId", "0") == network["metadata"]["labels"]["os.modelarts/workspace.id"]
        ]
        names = [network["metadata"]["name"] for network in found]
        first = names.index(begin) if begin in names else 0
        page = found[first : first + (int(limit) or _MOST)]
        rest = found[first + len(page) :]
        metadata = {"continue": rest[0]["metadata"]["name"], "remainingItemCount": len(rest)} if rest else {}
        items = [self._shown(network) for network in page]
        return Answer(200, {"apiVersion": "v1", "kind": "NetworkList", "metadata": metadata, "items": items})

    def _create_network(self, request: _Request) -> Answer:
        self.writes += 1
        body = request.read("NetworkCreationRequest")
        labels, spec = body["metadata"]["labels"], body["spec"]
        peers = [
            (each["peerVpcId"], each["peerSubnetId"])
            for each in spec.get("connection", {}).get("peerConnectionList") or ()
        ]
        if len(peers) != len(set(peers)):
            raise _RefusedError(400, "ModelArts.50004000", "Two connections go to the same subnet.")
        name = labels["os.modelarts/name"]
        if any(each["metadata"]["labels"]["os.modelarts/name"] == name for each in self._networks.values()):
            raise _RefusedError(409, "ModelArts.50004000", "There is a network of this name.")
        network = self._add(name, spec["cidr"], spec, labels.get("os.modelarts/workspace.id", "0"))
        return Answer(200, self._shown(network))

    def _add(self, name: str, cidr: str, spec: Json, workspace: str = "0") -> Json:
        network: Json = {
            "apiVersion": "v1",
            "kind": "Network",
            "metadata": {
                "name": f"{name}-{uuid.uuid4().hex}",
                "creationTimestamp": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
                "labels": {"os.modelarts/name": name, "os.modelarts/workspace.id": workspace},
                "annotations": {},
            },
            "spec": {"connection": {}, **spec, "cidr": cidr},
            "status": {"phase": "Active", "connectionStatus": {}},
        }
        self._networks[network["metadata"]["name"]] = network
        return network

    def _show_network(self, request: _Request) -> Answer:
        return Answer(200, self._shown(self._named(request)))

    def _delete_network(self, request: _Request) -> Answer:
        self.writes += 1
        network = self._named(request)
        del self._networks[network["metadata"]["name"]]
        return Answer(200, self._shown(network))

    def _named(self, request: _Request) -> Json:
        name = request.path[3]
        if not _NAME.fullmatch(name):
            raise _RefusedError(400, "ModelArts.0104", f"Parameter error: network_name is {name[:64]!r}.")
        if name not in self._networks:
            status = 410 if "undocumented status" in self._deviations else 404
            raise _RefusedError(status, "ModelArts.50025001", f"Network not exist: {name!r}.")
        return self._networks[name]

    def _shown(self, network: Json) -> Json:
        changes: Json = {}
        if "undocumented field" in self._deviations:
            changes["zone"] = "a"
        if "other date format" in self._deviations:
            changes["creationTimestamp"] = "16/09/2022 09:44:59"
        return {**network, "metadata": {**network["metadata"], **changes}}

    def _list_flavors(self, request: _Request) -> Answer:
        wanted, types = _type(request), [*_TYPES, *(["TPU"] if "extra enum value" in self._deviations else [])]
        if wanted is not None and wanted not in types:
            message = f"Parameter error: flavor_type is {wanted[:64]!r}, and is one of {', '.join(types)}."
            raise _RefusedError(400, "ModelArts.0104", message)
        if wanted == "Ascend" and "HTML with 200" in self._deviations:
            return Answer(200, "<html><body>Welcome</body></html>", {"Content-Type": "text/html"})
        flavors = [self._flavor(kind) for kind in types if wanted in (None, kind)]
        total = len(flavors) + ("wrong total" in self._deviations)
        return Answer(200, {"total_count": total, "flavors": flavors})

    def _flavor(self, kind: str) -> Json:
        code = f"elsewhere.{kind.lower()}.8u"
        return {
            "flavor_id": code,
            "flavor_name": f"{kind} of elsewhere",
            "flavor_type": kind,
            "billing": {"code": 7 if "number for text" in self._deviations else code, "unit_num": 1},
            "flavor_info": {"max_num": 1, "cpu": {"arch": "x86", "core_num": 8}, "memory": {"size": 32, "unit": "GB"}},
        }

    def _show_quota(self, request: _Request) -> Answer:
        if "redirect" in self._deviations:
            return Answer(302, None, {"Location": f"{self.account.url}/elsewhere/quotas"})
        resources = [{"type": "network", "quota": 100_000, "used": len(self._networks)}]
        return Answer(200, {"quotas": {"resources": resources}})


def _type(request: _Request) -> str | None:
    return request.query.get("flavor_type")


def _selects(selector: str, labels: Mapping[str, str]) -> bool:
    """Whether labels meet a selector: `label=value` or `label!=value`, with commas between several."""
    if not selector:
        return True
    pairs = [part.partition("=") for part in selector.split(",")]
    if not all(label.removesuffix("!") and equal for label, equal, _ in pairs):
        raise _RefusedError(400, "ModelArts.50004000", "labelSelector needs the form label=value or label!=value.")
    return all((labels.get(label.removesuffix("!")) == value) != label.endswith("!") for label, _, value in pairs)


_ROUTES: Final[Mapping[tuple[str, tuple[str, ...]], Callable[[OtherModelArts, _Request], Answer]]] = {
    ("POST", ("v3", "auth", "tokens")): OtherModelArts._create_token,
    ("GET", ("v3", "auth", "projects")): OtherModelArts._list_projects,
    ("GET", ("v1", "*", "networks")): OtherModelArts._list_networks,
    ("POST", ("v1", "*", "networks")): OtherModelArts._create_network,
    ("GET", ("v1", "*", "networks", "*")): OtherModelArts._show_network,
    ("DELETE", ("v1", "*", "networks", "*")): OtherModelArts._delete_network,
    ("GET", ("v2", "*", "training-job-flavors")): OtherModelArts._list_flavors,
    ("GET", ("v1", "*", "quotas")): OtherModelArts._show_quota,
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def _answer(self) -> None:
        url = urlsplit(self.path)
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > _MOST_BYTES or "Transfer-Encoding" in self.headers:
            self.close_connection = True
            body = b""
        else:
            body = self.rfile.read(int(length))
        parts = tuple(unquote(part) for part in url.path.removeprefix("/").split("/"))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = _Request(self.command, parts, dict(parse_qsl(url.query, keep_blank_values=True)), headers, body)
        self._send(self.server.modelarts.answer(request))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_TRACE = _answer  # noqa: N815

    def _send(self, answer: Answer) -> None:
        body = b""
        if isinstance(answer.body, str):
            body = answer.body.encode()
        elif answer.body is not None:
            body = json.dumps(answer.body).encode()
        self.send_response(answer.status)
        for name, value in {"Content-Type": "application/json", **answer.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.modelarts: OtherModelArts


@contextmanager
def other_server(deviations: Collection[str] = ()) -> Iterator[OtherModelArts]:
    """Serve until the block ends.

    Args:
        deviations: names of `DEVIATIONS` that the server has.
    """
    with _Server() as server:
        server.modelarts = OtherModelArts(f"http://127.0.0.1:{server.server_port}", deviations)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server.modelarts
        finally:
            server.shutdown()

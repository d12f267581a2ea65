"""The guide for other services: its examples work, and it names each key and each rule."""

import dataclasses
import email
import email.policy
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

import generator.lint
from generator.__main__ import main
from generator.command_line import CONFIG, ROOT
from generator.config import Config, read
from generator.config.model import Client, Conventions, Errors, Lint, Tables
from tests.generator.generated_package import imported

GUIDE = (ROOT / "docs" / "generator.md").read_text(encoding="utf-8")


def _block(language: str, section: str = "", index: int = 0) -> str:
    text = GUIDE.partition(f"\n## {section}\n")[2] if section else GUIDE
    found: list[str] = re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return found[index]


def test_the_example_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "petstore.yaml").write_text(_block("yaml"), encoding="utf-8")
    (tmp_path / "pets.toml").write_text(_block("toml"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(_block("console", index=1).split()[4:]) == 0
    capsys.readouterr()
    asked: list[httpx.URL] = []
    answers = iter(
        [httpx.Response(200, json=[{"name": "Tom", "born": 1940}]), httpx.Response(409, json={"fault": {"text": "No"}})]
    )

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url)
        return next(answers)

    with imported(tmp_path, "pets_client") as package:
        made = package.Client

        def client(base_url: str, *, shop: str) -> object:
            transport = httpx.MockTransport(answer)
            return made(base_url, shop=shop).set_httpx_client(httpx.Client(base_url=base_url, transport=transport))

        monkeypatch.setattr(package, "Client", client)
        for _ in range(2):
            exec(_block("python"), {})  # noqa: S102 - the guide's own program
    assert str(asked[0]) == "https://pets.example.com/shops/north/pets?kinds=cat&kinds=dog"
    assert capsys.readouterr().out.splitlines() == ["Tom 1940", "HTTP 409: No"]


Answer = tuple[int, bytes, str]
"""Status, body and media type."""


@contextmanager
def _server(answer: Callable[[str, str, dict[str, list[str]], BaseHTTPRequestHandler], Answer]) -> Iterator[str]:
    """Serve on loopback; yields the URL."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            url = urlsplit(self.path)
            status, body, kind = answer(self.command, url.path, parse_qs(url.query), self)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = _answer  # noqa: N815 - the names that the base class looks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def _run(section: str, package: str, folder: Path, url: str) -> None:
    """Generate the client of a section, and run the program in it against another URL."""
    (folder / "api.yaml").write_text(_block("yaml", section), encoding="utf-8")
    (folder / "api.toml").write_text(
        f'description = "api.yaml"\noutput = "."\nclient.package = "{package}"\n', encoding="utf-8"
    )
    assert main(["generate", "--config", str(folder / "api.toml")]) == 0
    program = _block("python", section)
    replaced = re.sub(r'Client\("[^"]*"', f'Client("{url}"', program)
    assert replaced != program
    with imported(folder, package):
        exec(replaced, {})  # noqa: S102 - the guide's own program


def test_the_example_of_keys_uploads_and_forms_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept: dict[str, bytes] = {}
    titles: list[str] = []

    def answer(method: str, path: str, query: dict[str, list[str]], request: BaseHTTPRequestHandler) -> Answer:
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        if request.headers["X-Api-Key"] != "secret":
            return 401, b"", "text/plain"
        if path == "/search":
            form = parse_qs(body.decode())
            found = [name for name in kept if any(word in name for word in form["words"])]
            return 200, json.dumps(found[: int(form.get("most", ["9"])[0])]).encode(), "application/json"
        if method == "GET":
            return 200, kept[path.rpartition("/")[2]], "application/octet-stream"
        head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
        for part in email.message_from_bytes(head + body, policy=email.policy.default).iter_parts():
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            if name := part.get_filename():
                kept[name] = content
            else:
                titles.append(content.decode())
        return 204, b"", "text/plain"

    monkeypatch.chdir(tmp_path)
    with _server(answer) as url:
        _run("Keys, uploads and forms", "notes_client", tmp_path, url)
    assert capsys.readouterr().out.endswith(_block("text", "Keys, uploads and forms"))
    assert kept == {"plan.txt": b"First things first", "table.csv": b"1,2,3"}
    assert titles == ["Plan"]


def test_the_example_of_paging_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    days = [f"day {number}" for number in range(25)]
    events = {"": (["woke up", "went out"], "evening"), "evening": (["came home"], None)}

    def answer(method: str, path: str, query: dict[str, list[str]], request: BaseHTTPRequestHandler) -> Answer:
        given = {name: values[0] for name, values in query.items()}
        found: object
        if path == "/days":
            start = int(given.get("offset", 0))
            found = days[start : start + int(given.get("limit", 10))]
        elif path == "/photos":
            page = int(given["page"])
            found = {"page": page, "photos": [f"photo {page}"] if page < 3 else []}
        else:
            shown, cursor = events[given.get("cursor", "")]
            found = {"cursor": cursor, "events": shown, "hidden": ["slept"]}
        return 200, json.dumps(found).encode(), "application/json"

    monkeypatch.chdir(tmp_path)
    with _server(answer) as url:
        _run("Paging", "diary_client", tmp_path, url)
    assert capsys.readouterr().out.endswith(_block("text", "Paging"))


def _keys() -> Iterator[str]:
    for table, kind in (
        ("client", Client),
        ("errors", Errors),
        ("conventions", Conventions),
        ("lint", Lint),
        ("tables", Tables),
    ):
        yield from (f"{table}.{one.name}" for one in dataclasses.fields(kind))
    tables = {"file", "client", "errors", "conventions", "lint", "tables"}
    yield from (one.name for one in dataclasses.fields(Config) if one.name not in tables)


def test_it_names_each_key() -> None:
    named = {key for row in re.findall(r"^\| (`[^|]*) \|", GUIDE, re.MULTILINE) for key in re.findall("`([^`]*)`", row)}
    assert set(_keys()) <= named


def test_it_names_each_rule() -> None:
    rules = {
        *generator.lint._FIRST,
        *generator.lint._NEEDED,
        *generator.lint._USUAL,
        *generator.lint._strict(read(CONFIG)),
    }
    named = set(re.findall(r"`([a-z-]+)`", GUIDE.partition("## The rules")[2]))
    assert rules <= named

"""The guide for other services: its example works, and it names each key and each rule."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import generator.lint
from generator.__main__ import main
from generator.command_line import CONFIG, ROOT
from generator.config import Config, read
from generator.config.model import Client, Conventions, Errors, Lint, Tables
from tests.generator.generated_package import imported

GUIDE = (ROOT / "docs" / "generator.md").read_text(encoding="utf-8")


def _block(language: str) -> str:
    found: list[str] = re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
    return found[0]


def test_the_example_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "petstore.yaml").write_text(_block("yaml"), encoding="utf-8")
    (tmp_path / "pets.toml").write_text(_block("toml"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(_block("console").split()[4:]) == 0
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

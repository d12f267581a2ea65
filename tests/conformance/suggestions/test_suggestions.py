"""Drifted answers are findings, and with the suggested changes of the description they are valid."""

from __future__ import annotations

import copy
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
import pytest
from hypothesis import strategies as st
from modelarts_client.differences import Differences, Place
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._phases.drift.seen import Seen
from modelarts_conformance._suggestions.sources import SpecSources
from modelarts_conformance._suggestions.suggestions import SuggestionError, Suggestions
from modelarts_conformance._target.exchanges import Exchange

from generator.config import read
from generator.description.bundle import Bundle, bundle
from generator.description.sources import Sources
from generator.lint import lint
from tests.conformance.suggestions.drifts import JSON, Shown, all_shown, drifted
from tests.conftest import ForAll

_ROOT: Final = Path(__file__).parents[3]
_SPEC: Final = _ROOT / "spec"
_CONFIG: Final = read(_ROOT / "generator.toml")


def _patch(*exchanges: Exchange) -> str:
    suggestions = Suggestions(_SPEC)
    for exchange in exchanges:
        suggestions.look(exchange)
    return suggestions.patch()


def _findings(*exchanges: Exchange) -> list[Finding]:
    found = list[Finding]()
    seen = Seen(found.append, None)
    for exchange in exchanges:
        seen.look(exchange)
    return found


def _patched(patch: str, folder: Path) -> tuple[Sources, Bundle]:
    """The description with a patch, which git has applied."""
    shutil.copytree(_SPEC, folder / "spec")
    if patch:
        (folder / "suggested.patch").write_text(patch, encoding="utf-8", newline="\n")
        subprocess.run(["git", "apply", "suggested.patch"], cwd=folder, check=True, timeout=30)
    sources = Sources.load(folder / "spec")
    return sources, bundle(sources, _CONFIG.conventions)


class Judge:
    """Compares answers with a description.

    Args:
        document: The description.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._registry = jsonschema_rs.Registry([("urn:d", {"$id": "urn:d", "components": document["components"]})])

    def what_differs(self, shown: Shown, value: Any, status: int | None = None) -> list[object]:
        """What it does not allow in an answer, as jsonschema and the typed client see it."""
        schema = _response(self._document, shown.operation, status or shown.status)["content"][JSON]["schema"]
        absolute = _absolute(schema)
        validator = jsonschema_rs.Draft202012Validator(absolute, registry=self._registry, validate_formats=True)
        found: Differences = {}
        Place(schema, self._document).look(value, (), found)
        return [*(error.message for error in validator.iter_errors(value)), *found]


def _response(document: Mapping[str, Any], operation: str, status: int) -> Any:
    for item in document["paths"].values():
        for method in item.values():
            if isinstance(method, dict) and method.get("operationId") == operation:
                response = method["responses"][str(status)]
                if "$ref" in response:
                    return document["components"]["responses"][response["$ref"].rpartition("/")[2]]
                return response
    raise LookupError(operation)


def _absolute(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: f"urn:d{each}" if key == "$ref" else _absolute(each) for key, each in value.items()}
    return [_absolute(each) for each in value] if isinstance(value, list) else value


@pytest.mark.examples(2, long=200)
def test_what_is_found_is_mended(for_all: ForAll) -> None:
    def check(drifts: list[tuple[Shown, Any]]) -> None:
        exchanges = [shown.exchange(value) for shown, value in drifts]
        for exchange in exchanges:
            found, patch = _findings(exchange), _patch(exchange)
            assert bool(found) == bool(patch), [finding.what for finding in found]
        with tempfile.TemporaryDirectory() as folder:
            sources, joined = _patched(_patch(*exchanges), Path(folder))
            judge = Judge(joined.document)
            for shown, value in drifts:
                assert judge.what_differs(shown, value) == [], (shown, value)
                # What was allowed is still allowed.
                assert judge.what_differs(shown, shown.value) == [], shown
            assert [each.text(sources.root) for each in lint(sources, joined, _CONFIG)] == []

    for_all(st.lists(drifted(), min_size=4, max_size=10), check)


@pytest.fixture(scope="module")
def drifts(request: pytest.FixtureRequest) -> list[tuple[Shown, Any]]:
    """An answer of each sixth operation, of all with `--long`, with an undocumented object, a null and a text."""
    drifts = list[tuple[Shown, Any]]()
    for shown in all_shown()[:: 1 if request.config.getoption("--long") else 6]:
        if isinstance(shown.value, dict):
            value = copy.deepcopy(shown.value) | {"drift": {"zone": "az-1", "weights": [1, 2.5, None]}}
            names = [name for name in shown.value if name not in ("items", "metadata")]
            value |= dict(zip(names, (None, "text"), strict=False))
            drifts.append((shown, value))
    return drifts


def test_a_patch_for_many_operations_at_once(drifts: list[tuple[Shown, Any]], tmp_path: Path) -> None:
    teapot = {"error_code": "ModelArts.0418", "error_msg": "I am a teapot."}
    exchanges = [shown.exchange(value, headers=(("X-Cache-Hit", "1"),)) for shown, value in drifts]
    exchanges += [shown.exchange(teapot, status=418) for shown, _ in drifts]
    exchanges += [shown.exchange({"late": True}, status=207) for shown, _ in drifts[:5]]
    sources, joined = _patched(_patch(*exchanges), tmp_path)
    assert [finding.text(sources.root) for finding in lint(sources, joined, _CONFIG)] == []
    judge = Judge(joined.document)
    for shown, value in drifts:
        assert judge.what_differs(shown, value) == []
        assert judge.what_differs(shown, teapot, 418) == []
        assert "X-Cache-Hit" in _response(joined.document, shown.operation, shown.status)["headers"]


def test_a_patch_says_why() -> None:
    [shown] = [each for each in all_shown() if each.operation == "ShowService"]
    first, second = (copy.deepcopy(shown.value) | {"status": status} for status in ("asleep", "dreaming"))
    added = [line for line in _patch(shown.exchange(first), shown.exchange(second)).splitlines() if line[:1] == "+"]
    assert [line.strip("+ -") for line in added if "asleep" in line or "dreaming" in line] == [
        "asleep",
        "dreaming",
        'seen: \'"asleep", "dreaming", in answers of a server.\'',
    ]
    assert any("chosen: The documented values and those seen." in line for line in added)


def test_comments_and_layout_stay(drifts: list[tuple[Shown, Any]]) -> None:
    patch = _patch(*(shown.exchange(value) for shown, value in drifts[:8]))
    removed = [line for line in patch.splitlines() if line.startswith("-") and not line.startswith("---")]
    assert not [line for line in removed if "#" in line and "$ref" not in line]
    assert len(removed) < len([line for line in patch.splitlines() if line.startswith("+")])


def test_what_no_description_should_allow_is_left_out() -> None:
    [shown] = [each for each in all_shown() if each.operation == "ShowService"]
    suggestions = Suggestions(_SPEC)
    page = shown.exchange(None)
    assert page.answer is not None
    html = Exchange(page.request, page.answer.__class__(200, (("Content-Type", "text/html"),), b"<html>", 0.1))
    suggestions.look(html)
    suggestions.look(Exchange(page.request, page.answer.__class__(405, (), b"", 0.1)))
    assert suggestions.patch() == ""
    assert ["text/html" in each for each in suggestions.left_out] == [True]


def test_without_the_sources_there_is_no_suggestion(tmp_path: Path) -> None:
    with pytest.raises(SuggestionError, match="--spec"):
        Suggestions(tmp_path)


def test_sources_change_where_they_are_told(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text("# top\na:\n  - b: 1  # one\n    c: {d: 2}\n\n# end\ne: |\n  text\n")
    sources = SpecSources(tmp_path)
    sources.put(sources.root().keys["a"].items[0].keys["c"], "f", "x")
    sources.remove(sources.root().keys["a"].items[0], "b")
    sources.put(sources.root(), "g", ["null", None])
    sources.put(sources.root().keys["a"].items[0], "h", {"i": 1}, after="c")
    patched = tmp_path / "openapi.yaml"
    subprocess.run(
        ["git", "apply", "-p2", "-"],
        input=sources.patch(),
        cwd=tmp_path,
        check=True,
        text=True,
        timeout=30,
    )
    assert patched.read_text() == (
        "# top\na:\n  - c: {d: 2, f: x}\n    h:\n      i: 1\n\n# end\ne: |\n  text\ng: ['null', null]\n"
    )

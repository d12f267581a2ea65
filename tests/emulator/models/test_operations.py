"""Deletions, engines, and what is left of models after a restart."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from modelarts_client.validation import check
from modelarts_emulator.models.engines import load_engines, page_of_engines

from tests.support.model_platform import BUCKET, CONFIG, SCRIPT, Gate, Platform, open_platform, request
from tests.support.polling import DEADLINE


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with ExitStack() as closing:
        yield open_platform(tmp_path, closing)


@pytest.fixture
def gated(tmp_path: Path) -> Iterator[Platform]:
    """Its imports wait until they are let."""
    with ExitStack() as closing:
        platform = open_platform(tmp_path, closing, make_storage=Gate)
        closing.callback(gate(platform).let.set)
        platform.package()
        yield platform


def gate(platform: Platform) -> Gate:
    assert isinstance(platform.services.storage, Gate)
    return platform.services.storage


def test_types_to_take_and_to_leave_exclude_each_other(platform: Platform) -> None:
    problem = platform.refusal("ListModels", query={"model_type": "MXNet", "not_model_type": "PyTorch"})
    assert (problem.status, problem.error_code) == (400, "ModelArts.3037")


def test_lists_show_what_was_imported(platform: Platform) -> None:
    platform.package()
    model = platform.imported()
    found = platform.call("ListModels", query={"workspace_id": "0", "sort_by": "create_at", "order": "desc"})
    check("ListModelsResponse", found)
    assert [item["model_id"] for item in found["models"]] == [model["model_id"]]


def test_a_name_and_version_is_used_once(platform: Platform) -> None:
    platform.package()
    model = platform.imported()
    problem = platform.refusal("CreateModel", body=request())
    assert (problem.status, problem.error_code) == (409, "ModelArts.3002")
    platform.imported(model_version="1.0.1")
    platform.call("DeleteModel", model["model_id"])
    assert platform.imported()["model_status"] == "published"


def test_a_model_without_a_name_gets_one(platform: Platform) -> None:
    platform.package()
    names = [platform.imported(model_name=None)["model_name"] for _ in range(2)]
    assert len(set(names)) == 2


def test_a_deleted_model_is_gone_with_its_files(platform: Platform) -> None:
    platform.package()
    model_id = platform.imported()["model_id"]
    assert platform.call("DeleteModel", model_id) == {"delete_success_list": [model_id], "delete_failed_list": []}
    assert not platform.models.files(model_id).parent.exists()
    for operation in ("ShowModel", "DeleteModel"):
        problem = platform.refusal(operation, model_id)
        assert (problem.status, problem.error_code) == (404, "ModelArts.3001")


def test_a_model_in_use_stays(platform: Platform) -> None:
    platform.package()
    used, free, other = (platform.imported(model_version=f"1.0.{n}")["model_id"] for n in range(3))
    named_otherwise = platform.imported(model_name="letters")["model_id"]
    platform.models.in_use = lambda project_id, model_id: (project_id, model_id) == (platform.project_id, used)
    answer = platform.call("DeleteModel", used)
    check("DeleteModelResponse", answer)
    assert answer["delete_success_list"] == []
    assert [(entry["model_id"], entry["error_code"]) for entry in answer["delete_failed_list"]] == [
        (used, "ModelArts.3009")
    ]
    answer = platform.call("DeleteModel", free, query={"cascade": True})
    assert set(answer["delete_success_list"]) == {free, other}
    assert [entry["model_id"] for entry in answer["delete_failed_list"]] == [used]
    assert platform.files(used)
    assert platform.show(named_otherwise)["model_status"] == "published"


def test_at_most_twenty_versions_are_deleted_at_a_time(platform: Platform) -> None:
    platform.package()
    ids = [platform.create(model_version=f"1.0.{n}") for n in range(22)]
    answer = platform.call("DeleteModel", ids[21], query={"cascade": True})
    assert len(answer["delete_success_list"]) == 20
    assert ids[21] in answer["delete_success_list"]
    assert platform.call("ListModels")["total_count"] == 2


def test_models_are_published_in_the_background(gated: Platform) -> None:
    model = gated.show(gated.create())
    check("ShowModelResponse", model)
    assert (model["model_status"], model["model_size"]) == ("publishing", 0)
    assert gated.call("ListModels", query={"model_status": "publishing"})["count"] == 1
    gate(gated).let.set()
    assert gated.ended(model["model_id"])["model_status"] == "published"


def test_a_model_can_be_deleted_while_it_is_published(gated: Platform) -> None:
    model_id = gated.create()
    assert gate(gated).asked.wait(DEADLINE)
    waiting = [gated.create(model_version=f"2.0.{n}") for n in range(8)]  # more than are imported at once
    gated.models.delete(gated.project_id, waiting[-1])
    deleting = threading.Thread(target=partial(gated.call, "DeleteModel", model_id))
    deleting.start()
    gate(gated).let.set()
    deleting.join(DEADLINE)
    for gone in (model_id, waiting[-1]):
        assert gated.refusal("ShowModel", gone).status == 404
        assert not gated.models.files(gone).parent.exists()
    assert gated.ended(waiting[0])["model_status"] == "published"


def test_a_restart_keeps_models_and_goes_on_with_imports(tmp_path: Path) -> None:
    with ExitStack() as closing:
        platform = open_platform(tmp_path, closing)
        platform.package()
        done = platform.imported()["model_id"]
    with ExitStack() as closing:
        platform = open_platform(tmp_path, closing, make_storage=Gate)
        begun = platform.create(model_version="1.0.1")
        assert gate(platform).asked.wait(DEADLINE)
        waiting = [platform.create(model_version=f"2.0.{n}") for n in range(8)]
        end = threading.Thread(target=platform.models.close)
        end.start()
        assert platform.models._closed.wait(DEADLINE)  # only then the import may go on
        gate(platform).let.set()
        end.join(DEADLINE)
        assert platform.show(begun)["model_status"] == "publishing"
    left = tmp_path / "models" / "left-over"
    left.mkdir()
    with ExitStack() as closing:
        platform = open_platform(tmp_path, closing)
        assert {platform.ended(model_id)["model_status"] for model_id in (done, begun, *waiting)} == {"published"}
        assert platform.files(done) == platform.files(waiting[-1]) == {"config.json", "customize_service.py"}
        assert not left.exists()


def test_an_import_that_goes_on_may_find_nothing_any_more(tmp_path: Path) -> None:
    with ExitStack() as closing:
        platform = open_platform(tmp_path, closing, make_storage=Gate)
        platform.package()
        model_id = platform.create()
        assert gate(platform).asked.wait(DEADLINE)
        for name in ("config.json", "customize_service.py"):
            platform.services.storage.delete(BUCKET, f"digits/model/{name}")
        platform.services.storage.delete_bucket(BUCKET)
        gate(platform).let.set()
        model = platform.ended(model_id)
    assert (model["model_status"], model["error_code"]) == ("failed", "ModelArts.3017")


def test_what_happens_to_objects_later_does_not_matter(platform: Platform) -> None:
    platform.package()
    model = platform.imported()
    platform.package(CONFIG | {"model_type": "MXNet"}, script="nonsense")
    content = (platform.models.files(model["model_id"]) / "customize_service.py").read_text(encoding="utf-8")
    assert content == SCRIPT


def test_engines_are_those_of_the_documents() -> None:
    page = page_of_engines({})
    check("ShowModelEngineAndRuntimeResponse", page)
    engines = {engine["ai_engine"]: engine for engine in load_engines()}
    assert page["count"] == page["total_count"] == len(engines) == 7
    tensorflow: Any = engines["TensorFlow"]
    assert len(tensorflow["runtimes"]) == 10
    assert tensorflow["request_mode"].count("async") == 1
    assert engines["Custom"]["runtimes"] == []
    for engine in engines.values():
        assert len({len(column) for column in engine.values() if isinstance(column, list)}) == 1


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"limit": "2"}, 2),
        ({"limit": "0"}, 0),
        ({"limit": "5", "offset": "4"}, 3),
        ({"offset": "7"}, 0),
        ({"limit": "9" * 5000, "offset": "0" * 5000}, 7),
        ({"offset": "9" * 5000}, 0),
    ],
)
def test_engines_come_in_pages(query: dict[str, Any], count: int) -> None:
    page = page_of_engines(query)
    assert (page["count"], page["total_count"]) == (count, 7)


def test_templates_are_listed_filtered_and_paged(platform: Platform) -> None:
    everything = platform.call("ListModelTemplates")
    check("ListModelTemplatesResponse", everything)
    assert everything["count"] == everything["total_count"] == len({t["template_id"] for t in everything["templates"]})
    pages = [platform.call("ListModelTemplates", query={"offset": begin, "limit": 3}) for begin in range(0, 12, 3)]
    assert [template for page in pages for template in page["templates"]] == everything["templates"]
    wanted = {"theme": "Common", "engine": "TensorFlow", "env": "python3.6", "keyword": "GENERAL"}
    (template,) = platform.call("ListModelTemplates", query=wanted)["templates"]
    assert template["template_labels"] == {"theme": "Common", "engine": "TensorFlow", "environment": "python3.6"}
    assert [given["input_id"] for given in template["template_inputs"]] == ["model_folder"]
    for other in ({"theme": "Classification"}, {"engine": "Keras"}, {"keyword": "sound"}):
        assert platform.call("ListModelTemplates", query=other)["total_count"] == 0

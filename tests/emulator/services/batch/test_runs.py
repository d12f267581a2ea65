"""Batches and their instances: side by side, killed, broken, too slow, and stopped."""

from __future__ import annotations

import errno
import gc
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from modelarts_emulator.services.batch.instances import BatchInstances, CallSettings, NoInstanceError
from modelarts_emulator.services.batch.mapping import MappingRule
from modelarts_emulator.services.batch.results import BatchResults, TableResult
from modelarts_emulator.services.batch.settings import BatchSettingsError, batch_settings
from modelarts_emulator.services.instances.instance import Instance

from tests.support.batch_platform import BUCKET, CONFIG, MODEL, RESULTS, SUM, SUM_RULE, TASK, Batches, open_batches
from tests.support.instances import service

NAME = "(name,) = data['images']\n"
ONCE = """
import os, pathlib, time
def first(name):
    try:
        pathlib.Path("../" + name).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
"""
BLOCKING = "import pathlib, time\npathlib.Path('begun').touch()\ntime.sleep(600)"


@pytest.fixture
def batches(tmp_path: Path) -> Iterator[Batches]:
    with open_batches(tmp_path) as opened:
        yield opened


def test_instances_predict_side_by_side(batches: Batches) -> None:
    """Each prediction waits until the one of the other instance has begun, too."""
    meet = """
import pathlib, time
mine = int(pathlib.Path.cwd().name.removeprefix("instance-"))
def meet(name):
    pathlib.Path(f"met-{name}").touch()
    while not list(pathlib.Path(f"../instance-{1 - mine}").glob("met-*")): time.sleep(0.005)
    return mine
"""
    batches.put({f"in/{number}.jpg": "x" for number in range(6)})
    outcome = batches.run(meet + service(NAME + "return meet(name)"), instance_count=2)
    assert outcome.progress.succeeded == 6
    assert {batches.read(key) for key in batches.keys(RESULTS)} == {"0", "1"}
    assert len(batches.started) == 2


def test_a_request_that_cannot_be_sent_holds_up_nobody(batches: Batches) -> None:
    instance = batches.instance(service("return data"))
    call = CallSettings("/\N{SNOWMAN}", deploy_seconds=30, prediction_seconds=30)
    with BatchInstances(lambda _number: instance, 1, call) as running:
        running.wait_ready()
        for _ in range(2):
            answer = running.submit(lambda: (b"{}", "application/json"))
            with pytest.raises(UnicodeEncodeError):
                answer.result(timeout=60)


def test_a_defect_in_the_thread_of_an_instance_is_logged(batches: Batches, caplog: pytest.LogCaptureFixture) -> None:
    def defect(_number: int) -> Instance:
        raise ZeroDivisionError

    with (
        BatchInstances(defect, 1, CallSettings("/", deploy_seconds=30, prediction_seconds=30)) as running,
        pytest.raises(NoInstanceError, match="Internal error"),
    ):
        running.wait_ready()
    assert "ZeroDivisionError" in caplog.text


def test_a_table_whose_result_cannot_be_begun_is_closed(batches: Batches, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_results: BatchResults) -> TableResult:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(BatchResults, "begin_table", fail)
    batches.put({"in/1.csv": "1,2\n"})
    outcome = batches.run_rows(service(SUM), SUM_RULE)
    assert (outcome.status, outcome.reason) == ("failed", "Results cannot be written: No space left on device.")
    gc.collect()  # a file that is still open would be warned about, which is an error


def test_a_killed_instance_is_replaced_and_its_file_tried_again(batches: Batches) -> None:
    batches.put({f"in/{number}.jpg": "x" for number in range(3)})
    script = ONCE + service(NAME + "if name == '1.jpg' and first('killed'): os.kill(os.getpid(), 9)\nreturn name")
    outcome = batches.run(script)
    assert (outcome.status, outcome.progress.succeeded, outcome.progress.failed) == ("finished", 3, 0)
    assert [instance.exit and instance.exit.signal_name for instance in batches.started] == ["SIGKILL", "SIGKILL"]
    assert (batches.root / "killed").exists()
    assert batches.read(f"{RESULTS}1.jpg_result.txt") == '"1.jpg"'


def test_an_instance_that_is_killed_from_outside_costs_no_row(batches: Batches) -> None:
    batches.put({"in/1.csv": "1,2\n" * 800})
    script = "import os, pathlib\npathlib.Path(f'../pid-{os.getpid()}').touch()\n" + service(SUM)
    batch = batches.batch(script, mapping_type="csv", mapping_rule=SUM_RULE, instance_count=2)
    with ThreadPoolExecutor() as pool:
        running = pool.submit(batch.run)
        batches.reported.wait()
        loaded = next(batches.root.glob("pid-*"))
        os.kill(int(loaded.name.removeprefix("pid-")), signal.SIGKILL)
        outcome = running.result()
    assert (outcome.status, outcome.progress.succeeded, outcome.progress.failed) == ("finished", 800, 0)
    assert batches.lines(f"{RESULTS}1.csv_result.txt") == [3] * 800
    batches.check_nothing_left()


def test_a_file_that_ends_each_instance_fails_alone(batches: Batches) -> None:
    """Takes a second, for four processes one after the other."""
    batches.put({f"in/{number}.jpg": "x" for number in range(3)})
    script = "import os\n" + service(NAME + "if name == '1.jpg': os._exit(7)\nreturn name")
    outcome = batches.run(script)
    assert (outcome.status, outcome.progress.succeeded, outcome.progress.failed) == ("finished", 2, 1)
    told = batches.manifest()["1.jpg"]["error_message"]
    assert told.startswith("The prediction broke off 3 times. The instance exited with code 7.")
    assert len(batches.started) == 4


def test_a_model_that_does_not_load_fails_the_batch(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x"})
    outcome = batches.run("raise ValueError('no weights')", instance_count=2)
    assert (outcome.status, outcome.progress.percentage) == ("failed", 0)
    assert "The instance exited with code 3." in outcome.reason
    assert "ValueError: no weights" in outcome.reason
    assert len(batches.started) == 2
    assert not batches.reports
    assert not batches.keys()


def test_a_model_that_loads_only_once_fails_the_batch_later(batches: Batches) -> None:
    batches.put({f"in/{number}.jpg": "x" for number in range(20)})
    script = ONCE + "if not first('loaded'): raise ValueError('gone')\n" + service("os._exit(1)")
    outcome = batches.run(script)
    assert outcome.status == "failed"
    assert "ValueError: gone" in outcome.reason
    assert not batches.keys()


def test_an_instance_that_is_killed_while_it_loads_is_tried_again(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x"})
    script = ONCE + "if first('killed'): os.kill(os.getpid(), 9)\n" + service("return 1")
    assert batches.run(script).status == "finished"
    assert len(batches.started) == 2
    (batches.root / "killed").unlink()
    outcome = batches.run("import os\nos.kill(os.getpid(), 9)")
    assert (outcome.status, len(batches.started)) == ("failed", 5)
    assert "killed by signal 9 (SIGKILL)" in outcome.reason


def test_one_instance_that_loads_is_enough(batches: Batches) -> None:
    batches.put({f"in/{number}.jpg": "x" for number in range(4)})
    script = ONCE + "if not first('loaded'): raise ValueError('only one')\n" + service("return 1")
    assert batches.run(script, instance_count=3).progress.succeeded == 4


def test_a_prediction_that_takes_too_long_fails_and_frees_its_instance(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x", "in/2.jpg": "x"})
    script = service(NAME + "import time\nif name == '1.jpg': time.sleep(600)\nreturn 1")
    outcome = batches.run(script, prediction_seconds=0.2)
    assert (outcome.progress.succeeded, outcome.progress.failed) == (1, 1)
    assert batches.manifest()["1.jpg"]["error_message"] == "The prediction took more than 0.2 s."


def test_a_process_that_cannot_be_started_fails_the_batch(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x"})
    (batches.root / "instance-0").touch()
    outcome = batches.run(service("return 1"))
    assert (outcome.status, outcome.reason) == ("failed", "The instance cannot be started: File exists.")


@pytest.mark.parametrize("kind", ["file", "csv"])
def test_stopping_gives_up_what_is_under_way(batches: Batches, kind: str) -> None:
    batches.put({f"in/{number}.csv": "1,2\n" for number in range(50)})
    script = ONCE + service(f"if first('done'): return 1\n{BLOCKING}")
    batch = batches.batch(script, mapping_type=kind, mapping_rule=SUM_RULE, instance_count=2)
    with ThreadPoolExecutor() as pool:
        running = pool.submit(batch.run)
        begun = [batches.root / f"instance-{number}" / "begun" for number in range(2)]
        ticks = threading.Event()
        while not all(path.exists() for path in begun):
            ticks.wait(0.005)
        batch.stop()
        outcome = running.result()
    assert (outcome.status, outcome.reason) == ("stopped", "")
    assert outcome.progress.failed == 0
    assert set(batches.keys()) <= {f"{RESULTS}{number}.csv_result.txt" for number in range(50)}
    batches.check_nothing_left()
    batch.stop()  # harmless


def test_stopping_does_not_wait_for_a_model_that_loads(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x"})
    batch = batches.batch(BLOCKING)
    with ThreadPoolExecutor() as pool:
        running = pool.submit(batch.run)
        ticks = threading.Event()
        while not (batches.root / "instance-0" / "begun").exists():
            ticks.wait(0.005)
        batch.stop()
        assert running.result().status == "stopped"
    batches.check_nothing_left()
    assert not batches.keys()


def test_a_batch_that_was_stopped_before_it_began_does_not_begin(batches: Batches) -> None:
    batches.put({"in/1.jpg": "x"})
    batch = batches.batch(service("return 1"))
    batch.stop()
    assert batch.run().status == "stopped"
    assert not batches.started


def test_settings_come_from_the_configuration_and_the_model() -> None:
    settings = batch_settings(
        TASK, CONFIG | {"src_path": "https://b.obs.r.example.com/a%20b", "instance_count": 3}, MODEL
    )
    assert (str(settings.source), str(settings.destination)) == ("obs://b/a b/", f"obs://{BUCKET}/out/")
    assert (settings.sends, settings.url, settings.instance_count) == ("images", "/", 3)
    rows = batch_settings(TASK, CONFIG | {"mapping_type": "csv", "mapping_rule": SUM_RULE}, {})
    assert isinstance(rows.sends, MappingRule)
    assert batch_settings(TASK, CONFIG | {"deploy_timeout_in_seconds": 200}, MODEL).deploy_seconds == 200
    # No timer takes more than this.
    longest = batch_settings(TASK, CONFIG | {"deploy_timeout_in_seconds": 10**30}, MODEL).deploy_seconds
    assert 0 < longest < threading.TIMEOUT_MAX


FILE = {"url": "/", "param_name": "images", "param_type": "file"}
WRONG: list[tuple[dict[str, Any], list[dict[str, Any]], str, str, str]] = [
    (
        {"src_path": "in/"},
        [FILE],
        "src_path",
        "ModelArts.3572",
        "'in/' is not an OBS path: it does not begin with obs://",
    ),
    ({"dest_path": "/"}, [FILE], "dest_path", "ModelArts.3572", "has no bucket"),
    ({"dest_path": ""}, [FILE], "dest_path", "ModelArts.3572", "Write /bucket/folder/"),
    ({"src_type": "ManifestFile"}, [FILE], "src_path", "ModelArts.0101", "does not end with .manifest"),
    (
        {"req_uri": "/v2"},
        [FILE],
        "req_uri",
        "ModelArts.0101",
        "'/v2' is not an API of the model. Use one of / as",
    ),
    (
        {"mapping_type": "jpg"},
        [FILE],
        "mapping_type",
        "ModelArts.0101",
        "'jpg' is neither file nor csv. Use file to",
    ),
    ({"mapping_type": "csv"}, [FILE], "mapping_rule", "ModelArts.0101", "names no column"),
    ({}, [], "mapping_type", "ModelArts.3514", "the model describes no parameter of /."),
    ({}, [FILE, FILE | {"param_name": "x"}], "mapping_type", "ModelArts.0101", "has images (file), x (file)"),
    ({}, [FILE | {"param_type": "string"}], "mapping_type", "ModelArts.0101", "has images (string)"),
]


@pytest.mark.parametrize(("config", "parameters", "field", "code", "why"), WRONG)
def test_a_configuration_that_cannot_be_followed_is_refused(
    config: dict[str, Any], parameters: list[Any], field: str, code: str, why: str
) -> None:
    with pytest.raises(BatchSettingsError) as caught:
        batch_settings(TASK, CONFIG | config, MODEL | {"input_params": parameters})
    assert caught.value.error_code == code
    assert caught.value.reason.startswith(f"config.{field}: ")
    assert why in str(caught.value)


def test_all_that_is_wrong_with_a_configuration_is_reported_at_once() -> None:
    wrong = CONFIG | {"src_path": "in/", "dest_path": "out/", "mapping_type": "jpg"}
    with pytest.raises(BatchSettingsError) as caught:
        batch_settings(TASK, wrong, MODEL | {"input_params": [FILE]})
    assert caught.value.error_code == "ModelArts.3572"
    for field in ("src_path", "dest_path", "mapping_type"):
        assert f"config.{field}: " in caught.value.reason
    assert caught.value.remedy.count("Write /bucket/folder/") == 1

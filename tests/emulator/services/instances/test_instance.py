"""Instances as processes: readiness, health, usage, logs, and all the ways to end."""

from __future__ import annotations

import gc
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest
from modelarts_emulator.processes.node_process import NodeResult
from modelarts_emulator.services.instances.instance import Instance, InstanceFailedError

from tests.support.instances import READY_SECONDS, Answer, Instances, open_instances, predict, send, service
from tests.support.polling import until

PID = "import os\nreturn os.getpid()"
BLOCKING = """
import pathlib, time
pathlib.Path("begun").touch()
while not pathlib.Path("go").exists(): time.sleep(0.005)
return "done"
"""


@pytest.fixture
def instances(tmp_path: Path) -> Iterator[Instances]:
    with open_instances(tmp_path) as opened:
        yield opened


def wait_for(path: Path) -> None:
    while not path.exists():
        time.sleep(0.005)


def first_refusal(instance: Instance, pool: ThreadPoolExecutor) -> Answer:
    """The answer to a request that comes after the instance was told to stop; earlier ones are being predicted."""
    answers = list[Future[Answer]]()
    while True:
        answers.append(pool.submit(send, instance, b"{}"))
        refused, _ = wait(answers, 0.05 * len(answers), FIRST_COMPLETED)
        if refused:
            return refused.pop().result()


def threads_of(instance: Instance) -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == f"instance-{instance.settings.directory.name}"]


def test_an_instance_serves_tells_its_health_and_stops(instances: Instances) -> None:
    instance = instances.start(service(PID))
    instance.wait_ready(READY_SECONDS)
    assert instance.healthy()
    answer = send(instance, None, {}, method="GET", path="/health")
    assert (answer.status, answer.json) == (200, {"health": "true"})
    process = psutil.Process(predict(instance, {}))
    result = instance.stop(READY_SECONDS)
    assert (result.exit_code, instance.exit) == (0, result)
    assert instance.failure() == ""
    assert not process.is_running()
    assert not instance.healthy()
    instance.stop(0)  # harmless


def test_only_the_emulator_reaches_an_instance(instances: Instances) -> None:
    """It listens nowhere, so that no other program and no page of a browser can send it anything."""
    instance = instances.serve(service(PID))
    process = psutil.Process(predict(instance, {}))
    assert [connection for connection in process.net_connections("all") if connection.laddr] == []
    instance.stop(READY_SECONDS)
    with pytest.raises(ConnectionRefusedError):
        instance.connect()


def test_an_instance_that_takes_no_more_connections_refuses_them_at_once(instances: Instances) -> None:
    instance = instances.start("import signal\nsignal.pause()")
    with ExitStack() as closing:
        refused = False
        while not refused:
            try:
                closing.enter_context(instance.connect())
            except ConnectionRefusedError:
                refused = True


def test_nothing_is_left_of_an_instance_that_ended(instances: Instances) -> None:
    def descriptors() -> int:
        return psutil.Process().num_fds()

    before = descriptors()
    instance = instances.serve(service(PID))
    instance.stop(READY_SECONDS)
    for thread in threads_of(instance):
        thread.join(READY_SECONDS)
    assert not threads_of(instance)
    assert descriptors() == before


def test_connections_wait_until_the_model_has_been_loaded(instances: Instances) -> None:
    instance = instances.start(
        "import pathlib, time\nwhile not pathlib.Path('go').exists(): time.sleep(0.005)\n" + service("return 'ready'")
    )
    with pytest.raises(InstanceFailedError, match=r"not ready within 0\.05 s"):
        instance.wait_ready(0.05)
    assert not instance.healthy(0.05)
    with ThreadPoolExecutor() as pool:
        early = pool.submit(predict, instance, {})
        (instance.settings.directory / "go").touch()
        assert early.result() == "ready"
    instance.wait_ready(READY_SECONDS)


LOADING = {
    "raise ValueError('no weights')": ("code 3", "ValueError: no weights"),
    "import nowhere": ("code 3", "No module named 'nowhere'"),
    "def broken(": ("code 3", "SyntaxError"),
    "import sys; sys.exit(0)": ("code 3", "SystemExit"),
    "import os; os._exit(7)": ("code 7", ""),
    "import os; os.abort()": ("signal 6 (SIGABRT)", ""),
    "class Service: pass": ("code 3", "no class that inherits from a class of model_service"),
    service("pass") + "class Other(SingleNodeService): pass": ("code 3", "2 classes that inherit from model_service"),
    service("pass") + "    def __init__(self): pass": ("code 3", "has to take (self, model_name, model_path)"),
    service("pass") + "    def __init__(self, name, path): 1 / 0": ("code 3", "ZeroDivisionError"),
}


@pytest.mark.parametrize("script", LOADING)
def test_a_script_that_cannot_be_loaded_ends_the_instance(instances: Instances, script: str) -> None:
    code, reason = LOADING[script]
    ended = threading.Event()
    results: list[NodeResult] = []

    def on_exit(_: Instance, result: NodeResult) -> None:
        results.append(result)
        ended.set()

    instance = instances.start(script, on_exit=on_exit)
    with pytest.raises(InstanceFailedError) as caught:
        instance.wait_ready(READY_SECONDS)
    assert code in str(caught.value)
    assert reason in str(caught.value)
    assert reason in instance.log.read_text()
    assert str(caught.value) == instance.failure()
    assert ended.wait(READY_SECONDS)
    assert results == [instance.exit]
    assert not instance.healthy()


def test_a_package_without_a_script_is_said_so(instances: Instances) -> None:
    with pytest.raises(InstanceFailedError, match=r"no customize_service\.py, which PyTorch models need"):
        instances.start({"a.pth": b""}, "PyTorch").wait_ready(READY_SECONDS)


RAISING = {
    "raise KeyError('images')": "KeyError: 'images'",
    "import sys; sys.exit('enough')": "SystemExit: enough",
    "raise KeyboardInterrupt": "KeyboardInterrupt",
    "return [].append(1, 2)": "TypeError: list.append() takes exactly one argument (2 given)",
    "class Odd(Exception):\n    def __str__(self): raise RuntimeError\nraise Odd": "Odd: <its text is not available>",
    "raise ValueError('x' * 10_000)": "ValueError: xxx",
    "return self._inference(data)": "RecursionError",
}


@pytest.mark.parametrize("body", RAISING)
def test_an_exception_is_answered_and_logged_and_the_instance_goes_on(instances: Instances, body: str) -> None:
    instance = instances.serve(service(f"if not data: return 'alive'\n{body}"))
    answer = send(instance, b'{"a": 1}')
    # As in the images of the cloud: a KeyError or TypeError while the request is read is a fault of the request.
    assert answer.status == (400 if RAISING[body].startswith(("KeyError", "TypeError")) else 500)
    assert answer.json["erno"] == answer.json["error_code"] == "MR.0105"
    assert answer.json["words_result"] == {}
    assert RAISING[body] in answer.json["error_msg"]
    assert len(answer.json["error_msg"]) < 2500
    assert "customize_service.py" in answer.json["error_solution"]
    assert predict(instance, {}) == "alive"
    instance.stop(READY_SECONDS)  # all is in the log then
    assert "Traceback (most recent call last)" in instance.log.read_text()


STAGES = """
from model_service.pytorch_model_service import PTServingBaseService
LABELS = {0: "a"}
class Service(PTServingBaseService):
    def _preprocess(self, data):
        return data["stage"] if data["stage"] != "type" else data["stage"] + 1
    def _inference(self, data):
        return LABELS[7] if data == "inference" else data
    def _postprocess(self, data):
        return None + 1 if data == "postprocess" else data
"""


def test_only_what_fails_while_the_request_is_read_is_a_fault_of_the_request(instances: Instances) -> None:
    instance = instances.serve(STAGES, engine="PyTorch")
    requests = {b"{}": 400, b'{"stage": "type"}': 400, b'{"stage": "inference"}': 500, b'{"stage": "postprocess"}': 500}
    answers = {body: send(instance, body) for body in requests}
    assert {body: answer.status for body, answer in answers.items()} == requests, [a.json for a in answers.values()]
    for body, answer in answers.items():
        assert ("If the request" in answer.json["error_solution"]) == (requests[body] == 400)


def test_a_crash_after_a_failed_prediction_is_not_said_to_be_that_failure(instances: Instances) -> None:
    instance = instances.serve(service("if data: import os; os._exit(3)\nraise ValueError('earlier')"))
    assert send(instance, b"{}").status == 500
    with pytest.raises(ConnectionError):
        send(instance, b"[1]")
    until(lambda: instance.exit is not None)
    headline, _, output = instance.failure().partition("\n")
    assert headline == "The instance exited with code 3. Its last output, which may have another reason:"
    assert output.endswith("ValueError: earlier")


def test_a_script_that_closes_its_streams_is_still_answered(instances: Instances) -> None:
    instance = instances.serve(service("import sys\nsys.stdout.close()\nsys.stderr.close()\nraise ValueError('x')"))
    assert [send(instance, b"{}").status for _ in range(2)] == [500, 500]
    assert instance.healthy()


def test_a_process_that_exits_within_a_prediction_breaks_the_connection(instances: Instances) -> None:
    ended = threading.Event()
    instance = instances.start(service("import os; os._exit(9)"), on_exit=lambda _i, _r: ended.set())
    instance.wait_ready(READY_SECONDS)
    with pytest.raises(OSError, match=r"closed|reset"):
        send(instance, b"{}")
    assert ended.wait(READY_SECONDS)
    assert instance.exit is not None
    assert instance.exit.exit_code == 9
    with pytest.raises(ConnectionRefusedError):
        send(instance, b"{}")


def test_an_instance_that_is_killed_is_noticed(instances: Instances) -> None:
    ended = threading.Event()
    instance = instances.start(service(PID), on_exit=lambda _i, _r: ended.set())
    instance.wait_ready(READY_SECONDS)
    os.kill(predict(instance, {}), signal.SIGKILL)
    assert ended.wait(READY_SECONDS)
    assert instance.exit is not None
    assert instance.exit.signal_name == "SIGKILL"
    assert instance.failure().startswith("The instance was killed by signal 9 (SIGKILL).")


def test_predictions_run_side_by_side_and_health_beside_them(instances: Instances) -> None:
    meet = "import threading\nbarrier = threading.Barrier(4)\n" + service("return barrier.wait(20) >= 0")
    instance = instances.serve(meet)
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(predict, instance, {}) for _ in range(3)]
        assert instance.healthy()
        assert predict(instance, {}) is True
        assert [answer.result() for answer in answers] == [True] * 3


def test_health_is_answered_while_as_many_predictions_run_as_may(instances: Instances) -> None:
    instance = instances.serve(service(BLOCKING))
    with ThreadPoolExecutor(20) as pool:
        answers = [pool.submit(predict, instance, {}) for _ in range(20)]
        wait_for(instance.settings.directory / "begun")
        assert instance.healthy()
        (instance.settings.directory / "go").touch()
        assert [answer.result() for answer in answers] == ["done"] * 20


def test_stopping_lets_predictions_end_and_refuses_new_ones(instances: Instances) -> None:
    instance = instances.serve(service(BLOCKING))
    with ThreadPoolExecutor(64) as pool, instance.connect() as idle:
        running = pool.submit(predict, instance, {})
        wait_for(instance.settings.directory / "begun")
        stopping = pool.submit(instance.stop, READY_SECONDS)
        refused = first_refusal(instance, pool)
        assert refused.json["error_code"] == "ModelArts.4302"
        (instance.settings.directory / "go").touch()
        assert running.result() == "done"
        assert stopping.result().exit_code == 0
        assert idle.recv(1) == b""


def test_a_client_that_goes_away_within_a_prediction_does_not_hold_up_the_end(instances: Instances) -> None:
    instance = instances.serve(service(BLOCKING))
    with instance.connect() as client:
        client.sendall(b"POST / HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
        wait_for(instance.settings.directory / "begun")
    (instance.settings.directory / "go").touch()
    assert instance.stop(READY_SECONDS).exit_code == 0


def test_an_instance_that_does_not_end_in_time_is_killed(instances: Instances) -> None:
    """Threads that never end do not hold it up; a prediction that does not end is cut off."""
    endless = "import threading\nthreading.Thread(target=threading.Event().wait).start()\n"
    instance = instances.serve(endless + service("import time\nif data: time.sleep(600)\nreturn 1"))
    assert instance.stop(READY_SECONDS).exit_code == 0
    instance = instances.serve(endless + service(BLOCKING))
    with ThreadPoolExecutor() as pool:
        cut_off = pool.submit(send, instance, b"{}")
        wait_for(instance.settings.directory / "begun")
        assert instance.stop(0.05).signal_name == "SIGKILL"
        assert isinstance(cut_off.exception(), OSError)


def test_processes_that_a_script_started_end_with_the_instance(instances: Instances) -> None:
    child = "import subprocess, sys\nchild = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
    instance = instances.serve(child + service("return child.pid"))
    process = psutil.Process(predict(instance, {}))
    instance.stop(READY_SECONDS)
    assert not process.is_running()


def test_nothing_of_an_instance_outlives_its_launcher(instances: Instances) -> None:
    stray = "import os, signal, subprocess, sys\n" + service(
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'], start_new_session=True)\n"
        "if data: os.kill(os.getppid(), signal.SIGKILL); signal.pause()\nreturn child.pid"
    )
    instance = instances.serve(stray)
    process = psutil.Process(predict(instance, {}))
    with pytest.raises(OSError, match=r"Connection reset|without response"):
        send(instance, b'{"die": 1}')
    until(lambda: instance.exit is not None)
    assert instance.exit is not None
    assert instance.exit.lost
    assert not process.is_running()


def test_cpu_and_memory_are_measured(instances: Instances) -> None:
    instance = instances.serve(
        "block = bytearray(64 * 1024 * 1024)\n"
        + service("import time\nend = time.thread_time() + 0.2\nwhile time.thread_time() < end: pass\nreturn 1")
    )
    instance.usage()
    predict(instance, {})
    usage = instance.usage()
    assert 0.02 < usage.cpu_cores < 2  # other work on the machine makes the time longer, and so the share smaller
    assert 64 < usage.memory_mb < 400
    instance.stop(READY_SECONDS)
    assert instance.usage().memory_mb == 0


def test_what_a_script_prints_is_in_the_log(instances: Instances) -> None:
    script = "import os, sys\nprint('one')\nprint('two', file=sys.stderr)\nos.write(1, b'three')\n"
    instance = instances.serve(script + service("import logging\nlogging.getLogger(__name__).warning('four')"))
    predict(instance, {})
    instance.stop(READY_SECONDS)
    assert instance.log.read_text() == "one\ntwo\nthreefour\n"


def test_an_instance_that_nothing_can_follow_leaves_no_process_and_no_descriptor(
    instances: Instances, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    this = psutil.Process()
    open_before, children_before = this.num_fds(), this.children()
    monkeypatch.setattr(threading.Thread, "start", fail)
    with pytest.raises(RuntimeError, match="can't start new thread"):
        instances.start(service("return 1"))
    gc.collect()
    assert (this.num_fds(), this.children()) == (open_before, children_before)


def test_a_script_that_prints_without_end_fills_neither_disk_nor_memory(instances: Instances) -> None:
    """About a second, for 40 MB of output."""
    flood = "for number in range(40): print('x' * 999_999)\nprint('end')\n"
    instance = instances.serve(flood + service("return 1"))
    predict(instance, {})
    instance.stop(READY_SECONDS)
    assert instance.log.stat().st_size <= 10 * 1024 * 1024
    assert instance.log.read_bytes().endswith(b"x\nend\n")

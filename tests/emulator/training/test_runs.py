"""Jobs from their creation to their end: phases, files, environment, results."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import psutil
import pytest
from modelarts_emulator.processes.node_process import NodeProcess
from modelarts_emulator.training.node_run import NodeRun

from tests.support.polling import DEADLINE, until
from tests.support.training_platform import BUCKET, Training, channel, open_training


@pytest.fixture
def training(tmp_path: Path) -> Iterator[Training]:
    with ExitStack() as closing:
        yield open_training(tmp_path, closing)


def task(details: Any, index: int = 0) -> Any:
    return details["status"]["task_statuses"][index]


def wait_for_file(training: Training, job_id: str, name: str) -> str:
    """Wait until the first node has written a file in its home, and read it."""
    path = training.services.jobs.directories.node(job_id, "worker-0").home / name
    until(lambda: path.exists() and path.read_text().endswith("\n"))
    return path.read_text()


def test_a_job_goes_through_its_phases_to_completed(training: Training) -> None:
    details = training.run("print('hello')")
    job_id = details["metadata"]["id"]
    status = details["status"]
    assert (status["phase"], status["secondary_phase"]) == ("Completed", "Completed")
    assert status["task_statuses"] == [{"task": "worker-0", "exit_code": 0, "message": ""}]
    assert status["start_time"] >= details["metadata"]["create_time"]
    assert status["duration"] > 0
    assert [count for _, count in status["node_count_metrics"]] == [1, 0]
    assert training.log(job_id) == "hello\n"
    events = training.body("ListTrainingJobEvents", job_id, query={"order": "asc"})["events"]
    assert [event["message"] for event in events if event["source"] == "Job"] == [
        "Training job is being created.",
        "Training job is queuing for resources.",
        "Training job is running.",
        "Training job completed.",
    ]


def test_code_inputs_parameters_and_outputs(training: Training) -> None:
    training.code(
        """
        import argparse, os, pathlib, helper
        parser = argparse.ArgumentParser()
        for name in ("data_url", "one_file", "train_url", "epochs", "mode"):
            parser.add_argument("--" + name)
        args = parser.parse_args()
        data = pathlib.Path(args.data_url)
        out = pathlib.Path(args.train_url, "deep")
        out.mkdir()
        (out / "model.txt").write_text("|".join([
            (data / "a.txt").read_text(), (data / "sub" / "b.txt").read_text(),
            pathlib.Path(args.one_file).read_text(), args.epochs, args.mode, helper.WORD,
            os.path.basename(os.getcwd()), os.environ["USER_VAR"]]))
        """
    )
    training.upload("train/helper.py", "WORD = 'imported'")
    training.upload("data/a.txt", "A")
    training.upload("data/sub/b.txt", "B")
    training.upload("data/sub/", b"")
    training.upload("lone/file.csv", "C")
    details = training.run(
        algorithm={
            "inputs": [channel("data_url", "data/"), channel("one_file", "lone/file.csv")],
            "outputs": [channel("train_url", "output")],
            "parameters": [{"name": "epochs", "value": 2}, {"name": "mode", "value": "a b"}],
            "environments": {"USER_VAR": "mine"},
        },
        spec={"log_export_path": {"obs_url": f"/{BUCKET}/logs"}},
    )
    job_id = details["metadata"]["id"]
    assert details["status"]["phase"] == "Completed", details
    assert training.content("output/deep/model.txt") == b"A|B|C|2|a b|imported|train|mine"
    assert training.objects("logs/") == [f"logs/modelarts-job-{job_id}-worker-0.log"]
    assert details["algorithm"]["inputs"][0]["local_dir"] == "/home/ma-user/modelarts/inputs/data_url_0"


def test_the_environment_is_the_platforms_and_the_users_only(
    training: Training, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EMULATOR_SECRET", "not for jobs")
    details = training.run("import json, os; print(json.dumps(dict(os.environ)))", nodes=2)
    job_id = details["metadata"]["id"]
    for index in range(2):
        environment = json.loads(training.log(job_id, f"worker-{index}"))
        assert "EMULATOR_SECRET" not in environment
        assert environment["VC_TASK_INDEX"] == str(index)
        assert environment["MA_NUM_HOSTS"] == "2"
        hosts = environment["VC_WORKER_HOSTS"].split(",")
        assert len(set(hosts)) == 2
        assert environment["MA_CURRENT_IP"] == hosts[index]
        assert environment["MA_JOB_DIR"].endswith(f"worker-{index}/modelarts/user-job-dir")


def test_each_node_has_its_own_process_log_and_output(training: Training) -> None:
    details = training.run(
        """
        import os, pathlib, sys
        index = os.environ["VC_TASK_INDEX"]
        print("node", index)
        pathlib.Path(sys.argv[1].partition("=")[2], f"part-{index}").write_text(index)
        """,
        nodes=2,
        algorithm={"outputs": [channel("train_url", "parts/")]},
    )
    job_id = details["metadata"]["id"]
    assert details["status"]["tasks"] == ["worker-0", "worker-1"]
    assert [training.log(job_id, name) for name in details["status"]["tasks"]] == ["node 0\n", "node 1\n"]
    assert training.objects("parts/") == ["parts/part-0", "parts/part-1"]


def test_an_exception_fails_the_job_and_its_traceback_is_the_message(training: Training) -> None:
    details = training.run(
        """
        print("before")
        raise ValueError("no such digit")
        """,
        algorithm={"outputs": [channel("train_url", "output/")]},
        spec={"log_export_path": {"obs_url": f"obs://{BUCKET}/logs/"}},
    )
    assert (details["status"]["phase"], task(details)["exit_code"]) == ("Failed", 1)
    message = task(details)["message"]
    assert message.startswith("worker-0 exited with code 1.\nTraceback (most recent call last):")
    assert message.endswith("ValueError: no such digit")
    assert training.objects("logs/")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
def test_a_signal_fails_the_job_with_its_number(training: Training, number: signal.Signals) -> None:
    details = training.run(f"import os; print('dying', flush=True); os.kill(os.getpid(), {int(number)})")
    assert (details["status"]["phase"], task(details)["exit_code"]) == ("Failed", 128 + number)
    assert number.name in task(details)["message"]
    assert "dying" in task(details)["message"]


def test_a_signal_from_outside_counts_too(training: Training) -> None:
    job_id = training.create("import os, time; print(os.getpid(), flush=True); time.sleep(600)")
    training.until_log_has(job_id, "\n")
    os.kill(int(training.log(job_id)), signal.SIGKILL)
    details = training.ended(job_id)
    assert (details["status"]["phase"], task(details)["exit_code"]) == ("Failed", 137)


def test_messages_are_bounded(training: Training) -> None:
    details = training.run("raise ValueError('é' * 100_000)")
    assert 1000 < len(task(details)["message"].encode()) <= 2048


def test_a_failing_node_ends_the_others(training: Training) -> None:
    details = training.run("import os, time; os.environ['VC_TASK_INDEX'] == '1' and exit(3); time.sleep(600)", nodes=2)
    assert details["status"]["phase"] == "Failed"
    assert task(details, 1)["exit_code"] == 3
    assert task(details, 0) == {
        "task": "worker-0",
        "exit_code": 143,
        "message": "worker-0 was ended because worker-1 failed.",
    }


def test_stopping_ends_the_whole_process_group_and_those_that_left_it(training: Training) -> None:
    job_id = training.create(
        """
        import os, pathlib, subprocess, sys, time
        sleep = [sys.executable, "-c", "import time; time.sleep(600)"]
        children = [subprocess.Popen(sleep), subprocess.Popen(sleep, start_new_session=True)]
        pids = " ".join(str(pid) for pid in [os.getpid(), *(child.pid for child in children)])
        pathlib.Path(os.environ["HOME"], "pids").write_text(pids + "\\n")
        time.sleep(600)
        """
    )
    pids = [int(pid) for pid in wait_for_file(training, job_id, "pids").split()]
    reply = training.call("StopTrainingJob", job_id, body={"action_type": "terminate"})
    assert reply.status == 202
    assert isinstance(reply.body, dict)
    assert training.details(job_id)["status"]["phase"] in ("Terminating", "Terminated")
    details = training.ended(job_id)
    assert (details["status"]["phase"], details["status"]["secondary_phase"]) == ("Terminated", "Terminated")
    assert task(details)["exit_code"] == 143
    assert not any(psutil.pid_exists(pid) for pid in pids)
    refusal = training.refusal("StopTrainingJob", job_id, body={"action_type": "terminate"})
    assert (refusal.status, refusal.error_code) == (409, "ModelArts.2796")


def test_a_process_that_ignores_sigterm_is_killed_after_the_grace(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing, grace_seconds=0.2)
        job_id = training.create(
            """
            import signal, time
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            print("ready", flush=True)
            time.sleep(600)
            """
        )
        training.until_log_has(job_id, "ready")
        training.call("StopTrainingJob", job_id, body={"action_type": "terminate"})
        details = training.ended(job_id)
    assert (details["status"]["phase"], task(details)["exit_code"]) == ("Terminated", 137)


def test_a_job_that_ends_well_on_sigterm_is_terminated_and_keeps_its_output(training: Training) -> None:
    job_id = training.create(
        """
        import pathlib, signal, sys, time
        def save(*_):
            pathlib.Path(sys.argv[1].partition("=")[2], "checkpoint").write_text("saved")
            sys.exit(0)
        signal.signal(signal.SIGTERM, save)
        print("ready", flush=True)
        time.sleep(600)
        """,
        algorithm={"outputs": [channel("train_url", "output/")]},
    )
    training.until_log_has(job_id, "ready")
    training.call("StopTrainingJob", job_id, body={"action_type": "terminate"})
    details = training.ended(job_id)
    assert (details["status"]["phase"], task(details)["exit_code"]) == ("Terminated", 0)
    assert training.content("output/checkpoint") == b"saved"


def test_jobs_wait_for_free_slots_in_order(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing, capacity=1)
        first = training.create("import time; print('first', flush=True); time.sleep(600)", name="first")
        training.until_log_has(first, "first")
        second = training.create("print('second')", name="second")
        third = training.create("print('third')", name="third")
        for waiting in (second, third):
            until(lambda waiting=waiting: training.details(waiting)["status"]["phase"] == "Pending")  # type: ignore[misc]
        assert training.details(second)["status"]["secondary_phase"] == "Queuing"
        training.call("StopTrainingJob", third, body={"action_type": "terminate"})
        assert training.ended(third)["status"]["phase"] == "Terminated"
        assert training.details(third)["status"]["start_time"] == 0
        training.call("StopTrainingJob", first, body={"action_type": "terminate"})
        training.ended(first)
        assert training.ended(second)["status"]["phase"] == "Completed"


def test_more_nodes_than_slots_run_alone(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing, capacity=1)
        assert training.run("print('x')", nodes=3)["status"]["phase"] == "Completed"


def test_deleting_a_running_job_stops_it_and_removes_everything(training: Training, tmp_path: Path) -> None:
    job_id = training.create("import os, time; print(os.getpid(), flush=True); time.sleep(600)")
    training.until_log_has(job_id, "\n")
    pid = int(training.log(job_id))
    assert training.call("DeleteTrainingJob", job_id).status == 202
    assert training.refusal("ShowTrainingJobDetails", job_id).status == 400
    assert training.services.jobs.wait(job_id, 60)
    assert not psutil.pid_exists(pid)
    assert list((tmp_path / "jobs").iterdir()) == []
    assert training.refusal("DeleteTrainingJob", job_id).status == 400
    assert training.run("print('the name is free again')")["status"]["phase"] == "Completed"


def test_deleting_an_ended_job_removes_its_log(training: Training, tmp_path: Path) -> None:
    job_id = training.run("print('x')")["metadata"]["id"]
    training.call("DeleteTrainingJob", job_id)
    assert list((tmp_path / "jobs").iterdir()) == []
    assert training.refusal("ShowTrainingJobLogsPreview", job_id, "worker-0").status == 400


def test_only_the_log_is_left_on_disk_after_the_end(training: Training, tmp_path: Path) -> None:
    job_id = training.run("import os; os.mkdir('locked'); open('locked/x', 'w'); os.chmod('locked', 0)")["metadata"][
        "id"
    ]
    assert [path.name for path in (tmp_path / "jobs" / job_id).iterdir()] == ["worker-0.log"]


def test_a_custom_command_sees_the_containers_paths(training: Training) -> None:
    training.code("import sys; print(sys.executable, sys.argv[1:])")
    details = training.run(
        algorithm={
            "engine": {"image_url": "sdk-test/pytorch1_4:1.0.1"},
            "command": "/home/ma-user/anaconda3/envs/PyTorch-1.4/bin/python "
            "/home/ma-user/modelarts/user-job-dir/train/boot.py --flag 'two words'",
            "parameters": [{"name": "mod", "value": "gpu"}],
        }
    )
    expected = f"{sys.executable} {['--flag', 'two words', '--mod=gpu']}\n"
    assert training.log(details["metadata"]["id"]) == expected
    assert details["status"]["phase"] == "Completed"


def test_a_custom_command_without_code_may_use_a_shell(training: Training) -> None:
    details = training.run(
        algorithm={
            "code_dir": None,
            "boot_file": None,
            "engine": {"image_url": "example/fastseq:1.2"},
            "command": "mkdir /home/ma-user/demo && cd /home/ma-user/demo && pwd && exit 7",
        }
    )
    assert training.log(details["metadata"]["id"]).endswith("worker-0/demo\n")
    assert task(details)["exit_code"] == 7


def test_a_program_that_does_not_exist_fails_as_in_a_container(training: Training) -> None:
    details = training.run(
        algorithm={
            "code_dir": None,
            "boot_file": None,
            "engine": {"image_url": "example/image:1"},
            "command": "no-such-program --x",
        }
    )
    assert (details["status"]["phase"], task(details)["exit_code"]) == ("Failed", 127)
    assert "no-such-program" in task(details)["message"]


def test_keys_that_cannot_be_files_fail_the_job_before_it_runs(training: Training, tmp_path: Path) -> None:
    training.upload("data/../../../escaped", "x")
    details = training.run("print('never')", algorithm={"inputs": [channel("data_url", "data/")]})
    status = details["status"]
    assert (status["phase"], status["secondary_phase"]) == ("Failed", "CreateFailed")
    assert "escaped" in task(details)["message"]
    assert not list(tmp_path.rglob("escaped"))


def test_an_object_that_vanishes_before_staging_fails_the_job(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        training.code("print('x')")
        training.upload("data/a", "x")
        job = training.body("CreateTrainingJob", body=_request_with_input())
        training.ended(job["metadata"]["id"])
        training.services.storage.delete(BUCKET, "data/a")
        again = {**job, "metadata": {**job["metadata"], "id": "0" * 8, "name": "again"}}
        training.services.jobs.submit(training.project_id, again)
        details = training.ended("0" * 8)
    assert (details["status"]["phase"], details["status"]["secondary_phase"]) == ("Failed", "CreateFailed")
    assert f"obs://{BUCKET}/data/" in task(details)["message"]


def _request_with_input() -> Any:
    from tests.support.training_platform import request

    return request(algorithm={"inputs": [channel("data_url", "data/")]})


def test_links_out_of_the_output_are_not_followed(training: Training, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    details = training.run(
        f"""
        import os, pathlib, sys
        out = pathlib.Path(sys.argv[1].partition("=")[2])
        (out / "model").write_text("model")
        (out / "latest").symlink_to("model")
        (out / "stolen").symlink_to({str(secret)!r})
        (out / "loop").symlink_to(out)
        (out / "versions").mkdir()
        (out / "versions" / "best").symlink_to("../model")
        (out / "current").symlink_to("versions")
        os.mkfifo(out / "pipe")
        """,
        algorithm={"outputs": [channel("train_url", "output/")]},
    )
    assert details["status"]["phase"] == "Completed"
    assert training.objects("output/") == [
        f"output/{name}" for name in ("current/best", "latest", "model", "versions/best")
    ]
    events = training.body("ListTrainingJobEvents", details["metadata"]["id"], query={"level": "Warning"})["events"]
    assert len(events) == 3


def test_a_file_with_a_name_outside_the_workspace_is_no_output(training: Training, tmp_path: Path) -> None:
    details = training.run(
        f"""
        import os, pathlib, sys
        out = pathlib.Path(sys.argv[1].partition("=")[2])
        os.link({str(tmp_path / "store.sqlite3")!r}, out / "database")
        os.link(__file__, out / "code.py")
        """,
        algorithm={"outputs": [channel("train_url", "output/")]},
    )
    assert details["status"]["phase"] == "Completed"
    assert training.objects("output/") == ["output/code.py"]
    events = training.body("ListTrainingJobEvents", details["metadata"]["id"], query={"level": "Warning"})["events"]
    (message,) = [event["message"] for event in events]
    assert "'database': it is a hard link to a file outside the workspace" in message


def test_an_output_directory_that_became_a_link_is_no_way_out(training: Training, tmp_path: Path) -> None:
    details = training.run(
        f"""
        import os, sys
        out = sys.argv[1].partition("=")[2]
        os.rmdir(out)
        os.symlink({str(tmp_path / "obs")!r}, out)
        """,
        algorithm={"outputs": [channel("train_url", "output/")]},
    )
    assert training.objects("output/") == []
    events = training.body("ListTrainingJobEvents", details["metadata"]["id"], query={"level": "Warning"})["events"]
    assert "the directory is a link to a place outside the workspace" in events[0]["message"]


def test_a_log_that_became_a_link_is_not_uploaded(training: Training, tmp_path: Path) -> None:
    details = training.run(
        f"""
        import os, pathlib
        log = pathlib.Path(os.environ["HOME"] + ".log")
        log.unlink()
        log.symlink_to({str(tmp_path / "store.sqlite3")!r})
        """,
        spec={"log_export_path": {"obs_url": f"obs://{BUCKET}/logs/"}},
    )
    assert details["status"]["phase"] == "Failed"
    assert training.objects("logs/") == []


def test_closing_ends_processes_and_threads_and_a_restart_remembers(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing, capacity=1)
        running = training.create("import os, time; print(os.getpid(), flush=True); time.sleep(600)", name="a")
        training.until_log_has(running, "\n")
        pid = int(training.log(running))
        waiting = training.create(name="b")
    assert not psutil.pid_exists(pid)
    names = [thread.name for thread in threading.enumerate()]
    assert not [name for name in names if name.startswith(("job-", "worker-", "training-", "save-"))]
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        for job_id in (running, waiting):
            status = training.details(job_id)["status"]
            assert (status["phase"], status["secondary_phase"]) == ("Failed", "Lost")
        assert training.log(running) == f"{pid}\n"


def test_a_restart_after_a_crash_marks_running_jobs_and_removes_leftovers(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        job_id = training.run("print('x')")["metadata"]["id"]
        records, project_id = training.services.jobs.records, training.project_id

        def crash(record: Any) -> Any:
            record["job"]["status"] |= {"phase": "Running", "secondary_phase": "Running"}
            return record

        training.services.store.update("training_job", job_id, project_id, crash)
        assert records.get(project_id, job_id) is not None
        (tmp_path / "jobs" / "leftover" / "worker-0").mkdir(parents=True)
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        assert training.details(job_id)["status"]["secondary_phase"] == "Lost"
        assert [path.name for path in (tmp_path / "jobs").iterdir()] == [job_id]


def test_auto_stop_is_kept_with_the_job(training: Training) -> None:
    details = training.run("print('x')", spec={"auto_stop": {"time_unit": "HOURS", "duration": 1}})
    assert details["spec"]["auto_stop"] == {"time_unit": "HOURS", "duration": 1}
    assert details["status"]["phase"] == "Completed"


DEEP = """
import os, sys
os.mkdir(os.environ["HOME"] + "/../.log.rotation")
os.chdir(sys.argv[1].partition("=")[2])
for _ in range(1500):
    os.mkdir("directory")
    os.chdir("directory")
print("made", flush=True)
"""


def test_a_job_that_makes_directories_of_any_depth_ends_and_can_be_deleted(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        details = training.run(DEEP, algorithm={"outputs": [channel("train_url", "output/")]})
        assert details["status"]["phase"] == "Completed"
        job_id = details["metadata"]["id"]
        assert [path.name for path in (tmp_path / "jobs" / job_id).iterdir()] == ["worker-0.log"]
        training.call("DeleteTrainingJob", job_id)
        assert list((tmp_path / "jobs").iterdir()) == []


def test_a_start_removes_what_a_job_has_made_deep(tmp_path: Path) -> None:
    """And nothing else that is wrong with one job prevents it."""
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        first, second = (training.run("print('x')", name=name)["metadata"]["id"] for name in ("first", "second"))
        project_id, store = training.project_id, training.services.store
        store.update("training_job", first, project_id, lambda record: record | {"job": "of an unknown form"})
        running: Any = {"phase": "Running", "secondary_phase": "Running"}

        def crash(record: Any) -> Any:
            record["job"]["status"] |= running
            return record

        store.update("training_job", second, project_id, crash)
        deep = tmp_path / "jobs" / second / "worker-0"
        deep.mkdir()
        (tmp_path / "jobs" / second / ".worker-0.log-x.rotation").mkdir()
        place = os.open(deep, os.O_RDONLY)
        for _ in range(1500):
            os.mkdir("directory", dir_fd=place)
            inner = os.open("directory", os.O_RDONLY, dir_fd=place)
            os.close(place)
            place = inner
        os.close(place)
        (tmp_path / "images" / "a directory").mkdir()
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        assert training.details(second)["status"]["secondary_phase"] == "Lost"
        assert [path.name for path in (tmp_path / "jobs" / second).iterdir()] == ["worker-0.log"]


@pytest.mark.parametrize("place", ["keep_metrics", "wait"])
def test_a_job_ends_whatever_its_threads_raise(training: Training, place: str) -> None:
    faulty = training.services.jobs.records if place == "keep_metrics" else NodeProcess
    work = getattr(faulty, place)

    def fail(*arguments: Any) -> None:
        work(*arguments)
        raise RecursionError("maximum recursion depth exceeded")

    with mock.patch.object(faulty, place, fail):
        details = training.run("print('x')")
    assert (details["status"]["phase"], details["status"]["secondary_phase"]) in [
        ("Failed", "Failed"),
        ("Failed", "Lost"),
    ]
    events = training.body("ListTrainingJobEvents", details["metadata"]["id"], query={"level": "Error"})["events"]
    assert "RecursionError" in events[0]["message"] or "a node was lost" in events[0]["message"]


def test_a_job_that_writes_into_the_reports_of_its_launcher_ends(training: Training) -> None:
    details = training.run(
        """
        import os
        with open(f"/proc/{os.getppid()}/fd/1", "wb", buffering=0) as reports:
            for report in (b"\\xff no report", b"[1]", b'{"exit_code": "many"}', b'{"signal": {}}', b"[" * 100_000):
                reports.write(report + b"\\n")
        """
    )
    assert (details["status"]["phase"], task(details)["exit_code"]) == ("Completed", 0)


def test_outputs_larger_than_the_disk_of_the_flavor_fail_the_job(training: Training) -> None:
    """A file of 60 GB that is one hole, which would take its size as an object."""
    details = training.run(
        """
        import pathlib, sys
        out = pathlib.Path(sys.argv[1].partition("=")[2])
        with (out / "holes").open("wb") as file:
            file.truncate(60 * 1024**3)
        (out / "model").write_text("weights")
        """,
        algorithm={"outputs": [channel("train_url", "output/")]},
    )
    assert details["status"]["phase"] == "Failed"
    assert training.objects("output/") == ["output/model"]
    events = training.body("ListTrainingJobEvents", details["metadata"]["id"], query={"level": "Error"})["events"]
    assert "'holes'" in events[0]["message"]
    assert "the disk of the flavor modelarts.vm.cpu.8u" in events[0]["message"]
    assert "'holes'" in task(details)["message"]


@contextmanager
def failing_database(training: Training, operation: str, word: str, times: int = 1) -> Iterator[None]:
    """Have an operation on records fail, as a database does, the first times that its arguments have a word."""
    records = training.services.jobs.records
    work, failures = getattr(records, operation), iter(range(times))

    def fail(*arguments: Any, **options: Any) -> Any:
        if word in str(arguments) and next(failures, None) is not None:
            raise sqlite3.OperationalError("disk I/O error")
        return work(*arguments, **options)

    with mock.patch.object(records, operation, fail):
        yield


def children() -> set[psutil.Process]:
    return set(psutil.Process().children(recursive=True))


@pytest.mark.parametrize(
    ("operation", "word"),
    [
        ("advance", "Running"),
        ("note", "[worker-0] training started."),
        ("note", "[worker-1] training started."),
        ("task_ended", "worker-0"),
    ],
)
def test_a_failure_of_the_database_ends_the_processes_and_fails_the_job(
    training: Training, caplog: pytest.LogCaptureFixture, operation: str, word: str
) -> None:
    seconds = f"(0 if {operation == 'task_ended'} and os.environ['VC_TASK_INDEX'] == '0' else 600)"
    running = children()
    with failing_database(training, operation, word):
        details = training.run(f"import os, time; time.sleep({seconds})", nodes=2)
        assert children() == running
    assert (details["status"]["phase"], details["status"]["secondary_phase"]) == ("Failed", "Failed")
    events = training.body("ListTrainingJobEvents", details["metadata"]["id"])["events"]
    assert "disk I/O error" in events[0]["message"]
    (logged,) = [record for record in caplog.records if record.exc_info]
    assert details["metadata"]["id"] in logged.getMessage()
    assert "disk I/O error" in str(logged.exc_info)
    assert training.run("print('next')", name="next")["status"]["phase"] == "Completed"


def test_the_slots_of_a_job_are_taken_until_its_processes_have_ended(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing, capacity=1)
        running, at_start = children(), []
        start = NodeRun.start

        first_starts, second_waits = threading.Event(), threading.Event()

        def observe(node: NodeRun, *arguments: Any) -> None:
            at_start.append(children() - running)
            first_starts.set()
            assert second_waits.wait(DEADLINE)
            start(node, *arguments)

        with (
            failing_database(training, "note", "[worker-0] training started."),
            mock.patch.object(NodeRun, "start", observe),
        ):
            training.code("import os, time; time.sleep(int(os.environ['SECONDS']))")
            first = training.create(name="first", algorithm={"environments": {"SECONDS": "600"}})
            assert first_starts.wait(DEADLINE)  # jobs that copy their inputs at the same time may change places
            second = training.create(name="second", algorithm={"environments": {"SECONDS": "0"}})
            until(lambda: training.details(second)["status"]["secondary_phase"] == "Queuing")
            second_waits.set()
            assert training.ended(first)["status"]["phase"] == "Failed"
            assert training.ended(second)["status"]["phase"] == "Completed"
        assert at_start == [set(), set()]


def test_the_end_of_a_job_is_recorded_as_soon_as_the_database_lets_it(
    training: Training, caplog: pytest.LogCaptureFixture
) -> None:
    with failing_database(training, "finish", "Completed", times=2):
        details = training.run("print('done')")
    assert details["status"]["phase"] == "Completed"
    assert caplog.text.count("disk I/O error") >= 2


def test_an_emulator_can_end_while_the_end_of_a_job_cannot_be_recorded(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        refused = threading.Event()

        def refuse(*_arguments: Any) -> None:
            refused.set()
            raise sqlite3.OperationalError("disk I/O error")

        with mock.patch.object(training.services.jobs.records, "finish", refuse):
            job_id = training.create("print('done')")
            assert refused.wait(DEADLINE)
            training.services.jobs.close()
    with ExitStack() as closing:
        again = open_training(tmp_path, closing)
        assert again.details(job_id)["status"]["secondary_phase"] == "Lost"


def test_a_node_whose_end_nothing_can_wait_for_is_ended(training: Training) -> None:
    """A thread waits for each process; when the machine has no further thread, the process must not run on."""
    running, start = children(), threading.Thread.start

    def refuse(thread: threading.Thread) -> None:
        if thread.name.startswith("worker-1"):
            raise RuntimeError("can't start new thread")
        start(thread)

    with mock.patch.object(threading.Thread, "start", refuse):
        details = training.run("import time; time.sleep(600)", nodes=2)
    assert children() == running
    assert (details["status"]["phase"], details["status"]["secondary_phase"]) == ("Abnormal", "CreateFailed")
    assert (
        "can't start new thread"
        in training.body("ListTrainingJobEvents", details["metadata"]["id"])["events"][0]["message"]
    )


def test_a_job_whose_thread_cannot_start_is_not_kept(training: Training) -> None:
    training.code("print('hello')")

    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with mock.patch.object(threading.Thread, "start", refuse), pytest.raises(RuntimeError, match="new thread"):
        training.create()
    assert training.body("ListTrainingJobs", body={})["items"] == []
    assert training.run()["status"]["phase"] == "Completed"

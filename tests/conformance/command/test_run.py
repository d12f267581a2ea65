"""`modelarts-conformance run`, as users call it."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from modelarts.session import Session
from modelarts_client.models import Algorithm
from modelarts_conformance._phases import PHASES
from modelarts_conformance._target.journal import Journal
from modelarts_emulator.embedded import Emulator

from tests.conformance.command.conftest import Command
from tests.support.counted_requests import Requests
from tests.support.polling import until

FEW = ("--operations", "ShowOsQuota", "ShowOsConfig", "ListAlgorithms", "CreateAlgorithm", "DeleteAlgorithm")


def test_without_being_allowed_to_it_writes_nothing(
    command: Command, counted: tuple[Emulator, Requests], state: Path
) -> None:
    done = command("run", *FEW, "--cases", "60", "--json")
    assert done.code == 0, done.out
    assert counted[1].writes == []
    report = done.report
    assert report["passed"]
    assert report["figures"]["writes"] == 0
    assert report["figures"]["cases"] >= 60
    assert report["figures"]["odd requests"] > 0
    assert report["figures"]["violations"] > 0
    left_out = {each["operation"] for each in report["left_out"]}
    assert left_out >= {"CreateAlgorithm", "DeleteAlgorithm", "phase states"}
    assert list(state.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--operations", "ListNothing"), "ListNothing is no operation"),
        (("--rate", "fast"), "10/s"),
        (("--time", "soon"), "10m"),
        (("--cases", "0"), "1 or more"),
        (("--report", "report.pdf"), ".sarif"),
    ],
)
def test_wrong_arguments_are_named(
    command: Command, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        command("run", *arguments)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_a_server_that_is_not_there_is_named(command: Command, unused_tcp_port: int) -> None:
    done = command("run", "--endpoint", f"http://127.0.0.1:{unused_tcp_port}")
    assert done.code == 2
    assert f"http://127.0.0.1:{unused_tcp_port} cannot be reached" in done.err


def test_a_phase_that_is_not_there_is_named(command: Command) -> None:
    done = command("run", "--phases", "none")
    assert done.code == 2
    assert f"--phases none: there are {PHASES[0].name}, " in done.err


def test_the_budget_is_kept(command: Command, counted: tuple[Emulator, Requests], state: Path) -> None:
    counted[1].clear()
    done = command("run", *FEW, "--phases", "schemas", "--requests", "30", "--json")
    assert done.report["figures"]["requests"] == 30
    tokens = [path for _, path in counted[1] if path.endswith("/auth/tokens")]
    assert len(counted[1]) - len(tokens) == 30
    assert "30 requests" in done.report["ended"]
    assert "--resume" in done.err
    assert len(list(state.iterdir())) == 1


def test_what_it_makes_is_removed_and_what_others_have_is_not_touched(
    command: Command, counted: tuple[Emulator, Requests], state: Path
) -> None:
    with Session() as session:
        algorithm = session.client.algorithms.create_algorithm(
            body=Algorithm.from_dict({"metadata": {"name": "somebody-elses"}, "job_config": {"command": "true"}})
        )
        identifier = str(algorithm.metadata.id)
        before = session.client.algorithms.show_algorithm_by_uuid(identifier).to_dict()
        counted[1].clear()
        done = command("run", "--allow-writes", "--tag", "algorithms", "--cases", "100", "--json")
        assert done.code == 0, done.out
        assert done.report["left"] == []
        assert done.report["figures"]["cases"] == 100
        assert len(counted[1].writes) >= 3
        assert list(state.iterdir()) == []
        assert session.client.algorithms.show_algorithm_by_uuid(identifier).to_dict() == before
        session.client.algorithms.delete_algorithm(identifier)
    assert everything(counted[0]) == []


def test_after_kill_clean_removes_everything(command: Command, counted: tuple[Emulator, Requests], state: Path) -> None:
    process = started(counted[0], state, "--tag", "algorithms", "networks", "--cases", "5000")
    until(lambda: any("networks" in str(each) for each in everything(counted[0])))
    process.kill()
    process.communicate()
    assert everything(counted[0])
    done = command("clean")
    assert done.code == 0, done.err
    assert "removed CreateNetwork conformance-" in done.out
    assert everything(counted[0]) == []
    assert list(state.iterdir()) == []
    assert "nothing to remove" in command("clean").out


def test_clean_leaves_a_run_alone_that_goes_on(
    command: Command, counted: tuple[Emulator, Requests], state: Path
) -> None:
    goes_on = started(counted[0], state, "--tag", "algorithms", "--cases", "5000")
    until(lambda: bool(everything(counted[0])))
    (journal,) = state.glob("*.jsonl")
    killed = started(counted[0], state, "--tag", "networks", "--cases", "5000")
    until(lambda: len(list(state.glob("*.jsonl"))) == 2)
    (other,) = set(state.glob("*.jsonl")) - {journal}
    until(lambda: f"conformance-{other.stem}-" in str(everything(counted[0])))
    killed.kill()
    killed.communicate()
    done = command("clean")
    assert done.code == 0, done.err
    assert f"{journal} is in use by a run" in done.err
    assert journal.stem not in done.out
    assert list(state.iterdir()) == [journal]
    left = str(everything(counted[0]))
    assert f"conformance-{other.stem}-" not in left
    assert f"conformance-{journal.stem}-" in left
    assert command("clean", "--journal", str(journal)).code == 2
    goes_on.send_signal(signal.SIGINT)
    out, _ = goes_on.communicate(timeout=60)
    assert goes_on.returncode == 130, out
    assert everything(counted[0]) == []


def test_clean_of_a_server_that_is_down_forgets_nothing(command: Command, state: Path, unused_tcp_port: int) -> None:
    nowhere = f"http://127.0.0.1:{unused_tcp_port}"
    header = {"run": "0a0b0c0d", "endpoint": nowhere, "iam": nowhere, "obs": nowhere, "project": "p"}
    with Journal.begin(state / "0a0b0c0d.jsonl", header) as journal:
        journal.begin_making("CreateAlgorithm", ["conformance-0a0b0c0d-0"])
    before = journal.path.read_bytes()
    done = command("clean")
    assert done.code == 2
    assert f"{nowhere} cannot be reached" in done.err
    assert journal.path.read_bytes() == before


def test_a_run_that_may_not_write_does_not_remove_either(
    command: Command, counted: tuple[Emulator, Requests], state: Path
) -> None:
    names = counted[0].environment
    url = names["MODELARTS_ENDPOINT"]
    header = {"run": "0a0b0c0d", "seed": 1, "endpoint": url, "iam": url}
    with Journal.begin(state / "1.jsonl", {**header, "project": names["MODELARTS_PROJECT_ID"]}) as journal:
        journal.note_made(journal.begin_making("CreateAlgorithm", ["conformance-0a0b0c0d-0"]), "an-algorithm")
    counted[1].clear()
    done = command("run", *FEW, "--resume")
    assert done.code == 2
    assert "Pass --allow-writes, or run: modelarts-conformance clean" in done.err
    assert counted[1].writes == []
    assert command("clean").code == 0


def test_a_full_disk_ends_the_run_and_nothing_is_left(
    command: Command, counted: tuple[Emulator, Requests], state: Path
) -> None:
    process = started(counted[0], state, "--tag", "algorithms", "--phases", "refused", most_bytes=1000)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 2, err
    assert "No space left on device" in err
    assert "Traceback" not in err
    assert "ended early" in out
    assert everything(counted[0]) == []
    assert command("clean").code == 0
    assert list(state.iterdir()) == []


def test_ctrl_c_removes_everything(counted: tuple[Emulator, Requests], state: Path) -> None:
    process = started(counted[0], state, "--tag", "algorithms", "--cases", "5000")
    until(lambda: bool(everything(counted[0])))
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "ended early: Ctrl-C" in out
    assert "Traceback" not in err
    assert everything(counted[0]) == []


def test_a_run_is_resumed_and_not_begun_again(command: Command, state: Path) -> None:
    first = command("run", *FEW, "--requests", "25", "--seed", "7", "--json")
    assert first.report["ended"]
    again = command("run", *FEW, "--resume", "--cases", "30", "--json")
    assert (again.report["run"], again.report["seed"]) == (first.report["run"], 7)
    assert again.code == 0, again.out
    assert list(state.iterdir()) == []
    none = command("run", *FEW, "--resume")
    assert none.code == 2
    assert "no run to resume" in none.err


def started(emulator: Emulator, state: Path, *arguments: str, most_bytes: int | None = None) -> subprocess.Popen[str]:
    """A process that runs the command and may write; its files may have so many bytes, as on a full disk."""
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most_bytes or 0, resource.RLIM_INFINITY))
    return subprocess.Popen(
        [sys.executable, "-m", "modelarts_conformance", "run", "--allow-writes", *arguments],
        env={**os.environ, **emulator.environment, "XDG_STATE_HOME": str(state.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=None if most_bytes is None else limit,
    )


def everything(emulator: Emulator) -> list[object]:
    """What is in the project: algorithms, networks and buckets."""
    names = {name.removeprefix("MODELARTS_").lower(): value for name, value in emulator.environment.items()}
    with Session(
        access_key=emulator.environment["HUAWEICLOUD_SDK_AK"],
        secret_key=emulator.environment["HUAWEICLOUD_SDK_SK"],
        project_id=names["project_id"],
        region_name=names["region"],
        modelarts_endpoint=names["endpoint"],
        iam_endpoint=names["iam_endpoint"],
        obs_endpoint=names["obs_endpoint"],
    ) as session:
        algorithms = session.client.algorithms.list_algorithms().to_dict()["items"]
        networks = session.client.networks.list_networks().to_dict()["items"]
        buckets = [bucket.name for bucket in session.obs.list_buckets()]
        return [*algorithms, *(("networks", each) for each in networks), *buckets]


def test_sources_that_are_not_there_are_named(command: Command, tmp_path: Path) -> None:
    done = command("run", "--spec", str(tmp_path))
    assert done.code == 2
    assert "no openapi.yaml" in done.err


SECOND = "[basic]\nak = {ak}\nsk = {sk}\nproject_id = {project}\n"


@pytest.mark.parametrize(
    ("profile", "message"),
    [
        (None, "no such file"),
        ("[basic]\nak = A\n", "section [basic] has no sk, project_id"),
        (SECOND, "it has the project of the first account"),
    ],
)
def test_a_second_account_that_is_none_is_named(
    command: Command, counted: tuple[Emulator, Requests], tmp_path: Path, profile: str | None, message: str
) -> None:
    file, names = tmp_path / "second", counted[0].environment
    if profile is not None:
        own = {"ak": names["HUAWEICLOUD_SDK_AK"], "sk": names["HUAWEICLOUD_SDK_SK"]}
        file.write_text(profile.format(**own, project=names["MODELARTS_PROJECT_ID"]))
        file.chmod(0o600)
    done = command("run", "--second-profile", str(file))
    assert done.code == 2
    assert message in done.err
    assert names["HUAWEICLOUD_SDK_SK"] not in done.err

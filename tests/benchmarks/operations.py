"""Measures the local ModelArts: how soon it is ready, requests a second, and each operation at 16 threads.

It writes `docs/benchmarks-local.md`. Run it on a machine that does nothing else:

    python -m tests.benchmarks.operations
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.crowd import LOOP, load
from tests.benchmarks.latencies import Latencies
from tests.benchmarks.local_server import local_server
from tests.benchmarks.mixture import BUCKET, Round, Worker, prepare
from tests.benchmarks.wire import Wire
from tests.support.cidrs import block
from tests.support.searches import policies, rows

ALONE: Final = frozenset({"ShowAutoSearchParamsAnalysis", "ShowAutoSearchParamAnalysisResultPath"})
"""What no two threads call: an analysis takes a processor for seconds, and one is made at a time."""

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "benchmarks-local.md"
_THREADS: Final = 16
_STARTS: Final = 5
_SECONDS: Final = 10.0
_TEMPLATES: Final = "/v2/{project}/training-jobs/autosearch/yaml-templates"
_STREAM: Final = {"log_group_id": "group", "log_stream_id": "stream"}


def resources(worker: Worker) -> None:
    """Create a network and a pool with tags, change them, and delete them."""
    wire = worker.wire
    network = {"apiVersion": "v1", "kind": "Network", "metadata": {"labels": {"os.modelarts/name": worker.name()}}}
    created = wire.call(
        "CreateNetwork", "POST", "/v1/{project}/networks", network | {"spec": {"cidr": block(worker.number)}}
    )
    path = f"/v1/{{project}}/networks/{created['metadata']['name']}"
    wire.call("ShowNetwork", "GET", path)
    wire.call("ListNetworks", "GET", "/v1/{project}/networks")
    wire.patch("PatchNetwork", path, {"metadata": {"annotations": {"os.modelarts/description": "changed"}}})
    _pool(worker)
    wire.call("DeleteNetwork", "DELETE", path)


def _pool(worker: Worker) -> None:
    wire = worker.wire
    nodes = {"flavor": "modelarts.vm.cpu.8ud", "count": 1}
    labels = {"os.modelarts/name": worker.name(), "os.modelarts/workspace.id": "0"}
    spec: dict[str, Any] = {"type": "Dedicate", "scope": ["Train"], "resources": [nodes]}
    pool = {"apiVersion": "v2", "kind": "Pool", "metadata": {"labels": labels}, "spec": spec}
    name = wire.call("CreatePool", "POST", "/v2/{project}/pools", pool)["metadata"]["name"]
    path, tags = f"/v2/{{project}}/pools/{name}", f"/v1/{{project}}/pools/{name}/tags"
    wire.call("ShowPool", "GET", path)
    wire.call("ListPools", "GET", "/v2/{project}/pools")
    wire.call("ShowPoolMonitor", "GET", f"{path}/monitor")
    wire.call("ShowPoolStatistics", "GET", "/v2/{project}/statistics/pools")
    wire.call("ShowPoolRuntimeMetrics", "GET", "/v2/{project}/metrics/runtime/pools")
    wire.patch("PatchPool", path, {"spec": {"resources": [nodes | {"count": 2}]}})
    some = {"tags": [{"key": "team", "value": "vision"}]}
    wire.call("BatchCreatePoolTags", "POST", f"{tags}/create", some)
    wire.call("UpdatePoolTags", "POST", tags, {"action": "create", "tags": [{"key": "stage", "value": "test"}]})
    wire.call("ShowPoolTags", "GET", tags)
    wire.call("ListPoolTags", "GET", "/v1/{project}/pools/tags")
    wire.call("BatchDeletePoolTags", "DELETE", f"{tags}/delete", some)
    wire.call("DeletePool", "DELETE", path)


def identities(worker: Worker) -> None:
    """Sign in, and list what the token is for."""
    worker.token()
    for operation, path in (
        ("KeystoneListAuthProjects", "/v3/auth/projects"),
        ("KeystoneListProjects", "/v3/projects"),
        ("KeystoneListAuthDomains", "/v3/auth/domains"),
    ):
        worker.wire.call(operation, "GET", path)


def catalogues(worker: Worker) -> None:
    """Read what there is to choose from."""
    for operation, path in (
        ("ShowTrainingJobFlavors", "/v2/{project}/training-job-flavors"),
        ("ShowTrainingJobEngines", "/v2/{project}/training-job-engines"),
        ("ShowModelEngineAndRuntime", "/v1/{project}/models/ai-engine-runtimes"),
        ("ListModelTemplates", "/v1/{project}/models/template"),
        ("ShowServiceSpecifications", "/v1/{project}/services/specifications"),
        ("ShowInternalChannelVpcepApi", "/v1/{project}/internal-channel-info"),
        ("ShowSearchAlgorithms", "/v2/{project}/search-algorithms"),
        ("ShowAutoSearchYamlTemplatesInfo", _TEMPLATES),
        ("ShowAutoSearchYamlTemplateContent", f"{_TEMPLATES}/hpo/Bayes"),
        ("ListResourceFlavors", "/v1/{project}/resourceflavors"),
        ("ListPluginTemplates", "/v2/{project}/plugintemplates"),
        ("ShowPluginTemplate", "/v1/{project}/plugintemplates/node-local-dns"),
        ("ShowOsQuota", "/v1/{project}/quotas"),
        ("ShowOsConfig", "/v1/{project}/os-user-config"),
    ):
        worker.wire.call(operation, "GET", path)


def changed_algorithm(worker: Worker) -> None:
    """Create an algorithm, change it, and delete it."""
    wire = worker.wire
    code = {"code_dir": f"/{BUCKET}/code/", "boot_file": f"/{BUCKET}/code/boot.py"}
    request = {
        "metadata": {"name": worker.name()},
        "job_config": {**code, "engine": {"engine_id": "pytorch-cp36-1.4.0"}},
    }
    created = wire.call("CreateAlgorithm", "POST", "/v2/{project}/algorithms", request)
    path = f"/v2/{{project}}/algorithms/{created['metadata']['id']}"
    wire.call("ChangeAlgorithm", "PUT", path, request)
    wire.call("ShowAlgorithmByUuid", "GET", path)
    wire.call("ListAlgorithms", "GET", "/v2/{project}/algorithms?limit=20")
    wire.call("DeleteAlgorithm", "DELETE", path)


def running_job(worker: Worker) -> None:
    """Create a job that would run for long, save an image of it, read its log, stop it, and delete it."""
    wire = worker.wire
    job_id = worker.create_job("sleeping", f"logs/{worker.name()}")
    path = f"/v2/{{project}}/training-jobs/{job_id}"
    task = f"{path}/tasks/worker-0"
    worker.until(
        lambda: wire.call("ShowTrainingJobLogsPreview", "GET", f"{task}/logs/preview"),
        lambda log: "begun" in log["content"],
    )
    wire.call("ChangeTrainingJobDescription", "PUT", path, {"description": "changed"})
    wire.call("ListTrainingJobs", "POST", "/v2/{project}/training-job-searches", {"limit": 20})
    image = {"name": worker.name(), "namespace": "dev", "tag": "1", "description": ""}
    wire.call("CreateSaveImageJob", "POST", f"{task}/save-image-job", image)
    worker.until(
        lambda: wire.call("ShowSaveImageJob", "GET", f"{task}/save-image-job"),
        lambda shown: shown["status"] != "CREATING",
    )
    wire.call("ShowObsUrlOfTrainingJobLogs", "GET", f"{task}/logs/url")
    wire.call("ShowTrainingJobMetrics", "GET", f"{path}/metrics/worker-0")
    wire.call("ListTrainingJobEvents", "GET", f"{path}/events")
    wire.call("StopTrainingJob", "POST", f"{path}/actions", {"action_type": "terminate"})
    worker.until_ended(job_id)
    wire.call("DeleteTrainingJob", "DELETE", path)


def search(worker: Worker) -> None:
    """Search with one trial that would run for long, look at it, stop it early, and delete the job."""
    wire = worker.wire
    job_id = worker.create_job("sleeping", f"logs/{worker.name()}", policies(num_samples=1))
    path = f"/v2/{{project}}/training-jobs/{job_id}"
    trials = worker.until(
        lambda: rows(wire.call("ShowAutoSearchTrials", "GET", f"{path}/autosearch-trials")["items"]),
        lambda found: found and found[0]["loss"],
    )
    trial = trials[0]["trial_id"]
    wire.call("ShowAutoSearchPerTrial", "GET", f"{path}/autosearch-trials/{trial}")
    wire.call("ShowAutoSearchTrialEarlyStop", "POST", f"{path}/autosearch-trial-earlystop/{trial}")
    worker.until_ended(job_id)
    wire.call("DeleteTrainingJob", "DELETE", path)


def service(worker: Worker) -> None:
    """Deploy a model as a service, stop it, read what is known of it, and delete it."""
    wire = worker.wire
    model_id = worker.import_model()
    config = {"model_id": model_id, "weight": "100", "specification": "modelarts.vm.cpu.2u", "instance_count": 1}
    request = {
        "service_name": worker.name(),
        "infer_type": "real-time",
        "config": [config],
        "additional_properties": {"log_report_channels": [{"type": "LTS", "configuration": _STREAM}]},
    }
    service_id = wire.call("CreateService", "POST", "/v1/{project}/services", request)["service_id"]
    path = f"/v1/{{project}}/services/{service_id}"
    shown = worker.until(
        lambda: wire.call("ShowService", "GET", path), lambda service: service["status"] in ("running", "failed")
    )
    if shown["status"] != "running":
        raise ValueError(f"service {service_id} failed: {shown}")
    wire.call("ListServices", "GET", "/v1/{project}/services?limit=20")
    wire.call("ShowServiceMonitorInfo", "GET", f"{path}/monitor")
    wire.call("ShowServiceEvents", "GET", f"{path}/events")
    wire.call("UpdateService", "PUT", path, {"status": "stopped"})
    wire.call("ShowServiceUpdateLogs", "GET", f"{path}/logs")
    content = "/v2/{project}/groups/group/streams/stream/content/query"
    wire.call("ListLogs", "POST", content, {"start_time": "0", "end_time": "9" * 18, "limit": 10})
    wire.call("DeleteService", "DELETE", path)
    wire.call("DeleteModel", "DELETE", f"/v1/{{project}}/models/{model_id}")


KINDS: Final[Mapping[str, Round]] = {
    "Objects": Worker.objects,
    "Multipart uploads": Worker.multipart,
    "Identity": identities,
    "Catalogues": catalogues,
    "Algorithms": changed_algorithm,
    "Networks and pools": resources,
    "Training jobs": Worker.job,
    "Training jobs that run": running_job,
    "Searches": search,
    "Models": Worker.model,
    "Services": service,
}


def measure(seconds: float, threads: int, starts: int) -> str:
    """Run all measurements, and return the report.

    Args:
        seconds: how long each kind of calls is measured.
        threads: number of threads that call at the same time.
        starts: how often the server is started.

    Raises:
        RuntimeError: a call failed.
    """
    load_average = os.getloadavg()[0]
    ready = []
    for _ in range(starts - 1):
        with tempfile.TemporaryDirectory(prefix="modelarts-bench-") as folder, local_server(Path(folder)) as server:
            ready.append(server.ready_seconds)
    sections = []
    with tempfile.TemporaryDirectory(prefix="modelarts-bench-") as folder, local_server(Path(folder)) as server:
        ready.append(server.ready_seconds)
        wire = Wire(server.variables, Latencies())
        prepare(wire)
        wire.close()
        for title, kind in KINDS.items():
            print(f"{title} ...", file=sys.stderr)
            before = server.usage()
            found = load(server.variables, {kind: 1}, threads, seconds)
            if found.failed:
                raise RuntimeError("\n".join(found.errors))
            processor = (server.usage().processor - before.processor) / found.requests
            sections.append(_section(title, found, processor))
        memory = server.usage().memory
    return _REPORT.format(
        threads=threads,
        starts=starts,
        ready=statistics.median(ready),
        memory=memory,
        sections="\n".join(sections),
        python=f"{sys.implementation.name} {sys.version.split()[0]}",
        platform=sys.platform,
        processors=os.cpu_count(),
        load=load_average,
    )


def _section(title: str, found: Latencies, processor: float) -> str:
    lines = [
        f"## {title}",
        "",
        f"{found.requests / found.lasted:.0f} requests a second; {1000 * processor:.2f} ms of processor time for each.",
        "",
        "| operation | requests | p50, ms | p99, ms |",
        "| --- | --- | --- | --- |",
    ]
    for name in sorted(found.seconds):
        figures = " | ".join(f"{found.percentile(name, percent):.1f}" for percent in (50, 99))
        lines.append(f"| {name} | {len(found.seconds[name])} | {figures} |")
    return "\n".join([*lines, ""])


_REPORT: Final = f"""\
# The local ModelArts: speed

Written by `make bench`. All numbers are from one run.

- ready after {{ready:.2f}} s, from the start of the command to its first answer; the median of {{starts}} starts
- {{memory:.0f}} MB of resident memory after all measurements

Each section is measured by itself: {{threads}} threads repeat its calls, and each waits for one answer before it sends
the next request. The threads are in processes of their own on the same machine. Requests are sent over plain
sockets that stay open, with real tokens and signatures, so that the server is what is measured, as far as
it does not share the processors with the threads, and with the jobs and services that they create. Processor time is
that of the server, without jobs and services. *{LOOP}* are requests that need nothing but the event loop.

Objects have up to 100 KB, and are on the disk when an upload is acknowledged.

{{sections}}
## This run

- {{python}} on {{platform}}, {{processors}} processors, load average {{load:.1f}} before the run

Mixed calls for a longer time, with bounds for time and growth: `python -m tests.benchmarks.soak --minutes 10`.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all measurements, print the report, and write it.

    Returns:
        0 on success, 1 if a call failed.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.operations", description=__doc__)
    parser.add_argument("--seconds", type=float, default=_SECONDS, help="for each kind of calls (default: 10)")
    parser.add_argument("--document", type=Path, default=DOCUMENT, help="default: docs/benchmarks-local.md")
    wanted = parser.parse_args(arguments)
    try:
        text = measure(wanted.seconds, _THREADS, _STARTS)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    print(text)
    wanted.document.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

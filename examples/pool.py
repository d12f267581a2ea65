"""Run jobs in a resource pool: create it, see a job wait for a node, add a node, measure, tag, and clean up.

``make pool`` runs it against a local ModelArts. Against the cloud, set MODELARTS_REGION and either HUAWEICLOUD_SDK_AK
and HUAWEICLOUD_SDK_SK, or MODELARTS_USERNAME and MODELARTS_PASSWORD, and run
``python examples/pool.py --bucket YOUR-BUCKET --nodes FLAVOR --flavor FLAVOR --framework TYPE VERSION``.
It removes everything that it has created. Nodes of a pool cost money as long as they are there.
"""

import sys
import tempfile
import time
import uuid
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from modelarts import Estimator, Network, ResourcePool, Session, TrainingFiles, TrainingJob, get_quotas
from train_digits import arguments, new_folder, say

PATIENCE_SECONDS = 1800
WORK = """
print("at work until it is stopped", flush=True)
while True:
    sum(number * number for number in range(100_000))
"""


def new_pool(session: Session, flavor: str, cidr: str, cleaning: ExitStack) -> ResourcePool:
    """Create a pool with one node in a network of its own; `cleaning` deletes both."""
    name = f"example-{uuid.uuid4().hex[:8]}"
    network = Network.create(session, name, cidr, wait=True, timeout=PATIENCE_SECONDS)
    cleaning.callback(network.delete, wait=True, timeout=PATIENCE_SECONDS)
    say(f"{network!r}")
    pool = ResourcePool.create(session, name, flavor, 1, network, scope=["Train"], description="Of an example")
    cleaning.callback(pool.delete, wait=True, timeout=PATIENCE_SECONDS)
    pool.wait(timeout=PATIENCE_SECONDS)
    say(f"{pool!r}")
    return pool


def start_job(
    pool: ResourcePool, folder: str, flavor: str, framework: Sequence[str], cleaning: ExitStack
) -> TrainingJob:
    """Start a job that works until it is stopped; `cleaning` deletes it, which stops it first."""
    estimator = Estimator(
        session=pool.session,
        training_files=TrainingFiles(code_dir=f"{folder}code/", boot_file="work.py"),
        framework_type=framework[0],
        framework_version=framework[1],
        train_instance_type=flavor,
        train_instance_count=1,
        pool_id=pool,
    )
    job = estimator.fit(job_name=f"example-{uuid.uuid4().hex[:8]}")
    cleaning.callback(job.delete_job)
    return job


def wait_for(job: TrainingJob, phase: str) -> None:
    """Wait until a job has a phase."""
    end = time.monotonic() + PATIENCE_SECONDS
    while (seen := str(job.get_job_info().status.phase)) != phase:
        if time.monotonic() > end or seen in ("Failed", "Abnormal", "Completed"):
            sys.exit(f"job {job.job_id} is {seen} instead of {phase}")
        time.sleep(0.2)


def show_usage(pool: ResourcePool) -> None:
    """Print how much of the pool is allocated."""
    usage = pool.metrics()
    cores, memory = usage.capacity.cpu, usage.capacity.memory / 2**30
    free = usage.available.memory / 2**30
    print(f"  {usage.allocated.cpu:g} of {cores:g} cores are allocated, {free:g} of {memory:g} GiB of memory are free")


def main() -> None:
    parser = arguments(__doc__)
    parser.set_defaults(flavor="modelarts.pool.visual.xlarge")
    parser.add_argument("--nodes", default="modelarts.vm.cpu.8ud", help="see ResourcePool.get_flavors")
    parser.add_argument("--cidr", default="192.168.200.0/24", help="the addresses of the network")
    options = parser.parse_args()

    with Session() as session:
        with ExitStack() as cleaning:
            for flavor in ResourcePool.get_flavors(session, name=options.nodes):
                say(f"a node {options.nodes} has {flavor.spec.cpu} cores and {flavor.spec.memory} of memory")
            pool = new_pool(session, options.nodes, options.cidr, cleaning)
            pool.add_tags({"team": "examples"})
            print("  tags:", pool.tags())
            for quota in get_quotas(session):
                print(f"  quota of {quota.type}: {quota.used} of {quota.quota} are used")

            folder = new_folder(session, options.bucket, cleaning)
            with tempfile.TemporaryDirectory() as scratch:
                script = Path(scratch, "work.py")
                script.write_text(WORK)
                session.obs.upload_file(script, f"{folder}code/")
            first = start_job(pool, folder, options.flavor, options.framework, cleaning)
            wait_for(first, "Running")
            second = start_job(pool, folder, options.flavor, options.framework, cleaning)
            wait_for(second, "Pending")
            say("the first job is running, and the second one waits for a node")
            show_usage(pool)

            pool.scale(2, wait=True, timeout=PATIENCE_SECONDS)
            wait_for(second, "Running")
            say("the pool has two nodes, and both jobs are running")
            show_usage(pool)

            for job in (first, second):
                job.control_job()
                wait_for(job, "Terminated")
            say("both jobs were stopped")
            show_usage(pool)
            print("  used, as an average for each minute:")
            for point in pool.monitor(minutes=60, statistic="average"):
                if point.metric in ("cpuUsage", "memUsedRate") and point.value is not None:
                    print(f"    {point.time:%H:%M} {point.metric:11} {point.value:5.1f} {point.unit}")
            counts = ResourcePool.statistics(session)
            print(f"  pools: {counts.created} created, {counts.creating} being created")
            say("cleaning up")
        say("removed the pool, the network, both jobs and all files in OBS")


if __name__ == "__main__":
    main()

"""What the threads of a soak do: rounds of calls as programs make them, each of which removes what it has made."""

from __future__ import annotations

import itertools
import json
import random
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, TypeAlias

from tests.benchmarks.latencies import Latencies
from tests.benchmarks.wire import UnexpectedAnswerError, Wire

BUCKET: Final = "soak"
_CODE: Final = "import sys\nprint('epoch 1', sys.argv)\n"
_SLEEPING: Final = "import time\nprint('begun, loss=1', flush=True)\ntime.sleep(60)\n"
_SCRIPT: Final = """
from model_service.pytorch_model_service import PTServingBaseService


class Service(PTServingBaseService):
    pass
"""
_CONFIG: Final = {"model_type": "PyTorch", "model_algorithm": "image_classification", "apis": []}
_JOB_SECONDS: Final = 60.0
_PAUSE_SECONDS: Final = 0.1
_PART: Final = bytes(range(256)) * 512  # 128 KB, more than the smallest part
_SIZES: Final = (200, 4_000, 20_000, 100_000)
_UPLOAD_ID: Final = (b"<UploadId>", b"</UploadId>")
_FINAL: Final = frozenset({"Completed", "Failed", "Terminated", "Abnormal"})

Round: TypeAlias = "Callable[[Worker], None]"
"""Some calls that belong together; what they make is gone at the end."""


def prepare(wire: Wire) -> None:
    """Make the bucket with the code of jobs and the package of models."""
    wire.objects("CreateBucket", "PUT", f"/{BUCKET}")
    for key, content in (
        ("code/boot.py", _CODE),
        ("sleeping/boot.py", _SLEEPING),
        ("package/model/config.json", json.dumps(_CONFIG)),
        ("package/model/customize_service.py", _SCRIPT),
    ):
        wire.objects("PutObject", "PUT", f"/{BUCKET}/{key}", content=content.encode())


class Worker:
    """What one thread does.

    Args:
        variables: those that the local ModelArts writes for programs.
        number: of the thread; no two that run at the same time have the same.

    Attributes:
        latencies: its requests.
        number: of the thread.
        wire: its connection.
    """

    def __init__(self, variables: Mapping[str, str], number: int) -> None:
        self.latencies = Latencies()
        self._variables = variables
        self.number = number
        self._random = random.Random(number)  # noqa: S311 - chooses what to do next, and guards nothing
        self._names = (f"soak-{number}-{count}" for count in itertools.count())
        self.wire = Wire(variables, self.latencies)

    def run(self, kinds: Mapping[Round, int], until: float) -> None:
        """Do every kind of round once, and then rounds at random until a time on the monotonic clock in s.

        Args:
            kinds: how often each is chosen, in proportion.
            until: when no other round begins.
        """
        try:
            self._try(self.wire.sign_in)
            self.latencies.seconds.clear()  # everybody signs in at the same moment
            begun = time.monotonic()
            for kind in self._random.sample(list(kinds), len(kinds)):
                self._try(partial(kind, self))
            while time.monotonic() < until:
                kind = self._random.choices(list(kinds), list(kinds.values()))[0]
                self._try(partial(kind, self))
            self.latencies.lasted = time.monotonic() - begun
        finally:
            self.wire.close()

    def name(self) -> str:
        """A name that no other thread uses."""
        return next(self._names)

    def _try(self, action: Callable[[], object]) -> None:
        try:
            action()
        except (UnexpectedAnswerError, OSError, KeyError, ValueError) as error:
            self.latencies.fail(f"thread {self.number}: {type(error).__name__}: {error}")

    def objects(self) -> None:
        """Write some objects, list them, read them, and delete them."""
        prefix = f"objects/{self.name()}/"
        keys = [f"{prefix}{index}" for index in range(4)]
        contents = {key: self._random.randbytes(self._random.choice(_SIZES)) for key in keys}
        for key, content in contents.items():
            self.wire.objects("PutObject", "PUT", f"/{BUCKET}/{key}", content=content)
        _, listing = self.wire.objects("ListObjects", "GET", f"/{BUCKET}", {"prefix": prefix})
        if listing.count(b"<Key>") != len(keys):
            raise UnexpectedAnswerError(f"ListObjects: {len(keys)} objects below {prefix}, but it answers {listing!r}")
        for key, content in contents.items():
            self.wire.objects("HeadObject", "HEAD", f"/{BUCKET}/{key}")
            _, read = self.wire.objects("GetObject", "GET", f"/{BUCKET}/{key}")
            if read != content:
                raise UnexpectedAnswerError(f"GetObject: {key} is not what was written")
        for key in keys:
            self.wire.objects("DeleteObject", "DELETE", f"/{BUCKET}/{key}")

    def multipart(self) -> None:
        """Upload two parts; complete the upload or abort it."""
        path = f"/{BUCKET}/multipart/{self.name()}"
        _, document = self.wire.objects("InitiateMultipartUpload", "POST", path, {"uploads": ""})
        upload = document.partition(_UPLOAD_ID[0])[2].partition(_UPLOAD_ID[1])[0].decode()
        tags = []
        for number in (1, 2):
            query = {"partNumber": str(number), "uploadId": upload}
            headers, _ = self.wire.objects("UploadPart", "PUT", path, query, _PART)
            tags.append(headers["etag"])
        self.wire.objects("ListParts", "GET", path, {"uploadId": upload})
        if self._random.random() < 0.25:
            self.wire.objects("AbortMultipartUpload", "DELETE", path, {"uploadId": upload})
            return
        parts = "".join(
            f"<Part><PartNumber>{number}</PartNumber><ETag>{tag}</ETag></Part>" for number, tag in enumerate(tags, 1)
        )
        completion = f"<CompleteMultipartUpload>{parts}</CompleteMultipartUpload>".encode()
        self.wire.objects("CompleteMultipartUpload", "POST", path, {"uploadId": upload}, completion)
        _, read = self.wire.objects("GetObject", "GET", path)
        if read != _PART * 2:
            raise UnexpectedAnswerError(f"GetObject: {path} is not what was uploaded")
        self.wire.objects("DeleteObject", "DELETE", path)

    def job(self) -> None:
        """Create a job, look at it until it has ended, read its log, and delete it."""
        job_id = self.create_job("code")
        self.until_ended(job_id)
        path = f"/v2/{{project}}/training-jobs/{job_id}"
        log = self.wire.call("ShowTrainingJobLogsPreview", "GET", f"{path}/tasks/worker-0/logs/preview")
        if "epoch 1" not in log["content"]:
            raise UnexpectedAnswerError(f"ShowTrainingJobLogsPreview: the log of job {job_id} is {log}")
        self.wire.call("ShowTrainingJobMetrics", "GET", f"{path}/metrics/worker-0")
        self.wire.call("ListTrainingJobEvents", "GET", f"{path}/events")
        self.wire.call("DeleteTrainingJob", "DELETE", path)

    def stopped_job(self) -> None:
        """Create a job that would run for long, stop it, and delete it."""
        job_id = self.create_job("sleeping")
        path = f"/v2/{{project}}/training-jobs/{job_id}"
        self.wire.call("StopTrainingJob", "POST", f"{path}/actions", {"action_type": "terminate"})
        self.until_ended(job_id)
        self.wire.call("DeleteTrainingJob", "DELETE", path)

    def model(self) -> None:
        """Import a model, and delete it."""
        model_id = self.import_model()
        self.wire.call("ListModels", "GET", "/v1/{project}/models?limit=20")
        self.wire.call("DeleteModel", "DELETE", f"/v1/{{project}}/models/{model_id}")

    def algorithm(self) -> None:
        """Create an algorithm, and delete it."""
        request = {
            "metadata": {"name": self.name()},
            "job_config": {
                "code_dir": f"/{BUCKET}/code/",
                "boot_file": f"/{BUCKET}/code/boot.py",
                "engine": {"engine_id": "pytorch-cp36-1.4.0"},
            },
        }
        created = self.wire.call("CreateAlgorithm", "POST", "/v2/{project}/algorithms", request)
        path = f"/v2/{{project}}/algorithms/{created['metadata']['id']}"
        self.wire.call("ShowAlgorithmByUuid", "GET", path)
        self.wire.call("ListAlgorithms", "GET", "/v2/{project}/algorithms?limit=20")
        self.wire.call("DeleteAlgorithm", "DELETE", path)

    def lists(self) -> None:
        """Read what the console would show."""
        for operation, method, path, body in (
            ("ListTrainingJobs", "POST", "/v2/{project}/training-job-searches", {"limit": 20}),
            ("ListServices", "GET", "/v1/{project}/services?limit=20", None),
            ("ShowServiceSpecifications", "GET", "/v1/{project}/services/specifications", None),
            ("ListModels", "GET", "/v1/{project}/models?limit=20", None),
            ("ListPools", "GET", "/v2/{project}/pools", None),
            ("ShowTrainingJobFlavors", "GET", "/v2/{project}/training-job-flavors", None),
            ("KeystoneListAuthProjects", "GET", "/v3/auth/projects", None),
        ):
            self.wire.call(operation, method, path, body)

    def token(self) -> None:
        """Sign in, and use the token; get temporary keys."""
        token = self.wire.new_token()
        self.wire.call("ListServices", "GET", "/v1/{project}/services?limit=20", token=token)
        wanted = {"auth": {"identity": {"methods": ["token"], "token": {"duration_seconds": 900}}}}
        self.wire.call(
            "CreateTemporaryAccessKeyByToken", "POST", "/v3.0/OS-CREDENTIAL/securitytokens", wanted, token=token
        )

    def import_model(self) -> str:
        """Import a model, and return its ID.

        Raises:
            UnexpectedAnswerError: it cannot be imported.
        """
        request = {
            "model_name": self.name(),
            "model_version": "1.0.0",
            "model_type": "PyTorch",
            "source_location": f"/{BUCKET}/package/",
        }
        model_id: str = self.wire.call("CreateModel", "POST", "/v1/{project}/models", request)["model_id"]
        model = self.until(
            lambda: self.wire.call("ShowModel", "GET", f"/v1/{{project}}/models/{model_id}"),
            lambda shown: shown["model_status"] != "publishing",
        )
        if model["model_status"] != "published":
            raise UnexpectedAnswerError(f"ShowModel: the import failed: {model}")
        return model_id

    def create_job(self, code: str, log: str = "", algorithm: Mapping[str, Any] | None = None) -> str:
        """Create a job, and return its ID.

        Args:
            code: folder of its code in the bucket.
            log: folder for its log in the bucket; without one when empty.
            algorithm: further fields of its algorithm.
        """
        request: dict[str, Any] = {
            "kind": "job",
            "metadata": {"name": self.name()},
            "algorithm": {
                "code_dir": f"/{BUCKET}/{code}/",
                "boot_file": f"/{BUCKET}/{code}/boot.py",
                "engine": {"engine_id": "pytorch-cp36-1.4.0"},
                **(algorithm or {}),
            },
            "spec": {"resource": {"flavor_id": "modelarts.vm.cpu.8u", "node_count": 1}},
        }
        if log:
            request["spec"]["log_export_path"] = {"obs_url": f"/{BUCKET}/{log}/"}
        created = self.wire.call("CreateTrainingJob", "POST", "/v2/{project}/training-jobs", request)
        job_id: str = created["metadata"]["id"]
        return job_id

    def until_ended(self, job_id: str) -> None:
        """Look at a job until it has ended.

        Raises:
            UnexpectedAnswerError: it has failed, or does not end.
        """
        job = self.until(
            lambda: self.wire.call("ShowTrainingJobDetails", "GET", f"/v2/{{project}}/training-jobs/{job_id}"),
            lambda shown: shown["status"]["phase"] in _FINAL,
        )
        if job["status"]["phase"] not in ("Completed", "Terminated"):
            raise UnexpectedAnswerError(f"ShowTrainingJobDetails: job {job_id} failed: {job['status']}")

    def until(self, ask: Callable[[], Any], met: Callable[[Any], bool]) -> Any:
        """Ask until an answer meets a condition, and return it.

        Raises:
            UnexpectedAnswerError: none does within a minute.
        """
        deadline = time.monotonic() + _JOB_SECONDS
        while not met(answer := ask()):
            if time.monotonic() > deadline:
                raise UnexpectedAnswerError(f"not at its end after {_JOB_SECONDS:g} s: {answer}")
            time.sleep(_PAUSE_SECONDS)
        return answer


ROUNDS: Final[Mapping[Round, int]] = {
    Worker.objects: 40,
    Worker.multipart: 15,
    Worker.job: 8,
    Worker.stopped_job: 4,
    Worker.model: 8,
    Worker.algorithm: 8,
    Worker.lists: 10,
    Worker.token: 7,
}
"""The kinds of rounds, and how often each is chosen, in percent."""

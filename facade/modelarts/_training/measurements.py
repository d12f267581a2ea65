"""How much of the nodes of a training job was used, minute by minute.

Source: document 002, 6.1.8, Tables 6-176 and 6-177; ModelArts API Reference, "Querying the Running Metrics of a
Specified Task in a Training Job", whose example has -1 where nothing was measured.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from modelarts._answers import entries, scalar
from modelarts._public_names import public
from modelarts.exceptions import ModelArtsError

if TYPE_CHECKING:
    from modelarts_client.models import JobMetricsResponse, JobResponse

_NOTHING: Final = -1
_MINUTE: Final = timedelta(minutes=1)


@public("modelarts.training_job")
class MetricValue(NamedTuple):
    """The average of a metric over a minute.

    Attributes:
        time: When the minute began, in UTC.
        task_id: The task, such as ``worker-0``.
        metric: ``cpuUsage``, ``memUsage``, ``gpuUtil``, ``gpuMemUsage``, ``npuUtil`` or ``npuMemUsage``.
        value: In percent; ``None`` where nothing was measured.
    """

    time: datetime
    task_id: str
    metric: str
    value: float | None


def values_of(answer: "JobMetricsResponse", task_id: str, started: datetime) -> Iterable[MetricValue]:
    """Yield the values of a task, each metric from its first minute on.

    Args:
        answer: The task's metrics.
        task_id: The task.
        started: When the job started.

    Raises:
        ModelArtsError: If the answer is not as documented.
    """
    for metric in entries(answer.metrics):
        name = scalar(metric.metric, str)
        values = metric.value if isinstance(metric.value, list) else []
        for minute, value in enumerate(values):
            measured = float(value) if _is_number(value) and value != _NOTHING else None
            yield MetricValue(started + minute * _MINUTE, task_id, str(name), measured)


def start_of(info: "JobResponse") -> datetime:
    """Return when a job started, or was created if it has not started.

    Raises:
        ModelArtsError: If the answer does not say either.
    """
    from modelarts_client.models import JobMetadata, JobStatus

    started = info.status.start_time if isinstance(info.status, JobStatus) else None
    created = info.metadata.create_time if isinstance(info.metadata, JobMetadata) else None
    for milliseconds in (started, created):
        try:
            if milliseconds and int(milliseconds) > 0:
                return datetime.fromtimestamp(int(milliseconds) / 1000, UTC)
        except (TypeError, ValueError, OverflowError, OSError):
            continue
    raise ModelArtsError("The answer does not say when the job started, so its metrics have no times.")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)

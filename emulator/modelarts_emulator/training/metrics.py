"""CPU and memory usage of the processes of a node, as averages of each minute.

Source: SDK reference, ch. 6.1.8, Tables 6-176 and 6-177, and the example of api-ref
training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, which has -1 where there
is nothing to measure.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import psutil

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.processes.usage import tree_usage, usable_cpus

_MINUTE = 60.0
_SAMPLE_SECONDS = 1.0
_DEVICE_METRICS = ("gpuUtil", "gpuMemUsage", "npuUtil", "npuMemUsage")
_NOTHING = -1.0


@dataclass
class _Minute:
    cpu_seconds: float = 0.0
    seconds: float = 0.0
    memory_bytes: float = 0.0
    samples: int = 0


@dataclass
class NodeMetrics:
    """The metrics of one node; safe to share between threads.

    Usage is in percent of all usable CPUs of the machine, and of all its memory.

    Args:
        cpus: number of CPUs that make 100 %.
        memory: bytes of memory that make 100 %.
    """

    cpus: int
    memory: int
    _minutes: list[_Minute] = field(default_factory=list)
    _elapsed: float = 0.0
    _cpu_seconds: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin_process(self) -> None:
        """Count the CPU time of a further process of the node from 0 on."""
        with self._lock:
            self._cpu_seconds = 0.0

    def add(self, elapsed: float, cpu_seconds: float, memory_bytes: int) -> None:
        """Add a sample.

        Args:
            elapsed: time since the start of the node, in s.
            cpu_seconds: CPU time since then, in s.
            memory_bytes: current resident memory, in bytes.
        """
        with self._lock:
            minute = self._at(elapsed)
            minute.cpu_seconds += max(0.0, cpu_seconds - self._cpu_seconds)
            minute.seconds += max(0.0, elapsed - self._elapsed)
            minute.memory_bytes += memory_bytes
            minute.samples += 1
            self._elapsed, self._cpu_seconds = max(elapsed, self._elapsed), max(cpu_seconds, self._cpu_seconds)

    def finish(self, elapsed: float, cpu_seconds: float, peak_bytes: int) -> None:
        """Add the totals of the system when the node has ended, so that the shortest job has values too.

        The peak of the memory is used only when there is no sample.
        """
        with self._lock:
            sampled = any(minute.samples for minute in self._minutes)
        if not sampled:
            self.add(elapsed, cpu_seconds, peak_bytes)
            return
        with self._lock:
            minute = self._at(elapsed)
            minute.cpu_seconds += max(0.0, cpu_seconds - self._cpu_seconds)
            minute.seconds += max(0.0, elapsed - self._elapsed)
            self._elapsed, self._cpu_seconds = max(elapsed, self._elapsed), max(cpu_seconds, self._cpu_seconds)

    def response(self) -> Json:
        """A JobMetricsResponse.

        It has the average of each minute, the current one included, so that a job has a value from the beginning. The
        values for devices that the emulator does not have are -1.
        """
        with self._lock:
            cpu = [self._percent(minute.cpu_seconds, minute.seconds, self.cpus) for minute in self._minutes]
            memory = [self._percent(minute.memory_bytes, minute.samples, self.memory) for minute in self._minutes]
        series = {"cpuUsage": cpu, "memUsage": memory} | {name: [_NOTHING] * len(cpu) for name in _DEVICE_METRICS}
        return {"metrics": [{"metric": name, "value": list[JsonValue](values)} for name, values in series.items()]}

    @staticmethod
    def _percent(amount: float, weight: float, whole: int) -> float:
        return round(100 * min(1.0, amount / weight / whole), 3) if weight else _NOTHING

    def _at(self, elapsed: float) -> _Minute:
        index = int(max(0.0, elapsed) // _MINUTE)
        while len(self._minutes) <= index:
            self._minutes.append(_Minute())
        return self._minutes[index]


def new_metrics() -> NodeMetrics:
    """Metrics in percent of this machine."""
    return NodeMetrics(usable_cpus(), psutil.virtual_memory().total)


class Sampler:
    """Measures all running nodes once a second, in a thread that exists while there are any.

    Args:
        interval: seconds between two samples.
        clock: monotonic time in s.
    """

    def __init__(self, interval: float = _SAMPLE_SECONDS, clock: Callable[[], float] = time.monotonic) -> None:
        self._interval = interval
        self._clock = clock
        self._wake = threading.Condition()
        self._nodes: dict[int, tuple[float, NodeMetrics]] = {}
        self._thread: threading.Thread | None = None
        self._closed = False

    def watch(self, launcher_pid: int, started: float, metrics: NodeMetrics) -> None:
        """Start to measure the descendants of a process."""
        with self._wake:
            self._nodes[launcher_pid] = (started, metrics)
            if self._thread is None and not self._closed:
                thread = threading.Thread(target=self._run, name="training-metrics", daemon=True)
                thread.start()
                self._thread = thread

    def forget(self, launcher_pid: int) -> None:
        """Stop measuring it."""
        with self._wake:
            self._nodes.pop(launcher_pid, None)
            if not self._nodes:
                self._wake.notify_all()

    def close(self) -> None:
        """End the thread."""
        with self._wake:
            self._closed = True
            self._nodes.clear()
            thread = self._thread
            self._wake.notify_all()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._wake:
                if not self._nodes:
                    self._thread = None
                    return
                self._wake.wait(self._interval)
                nodes = list(self._nodes.items())
            for pid, (started, metrics) in nodes:
                usage = tree_usage(pid)
                if usage.processes:
                    metrics.add(self._clock() - started, usage.cpu_seconds, usage.memory_bytes)

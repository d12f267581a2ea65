"""CPU time and memory of processes."""

from __future__ import annotations

import os
from dataclasses import dataclass

import psutil


def usable_cpus() -> int:
    """The number of CPUs that processes may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class TreeUsage:
    """CPU time of a tree of processes in s, its resident memory in bytes, and the number of its processes."""

    cpu_seconds: float
    memory_bytes: int
    processes: int


def tree_usage(root_pid: int) -> TreeUsage:
    """The usage of the descendants of a process, with the CPU time of the children that it has reaped."""
    cpu = 0.0
    memory = processes = 0
    try:
        root = psutil.Process(root_pid)
        times = root.cpu_times()
        cpu += times.children_user + times.children_system
        descendants = root.children(recursive=True)
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return TreeUsage(0.0, 0, 0)
    for process in descendants:
        try:
            with process.oneshot():
                times = process.cpu_times()
                cpu += times.user + times.system + times.children_user + times.children_system
                memory += process.memory_info().rss
                processes += 1
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return TreeUsage(cpu, memory, processes)

"""Refusals of training operations, each with its code of the error code catalogue.

Source: api-ref appendix/error_codes.rst, which lists the code for a missing job under status 400, as the Terraform
provider expects it.
"""

from __future__ import annotations

from modelarts_emulator.contract import Problem
from modelarts_emulator.problems import quoted


def job_not_found(job_id: str) -> Problem:
    """There is no such job in the project."""
    return Problem(
        400,
        "ModelArts.2775",
        f"Training job (ID: {quoted(job_id)}) not found.",
        "Use the ID of an existing training job.",
    )


def task_not_found(task_id: str, tasks: list[str]) -> Problem:
    """The job has no such task."""
    return Problem(
        404,
        "ModelArts.2836",
        f"Path not found: the job has no task {quoted(task_id)}.",
        f"Use one of status.tasks: {', '.join(tasks)}.",
    )


def invalid_obs_path(field: str, value: str, why: str, allowed: str) -> Problem:
    """A field is not a path in OBS that can be used."""
    return Problem(400, "ModelArts.2791", f"Invalid obs path: {field} {quoted(value)}, reason: {why}.", allowed)

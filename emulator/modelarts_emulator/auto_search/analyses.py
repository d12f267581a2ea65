"""Sensitivity analyses of searches: from the trials that have ended to importances and pictures in OBS.

Source: api-ref training_management/obtaining_the_hyperparameter_sensitivity_analysis_result.rst, example, for the form
of the result; obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst, example, for the place of
the pictures; appendix/error_codes.rst.
"""

from __future__ import annotations

import hashlib
import logging
import math
import os
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import msgspec

from modelarts_emulator.auto_search.search_space import Continuous
from modelarts_emulator.auto_search.sensitivity.question import Answer, Dimension, Importance, Measured, Question
from modelarts_emulator.auto_search.settings import search_settings
from modelarts_emulator.auto_search.trials import Trial
from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.problems import quoted, server_ending
from modelarts_emulator.processes.orphans import ORPHANS
from modelarts_emulator.staging.obs_paths import ObsPath
from modelarts_emulator.state.fields import mapping, text

_PROGRAM: Final = "modelarts_emulator.auto_search.sensitivity"
_PACKAGES: Final = ("optuna", "sklearn", "matplotlib")
_FOLDER: Final = "hyperparameter-analysis/fanova"
_FEWEST_TRIALS: Final = 2  # one has no variance
_MOST_TRIALS: Final = 256  # the time grows with their square
_MOST_SECONDS: Final = 120
_MOST_WAITING: Final = 4
_MOST_KNOWN: Final = 64

_log = logging.getLogger(__name__)


class Analyses:
    """Analyses searches on request, one at a time, and remembers the newest results.

    Args:
        storage: gets the pictures.
        cache: a directory that matplotlib may keep its list of fonts in.
    """

    def __init__(self, storage: ObjectStorage, cache: Path) -> None:
        self._storage = storage
        self._cache = cache
        self._known: OrderedDict[bytes, Mapping[str, Importance]] = OrderedDict()
        self._may_wait = threading.BoundedSemaphore(_MOST_WAITING)
        self._one_at_a_time = threading.Lock()
        self._starting = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def importances(self, job: Json, trials: Sequence[Trial]) -> Mapping[str, Importance]:
        """How much each searched parameter matters. The pictures of this are in OBS, if the job has a log path.

        Args:
            job: a job with a search.
            trials: its trials.

        Raises:
            Problem: 400, too few trials have ended, a package is missing, or the bucket of the log path is gone. 429,
                several analyses are waited for. 503, the emulator ends.
        """
        question = msgspec.json.encode(_question(job, trials))
        folder = _folder(job)
        if folder is not None and not self._storage.bucket_exists(folder.bucket):
            raise _no_place(folder, f"there is no bucket {quoted(folder.bucket)}")
        place = "" if folder is None else str(folder)
        key = hashlib.sha256(b"\0".join((place.encode(), question))).digest()
        if not self._may_wait.acquire(blocking=False):
            message = f"services too many requests: {_MOST_WAITING} analyses of searches are under way."
            raise Problem(429, "ModelArts.2799", message, "Please try again later.")
        try:
            with self._one_at_a_time:
                known = self._known.get(key)
                if known is None or not self._has_pictures(folder, known):
                    answer = self._answer(question)
                    self._store(folder, answer.pictures)
                    known = self._known[key] = answer.importances
                self._known.move_to_end(key)
                while len(self._known) > _MOST_KNOWN:
                    self._known.popitem(last=False)
                return known
        finally:
            self._may_wait.release()

    def close(self) -> None:
        """End the analysis that is under way, and begin none."""
        with self._starting:
            self._closed = True
            if self._process is not None:
                self._process.kill()

    def _answer(self, question: bytes) -> Answer:
        missing = [package for package in _PACKAGES if find_spec(package) is None]
        if missing:
            raise Problem(
                400,
                "ModelArts.2858",
                f"Current operation not supported, (the emulator is installed without {', '.join(missing)}).",
                "Install the extra auto-search where the emulator runs.",
            )
        process = self._start()
        try:
            output, errors = process.communicate(question, timeout=_MOST_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            message = f"The analysis took more than {_MOST_SECONDS} s."
            raise Problem(500, "ModelArts.0010", message, "Search fewer parameters.") from None
        finally:
            self._process = None
            ORPHANS.end(process.pid)
        if process.returncode == 0:
            return msgspec.json.decode(output, type=Answer)
        if self._closed:
            raise server_ending("ModelArts.0010")
        _log.error("the analysis of a search failed: %s", errors.decode(errors="replace"))
        raise Problem(500, "ModelArts.0010", "The analysis failed.", "See the emulator's log.")

    def _start(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._closed:
                raise server_ending("ModelArts.0010")
            self._process = ORPHANS.start(
                lambda: subprocess.Popen(  # noqa: S603 - our own program
                    [sys.executable, "-I", "-m", _PROGRAM],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    env=os.environ | {"MPLCONFIGDIR": str(self._cache)},
                ),
                lambda started: started.pid,
            )
            return self._process

    def _has_pictures(self, folder: ObsPath | None, parameters: Mapping[str, object]) -> bool:
        places = [picture(folder, name) for name in parameters] if folder else []
        try:
            for place in places:
                self._storage.head(place.bucket, place.key)
        except ObsError:
            return False
        return True

    def _store(self, folder: ObsPath | None, pictures: Mapping[str, bytes]) -> None:
        places = {picture(folder, name): data for name, data in pictures.items()} if folder else {}
        for place, data in places.items():
            try:
                self._storage.put_bytes(place.bucket, place.key, data)
            except ObsError as error:
                raise _no_place(place, str(error)) from error


def pictures_folder(job: Json) -> ObsPath:
    """Where the pictures of a job are.

    Raises:
        Problem: 400, it has no log path.
    """
    folder = _folder(job)
    if folder is None:
        message = "The log export path is not set, where the pictures would be."
        raise Problem(400, "ModelArts.2822", message, "Create a job with spec.log_export_path.obs_url.")
    return folder


def picture(folder: ObsPath, parameter: str) -> ObsPath:
    """Where the picture of a parameter is."""
    return folder.child(f"{parameter.replace('%', '%25').replace('/', '%2F')}.png")


def _no_place(place: ObsPath, why: str) -> Problem:
    message = f"Invalid obs path: {quoted(str(place))}, reason: {why}."
    return Problem(400, "ModelArts.2791", message, "Create the bucket of the job's log path again.")


def _folder(job: Json) -> ObsPath | None:
    url = text(mapping(job, "spec", "log_export_path"), "obs_url")
    return ObsPath.parse(url).child(_FOLDER) if url else None


def _question(job: Json, trials: Sequence[Trial]) -> Question:
    settings = search_settings(mapping(job, "algorithm", "policies", "auto_search"))
    measured = [
        Measured(trial.parameters, trial.reward)
        for trial in trials
        if trial.status == "TERMINATED" and trial.reward is not None and math.isfinite(trial.reward)
    ]
    if len(measured) < _FEWEST_TRIALS:
        why = (
            f"{len(measured)} trials have ended with a value of {settings.rewards[0].name}, {_FEWEST_TRIALS} are needed"
        )
        solution = "Wait for more trials, or see their status and the log for why they have no value."
        raise Problem(400, "ModelArts.2858", f"Current operation not supported, ({why}).", solution)
    taken = min(len(measured), _MOST_TRIALS)
    return Question(
        metric=settings.rewards[0].name,
        dimensions=tuple(
            Dimension(each.name, low=each.low, high=each.high)
            if isinstance(each, Continuous)
            else Dimension(each.name, values=each.values)
            for each in settings.parameters
        ),
        trials=tuple(measured[number * len(measured) // taken] for number in range(taken)),
    )

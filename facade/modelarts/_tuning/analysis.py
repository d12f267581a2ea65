"""How much each hyperparameter of a search matters, and the pictures of it.

Source: public API reference, "Obtaining the Hyperparameter Sensitivity Analysis Result" and "Obtaining the Path for
Storing a Hyperparameter Sensitivity Analysis Image".
"""

import os
from typing import TYPE_CHECKING

from modelarts._answers import answered, each_entry
from modelarts._obs.paths import obs_file
from modelarts._public_names import public
from modelarts.exceptions import ModelArtsError

if TYPE_CHECKING:
    from modelarts.session import Session


@public("modelarts.tuner")
class Sensitivity(dict[str, str | float | None]):
    """How much a hyperparameter matters: a dict with a value for each column, as ``pandas.DataFrame`` takes a row.

    The columns are ``parameter``, and ``mean`` and ``std`` of its importance (``None`` if ModelArts sends no number).
    """

    def __init__(self, session: "Session", job_id: str, parameter: str, importance: str) -> None:
        mean, _, std = importance.partition("/")
        super().__init__(parameter=parameter, mean=_number(mean), std=_number(std))
        self._session = session
        self._job_id = job_id

    @property
    def parameter(self) -> str:
        """The hyperparameter's name."""
        return str(self["parameter"])

    @property
    def mean(self) -> float | None:
        """The mean of its importance, from 0 to 1; ``None`` if ModelArts sends none."""
        value = self["mean"]
        return value if isinstance(value, float) else None

    @property
    def std(self) -> float | None:
        """The standard deviation of its importance; ``None`` if ModelArts sends none."""
        value = self["std"]
        return value if isinstance(value, float) else None

    def image_path(self) -> str:
        """Return where its picture is in OBS; see `HyperparameterTuner.analysis_image_path`."""
        return image_path_of(self._session, self._job_id, self.parameter)

    def read_image(self) -> bytes:
        """Return the picture, a PNG file.

        Raises:
            ApiError: If ModelArts has none, as it has without a ``log_url``.
            ObsError: If it cannot be read.
        """
        return self._session.obs.read_bytes(self.image_path())

    def download_image(self, file_or_dir: str | os.PathLike[str]) -> None:
        """Download the picture.

        Args:
            file_or_dir: The file to write, or a folder, whose path ends with a slash.

        Raises:
            ApiError: If ModelArts has none, as it has without a ``log_url``.
            ObsError: If it cannot be read.
            OSError: If it cannot be written.
        """
        self._session.obs.download_file(self.image_path(), file_or_dir)


def image_path_of(session: "Session", job_id: str, parameter: str) -> str:
    """Return the path of the picture of a hyperparameter, ``obs://bucket/key``.

    Raises:
        NotFoundError: If there is no such job or picture.
        ModelArtsError: If ModelArts names no picture.
        ApiError: If ModelArts refuses.
    """
    from modelarts_client.api.auto_search import show_auto_search_param_analysis_result_path

    answer = answered(
        show_auto_search_param_analysis_result_path.sync(session.project_id, job_id, parameter, client=session.client)
    )
    path: object = answer.file_path
    if not isinstance(path, str) or not path.strip("/"):
        raise ModelArtsError(f"ModelArts answered with {path!r} where the path of a picture belongs.")
    text = path if "://" in path else f"obs://{path.lstrip('/')}"
    return str(obs_file(text, what="file_path", exact=True))


def analysis_of(session: "Session", job_id: str) -> list[Sensitivity]:
    """Read the analysis of a search; the most important hyperparameter is first.

    Raises:
        NotFoundError: If there is no such job, or no analysis of it.
        ModelArtsError: If a row names no hyperparameter.
        ApiError: If ModelArts refuses.
    """
    from modelarts_client.api.auto_search import show_auto_search_params_analysis

    table = answered(show_auto_search_params_analysis.sync(session.project_id, job_id, client=session.client))
    found: list[Sensitivity] = []
    for row in each_entry(table.data, list):
        name, importance = (*(str(cell) for cell in row), "", "")[:2]
        if not name:
            raise ModelArtsError(f"The analysis of training job {job_id} has a row without a hyperparameter.")
        found.append(Sensitivity(session, job_id, name, importance))
    return sorted(found, key=lambda each: -(each.mean or 0.0))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None

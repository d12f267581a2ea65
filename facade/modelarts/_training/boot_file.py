"""The check that a script is where it is said to be, before anything is created that would run it."""

from typing import TYPE_CHECKING

from modelarts._argument_checks import closest
from modelarts.exceptions import ObsBucketNotFoundError, ObsError, ObsObjectNotFoundError, ObsPermissionError

if TYPE_CHECKING:
    from modelarts.session import Session
    from modelarts.train_params import TrainingFiles


def check_boot_file(session: "Session", files: "TrainingFiles | None", *, what: str) -> None:
    """Check that the boot file exists.

    Args:
        session: The session that looks for it.
        files: The code; ``None`` if there is none, which is not an error.
        what: What is not created otherwise, such as ``job``.

    Raises:
        ObsObjectNotFoundError: If it does not exist.
        ObsBucketNotFoundError: If its bucket does not exist.
    """
    if files is None:
        return
    boot = files.boot_path
    try:
        session.obs.head(str(boot))
    except ObsPermissionError:
        return  # ModelArts reads the code with its own permissions, which may be wider
    except ObsBucketNotFoundError as error:
        raise ObsBucketNotFoundError(
            f"code_dir={files.code_dir!r}: there is no bucket {boot.bucket!r}. No {what} was created. "
            "Check the bucket's name and its region."
        ) from error
    except ObsObjectNotFoundError as error:
        raise ObsObjectNotFoundError(
            f"The boot file {boot} does not exist, and no {what} was created.{_similar_boot_files(session, files)} "
            f"Upload it, for example with session.obs.upload_file('{boot.name}', "
            f"'{str(boot).removesuffix(boot.name)}')."
        ) from error


def _similar_boot_files(session: "Session", files: "TrainingFiles") -> str:
    folder = str(files.code_path)
    try:
        found = session.obs.list(folder)
    except ObsError:
        return ""  # it would only be a suggestion
    return closest(str(files.boot_path).removeprefix(folder), [each.path.removeprefix(folder) for each in found])

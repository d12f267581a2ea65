"""A model for the other examples: trained on this machine, imported into ModelArts, and removed at the end."""

import runpy
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

from digits_data import write_images
from modelarts.model import Model
from modelarts.session import Session

TRAINING_SCRIPT = Path(__file__).parent / "digits" / "train.py"


@contextmanager
def trained_package(epochs: int = 20) -> Iterator[Path]:
    """Provide a folder with the package ``model``, written by the script that training jobs run as well."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_images(folder / "images")
        train = runpy.run_path(str(TRAINING_SCRIPT))["main"]
        with redirect_stdout(None):
            train([f"--data_url={folder}/images", f"--train_url={folder}/output", f"--epochs={epochs}"])
        yield folder / "output"


@contextmanager
def scratch_bucket(session: Session) -> Iterator[str]:
    """Provide a new bucket, and remove it with everything in it."""
    bucket = new_name()
    session.obs.create_bucket(bucket)
    try:
        yield bucket
    finally:
        session.obs.delete_dir(f"obs://{bucket}/")
        session.obs.delete_bucket(bucket)


@contextmanager
def imported_model(session: Session, bucket: str, name: str, version: str, epochs: int = 20) -> Iterator[Model]:
    """Provide a model that reads digits; `import_model.py` shows how it is imported."""
    with trained_package(epochs) as package:
        model = Model(
            session,
            model_name=name,
            model_version=version,
            source_location_type="LOCAL_SOURCE",
            source_location=str(package),
            model_type="Scikit_Learn",
            obs_path=f"obs://{bucket}/models/",
        )
    try:
        yield model
    finally:
        model.delete_model()


def new_name() -> str:
    """Make a unique name for a bucket, a model or a service."""
    return f"digits-{uuid.uuid4().hex[:8]}"

"""What a job gets from an image that another one saved: its files, below `user-job-dir`.

Source: document 001, save-image-job, response (an active image can be used to create jobs).
"""

from __future__ import annotations

import os
import tarfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from modelarts_emulator.staging.transfers import StagingError

_PIECE: Final = 1024 * 1024


def unpack(archive: Path, place: str, directory: Path, check: Callable[[], None]) -> list[str]:
    """Write the files of an image into a directory.

    Args:
        archive: the image.
        place: the directory in it that is unpacked; nothing else is.
        directory: where its files go.
        check: called before each file and each piece of one, to end by an exception.

    Returns:
        The links that were left out, as they lead out of the directory.

    Raises:
        StagingError: the image cannot be read, or is gone; the message is the rest of a sentence that begins with it.
        OSError: a file cannot be written.
    """
    links: list[tuple[Path, str]] = []
    try:
        with tarfile.open(archive, "r:gz") as opened:
            for member in opened:
                check()
                name = member.name.removeprefix(place).lstrip("/")
                if not member.name.startswith(place) or not name:
                    continue
                if ".." in name.split("/"):
                    raise tarfile.TarError(f"{name!a} leads out of it")
                target = directory / name
                target.parent.mkdir(parents=True, exist_ok=True)
                if member.isdir():
                    target.mkdir(exist_ok=True)
                    target.chmod(member.mode & 0o777 | 0o700)
                elif member.issym():
                    links.append((target, member.linkname))
                elif (content := opened.extractfile(member)) is not None:
                    with target.open("wb") as file:
                        while piece := content.read(_PIECE):
                            check()
                            file.write(piece)
                    target.chmod(member.mode & 0o777 | 0o600)
    except FileNotFoundError as error:
        raise StagingError("has been deleted with its job") from error
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise StagingError(f"cannot be read: {error}") from error
    return _link(links, directory)


def _link(links: list[tuple[Path, str]], directory: Path) -> list[str]:
    """Make links, and then remove those that lead out of the directory: one may lead through another."""
    root = os.path.realpath(directory)
    for link, target in links:
        link.symlink_to(target)
    left_out: list[str] = []
    for link, _ in links:
        if not Path(os.path.realpath(link)).is_relative_to(root):
            left_out.append(str(link.relative_to(directory)))
    for name in left_out:
        (directory / name).unlink()
    return left_out

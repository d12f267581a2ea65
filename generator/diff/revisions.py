"""Reads the descriptions to compare from a folder, a file, or a git revision."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import tempfile
from pathlib import Path

from generator.config import Config, ConfigError, Conventions, parsed
from generator.description import BUNDLE
from generator.description.bundle import ERROR_CODES, Bundle, bundle
from generator.description.document import Document
from generator.description.parts import references
from generator.description.sources import SourceError, Sources, parse


class RevisionError(Exception):
    """A description to compare cannot be read; the message says which one and why."""


def described(operand: str, spec: Path, generated: Path, conventions: Conventions | None = None) -> Document:
    """Read the description that `operand` names: a file or folder of that name if there is one, else a git revision.

    Args:
        operand: A joined description, a folder of one or of its sources, or a revision of the project.
        spec: The folder of the project's description; its repository has the revisions.
        generated: The folder of the joined description.
        conventions: How the descriptions say what OpenAPI has no words for; by default, the generator's own.

    Raises:
        RevisionError: There is no such description.
        SourceError: The description cannot be read.
    """
    if not operand:
        raise RevisionError("the name of a description to compare is empty")
    path = Path(operand)
    if path.is_dir():
        folders = [folder for folder in (path, path / spec.name) if (folder / BUNDLE).is_file()]
        return sources_in(folders[0] if folders else path, conventions)
    if path.exists():
        try:
            return _joined(path.read_bytes(), operand, conventions=conventions)
        except OSError as error:
            raise RevisionError(f"{operand}: cannot be read: {error.strerror}") from error
    commit = _commit(operand, spec.parent)
    text = _committed(commit, generated / BUNDLE)
    if text is None:
        return _archived(operand, commit, spec, conventions)
    codes = _committed(commit, spec / ERROR_CODES) or b""
    return _joined(text, f"{operand}:{generated.name}/{BUNDLE}", codes, conventions)


def configured(operand: str, spec: Path, config: Config) -> Config:
    """The configuration of the description that `operand` names: one in its folder, or the committed one, or `config`.

    Args:
        operand: A joined description, a folder of a project or of its description, or a revision of the project.
        spec: The folder of the project's description; its repository has the revisions.
        config: The configuration of the project.

    Raises:
        RevisionError: There is one, but it cannot be read.
    """
    path = Path(operand)
    if path.exists():
        text = file.read_bytes() if (file := path / config.file.name).is_file() else None
    else:
        commit = _commit(operand, spec.parent)
        done = _git(config.file.parent, "show", f"{commit}:./{config.file.name}")
        text = None if done.returncode else done.stdout
    try:
        return config if text is None else parsed(text, config.file)
    except ConfigError as error:
        raise RevisionError(f"{operand}: {error}") from error


def sources_in(folder: Path, conventions: Conventions | None = None) -> Document:
    """Read the description in `folder`, joined.

    Raises:
        SourceError: It cannot be read.
    """
    return Document(bundle(Sources.load(folder), conventions))


def head(spec: Path, generated: Path) -> tuple[str, str] | None:
    """The texts of the joined description and of its error codes in the last commit; None without the former or git."""
    try:
        commit = _commit("HEAD", generated.parent)
        text, codes = _committed(commit, generated / BUNDLE), _committed(commit, spec / ERROR_CODES)
        return (text.decode(), (codes or b"").decode()) if text is not None else None
    except (RevisionError, UnicodeDecodeError):
        return None


def joined(text: str, name: str, error_codes: str = "", conventions: Conventions | None = None) -> Document:
    """Parse the text of a joined description, and that of its catalogue of error codes.

    Raises:
        SourceError: It is not a joined description in OpenAPI 3.
    """
    document = parse(text, name)
    if not (str(document.get("openapi", "")).startswith("3.") and isinstance(document.get("paths"), dict)):
        raise SourceError(f"{name}: not a description in OpenAPI 3")
    if elsewhere := next((each for each in references(document, "document") if not each.startswith("#")), None):
        raise SourceError(f"{name}: refers to '{elsewhere}' in another file; name the folder of the description")
    codes = parse(error_codes, ERROR_CODES) if error_codes else {}
    return Document(Bundle(document, error_codes=codes, conventions=conventions or Conventions()))


def _joined(content: bytes, name: str, error_codes: bytes = b"", conventions: Conventions | None = None) -> Document:
    try:
        return joined(content.decode(), name, error_codes.decode(), conventions)
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: not UTF-8: {error.reason} at byte {error.start}") from error


def _commit(revision: str, folder: Path) -> str:
    done = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode:
        raise RevisionError(f"{revision}: no file, no folder, and no git revision of {folder}{_reason(done)}")
    return done.stdout.decode().strip()


def _committed(commit: str, file: Path) -> bytes | None:
    """The content of a file in `commit`; None if there is none."""
    folder = file.parent
    done = _git(folder.parent, "show", f"{commit}:./{folder.name}/{file.name}")
    return None if done.returncode else done.stdout


def _archived(revision: str, commit: str, spec: Path, conventions: Conventions | None) -> Document:
    """Join the description from its sources in `commit`."""
    done = _git(spec.parent, "archive", "--format=tar", commit, "--", spec.name)
    if done.returncode:
        raise RevisionError(f"{revision}: has neither a joined description nor a folder {spec.name}/")
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() else None
                if content is not None and member.name.endswith((".yaml", ".json")):
                    target = Path(scratch, member.name)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(content.read())
        try:
            return sources_in(Path(scratch, spec.name), conventions)
        except SourceError as error:
            raise SourceError(f"{revision}: {str(error).replace(scratch + os.sep, '')}") from error


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise RevisionError(f"git cannot be run ({error.strerror}); name files or folders") from error


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    said = done.stderr.decode(errors="replace").strip()
    return f" ({said})" if said else ""

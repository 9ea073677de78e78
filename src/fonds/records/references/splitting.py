"""A reference as printed, split into the archive and the levels of its scheme."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fonds.records.copies import Level
from fonds.records.references.families import LAST, READERS, UNMISTAKABLE, Reader
from fonds.records.references.grammar import Reading
from fonds.records.references.heads import Head, heads, known, named_within, tails
from fonds.records.references.schemes import FREE

LONGEST = 1000  # characters; no reference is longer, and prose is not searched for one

# Credits that follow the reference in its source line; they are no part of it.
_CREDIT = re.compile(
    r"(?<=[.;,)\]])\s+(?:(?:document\s+)?(?:obtained|contributed|translated|transcribed|provided|donated"
    r"|selected)\b(?:\s+by\b|,|\s+and\b)|(?:предоставлено|перевод)\s).*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Split:
    """What a reference says.

    repository: name and town of the archive as we give them; "" when none of ours is named, or
    when the words name one and the caller another. repository_written: how the words name it;
    also set for an archive we do not know, where its reference could be read. levels: outermost
    first; empty when the words name an archive and no more. verbatim: the words, untouched.
    """

    repository: str
    scheme: str
    levels: tuple[Level, ...]
    verbatim: str
    repository_written: str = ""

    @property
    def understood(self) -> bool:
        """Whether the reference follows a scheme; if not, a person should look at it."""
        return self.scheme != FREE


def split(verbatim: str, repository: str | None = None, scheme: str | None = None) -> Split:
    """The reference by levels; whatever is not understood comes back whole, as a shelfmark.

    repository: the archive's name where the words do not give it; forms without labels
    (558/11/334/12) are read only when the archive is known. scheme: the code of the scheme of an
    archive that we do not know, which its Repository record may state.

    >>> split("РГАСПИ. Ф. 558. Оп. 11. Д. 334. Л. 12–15 об.").levels[-1]
    Level(name='list', value='12–15 об.')
    >>> split("Box of letters, attic").levels
    (Level(name='shelfmark', value='Box of letters, attic'),)
    """
    words = verbatim.strip()
    given = known(repository) if repository else []
    if not words or len(words) > LONGEST:
        return _free(verbatim, given[0].name if given else "", words)
    bare = _CREDIT.sub("", words)
    reading = _first(UNMISTAKABLE, bare)
    if reading:
        return _split(reading, reading.repository, verbatim)
    named = heads(bare) or tails(bare)
    if named:
        return _by_name(named, {archive.name for archive in given}, words, verbatim)
    for archive in given:
        reading = _first(READERS[archive.scheme], bare)
        if reading:
            return _split(reading, reading.repository or archive.name, verbatim)
    if given:
        return _free(verbatim, given[0].name, words)
    return _without_archive(bare, words, verbatim, scheme)


def _by_name(named: list[Head], given: set[str], words: str, verbatim: str) -> Split:
    """By the archives that the words can mean; the first under which they can be read."""
    for head in named:
        reading = _first(READERS[head.archive.scheme], head.rest)
        if reading:
            house = reading.repository or head.archive.name
            if given and not given & {house, head.archive.name}:
                return _free(verbatim, "", words)
            return _split(reading, house, verbatim, head.name)
    head = named[0]
    if head.shared or (given and head.archive.name not in given) or named_within(head.rest):
        return _free(verbatim, "", words)
    if not head.rest.strip(" ."):
        return Split(head.archive.name, head.archive.scheme, (), verbatim, head.name)
    return _free(verbatim, head.archive.name, head.rest, head.name)


def _without_archive(bare: str, words: str, verbatim: str, scheme: str | None) -> Split:
    readers = (*READERS.get(scheme or "", ()), *LAST)
    reading = _first(readers, bare)
    if reading:
        return _split(reading, reading.repository, verbatim)
    for hit in _LABELLED_FOND.finditer(bare):
        reading = _first(LAST[:1], bare[hit.end() :])
        if reading and _is_name(bare[: hit.start()]):
            return _split(reading, "", verbatim, bare[: hit.start()].strip())
    return _free(verbatim, "", words)


# After the name of an archive that we do not know, its reference may still be a plain one.
_LABELLED_FOND = re.compile(r"[,.:;]\s*(?=(?:ф|фонд|f|fond)\b)", re.IGNORECASE)


def _is_name(words: str) -> bool:
    return 2 <= len(words) <= 160 and not any(map(str.isdigit, words))


def _first(readers: Iterable[Reader], words: str) -> Reading | None:
    return next((reading for reader in readers if (reading := reader(words))), None)


def _split(reading: Reading, repository: str, verbatim: str, written: str = "") -> Split:
    return Split(repository, reading.scheme, reading.levels, verbatim, written)


def _free(verbatim: str, repository: str, mark: str, written: str = "") -> Split:
    levels = (Level("shelfmark", mark),) if mark else ()
    return Split(repository, FREE, levels, verbatim, written)

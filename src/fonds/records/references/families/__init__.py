"""Readers of references, one family of schemes a file, and the list of them by scheme.

A reader takes the words of a reference without the name of the archive and gives back a Reading,
or None if it does not understand every one of them. It never raises and never guesses.
"""

from __future__ import annotations

from collections.abc import Callable

from fonds.records.references.families import (
    american,
    british,
    chinese,
    czech,
    french,
    german,
    hungarian,
    indian,
    japanese,
    korean,
    loose,
    polish,
    romanian,
    russian,
)
from fonds.records.references.grammar import Reading

Reader = Callable[[str], Reading | None]

READERS: dict[str, tuple[Reader, ...]] = {
    "ru": (russian.read,),
    "ru-avp": (russian.read_avp,),
    "ru-89": (russian.read,),
    "bg": (russian.read_bulgarian,),
    "cn-fma": (chinese.read_foreign_ministry,),
    "cn": (chinese.read,),
    "cn-chain": (chinese.read_chain,),  # the scheme cn, where each number is one level
    "tw-ah": (chinese.read_academia_historica,),
    "tw-imh": (chinese.read_modern_history,),
    "de": (german.read, german.read_stasi),
    "de-paaa": (german.read_foreign_office,),
    "de-stasi": (german.read_stasi,),
    "pl": (polish.read,),
    "cz": (czech.read,),
    "hu": (hungarian.read,),
    "ro": (romanian.read,),
    "us-nara": (american.read,),
    "us-pl": (american.read_presidential,),
    "us-doc": (american.read_crest,),
    "uk": (british.read,),
    "fr": (french.read,),
    "kr": (korean.read,),
    "jp": (japanese.read,),
    "in": (indian.read,),
    "free": (loose.read_shelfmark,),
}
"""By scheme, the readers to try in turn."""

UNMISTAKABLE: tuple[Reader, ...] = (
    loose.read_private,
    american.read_crest,
    american.read_department,
)
"""Readers of whole references that need no archive named: their form says what they are."""

LAST: tuple[Reader, ...] = (russian.read_complete, loose.read_print)
"""Tried on whole references when no archive was recognised."""

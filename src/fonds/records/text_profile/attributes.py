"""What an attribute of the profile may hold, and how the source's own is brought to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from fonds.records.text_profile.characters import Scrubber, collapsed
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.vocabulary import ATTRIBUTES, ROLE_ATTRIBUTES

LONGEST_VALUE = 500
LONGEST_ADDRESS = 2_000

MINTED = re.compile(r"[pn]([1-9][0-9]{0,8})\Z")
"""An id given by `mint`: n for a note, p for any other block."""

FOREIGN_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}\Z")
"""An id of the source that is still pointed to; `mint` replaces it."""

_PRIMARY = r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"
_TAG = re.compile(
    rf"{_PRIMARY}(?:-[a-z]{{4}})?(?:-(?:[a-z]{{2}}|[0-9]{{3}}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?\Z"
)
_LONGEST_TAG = 64
_NO_LANGUAGE = ("", "x-none")  # a word processor's "do not check the spelling"

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"(https?)://[^/?#@\\]", re.IGNORECASE)
_MAIL = re.compile(r"(mailto):[^@\s]+@[^@\s]+\Z", re.IGNORECASE)
_HERE = re.compile(r"/(?![/\\])")
_UNFIT = re.compile('[\x00-\x20\x7f-\x9f\\\\<>"`{}|^\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]')
_NUMBER = re.compile(r"-?[0-9]{1,6}\Z")


@lru_cache(maxsize=256)
def language_tag(written: str) -> str | None:
    """A code in the form and case of BCP 47 (RFC 5646, 2.1), "" for none, None if it is no code.

    >>> language_tag("ZH_hans")
    'zh-Hans'
    """
    tag = written.strip().replace("_", "-").lower()
    if tag in _NO_LANGUAGE:
        return ""
    if len(tag) > _LONGEST_TAG or not _TAG.match(tag):
        return None
    first, *rest = tag.split("-")
    return "-".join([first, *_cased(rest)])


def _cased(subtags: list[str]) -> list[str]:
    cased: list[str] = []
    for place, subtag in enumerate(subtags):
        if len(subtag) == 1:  # an extension: everything after it stays small
            return cased + subtags[place:]
        form = {2: str.upper, 4: str.title if subtag.isalpha() else str.lower}
        cased.append(form.get(len(subtag), str.lower)(subtag))
    return cased


def link(written: str) -> str | None:
    """An address that a text may point to, None for any other.

    http, https and mailto; an address here (`/document/12`); a place in the text (`#p3`).
    Relative addresses of other kinds point into a site that is not here.
    """
    address = re.sub("[\t\n\r]", "", written).strip(" \x00\x0b\x0c").replace(" ", "%20")
    if not address or len(address) > LONGEST_ADDRESS:
        return None
    if address.startswith("#"):
        return address if len(address) > 1 else None
    if _UNFIT.search(address):
        return None
    if known := _WEB.match(address) or _MAIL.match(address):
        return known[1].lower() + address[len(known[1]) :]
    if _SCHEME.match(address) or not _HERE.match(address):
        return None
    return address


def _number(low: int, high: int, default: int | None = None) -> Callable[[str], str | None]:
    def read(written: str) -> str | None:
        if not _NUMBER.match(written):
            return None
        number = int(written)
        if number == default:
            return ""
        return str(number) if low <= number <= high else None

    return read


def _one_of(*values: str) -> Callable[[str], str | None]:
    return lambda written: written.lower() if written.lower() in values else None


def _numbering(written: str) -> str | None:
    return {"1": "", "a": "a", "A": "A", "i": "i", "I": "I"}.get(written)


_READERS: dict[str, Callable[[str], str | None]] = {
    "lang": language_tag,
    "dir": _one_of("ltr", "rtl", "auto"),
    "data-by": _one_of("paper", "translator", "editor"),
    "data-place": _one_of("above", "below", "inline", "margin", "top", "bottom", "overleaf"),
    "data-scan": _number(1, 999_999),
    "start": _number(-999_999, 999_999, default=1),
    "value": _number(-999_999, 999_999),
    "type": _numbering,
    "reversed": lambda _: "reversed",
    "colspan": _number(1, 1_000, default=1),
    "rowspan": _number(1, 1_000, default=1),
    "scope": _one_of("col", "row"),
}
"""Each gives the value, "" when it goes without saying, None when the profile does not know it.
The other data- attributes hold words."""


def carried(
    name: str, role: str, source: Mapping[str, str], scrub: Scrubber, losses: Losses
) -> dict[str, str]:
    """The attributes of the source that a profile element keeps; id, class and href are not here.

    Values that are not understood are dropped and reported.
    """
    kept: dict[str, str] = {}
    if not source:
        return kept
    for key in ROLE_ATTRIBUTES.get(role, ATTRIBUTES[name]):
        written = source.get(key)
        if key == "lang" and not written:
            written = source.get("xml:lang")
        if written is None or key in {"id", "class", "href"}:
            continue
        value = _value(key, collapsed(scrub(written)).strip(" "), losses)
        if value:
            kept[key] = value
    return kept


def _value(key: str, written: str, losses: Losses) -> str:
    reader = _READERS.get(key)
    if reader is not None:
        value = reader(written)
        if value is None and written:
            fault = Fault.LANGUAGE if key == "lang" else Fault.VALUE
            losses.add(fault, f"{key}: {written}")
        return value or ""
    if len(written) > LONGEST_VALUE:
        losses.add(Fault.CUT, f"{key}: {written}")
        written = written[:LONGEST_VALUE].rstrip(" ")
    return written

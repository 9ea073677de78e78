"""What the rows of one source share: its name, its folder, and what it has named already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from fonds.importing.columns.mapping import Mapping
from fonds.importing.readers import heading
from fonds.names import Expand, headings
from fonds.records.agent import AgentKind, Name
from fonds.records.patch import Patch
from fonds.records.problem import Where
from fonds.records.references.heads import known

_REMEMBERED = 50_000
_IDS = 200_000
_OWN = re.compile(r"#\s*([1-9][0-9]{0,9})")

# Addresses of authorities, and the scheme of the key each is kept under.
_AUTHORITIES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"https?://d-nb\.info/gnd/([0-9X-]+)/?"), "gnd"),
    (re.compile(r"https?://(?:www\.|sws\.)?geonames\.org/([0-9]+)(?:/.*)?"), "geonames"),
    (re.compile(r"https?://(?:www\.)?viaf\.org/viaf/([0-9]+)/?"), "viaf"),
    (re.compile(r"https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/(Q[0-9]+)"), "wikidata"),
    (re.compile(r"https?://(?:www\.)?isni\.org/(?:isni/)?([0-9X]+)"), "isni"),
    (re.compile(r"https?://orcid\.org/([0-9X-]+)"), "orcid"),
    (re.compile(r"https?://id\.loc\.gov/authorities/names/([a-z0-9]+)"), "lcnaf"),
)
SCHEMES = ("gnd", "geonames", "viaf", "wikidata", "isni", "orcid", "lcnaf")
"""The schemes of identifiers that stand for themselves, whatever the source."""


@dataclass(slots=True)
class Intake:
    """What reading a source remembers, within bounds.

    folder: where files that rows name lie; None when none may be named.
    prose: whether words are turned into prose; who asks for keys alone has no use for it.
    homonyms: the headings that several rows of a sheet of the authority bear, as (kind, key).
    """

    mapping: Mapping
    folder: Path | None = None
    homonyms: set[tuple[str, str]] = field(default_factory=set)
    prose: bool = True
    _named: dict[tuple[str, str], None] = field(default_factory=dict)
    _ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def key(self, kind: str, identifier: str) -> str:
        """The key of the record of this source, or of the archive, that an identifier means.

        >>> intake = Intake(Mapping(name="letters"))
        >>> intake.key("document", "T-1"), intake.key("document", "#12")
        ('letters:T-1', 'fonds:document/12')
        >>> intake.key("agent", "http://d-nb.info/gnd/118647733")
        'gnd:118647733'
        """
        if own := _OWN.fullmatch(identifier):
            return f"fonds:{kind}/{own[1]}"
        told = self.own(identifier)
        return self._ids.get((kind, told), told)

    def own(self, identifier: str) -> str:
        """The key that an identifier gives by itself: its authority's, or this source's."""
        return authority(identifier) or f"{self.mapping.name}:{identifier}"

    def learn(self, kind: str, identifier: str, key: str) -> None:
        """Remember that rows of this source may mean the record of that key by its identifier."""
        if len(self._ids) < _IDS:
            self._ids[kind, self.own(identifier)] = key

    def heading_of(self, kind: str, title: str, identifier: str) -> str:
        """The key of a row of the authority: its heading; its identifier, where rows that bear
        the same heading must be told apart (`homonyms`)."""
        key = heading(title)
        if identifier and (kind, key) in self.homonyms:
            return self.own(identifier)
        if identifier:
            self.learn(kind, identifier, key)
        return key

    def known(self, kind: str, words: str) -> str | None:
        """The key of a record of this source that has these words as its identifier, or None."""
        if _OWN.fullmatch(words):
            return self.key(kind, words)
        return self._ids.get((kind, f"{self.mapping.name}:{words}"))

    def mentions(
        self, named: dict[tuple[str, str], dict[str, Any]], where: Where
    ) -> Iterator[Patch]:
        """The mentions of those that were not mentioned lately, so that they are made once."""
        for (kind, key), values in named.items():
            if (kind, key) in self._named or key.startswith("fonds:"):
                continue
            if len(self._named) >= _REMEMBERED:
                del self._named[next(iter(self._named))]
            self._named[kind, key] = None
            yield Patch(kind=kind, key=key, values=values, mention=True, where=where)


def authority(identifier: str) -> str:
    """The key of an identifier that an authority gives: its address, or its scheme and value.

    >>> authority("https://www.geonames.org/2911522"), authority("T-1")
    ('geonames:2911522', '')
    """
    if identifier.partition(":")[0].casefold() in SCHEMES:
        scheme, _, value = identifier.partition(":")
        return f"{scheme.casefold()}:{value.strip()}"
    if not identifier.startswith("http"):
        return ""
    for pattern, scheme in _AUTHORITIES:
        if found := pattern.fullmatch(identifier):
            return f"{scheme}:{found[1]}"
    return identifier


def former(address: str) -> str:
    """The key that makes the path of an old address lead here; "" when it has none.

    >>> former("https://digital.example.org/document/a%20b/?x=1"), former("/document/12")
    ('path:/document/a b', 'path:/document/12')
    """
    path = unquote(urlsplit(address.strip()).path).rstrip("/")
    return f"path:{path}" if path.startswith("/") else ""


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the authority: its key, and what a mention says of its bearer."""

    key: str
    values: dict[str, Any]
    words: str


@lru_cache(maxsize=16_384)
def person(words: str, inverted: bool) -> Known:
    """The person or body that a name means; `inverted` names are turned if they surely can be."""
    if not inverted:
        return Known(heading(words), {"title": _flat(words)}, words)
    read = headings.read(words)
    further = "; ".join(filter(None, (read.qualifier, read.life)))
    title = f"{read.form} ({further})" if further else read.form
    values: dict[str, Any] = {"title": title}
    if read.filed_as and read.filed_as != title:
        values["filed_as"] = read.filed_as
    if read.kind:
        values["type"] = AgentKind(read.kind.value)
    if read.others:
        values["names"] = tuple(map(_further, read.others))
    return Known(heading(title), values, words)


def _further(form: str) -> Name:
    """A further form of a name; one of a single word (“Tony”) would find too many others."""
    return Name(form=form, expand=Expand.EVERYWHERE if " " in form else Expand.NEVER)


@lru_cache(maxsize=4096)
def archive(words: str) -> Known:
    """The archive of that name; one whose references can be read has its scheme."""
    schemes = {each.scheme for each in known(words)}
    scheme = {"scheme": schemes.pop()} if len(schemes) == 1 else {}
    return Known(heading(words), {"title": _flat(words), **scheme}, words)


@lru_cache(maxsize=16_384)
def titled(words: str) -> Known:
    """A place, subject, collection or event that is named by its title."""
    return Known(heading(words), {"title": _flat(words)}, words)


def _flat(words: str) -> str:
    return heading(words).partition(":")[2]

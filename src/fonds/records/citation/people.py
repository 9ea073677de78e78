"""Whose paper it is: the names a citation begins with, as said and as filed.

A name is turned round only where its record says how it is filed. "Mao, Zedong" of Mao Zedong is
a family name that stands first anyway, and gets no comma.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fonds.records.citation.cited import Cited, one_line
from fonds.records.document import Participation, Role
from fonds.records.statement import Certainty

# Whom a paper is by, the first of these that anybody is named for.
_BY = (Role.AUTHOR, Role.SIGNATORY, Role.SENDER, Role.RECORDER)
_UNSURE = (Certainty.UNCERTAIN, Certainty.DISPUTED)


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it is said, and as it is filed; "" when nobody recorded that it is filed so."""

    said: str
    filed: str = ""

    @property
    def family_first(self) -> bool:
        """Whether the family name stands first without being turned round."""
        return bool(self.filed) and self.filed.replace(",", "") == self.said

    @property
    def turned(self) -> str:
        """As it stands at the head of an entry in a bibliography."""
        return self.said if self.family_first or not self.filed else self.filed

    @property
    def initials(self) -> str:
        """The family name with initials; a name that is not filed turned round stays whole."""
        family, comma, given = self.filed.partition(",")
        if not comma or not given.strip() or not _has_case(given):
            return self.said
        first, *rest = (part.strip() for part in given.split(","))
        letters = " ".join(_initial(word) for word in first.split())
        return ", ".join((family, letters, *rest))


def authors(cited: Cited) -> list[Person]:
    """Those whose paper it is: its authors, else who signed, sent or recorded it; [] for none."""
    return people(cited, *_BY)


def people(cited: Cited, *roles: Role) -> list[Person]:
    """Those who had the first of the roles that anybody is named for."""
    for role in roles:
        parts = (part for part in cited.document.participations if part.role is role)
        found = list(dict.fromkeys(person for part in parts for person in _person(cited, part)))
        if found:
            return found
    return []


def _person(cited: Cited, part: Participation) -> Iterator[Person]:
    """The authorised name where the identification is sure enough, else the name as written."""
    agent = cited.agent(part.agent)
    doubt = part.identification is not None and part.identification.certainty in _UNSURE
    if agent is not None and agent.title and not (doubt and part.written):
        yield Person(one_line(agent.title), one_line(agent.filed_as))
    elif part.written:
        yield Person(one_line(part.written))


def _initial(word: str) -> str:
    """Z. of Zedong, C.-k. of Ching-kuo; von and de stay, and so do initials."""
    if word.endswith(".") or not word[0].isupper():
        return word
    return "-".join(f"{part[0]}." for part in word.split("-") if part)


def _has_case(words: str) -> bool:
    return words.lower() != words.upper()

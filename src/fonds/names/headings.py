"""Catalogue headings read back into names as people say them: "Mao, Zedong" is Mao Zedong.

Catalogues file persons under the family name and invert the rest behind a comma. Bodies, places
and sovereigns have commas too. A heading is turned round only if it is surely a person's, and in
the order of the name's own language (`fonds.names.family_first`); else it stays as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from fonds.names import heading_words as words
from fonds.names.family_first import family_first
from fonds.names.folding import fold
from fonds.names.name import script_of


class HeadingKind(StrEnum):
    """Whose name a heading is."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says.

    form: the name as said; the heading itself where that is not sure.
    filed_as: the inverted form under which it is filed, without qualifiers; "" if not inverted.
    kind: whose name it is; None when the heading does not tell.
    others: further forms that it gives in brackets.
    qualifier: what else it adds, as written: "physicist".
    life: the years of a life or of a body, as written: "1900-1950".
    sure: False if it may be a person's and was left as it stands.
    """

    form: str
    filed_as: str = ""
    kind: HeadingKind | None = None
    others: tuple[str, ...] = ()
    qualifier: str = ""
    life: str = ""
    sure: bool = True


_UNSPACED = {"Hani", "Hang"}  # scripts that write a name in one, family name first
_QUOTES = "“”\"„«»'‘’"
_BRACKET = re.compile(r"(?<!\S)\(([^()]*)\)(?!\w)")
_QUOTED = re.compile(r'[“"]([^“”"]+)[”"]')
_YEAR = r"(?:ca?\.\s?|b\.\s?|d\.\s?|fl\.\s?|born\s|died\s|active\s)*\d{3,4}\??"
_LIFE = re.compile(rf"{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|present)?)?\.?|[-–]{_YEAR}", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"(?:also known as|a\.?k\.?a\.?|alias|n[ée]e|born|pseud(?:onym|\.)?(?: of)?|or|i\.e\.)\s+(.+)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[-’']?)+|[^\W\d_]")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-‐’'‘ʻʼ`·.][^\W\d_]*)*")
_REGNAL = re.compile(r"\b[IVX]+$")
_SUBDIVIDED = re.compile(r"(?<=\w[\w)])\.\s+(?=[^\W\d_])")


@lru_cache(maxsize=16_384)
def read(heading: str) -> Heading:
    """What the heading says; nothing in it is lost, and what is not sure stays as it stands.

    >>> read("Chiang, Ching-kuo (Jiang Jingguo)").form, read("Nehru, Jawaharlal").form
    ('Chiang Ching-kuo', 'Jawaharlal Nehru')
    >>> read("Foreign Ministry, Japan").form, read("Smith, John, 1900-1950").life
    ('Foreign Ministry, Japan', '1900-1950')
    """
    whole = " ".join(unicodedata.normalize("NFC", heading).split())
    found = _reading(whole)
    kept = " ".join((found.form, *found.others, found.qualifier, found.life))
    given = _BRACKET.sub(_without_introduction, whole)
    if not found.form or Counter(filter(str.isalnum, given)) - Counter(kept):
        return Heading(whole, sure=False)
    return found


def _reading(whole: str) -> Heading:
    bare, others, qualifiers, life = _without_brackets(whole)
    if re.search(r"[()\[\]{};:?*/|<>]|\d.*[A-Za-z]", _without_years(bare)):
        return Heading(whole, kind=_body(bare), sure=_body(bare) is not None)
    parts = [part for part in (each.strip() for each in bare.split(",")) if part]
    if len(parts) > 1 and _LIFE.fullmatch(parts[-1]):
        life = life or parts.pop()
    found = _of_parts(parts, whole)
    personal = found.sure and found.kind is not HeadingKind.ORGANISATION
    if personal or _is_abbreviated(others, whole):
        extra = "; ".join(filter(None, (found.qualifier, *qualifiers)))
        form = found.form if found.form != whole else bare
        return Heading(form, found.filed_as, found.kind, others, extra, life, found.sure)
    return found


def _of_parts(parts: list[str], whole: str) -> Heading:
    body = _body(" , ".join(parts))
    if body is not None and _is_officer(parts):
        return Heading(whole, kind=HeadingKind.PERSON, sure=False)
    if body is not None:
        return Heading(whole, kind=body)
    if len(parts) < 2:
        return Heading("".join(parts))
    if _reigns(fold(parts[1]).split()):
        return Heading(whole, kind=HeadingKind.PERSON, sure=False)
    suffix, title = _ending(parts[2:])
    if suffix is None or not _is_person(parts[0], parts[1]):
        return Heading(whole, sure=False)
    return _turned(parts[0], parts[1], suffix, title, whole)


def _turned(family: str, given: str, suffix: str, title: str, whole: str) -> Heading:
    native = {script_of(family), script_of(given)}
    first = (len(native) == 1 and native <= _UNSPACED) or family_first(family, given)
    if first is None:
        return Heading(whole, kind=HeadingKind.PERSON, sure=False)
    if first:
        name = family + ("" if native <= _UNSPACED else " ") + given
    else:
        name = given + ("" if re.search(r"[-’'‘]$", given) else " ") + family
    filed = ", ".join(filter(None, (family, given, suffix)))
    form = f"{name} {suffix}" if suffix else name
    return Heading(form, filed, HeadingKind.PERSON, qualifier=title)


def _is_officer(parts: list[str]) -> bool:
    """Whether words of bodies belong to a rank before a name: "Petrov, Army General Ivan"."""
    if len(parts) < 2 or _body(parts[0]) is not None:
        return False
    rank, last = fold(parts[1]).split(), fold(parts[1].split()[-1])
    return bool(words.RANKS.intersection(rank[:2])) and last not in words.BODIES


def _reigns(plain: list[str]) -> bool:
    """Whether the second part is an office: "King of Jordan"; "Count Franz" is a name."""
    if not plain or plain[0] not in words.SOVEREIGNS:
        return False
    return len(plain) == 1 or bool(words.JOINERS.intersection(plain))


def _ending(parts: list[str]) -> tuple[str | None, str]:
    """The generation ("Jr.") and the form of address at the end; (None, "") for anything else."""
    suffix = title = ""
    for part in parts:
        plain = fold(part)
        if plain in words.SUFFIXES and not suffix:
            suffix = part
        elif plain in words.ADDRESSES and not title:
            title = part
        else:
            return None, ""
    return suffix, title


def _is_person(family: str, given: str) -> bool:
    """Whether both halves are made of a person's name and of nothing else."""
    if fold(given) in words.SUFFIXES | words.ADDRESSES or _REGNAL.search(family):
        return False
    halves = (fold(family).split(), fold(given).split())
    if any(len(half) > 1 and words.PERHAPS_BODIES.intersection(half) for half in halves):
        return False
    return reads_as_name(family, 5) and reads_as_name(given, 6) and not _placed(family, given)


def _placed(family: str, given: str) -> bool:
    """Whether one half is a country, a city or a part of one: "Pravda, Moscow"."""
    first, second = fold(family), fold(given)
    if second in words.COUNTRIES - words.COUNTRY_SURNAMES or second in words.CITIES:
        return True
    return first in words.COUNTRIES - words.COUNTRY_SURNAMES or (
        second in words.COMPASS and first in words.COUNTRIES
    )


def reads_as_name(half: str, most: int) -> bool:
    """Whether the words, `most` at most, are a name's: initials, particles, capitalised words.

    >>> reads_as_name("Charles de Gaulle", 5), reads_as_name("the archive of Japan", 5)
    (True, False)
    """
    pieces = half.split()
    if not 0 < len(pieces) <= most or fold(half).split() == []:
        return False
    if any(fold(piece) in words.JOINERS for piece in pieces):
        return False
    return all(map(_is_name_word, pieces)) and any(not _is_particle(each) for each in pieces)


def _is_name_word(piece: str) -> bool:
    if _is_particle(piece) or _INITIALS.fullmatch(piece):
        return True
    letters = [letter for letter in piece if letter.isalpha()]
    shouted = len(letters) > 1 and all(letter.isupper() for letter in letters)
    bare = piece.strip(_QUOTES + "ʿʾʼʻ`")
    begun = any(letter.isupper() or not letter.islower() for letter in bare[:1]) or any(
        part[:1].isupper() for part in re.split(r"[-’'‘ʻʼ]", bare)
    )
    return begun and not shouted and _NAME_WORD.fullmatch(bare) is not None


def _is_particle(piece: str) -> bool:
    """Whether it joins a name as "de", "al-" and "d'" do; "ul-Haq" holds one and is a name."""
    return piece.islower() and piece.strip("-’'‘.") in words.PARTICLES


def _body(text: str) -> HeadingKind | None:
    """ORGANISATION if the words or the subdivisions ("Japan. Foreign Ministry") say so."""
    plain = fold(text).split()
    if any(word in words.BODIES for word in plain):
        return HeadingKind.ORGANISATION
    said = " ".join(plain)
    if any(each in said for each in words.SURELY_BODIES):
        return HeadingKind.ORGANISATION
    if words.PERHAPS_BODIES.intersection(plain) and "of" in plain:
        return HeadingKind.ORGANISATION
    first, *rest = _SUBDIVIDED.split(text)
    return HeadingKind.ORGANISATION if rest and fold(first) in words.COUNTRIES else None


def _without_brackets(whole: str) -> tuple[str, tuple[str, ...], list[str], str]:
    """The heading without brackets and nicknames; other forms; qualifiers; the years of a life."""
    others: list[str] = []
    qualifiers: list[str] = []
    life = ""
    for inside in [*_BRACKET.findall(whole), *_QUOTED.findall(_BRACKET.sub("", whole))]:
        if _LIFE.fullmatch(inside.strip()):
            life = inside.strip()
        elif form := _further_form(inside.strip(), quoted=f"({inside})" not in whole):
            others.append(form)
        elif inside.strip():
            qualifiers.append(inside.strip())
    bare = _QUOTED.sub(" ", _BRACKET.sub(" ", whole))
    tidy = " ".join(re.sub(r"\s+,", ",", bare).split()).strip(" ,")
    return tidy, tuple(others), qualifiers, life


def _further_form(inside: str, quoted: bool) -> str:
    """The further form of the name that a bracket gives; "" if it says something else."""
    introduced = _INTRODUCED.fullmatch(inside)
    form = (introduced[1] if introduced else inside).strip(_QUOTES + " ")
    if introduced or quoted or inside[:1] in _QUOTES:
        return form
    if re.fullmatch(r"[^\W\d_]*[A-ZА-Я][^\W\d_]*[A-ZА-Я][^\W\d_]*", form):
        return form  # an abbreviation: CIA, BArch
    if "," in form:
        inverted = read(form)
        return inverted.form if inverted.filed_as else ""
    return form if len(form.split()) > 1 and reads_as_name(form, 5) and not _titled(form) else ""


def _without_introduction(bracket: re.Match[str]) -> str:
    introduced = _INTRODUCED.fullmatch(bracket[1].strip())
    return introduced[1] if introduced else bracket[1]


def _titled(form: str) -> bool:
    plain = set(fold(form).split())
    return bool(plain & (words.SOVEREIGNS | words.BODIES)) or fold(form) in words.COUNTRIES


def _is_abbreviated(others: tuple[str, ...], whole: str) -> bool:
    """Whether the brackets of a body hold its abbreviation, and nothing else."""
    last = _BRACKET.findall(whole)[-1:]
    return bool(others) and last == [others[-1]] and whole.endswith(f"({others[-1]})")


def _without_years(bare: str) -> str:
    return re.sub(r",\s*(?:[^,]*\d{3,4}[^,]*|[23][nr]d|\dth)$", "", bare)

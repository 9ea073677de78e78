"""The opening of a citation: who wrote, to whom, and the title where no quotation marks tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fonds.searching.footnotes.kinds import kind
from fonds.searching.footnotes.numbered import starts_with_a_number

_MOST = 6
_INITIALS = r"(?:[^\W\d_]\.[\s-]?){1,3}"
_NAME = r"[^\W\d_a-zа-яё][^\W\d_]+(?:[-’'][^\W\d_]+)?"
_GIVEN = r"[^\W\d_a-zа-яё][^\W\d_A-ZА-ЯЁ]+"
_INVERTED = re.compile(
    rf"(?![^\W\d_a-zа-яё]{{2,5}},)(?P<name>{_NAME},?\s{_INITIALS}|{_NAME},\s{_GIVEN}(?:\s{_INITIALS})?(?!\w))\s*[.:]?\s*(?P<rest>.*)$",
    re.DOTALL,
)
_FROM_TO = re.compile(
    r"(?:^|[\s,])(?:from|von|de la part de|от|od|de)\s+(?P<by>[^,;]{2,80}?)\s+"
    r"(?:to|an|à|au|aux|до|do|към|на имя)\s+(?P<to>[^,;]{2,80}?)(?=,|;|$)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:^|,\s*|:\s*)(?P<by>[^\W\d_a-z][^,;:]{1,70}?)\s+(?:to(?:\s+the)?|an(?:\s+(?:das|den|die))?|à|do)\s+"
    r"(?P<to>[^\W\d_a-z][^,;]{1,70}?)(?=,|;|:|$|\s+(?:on|of|[Cc]oncerning|[Rr]egarding|[Aa]bout)\b)"
)
_CHINESE = re.compile(
    r"(?P<by>[\u4e00-\u9fff]{2,12})[致给給](?P<to>[\u4e00-\u9fff]{2,14}?)(?:的?(?:电|電|信|函)|$)"
)
_DIARY = re.compile(
    r"(?:(?:diary|journal)\s+of|Из\s+(?:\w+\s+)?дневника)\s+"
    r"(?P<by>(?:[^\W\d_]\.\s?)*[^\W\d_a-zа-яё][^,;.]{1,60}?)(?=[,;.]|$)"
)
_BY = re.compile(r"(?:^|\s)(?:by|von|par)\s+(?P<by>[^\W\d_a-z][^,;]{1,60}?)(?=,|;|$)")
_AND = re.compile(r"\s*(?:,?\s(?:and|&|und|et|и|i|a|és|y)\s|、|；|;|,\s)\s*")
_ROLE = re.compile(
    r"(?:ambassador|minister|counsel|secretary|посол|eds?\.|trans\.|tr\.|dir\.|hrsg|сост)",
    re.IGNORECASE,
)
_AFTER_A_TITLE = re.compile(
    r"\s+(?:vom|dated|of|from|on|z dnia|ze dne|от|du|de|am)$|,?\s+\(?(?:in|at)$"
    r"|,?\s*\d{1,2}[./]\d{1,2}[./]\d{2}(?:\d{2})?$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_NAME_FIRST = re.compile(
    rf"(?P<name>(?:{_INITIALS}\s?){_NAME}|{_NAME}(?:\s(?:[^\W\d_]\.\s?)*{_NAME}){{1,2}})\s*[,:]\s"
    r"(?P<rest>\w.*)$",
    re.DOTALL,
)
_SAME = re.compile(r"(?:ibid|idem|op\.\s?cit|там же|ebd|ebenda|tamże|tamtéž|同上)", re.IGNORECASE)
_NO_NAME = re.compile(r"^(?:anon|unknown|n\.\s?d|(?:in|a|cited|and)\s)", re.IGNORECASE)
_BEFORE_A_NAME = re.compile(
    r"^(?:(?:no\.?|nr\.?|№|n°)?\s*\d[\w/.-]*\s+)?(?:the|der|des|die|das|of|from|by|la|le|l[’'])?(?:\s+|(?<=[’']))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Who wrote, to whom, and the words as a title; each empty where they do not say it."""

    authors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    title: str = ""


def before_a_title(words: str) -> Opening:
    """The words before a title in quotation marks: the authors, or a letter's two sides."""
    bare = words.strip(" ,:：\t/")
    if not bare:
        return Opening()
    if exchange := _exchange(bare):
        return exchange
    if kind(bare.split(" ", 1)[0]) and len(bare.split()) < 3:
        return Opening()
    inverted = _INVERTED.match(bare)
    if inverted and not _says_more(inverted["rest"]):
        return Opening((_tidy(inverted["name"]), *names(inverted["rest"])))
    return Opening(names(_without_kind(bare)))


def of_all(words: str) -> Opening:
    """The opening words of a citation whose title has no marks: title, and who wrote to whom."""
    bare = words.strip(" ,;:：，。、/(")
    inverted = _INVERTED.match(bare)
    if inverted and not kind(inverted["name"].partition(" ")[0]):
        rest = inverted["rest"].strip(" .,")
        return Opening((_tidy(inverted["name"]),), (), rest)
    bare = _ARTICLE.sub("", _AFTER_A_TITLE.sub("", bare.rstrip(".")))
    exchange = _exchange(bare)
    if exchange:
        return Opening(exchange.authors, exchange.recipients, bare)
    if _SAME.match(bare):
        return Opening()
    if named := _named(bare):
        return named
    by = _BY.search(bare) or _DIARY.search(bare)
    return Opening((_tidy(by["by"]),) if by else (), (), bare)


def _named(words: str) -> Opening | None:
    """A name, and after a comma the title; or whoever it is, and after a comma what it is."""
    person = _NAME_FIRST.match(words)
    if person and not kind(person["name"]) and not starts_with_a_number(person["rest"]):
        return Opening((_tidy(person["name"]),), (), person["rest"].strip())
    head, comma, rest = words.partition(", ")
    if comma and len(head.split()) < 7 and not kind(head) and kind(rest.split(" ", 1)[0]):
        return Opening((_tidy(head),), (), rest.strip())
    return None


def _exchange(words: str) -> Opening | None:
    for pattern in (_FROM_TO, _CHINESE, _TO):
        if hit := pattern.search(words):
            by = _without_kind(hit["by"])
            return Opening(names(by), names(_without_kind(hit["to"])))
    return None


def names(words: str) -> tuple[str, ...]:
    """The names in a row of names; what is an office is none."""
    pieces = (_tidy(piece) for piece in _AND.split(words.strip(" ,")))
    return tuple(
        piece for piece in pieces if piece and not _ROLE.match(piece) and not _NO_NAME.match(piece)
    )[:_MOST]


def _tidy(name: str) -> str:
    bare = _BEFORE_A_NAME.sub("", " ".join(name.split()).strip(" ,:;"))
    return bare if re.search(r"(?:^|[\s.])\w\.$", bare) else bare.rstrip(".")


def _without_kind(words: str) -> str:
    """Without a word of what sort of paper it is, before a name: "Telegram, Yudin"."""
    head, comma, rest = words.rpartition(", ")
    if comma and kind(head) and not kind(rest):
        return rest
    first, _, others = words.partition(" ")
    return others if others and kind(first) and not kind(others) else words


def _says_more(rest: str) -> bool:
    return len(rest.split()) > 6

"""Where the paper lies and how it was seen: the copy that a citation cites."""

from __future__ import annotations

from collections.abc import Iterator

from fonds.records.citation.cited import Cited
from fonds.records.citation.translation import language_name, text_cited
from fonds.records.citation.wording import Wording
from fonds.records.copies import Copy, CopyKind, SeenAs, SourceReference
from fonds.records.document import Publication
from fonds.records.references import say
from fonds.records.repository import Repository

# Whoever has only these has not seen the original, unless another copy says so.
_NO_ORIGINAL = (CopyKind.TRANSLATION, CopyKind.EXTRACT, CopyKind.PRINT, CopyKind.PRIVATE)
_PRIVATE_COLLECTION = "private collection"


def copy_cited(cited: Cited) -> Copy | None:
    """The copy chosen; else the one the text cited was made from; else the first that was seen;
    else the first whose place is known; else the first."""
    copies = cited.document.copies
    text = text_cited(cited)
    chosen = [copy for copy in copies if copy.id and copy.id == cited.copy]
    made_from = [copy for copy in copies if copy.id and text and copy.id == _copy_of(cited)]
    seen = [copy for copy in copies if copy.seen_as]
    placed = [copy for copy in copies if copy.reference]
    return next(iter([*chosen, *made_from, *seen, *placed, *copies]), None)


def _copy_of(cited: Cited) -> str:
    """The copy behind the text cited, through the texts that it was translated from."""
    by_number = {text.number: text for text in cited.texts if text.number}
    text = text_cited(cited)
    for _ in range(len(by_number) + 1):
        if text is None or text.copy or not isinstance(text.from_text, int):
            break
        text = by_number.get(text.from_text)
    return text.copy if text else ""


def place(cited: Cited, copy: Copy | None, wording: Wording) -> Iterator[str]:
    """Where it lies: of a private copy its holder, and where the original is said to be."""
    if copy is None:
        yield from _elsewhere(cited, wording)
        return
    lies = _lies(cited, copy, wording)
    if lies:
        yield lies
    if copy.place_of_original:
        said = _reference(cited, copy.place_of_original)
        claimed = copy.place_of_original.claimed
        phrase = wording.original_said_to_be_in if claimed else wording.original_in
        yield phrase.format(said) if said else wording.location_not_recorded
    elif not copy.reference:
        yield from _elsewhere(cited, wording)


def seen(cited: Cited, copy: Copy | None, wording: Wording) -> Iterator[str]:
    """How it was seen, and whether anybody here saw the original."""
    if copy is None:
        return
    if copy.seen_as and not _said_by_kind(copy):
        how = wording.seen_as.get(copy.seen_as)
        if how:
            yield how
    if copy.kind in _NO_ORIGINAL and not _original_seen(cited):
        yield _not_seen(cited, copy, wording)


def _said_by_kind(copy: Copy) -> bool:
    return copy.kind is CopyKind.PRINT and copy.seen_as is SeenAs.PRINT


def _original_seen(cited: Cited) -> bool:
    return any(c.kind is CopyKind.ORIGINAL and c.seen_as for c in cited.document.copies)


def _not_seen(cited: Cited, copy: Copy, wording: Wording) -> str:
    """Names the language of the original where only one comes into question."""
    if copy.kind is not CopyKind.TRANSLATION:
        return wording.original_not_seen
    languages = [one for one in cited.document.languages if one != copy.language]
    name = language_name(languages[0], wording) if len(languages) == 1 else ""
    return wording.original_not_seen_in.format(name) if name else wording.original_not_seen


def _kind(copy: Copy, wording: Wording) -> str:
    phrase = wording.copy_kinds.get(copy.kind, "")
    return " ".join(phrase.format(language_name(copy.language, wording)).split())


def _lies(cited: Cited, copy: Copy, wording: Wording) -> str:
    """What sort of copy, whose, and in which archive, as far as each is known."""
    kind, holder = _kind(copy, wording), _holder(copy, wording)
    said = _reference(cited, copy.reference) if copy.reference else ""
    if said and copy.reference and copy.reference.claimed:
        said = wording.said_to_be_in.format(said)
    elif said and kind and not holder:
        return wording.copy_in.format(kind, said)
    return ", ".join(part for part in (kind, holder, said) if part)


def _holder(copy: Copy, wording: Wording) -> str:
    if copy.holder.casefold() == _PRIVATE_COLLECTION:
        return copy.holder
    if copy.holder:
        return wording.private_copy_of.format(copy.holder)
    return wording.private_copy if copy.kind is CopyKind.PRIVATE else ""


def shelf(cited: Cited, reference: SourceReference) -> tuple[str, str]:
    """The archive that a reference names, and the place in it; "" for either not recorded."""
    repository = cited.repository(reference.repository)
    name = _name(repository) if repository else reference.repository_written
    scheme = repository.scheme if repository else ""
    return name, say(reference.levels, scheme) or reference.verbatim.rstrip(" .")


def _reference(cited: Cited, reference: SourceReference) -> str:
    """Repository and levels; the reference as printed where it has no levels."""
    repository = cited.repository(reference.repository)
    name, path = shelf(cited, reference)
    if reference.levels:
        return ", ".join(part for part in (name, path) if part)
    printed = reference.verbatim.rstrip(" .")
    known = [repository.title, repository.abbreviation] if repository else [name]
    if not name or any(one and one.casefold() in printed.casefold() for one in known):
        return printed or name
    return f"{name}, {printed}" if printed else name


def _name(repository: Repository) -> str:
    """Russian State Archive of Socio-Political History (RGASPI), Moscow"""
    name, short, city = repository.title, repository.abbreviation, repository.city
    if short and short not in name:
        name = f"{name} ({short})" if name else short
    return f"{name}, {city}" if city and city not in name else name


def _elsewhere(cited: Cited, wording: Wording) -> Iterator[str]:
    """Without a copy that lies anywhere: the contributor's words, or where it was printed."""
    document = cited.document
    if document.source_written.strip(" ."):
        yield document.source_written.strip().rstrip(".")
    elif document.publications:
        yield wording.printed_in.format(_printed(document.publications[0]))
    else:
        yield wording.location_not_recorded


def _printed(publication: Publication) -> str:
    p = publication
    house = ": ".join(part for part in (p.place, p.publisher) if part)
    parts = (p.author, p.title, p.series, p.volume, p.number, house, p.year, p.pages)
    return ", ".join(part for part in parts if part)

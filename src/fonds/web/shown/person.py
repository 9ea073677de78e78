"""A person or an organisation: the forms of the name, the dates of the life, the offices held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from fonds.catalogue.company import LOOKED_AT, Office
from fonds.dates.precision import Form
from fonds.names import NameKind, script_of
from fonds.records.agent import Agent, AgentKind, Name
from fonds.records.dates import HistoricalDate
from fonds.web.shown import languages
from fonds.web.shown.dates import in_words, parsed
from fonds.web.shown.fact import Fact, Value, fact, value
from fonds.web.shown.labels import Table, label
from fonds.web.shown.statements import asides
from fonds.web.shown.words import Runs, Words, ours, phrase, theirs

KINDS: Table = {
    AgentKind.PERSON: gettext_lazy("Person"),
    AgentKind.ORGANISATION: gettext_lazy("Organisation"),
    AgentKind.UNKNOWN: gettext_lazy("Person or organisation"),
}

NAMES: Table = {
    NameKind.NATIVE: gettext_lazy("native form"),
    NameKind.ROMANISED: gettext_lazy("romanised"),
    NameKind.FORMER: gettext_lazy("former name"),
    NameKind.PEN: gettext_lazy("pen name"),
    NameKind.COVER: gettext_lazy("cover name"),
    NameKind.ABBREVIATION: gettext_lazy("abbreviation"),
    NameKind.EXONYM: gettext_lazy("foreign form"),
    NameKind.VARIANT: gettext_lazy("other form"),
}

# Languages whose own script is not Latin: a Latin form of theirs must not take their font or turn.
_OTHER_SCRIPTS = languages.RIGHT_TO_LEFT | {"zh", "ja", "ko"}


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of a name, and what is recorded of it in small."""

    form: Words
    told: tuple[Runs, ...]


def name_forms(names: Sequence[Name]) -> tuple[NameForm, ...]:
    """Further forms: native ones first, then in the order recorded."""
    ranked = sorted(names, key=lambda each: each.kind is not NameKind.NATIVE)
    return tuple(NameForm(_words(each), tuple(_told(each))) for each in ranked)


def native(title: str, names: Iterable[Name]) -> Words | None:
    """The native form, where it is in another script than the heading; else None."""
    own = script_of(title)
    others = (each for each in names if each.kind is NameKind.NATIVE)
    found = next((each for each in others if script_of(each.form) not in ("", own)), None)
    return _words(found) if found else None


def other_scripts(title: str, names: Iterable[Name], most: int = 3) -> Runs:
    """One form for each script but the heading's own, the native one first, parted by spaces."""
    ranked = sorted(names, key=lambda each: each.kind is not NameKind.NATIVE)
    found: dict[str, Words] = {script_of(title): ours("")}
    for each in ranked:
        found.setdefault(script_of(each.form) or script_of(title), _words(each))
    runs: list[Words] = []
    for words in list(found.values())[1 : most + 1]:
        runs.extend([ours("  "), words] if runs else [words])
    return tuple(runs)


def life(agent: Agent) -> str:
    """The dates of a life in full: "5 March 1898 – 8 January 1976", "born 1898"; "" for none."""
    return _life(agent, _in_full)


def life_in_years(agent: Agent) -> str:
    """The years of a life, doubt and all: "1898–1976", "born about 1898"; "" for none."""
    return _life(agent, _year, "%(first)s–%(last)s")


def life_facts(agent: Agent) -> Iterator[Fact]:
    """Birth and death with what they rest on, where more is recorded than the dates."""
    founded = agent.type is AgentKind.ORGANISATION
    born, died = (_("Founded"), _("Dissolved")) if founded else (_("Born"), _("Died"))
    for words, date in ((born, agent.born), (died, agent.died)):
        if date is not None and (shown := dated(date)).asides:
            yield from fact(words, (shown,))
    yield from fact(_("This record"), _rests_on(agent))


def dated(date: HistoricalDate) -> Value:
    """A date with its time, the words it was given in, and what it rests on."""
    said = _in_full(date)
    told = list(asides(date.statement))
    if date.edtf and date.written and date.written != said:
        told.insert(0, phrase(_("as written: %(name)s"), name=theirs(date.written, date.language)))
    if date.note:
        told.append((theirs(date.note),))
    words = ours(said) if date.edtf else theirs(date.written, date.language)
    return value(words, ours(f", {date.time}" if date.time else ""), asides=told)


def office_facts(offices: Sequence[Office], documents: int) -> Iterator[Fact]:
    """The capacities in which documents show somebody; documents: how many there are in all."""
    values = [_office(each) for each in offices]
    if values and documents > LOOKED_AT:
        pattern = _("from %(some)s of %(all)s documents")
        values.append(value(pattern % {"some": LOOKED_AT, "all": documents}, gap=True))
    yield from fact(_("In the documents as"), values)


def _rests_on(agent: Agent) -> Iterator[Value]:
    runs = asides(agent.statement)
    if runs:
        yield Value(runs[0], runs[1:])


def _office(office: Office) -> Value:
    years = list(dict.fromkeys(filter(None, (_year_of(office.first), _year_of(office.last)))))
    several = ngettext("%(count)s document", "%(count)s documents", office.documents)
    told = [(ours("–".join(years)),)] if years else []
    return value(
        theirs(office.words), asides=[*told, (ours(several % {"count": office.documents}),)]
    )


def _words(name: Name) -> Words:
    base = name.language.lower().split("-")[0]
    latin = "latn" not in name.language.lower() and script_of(name.form) == "Latn"
    tag = f"{base}-Latn" if base in _OTHER_SCRIPTS and latin else name.language
    return theirs(name.form, tag)


def _told(name: Name) -> Iterator[Runs]:
    if name.language:
        yield (ours(languages.name(name.language)),)
    if name.kind is not NameKind.VARIANT or not name.language:
        yield (ours(label(NAMES, name.kind)),)
    years = [in_words(each) for each in (name.begin, name.end)]
    if any(years):
        yield (ours("–".join(years) if all(years) else _open(years)),)
    if name.source:
        yield (theirs(name.source),)
    yield from asides(name.statement)


def _open(years: Sequence[str]) -> str:
    begin, end = years
    return _("from %(year)s") % {"year": begin} if begin else _("until %(year)s") % {"year": end}


def _life(agent: Agent, say: object, pattern: str = "%(first)s – %(last)s") -> str:
    assert callable(say)
    first = say(agent.born) if agent.born else ""
    last = say(agent.died) if agent.died else ""
    if first and last:
        return pattern % {"first": first, "last": last}
    founded = agent.type is AgentKind.ORGANISATION
    if first:
        return (_("founded %(date)s") if founded else _("born %(date)s")) % {"date": first}
    if last:
        return (_("dissolved %(date)s") if founded else _("died %(date)s")) % {"date": last}
    return ""


def _in_full(date: HistoricalDate) -> str:
    return in_words(date.edtf) if date.edtf else date.written


def _year(date: HistoricalDate) -> str:
    return _year_of(date.edtf) or date.written


def _year_of(expression: str) -> str:
    """The year alone, with the doubt of the whole; the date in words where it is in no one year."""
    edtf = parsed(expression) if expression else None
    if edtf is None:
        return expression
    year = edtf.display_parts().year if edtf.form is Form.SINGLE else None
    if year is None:
        return in_words(expression)
    told = _("about %(year)s") % {"year": year} if edtf.approximate else str(year)
    return f"{told}?" if edtf.uncertain else told

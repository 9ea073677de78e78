"""The statement of coverage: what was looked through, and what could not be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fonds.searching.coverage import Coverage
from fonds.web.shown import languages

_MOST = 6  # languages that are named


def statement(coverage: Coverage) -> tuple[str, ...]:
    """The statement, sentence by sentence."""
    return tuple(_sentences(coverage))


def _sentences(coverage: Coverage) -> Iterator[str]:
    yield _(
        "Words are looked for in every title, name, reference, number and summary, and in every "
        "text that is here, unless the question names one of these."
    )
    if coverage.originals:
        told = _("Originals that can be searched, by document: %(several)s.")
        yield told % {"several": _several(coverage.originals)}
    if coverage.translations:
        told = _("Translations: into %(several)s.")
        yield told % {"several": _several(coverage.translations)}
    yield from _without_text(coverage)
    yield _as_of(coverage)


def _without_text(coverage: Coverage) -> Iterator[str]:
    if coverage.without_text:
        several = ngettext(
            "Of %(all)s documents, %(without)s has no text here and is found by its "
            "description alone.",
            "Of %(all)s documents, %(without)s have no text here and are found by their "
            "description alone.",
            coverage.without_text,
        )
        yield several % {"all": coverage.documents, "without": coverage.without_text}
    elif coverage.documents:
        several = ngettext(
            "The text of %(all)s document is here.",
            "The texts of all %(all)s documents are here.",
            coverage.documents,
        )
        yield several % {"all": coverage.documents}


def _as_of(coverage: Coverage) -> str:
    if coverage.since is None:
        return _("State of the archive: %(state)s.") % {"state": coverage.state}
    day = date_format(localtime(coverage.since), "j F Y")
    return _("State of the archive: %(state)s, of %(day)s.") % {"state": coverage.state, "day": day}


def _several(counts: Mapping[str, int]) -> str:
    named = [f"{languages.name(language)} ({n})" for language, n in list(counts.items())[:_MOST]]
    if (others := len(counts) - _MOST) > 0:
        more = ngettext("%(n)s more language", "%(n)s more languages", others)
        named.append(more % {"n": others})
    return ", ".join(named)

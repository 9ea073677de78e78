"""Suggest a correction of a record: without an account, a cookie or a script.

What comes in waits at the editors' desk; only what they accept is ever shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from fonds.catalogue import corrections, load
from fonds.records.record import Record
from fonds.web import addresses
from fonds.web.limits import Limit, network
from fonds.web.pages.seeking import Elsewhere, seek
from fonds.web.pages.suggestion import Suggestion, stamp
from fonds.web.shown.corrections import named
from fonds.web.shown.labels import KINDS, heading, worded
from fonds.web.shown.passage import Passage, passage
from fonds.web.shown.words import Words, linked

KINDS_OF_SUBJECT = (
    "document",
    "collection",
    "agent",
    "place",
    "subject",
    "repository",
    "event",
)
"""The kinds of record that readers can correct: those with a page of their own."""

FROM_ONE_PLACE = Limit("correction", most=5, seconds=3600)
FROM_EVERYBODY = Limit("corrections", most=60, seconds=3600)

_FORM = "application/x-www-form-urlencoded"


class Correctable:
    """The kind of a record in an address, of those that readers can correct."""

    regex = "|".join(KINDS_OF_SUBJECT)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """What the form stands in. refused: why nothing was sent, "" before anything was."""

    kind: str
    about: Words
    passage: Passage | None
    form: Suggestion
    refused: str
    action: str

    @property
    def questions(self) -> list[object]:
        """The questions that a reader is asked, in order."""
        return [each for each in self.form.visible_fields() if each.name != "homepage"]


@dataclass(frozen=True, slots=True)
class ThanksPage:
    """What was sent is about this record."""

    kind: str
    about: Words


class SeeOther(HttpResponseRedirect):
    """What was sent is taken; the answer is at another address, which is read and not sent to."""

    status_code = 303


# No session acts here and nobody is signed in: another site that sent this form in a reader's name
# could do no more than its own visitors can. The stamp keeps out what was not made for the record.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """The form, or what becomes of one that was sent: a way to the thanks, or what is amiss."""
    try:
        record = seek(request, kind, number, f"/correct/{kind}/{{number}}")
    except Elsewhere as elsewhere:
        return _kept(request, elsewhere.response)
    if request.method == "POST":
        return _received(request, record)
    place = request.GET.get("paragraph", "")
    found = _passage(record, place)
    form = Suggestion(record, initial={"stamp": stamp(record), **_begun(found)})
    return _shown(request, record, form, found)


@require_http_methods(["GET", "HEAD"])
def correct_thanks(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """What happens next to what a reader has sent."""
    try:
        record = seek(request, kind, number, f"/correct/{kind}/{{number}}/thanks")
    except Elsewhere as elsewhere:
        return elsewhere.response
    page = ThanksPage(heading(worded(KINDS, kind)), linked(named(record), addresses.of(record)))
    return render(request, "fonds/correct_thanks.html", {"page": page})


def _received(request: HttpRequest, record: Record) -> HttpResponse:
    """Judge what was sent; nothing is kept of it unless it is taken whole."""
    if request.content_type != _FORM:
        return HttpResponse(_("Send the form as its page does."), status=415)
    form = Suggestion(record, request.POST)
    found = _passage(record, request.POST.get("paragraph", ""))
    if not form.is_valid():
        form.renew()
        return _shown(request, record, form, found, _refusal(form), status=422)
    seconds = FROM_ONE_PLACE.take(network(request)) or FROM_EVERYBODY.take("")
    if seconds:
        response = _shown(request, record, form, found, _too_many(seconds), status=429)
        response.headers["Retry-After"] = str(seconds)
        return response
    corrections.suggest(form.correction())
    return SeeOther(reverse("correct_thanks", args=[record.kind, record.number]))


def _shown(
    request: HttpRequest,
    record: Record,
    form: Suggestion,
    found: Passage | None,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    page = CorrectPage(
        kind=heading(worded(KINDS, record.kind)),
        about=linked(named(record), addresses.of(record)),
        passage=found,
        form=form,
        refused=refused,
        action=reverse("correct", args=[record.kind, record.number]),
    )
    return render(request, "fonds/correct.html", {"page": page}, status=status)


def _passage(record: Record, place: str) -> Passage | None:
    if record.kind != "document" or not place:
        return None
    return passage(load.texts_of(record.number), place)


def _begun(found: Passage | None) -> dict[str, str]:
    """What is known before the reader has said anything."""
    if found is None:
        return {}
    return {
        "paragraph": found.place,
        "field": "translation" if found.is_translation else "text",
    }


def _refusal(form: Suggestion) -> str:
    told = " ".join(map(str, form.non_field_errors()))
    return told or _("This was not sent yet. Look at what is marked, and send it again.")


def _too_many(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return ngettext(
        "This was not sent: too many corrections have come in during the last hour. "
        "Send it again in %(minutes)s minute; your words stand below.",
        "This was not sent: too many corrections have come in during the last hour. "
        "Send it again in %(minutes)s minutes; your words stand below.",
        minutes,
    ) % {"minutes": minutes}


def _kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A merged record's form goes on to its successor with all that was sent: 308, not 301."""
    if request.method == "POST" and isinstance(response, HttpResponsePermanentRedirect):
        return HttpResponsePermanentRedirect(response.url, preserve_request=True)
    return response

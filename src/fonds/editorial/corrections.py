"""The corrections that readers suggest, as a worklist at the desk: those that wait come first.

Whoever may change corrections (the roles editor, publisher and administrator) may answer them.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from fonds.catalogue import corrections, load
from fonds.catalogue.load import ALL
from fonds.catalogue.models import Correction as Row
from fonds.editorial.desk import FIELDS
from fonds.records.correction import Correction, Verdict
from fonds.records.document import Document
from fonds.records.record import Record, State
from fonds.records.transcription import Text
from fonds.web import addresses
from fonds.web.pages.surroundings import around
from fonds.web.shown.corrections import PARTS, day, named
from fonds.web.shown.description import groups
from fonds.web.shown.fact import Group
from fonds.web.shown.labels import KINDS, heading, worded
from fonds.web.shown.passage import Passage, passage
from fonds.web.shown.words import theirs

PERMISSION = "catalogue.change_correction"
SIZE = 50
_BRIEF = 120

VERDICTS = {
    Verdict.WAITING: gettext_lazy("Waiting"),
    Verdict.ACCEPTED: gettext_lazy("Accepted"),
    Verdict.DECLINED: gettext_lazy("Declined"),
    Verdict.SET_ASIDE: gettext_lazy("Set aside"),
}


class AnswerForm(forms.Form):
    """An editor's answer to a correction. `base`: the version of it that the editor has read."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("Verdict"),
        choices=(
            (Verdict.ACCEPTED, gettext_lazy("Accepted: published with this answer")),
            (Verdict.DECLINED, gettext_lazy("Declined: not published")),
            (Verdict.SET_ASIDE, gettext_lazy("Set aside: not about this record, or not meant")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Say what becomes of it.")},
    )
    answer = forms.CharField(
        label=gettext_lazy("Answer"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "What was changed, or why nothing was. Published if the correction is accepted."
        ),
    )
    base = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """An accepted or declined correction needs an answer in words."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        verdict, words = cleaned.get("verdict"), cleaned.get("answer", "").strip()
        if verdict in (Verdict.ACCEPTED, Verdict.DECLINED) and not words:
            self.add_error("answer", ValidationError(_("Answer in a sentence."), code="required"))
        return cleaned


class _ForEditors(WagtailAdminTemplateMixin):
    """A page of the worklist; whoever may not answer corrections does not see them either."""

    request: HttpRequest
    header_icon = "comment"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


class Worklist(_ForEditors, TemplateView):
    """All corrections, those that wait first; `?verdict=declined` shows those alone."""

    template_name = "fonds/desk/corrections.html"
    page_title = gettext_lazy("Corrections")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, and this page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The table of one page, with the ways to each verdict."""
        verdict = self.request.GET.get("verdict", "")
        rows = corrections.worklist()
        if verdict in set(Verdict):
            rows = rows.filter(verdict=verdict)
        page = Paginator(rows, SIZE).get_page(self.request.GET.get("p"))
        choices = [("", _("All"), not verdict)]
        choices += [(str(each), str(told), each == verdict) for each, told in VERDICTS.items()]
        return super().get_context_data(
            **kwargs,
            table=Table(_columns(), _lines(page)),
            page_obj=page,
            choices=choices,
            index_url=reverse("corrections_desk:index"),
        )


class Line:
    """A correction in the table, with the record it is about."""

    def __init__(self, correction: Correction, record: Record | None) -> None:
        kind = heading(worded(KINDS, correction.about))
        self.pk = correction.number
        self.says = Truncator(" ".join(correction.says.split())).chars(_BRIEF) or _("No words")
        title = Truncator(str(named(record))).chars(_BRIEF) if record else ""
        self.record = ": ".join(filter(None, (f"{kind} {correction.about_number}", title)))
        self.verdict = VERDICTS[correction.verdict]
        self.received = day(correction.received)


class Answering(_ForEditors, TemplateView):
    """One correction beside its record, and the form that answers it."""

    template_name = "fonds/desk/correction.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.number: int = kwargs["number"]

    @cached_property
    def correction(self) -> Correction:
        """The correction as it stands now."""
        found = load.one("correction", self.number, ALL)
        if not isinstance(found, Correction):
            raise Http404
        return found

    def get_page_title(self) -> str:
        """Which one it is."""
        return _("Correction %(number)s") % {"number": self.number}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, and this page."""
        back = {"url": reverse("corrections_desk:index"), "label": _("Corrections")}
        return [*self.breadcrumbs_items, back, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page, with the answer that stands."""
        return self._shown(AnswerForm(initial=_standing(self.correction)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the answer, or say why it was not kept."""
        form = AnswerForm(request.POST)
        if form.is_valid() and self._is_answered(form):
            told = _("Correction %(number)s is answered.") % {"number": self.number}
            messages.success(request, told)
            return HttpResponseRedirect(reverse("corrections_desk:index"))
        return self._shown(form, status=422)

    def _is_answered(self, form: AnswerForm) -> bool:
        standing = self.correction
        if form.cleaned_data["base"] != standing.version:
            self._ask(form)
            return False
        outcome = corrections.answer(
            standing,
            Verdict(form.cleaned_data["verdict"]),
            form.cleaned_data["answer"].strip(),
            self.request.user.get_username(),
        )
        if outcome.conflicts:
            del self.correction
            self._ask(form)
        for problem in outcome.problems:
            form.add_error(None, str(problem))
        return not form.errors

    def _ask(self, form: AnswerForm) -> None:
        """Tell the editor that somebody was quicker; sent once more, their own answer stands."""
        standing = self.correction
        form.add_error(
            None,
            _(
                "Somebody else has answered this since you opened the page: “%(verdict)s”. "
                "“%(answer)s” Send yours again if it should stand instead."
            )
            % {"verdict": VERDICTS[standing.verdict], "answer": standing.answer},
        )
        said = self.request.POST.copy()
        said["base"] = str(standing.version)
        form.data = said

    def _shown(self, form: AnswerForm, status: int = 200) -> HttpResponse:
        context = self.get_context_data(form=form, **_beside(self.correction))
        return self.render_to_response(context, status=status)


def _standing(correction: Correction) -> dict[str, Any]:
    answered = correction.verdict is not Verdict.WAITING
    verdict = correction.verdict if answered else None
    return {"verdict": verdict, "answer": correction.answer, "base": correction.version}


def _beside(correction: Correction) -> dict[str, Any]:
    """What an editor needs to judge: what was said, and the record with its two addresses."""
    record = load.one(correction.about, correction.about_number, ALL)
    return {
        "correction": correction,
        "says": theirs(correction.says),
        "part": heading(str(PARTS.get(correction.field, correction.field))),
        "received": day(correction.received),
        "answered": day(correction.answered),
        "kind": heading(worded(KINDS, correction.about)),
        "record": named(record) if record else None,
        "public": addresses.of(record) if record and record.state is State.PUBLIC else "",
        "edit": _edit_address(record) if record else "",
        "passage": _passage(correction),
        "groups": _groups(record),
    }


def _edit_address(record: Record) -> str:
    if record.kind not in FIELDS:
        return ""
    try:
        return reverse(f"wagtailsnippets_catalogue_{record.kind}:edit", args=[record.number])
    except NoReverseMatch:
        return ""


def _passage(correction: Correction) -> Passage | None:
    if correction.about != "document" or not correction.paragraph:
        return None
    texts: list[Text] = load.texts_of(correction.about_number, ALL)
    return passage(texts, correction.paragraph)


def _groups(record: Record | None) -> tuple[Group, ...]:
    return groups(record, around(record, [])) if isinstance(record, Document) else ()


def _columns() -> list[Column]:
    return [
        TitleColumn("says", label=_("What is wrong"), url_name="corrections_desk:answer"),
        Column("record", label=_("Record")),
        Column("verdict", label=_("Verdict")),
        Column("received", label=_("Received")),
    ]


def _lines(page: Page[Row]) -> list[Line]:
    """The corrections of a page; a query for each kind of record they are about."""
    found = [each for each in (row.as_record() for row in page) if isinstance(each, Correction)]
    wanted: dict[str, set[int]] = {}
    for each in found:
        wanted.setdefault(each.about, set()).add(each.about_number)
    loaded = {kind: load.many(kind, numbers, ALL) for kind, numbers in wanted.items()}
    return [Line(each, loaded[each.about].get(each.about_number)) for each in found]


class CorrectionsItem(MenuItem):
    """The way to the worklist, with the number of those that wait."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Only to whoever may answer."""
        return request.user.has_perm(PERMISSION)

    def render_component(self, request: HttpRequest) -> Any:
        """The item as it stands in the menu now."""
        waiting = corrections.how_many_wait()
        component = super().render_component(request)
        if waiting:
            component.label = _("Corrections (%(count)s)") % {"count": waiting}
        return component


class CorrectionsDesk(ViewSet):
    """The addresses of the worklist, and its place in the menu."""

    name = "corrections_desk"
    url_prefix = "corrections"
    icon = "comment"
    menu_label = gettext_lazy("Corrections")
    menu_name = "corrections"
    menu_order = 150
    menu_item_class = CorrectionsItem
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, and one correction."""
        return [
            path("", Worklist.as_view(), name="index"),
            path("<int:number>/", Answering.as_view(), name="answer"),
        ]

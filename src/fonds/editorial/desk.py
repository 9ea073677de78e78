"""The desk's pages: one set of Wagtail views for each kind of record, over the plain fields.

To let editors edit another kind: list its plain fields in `FIELDS`.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, ObjectList, PublishingPanel
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from fonds.catalogue.drafts import NotAccepted
from fonds.catalogue.models import NOUNS, Noun
from fonds.editorial import fields as plain
from fonds.editorial.fields import PlainField
from fonds.editorial.forms import form_for
from fonds.records.agent import AgentKind
from fonds.records.document import Completeness, DocumentLevel
from fonds.records.transcription import Extent, Method, TextKind

_TITLE = plain.words("title", "Title", required=True)
_NAME = plain.words("title", "Name", "The form it is filed under.", required=True)
_LANGUAGE = plain.words("title_language", "Language of the title", "A code, as en or zh-Hans.")
_NOTE = plain.words("note", "Note", lines=4)

FIELDS: dict[str, tuple[PlainField, ...]] = {
    "document": (
        _TITLE,
        _LANGUAGE,
        plain.DATE,
        plain.SUMMARY,
        plain.listed("genres", "Genres", "Codes with commas between, as telegram, memcon."),
        plain.listed("languages", "Languages", "Codes with commas between, as ru, zh-Hans."),
        plain.chosen("completeness", "Completeness", Completeness),
        plain.chosen("level", "Level", DocumentLevel, empty=False),
        plain.words("source_written", "Source as the contributor gave it", lines=3),
        *plain.ACCESS,
    ),
    "text": (
        plain.PlainField(
            name="document",
            label="Document",
            part="document",
            shows=lambda record: str(record.document or ""),
            enters=lambda record, said: plain.pointed(record, "document", said),
            advice="The number of the document it is a text of.",
            required=True,
        ),
        plain.chosen("type", "Kind", TextKind, empty=False),
        plain.words("language", "Language", "A code, as ru or zh-Hans.", required=True),
        plain.marked_up("body", "Text", "With its mark-up: paragraphs keep their numbers."),
        plain.chosen("method", "Made", Method, empty=False),
        plain.chosen("extent", "Extent", Extent, empty=False),
        plain.words("made_by_written", "Made by"),
        _NOTE,
        *plain.ACCESS,
    ),
    "collection": (
        _TITLE,
        _LANGUAGE,
        plain.prose("introduction", "Introduction"),
        plain.prose("selection", "Statement of selection"),
        plain.words("span", "Years covered", "In EDTF, as 1945/1950."),
        *plain.ACCESS,
    ),
    "agent": (
        _NAME,
        _LANGUAGE,
        plain.chosen("type", "Kind", AgentKind, empty=False),
        _NOTE,
        *plain.ACCESS,
    ),
    "place": (_NAME, _LANGUAGE, _NOTE, *plain.ACCESS),
    "subject": (_NAME, _LANGUAGE, _NOTE, *plain.ACCESS),
    "repository": (
        _NAME,
        _LANGUAGE,
        plain.words("abbreviation", "Abbreviation"),
        plain.words("city", "Town"),
        plain.words("country", "Country"),
        plain.words("homepage", "Home page"),
        _NOTE,
        *plain.ACCESS,
    ),
    "event": (_TITLE, plain.words("hours", "Hours"), *plain.ACCESS),
    "preface": (
        _TITLE,
        _LANGUAGE,
        plain.prose("introduction", "What this archive is"),
        plain.prose("selection", "Statement of selection"),
        plain.prose("method", "Editorial method"),
        plain.prose("contact", "How to reach you", lines=4),
        plain.words("by", "Signed by"),
        plain.words("on", "Signed on", "In EDTF, as 1998-05-30."),
        plain.pointing("documents", "Documents put forward", "document"),
        plain.pointing("collections", "Collections put forward", "collection"),
        *plain.ACCESS,
    ),
}

_ICONS = {
    "document": "doc-full",
    "text": "openquote",
    "collection": "folder-open-inverse",
    "agent": "user",
    "place": "site",
    "subject": "tag",
    "repository": "home",
    "event": "calendar-alt",
    "preface": "info-circle",
}


class _Settling:
    """What the saver does not take is told at the form, not as a fault of the house."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            response: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        except NotAccepted as refusal:
            form.add_error(None, str(refusal))
            refused: HttpResponse = self.form_invalid(form)  # type: ignore[attr-defined]
            return refused
        return response


class DeskCreateView(_Settling, CreateView):
    """Begin a record: its number is given when its first draft is saved."""


class DeskEditView(_Settling, EditView):
    """Edit a record over what is published, and say when that has moved on meanwhile."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        row: Noun = self.live_object
        if self.object is not row and self.object.version != row.version:
            messages.warning(
                request,
                _(
                    "The published record has changed since this draft was begun. "
                    "Publishing joins the two; you will be asked where both changed one field."
                ),
            )
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response


def _viewset(kind: str) -> type[SnippetViewSet]:
    model = NOUNS[kind]
    names = [field.input for field in FIELDS[kind]]
    panels = [FieldPanel(name) for name in (*names, "overrule", "base", "draft")]
    handler = ObjectList([*panels, PublishingPanel()], base_form_class=form_for(FIELDS[kind]))
    return type(
        f"{model.__name__}Desk",
        (SnippetViewSet,),
        {
            "model": model,
            "icon": _ICONS[kind],
            "add_view_class": DeskCreateView,
            "edit_view_class": DeskEditView,
            "edit_handler": handler,
            "list_display": ["title", "number", "state", "access_state", "changed_at"],
            "list_filter": ["state", "access_state"],
            "list_per_page": 50,
            "ordering": ["-number"],
            "search_fields": ["title"],
            "search_backend_name": None,
            "copy_view_enabled": False,
            "inspect_view_enabled": False,
            "__module__": __name__,
        },
    )


class RecordsGroup(SnippetViewSetGroup):
    """The records in the desk's menu."""

    menu_label = "Records"
    menu_icon = "folder-open-inverse"
    menu_order = 100
    items = tuple(_viewset(kind) for kind in FIELDS)

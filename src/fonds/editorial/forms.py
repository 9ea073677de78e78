"""The desk's form: a Record shown as plain fields, read back, and joined with what stands now."""

from __future__ import annotations

from typing import Any, ClassVar

import msgspec
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from fonds.catalogue import history
from fonds.catalogue.join import Conflict, join
from fonds.catalogue.models import NOUNS, Noun
from fonds.editorial.fields import PlainField
from fonds.records import kinds
from fonds.records.record import Record


class RecordForm(WagtailAdminModelForm):
    """The plain fields of one kind of record.

    It remembers the version the editor saw (`base`) and the draft (`draft`). If either has moved
    on when the form comes back, changes to different fields are joined; where both changed one
    field the editor is asked, and may let their own wording stand (`overrule`).
    """

    plain_fields: ClassVar[tuple[PlainField, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = _record_of(self.instance)
        self.fields["base"].initial = self.record.version
        self.fields["draft"].initial = self.instance.latest_revision_id
        for field in self.plain_fields:
            self.fields[field.input].initial = field.shows(self.record)

    def clean(self) -> dict[str, Any]:
        """Read every field into the Record, then join it with whatever was saved meanwhile."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        edited = self._edited(self._seen(cleaned), cleaned)
        if not self.errors and self.instance.pk:
            edited = self._joined(edited, cleaned)
        self.record = edited
        return cleaned

    def save(self, commit: bool = True) -> Noun:
        """Hand the Record to the row, which hands it to the saver when it is time."""
        self.instance.record = kinds.encode(self.record)
        self.instance.title = self.record.title
        self.instance.version = self.record.version
        saved: Noun = super().save(commit=commit)
        return saved

    def _seen(self, cleaned: dict[str, Any]) -> Record:
        """The Record as it was when the editor opened the page."""
        draft, base = cleaned.get("draft"), cleaned.get("base") or 0
        if draft and (revision := self.instance.revisions.filter(pk=draft).first()):
            seen: Record = revision.as_object().as_record()
            return seen if seen.version == base else self.record
        return history.at(self.record.kind, self.instance.pk or 0, base) or self.record

    def _edited(self, record: Record, cleaned: dict[str, Any]) -> Record:
        self.seen = record
        for field in self.plain_fields:
            if field.input not in cleaned or cleaned[field.input] == field.shows(record):
                continue
            try:
                record = field.enters(record, cleaned[field.input])
            except ValidationError as refusal:
                self.add_error(field.input, refusal)
        return record

    def _joined(self, edited: Record, cleaned: dict[str, Any]) -> Record:
        latest = _record_of(NOUNS[edited.kind].rows.get(pk=self.instance.pk), draft=True)
        joined = join(self.seen, edited, latest)
        if not joined.conflicts:
            return joined.record
        if cleaned.get("overrule"):
            mine = {each.field: each.ours for each in joined.conflicts}
            return msgspec.structs.replace(joined.record, **mine)
        for conflict in joined.conflicts:
            self._ask(conflict)
        return edited

    def _ask(self, conflict: Conflict) -> None:
        """Tell the editor what stands now in a field that both have changed."""
        latest = _record_of(NOUNS[conflict.kind].rows.get(pk=conflict.number), draft=True)
        for field in self.plain_fields:
            if field.part == conflict.field:
                self.add_error(field.input, _moved() % {"theirs": field.shows(latest)})
                return
        self.add_error(None, _moved() % {"theirs": conflict.field})


def _moved() -> str:
    return _(
        "Somebody else has changed this since you opened the page. It now says: “%(theirs)s”. "
        "Take that over, or tick “My wording stands” and save again."
    )


def _record_of(row: Noun, draft: bool = False) -> Record:
    """The Record of a row, of its pending draft (`draft`), or an empty one for a new row."""
    if row.pk is None:
        return kinds.BY_NAME[row.kind](**_required(row.kind))
    latest: Noun = row.get_latest_revision_as_object() if draft else row
    record = latest.as_record()
    if draft and latest is not row:
        # The draft began from an older version: bring it up to what stands.
        base = history.at(row.kind, row.pk, record.version)
        record = join(base, record, row.as_record()).record if base else record
    return record


def _required(kind: str) -> dict[str, Any]:
    """Values for the fields a kind cannot do without, until the editor has given them."""
    specs = msgspec.structs.fields(kinds.BY_NAME[kind])
    return {spec.name: 0 for spec in specs if spec.default is msgspec.NODEFAULT and spec.required}


def form_for(fields: tuple[PlainField, ...]) -> type[RecordForm]:
    """The form class with those plain fields."""
    declared: dict[str, Any] = {field.input: _form_field(field) for field in fields}
    declared |= {
        "base": forms.IntegerField(widget=forms.HiddenInput, required=False),
        "draft": forms.IntegerField(widget=forms.HiddenInput, required=False),
        "overrule": forms.BooleanField(label="My wording stands", required=False),
        "plain_fields": fields,
        "__module__": __name__,
    }
    return type("PlainRecordForm", (RecordForm,), declared)


def _form_field(field: PlainField) -> forms.Field:
    common: dict[str, Any] = {
        "label": field.label,
        "help_text": field.advice,
        "required": field.required,
    }
    if field.choices:
        return forms.ChoiceField(choices=field.choices, **common)
    if field.lines > 1:
        return forms.CharField(
            widget=forms.Textarea(attrs={"rows": field.lines}), strip=False, **common
        )
    return forms.CharField(**common)

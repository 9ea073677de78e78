"""The form in which a reader says what is wrong: its questions, and what keeps machines out.

A signed stamp says for which record the form was made, and when: neither a cookie nor an account
is needed, and nothing is remembered of a reader who only looks. Whatever is refused is told at its
place, with the reader's words kept.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from enum import Enum, auto
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fonds.records.correction import Correction
from fonds.records.record import Record
from fonds.web.shown.corrections import OF_DOCUMENTS, PARTS
from fonds.web.shown.passage import PLACE

MOST_SAID = 5_000
MOST_LINKS = 2
_LINE = 300
_SOONEST_SECONDS = 3
_LATEST_SECONDS = 24 * 3600
_SALT = "fonds.web.pages.correct"
_LINK = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
# Signs that are not seen, but for the end of a line and the tabulator.
_UNSEEN = re.compile(r"[\x01-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


class Stamped(Enum):
    """What the stamp of a form says of it."""

    GOOD = auto()
    TOO_SOON = auto()
    TOO_OLD = auto()  # or made for another record, or not by us


def stamp(record: Record, at: float | None = None) -> str:
    """The stamp of a form made for the record at that moment (Unix seconds; now)."""
    made = signing.b62_encode(int(time.time() if at is None else at))
    return signing.Signer(salt=_SALT).sign(f"{record.kind}/{record.number}/{made}")


def stamped(value: str, record: Record) -> Stamped:
    """Whether a form with that stamp may be sent for the record now."""
    try:
        kind, number, made = signing.Signer(salt=_SALT).unsign(value).split("/")
    except (signing.BadSignature, ValueError):
        return Stamped.TOO_OLD
    if (kind, number) != (record.kind, str(record.number)):
        return Stamped.TOO_OLD
    age = int(time.time()) - signing.b62_decode(made)
    if not 0 <= age <= _LATEST_SECONDS:
        return Stamped.TOO_OLD
    return Stamped.GOOD if age >= _SOONEST_SECONDS else Stamped.TOO_SOON


class Said(forms.CharField):
    """Words as a reader may write them: signs that are not seen are taken out."""

    def to_python(self, value: Any) -> str:
        """The words, with one kind of line end."""
        said = super().to_python(value) or ""
        return _UNSEEN.sub("", said.replace("\r\n", "\n").replace("\r", "\n")).strip()


class Suggestion(forms.Form):
    """What a reader says of one record. `homepage` is a question that no reader is asked."""

    field = forms.ChoiceField(
        label=gettext_lazy("What is it about?"),
        required=False,
    )
    says = Said(
        label=gettext_lazy("What is wrong, and what should stand there?"),
        max_length=MOST_SAID,
        widget=forms.Textarea(attrs={"rows": 7, "dir": "auto"}),
        help_text=gettext_lazy("In any language. At most 5,000 characters."),
        error_messages={"required": gettext_lazy("Say what is wrong: a few words are enough.")},
    )
    source = Said(
        label=gettext_lazy("Where can that be checked?"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        help_text=gettext_lazy("A book and its page, an archive, an address on the web."),
    )
    by = Said(
        label=gettext_lazy("Your name"),
        required=False,
        max_length=_LINE,
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
        help_text=gettext_lazy(
            "If you like. If your correction is accepted, the name is published with it."
        ),
    )
    contact = Said(
        label=gettext_lazy("How can you be reached?"),
        required=False,
        max_length=_LINE,
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
        help_text=gettext_lazy(
            "If you like, in case the editors have a question. This is never published."
        ),
    )
    paragraph = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    stamp = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    homepage = forms.CharField(
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, record: Record, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record = record
        self.fields["field"].choices = _choices(record)  # type: ignore[attr-defined]  # a choice field

    def clean_says(self) -> str:
        return _few_links(self.cleaned_data["says"])

    def clean_source(self) -> str:
        return _few_links(self.cleaned_data["source"])

    def clean_paragraph(self) -> str:
        place: str = self.cleaned_data["paragraph"]
        return place if self.record.kind == "document" and PLACE.fullmatch(place) else ""

    def clean(self) -> dict[str, Any]:
        """Refuse what only a machine would send, and say so."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        match stamped(cleaned.get("stamp", ""), self.record):
            case Stamped.TOO_OLD:
                raise ValidationError(
                    _(
                        "This page was opened too long ago, so it was not sent. "
                        "Your words are kept: send them again."
                    ),
                    code="too_old",
                )
            case Stamped.TOO_SOON:
                raise ValidationError(
                    _("That was quicker than anybody writes. Wait a moment and send it again."),
                    code="too_soon",
                )
        if cleaned.get("homepage"):
            raise ValidationError(
                _(
                    "A question that readers do not see had been answered, as machines do. "
                    "It has been emptied: send your words again."
                ),
                code="homepage",
            )
        return cleaned

    def correction(self) -> Correction:
        """What was said, of a form that is valid."""
        said = self.cleaned_data
        return Correction(
            about=self.record.kind,
            about_number=self.record.number,
            paragraph=said["paragraph"],
            field=said["field"],
            says=said["says"],
            source=said["source"],
            by=said["by"],
            contact=said["contact"],
        )

    def renew(self) -> None:
        """Make what was refused fit to be sent again, with the reader's words as they were."""
        said = self.data.copy()  # type: ignore[attr-defined]  # what was sent
        if stamped(said.get("stamp", ""), self.record) is Stamped.TOO_OLD:
            said["stamp"] = stamp(self.record)
        said["homepage"] = ""
        self.data = said


def _choices(record: Record) -> Iterable[tuple[str, Any]]:
    yield "", _("Choose, if you like")
    for part, label in PARTS.items():
        if record.kind == "document" or part not in OF_DOCUMENTS:
            yield part, label


def _few_links(said: str) -> str:
    if len(_LINK.findall(said)) > MOST_LINKS:
        raise ValidationError(
            _("At most %(count)s addresses on the web can stand here. Take some out.")
            % {"count": MOST_LINKS},
            code="links",
        )
    return said

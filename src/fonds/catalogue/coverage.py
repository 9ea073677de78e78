"""What is here and what is not, counted from the catalogue: the statement of coverage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, QuerySet

from fonds.catalogue import holdings, visible
from fonds.catalogue.kept import kept
from fonds.catalogue.models import Change, Document, DocumentDate
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.dates import DateKind
from fonds.records.transcription import TextKind

# The dates that a document is looked for by.
_OF_THE_PAPER = (DateKind.PAPER, DateKind.UNSPECIFIED, DateKind.TALK)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Documents, each counted once in every line.

    scanned: with a scan or a PDF; transcribed, translated: with such a text; described: with
    neither file nor text. to_the_day: a date of the paper or of its talk is known to the day;
    to_the_year: none is, and yet the year is known; wider: not even that; undated. changed: when
    the archive last changed.
    """

    documents: int = 0
    scanned: int = 0
    transcribed: int = 0
    translated: int = 0
    described: int = 0
    to_the_day: int = 0
    to_the_year: int = 0
    wider: int = 0
    undated: int = 0
    changed: datetime | None = None


def coverage(audience: Audience = PUBLIC) -> Coverage:
    """The coverage of the whole archive; counted anew when something has changed."""
    return kept(("coverage", audience), lambda: _count(audience))


def _count(audience: Audience) -> Coverage:
    seen = visible.documents(audience)
    scanned = holdings.of_document(holdings.scans(audience))
    texts = holdings.of_document(holdings.texts(audience))
    undated = seen.filter(undated=True)
    return Coverage(
        documents=seen.count(),
        scanned=seen.filter(scanned).count(),
        transcribed=seen.filter(_with_text(TextKind.TRANSCRIPTION, audience)).count(),
        translated=seen.filter(_with_text(TextKind.TRANSLATION, audience)).count(),
        described=seen.exclude(scanned).exclude(texts).count(),
        **_precision(seen),
        undated=undated.count(),
        changed=Change.objects.order_by("-id").values_list("time", flat=True).first(),
    )


def _with_text(kind: TextKind, audience: Audience) -> Exists:
    return holdings.of_document(holdings.texts(audience, kind))


def _precision(seen: QuerySet[Document]) -> dict[str, int]:
    days = DocumentDate.objects.filter(kind__in=_OF_THE_PAPER, earliest=F("latest"))
    exact = Exists(days.filter(parent_id=OuterRef("pk")))
    dated = seen.filter(undated=False)
    loose = dated.exclude(exact)
    return {
        "to_the_day": dated.filter(exact).count(),
        "to_the_year": loose.filter(year__isnull=False).count(),
        "wider": loose.filter(year=None).count(),
    }

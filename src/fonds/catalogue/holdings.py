"""What each repository has here: how many of its documents, and in what form they can be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from fonds.catalogue import visible
from fonds.catalogue.kept import kept
from fonds.catalogue.models import CopyReference
from fonds.catalogue.visible import PUBLIC, Audience
from fonds.records.file import FileRole
from fonds.records.repository import Repository
from fonds.records.transcription import TextKind


@dataclass(frozen=True, slots=True)
class Holdings:
    """Documents of a repository that are here, each counted once.

    with_scan: a scan or a PDF of the paper; with_text: a transcription or a translation. claimed:
    said to lie there by somebody, not verified; they are in none of the other counts.
    """

    documents: int = 0
    with_scan: int = 0
    with_text: int = 0
    claimed: int = 0


def holdings(audience: Audience = PUBLIC) -> dict[int, Holdings]:
    """The holdings of every repository that has any; counted anew when something has changed."""
    return kept(("holdings", audience), lambda: _count(audience))


def repositories(audience: Audience = PUBLIC) -> list[Repository]:
    """Every repository that the audience may see, as they are filed."""
    rows = visible.repositories(audience).order_by("filing", "pk")
    return [row.as_record() for row in rows]  # type: ignore[misc]  # rows of that kind are records of it


def scans(audience: Audience = PUBLIC) -> QuerySet[Any]:
    """The files that show the paper itself: scans and PDFs.

    A file has no column for its role. Canonical JSON leaves out the default, a scan, and escapes
    every quotation mark within words, so that the sign looked for stands in no note.
    """
    files = visible.files(audience).exclude(sha256="")
    role = '"role":"{}"'.format
    others = Q(record__contains=role(FileRole.ATTACHMENT))
    for each in (FileRole.SOURCE, FileRole.IMAGE):
        others |= Q(record__contains=role(each))
    return files.exclude(others)


def texts(audience: Audience = PUBLIC, kind: TextKind | None = None) -> QuerySet[Any]:
    """The texts of that kind, or of any, as far as their documents may be seen."""
    rows = visible.texts(audience)
    return rows.filter(type_of_text=kind) if kind else rows


def of_document(rows: QuerySet[Any], by: str = "pk") -> Exists:
    """Whether any of these texts or files is of the document whose number stands in `by`."""
    return Exists(rows.filter(document_id=OuterRef(by)))


def _count(audience: Audience) -> dict[int, Holdings]:
    shown = visible.documents(audience).filter(pk=OuterRef("parent_id"))
    rows = CopyReference.objects.filter(former=False, repository__isnull=False)
    placed = rows.filter(Exists(shown)).values_list("repository_id").order_by()
    here = placed.filter(claimed=False)
    return _joined(
        {
            "documents": here.annotate(several=_EACH_ONCE),
            "with_scan": here.filter(of_document(scans(audience), "parent_id")).annotate(
                several=_EACH_ONCE
            ),
            "with_text": here.filter(of_document(texts(audience), "parent_id")).annotate(
                several=_EACH_ONCE
            ),
            "claimed": placed.filter(claimed=True).annotate(several=_EACH_ONCE),
        }
    )


_EACH_ONCE = Count("parent_id", distinct=True)


def _joined(counts: dict[str, Iterable[tuple[int, int]]]) -> dict[int, Holdings]:
    found: dict[int, dict[str, int]] = {}
    for name, rows in counts.items():
        for repository, several in rows:
            found.setdefault(repository, {})[name] = several
    return {repository: Holdings(**values) for repository, values in found.items()}


__all__ = ["Holdings", "holdings", "of_document", "repositories", "scans", "texts"]

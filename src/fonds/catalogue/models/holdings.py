"""The rows of what a document is read in: texts, files and pages."""

from __future__ import annotations

from django.db import models

from fonds.catalogue.models.document import pointing
from fonds.catalogue.models.noun import Noun
from fonds.records.file import File as FileRecord
from fonds.records.file import Page as PageRecord
from fonds.records.transcription import Text as TextRecord


class Text(Noun):
    """A transcription or a translation; its words are in its record."""

    kind = "text"

    document = pointing("catalogue.Document")
    type_of_text = models.CharField(max_length=20, editable=False)
    language = models.CharField(max_length=40, blank=True, editable=False)
    source_file = pointing("catalogue.File")

    @classmethod
    def columns(cls, record: TextRecord) -> dict[str, object]:
        return {
            "document_id": record.document,
            "type_of_text": record.type,
            "language": record.language,
            "source_file_id": record.source_file,
        }


class File(Noun):
    """Bytes in the store."""

    kind = "file"

    document = pointing("catalogue.Document")
    sha256 = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    order = models.PositiveIntegerField(default=0, editable=False)

    @classmethod
    def columns(cls, record: FileRecord) -> dict[str, object]:
        return {
            "document_id": record.document,
            "sha256": record.sha256,
            "order": record.order,
        }


class Page(Noun):
    """One image of a file, in order."""

    kind = "page"

    file = pointing("catalogue.File")
    order = models.PositiveIntegerField(default=1, editable=False)
    leaf = models.CharField(max_length=40, blank=True, editable=False)

    @classmethod
    def columns(cls, record: PageRecord) -> dict[str, object]:
        return {"file_id": record.file, "order": record.order, "leaf": record.leaf}

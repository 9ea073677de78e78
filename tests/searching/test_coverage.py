from __future__ import annotations

import pytest

from fonds.catalogue.state import latest_change
from fonds.records.access import Access
from fonds.records.document import Document
from fonds.records.transcription import Text, TextKind
from fonds.searching import index
from fonds.searching.coverage import Coverage, coverage
from tests.searching.conftest import edited, saved

pytestmark = [pytest.mark.django_db]


def stated() -> Coverage:
    index.drain()
    found = coverage()
    assert found is not None
    return found


def test_it_counts_documents_with_and_without_text_by_language() -> None:
    first, second, _third = (
        saved(Document(title="x", languages=(language,))) for language in ("ru", "zh", "de")
    )
    body = "<p>SPECIMEN</p>"
    saved(Text(title="t", document=first.number, language="ru", body=body))
    for number in (first.number, second.number):
        translation = Text(document=number, language="en", type=TextKind.TRANSLATION, body=body)
        saved(translation)
    found = stated()
    assert (found.documents, found.with_text, found.without_text) == (3, 2, 1)
    assert found.originals == {"ru": 1}
    assert found.translations == {"en": 2}
    assert found.state == latest_change()
    assert found.since is not None


def test_a_withheld_text_is_not_there() -> None:
    document = saved(Document(title="x", languages=("ru",)))
    text = saved(Text(document=document.number, language="ru", body="<p>SPECIMEN</p>"))
    assert stated().without_text == 0
    edited(text, access=Access(state="withheld"))
    assert stated().without_text == 1


def test_without_an_index_nothing_is_stated() -> None:
    assert coverage() is None

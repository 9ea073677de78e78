"""What a reader may have meant whose words find nothing."""

from __future__ import annotations

import pytest

from fonds.names import NameKind
from fonds.records.access import Access
from fonds.records.agent import Agent, Name
from fonds.records.document import Document, Participation, Role, Summary
from fonds.records.transcription import Text
from fonds.searching.suggesting import suggestions
from tests.searching.conftest import edited, finding, saved

pytestmark = pytest.mark.django_db


def meant(words: str, **asked: object) -> list[tuple[str, int]]:
    """What other searches are suggested, with how much they find."""
    found = suggestions(finding(words, **asked))
    return [(each.query.words, each.documents) for each in found]


def test_a_misspelt_word_is_told_with_what_the_right_one_finds() -> None:
    saved(Document(title="Khrushchev speaks"))
    saved(Document(title="To Khrushchev"))
    assert meant("kruschev") == [("khrushchev", 2)]
    assert meant("khrushchev") == []


def test_a_word_that_stands_only_in_a_text_is_suggested_too() -> None:
    saved(Document(title="Letter"))
    saved(Text(document=1, language="en", body="<p>About the negotiations.</p>"))
    assert meant("negotiatoins") == [("negotiations", 1)]


def test_fields_operators_and_filters_are_kept() -> None:
    saved(Document(title="Telegram on aid", genres=("telegram",)))
    saved(Document(title="Telegram on aid"))
    chosen = (("genre", "telegram"),)
    assert meant('title:telegarm AND (aid OR "no thing")', chosen=chosen) == [
        ('title:telegram AND (aid OR "no thing")', 1)
    ]


def test_a_field_suggests_only_what_stands_in_it() -> None:
    saved(Document(title="Letter", summaries=(Summary(body="<p>On crates.</p>"),)))
    assert meant("summary:cartes") == [("summary:crates", 1)]
    assert meant("title:cartes") == []


def test_a_name_that_a_person_has_in_any_form_is_suggested() -> None:
    form = Name(form="Yevgeny Primerov", language="ru-Latn", kind=NameKind.ROMANISED)
    saved(Agent(title="Primerov, E.", names=(form,)))
    assert meant("yevgenny") == [("yevgeny", 1)]


def test_chinese_and_korean_names_are_never_suggested() -> None:
    native = Name(form="范本初", language="zh", kind=NameKind.NATIVE)
    saved(Agent(title="Fan Benchuu", names=(native,)))
    saved(
        Document(
            title="Zhou to Benchuu", participations=(Participation(role=Role.AUTHOR, agent=1),)
        )
    )
    assert meant("zhuo") == []
    assert meant("benchu") == []
    saved(Document(title="Mao Zedong speaks"))
    assert meant("mao zedung") == []


def test_words_in_other_letters_short_words_and_numbers_are_left_alone() -> None:
    saved(Document(title="Хрущёв 1956 the cat"))
    for words in ("хрущеф", "1957", "cay"):
        assert meant(words) == []


def test_nothing_is_suggested_where_enough_is_found() -> None:
    for number in range(4):
        saved(Document(title=f"Treatise {number}"))
        saved(Document(title="Treaties" if number else "Treatises"))
    assert len(finding("treatise").hits) > 3
    assert meant("treatise") == []


def test_words_of_a_withheld_document_are_never_suggested() -> None:
    secret = saved(Document(title="Khrushchev"))
    assert meant("kruschev") == [("khrushchev", 1)]
    edited(secret, access=Access(state="withheld"))
    assert meant("kruschev") == []


def test_what_the_filters_leave_out_is_not_suggested() -> None:
    saved(Document(title="Khrushchev", genres=("letter",)))
    assert meant("kruschev", chosen=(("genre", "telegram"),)) == []


@pytest.mark.parametrize("typed", ["khrushhev", "khhrushchev", "khrushchew", "khrushhcev"])
def test_a_letter_too_few_too_many_wrong_or_exchanged_is_a_slip(typed: str) -> None:
    saved(Document(title="Khrushchev"))
    assert meant(typed) == [("khrushchev", 1)]


def test_what_is_many_slips_away_is_another_word() -> None:
    saved(Document(title="SPECIMEN treaty"))
    assert meant("crates") == []

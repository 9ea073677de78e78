"""Plain text: what somebody reads who has nothing but words."""

from __future__ import annotations

from fonds.exporting.writers import Archive, plaintext
from fonds.records.copies import Copy, Outcome, Release
from fonds.records.document import Document
from fonds.records.record import Record, State
from fonds.records.transcription import Method, Text
from tests.web import specimens

ARCHIVE = Archive("Fonds", "https://archive.example")


def written(*records: Record) -> str:
    return b"".join(plaintext.write(records, ARCHIVE)).decode()


def specimen() -> str:
    """The telegram with its four texts."""
    return written(
        *(each for each in specimens.archive() if each.kind in plaintext.reads),
    )


def test_a_document_begins_with_its_title_dates_and_citation() -> None:
    said = specimen()
    start = said[said.index("SPECIMEN: P. Primerov") :]
    for part in (
        "ОБРАЗЕЦ: О ящиках без описи",
        "Ciphered telegram",
        "Date: 12 March 1957; talk of 7 March 1957; registered March 1957",
        "Author: P. Primerov (SPECIMEN)",
        "Language: Russian",
        "Cite as: “SPECIMEN: P. Primerov",
        "https://archive.example/document/301",
        "Summary (The makers of the specimen)\n\nSPECIMEN. A visitor reports",
        "Editor’s note\n\nSPECIMEN editor’s note.",
    ):
        assert part in start


def test_leaves_begin_with_a_mark_and_notes_stand_at_their_foot() -> None:
    said = specimen()
    russian = said[said.index("Text in Russian") :]
    assert russian.index("[leaf 3]") < russian.index("АРХИВНОЕ УПРАВЛЕНИЕ")
    assert russian.index("[leaf 3 об.]") < russian.index("На вопрос о том")
    english = said[said.index("Translation in English") :]
    assert "[1, translator’s note] A set phrase." in english
    assert "[one line withheld]" in english


def test_text_by_a_machine_says_so_before_its_first_word() -> None:
    said = specimen()
    german = said[said.index("Translation in German, summary only") :]
    assert german.index("MADE BY MACHINE AND NOT CHECKED") < german.index("MUSTER")
    assert said.count("MADE BY MACHINE AND NOT CHECKED") == 1


def test_a_text_names_its_document_and_none_stands_without_one() -> None:
    text = Text(number=1, document=2, body="<p>Words.</p>", method=Method.HUMAN)
    assert written(text) == ""
    assert "of: A letter\n\nWords." in written(Document(number=2, title="A\nletter"), text)


def test_two_releases_are_told_apart() -> None:
    releases = (
        Release(id="r1", date="1989-02-14", outcome=Outcome.PART),
        Release(id="r2", case="99-1", outcome=Outcome.FULL),
    )
    document = Document(number=2, title="A letter", copies=(Copy(id="a", releases=releases),))
    texts = [
        Text(number=place, document=2, body="<p>Words.</p>", release=f"r{place}")
        for place in (1, 2)
    ]
    said = written(document, *texts)
    assert "As released 14 February 1989 in part\n\nWords." in said
    assert "As released 99-1 in full\n\nWords." in said


def test_an_export_of_specimens_begins_with_the_word() -> None:
    assert specimen().startswith("SPECIMEN")


def test_what_was_withdrawn_is_not_in_it_nor_are_its_texts() -> None:
    gone = Document(number=2, title="Gone", state=State.WITHDRAWN)
    assert written(gone, Text(number=1, document=2, body="<p>Words.</p>")) == ""


def test_words_stay_as_they_are_in_every_script() -> None:
    said = specimen()
    for words in ("谈话历时四十分钟", "وصل الصندوقان", "Беседа продолжалась"):
        assert words in said

from __future__ import annotations

from fonds.records.copies import Copy, CopyKind, Outcome, Release
from fonds.records.document import Document
from fonds.records.file import File
from fonds.records.transcription import Method, Text, TextKind
from fonds.web.shown.choices import Sources
from fonds.web.shown.reading import Column, Reading, reading

RUSSIAN = Text(number=1, document=9, language="ru", body='<p id="p1">А</p><p id="p2">Б</p>')
ENGLISH = Text(
    number=2,
    document=9,
    type=TextKind.TRANSLATION,
    language="en",
    body='<p id="p1">A</p><p id="p2">B</p>',
)
GERMAN = Text(
    number=3,
    document=9,
    type=TextKind.TRANSLATION,
    language="de",
    method=Method.MACHINE,
    body='<p id="p1">A und B</p>',
)


def read(*texts: Text, language: str = "en", **wanted: str) -> Reading:
    found = reading(texts, wanted, language, {})
    assert found is not None
    return found


def chosen(found: Reading) -> tuple[str, str]:
    return _of(found.first), _of(found.second)


def _of(column: Column | None) -> str:
    return column.language if column else ""


def test_a_document_without_texts_has_no_reading_area() -> None:
    assert reading((), {}, "en", {}) is None


def test_the_original_stands_first_and_the_reader_s_language_beside_it() -> None:
    assert chosen(read(ENGLISH, GERMAN, RUSSIAN)) == ("ru", "en")


def test_a_reader_of_the_original_s_language_is_given_it_alone() -> None:
    assert chosen(read(ENGLISH, RUSSIAN, language="ru")) == ("ru", "")


def test_machine_text_is_never_chosen_for_the_reader() -> None:
    assert chosen(read(RUSSIAN, GERMAN, language="de")) == ("ru", "")
    alone = read(GERMAN)
    assert chosen(alone) == ("", "")
    assert [choice.what for choice in alone.first_choices] == ["made by machine"]


def test_machine_text_that_the_reader_chooses_says_what_it_is() -> None:
    found = read(RUSSIAN, GERMAN, r="de")
    assert found.second is not None
    assert found.second.machine
    told = [run.form for runs in found.second.told for run in runs]
    assert "made by machine and not checked" in told


def test_the_address_chooses_and_one_column_can_be_had_alone() -> None:
    assert chosen(read(RUSSIAN, ENGLISH, l="en", r="ru")) == ("en", "ru")
    assert chosen(read(RUSSIAN, ENGLISH, r="none")) == ("ru", "")
    assert chosen(read(RUSSIAN, ENGLISH, l="ru", r="ru")) == ("ru", "")


def test_a_choice_that_does_not_exist_is_as_none() -> None:
    assert chosen(read(RUSSIAN, ENGLISH, l="xx", r="<script>")) == ("ru", "en")


def test_choosing_the_text_of_the_other_column_changes_sides() -> None:
    first = {choice.label: choice.address for choice in read(RUSSIAN, ENGLISH).first_choices}
    assert first["English"] == "?l=en&r=ru#texts"
    assert first["Russian"] == "?l=ru&r=en#texts"


def test_two_texts_of_a_language_are_named_by_their_numbers() -> None:
    other = Text(number=4, document=9, language="en", body='<p id="p1">X</p>')
    found = read(ENGLISH, other, l="2", r="4")
    assert found.first is not None
    assert [block.id for block in found.first.blocks] == ["t2-p1", "t2-p2"]
    assert chosen(read(ENGLISH, other, l="en")) == ("en", "")


def test_texts_that_are_divided_alike_stand_in_step() -> None:
    found = read(RUSSIAN, ENGLISH)
    pairs = [(step.first, step.second) for step in found.steps]
    ids = [(first.id, second.id) for first, second in pairs if first and second]
    assert ids == [("t1-p1", "t2-p1"), ("t1-p2", "t2-p2")]


def test_texts_that_are_divided_differently_are_not_forced_into_step() -> None:
    found = read(RUSSIAN, GERMAN, r="de")
    assert found.apart
    assert found.steps == ()


def test_a_heading_is_never_set_beside_a_paragraph() -> None:
    headed = Text(number=5, document=9, language="fr", body='<h2 id="p1">A</h2><p id="p2">B</p>')
    assert read(RUSSIAN, headed, r="fr").apart


def test_a_single_text_needs_no_step_to_be_read() -> None:
    found = read(RUSSIAN)
    assert not found.apart
    assert len(found.steps) == 2


def two_releases() -> tuple[list[Text], Sources]:
    """A paper that was released in part, then in full, with a text of each."""
    releases = (
        Release(id="r1", date="1989", outcome=Outcome.PART),
        Release(id="r2", date="2003-09-30", outcome=Outcome.FULL),
    )
    copy = Copy(id="a", kind=CopyKind.CARBON, releases=releases)
    document = Document(number=9, copies=(copy, Copy(id="b")))
    texts = [
        Text(
            number=place,
            document=9,
            language="en",
            body=f'<p id="p1">{place}</p>',
            copy="a",
            release=f"r{place}",
            source_file=5,
        )
        for place in (1, 2)
    ]
    return texts, Sources(document=document, files=[File(number=5, name="source.docx")])


def test_the_later_release_stands_first_and_each_is_named_where_it_is_chosen() -> None:
    texts, sources = two_releases()
    found = reading(texts, {}, "en", {}, sources)
    assert found is not None
    assert found.first is not None
    assert [block.id for block in found.first.blocks] == ["t2-p1"]
    assert [choice.what for choice in found.first_choices] == [
        "original, release of 30 September 2003",
        "original, release of 1989",
    ]


def test_two_releases_can_be_read_side_by_side() -> None:
    texts, sources = two_releases()
    found = reading(texts, {"l": "1", "r": "2"}, "en", {}, sources)
    assert found is not None
    ids = [step.first.id for step in found.steps if step.first and step.second]
    assert ids == ["t1-p1"]


def test_a_text_says_which_copy_release_and_file_it_was_made_from() -> None:
    texts, sources = two_releases()
    found = reading(texts, {}, "en", {}, sources)
    assert found is not None
    assert found.first is not None
    told = ["".join(run.form for run in runs) for runs in found.first.told]
    assert "made from: copy 1 of 2: carbon copy" in told
    assert "release of 30 September 2003 (released in full)" in told
    assert "source: source.docx" in told


def test_a_note_stands_by_the_passage_that_first_refers_to_it() -> None:
    noted = Text(
        number=7,
        document=9,
        language="en",
        body=(
            '<p id="p1">A<a class="note-ref" href="#n3">1</a></p><p id="p2">B'
            '<a class="note-ref" href="#n3">1</a></p><aside class="note" id="n3"><p id="p4">Note.'
            '</p></aside><aside class="note" id="n5"><p id="p6">Of nobody.</p></aside>'
        ),
    )
    found = read(noted)
    assert [[note.id for note in step.first.notes] for step in found.steps if step.first] == [
        ["t7-n3"],
        [],
    ]
    assert [[note.id for note in notes] for _, notes in found.notes] == [["t7-n5"]]

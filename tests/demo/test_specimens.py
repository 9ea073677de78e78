"""The specimens show what records can say, and can never pass for history."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PIL import Image

from fonds.demo import FILES, IMAGES
from fonds.exporting.writers import jsonl
from fonds.names import NameKind, fold
from fonds.records import kinds
from fonds.records.agent import Agent
from fonds.records.citation import Cited, cite
from fonds.records.collection import Collection
from fonds.records.copies import OriginalAccess, Outcome
from fonds.records.dates import DateKind
from fonds.records.document import AuthenticityState, Completeness, Document, RelationKind
from fonds.records.file import File, FileRole, Page
from fonds.records.place import Place
from fonds.records.preface import Preface
from fonds.records.record import Record
from fonds.records.repository import Repository
from fonds.records.subject import Subject
from fonds.records.text import plain
from fonds.records.transcription import Method, Text

MARK = "SPECIMEN"
_LISTED, _SPECIMENS = FILES[:3], FILES[3]
_LARGEST = 80_000  # bytes of a picture


def _records(file: Path) -> Iterator[Record]:
    for line in file.read_text("utf-8").splitlines():
        raw = json.loads(line)
        raw.pop("format")
        yield kinds.decode(raw["kind"], json.dumps(raw))


@cache
def specimens() -> tuple[Record, ...]:
    return tuple(_records(_SPECIMENS))


def documents() -> dict[int, Document]:
    return {each.number: each for each in specimens() if isinstance(each, Document)}


def texts_of(number: int) -> list[Text]:
    return [each for each in specimens() if isinstance(each, Text) and each.document == number]


# --- Nothing passes for history ---


def test_every_title_begins_with_the_word_wherever_it_goes() -> None:
    for record in specimens():
        assert record.title.startswith(MARK), record.title
        for other in getattr(record, "other_titles", ()):
            assert other.form.startswith(MARK), other.form
    for line in jsonl.write(specimens()):
        assert json.loads(line)["title"].startswith(MARK)


def test_every_text_and_every_summary_begins_with_the_word() -> None:
    for record in specimens():
        for body in _prose(record):
            assert re.sub(r"<[^>]*>", "", body).lstrip().startswith(MARK), (record.title, body[:80])


def _prose(record: Record) -> Iterator[str]:
    if isinstance(record, Text):
        yield record.body
    if isinstance(record, Document):
        yield from (each.body for each in record.summaries)
        yield from record.notes
    if isinstance(record, Collection):
        yield from filter(None, (record.introduction, record.selection))


def test_every_citation_says_that_it_cites_a_specimen() -> None:
    for document in documents().values():
        cited = Cited(document=document, archive="An archive", address="https://example.org/1")
        assert MARK in cite(cited).plain[:60], document.title


def test_nobody_in_the_specimens_has_the_name_of_anybody_in_the_list() -> None:
    listed = {fold(form) for file in _LISTED for each in _records(file) for form in _forms(each)}
    invented = {fold(form.removeprefix(MARK)) for each in specimens() for form in _forms(each)}
    assert not listed & invented
    told = "\n".join(body for record in specimens() for body in _prose(record)).casefold()
    people = (
        each for file in _LISTED for each in _records(file) if isinstance(each, Agent | Place)
    )
    for record in people:
        for form in _forms(record):
            whole = re.compile(rf"(?<!\w){re.escape(form.casefold())}(?!\w)")
            assert len(form) < 3 or not whole.search(told), form


def _forms(record: Record) -> Iterator[str]:
    if isinstance(record, Agent | Place | Repository):
        yield record.title
        yield from (name.form for name in record.names)


def test_every_form_of_every_invented_name_begins_with_the_word() -> None:
    forms = [name.form for each in specimens() for name in getattr(each, "names", ())]
    assert len(forms) > 40
    assert [form for form in forms if not form.startswith(MARK)] == []
    archives = [each for each in specimens() if isinstance(each, Repository)]
    for archive in archives:
        for words in (archive.abbreviation, archive.city, archive.country):
            assert words.startswith(MARK), archive.title


def test_an_invented_place_lies_in_open_sea_and_says_so() -> None:
    placed = [each for each in specimens() if isinstance(each, Place) and each.coordinates]
    assert placed
    for place in placed:
        assert place.coordinates is not None
        assert place.coordinates.statement is not None
        assert "no such place exists" in place.coordinates.statement.reason
        # The South Pacific around its pole of inaccessibility, a thousand miles from any coast.
        assert -50 < float(place.coordinates.latitude) < -47
        assert -125 < float(place.coordinates.longitude) < -121


# --- The pictures ---


def test_every_picture_is_named_by_a_record_and_every_record_has_its_picture() -> None:
    files = {each.sha256: each for each in specimens() if isinstance(each, File)}
    stored = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in IMAGES}
    assert files.keys() == stored.keys()
    for checksum, file in files.items():
        assert (file.name, file.size) == (stored[checksum].name, stored[checksum].stat().st_size)


def test_a_picture_is_small_and_carries_nothing_but_itself() -> None:
    for path in IMAGES:
        content = path.read_bytes()
        assert len(content) < _LARGEST
        with Image.open(io.BytesIO(content)) as image:
            image.load()
            assert not image.getexif()
            assert not set(image.info) & {"exif", "xmp", "icc_profile"}


def test_the_first_word_on_every_page_is_the_word() -> None:
    pages = [each for each in specimens() if isinstance(each, Page)]
    assert len(pages) == 5
    for page in pages:
        assert page.recognised.startswith(MARK)
        assert page.leaf
        for word in page.words:
            assert 0 <= word.left <= word.left + word.width <= page.width
            assert 0 <= word.top <= word.top + word.height <= page.height


def test_the_words_of_a_drawn_page_are_those_of_its_transcription() -> None:
    (report,) = (text for text in texts_of(25) if text.language == "ru")
    pages = [each.recognised for each in specimens() if isinstance(each, Page)][:3]
    drawn = [word for page in pages for word in page.split()[1:]]  # but for the word at the head
    assert drawn == plain(report.body).split()


def test_what_was_blacked_out_is_not_among_the_words_of_its_page() -> None:
    pages = [each for each in specimens() if isinstance(each, Page)]
    first, second = pages[3:]
    assert "sandwich," not in first.recognised.split()
    assert "sandwich," in second.recognised.split()


# --- What they show ---


def test_a_telegram_stands_in_russian_english_and_chinese_in_step() -> None:
    several = {text.language: text for text in texts_of(21)}
    assert several.keys() == {"ru", "en", "zh-Hans"}
    blocks = {
        len(re.findall(r"<(?:p|h[1-6]|ul|ol|table)\b", re.sub(r"<aside.*?</aside>", "", it.body)))
        for it in several.values()
    }
    assert len(blocks) == 1
    for mark in ('class="illegible"', 'class="redacted"', "<ins", "<del", "leaf-break"):
        assert mark in several["ru"].body, mark
    by = set(re.findall(r'data-by="(\w+)"', "".join(each.body for each in several.values())))
    assert {"translator", "editor"} <= by


def test_a_conversation_is_recorded_by_two_sides() -> None:
    ours, theirs = documents()[22], documents()[23]
    assert any(
        each.kind is RelationKind.SAME_EVENT and each.to == theirs.number for each in ours.relations
    )
    assert set(ours.events) & set(theirs.events)
    assert {text.language for text in texts_of(22)} != {text.language for text in texts_of(23)}


def test_a_document_was_blacked_out_first_and_opened_later() -> None:
    document = documents()[24]
    first, second = (each for copy in document.copies for each in copy.releases)
    assert (first.outcome, second.outcome) == (Outcome.PART, Outcome.FULL)
    assert all(redaction.code for redaction in first.redactions)
    released = {text.release: text.body for text in texts_of(24)}
    assert "redacted" in released[first.id]
    assert "redacted" not in released[second.id]


def test_a_report_has_images_of_its_pages_with_their_leaves() -> None:
    scans = [
        each
        for each in specimens()
        if isinstance(each, File) and each.document == 25 and each.role is FileRole.SCAN
    ]
    assert len(scans) == 3
    leaves = [each.leaf for each in specimens() if isinstance(each, Page)]
    assert leaves[:3] == ["21", "22", "22 об."]


def test_a_date_is_known_only_by_its_year_and_another_not_at_all() -> None:
    assert [date.edtf for date in documents()[26].dates] == ["1931"]
    (undated,) = documents()[27].dates
    assert undated.undated
    assert not undated.edtf


def test_one_is_doubted_and_the_doubt_is_signed_and_argued() -> None:
    disputed = next(
        each
        for each in documents()[28].authenticity
        if each.state in (AuthenticityState.DISPUTED, AuthenticityState.DOUBTED)
    )
    assert disputed.by
    assert disputed.reason


def test_the_original_of_one_has_been_closed_again() -> None:
    states = [copy.consultation.state for copy in documents()[29].copies if copy.consultation]
    assert OriginalAccess.RECLOSED in states


def test_a_protocol_has_two_attachments_in_order() -> None:
    attached = [
        (relation.order, document.number)
        for document in documents().values()
        for relation in document.relations
        if relation.kind is RelationKind.ATTACHMENT_TO and relation.to == 30
    ]
    assert attached == [(1, 31), (2, 32)]


def test_one_is_withheld_and_says_why_to_the_public() -> None:
    withheld = [each for each in documents().values() if not each.access.is_open()]
    assert [each.number for each in withheld] == [33]
    assert withheld[0].access.note.startswith(MARK)


def test_a_letter_runs_from_right_to_left() -> None:
    assert {"ar", "en"} == {text.language for text in texts_of(34)}


def test_one_file_holds_several_documents_in_the_order_of_their_leaves() -> None:
    leaves = {
        reference.levels[-1].value
        for each in documents().values()
        for copy in each.copies
        if (reference := copy.reference) is not None
        and [level.value for level in reference.levels[:-1]] == ["7", "2", "31"]
    }
    assert {"4-6", "7-8", "9-11", "12-13", "14", "15", "16", "17"} == leaves


def test_a_cover_name_is_identified_where_it_stands_and_is_no_name_of_its_bearer() -> None:
    (author,) = (each for each in documents()[21].participations if each.role == "author")
    assert author.written == "ЗАКЛАДКА"
    assert author.identification is not None
    assert author.identification.reason
    bearer = next(each for each in agents() if each.number == author.agent)
    assert not any("закладка" in form.casefold() for form in _forms(bearer))


def test_a_person_has_a_pen_name_and_an_office_has_had_others() -> None:
    kinds_of = {each.number: {name.kind for name in each.names} for each in agents()}
    assert NameKind.PEN in kinds_of[34]
    former = [
        name.form
        for each in agents()
        if each.type == "organisation"
        for name in each.names
        if name.kind is NameKind.FORMER and name.end
    ]
    assert len(former) > 1


def agents() -> list[Agent]:
    return [each for each in specimens() if isinstance(each, Agent)]


def test_places_lie_in_places_and_subjects_under_subjects() -> None:
    within = {each.number: each.within for each in specimens() if isinstance(each, Place)}
    town = 21
    province = within[town]
    assert province is not None
    state = within[int(province)]
    assert state is not None
    assert within[int(state)] is None
    subjects = [each for each in specimens() if isinstance(each, Subject)]
    assert any(each.broader for each in subjects)
    assert any(each.related for each in subjects)


def test_a_title_is_longer_than_any_page_wants_it() -> None:
    assert max(len(each.title) for each in documents().values()) > 300


def test_an_excerpt_has_a_translation_by_machine_beside_one_by_a_person() -> None:
    assert documents()[36].completeness is Completeness.EXCERPT
    methods = {text.method for text in texts_of(36)}
    assert {Method.MACHINE, Method.HUMAN} <= methods


def test_dates_are_of_the_old_style_about_and_between() -> None:
    dates = [date for each in documents().values() for date in each.dates]
    assert any(date.calendar == "julian" and date.written_date for date in dates)
    assert any("~" in date.edtf for date in dates)
    assert any("/" in date.edtf for date in dates)
    assert any(date.kind is DateKind.TALK for date in dates)


def test_the_preface_puts_forward_documents_that_anybody_may_see() -> None:
    (preface,) = _records(FILES[4])
    assert isinstance(preface, Preface)
    known = documents() | {
        each.number: each for each in _records(FILES[2]) if isinstance(each, Document)
    }
    for number in preface.documents:
        assert isinstance(number, int)
        assert known[number].access.is_open()

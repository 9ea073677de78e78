"""The first reference site, as its API answered: records, collections, texts and lists of names."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from fonds.importing import formats
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers import wilson_first, wilson_json, wilson_links
from fonds.importing.report import Report
from fonds.importing.source import Source
from fonds.records.collection import Collection
from fonds.records.document import Document, Role
from fonds.records.patch import Patch
from fonds.records.problem import Severity, Where
from fonds.records.text import plain
from fonds.records.transcription import Text, TextKind
from tests.importing.conftest import stands
from tests.importing.reading import patches, problems

SITE = "http://digitalarchive.wilsoncenter.org"


def written(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def by_lines(path: Path, *values: Any) -> Path:
    lines = (json.dumps(value, ensure_ascii=False) + "\n" for value in values)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def bring(*paths: Path) -> Report:
    source = Source(wilson_json, paths)
    return importing.run(source, actor="importer", pace=Pace(pause=0))


def record(**fields: Any) -> dict[str, Any]:
    """A record with every field that the site is known to have had."""
    return {
        "id": "110404",
        "title": "Telegram from Moscow",
        "slug": "telegram-from-moscow",
        "description": "<p>The ambassador speaks. See <a href='/document/110405'>another</a>.</p>",
        "source": "AVPRF, f. 0100, op. 43, p. 302, d. 10. Obtained by Ada One and translated "
        "by Bo Two.",
        "doc_date": "19500101",
        "frontend_doc_date": "January 1, 1950",
        "date_range_start": "19491231",
        "type": [{"id": "1", "name": "Telegram"}],
        "creators": [{"id": "9", "name": "Roshchin, Nikolai"}],
        "contributors": [{"id": "10", "name": "Mao, Zedong"}],
        "subjects": [{"id": "3", "name": "China--Foreign relations--Soviet Union"}],
        "original_coverages": [
            {"id": "4", "name": "Asia", "children": [{"id": "5", "name": "China"}]}
        ],
        "languages": [{"id": "1", "code": "rus", "name": "Russian"}],
        "transcripts": [
            {"id": "33548", "filename": "TranscriptFile_110404.html", "html": "<p>Беседа.</p>"}
        ],
        "translations": [
            {"id": "2", "language": {"name": "English"}, "html": "<p>A conversation.</p>"}
        ],
        "media_files": [{"filename": "scan.pdf"}],
        "attachments": [{"filename": "map.jpg"}],
        "links": [{"id": "110405", "name": "Another telegram"}],
        "collections": [{"id": "72", "name": "Sino-Soviet Relations"}],
        "repositories": [{"name": "Foreign Policy Archive of the Russian Federation (AVPRF)"}],
        "publishers": [{"name": "A Press"}],
        "donors": [{"name": "A Foundation"}],
        "classifications": [{"name": "Top Secret"}],
        "rights": "Reuse is welcome. It may be subject to copyright.",
        "pdf_generated_at": "2015-02-03",
        "is_inactive": False,
        "first_published_at": "2012-05-06 07:08:09",
        "source_created_at": "2011-11-20 18:00:00",
        "source_updated_at": "2014-01-02 03:04:05",
    } | fields


@pytest.fixture
def collection(samples: Path) -> Path:
    return samples / "data/wilson/first-site-collection.json"


@pytest.fixture
def transcript(samples: Path) -> Path:
    return samples / "data/wilson/first-site-transcript.json"


# --- the samples -----------------------------------------------------------------------------


def test_the_samples_are_recognised(collection: Path, transcript: Path) -> None:
    assert formats.recognise(collection) is wilson_json
    assert formats.recognise(transcript) is wilson_json


def test_every_field_of_the_real_collection_arrives(collection: Path) -> None:
    raw = json.loads(collection.read_text(encoding="utf-8"))
    (patch,) = patches(wilson_json, collection)
    assert problems(wilson_json, collection) == []
    values, introduction = patch.values, patch.values["introduction"]
    arrivals = {
        "id": patch.number == int(raw["id"]),
        "name": values["title"] == raw["name"],
        "value": values["title"] == raw["value"],
        "short_description": introduction.startswith(f"<p>{raw['short_description']}</p>"),
        "description": "At the end of 1957, the Xinjiang Party Committee" in introduction,
        "is_inactive": "access" not in values,
        "source_created_at": raw["source_created_at"] in introduction,
        "source_updated_at": raw["source_updated_at"] in introduction,
        "first_published_at": raw["first_published_at"] in introduction,
        "main_src": raw["main_src"] in values["image"].credit,
        "thumb_src": raw["thumb_src"] in values["image"].credit,
        "slug": f"path:/collection/491/{raw['slug']}" in values["keys"],
    }
    assert set(arrivals) == set(raw)
    assert [name for name, arrives in arrivals.items() if not arrives] == []


@pytest.mark.database
@pytest.mark.django_db
def test_links_to_collections_that_do_not_come_lead_where_they_led(collection: Path) -> None:
    report = bring(collection)
    assert (report.added, report.refused) == (1, 0)
    introduction = stands("collection", 491).introduction
    assert f'href="{SITE}/collection/191/the-yi-ta-incident-1962"' in introduction
    assert 'href="https://www.wilsoncenter.org/blog-post/' in introduction


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize("order", [("491", "191"), ("191", "491")])
def test_links_to_collections_that_come_too_lead_to_them_here(
    collection: Path, tmp_path: Path, order: tuple[str, str]
) -> None:
    real = json.loads(collection.read_text(encoding="utf-8"))
    other = {"id": "191", "name": "The Yi-Ta Incident, 1962", "is_inactive": False, "slug": "yi-ta"}
    known = {"491": real, "191": other}
    bring(by_lines(tmp_path / "collection.json", *(known[each] for each in order)))
    introduction = stands("collection", 491).introduction
    assert 'href="/collection/191"' in introduction
    assert f'href="{SITE}/collection/234/' in introduction


def test_the_word_processors_html_becomes_plain_paragraphs(transcript: Path) -> None:
    (patch,) = patches(wilson_json, transcript)
    assert problems(wilson_json, transcript) == []
    body = patch.values["body"]
    raw = json.loads(transcript.read_text(encoding="utf-8"))["raw"]
    several = plain(body).split("\n\n")
    assert len(several) == body.count("<p>") == raw.count("<p class=")
    assert set(re.findall(r"<([^<>]*)>", body)) == {"p", "/p"}
    assert several[0].startswith("По указанию министра иностранных дел СССР")
    assert several[-1] == "Н. Рощин"
    assert [each for each in several if each != " ".join(each.split())] == []
    assert (patch.values["language"], patch.values["type"]) == ("ru", TextKind.TRANSCRIPTION)


def test_every_filled_field_of_the_real_transcript_arrives(transcript: Path) -> None:
    raw = json.loads(transcript.read_text(encoding="utf-8"))
    (patch,) = patches(wilson_json, transcript)
    note = patch.values["note"]
    for field in ("filename", "asset_id", "source_created_at", "source_updated_at", "url", "id"):
        assert raw[field] in note, field
    assert patch.values["document"] == "wilson:110404"
    assert patch.key == "wilson:110404/transcription/33548"
    assert plain(patch.values["body"]).count("Мао Цзэдун") == raw["html"].count("Мао Цзэдун")
    assert (raw["content_type"], raw["extension"]) == ("text/html", "html")  # what a text is


@pytest.mark.database
@pytest.mark.django_db
def test_a_transcript_is_refused_until_its_record_is_here(transcript: Path, tmp_path: Path) -> None:
    alone = bring(transcript)
    assert (alone.came, alone.refused) == (1, 1)
    together = bring(written(tmp_path / "record.json", record(transcripts=[])), transcript)
    assert together.refused == 0
    text = stands("text", 1) if stands("text", 1).language == "ru" else stands("text", 2)
    assert isinstance(text, Text)
    assert text.document == 110404


# --- a record --------------------------------------------------------------------------------


@pytest.mark.database
@pytest.mark.django_db
def test_every_field_of_a_record_arrives(tmp_path: Path, client: Client) -> None:
    report = bring(written(tmp_path / "a.json", record()))
    assert report.refused == 0
    document = stands("document", 110404)
    assert isinstance(document, Document)
    arrivals = _own(document) | _pointed(document) | _noted(document)
    assert set(arrivals) == set(record())
    assert [name for name, arrives in arrivals.items() if not arrives] == []
    assert client.get("/document/telegram-from-moscow").status_code == 301


def _own(document: Document) -> dict[str, bool]:
    """What arrives in a field of the document's own."""
    (publication,), (copy,), (date,) = document.publications, document.copies, document.dates
    levels = [each.value for each in copy.reference.levels] if copy.reference else []
    return {
        "id": "wilson:110404" in document.keys,
        "title": document.title == "Telegram from Moscow",
        "slug": "path:/document/telegram-from-moscow" in document.keys,
        "description": "The ambassador speaks." in document.summaries[0].body,
        "source": document.source_written.startswith("AVPRF, f. 0100")
        and _titles("agent", copy.obtained_by) == ["Ada One"]
        and levels == ["0100", "43", "302", "10"],
        "doc_date": date.edtf == "1950-01-01",
        "frontend_doc_date": date.written == "January 1, 1950",
        "date_range_start": "19491231" in date.note,
        "type": document.genres == ("telegram",),
        "languages": document.languages == ("ru",),
        "publishers": publication.publisher == "A Press",
        "classifications": copy.markings[0].verbatim == "Top Secret",
        "rights": document.rights is not None
        and document.rights.original == "It may be subject to copyright.",
        "is_inactive": document.access.is_open(),
        "first_published_at": publication.year == "2012-05-06 07:08:09",
    }


def _pointed(document: Document) -> dict[str, bool]:
    """What arrives as a record that the document points to, or that points to it."""
    places = [(each.title, each.within) for each in (stands("place", 1), stands("place", 2))]
    subjects = _titles("subject", document.subjects)
    translators = _titles("agent", _text(2).made_by)
    return {
        "creators": _people(document, Role.AUTHOR) == ["Nikolai Roshchin"],
        "contributors": _people(document, Role.MENTIONED) == ["Mao Zedong"],
        "subjects": subjects == ["China--Foreign relations--Soviet Union"],
        "original_coverages": places == [("Asia", None), ("China", 1)],
        "transcripts": _text(1).body.startswith('<p id="p1">Беседа.'),
        "translations": (_text(2).language, translators) == ("en", ["Bo Two"]),
        "collections": document.collections[0].collection == 72,
        "repositories": stands("repository", 1).abbreviation == "AVPRF",
        "donors": _people(document, Role.FUNDER) == ["A Foundation"],
    }


def _noted(document: Document) -> dict[str, bool]:
    """What has no field of its own, and arrives in a note."""
    words = {
        "media_files": "scan.pdf",
        "attachments": "map.jpg",
        "links": "Another telegram",
        "pdf_generated_at": "2015-02-03",
        "source_created_at": "2011-11-20 18:00:00",
        "source_updated_at": "2014-01-02 03:04:05",
    }
    return {name: any(word in note for note in document.notes) for name, word in words.items()}


def _text(number: int) -> Text:
    found = stands("text", number)
    assert isinstance(found, Text)
    return found


def _titles(kind: str, pointers: tuple[int | str, ...]) -> list[str]:
    return [stands(kind, int(each)).title for each in pointers]


def _people(document: Document, role: Role) -> list[str]:
    held = (each.agent for each in document.participations if each.role == role)
    return _titles("agent", tuple(each for each in held if each))


@pytest.mark.database
@pytest.mark.django_db
def test_what_is_inactive_is_withheld(tmp_path: Path, client: Client) -> None:
    collection = {"id": "3", "name": "Hidden", "is_inactive": True, "slug": "hidden"}
    bring(by_lines(tmp_path / "a.json", record(is_inactive=True), collection))
    for address in ("/document/110404", "/document/telegram-from-moscow", "/collection/3/hidden"):
        assert client.get(address, follow=True).status_code == 404, address


@pytest.mark.database
@pytest.mark.django_db
def test_a_collection_that_a_record_names_and_that_comes_later_is_one_and_keeps_its_number(
    tmp_path: Path,
) -> None:
    whole = {"id": "72", "name": "Sino-Soviet Relations", "description": "<p>All.</p>", "slug": "s"}
    report = bring(by_lines(tmp_path / "a.json", record(), whole | {"is_inactive": False}))
    assert report.refused == 0
    found = stands("collection", 72)
    assert isinstance(found, Collection)
    assert found.introduction == '<p id="p1">All.</p>' or "All." in found.introduction


def document_of(path: Path) -> dict[str, Any]:
    (found,) = (each for each in patches(wilson_json, path) if each.kind == "document")
    return found.values


@pytest.mark.parametrize(
    ("figures", "edtf"),
    [
        ("19490401", "1949-04-01"),
        ("19490400", "1949-04"),
        ("19490000", "1949"),
        ("1949-04-01", "1949-04-01"),
        ("19490101", ""),  # a year without its day was written so too
        ("19491399", ""),
        ("spring", ""),
    ],
)
def test_a_date_in_figures_alone_is_no_more_exact_than_it_says(
    tmp_path: Path, figures: str, edtf: str
) -> None:
    path = written(tmp_path / "a.json", record(frontend_doc_date="", doc_date=figures))
    (date,) = document_of(path)["dates"]
    assert (date.edtf, date.written) == (edtf, figures)


def test_texts_whose_words_are_not_in_the_answer_are_told_and_named(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", record(transcripts=[{"url": "/transcripts/1.html"}]))
    assert any("/transcripts/1.html" in note for note in document_of(path)["notes"])
    assert any("/transcripts/1.html" in each.found for each in problems(wilson_json, path))


def test_a_field_that_nobody_knows_is_told_once(tmp_path: Path) -> None:
    several = [record(id=str(n), mood="fair") for n in (1, 2)]
    told = problems(wilson_json, by_lines(tmp_path / "a.json", *several))
    (field,) = (each for each in told if each.where.field == "mood")
    assert "in 2 objects" in field.found
    assert field.severity is Severity.NOTICE


# --- lists, and what is broken ---------------------------------------------------------------


@pytest.mark.database
@pytest.mark.django_db
def test_the_lists_of_names_go_in_as_authority_and_meet_the_records(tmp_path: Path) -> None:
    page = {"page": 1, "totalPages": 1, "totalItems": 1}
    names = {
        "contributor": {"id": "10", "name": "Mao, Zedong", "slug": "mao-zedong"},
        "subject": {"id": "3", "name": "China--Foreign relations--Soviet Union"},
        "coverage": {"id": "5", "name": "China", "parent": {"id": "4", "name": "Asia"}},
        "repository": {"id": "8", "name": "A Town Archive (ATA)"},
    }
    paths = [
        written(tmp_path / f"{called}.json", {"list": [entry], "pagination": page})
        for called, entry in names.items()
    ]
    report = bring(*paths, written(tmp_path / "record.json", record()))
    assert report.refused == 0
    mao = stands("agent", 1)
    assert (mao.title, mao.filed_as) == ("Mao Zedong", "Mao, Zedong")
    assert "wilson:contributor/10" in mao.keys
    assert _people(stands("document", 110404), Role.MENTIONED) == ["Mao Zedong"]
    assert stands("repository", 1).abbreviation == "ATA"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ('{"frontend_doc_date": "1949"', "breaks off"),
        ('{"id": "1", "is_inactive": false}', "no name"),
        ('{"name": "A", "is_inactive": false}', "no id"),
        ('{"frontend_doc_date": "1949", "id": "7"}', "no title"),
        ('{"frontend_doc_date": "1949", "title": "A"}', "no id"),
        ('{"raw": "<p>A</p>", "filename": "a.html"}', "of which record"),
        ('{"raw": "", "filename": "TranscriptFile_1.html"}', "no words"),
        ('{"code": 404, "error": "not found"}', "not told what this object is"),
        ('{"list": [1], "pagination": {}}', "not told what this object is"),
        ('{"id": "1", "id": "2", "is_inactive": false}', "stands twice"),
    ],
)
def test_what_is_no_record_is_refused_with_one_problem(
    tmp_path: Path, content: str, found: str
) -> None:
    path = tmp_path / "answer.json"
    path.write_text(content, encoding="utf-8")
    (told,) = wilson_json.read(path)
    assert not isinstance(told, Patch)
    assert told.severity is Severity.REFUSED
    assert found in told.found
    assert told.remedy


def test_a_broken_line_does_not_hold_back_the_others(tmp_path: Path) -> None:
    path = by_lines(tmp_path / "a.jsonl", record(id="1"), record(id="2"))
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1][:200], lines[1]]), encoding="utf-8")
    refused = [each for each in problems(wilson_json, path) if each.severity is Severity.REFUSED]
    assert [each.where.row for each in refused] == [2]
    found = [each.number for each in patches(wilson_json, path) if each.kind == "document"]
    assert found == [1, 2]


def test_a_list_without_its_envelope_is_read_too(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", [record(id="1"), record(id="2")])
    found = [each.number for each in patches(wilson_json, path) if each.kind == "document"]
    assert found == [1, 2]


def test_hostile_prose_is_made_harmless(tmp_path: Path) -> None:
    hostile = '<p onclick="x()">A<script>x()</script><a href="javascript:x()">b</a></p>'
    path = written(tmp_path / "a.json", record(description=hostile))
    body = document_of(path)["summaries"][0].body
    assert "script" not in body
    assert "onclick" not in body


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "parent", "children", "url", "html"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*record(), "raw", "filename", "is_inactive"]), VALUES))
def test_an_object_of_any_shape_gives_records_or_one_refusal(value: dict[str, Any]) -> None:
    path = Path("answer.json")
    several = list(wilson_first.read(value, Where(file=path.name), wilson_first.Shelf(path)))
    refused = [
        each
        for each in several
        if not isinstance(each, Patch) and each.severity is Severity.REFUSED
    ]
    assert len(refused) == (0 if any(isinstance(each, Patch) for each in several) else 1)


def test_names_within_names_without_end_are_refused(tmp_path: Path) -> None:
    nested: Any = {"name": "China"}
    for _ in range(400):
        nested = {"name": "China", "children": [nested]}
    path = written(tmp_path / "a.json", record(original_coverages=[nested]))
    told = [each for each in problems(wilson_json, path) if each.severity is Severity.REFUSED]
    assert (
        len(told) + len([each for each in patches(wilson_json, path) if each.number == 110404]) == 1
    )


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("/collection/234/china", "/collection/wilson%3A234?else="),
        ("http://digitalarchive.wilsoncenter.org/document/123", "/document/wilson%3A123?else="),
        ("https://digitalarchive.wilsoncenter.org/document/a-slug", "/document/path%3A%2Fdocument"),
        ("https://www.wilsoncenter.org/collection/2/x", "https://www.wilsoncenter.org/collection"),
        ("/theme/cuba", "https://digitalarchive.wilsoncenter.org/theme/cuba"),
        ("#note", "#note"),
        ("http://[bad", "http://[bad"),
    ],
)
def test_links_of_the_old_site_are_made_soft_and_others_whole(link: str, leads: str) -> None:
    assert wilson_links.soft(link).startswith(leads)

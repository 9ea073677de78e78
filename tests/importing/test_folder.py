"""A Fonds folder: records in YAML or TOML beside their texts and scans."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fonds.catalogue import load
from fonds.files.store import FolderStore
from fonds.importing import run as importing
from fonds.importing.pace import Pace
from fonds.importing.readers.folder import Folder
from fonds.importing.report import Fate
from fonds.importing.source import Source
from fonds.records.document import Document, Role
from fonds.records.file import FileRole
from fonds.records.patch import Patch
from fonds.records.problem import Problem, Severity
from fonds.records.transcription import TextKind
from tests.importing.reading import patches, problems

READER = Folder()
_JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF"

_CONVERSATION = """\
title: "SPECIMEN: a conversation"
date: 16 December 1949
language: ru
author: {name: "Obraztsov, Pyotr", capacity: Envoy}
participants:
  - Primerov, Ivan
  - name: Vzorov, Lev
    capacity: interpreter
people:
  - {role: recipient, name: Directorate}
subject: [Crates, Keys]
reference: F. 1, op. 2, d. 010
collection: SPECIMEN papers
summary:
  en: |
    Two crates came *late*.

    A key was lost.
  ru: Ящики.
"""


def lay(root: Path, **files: str | bytes) -> Path:
    """A folder with these files; "__" in a name stands for a full stop, "_S_" for a step."""
    for name, content in files.items():
        place = root / name.replace("_S_", "/").replace("__", ".")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def read(root: Path) -> tuple[list[Patch], list[Problem]]:
    return patches(READER, root), problems(READER, root)


def only(several: list[Patch], kind: str) -> Patch:
    """The one full patch of that kind."""
    (found,) = [each for each in several if each.kind == kind and not each.mention]
    return found


def test_a_record_is_written_as_a_person_would_say_it(tmp_path: Path) -> None:
    several, found = read(lay(tmp_path, letters_S_talk__yaml=_CONVERSATION))
    document = only(several, "document")
    assert found == []
    assert document.key == "folder:letters/talk"
    assert document.values["title"] == "SPECIMEN: a conversation"
    assert document.values["dates"][0].edtf == "1949-12-16"
    people = [(each.role, each.capacity, each.agent) for each in document.values["participations"]]
    assert people == [
        (Role.AUTHOR, "Envoy", "heading:Pyotr Obraztsov"),
        (Role.RECIPIENT, "", "heading:Directorate"),
        (Role.PARTICIPANT, "", "heading:Ivan Primerov"),
        (Role.PARTICIPANT, "interpreter", "heading:Lev Vzorov"),
    ]
    assert document.values["subjects"] == ("heading:Crates", "heading:Keys")
    assert "010" in document.values["copies"][0].reference.verbatim
    bodies = {each.language: each.body for each in document.values["summaries"]}
    assert bodies == {
        "en": "<p>Two crates came <em>late</em>.</p>\n<p>A key was lost.</p>",
        "ru": "<p>Ящики.</p>",
    }


def test_a_record_in_toml_says_the_same(tmp_path: Path) -> None:
    toml = 'title = "SPECIMEN"\ndate = 1949-12-16\nauthor = ["A", "B"]\n[summary]\nen = "*Late*"\n'
    several, found = read(lay(tmp_path, a__toml=toml))
    values = only(several, "document").values
    assert found == []
    assert values["dates"][0].edtf == "1949-12-16"
    assert len(values["participations"]) == 2
    assert values["summaries"][0].body == "<p><em>Late</em></p>"


def test_what_lies_beside_a_document_goes_with_it(tmp_path: Path) -> None:
    lay(tmp_path, talk__yaml="title: SPECIMEN", talk__ru__transcript__txt="Слова.")
    lay(tmp_path, talk__en__md="---\ntype: translation\n---\n*Words.*", talk_2__yaml="title: Other")
    (tmp_path / "talk-001.jpg").write_bytes(_JPEG)
    (tmp_path / "talk_2-1.jpg").write_bytes(_JPEG + b"another")
    several, found = read(tmp_path)
    assert found == []
    texts = {each.values["language"]: each for each in several if each.kind == "text"}
    assert texts["ru"].key == "folder:talk/transcription/ru"
    assert texts["en"].values["type"] is TextKind.TRANSLATION
    assert texts["en"].values["body"] == "<p><em>Words.</em></p>"
    files = {each.values["name"]: each for each in several if each.kind == "file"}
    assert files["talk-001.jpg"].values["document"] == "folder:talk"
    assert files["talk-001.jpg"].values["order"] == 1
    assert files["talk_2-1.jpg"].values["document"] == "folder:talk_2"
    assert files["talk.en.md"].values["role"] is FileRole.SOURCE


def test_lists_of_the_authority_come_first_by_the_name_of_their_file(tmp_path: Path) -> None:
    lay(
        tmp_path,
        a__yaml="title: SPECIMEN\nauthor: envoy",
        people__yaml="- name: Obraztsov, Pyotr\n  id: envoy\n- name: Primerov, Ivan\n",
        places_S_city__yml="name: Primerograd",
    )
    several, found = read(tmp_path)
    assert found == []
    assert [each.kind for each in several] == ["place", "agent", "agent", "document"]
    assert only(several, "document").values["participations"][0].agent == several[1].key


def test_a_record_says_its_kind_where_its_place_does_not(tmp_path: Path) -> None:
    several, found = read(lay(tmp_path, x__yaml="kind: collection\ntitle: SPECIMEN papers"))
    assert (several[0].kind, found) == ("collection", [])
    several, found = read(lay(tmp_path, x__yaml="kind: telegramme\ntitle: SPECIMEN"))
    assert several == []
    assert (found[0].where.row, found[0].value) == (1, "telegramme")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: A\ntitle: B", 2, "stands twice"),
        ("title: A\n\nlevel: leaf", 3, "“leaf” is none of the values"),
        ("date: 1949", 1, "title"),
        ("title: A\npeople:\n  - {role: pilot, name: B}", 3, "“pilot”"),
        ("title: A\nauthor: [[x]]", 2, "list within a list"),
        ("title: A\nauthor: {name: [x]}", 2, "no plain value"),
        ("title: [", 1, "YAML"),
        ("# nothing", 0, "no record"),
    ],
)
def test_a_record_that_cannot_be_read_is_refused_once_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    lay(tmp_path, a__yaml=text, a__txt="Words of it.")
    several, found = read(tmp_path)
    refused = [each for each in found if each.severity is Severity.REFUSED]
    assert several == []
    assert [each.where.row for each in refused] == [line]
    assert words in refused[0].found


def test_a_field_that_is_not_known_is_told_and_the_record_goes_in(tmp_path: Path) -> None:
    several, (notice,) = read(lay(tmp_path, a__yaml="title: SPECIMEN\n\ncolour: red"))
    assert only(several, "document").values == {"title": "SPECIMEN"}
    assert (notice.where.row, notice.where.field) == (3, "colour")


def test_a_whole_record_can_say_what_no_column_can(tmp_path: Path) -> None:
    text = (
        "format: 1\nkind: document\ntitle: SPECIMEN\nauthenticity:\n"
        "  - {state: doubted, reason: The watermark is later.}\n"
        "collections:\n  - {collection: 'heading:SPECIMEN papers', position: 3}\n"
        "relations:\n  - {kind: replies to, to: 12}\n"
    )
    several, found = read(lay(tmp_path, a__yaml=text, a__ru__original__txt="Слова."))
    document = only(several, "document")
    assert found == []
    assert document.key == "folder:a"
    assert document.values["authenticity"][0].state == "doubted"
    assert document.values["collections"][0].position == 3
    assert document.values["relations"][0].to == 12
    assert only(several, "text").values["document"] == "folder:a"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("format: 2\nkind: document", 1, "format “2”"),
        ("format: 1\nkind: documents", 2, "“documents”"),
        ("format: 1\nkind: document\n\ntitel: A", 4, "no field “titel”"),
        ("format: 1\nkind: document\ntitle: A\nlevel: leaf", 4, "cannot be “leaf”"),
        ("format: 1\nkind: document\ntitle: A\nnumber: many", 4, "“number”"),
        ("format: 1\nkind: agent\naccess: {opens: 2026-01-01T00:00:00}", 3, "no zone"),
    ],
)
def test_a_whole_record_that_does_not_fit_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    several, (problem,) = read(lay(tmp_path, a__yaml=text))
    assert several == []
    assert problem.where.row == line
    assert words in problem.found


def test_files_beside_no_record_are_counted(tmp_path: Path) -> None:
    _, (notice,) = read(lay(tmp_path, a__yaml="title: A", README__md="About", LICENSE="x"))
    assert notice.severity is Severity.NOTICE
    assert "LICENSE, README.md (2)" in notice.found


def test_a_folder_without_records_is_told(tmp_path: Path) -> None:
    several, (problem,) = read(lay(tmp_path, x__txt="Words"))
    assert several == []
    assert "--format files" in problem.remedy


def test_a_file_that_a_record_names_is_not_taken_twice(tmp_path: Path) -> None:
    lay(tmp_path, a__yaml="title: A\nfiles: [a-1.jpg]")
    (tmp_path / "a-1.jpg").write_bytes(_JPEG)
    several, found = read(tmp_path)
    assert len([each for each in several if each.kind == "file"]) == 1
    assert found == []


def test_one_file_can_be_read_by_itself(tmp_path: Path) -> None:
    lay(tmp_path, a__yaml="title: A", a__en__txt="Words.", b__yaml="title: B")
    several, (notice,) = read(tmp_path / "a.yaml")
    assert [each.kind for each in several] == ["document", "text", "file"]
    assert notice.found.startswith("1 text does not say whether it is a transcription")


def bring(root: Path, store: Path) -> Any:
    source = Source(READER, (root,))
    return importing.run(source, pace=Pace(pause=0), store=FolderStore(store))


@pytest.mark.database
@pytest.mark.django_db
def test_a_folder_comes_in_whole_and_again_unchanged(tmp_path: Path) -> None:
    root = lay(
        tmp_path / "papers",
        talk__yaml=_CONVERSATION + "replies to: letter\n",
        letter__yaml="title: SPECIMEN letter",
        talk__ru__txt="Слова.",
        people__yaml="- name: Obraztsov, Pyotr\n  born: 1900\n",
    )
    (root / "talk-1.jpg").write_bytes(_JPEG)
    report = bring(root, tmp_path / "store")
    assert report.fates[Fate.REFUSED] == 0, list(report.problems)
    talk = next(each for each in load.every("document") if "conversation" in each.title)
    assert isinstance(talk, Document)
    assert talk.keys == ("folder:talk",)
    letter = load.one("document", int(talk.relations[0].to))
    assert letter is not None
    assert letter.title == "SPECIMEN letter"
    assert [each.role for each in load.files_of(talk.number, load.ALL)] == [
        FileRole.SOURCE,
        FileRole.SCAN,
    ]
    assert len(load.texts_of(talk.number)) == 1
    again = bring(root, tmp_path / "store")
    assert again.run is None
    assert again.fates[Fate.ADDED] == again.fates[Fate.CHANGED] == 0

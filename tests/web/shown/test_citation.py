from __future__ import annotations

from fonds.records.collection import Collection
from fonds.records.document import Document, Membership
from fonds.web.shown.citation import citation
from fonds.web.shown.description import Around
from fonds.web.shown.words import plain

ADDRESS = "https://archive.example/document/7"


def test_the_page_cites_word_for_word_as_the_house_form_does() -> None:
    made = citation(Document(title="A letter"), (), Around(), "Archive", ADDRESS)
    assert plain(made.runs) == made.plain
    assert made.plain.startswith("“A letter,” ")
    assert made.runs[-1].address == ADDRESS


def test_quotation_marks_do_not_turn_with_a_title_that_runs_right_to_left() -> None:
    title = Document(title="برقية", title_language="ar")
    opening, name, closing, *_ = citation(title, (), Around(), "Archive", ADDRESS).runs
    assert (opening.form, opening.direction) == ("“", "")
    assert (name.form, name.language, name.direction) == ("برقية", "ar", "rtl")
    assert closing.form.endswith("”")
    assert closing.direction == ""


def test_each_other_form_stands_under_its_name_with_the_address_as_a_link() -> None:
    made = citation(Document(title="A letter"), (), Around(), "Archive", ADDRESS)
    assert [form.name for form in made.others] == [
        "Chicago, note",
        "Chicago, bibliography",
        "MLA",
        "APA",
    ]
    for form in made.others:
        assert [run.form for run in form.runs if run.address] == [ADDRESS]
        assert plain(form.runs).count("A letter") == 1


def test_a_citation_names_the_first_collection_that_may_be_seen() -> None:
    memberships = (Membership(collection=1), Membership(collection=2))
    document = Document(title="A letter", collections=memberships)
    known = Around(collections={2: Collection(number=2, title="Box Papers")})
    others = citation(document, (), known, "Archive", ADDRESS).others
    assert all("Box Papers" in plain(form.runs) for form in others)

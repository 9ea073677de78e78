from __future__ import annotations

from fonds.records.document import Document
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

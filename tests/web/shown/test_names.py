from __future__ import annotations

from fonds.records.agent import Agent
from fonds.records.document import Document, Participation, Role
from fonds.records.statement import Basis, Certainty, Statement
from fonds.web.shown.names import agents_of, correspondents, named
from fonds.web.shown.words import plain

AGENTS = {
    1: Agent(number=1, title="Stalin", title_language="en"),
    2: Agent(number=2, title="毛泽东", title_language="zh-Hans"),
}


def who(*parts: Participation) -> str:
    return plain(correspondents(Document(participations=parts), AGENTS))


def test_a_letter_goes_from_its_author_to_its_recipient() -> None:
    author = Participation(role=Role.AUTHOR, agent=1)
    assert who(author, Participation(role=Role.RECIPIENT, agent=2)) == "Stalin to 毛泽东"


def test_a_recipient_alone_is_still_told() -> None:
    assert who(Participation(role=Role.RECIPIENT, agent=1)) == "to Stalin"


def test_a_conversation_is_told_with_whom() -> None:
    recorder = Participation(role=Role.RECORDER, written="Yudin")
    assert who(recorder, Participation(role=Role.SPEAKER, agent=2)) == "Yudin, with 毛泽东"


def test_whoever_spoke_and_wrote_is_named_once() -> None:
    author = Participation(role=Role.AUTHOR, agent=1)
    assert who(author, Participation(role=Role.SPEAKER, agent=1)) == "Stalin"


def test_many_names_are_counted_after_the_third() -> None:
    crowd = [Participation(role=Role.SPEAKER, written=letter) for letter in "ABCDE"]
    assert who(*crowd) == "A, B, C and 2 others"
    assert who(*crowd[:4]) == "A, B, C and 1 other"


def test_nobody_named_is_nothing_said() -> None:
    assert who() == ""
    assert who(Participation(role=Role.MENTIONED, agent=1)) == ""


def test_an_identified_pseudonym_shows_both_names_and_on_whose_word() -> None:
    part = Participation(
        role=Role.AUTHOR,
        agent=1,
        written="Филиппов",
        written_language="ru",
        identification=Statement(basis=Basis.EDITOR, certainty=Certainty.SURE),
    )
    shown = named(part, AGENTS)
    assert shown is not None
    assert plain(shown.name) == "Stalin"
    written, identified = map(plain, shown.asides)
    assert written == "as written: Филиппов"
    assert identified == "identification: supplied by the editor, sure"
    assert shown.asides[0][1].language == "ru"


def test_a_name_written_as_the_archive_writes_it_is_not_said_twice() -> None:
    shown = named(Participation(role=Role.AUTHOR, agent=1, written="Stalin"), AGENTS)
    assert shown is not None
    assert shown.asides == ()


def test_an_agent_the_public_may_not_see_is_named_only_as_the_paper_does() -> None:
    hidden = Participation(role=Role.AUTHOR, agent=99, written="Филиппов")
    shown = named(hidden, AGENTS)
    assert shown is not None
    assert plain(shown.name) == "Филиппов"
    assert named(Participation(role=Role.AUTHOR, agent=99), AGENTS) is None


def test_each_name_carries_its_language() -> None:
    shown = named(Participation(role=Role.AUTHOR, agent=2), AGENTS)
    assert shown is not None
    assert (shown.name[0].language, shown.name[0].direction) == ("zh-Hans", "ltr")


def test_keys_of_a_source_are_no_numbers_to_look_up() -> None:
    parts = (
        Participation(role=Role.AUTHOR, agent="src:1"),
        Participation(role=Role.EDITOR, agent=2),
    )
    assert agents_of([Document(participations=parts)]) == {2}

from __future__ import annotations

from fonds.records.agent import Agent
from fonds.records.transcription import Extent, Made, Method, Text, TextKind
from fonds.web.shown.history import history
from fonds.web.shown.words import plain

ORIGINAL = Text(number=1, document=9, language="ru")
POLISH = Text(number=2, document=9, type=TextKind.TRANSLATION, language="pl", from_text=1)


def told(text: Text) -> list[str]:
    agents = {5: Agent(number=5, title="A. Translator")}
    return [plain(runs) for runs in history(text, (ORIGINAL, POLISH, text), agents)]


def test_a_translation_says_from_which_language() -> None:
    assert told(POLISH) == ["Translation from the Russian"]


def test_a_translation_of_a_translation_says_that_the_original_was_not_seen() -> None:
    english = Text(number=3, document=9, type=TextKind.TRANSLATION, language="en", from_text=2)
    assert told(english) == ["Translation of a translation: from the Polish, not from the original"]


def test_makers_checkers_and_dates_are_named() -> None:
    text = Text(
        number=3,
        document=9,
        made=Made.PROJECT,
        made_by=(5,),
        made_by_written="another",
        made_on="2024",
        method=Method.CORRECTED,
        checked_by="C",
        checked_on="2025-03",
        extent=Extent.EXCERPT,
        edition="2",
    )
    assert told(text) == [
        "Transcription",
        "made by machine and corrected",
        "made for this archive",
        "excerpt",
        "by A. Translator, another",
        "2024",
        "checked by C",
        "checked March 2025",
        "version 2",
    ]

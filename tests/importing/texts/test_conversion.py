"""From the bytes of a file to a text in the profile."""

from __future__ import annotations

import pytest

from fonds.importing.texts import conversion
from fonds.importing.texts.conversion import Converted, converted
from fonds.records.problem import Problem, Severity, Where

_RUSSIAN = "Сегодня принял заведующего учебным архивом. Беседа продолжалась сорок минут. " * 3
_CHINESE = "今日会见教学档案馆负责人。谈话历时四十分钟，气氛友好，双方交换了意见。" * 3
WHERE = Where(file="folder/12.ru.txt")


def text(content: bytes, name: str = "12.ru.txt", language: str = "") -> Converted:
    made = converted(content, name, WHERE, language)
    assert isinstance(made, Converted), made
    return made


def refused(content: bytes, name: str = "12.ru.txt") -> Problem:
    made = converted(content, name, WHERE)
    assert isinstance(made, Problem), made
    assert made.severity is Severity.REFUSED
    assert made.where.file == WHERE.file
    return made


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r"]
)
def test_a_russian_text_is_read_in_whatever_encoding_it_comes(encoding: str) -> None:
    assert text(_RUSSIAN.encode(encoding)).body == f"<p>{_RUSSIAN.strip()}</p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_a_chinese_text_is_read_in_whatever_encoding_it_comes(encoding: str) -> None:
    assert text(_CHINESE.encode(encoding)).body == f"<p>{_CHINESE}</p>"


def test_an_encoding_that_was_only_likely_is_told() -> None:
    (notice,) = text(_RUSSIAN.encode("cp1251")).notices
    assert notice.severity is Severity.NOTICE
    assert notice.where == WHERE


def test_a_page_in_the_encoding_that_it_states_needs_no_notice() -> None:
    page = f"<html lang=ru><meta charset=windows-1251><p>{_RUSSIAN[:30]}</html>"
    made = text(page.encode("cp1251"), "12.html")
    assert made.body == f"<p>{_RUSSIAN[:30].strip()}</p>"
    assert (made.language, made.notices) == ("ru", ())


def test_a_page_that_states_what_it_was_before_is_read_as_what_it_is() -> None:
    page = f'<html><meta http-equiv=x content="text/html; charset=windows-1251"><p>{_RUSSIAN}'
    assert text(page.encode(), "12.html").body == f"<p>{_RUSSIAN.strip()}</p>"


def test_bytes_without_meaning_refuse_the_text_and_say_where() -> None:
    problem = refused(_RUSSIAN.encode() + b"\n\n\x92\xff" + _RUSSIAN.encode() * 3)
    assert "0x92" in problem.found
    assert problem.where.row == 3


def test_a_picture_named_as_a_text_is_refused() -> None:
    assert "“image/png”" in refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").found
    assert "no form that is known" in refused(bytes(range(256))).found


def test_empty_texts_are_refused() -> None:
    assert refused(b" \r\n ").found == "The file is empty."
    assert refused(b"<html><title>x</title><body></body></html>", "1.html").found == (
        "The file holds no words."
    )


def test_a_text_that_is_too_large_is_refused_with_a_way_to_keep_it() -> None:
    problem = refused(b"word " * (conversion.LARGEST // 5 + 1))
    assert "larger than 16 MB" in problem.found
    assert "attachment" in problem.remedy


def test_a_page_named_as_plain_text_is_read_as_a_page_and_told() -> None:
    made = text(b"<html><body><p>One<p>Two</body></html>")
    assert made.body == "<p>One</p>\n<p>Two</p>"
    assert made.media_type == "text/html"
    assert "“.txt”" in made.notices[0].found


def test_plain_words_named_as_a_page_keep_their_paragraphs() -> None:
    made = text(b"One.\n\nTwo & three.", "12.html")
    assert made.body == "<p>One.</p>\n<p>Two &amp; three.</p>"
    assert "“.html”" in made.notices[0].found


def test_a_part_of_a_page_without_its_frame_is_a_page() -> None:
    assert text(b"<p>One</p><p>Two</p>", "12.html").body == "<p>One</p>\n<p>Two</p>"


def test_a_language_of_the_file_that_contradicts_its_name_is_told() -> None:
    made = text(b'<html lang="en-US"><p>Words</html>', "12.html", "ru")
    assert made.language == "ru"
    assert any("“en-US”" in each.found for each in made.notices)
    assert not text(b'<html lang="en-US"><p>Words</html>', "12.html", "en").notices


def test_what_is_lost_is_told() -> None:
    (notice,) = text(b"<html><p>Words<script>x()</script></html>", "12.html").notices
    assert "Scripts were left out" in notice.found

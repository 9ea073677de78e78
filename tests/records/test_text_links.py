"""Where a text may point to."""

from __future__ import annotations

import pytest

from fonds.records import text


def cleaned(source: str) -> str:
    return text.clean(source).xhtml


def losses(source: str) -> str:
    return " ".join(str(loss) for loss in text.clean(source).lost)


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/?a=1&amp;b=2",
        "http://example.org",
        "mailto:editor@example.org",
        "/document/12",
        "/document/12#p3",
        "https://example.org/архив",
    ],
)
def test_links_to_the_web_and_within_the_archive_stay(href: str) -> None:
    source = f'<p><a href="{href}">x</a></p>'
    assert text.clean(source) == text.CleanText(source)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "java&#115;cript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        " JAVASCRIPT:alert(1)",
        "jav&#x0A;ascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>x</script>",
        "//evil.example",
        "/\\evil.example",
        "http:\\\\evil.example",
        "https:evil",
        "http://",
        "file:///etc/passwd",
        "../other.htm",
        "mailto:",
        "https://example.org/\u202egro",
        "https://" + "a" * 3000,
    ],
)
def test_other_links_become_their_words_and_are_told(href: str) -> None:
    source = f'<p><a href="{href}">x</a></p>'
    assert cleaned(source) == "<p>x</p>"
    assert "may not point to" in losses(source)


def test_an_ampersand_in_an_address_is_not_read_as_a_letter() -> None:
    assert 'href="https://example.org/?a=1&amp;copy=2"' in cleaned(
        '<a href="https://example.org/?a=1&copy=2">x</a>'
    )


def test_links_within_the_text_follow_their_target() -> None:
    heading = '<h2><a name="Раздел 1">I</a></h2>'
    source = f'<p><a href="#Раздел 1">see</a> <a href="#gone">gone</a></p>{heading}'
    assert cleaned(source) == '<p><a href="#x0">see</a> gone</p>\n<h2 id="x0">I</h2>'
    assert "#gone" in losses(source)


def test_an_id_of_the_source_stays_only_while_a_link_needs_it() -> None:
    assert cleaned('<p id="intro">A</p><p id="p7">B</p>') == '<p>A</p>\n<p id="p7">B</p>'

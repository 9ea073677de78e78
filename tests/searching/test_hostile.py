"""Nothing that anyone can type or send makes a search fail."""

from __future__ import annotations

from random import Random
from time import process_time
from urllib.parse import parse_qs, quote

import pytest
from django.test import Client

from fonds.records.document import Document, Summary
from fonds.records.transcription import Text
from fonds.searching import index
from fonds.searching.passages.marks import marks, passage
from fonds.searching.query import DEEPEST, Query
from fonds.searching.search import search
from tests.searching.conftest import saved

pytestmark = [pytest.mark.django_db, pytest.mark.database]

# What engines, parsers, templates and databases have stumbled over.
SIGNS = [
    *"\"'()[]{}<>*?~^:;!&|+-=/\\.,%$#@_`",
    *("AND", "OR", "NOT", "AND OR", "NOT NOT", "TO", "IN [a b]", "title:", "title:x", ":", "::"),
    *("a AND NOT b", "a OR", "OR a", "(a", "a)", "((((a", "[1 TO 2]", "{a TO *}", "a~2", "a^9"),
    *('"', '""', '"""', '"a', 'a"', '"a" "', '"a"b"c"', "'a", "„a", "«»", "“", '-"', '--"a"', "-"),
    *("--a", "- a", "a -", "-a -b", "-treaty", "a*", "*", "**", "?", "a?b", "/a/", "//", "/.*/"),
    *("title:(", "title:)", "author:()", "date:..", "date:9999-99", "date:[", "date:X..X", "id:/"),
    *("id:person/", "genre:", "language:((", '"a b"~', '"a b"~999999999', "a~", "~", "a*b*", "*:*"),
    *(
        "(" * 400,
        "NOT " * 100,
        "a OR " * 90,
        "(a OR (" * 60,
        '"a" OR ' * 60,
        "title:" * 80,
        "|" * 400,
    ),
    *("%", "%00", "%s", "{0}", "{{ a }}", "{% a %}", "${a}", "$(a)", "<b>", "</script>", "&amp;"),
    *("'; DROP TABLE x; --", "1=1", "../../etc/passwd", "\\", "\\\\", "\\u0000", "\\x00"),
    *("\x00", "a\x00b", "\x1f", "\x7f", "\u200b", "\u202e", "\ufeff", "\ufffe", "\ue000", "\u0301"),
    *("a\u0301\u0302\u0303" * 40, "\u2404", "state:", "=a", "en:treati", "➤", "😀" * 50, "𝔸𝔹"),
    *("毛" * 400, "한" * 100, "ﷺ" * 30, "ﬀ" * 90, "ß" * 200, "İ" * 100, "а" * 500, "a b " * 125),
    *("x" * 100_000, "a-" * 250, "-" * 500, "'" * 500, '"a' * 160, "1/" * 200, "ك" * 300, "ฐ" * 90),
]


@pytest.fixture(scope="module")
def several() -> list[str]:
    """More than a hundred, each another."""
    assert len(set(SIGNS)) >= 100
    return list(dict.fromkeys(SIGNS))


def test_whatever_is_typed_gives_an_answer(several: list[str]) -> None:
    saved(Document(title="A treaty (1), “draft” – 毛 한 ß İ"))
    saved(Text(document=1, body="<p>treaty 毛毛毛 &amp; &lt;b&gt;</p>"))
    index.drain()
    for words in several:
        query = Query.read({"q": [words]})
        found = search(query)
        assert found.ready, words
        assert found.total in (0, 1), words
        for said in ("A treaty (1), “draft” – 毛 한 ß İ", words[:2000]):
            assert all(span.start < span.end for span in marks(query, said, "en"))
            assert len(passage(query, said, "", 80).text) <= len(said)


def test_whatever_is_sent_in_any_parameter_gives_an_answer(several: list[str]) -> None:
    saved(Document(title="Treaty"))
    index.drain()
    names = ("in", "from", "to", "sort", "size", "page", "person", "language", "year", "other")
    for place, value in enumerate(several):
        name = names[place % len(names)]
        address = f"q=treaty&{name}={quote(value[:3000], errors='replace')}&{name}"
        found = search(Query.read(parse_qs(address, keep_blank_values=True)))
        assert found.ready


PIECES = [
    *(
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        "（",
        "“",
        "”",
        '"',
        "«",
        "*",
        "~",
        "~3",
        "-",
        "|",
        ":",
        " ",
        " ",
    ),
    *(
        "title:",
        "author:",
        "date:",
        "id:",
        "genre:",
        "foo:",
        "1956",
        "..",
        "1956-13",
        "[",
        "{",
        "X",
    ),
    *(
        "treaty",
        "毛",
        "мир",
        "ﬁ",
        "한국",
        "كتاب",
        "e\u0301",
        "\u202e",
        "\x00",
        "<b>",
        "&",
        "%",
        "\\",
    ),
]


def test_two_hundred_strings_by_chance_give_a_page_each_and_none_is_slow(client: Client) -> None:
    saved(Document(title="A treaty – 毛 мир", summaries=(Summary(body="<p>treaty ﬁ</p>"),)))
    index.drain()
    chance = Random(1956)  # noqa: S311 (no secret)
    client.get("/search?q=treaty")  # templates are read once
    for _ in range(200):
        words = "".join(chance.choices(PIECES, k=chance.randrange(1, 40)))
        before = process_time()
        answer = client.get("/search", {"q": words}, follow=True)
        spent = process_time() - before
        assert answer.status_code == 200, words
        assert spent < 0.5, words


@pytest.mark.parametrize("page", ["1", "2", str(DEEPEST), "99999999999999999999", "-1", "1e9"])
def test_leafing_as_deep_as_anyone_likes_ends_at_the_last_page(page: str) -> None:
    saved(Document(title="Treaty"))
    index.drain()
    found = search(Query.read({"q": ["treaty"], "page": [page]}))
    assert (found.total, found.first, found.last) == (1, 1, 1)

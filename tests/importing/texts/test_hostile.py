"""Whatever lies in a file, and whatever it is called: it is read or refused, never more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fonds.files import media
from fonds.importing.readers import naming
from fonds.importing.texts.conversion import Converted, converted
from fonds.records.problem import Problem, Where
from fonds.records.text import is_canonical

_PIECES = st.lists(
    st.one_of(
        st.binary(max_size=40),
        st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.sampled_from(
            [b"---\n", b"+++\n", b"a: b\n", b"<html lang=x>", b"<meta charset=utf-7>", b"<!--",
             b"\xff\xfe", b"\xef\xbb\xbf", b"[^1]", b"[^1]: x\n", b"\n\n", b"<p>", b"|a|\n|-|\n",
             b"\0", b"<?xml encoding='x'?>", b"<svg ", b"&#0;", b"```\n"]
        ),
    ),
    max_size=12,
).map(b"".join)  # fmt: skip


@given(_PIECES, st.sampled_from(["1.txt", "1.html", "1.md", "1", "1.pdf"]))
def test_any_bytes_become_a_text_or_a_problem(content: bytes, name: str) -> None:
    made = converted(content, name, Where(file=name))
    if isinstance(made, Converted):
        assert made.body
        assert is_canonical(made.body)
        assert all(each.found and each.remedy for each in made.notices)
    else:
        assert isinstance(made, Problem)
        assert made.found
        assert made.remedy
        assert made.where.file == name


@given(st.binary(max_size=600), st.text(max_size=20))
def test_any_bytes_have_a_media_type(content: bytes, name: str) -> None:
    told = media.told(content, name)
    assert told == media.UNKNOWN or "/" in told


@given(st.text(max_size=40), st.sampled_from(["", "wilson"]))
def test_any_name_is_read_or_not(name: str, scheme: str) -> None:
    told = naming.told(name, scheme)
    if isinstance(told, naming.Unread):
        assert told.found
        assert told.remedy
    else:
        assert ":" in told.document


@given(
    st.integers(1, 999_999),
    st.permutations(["en", "translation", "excerpt", "2"]),
    st.sampled_from(["html", "md", "txt"]),
)
def test_the_order_of_the_words_does_not_matter(number: int, words: list[str], ending: str) -> None:
    told = naming.told(".".join([str(number), *words, ending]))
    assert told == naming.told(f"{number}.en.translation.excerpt.2.txt")

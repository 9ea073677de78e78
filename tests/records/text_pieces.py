"""Sources for the properties of the text profile: pieces of markup, well made and broken."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

WELL_MADE = tuple(
    """
    <p> </p> <div> </div> <section> </section> <h1> </h1>
    <h2> </h2> <h3> <ul> </ul> <ol> </ol> <li> </li> <table> </table> <caption> </caption> <tr>
    </tr> <td> </td> <th> <td><p> <blockquote> </blockquote> <b> </b> <i> </i> <em> </em> <u> </u>
    <sup> </sup> <sub> </sub> <s> </s> <ins> </ins> <q> </q> <q/> <span> </span> <o:p> </o:p> <br>
    <br/> <hr> <pre> </pre> <font> </font> <center> </center> <dl> <dt> <dd> </dl> <tbody> </tbody>
    <span/> <p/> <td/> <svg> </svg> <textarea> </textarea> <option> <bdi> </bdi> </br> </body>
    """.split()  # noqa: SIM905 - tags read better as a source than as a list
)
MARKED = (
    '<p lang="ru">',
    "<p dir=rtl>",
    "<div lang=ar>",
    '<span lang="en">',
    '<span lang="ru">',
    "<span lang=zh-hans dir=ltr>",
    '<span style="font-weight:bold">',
    '<b style="font-weight: normal">',
    '<p style="font-style:italic">',
    '<span class="redacted" data-extent="2 lines" data-code="(b)(1)">',
    '<span class="redacted"/>',
    '<p class="redacted">',
    '<span class="illegible">',
    '<span class="page-break" data-page="3"/>',
    '<span class="leaf-break" data-leaf="12 об.">',
    '<hr class="page-break"/>',
    '<div class="page-break">',
    '<br style="page-break-before:always">',
    '<aside class="note" data-by="editor">',
    '<aside class="note" id="n4">',
    "</aside>",
    "<aside>",
    '<a class="note-ref" href="#n4">',
    '<a href="#p3">',
    '<a href="#_ftn1" name="_ftnref1">',
    '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">',
    '<li id="fn1"><p><a href="#_ftnref1">',
    '<a href="#fn1" id="_ftnref1">',
    '<a href="https://example.org/?a=1&copy=2">',
    '<a href="java&#115;cript:alert(1)">',
    '<a name="t">',
    "</a>",
    '<p id="p3">',
    '<li id="p3">',
    '<h2 id="p7">',
    '<div id="t">',
    '<table id="t">',
    '<ol start="3" type="a">',
    "<ol reversed>",
    '<td colspan="2">',
    '<ins data-hand="x" data-place="margin">',
    "<!-- a comment -->",
    "<![if !supportLists]>",
    "<![endif]>",
    "<?xml:namespace prefix = o />",
    "&nbsp;",
    "&amp;",
    "&lt;b&gt;",
    "&#x202e;",
    "\u202b",
    "\u202c",
    "\u00a0",
    "\x0c",
    " ",
    "\n",
    "\n\n",
)
BROKEN = (
    "<",
    "<b",
    "<p title='",
    '<p title="',
    "</",
    "</p",
    "<!",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "<xml>",
    "</xml>",
    "<p hidden>",
    '<span style="display:none">',
    "<template>",
    "</template>",
    "<unknown thing>",
    '<img alt="words">',
    '<input value="words">',
    "<p onclick=x>",
    "\x00",
    "\ud800",
    "\ud83d\ude00",
    "\uffff",
    "\r\n",
    "&#0;",
    "&#xd800;",
    "&#9999999999999;",
    "&x;",
    "&",
    '"',
    "'",
    ">",
    "=",
)


@dataclass(frozen=True)
class Source:
    """HTML, and the words that were put between its pieces."""

    html: str
    words: tuple[str, ...]


def _joined(pieces: list[str | None]) -> Source:
    """None stands for a word; every word is another."""
    words: list[str] = []
    html: list[str] = []
    for piece in pieces:
        if piece is None:
            words.append(f"w{len(words)}ord")
        html.append(words[-1] if piece is None else piece)
    return Source("".join(html), tuple(words))


def sources(*pieces: tuple[str, ...]) -> st.SearchStrategy[Source]:
    """Any row of such pieces, with words between them."""
    piece = st.sampled_from([piece for some in pieces for piece in some])
    return st.lists(piece | st.none() | st.none(), max_size=40).map(_joined)


careful = sources(WELL_MADE, MARKED)
careless = sources(WELL_MADE, MARKED, BROKEN)
soup = st.text(alphabet=st.characters() | st.sampled_from(list("<>/!?-&;='\" abp\x00\ud800\u202e")))

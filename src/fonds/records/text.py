"""The text profile: the closed XHTML in which texts, introductions and summaries are stored.

`clean` makes it from any HTML, `from_plain` from plain text; nothing else may be stored. It is a
sequence of blocks, one a line, valid as XHTML and as HTML, with the same meaning in both. What is
not in the tables below does not exist in it; the lists themselves are in
`fonds.records.text_profile.vocabulary`.

Blocks
======
::

    <h2 id="p1">A heading, h2 to h6</h2>
    <p id="p2" lang="ru" dir="ltr">Слова.<br/>A second line, as in verse.</p>
    <ul><li id="p3">An item</li></ul>
    <ol start="5" type="a"><li id="p4" value="9"><p id="p5">One.</p><p id="p6">Two.</p></li></ol>
    <table><caption id="p7">…</caption><tr id="p8"><th scope="row">…</th><td>…</td></tr></table>
    <blockquote><p id="p9">A quotation.</p></blockquote>
    <hr class="page-break" data-page="3" data-scan="4"/>
    <hr class="leaf-break" data-leaf="12 об."/>
    <hr/>
    <aside id="n10" class="note" data-by="translator" data-label="1"><p id="p11">A note.</p></aside>

Items and cells hold words, or else blocks. A bare rule is a line drawn across the paper. Notes
stand after the block that refers to them or at the end, never in tables or in other notes. A note
is the paper's, the translator's or the editor's (`data-by`); without it, nobody said whose it is.
`data-label` is the mark that the note itself bears.

Words
=====
::

    <strong>bold</strong> <em>slanted</em> <u>underlined</u> <sup>raised</sup> <sub>lowered</sub>
    <q>a quotation in a sentence, whose marks the browser sets</q>
    <span lang="zh-Hant">文</span> <span dir="rtl">another direction</span>
    <a href="https://example.org/">there</a> <a href="/document/12">here</a> <a href="#p9">above</a>
    <a class="note-ref" href="#n10">1</a>
    <ins data-hand="blue pencil" data-place="margin">written in</ins> <del>struck out</del>
    <span class="illegible" data-extent="2 words"></span>
    <span class="illegible">a doubtful reading</span>
    <span class="redacted" data-extent="3 lines" data-code="(b)(1)" data-overprint="S">[…]</span>
    a <span class="page-break" data-page="4"></span>page, a <span class="leaf-break"></span>leaf

What stands in an illegible span are words read with doubt; in a redacted one, the words that the
source gives in their place. `data-extent`, `data-code`, `data-overprint`, `data-page` and
`data-leaf` are strings, as the source has them; `data-place` is above, below, inline, margin, top,
bottom or overleaf. `data-scan` counts the images of the copy from 1: the break begins that image.
A break after which the page or leaf is not known has no number.

Rules
=====
- Ids are p1, p2, …, for notes n3, …, numbered in one sequence for a text (`mint`), and never
  reused. Before `mint` a block that a link points to may keep an id of its source.
- `lang` is in the form of BCP 47 and stands only where it differs from what is around it.
- Links lead to http, https and mailto addresses, to addresses here and into the text; others
  become words.
- Code points stay as they are: no normalisation, since texts are evidence.
- "[1]" and other brackets in the source stay words. A word processor's footnotes, whose
  references and notes link to each other, become notes.
- Where a source begins at h1, all its headings go one level down.

For a reader of another format (TEI, ALTO, …)
=============================================
Write what the source says in the elements above, as a string, and pass it through `clean`, which
puts it in order and reports what it had to drop; do not build canonical text by hand. Escape words
with `fonds.records.text.escaped`. A TEI ``<pb n="3"/>`` becomes
``<span class="page-break" data-page="3"></span>``, a ``<note>`` an ``aside`` in the middle of its
sentence after ``<a class="note-ref" href="#x">1</a>`` (`clean` moves it behind the paragraph),
``<gap reason="illegible"/>`` an empty illegible span.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fonds.records.text_profile import bare, footnotes, identity
from fonds.records.text_profile.anchors import resolve
from fonds.records.text_profile.attributes import language_tag
from fonds.records.text_profile.characters import joined_surrogates, one_line_end
from fonds.records.text_profile.drafting import Drafting
from fonds.records.text_profile.footnotes import NotePlan
from fonds.records.text_profile.losses import Fault, Loss, Losses
from fonds.records.text_profile.paragraphs import Paragraph, Walk, plain_of
from fonds.records.text_profile.pruning import prune
from fonds.records.text_profile.settling import settled
from fonds.records.text_profile.tokens import Tokens
from fonds.records.text_profile.tree import escaped, read, write
from fonds.records.text_profile.typed import paragraphs_typed

__all__ = [
    "CleanText",
    "Loss",
    "Paragraph",
    "clean",
    "escaped",
    "from_plain",
    "is_canonical",
    "keep_ids",
    "mint",
    "paragraphs",
    "plain",
    "prefixed",
]

_TOP_HEADING = re.compile(r"<h1[\s/>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text in the profile, and what was dropped or changed to make it; () when nothing was."""

    xhtml: str
    lost: tuple[Loss, ...] = ()


def clean(source: str, language: str | None = None) -> CleanText:
    """Any HTML, well made or hostile, in the canonical form of the profile.

    `language` is that of the text; a `lang` that only repeats it is dropped. Never raises, takes
    time in proportion to the source, and changes nothing in what it has made itself. Words that
    the source hides from its readers are left out, and the loss says so.

    >>> clean('<P class=MsoNormal>Top <b>secret</b><script>x()</script>').xhtml
    '<p>Top <strong>secret</strong></p>'
    """
    return _cleaned(source, language, Losses())


def from_plain(source: str, language: str | None = None, *, keep_lines: bool = False) -> CleanText:
    """Plain text: blank lines part paragraphs, form feeds are page breaks, nothing is markup.

    Single line ends become spaces (nothing between Chinese or Japanese characters), unless
    `keep_lines` says that lines and columns mean something: then they stay as they are.

    >>> from_plain("One\\nline.\\n\\nTwo & three.").xhtml
    '<p>One line.</p>\\n<p>Two &amp; three.</p>'
    """
    losses = Losses()
    typed, joined = paragraphs_typed(one_line_end(source), keep_lines)
    losses.add(Fault.LINES, times=joined)
    return _cleaned(typed, language, losses)


def _cleaned(source: str, language: str | None, losses: Losses) -> CleanText:
    own = _own_language(language, losses)
    source = one_line_end(joined_surrogates(source))
    within = footnotes.may_have_notes(source)
    plan = footnotes.planned(Tokens(source)) if within else NotePlan()
    lower = _TOP_HEADING.search(source) is not None
    text = Drafting(own, lower, plan, losses).read(Tokens(source))
    prune(text, losses)
    resolve(text, losses)
    return CleanText(write(settled(text, own)), losses.told())


def _own_language(language: str | None, losses: Losses) -> str:
    tag = language_tag(language or "")
    if tag is None:
        losses.add(Fault.LANGUAGE, language or "")
    return tag or ""


def mint(xhtml: str, highest: int) -> tuple[str, int]:
    """Give every paragraph, heading, item, row, caption and note its own id, where it has none.

    `highest` is the highest number ever given in this text; the new one is returned, to be stored
    with it. Ids of the profile stay. Of two that are equal the first stays; ids of the source are
    replaced, and links follow. Raises ValueError unless `xhtml` is in the profile.

    >>> mint('<p>One.</p>\\n<p id="p1">Two.</p>', 1)
    ('<p id="p2">One.</p>\\n<p id="p1">Two.</p>', 2)
    """
    return bare.mint(xhtml, highest) if bare.is_bare(xhtml) else identity.mint(xhtml, highest)


def keep_ids(previous: str, edited: str) -> str:
    """The edited text, with the ids of the previous one on paragraphs that are still the same.

    For a text that comes in again without ids: citations of its paragraphs survive. Paragraphs
    are the same when their words are, wherever they now stand, or when most of their letters are
    and they stand in the same place. The rest is left to `mint`.
    """
    return identity.keep_ids(previous, edited)


def prefixed(xhtml: str, prefix: str) -> str:
    """The text with `prefix` before its ids and the links to them: for several texts on a page.

    The result is for showing, not for storing.
    """
    return identity.prefixed(xhtml, prefix)


def plain(xhtml: str) -> str:
    """The words of a text: paragraphs parted by blank lines, notes after the text.

    Redactions read [redacted: 2 lines, (b)(1)], gaps [illegible], doubtful readings "word [?]",
    notes "[1, translator’s note] …"; rows are lines, cells parted by tabs; page breaks are silent.
    """
    return plain_of(paragraphs(xhtml))


def paragraphs(xhtml: str) -> tuple[Paragraph, ...]:
    """Every passage of a text in order; raises ValueError unless it is in the profile."""
    return tuple(Walk(read(xhtml)).paragraphs())


def is_canonical(xhtml: str, language: str | None = None) -> bool:
    """Whether `clean` would leave it as it is; but for bare paragraphs it costs what that costs."""
    return bare.is_bare(xhtml) or clean(xhtml, language).xhtml == xhtml

"""What cleaning dropped or changed, told in sentences.

To report a new kind: one member of `Fault`, with its sentence and its remedy, and one call of
`Losses.add` where it happens.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

EXAMPLES = 3
EXAMPLE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing that was dropped or changed.

    what: a sentence, with its count and up to three examples of what was found.
    count: how often it happened.
    remedy: what to do if it mattered.
    words: whether words of the source are missing from the text because of it.

    >>> str(Loss("Pictures were left out (2).", 2, "Attach them as files."))
    'Pictures were left out (2). Attach them as files.'
    """

    what: str
    count: int
    remedy: str
    words: bool = False

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}"


class Fault(Enum):
    """Every kind of loss: what happened, what to do about it, whether words are missing."""

    UNKNOWN_TAG = (
        "Tags that HTML does not have were dropped, what stands between them was kept",
        "If the words in angle brackets belong to the text, write &lt; for the bracket.",
        True,
    )
    SWALLOWED = (
        "An attribute held markup, so its closing quotation mark may be missing",
        "Compare the text with its source here, and close the quotation mark.",
        True,
    )
    UNFINISHED = (
        "A comment, script or similar was never closed; what follows it was kept as text",
        "Close it in the source, or delete it.",
        False,
    )
    HIDDEN = (
        "Words that the source hides from its readers were left out",
        "If they belong to the text, make them visible in the source.",
        True,
    )
    SCRIPT = (
        "Scripts were left out",
        "Nothing is needed, unless a script wrote part of the text: then write it out.",
        False,
    )
    TITLE = (
        "The title of the page was left out, since it is not part of the text",
        "Put it in the title of the record if it is missing there.",
        True,
    )
    PROPERTIES = (
        "A word processor's own notes about its file, or a declaration, were left out",
        "Nothing is needed: they are not part of the text.",
        True,
    )
    COMMENT = (
        "Comments and processing instructions were left out",
        "If a comment belongs to the text, make it a note.",
        False,
    )
    HANDLER = (
        "Actions attached to the text (onclick and the like) were left out",
        "Nothing is needed.",
        False,
    )
    IMAGE = (
        "Pictures were left out; words given in their place were kept",
        "Attach the pictures to the document as files.",
        False,
    )
    EMBEDDED = (
        "Embedded frames, drawings, formulas or media were left out; words in them were kept",
        "Attach what they showed to the document as files.",
        False,
    )
    FORM = (
        "Parts of a form were left out; words between them were kept",
        "If a field held words of the text, write them out.",
        True,
    )
    LINK = (
        "Links to places that a text may not point to were made plain words",
        "Use an http, https or mailto address, or an address here such as /document/12.",
        False,
    )
    DEAD_LINK = (
        "Links within the text whose target is not there were made plain words",
        "Give the target its id, or delete the link.",
        False,
    )
    HINT = (
        "Hints that show only under the pointer (title attributes) were left out",
        "If they belong to the text, make them notes.",
        True,
    )
    TRACKED = (
        "Tracked changes of a word processor were kept as insertions and deletions of the paper",
        "If they are not on the paper, accept or reject them in the source and import again.",
        False,
    )
    DEFINITIONS = (
        "Lists of terms and their definitions became paragraphs",
        "Use a table if the pairs must stay side by side.",
        False,
    )
    SINGLE_CELL = (
        "Tables of one cell, which only draw a box, became paragraphs",
        "Nothing is needed.",
        False,
    )
    DEPTH = (
        "Markup was nested deeper than any text needs; the words were kept, the inner levels not",
        "Compare the place with its source, and simplify it there.",
        False,
    )
    LANGUAGE = (
        "Language codes that are not of the form of BCP 47 were dropped",
        "Use codes such as ru, zh-Hans or en-GB.",
        False,
    )
    PAGE_LANGUAGE = (
        "The page states another language than its text is recorded in; the record's was kept",
        "Correct the language of the text if the page is right.",
        False,
    )
    VALUE = (
        "Values that the text profile does not know were dropped",
        "See the description of the text profile for what each attribute may hold.",
        True,
    )
    CUT = (
        "Values longer than an attribute may be were cut",
        "Put the long wording into the text or into a note.",
        True,
    )
    CONTROL = (
        "Control characters, which no text can hold, were removed",
        "If words look broken, look at the encoding of the source.",
        False,
    )
    BROKEN = (
        "Broken characters were replaced by \N{REPLACEMENT CHARACTER}",
        "Look at the encoding of the source, and import it again.",
        False,
    )
    OVERRIDE = (
        "Marks that force letters to run in the other direction were removed",
        "Mark right-to-left words with dir instead.",
        False,
    )
    LINES = (
        "Line ends within paragraphs became spaces",
        "Ask for the lines to be kept if they are verse, addresses or columns.",
        False,
    )
    FORMATTING = (
        "Fonts, sizes, colours, alignment and other formatting were left out",
        "If a colour or place on the page means something, say it in a note.",
        False,
    )


class Losses:
    """Gathers what happens while one source is cleaned."""

    def __init__(self) -> None:
        self._counts: Counter[Fault] = Counter()
        self._found: dict[Fault, list[str]] = {}

    def add(self, fault: Fault, found: str = "", times: int = 1) -> None:
        """Count an occurrence; `found` is what stood there, shown as an example."""
        self._counts[fault] += times
        if not found:
            return
        examples = self._found.setdefault(fault, [])
        if len(examples) < EXAMPLES:
            example = _printable(found)
            if example and example not in examples:
                examples.append(example)

    def told(self) -> tuple[Loss, ...]:
        """The losses, those that may cost words first."""
        return tuple(self._loss(fault) for fault in Fault if self._counts[fault])

    def _loss(self, fault: Fault) -> Loss:
        sentence, remedy, words = fault.value
        count, examples = self._counts[fault], self._found.get(fault)
        shown = f": {', '.join(examples)}" if examples else ""
        return Loss(f"{sentence} ({count}{shown}).", count, remedy, words)


def _printable(found: str) -> str:
    line = " ".join(found[: EXAMPLE_LENGTH * 4].split())
    line = "".join(character for character in line if character.isprintable())
    return line if len(line) <= EXAMPLE_LENGTH else line[: EXAMPLE_LENGTH - 1] + "…"

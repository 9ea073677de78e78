"""Every word of the interface can be translated: in the templates, and in what the code says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from django.utils.translation import trans_real
from lxml import html

import fonds.web

TEMPLATES = Path(fonds.web.__file__).parent / "templates"
_SPOKEN = re.compile(
    r"{%\s*(?P<block>comment|blocktranslate)\b.*?{%\s*end(?P=block)\s*%}"
    r"|{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->",
    re.DOTALL,
)
_WORDS_OF_A_TAG = re.compile(r'\b(?:alt|aria-label|placeholder|title|value)="([^"]*)"')
_LETTERS = re.compile(r"[^\W\d_]{2,}")
# What is the same in every language.
_NAMES = {"JSON", "RIS", "SHA", "PDF", "Atom", "amp", "nbsp", "EDTF", "DOCTYPE"}


def said_in(template: str) -> list[str]:
    """The words of a template that stand outside every translated run."""
    bare = _SPOKEN.sub(" ", template)
    said = [*_WORDS_OF_A_TAG.findall(bare), re.sub(r"<[^>]*>", " ", bare)]
    return [word for part in said for word in _LETTERS.findall(part) if word not in _NAMES]


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.glob("**/*.html")), ids=lambda path: path.name
)
def test_no_template_says_a_word_that_cannot_be_translated(template: Path) -> None:
    assert not said_in(template.read_text("utf-8"))


def test_an_untranslated_word_would_be_noticed() -> None:
    assert said_in('<p>{% translate "Dated" %} and more</p>') == ["and", "more"]
    assert said_in('<img alt="Scan {{ n }}">') == ["Scan"]


class _Marking(trans_real.DjangoTranslation):
    """A language in which everything is said in angle brackets, for the ear of a test."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧" if message.strip() else message

    def ngettext(self, one: str, several: str, number: int) -> str:
        return f"⟦{one if number == 1 else several}⟧"

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def npgettext(self, context: str, one: str, several: str, number: int) -> str:
        return self.ngettext(one, several, number)


@pytest.fixture
def bracketed() -> Iterator[None]:
    """The interface in that language, under the code of one that it has no words of."""
    with override_settings(
        LANGUAGE_CODE="eo", LANGUAGES=[("eo", "Marked")], FONDS_NAME="⟦⟧", FONDS_DESCRIPTION=""
    ):
        # Overriding the languages has made the table of translations anew.
        vars(trans_real)["_translations"]["eo"] = _Marking("eo")
        yield


EMPTY = ("/", "/collections", "/no/such/page")
"""Pages that say everything themselves, for nothing has been put into the archive."""


@pytest.mark.django_db
@pytest.mark.parametrize("address", EMPTY)
def test_an_empty_archive_speaks_only_what_can_be_translated(
    client: Client, bracketed: None, address: str
) -> None:
    page = html.fromstring(client.get(address).content.decode())
    for element in page.cssselect("style, script"):
        element.drop_tree()
    said = re.sub(r"⟦.*?⟧", " ", page.text_content(), flags=re.DOTALL)
    assert not [word for word in _LETTERS.findall(said) if word not in _NAMES]

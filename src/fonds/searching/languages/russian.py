"""Russian: Snowball's stems; ё has become е before, as Snowball expects."""

from __future__ import annotations

from fonds.searching.languages.language import Language
from fonds.searching.languages.snowball import stemmer

RUSSIAN = Language(
    code="ru",
    tags=frozenset({"ru", "rus"}),
    letters=frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    stem=stemmer("russian"),
    words=(
        "и в на не что с по от к о из за как это для при но а был было были его их мы вы он "
        "она они так же бы или тов"
    ),
)

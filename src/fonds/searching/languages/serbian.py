"""Serbian, Croatian, Bosnian in both scripts: Snowball's stems, which are Latin."""

from __future__ import annotations

from fonds.searching.languages.language import LATIN, Language
from fonds.searching.languages.snowball import stemmer

SERBIAN = Language(
    code="sr",
    tags=frozenset({"sr", "srp", "hr", "hrv", "bs", "bos", "sh"}),
    letters=(LATIN - set("qwxy")) | set("абвгдђежзијклљмнњопрстћуфхцчџш"),
    stem=stemmer("serbian"),
    words=(
        "i u je se na da su za od sa koji koja koje kao ne nije bio ali ili biti iz do sto и "
        "у је се на да су за од са који која које као не није био али или бити из"
    ),
)

"""What sort of paper a citation speaks of, by the words of several languages.

The terms of `fonds.records.genres`, and those that historians use besides.
"""

from __future__ import annotations

import re
from functools import cache

from fonds.records.genres import GENRES

_BESIDES: dict[str, tuple[str, ...]] = {
    "telegram": (
        "cable|tel.|télégramme|depesza|telegrama|távirat|телеграма|cablegram|fernschreiben",
        "drahtbericht|радиограмма|电|電|電報",
    ),
    "ciphered-telegram": (
        "cipher telegram|ciphered telegram|cypher telegram|шифртелеграмма|шифровка",
        "шифротелеграмма|szyfrogram",
    ),
    "memcon": (
        "memcon|memorandum of conversation|memorandum of a conversation|record of conversation",
        "record of a conversation|record of meeting|note on a conversation|notes of conversation",
        "transcript of conversation|zapis besedy|запись бесед|запис от разговор",
        "notatka z rozmowy|záznam rozhovoru|záznam o rozhovoru|feljegyzés|entretien",
        "compte rendu d'entretien|gesprächsprotokoll|gesprächsnotiz|談話紀錄|会谈记录",
    ),
    "internal-memorandum": ("memorandum|memo",),
    "letter": ("lettre|list do|dopis|levél|писмо|pismo|писем|致函",),
    "minutes": (
        "protocol|minutes|protokoll|protokół|zápis ze schůze|jegyzőkönyv|протокол|procès-verbal",
    ),
    "stenogram": ("stenogram|stenographic record|стенограмма|stenogramă",),
    "aide-memoire": ("aide memoire",),
    "diplomatic-note": ("note verbale",),
    "diary-official": ("diary entry|diary|journal of|дневник|tagebuch|dziennik|日记",),
    "report": ("report|отчет|отчёт|доклад|bericht|rapport|raport|jelentés|zpráva|报告|報告",),
    "speech": ("speech|address by|rede|речь|выступление|przemówienie|discours|讲话|講話",),
    "airgram": ("despatch|dispatch",),
}


def kind(words: str) -> str:
    """The code of the longest term that stands in the words, of two as long the first; "" for none.

    >>> kind("Diary of P. F. Yudin, Record of Conversation with Mao")
    'memcon'
    """
    pattern, codes = _terms()
    found = [hit[0].casefold() for hit in pattern.finditer(words)]
    return codes[max(found, key=len)] if found else ""


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern of all terms, the longest first, and the code of each."""
    codes: dict[str, str] = {}
    for genre in GENRES:
        for term in (genre.label, *genre.ru, *genre.zh, *genre.de):
            codes.setdefault(
                term.partition("(")[0].partition(" / ")[0].strip().casefold(), genre.code
            )
    for code, rows in _BESIDES.items():
        codes |= {term.casefold(): code for row in rows for term in row.split("|")}
    longest = sorted(filter(None, codes), key=len, reverse=True)
    han = [term for term in longest if term[0] > "\u3000"]
    others = [term for term in longest if term not in han]
    either = (f"(?<!\\w)(?:{'|'.join(map(re.escape, others))})", "|".join(map(re.escape, han)))
    return re.compile("|".join(either), re.IGNORECASE), codes

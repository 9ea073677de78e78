"""Codes of languages that may stand in the name of a file.

Any three letters could be a code, so that "12.new.txt" would be in Newari and "12.old.txt" in
Mochi: only codes that mean a language in such a name are taken. Two letters: all of ISO 639-1.
Three letters: of ISO 639-2 and 639-3, languages without two letters in which papers are written.
To add one: its code.
"""

from __future__ import annotations

from fonds.records.text_profile.attributes import language_tag

_TWO = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv "
    "cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr "
    "ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw "
    "ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv "
    "ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq "
    "sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh "
    "yi yo za zh zu"
)
_THREE = (
    "ang arc bua chg ckb cmn cop crh dsb egy fil frm fro gag gmh goh got grc hak hsb kbd kmr "
    "krc lez lzh mdf mhr mnc mrj mul myv nan nds non ota peo rue sah syr szl tyv udm und "
    "wuu xal xcl yue zxx"
)

TWO_LETTERS = frozenset(_TWO.split())
THREE_LETTERS = frozenset(_THREE.split())


def is_language(word: str) -> bool:
    """Whether a part of a name is surely the code of a language.

    >>> is_language("zh-hans"), is_language("pt-BR"), is_language("old"), is_language("notes")
    (True, True, False, False)
    """
    if not language_tag(word):
        return False
    first = word.lower().replace("_", "-").partition("-")[0]
    return first in TWO_LETTERS or first in THREE_LETTERS

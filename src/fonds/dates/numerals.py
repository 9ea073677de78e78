"""Numbers that are not written in Arabic digits: Roman (in two alphabets) and Chinese."""

import re

# A Soviet typewriter had no Latin letters: Х, І, У, П and Ш stand for X, I, V, II and III.
_CYRILLIC_ROMAN = str.maketrans({"Х": "X", "І": "I", "У": "V", "П": "II", "Ш": "III", "С": "C"})
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
ROMAN_LETTERS = "IVXХІУПШ"

_CHINESE_DIGITS = {
    digit: value
    for value, digits in enumerate(
        ("〇零○", "一壹", "二贰", "三", "四", "五", "六", "七", "八", "九")
    )
    for digit in digits
}
_CHINESE_TENS = {"十": 1, "廿": 2, "卅": 3}
CHINESE_DIGITS = "".join(_CHINESE_DIGITS)
CHINESE_NUMBER_LETTERS = CHINESE_DIGITS + "".join(_CHINESE_TENS)


def roman(text: str) -> int | None:
    """Read a Roman numeral from 1 to 39 in Latin or Cyrillic capitals; None when it is none.

    >>> roman("IX"), roman("Х"), roman("ХХ"), roman("IIX")
    (9, 10, 20, None)
    """
    match = _ROMAN.fullmatch(text.translate(_CYRILLIC_ROMAN))
    if match is None or not text:
        return None
    units = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "IX": 9}
    rest = match[2]
    value = units[rest] if rest in units else 5 + len(rest) - 1
    return 10 * len(match[1]) + value


def chinese_digits(text: str) -> int | None:
    """Read digits one by one, as years are written; None when another letter is among them.

    >>> chinese_digits("一九五六"), chinese_digits("二〇〇一"), chinese_digits("十")
    (1956, 2001, None)
    """
    if not text or any(letter not in _CHINESE_DIGITS for letter in text):
        return None
    return int("".join(str(_CHINESE_DIGITS[letter]) for letter in text))


def chinese_number(text: str) -> int | None:
    """Read a number below 100, as days and months are written; None when it is none.

    >>> chinese_number("十九"), chinese_number("廿三"), chinese_number("三十一")
    (19, 23, 31)
    """
    match = re.fullmatch(rf"([{CHINESE_DIGITS}]?)([十廿卅])([{CHINESE_DIGITS}]?)", text)
    if match is None:
        return chinese_digits(text) if len(text) == 1 else None
    before, tens, after = match.groups()
    if before and (tens != "十" or _CHINESE_DIGITS[before] == 0):
        return None
    tens_value = _CHINESE_DIGITS[before] if before else _CHINESE_TENS[tens]
    return 10 * tens_value + (_CHINESE_DIGITS[after] if after else 0)

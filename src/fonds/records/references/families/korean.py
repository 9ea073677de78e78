"""ROK Diplomatic Archives: class and register numbers; roll, file and frame of the microfilm."""

from __future__ import annotations

from fonds.records.references.grammar import Part, Reading, Segmented

_MARK = r"\s*[:：]?\s*"
_KOREAN = Segmented(
    order=("class", "register", "roll", "file", "frame"),
    parts=(
        Part("class", rf"(?:분류\s?번호|class(?:ification)?(?:\s+no\.?)?){_MARK}(?P<v>\d[\w.-]*)"),
        Part("register", rf"(?:등록\s?번호|regist(?:er|ration)(?:\s+no\.?)?){_MARK}(?P<v>\d+)"),
        Part(
            "roll",
            rf"(?:롤(?:\s?번호)?|(?:microfilm\s+)?(?:roll|reel)){_MARK}(?P<v>[A-Z]*-?\d[\d-]*)",
        ),
        Part("file", rf"(?:파일(?:\s?번호)?|file(?:\s+no\.?)?){_MARK}(?P<v>\d+)"),
        Part("frame", rf"(?:프레임(?:\s?번호)?|frames?){_MARK}(?P<v>\d+(?:\s*[-–—~]\s*\d+)?)"),
    ),
)


def read(words: str) -> Reading | None:
    """분류번호 725.1CP, 등록번호 5789, 롤 C-0044, 파일 9, 프레임 1-50"""
    levels = _KOREAN.read(words)
    return Reading("kr", levels) if levels else None

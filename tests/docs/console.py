"""The commands of a documentation page, as a reader would type them, with the answers it promises.

A fenced block `console` holds commands (after "$ ") and their answers; a block of any language with
a file's name after it is a file that the reader saves. In an answer, … stands for anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^ *```(\w+)(?: ([\w.-]+))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)

_ENDS_WITH_ONE = re.compile(r"\s+# ends with 1$")

_PROMPT = re.compile(r"^\$ ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Command:
    """One command, and the answer that stands under it."""

    words: str
    answer: str
    ends_with: int = 0

    def is_answered_by(self, output: str) -> bool:
        """Whether the output is the promised answer."""
        pattern = ".*".join(map(re.escape, _flat(self.answer).split("…")))
        return re.fullmatch(pattern, _flat(output), re.DOTALL) is not None


def _flat(text: str) -> str:
    return " ".join(text.split())


def files(page: Path) -> dict[str, str]:
    """The files that a reader of the page saves, by name."""
    return {name: text for _, name, text in _blocks(page) if name}


def commands(page: Path) -> list[Command]:
    """The commands of the page in order."""
    blocks = [text for kind, _, text in _blocks(page) if kind == "console"]
    typed = [part for text in blocks for part in _PROMPT.split(text)[1:]]
    return [_command(*part.rstrip().partition("\n")[::2]) for part in typed]


def _command(words: str, answer: str) -> Command:
    """A comment says that the command ends with 1: done, and something was refused."""
    plain = _ENDS_WITH_ONE.sub("", words)
    return Command(plain, answer, ends_with=int(plain != words))


def _blocks(page: Path) -> list[tuple[str, str, str]]:
    return _BLOCK.findall(page.read_text("utf-8"))

"""What was typed, read into a question. There is nothing that cannot be asked.

The grammar (spaces part words and mean AND; capitals alone make an operator):

    question  = [ either ] ;
    either    = both , { ( "OR" | "|" ) , both } ;
    both      = one , { [ "AND" ] , one } ;
    one       = { "NOT" | minus } , ( group | fielded | phrase | word ) ;
    group     = "(" , either , ")" ;
    fielded   = name , ":" , ( group | phrase | word ) ;
    phrase    = mark , words , mark , [ "~" , number ] ;
    word      = letters , [ "*" ] ;
    minus     = a hyphen or dash before a word, with a space or a parenthesis before it ;
    mark      = a quotation mark of any language, with its other half ; an apostrophe is a letter ;
    name      = one of `question.FIELDS` ; with a space after its colon, in small letters only ;

NOT binds closest, then AND, then OR: `a OR b c` is a, or both b and c. Values of `date:` are EDTF,
words that `fonds.dates` reads, or two of them with `..` between; one side may be missing. A number
after a field of people, places, subjects, collections or archives is the number of a record.

Whatever does not fit is left out or taken as plain words, and a note says so. When nothing is left
of what was typed, all of it is looked for as plain words.

>>> read("treaty -draft").question == All((Term(("treaty",)), Not(Term(("draft",)))))
True
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from fonds.searching.languages import general
from fonds.searching.questions import values
from fonds.searching.questions.lexer import Kind, Piece, pieces
from fonds.searching.questions.question import (
    BY_NAME,
    NOTHING,
    All,
    Any,
    Coded,
    Dated,
    Field,
    In,
    Node,
    Not,
    Sort,
    Term,
)
from fonds.searching.questions.references import meant

MOST = 64
"""How many words, phrases and values are looked for at once, and how many forms in a phrase."""

LONGEST = 2_000
"""Characters that are read."""

DEEPEST = 20
"""How many parentheses may stand within one another."""

FARTHEST = 50
"""The greatest distance at which words are near."""

_MOST_NOTES = 12


class Why(StrEnum):
    """What was wrong with a piece of a question."""

    PARENTHESIS = "parenthesis"  # without its other half
    QUOTATION = "quotation"  # a mark without its other half
    OPERATOR = "operator"  # AND, OR or NOT with nothing on one of its sides
    FIELD = "field"  # no field is called so: looked for as a word
    EMPTY = "empty"  # a field without a value: looked for as a word
    DATE = "date"  # no date, or a range that cannot be read: left out
    BACKWARDS = "backwards"  # a range that ends before it begins: nothing lies in it
    CODE = "code"  # a language, a kind or a marking that is not known: looked for as it stands
    NUMBER = "number"  # no number of a record: left out
    PREFIX = "prefix"  # a star where no word goes on: left out
    NEAR = "near"  # a distance without a phrase, or a tilde without a distance: left out
    MANY = "many"  # more than can be asked at once: the first ones are
    DEEP = "deep"  # parentheses within too many others: left out


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of what was typed that could not be read as it stands."""

    found: str
    why: Why


@dataclass(frozen=True, slots=True)
class Reading:
    """question: None when nothing was typed. notes: what could not be read, in its order."""

    question: Node | None = None
    notes: tuple[Unread, ...] = ()


@lru_cache(maxsize=512)
def read(words: str) -> Reading:
    """The question that was typed. Total: it never raises, whatever the words are."""
    if not words.strip():
        return Reading()
    parser = _Parser(list(pieces(words[:LONGEST])))
    if len(words) > LONGEST:
        parser.note(words[:40], Why.MANY)
    question = parser.question() or _plain_words(words[:LONGEST]) or NOTHING
    question = _or_as_a_reference(question, words)
    return Reading(question, tuple(dict.fromkeys(parser.notes))[:_MOST_NOTES])


def _or_as_a_reference(question: Node, words: str) -> Node:
    """The question, or what has the reference that the words are, however it is written there."""
    forms = meant(words)
    if not forms or question in (NOTHING, Term(forms)):
        return question
    return Any((question, In("reference", Term(forms, typed=" ".join(forms)))))


def _plain_words(words: str) -> Node | None:
    return _all(term for word in words.split()[:MOST] if (term := _term(word)))


class _Parser:
    """Goes through the pieces once, from left to right, and gathers the notes."""

    def __init__(self, several: Sequence[Piece]) -> None:
        self.notes: list[Unread] = []
        self._pieces, self._at = several, 0
        self._depth = 0
        self._ignored = 0  # parentheses that were opened too deep
        self._asked = 0  # words, phrases and values so far

    def note(self, found: str, why: Why) -> None:
        self.notes.append(Unread(found[:80], why))

    def question(self) -> Node | None:
        """All there is; what stands after a parenthesis too many belongs to it too."""
        several = []
        while self._at < len(self._pieces):
            several.append(self._either(None))
            if closing := self._take(Kind.CLOSE):
                self.note(closing.found, Why.PARENTHESIS)
        return _all(each for each in several if each)

    # --- The pieces ---

    def _next(self) -> Piece | None:
        """The next piece; lone quotation marks, and parentheses too deep, are passed over."""
        while self._at < len(self._pieces):
            piece = self._pieces[self._at]
            if piece.kind is Kind.LONE_MARK:
                self.note(piece.found, Why.QUOTATION)
            elif piece.kind is Kind.OPEN and self._depth >= DEEPEST:
                self.note(piece.found, Why.DEEP)
                self._ignored += 1
            elif piece.kind is Kind.CLOSE and self._ignored:
                self._ignored -= 1
            else:
                return piece
            self._at += 1
        return None

    def _take(self, *kinds: Kind) -> Piece | None:
        """The next piece if it is of such a kind; the one after it is then the next."""
        piece = self._next()
        if piece is None or piece.kind not in kinds:
            return None
        self._at += 1
        return piece

    def _starts(self) -> bool:
        """Whether something that can be looked for, or that is not wanted, comes next."""
        piece = self._next()
        return piece is not None and piece.kind not in (Kind.CLOSE, Kind.AND, Kind.OR)

    # --- The grammar, one rule a method ---

    def _either(self, field: Field | None) -> Node | None:
        several = [self._both(field)]
        while operator := self._take(Kind.OR):
            follows = self._starts()
            several.append(self._both(field))
            if several[-2] is None or not follows:
                self.note(operator.found, Why.OPERATOR)
        return _any(each for each in several if each)

    def _both(self, field: Field | None) -> Node | None:
        several: list[Node] = []
        started = False
        while True:
            if operator := self._take(Kind.AND):
                if not started or not self._starts():
                    self.note(operator.found, Why.OPERATOR)
            elif self._starts():
                started = True
                one = self._one(field)
                several += [one] if one else []
            else:
                return _all(several)

    def _one(self, field: Field | None) -> Node | None:
        unwanted = False
        while operator := self._take(Kind.NOT):
            unwanted = not unwanted
            if not self._starts():
                self.note(operator.found, Why.OPERATOR)
                return None
        found = self._found(field)
        return _not(found) if found and unwanted else found

    def _found(self, field: Field | None) -> Node | None:
        if opening := self._take(Kind.OPEN):
            return self._group(opening, field)
        if named := self._take(Kind.FIELD):
            return self._fielded(named, field)
        if unknown := self._take(Kind.UNKNOWN_FIELD):
            self.note(unknown.found, Why.FIELD)
            return self._leaf(Piece(Kind.WORD, unknown.said, unknown.said), field)
        piece = self._take(Kind.WORD, Kind.QUOTED)
        return self._leaf(piece, field) if piece else None

    def _group(self, opening: Piece, field: Field | None) -> Node | None:
        self._depth += 1
        found = self._either(field)
        self._depth -= 1
        if not self._take(Kind.CLOSE):
            self.note(opening.found, Why.PARENTHESIS)
        return found

    def _fielded(self, named: Piece, around: Field | None) -> Node | None:
        field = BY_NAME[named.said]
        if field.sort is Sort.DATE and (several := self._bracketed()):
            return self._leaf(several, field)
        piece = self._take(Kind.OPEN, Kind.QUOTED, Kind.WORD)
        if piece is None:
            self.note(named.found, Why.EMPTY)
            return self._leaf(Piece(Kind.WORD, named.said, named.said), around)
        grouped = piece.kind is Kind.OPEN
        found = self._group(piece, field) if grouped else self._leaf(piece, field)
        if found is None and grouped:
            self.note(named.found, Why.EMPTY)
        if found and field.sort is Sort.WORDS and not isinstance(found, Coded):
            return In(field.name, found)
        return found

    def _bracketed(self) -> Piece | None:
        """A range as some catalogues write it, [1956 TO 1957], as one piece."""
        said = [piece.found for piece in self._pieces[self._at : self._at + 3]]
        if len(said) < 3 or said[0][0] != "[" or said[1] != "TO" or said[2][-1] != "]":
            return None
        self._at += 3
        since, until = (each.strip("[]*") for each in (said[0], said[2]))
        return Piece(Kind.WORD, " ".join(said), f"{since}..{until}")

    # --- Leaves ---

    def _leaf(self, piece: Piece, field: Field | None) -> Node | None:
        if self._asked >= MOST:
            self.note(piece.found, Why.MANY)
            return None
        found = self._word(piece, field) if _is_words(piece, field) else self._value(piece, field)
        self._asked += found is not None
        return found

    def _value(self, piece: Piece, field: Field | None) -> Node | None:
        """What a field of dates, codes or numbers asks for."""
        assert field is not None
        said = piece.said.strip().rstrip(",;")
        if field.sort is Sort.WORDS:
            return Coded(field.facet, (str(int(said)),))
        if field.sort is Sort.DATE:
            found = self._known(piece, values.dated(said) if said else None, Why.DATE)
            if isinstance(found, Dated) and values.backwards(found):
                self.note(piece.found, Why.BACKWARDS)
            return found
        if field.sort is Sort.NUMBER:
            return self._known(piece, values.numbered(said), Why.NUMBER)
        codes = values.codes(field.facet, said)
        if not codes:
            self.note(piece.found, Why.CODE)
        return Coded(field.facet, codes or (said[:80],)) if said else None

    def _known(self, piece: Piece, found: Node | None, why: Why) -> Node | None:
        if found is None:
            self.note(piece.found, why)
        return found

    def _word(self, piece: Piece, field: Field | None) -> Node | None:
        """A word or a phrase; a star and a distance where they mean something."""
        found = self._quoted(piece) if piece.kind is Kind.QUOTED else self._bare(piece)
        if found and len(found.forms) > MOST:
            self.note(piece.found, Why.MANY)
            return replace(found, forms=found.forms[:MOST], joined="")
        if found is None and field is not None:
            self.note(piece.found, Why.EMPTY)
        return found

    def _quoted(self, piece: Piece) -> Term | None:
        found = _term(piece.said, quoted=True)
        if piece.starred or "*" in piece.said:
            self.note(piece.found, Why.PREFIX)
        if piece.near is None or found is None:
            return found
        if not piece.near or len(found.forms) < 2:
            self.note(piece.found, Why.NEAR)
            return found
        distance = int(piece.near[:3])
        if distance > FARTHEST:
            self.note(piece.found, Why.NEAR)
        return replace(found, joined="", distance=min(distance, FARTHEST))

    def _bare(self, piece: Piece) -> Term | None:
        said = piece.said.replace("＊", "*").rstrip(".,;:!?…")
        word, tilde, distance = said.partition("~")
        if tilde and (not distance or distance.isdigit()):
            self.note(piece.found, Why.NEAR)
            said = word
        found = _term(said)
        if "*" not in said:
            return found
        if found and said.rstrip("*").count("*") == 0 and _can_go_on(found):
            return replace(found, joined="", prefix=True)
        self.note(piece.found, Why.PREFIX)
        return found


def _is_words(piece: Piece, field: Field | None) -> bool:
    """Whether the piece is looked for as words: a bare number may be that of a record."""
    if field is None or field.sort is not Sort.WORDS:
        return field is None
    said = piece.said
    numbered = said.isascii() and said.isdigit() and len(said) <= 10 and int(said) > 0
    return not (field.facet and piece.kind is Kind.WORD and numbered)


def _can_go_on(term: Term) -> bool:
    """Whether a star after it means something: after one form, or after characters that are words
    by themselves, where whatever goes on is found anyway."""
    alone = all(len(form) == 1 and not form.isascii() for form in term.forms)
    return len(term.forms) == 1 or alone


def _term(said: str, *, quoted: bool = False) -> Term | None:
    """The word or phrase; None where no letter or digit is in it."""
    taken = general.cut(said)
    if not taken.forms:
        return None
    whole = not quoted and len(taken.joined) == 1 and "".join(taken.forms) == taken.joined[0]
    typed = _EDGES.sub("", unicodedata.normalize("NFC", said))
    return Term(
        tuple(taken.forms),
        taken.joined[0] if whole else "",
        typed,
        exact=tuple(dict.fromkeys(taken.exact)),
        verbatim=quoted and len(taken.forms) == 1,
    )


_EDGES = re.compile(r"\A[\W_]+|[\W_]+\Z")
"""Signs before and after a word, which are no part of it."""


# --- Nodes, put together without what says nothing --------------------------------------------


def _all(several: Iterable[Node]) -> Node | None:
    flat = [one for each in several for one in (each.nodes if isinstance(each, All) else (each,))]
    kept = tuple(dict.fromkeys(flat))
    return kept[0] if len(kept) == 1 else All(kept) if kept else None


def _any(several: Iterable[Node]) -> Node | None:
    flat = [one for each in several for one in (each.nodes if isinstance(each, Any) else (each,))]
    kept = tuple(dict.fromkeys(flat))
    return kept[0] if len(kept) == 1 else Any(kept) if kept else None


def _not(node: Node) -> Node:
    return node.node if isinstance(node, Not) else Not(node)

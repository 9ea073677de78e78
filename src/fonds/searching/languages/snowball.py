"""The Snowball stemmers of the tantivy library, as functions of one word."""

from __future__ import annotations

from collections.abc import Callable

from tantivy import Filter, TextAnalyzerBuilder, Tokenizer


def stemmer(language: str) -> Callable[[str], str]:
    """The stemmer of a language by its English name ("russian"); ValueError for one not there."""
    analyser = TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer(language)).build()

    def stem(form: str) -> str:
        return analyser.analyze(form)[0]

    return stem

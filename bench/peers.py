"""What others search with, each in the few lines that a careful programmer writes: the peers of ``scale.py``.

Every peer is built from the same texts and returns the ten best texts for a question; none of them repairs a word,
reads a value or says no, unless its entry says so. Their packages are in the extra ``bench``. This file measures
nothing.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from facts.reading.words import content_words

BEST = 10


class Text(NamedTuple):
    number: int
    words: str


class Engine(Protocol):
    def ask(self, question: str) -> object: ...


@dataclass(frozen=True, slots=True)
class Peer:
    """How an engine is made of a path to a folder of its own, the address of a database and the texts.

    ``most`` is the largest number of texts that it is tried with; ``looks_at_all`` says that it reads every text for
    every question.
    """

    make: Callable[[str, str, Iterator[Text]], Engine]
    most: int = 10_000_000
    looks_at_all: bool = False


def plain_words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


class FullText:
    """SQLite's FTS5 with the porter stemmer: stop words out, OR, best by its bm25."""

    def __init__(self, folder: str, _url: str, texts: Iterator[Text]) -> None:
        self._database = sqlite3.connect(folder)
        self._database.execute("CREATE VIRTUAL TABLE passage USING fts5(words, tokenize='porter unicode61')")
        self._database.executemany("INSERT INTO passage (rowid, words) VALUES (?, ?)", texts)
        self._database.commit()

    def ask(self, question: str) -> object:
        return self.search([word.folded for word in content_words(question)])

    def search(self, words: list[str]) -> object:
        found = "SELECT words FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?"
        return self._database.execute(found, (" OR ".join(f'"{word}"' for word in words), BEST)).fetchall()


class FullTextRepaired(FullText):
    """The same with words repaired by symspellpy first: at most two slips, the vocabulary of the texts."""

    def __init__(self, folder: str, url: str, texts: Iterator[Text]) -> None:
        from symspellpy import SymSpell, Verbosity  # noqa: PLC0415 - a package of the extra bench

        super().__init__(folder, url, texts)
        self._nearest = Verbosity.TOP
        self._speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        # FTS5's own vocabulary is stemmed; words are repaired as they are written.
        counts: dict[str, int] = {}
        for (text,) in self._database.execute("SELECT words FROM passage"):
            for word in plain_words(text):
                counts[word] = counts.get(word, 0) + 1
        for word, count in counts.items():
            self._speller.create_dictionary_entry(word, count)

    def ask(self, question: str) -> object:
        words = [word.folded for word in content_words(question)]
        found = [self._speller.lookup(word, self._nearest, max_edit_distance=2) for word in words]
        return self.search([near[0].term if near else word for word, near in zip(words, found, strict=True)])


class Tantivy:
    """A search library written in Rust: inverted index, BM25, English stemmer."""

    def __init__(self, _folder: str, _url: str, texts: Iterator[Text]) -> None:
        import tantivy  # noqa: PLC0415 - a package of the extra bench

        schema = tantivy.SchemaBuilder()
        schema.add_text_field("words", stored=True, tokenizer_name="en_stem")
        self._index = tantivy.Index(schema.build())
        writer = self._index.writer(128_000_000, 1)
        for text in texts:
            writer.add_document(tantivy.Document(words=text.words))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def ask(self, question: str) -> object:
        query = self._index.parse_query(" ".join(word.folded for word in content_words(question)), ["words"])
        searcher = self._index.searcher()
        return [searcher.doc(address)["words"] for _, address in searcher.search(query, BEST).hits]


class SparseMatrix:
    """bm25s: every score is computed beforehand into a sparse matrix that lives in memory."""

    def __init__(self, _folder: str, _url: str, texts: Iterator[Text]) -> None:
        import bm25s  # noqa: PLC0415 - a package of the extra bench

        self._tokenize = bm25s.tokenize
        self._texts = [text.words for text in texts]
        self._scores = bm25s.BM25()
        self._scores.index(bm25s.tokenize(self._texts, stopwords="en", show_progress=False), show_progress=False)

    def ask(self, question: str) -> object:
        tokens = self._tokenize(question, stopwords="en", show_progress=False)
        best, _ = self._scores.retrieve(tokens, k=BEST, show_progress=False)
        return [self._texts[place] for place in best[0]]


class Counted:
    """rank_bm25: BM25 over every text for every question."""

    def __init__(self, _folder: str, _url: str, texts: Iterator[Text]) -> None:
        from rank_bm25 import BM25Okapi  # noqa: PLC0415 - a package of the extra bench

        self._texts = [text.words for text in texts]
        self._scores = BM25Okapi([plain_words(text) for text in self._texts])

    def ask(self, question: str) -> object:
        return self._scores.get_top_n([word.folded for word in content_words(question)], self._texts, n=BEST)


class BruteForce:
    """rapidfuzz over every text for every question: token sets, so that the order of words is no matter."""

    def __init__(self, _folder: str, _url: str, texts: Iterator[Text]) -> None:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - beside its peers

        self._extract, self._scorer = process.extract, fuzz.token_set_ratio
        self._texts = [text.words.lower() for text in texts]

    def ask(self, question: str) -> object:
        return self._extract(question.lower(), self._texts, scorer=self._scorer, limit=BEST)


class Postgres:
    """PostgreSQL: a generated tsvector with a GIN index, OR, best by ts_rank."""

    def __init__(self, _folder: str, url: str, texts: Iterator[Text]) -> None:
        import psycopg  # noqa: PLC0415 - an extra

        self._database = psycopg.connect(url.replace("postgresql+psycopg:", "postgresql:"), autocommit=True)
        self._database.execute(
            "CREATE TABLE plain_passage (id int, words text, stems tsvector GENERATED ALWAYS AS"
            " (to_tsvector('english', words)) STORED)"
        )
        with self._database.cursor().copy("COPY plain_passage (id, words) FROM STDIN") as copy:
            for text in texts:
                copy.write_row(text)
        self._database.execute("CREATE INDEX ON plain_passage USING gin (stems)")
        self._database.execute("ANALYZE plain_passage")

    def ask(self, question: str) -> object:
        query = " | ".join(word.folded for word in content_words(question))
        found = (
            "SELECT words FROM plain_passage, to_tsquery('english', %s) AS q WHERE stems @@ q"
            " ORDER BY ts_rank(stems, q) DESC LIMIT %s"
        )
        return self._database.execute(found, (query, BEST)).fetchall()


PEERS: Mapping[str, Peer] = {
    "fts5": Peer(FullText),
    "fts5 + symspellpy": Peer(FullTextRepaired),
    "tantivy": Peer(Tantivy),
    "bm25s": Peer(SparseMatrix),
    "rank_bm25": Peer(Counted, most=100_000, looks_at_all=True),
    "rapidfuzz": Peer(BruteForce, most=100_000, looks_at_all=True),
    "plain postgresql": Peer(Postgres),
}

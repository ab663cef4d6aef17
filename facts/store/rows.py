"""Rows to the model's values and back, one pair of functions for each.

This file knows nothing of statements.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import cast

from facts.encoding import decode, decode_spans, encode, encode_spans
from facts.index import IndexedPassage
from facts.model import Edition, Mark, Passage, Published, Source, Span
from facts.store.drafts import WordAndStem
from facts.store.terms import join
from facts.values import KindName, Mention

Fields = dict[str, object]

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def source_fields(community: int, source: Source) -> Fields:
    published = source.published
    return {
        "community_id": community,
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "published": str(published) if published else None,
        "published_by": published.last_day if published else None,
        "publisher": source.publisher,
        "author": source.author,
        "language": source.language,
    }


def to_source(
    id_: str,
    title: str,
    url: str | None,
    published: str | None,
    publisher: str | None,
    author: str | None,
    language: str,
) -> Source:
    return Source(id_, title, url, Published.parse(published) if published else None, publisher, author, language)


def to_edition(source: str, number: int, digest: str, length: int, imported_at: str, current: bool) -> Edition:
    return Edition(source, number, digest, length, imported_at, bool(current))


def passage_fields(community: int, key: int, source: str, edition: int, indexed: IndexedPassage) -> Fields:
    passage = indexed.passage
    return {
        "community_id": community,
        "key": key,
        "source_id": source,
        "edition": edition,
        "number": passage.number,
        "starts": passage.start,
        "text": passage.text,
        "sentences": encode_spans(passage.sentences),
        "mark": passage.mark.value if passage.mark else None,
        "reason": passage.reason,
        "terms": join(indexed.terms) if passage.mark is None else None,
    }


def to_passage(number: int, starts: int, text: str, sentences: str, mark: str | None, reason: str) -> Passage:
    return Passage(number, starts, text, decode_spans(sentences), Mark(mark) if mark else None, reason)


def mention_fields(community: int, key: int, mentions: Iterable[Mention]) -> list[Fields]:
    return [
        {
            "community_id": community,
            "passage_key": key,
            "ordinal": ordinal,
            "kind": mention.kind.value,
            "starts": mention.span.start,
            "ends": mention.span.end,
            "value": encode(mention.value),
        }
        for ordinal, mention in enumerate(mentions)
    ]


_KINDS = {kind.value: kind for kind in KindName}


def to_mention(kind: str, starts: int, ends: int, value: str) -> Mention:
    return Mention(Span(starts, ends), decode(_KINDS[kind], value))


_ESCAPED = re.compile(r'["\\\x00-\x1f]')


def words_text(counts: Mapping[WordAndStem, int]) -> str:
    """Return what an edition adds to the vocabulary as one column of text, in the order of the words."""
    rows = [f'["{pair[0]}","{pair[1]}",{counts[pair]}]' for pair in sorted(counts)]
    text = f"[{','.join(rows)}]"
    if text.count('"') == 4 * len(rows) and _ESCAPED.search(text.replace('"', "")) is None:
        return text
    return _JSON.encode([[*pair, counts[pair]] for pair in sorted(counts)])


def to_words(text: str) -> list[tuple[WordAndStem, int]]:
    rows = cast("list[tuple[str, str, int]]", json.loads(text))
    return [((word, stem), count) for word, stem, count in rows]

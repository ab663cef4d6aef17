"""Why a fact is not proved, in words: what the cited sentences carry instead, and which passage is nearest.

Pure; whether a fact is proved is ``proving``'s.
"""

from __future__ import annotations

from typing import assert_never

from facts.errors import FactRefused, shown
from facts.keeping.opening import Opened, speaker_of, value_words
from facts.keeping.reading_drafts import Claim
from facts.model import Citation, Span
from facts.values import FigureValue, KindName, Mention, StatementValue

MOST_NAMED = 5
_SHOWN_OF_SOURCE = 80


def not_carried(claim: Claim, opened: Opened, cover: Span) -> FactRefused:
    """Return F-VALUE for a stretch that does not carry a claim, naming what of its kind it does carry."""
    said = ", ".join(named_values(opened, cover, claim.kind))
    parts = {"value": shown(claim.words), "citation": str(opened.citation(cover))}
    match claim.kind:
        case KindName.DATE if said:
            return FactRefused(
                "F-VALUE",
                "%(citation)s does not give the date “%(value)s”; it gives: %(said)s.",
                "Cite the sentence that says it.",
                said=said,
                **parts,
            )
        case KindName.DATE:
            return FactRefused(
                "F-VALUE",
                "%(citation)s does not give the date “%(value)s”, nor any other.",
                "Cite the sentence that says it.",
                **parts,
            )
        case KindName.FIGURE if said:
            return FactRefused(
                "F-VALUE",
                "%(citation)s does not give the figure “%(value)s”; it gives: %(said)s.",
                "Cite the sentence that says it.",
                said=said,
                **parts,
            )
        case KindName.FIGURE:
            return FactRefused(
                "F-VALUE",
                "%(citation)s does not give the figure “%(value)s”, nor any other.",
                "Cite the sentence that says it.",
                **parts,
            )
        case KindName.STATEMENT if said:
            return FactRefused(
                "F-VALUE",
                "In %(citation)s nobody of that name says “%(value)s”; it has: %(said)s.",
                "Cite the sentence that says it.",
                said=said,
                **parts,
            )
        case KindName.STATEMENT:
            return FactRefused(
                "F-VALUE",
                "In %(citation)s nobody is read to say “%(value)s”.",
                "Cite the sentence that says it.",
                **parts,
            )
        case _:
            assert_never(claim.kind)


def named_values(opened: Opened, cover: Span, kind: KindName | None = None) -> tuple[str, ...]:
    """Return the values of a stretch as the source writes them, of one kind or of all, at most five."""
    found = (mention for mention in opened.within(cover) if kind is None or mention.kind is kind)
    return tuple(dict.fromkeys(_named(opened, mention) for mention in found))[:MOST_NAMED]


def _named(opened: Opened, mention: Mention) -> str:
    words = shown(" ".join(opened.text(value_words(opened, mention)).split()))
    if isinstance(mention.value, StatementValue):
        return f"{shown(speaker_of(opened, mention.value) or '?')}: {words}"
    if isinstance(mention.value, FigureValue) and mention.value.counted:
        behind = opened.passage.text[mention.span.end - opened.passage.start :]
        if behind.lstrip().startswith(mention.value.counted):
            return shown(f"{words} {mention.value.counted}")
    return words


def not_found(words: str, nearest: Citation, sentence: str) -> FactRefused:
    """Return F-QUOTE for words that stand nowhere, naming the nearest sentence and where it stands."""
    return FactRefused(
        "F-QUOTE",
        "“%(words)s” stands in no source here, letter for letter. The nearest is %(citation)s: “%(sentence)s”.",
        "Copy the words from the source, or give that citation.",
        words=shown(words),
        citation=str(nearest),
        sentence=shown(" ".join(sentence.split()), _SHOWN_OF_SOURCE),
    )


def nothing_known(words: str) -> FactRefused:
    """Return F-QUOTE for words like which nothing stands in any source."""
    return FactRefused(
        "F-QUOTE",
        "“%(words)s” stands in no source here, and nothing like it does.",
        "Import the source first, or give an address, or “note:” and where it is written.",
        words=shown(words),
    )


def too_common(words: str) -> FactRefused:
    """Return F-QUOTE for words that every text has, so that they cannot be looked for."""
    return FactRefused(
        "F-QUOTE",
        "“%(words)s” holds no word that could be looked for.",
        "Give more of the sentence, or the id of its citation.",
        words=shown(words),
    )


def unnamed_speaker() -> FactRefused:
    """Return F-SPEAKER for a statement of nobody."""
    return FactRefused(
        "F-SPEAKER",
        "It is not said who said it.",
        "Write “NAME: words”, with a source that names them.",
    )


def several_values(opened: Opened, cover: Span) -> FactRefused:
    """Return F-VALUE for a citation of several values of which none is named."""
    return FactRefused(
        "F-VALUE",
        "The cited sentence gives more than one value: %(said)s.",
        "Name the one that is meant behind the citation.",
        said=", ".join(named_values(opened, cover)),
    )


def no_value(opened: Opened, cover: Span) -> FactRefused:
    """Return F-VALUE for a citation in which nothing was read."""
    return FactRefused(
        "F-VALUE",
        "No date, figure or statement was read in %(citation)s.",
        "Cite a sentence that gives one.",
        citation=str(opened.citation(cover)),
    )


def not_a_sentence(opened: Opened, span: Span) -> FactRefused:
    """Return F-QUOTE for a stretch that lies in no sentence."""
    return FactRefused(
        "F-QUOTE",
        "%(citation)s lies in no sentence of the source.",
        "Cite a sentence of its text.",
        citation=str(opened.citation(span)),
    )

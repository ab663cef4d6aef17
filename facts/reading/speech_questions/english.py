"""English questions about words: who called it a mistake, what did Ruiz say about the bridge, according to whom.

Verbs that in a question mostly mean something else (who found, who wrote, who began) count only where "that" or quoted
words follow; which those are is known by ``english_verbs``. This file knows nothing of answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facts.model import Span
from facts.reading.lexicon.common_words import is_common
from facts.reading.speech_questions.english_verbs import is_finite, reporting_verb, takes_object
from facts.reading.speech_questions.question import QuestionToken, SpeechQuestion, topic_from

_AUXILIARIES = frozenset(
    "is was are were has have had did does do be been being would could will also first once ever actually really just then publicly recently later".split()
)
_DID = frozenset("did does do has have had didn't doesn't would will is was are were".split())
_NOT_A_SPEAKER = frozenset({"it", "this", "that", "there"})


def who_said(tokens: list[QuestionToken], quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    if [t.word for t in tokens[:3]] == ["according", "to", "who"]:
        return SpeechQuestion("who", None, quoted, topic_from(_without_be(tokens), 3), None)
    at = next(
        (
            i
            for i, t in enumerate(tokens[:4])
            if t.word in _WHO or (t.word in ("which", "what") and i == 0 and _asks_for_somebody(tokens))
        ),
        None,
    )
    if at is None:
        return _whose(tokens, quoted)
    if tokens[at].word in ("which", "what"):
        # "Which minister said ..."; "what did" is another question.
        verb_at = next((i for i in range(at + 2, min(at + 6, len(tokens))) if is_finite(tokens[i].word)), None)
        if verb_at is None or any(t.word in _DID for t in tokens[at + 1 : verb_at]) or tokens[at + 1].word in _THINGS:
            return None
        return _asked_who(tokens, verb_at, quoted)
    ahead = at + 1
    if at > 0 and tokens[at - 1].word == "by":
        return _by_whom(tokens, at, quoted)
    while ahead < len(tokens) and (tokens[ahead].word in _AUXILIARIES or tokens[ahead].word.endswith("ly")):
        if tokens[ahead].word in ("did", "does", "do", "has", "have", "had") and ahead == at + 1:
            whom = _whom(tokens, ahead, quoted)
            if whom is not None:
                return whom
        ahead += 1
    for skip in (("it", "that"), ("one", "that"), ("one", "who"), ("person", "who"), ("person", "that"), ("it", "who")):
        rest = [t.word for t in tokens[ahead : ahead + 4]]
        if skip[0] in rest[:2] and skip[1] in rest:
            ahead += rest.index(skip[1]) + 1
            break
    return _asked_who(tokens, ahead, quoted) if ahead < len(tokens) else None


_WHO = frozenset({"who", "who's", "who'd"})


_THINGS = frozenset(
    "did does do has have had is was are were would will can could should year month day date time percentage percent share number".split()
)


def _asks_for_somebody(tokens: list[QuestionToken]) -> bool:
    """Whether "which" or "what" asks for a speaker: which minister, what country."""
    return tokens[0].word == "which" or (len(tokens) > 1 and tokens[1].word in _SOMEBODY)


_SOMEBODY = frozenset(
    "minister politician official country president person leader man woman actor singer mayor party company newspaper "
    "organisation organization expert author player coach government senator governor judge agency group paper".split()
)


def _without_be(tokens: list[QuestionToken]) -> list[QuestionToken]:
    return [t for i, t in enumerate(tokens) if i != 3 or t.word not in _BE]


_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})


_ORDERS = frozenset({"instruct", "order", "command", "direct", "urge", "advise"})
"""Verbs that mean words where something is to be done: "who ordered the crew to leave", not "who ordered the boat"."""


def _asked_who(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    verb = reporting_verb(tokens[at].word)
    if verb is None:
        return None
    lemma, surely = verb
    if tokens[at - 1].word in _BE and not tokens[at].word.endswith("ing"):
        return None  # "who was accused": asks for the one spoken of
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
    orders = lemma in _ORDERS and any(token.word == "to" for token in tokens[at + 2 : -1])
    if not surely and not orders and behind != "that" and not quoted:
        return None
    return SpeechQuestion("who", None, quoted, topic_from(tokens, at + 1), lemma)


def _whom(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """Who did X blame for Y: what X said is asked."""
    for verb_at in range(at + 2, min(at + 8, len(tokens))):
        verb = reporting_verb(tokens[verb_at].word, repair=False)
        if verb is not None and verb[1] and takes_object(tokens[verb_at].word):
            speaker = _named(tokens, at + 1, verb_at)
            if speaker is not None:
                return SpeechQuestion("what", speaker, quoted, topic_from(tokens, verb_at + 1), verb[0])
    return None


def _by_whom(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """By whom was X called Y."""
    for verb_at in range(at + 1, len(tokens)):
        verb = reporting_verb(tokens[verb_at].word, repair=False)
        if verb is not None and verb[1] and any(t.word in _BE for t in tokens[at:verb_at]):
            return SpeechQuestion("who", None, quoted, topic_from(tokens, at + 2), verb[0])
    return None


def _whose(tokens: list[QuestionToken], quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """According to whom; whose words are these."""
    words = [t.word for t in tokens]
    if words[:2] == ["according", "to"] and words[2:3] in (["who"], ["whom"]):
        return SpeechQuestion("who", None, quoted, topic_from(tokens, 3), None)
    if (
        words[0] == "whose"
        and len(words) > 1
        and words[1] in ("words", "quote", "statement", "claim", "opinion", "view")
    ):
        return SpeechQuestion("who", None, quoted, topic_from(tokens, 2), None)
    return None


def _named(tokens: list[QuestionToken], start: int, end: int) -> Span | None:
    """Return the speaker that stands in the tokens, without adverbs at the edges."""
    while end > start and (tokens[end - 1].word in _AUXILIARIES or tokens[end - 1].word.endswith("ly")):
        end -= 1
    while start < end and tokens[start].word in _AUXILIARIES:
        start += 1
    if start >= end or tokens[start].word in _NOT_A_SPEAKER or end - start > 10:
        return None
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


_WHAT = frozenset({"what", "what's", "what'd", "how", "why"})


def what_was_said(tokens: list[QuestionToken], quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    words = [t.word for t in tokens]
    if words[:2] == ["according", "to"]:
        return None
    at = next((i for i, w in enumerate(words[:4]) if w in _WHAT), None)
    if at is None:
        if words[0] in ("did", "does", "has", "have", "had"):
            return _clause(tokens, 1, quoted, with_clause=True)
        return None
    if words[at] in ("how", "why"):
        if at + 1 < len(words) and words[at + 1] in _DID:
            asked = _clause(tokens, at + 2, quoted)
            return asked if asked is not None and asked.verb in _MANNER[words[at]] else None
        return None
    ahead = at + 1
    if ahead < len(words) and words[ahead] in _DID:
        ahead += 1
    elif words[at] == "what'd":
        pass
    elif ahead < len(words) and words[ahead] in ("kind", "sort", "things", "else", "exactly", "all"):
        ahead = next((i + 1 for i in range(ahead, min(ahead + 4, len(words))) if words[i] in _DID), ahead)
    by = words.index("by") if "by" in words else 0
    if (
        by > ahead >= 2
        and (said := reporting_verb(words[by - 1], repair=False)) is not None
        and said[1]
        and by + 1 < len(words)
    ):
        # What was said by X about Y.
        cut = next((i for i in range(by + 1, len(words)) if words[i] in ("about", "on", "regarding")), len(words))
        return SpeechQuestion("what", _named(tokens, by + 1, cut), quoted, topic_from(tokens, cut), said[0])
    return _position(tokens, at, quoted) or _clause(tokens, ahead, quoted)


_MANNER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "how": frozenset(
            "describe call characterise characterize respond react reply explain comment portray depict label justify refer answer defend".split()
        ),
        "why": frozenset("blame accuse criticise criticize condemn apologise apologize praise denounce".split()),
    }
)


def _position(tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...]) -> SpeechQuestion | None:
    """What is X's view of Y."""
    words = [t.word for t in tokens]
    for i in range(at + 1, len(words)):
        if words[i] in _NOUNS and words[i - 1].endswith(("'s", "s'")):
            start = at + 2 if at + 1 < len(words) and words[at + 1] in _DID else at + 1
            speaker = _named(tokens, start, i)
            if speaker is not None:
                cut = 2 if words[i - 1].endswith("'s") else 1
                return SpeechQuestion(
                    "what", Span(speaker.start, speaker.end - cut), quoted, topic_from(tokens, i + 1), None
                )
    return None


_NOUNS = frozenset(
    "view views position opinion stance statement comment comments response reaction words claim opinions remarks reply".split()
)


_REACT = frozenset({"react", "reacted", "justify"})


def _clause(
    tokens: list[QuestionToken], at: int, quoted: tuple[Span, ...], *, with_clause: bool = False
) -> SpeechQuestion | None:
    """What (did) X say (about Y). ``with_clause`` asks for words behind the verb: "did X say the bridge was safe"."""
    for verb_at in range(at + 1, min(at + 9, len(tokens))):
        word = tokens[verb_at].word
        verb = reporting_verb(word, repair=False) or (("react", True) if word in _REACT else None)
        if verb is None and (verb_at == len(tokens) - 1 or (verb_at > at and not is_common(word))):
            verb = reporting_verb(word)
        if verb is None:
            continue
        lemma, surely = verb
        speaker = _named(tokens, at, verb_at)
        if speaker is None:
            return None
        if not surely and not _document(tokens[verb_at - 1].word, lemma):
            continue
        topic = topic_from(tokens, verb_at + 1)
        if with_clause and topic is None and not quoted:
            return None
        return SpeechQuestion("what", speaker, quoted, topic, lemma)
    return None


def _document(word: str, lemma: str) -> bool:
    """Whether a survey or report is asked for what it found."""
    return lemma in ("find", "show", "reveal", "confirm", "conclude") and word in _DOCUMENTS


_DOCUMENTS = frozenset(
    "poll polls survey surveys study studies report reports review inquiry investigation audit analysis".split()
)

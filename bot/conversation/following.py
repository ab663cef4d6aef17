"""A question that goes on from the last answer: “and in 2022?”, “who said so?”, «а когда это было?».

Such a question names nothing of its own to look for. It takes the subject words of the question before it, and only of
that one; what is asked then is shown. A question that can stand alone is never touched. Pure: two texts go in, a text
or nothing comes out. This file knows nothing of talks and of stores.
"""

from __future__ import annotations

import re

from facts.answers import QuestionKind
from facts.asking.question import Question, read_question
from facts.errors import FactsError
from facts.model import Span
from facts.reading.gate import LONGEST_QUESTION, clean_question

MOST_WORDS = 9
"""A question that goes on is short; a longer one that names nothing is a riddle."""
SUBJECT_WORDS = 12
"""Subject words that are taken over, at most: a message that was replied to can be long."""

_LEAD = re.compile(r"^(?:and|but|or|so|well|ok(?:ay)?|а|и|но|ну)\b[\s,]*", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:(?:what|how)\s+about|а\s+что\s+(?:насч[её]т|про|с)|как\s+насч[её]т)\b\s*", re.IGNORECASE)
_POINTS_BACK = frozenset(
    "it its that this these those they them their so then there he she him her his such same one ones"
    " это этого этом этому этим эта эту этой эти этих так тогда там он она они его ее её их ему ей им то тот та те"
    .split()
)  # fmt: skip
"""Words that stand for what was spoken of before."""
_NAMES_NOTHING = frozenset(
    "say said says saying tell told claim claimed state stated announce announced happen happened occur occurred be was"
    " take taken place place exactly again really first last date day year number many much total thing things"
    " сказал сказала сказали сказано говорил говорила заявил заявила заявили сообщил произошло случилось было была были"
    " begin began begun start started end ended finish finished stop stopped"
    " началось началась начался начать кончилось закончилось завершилось"
    " точно именно снова число дата год день когда сколько кто где".split()
)
"""Words that name no subject: what somebody does who speaks, that something takes place."""
_WHO_SAID = re.compile(
    r"^(?:who\s+(?:said|says|claimed|stated|told\s+\w+|announced|denied|confirmed)"
    r"|кто\s+(?:это\s+|так\s+|такое\s+)?(?:сказал\w*|заявил\w*|говорил\w*|сообщил\w*|отрицал\w*))",
    re.IGNORECASE,
)
_ASKS = frozenset("who whom what when where which how why кто что когда где какой сколько почему".split())
_THAT = re.compile(r"\b(?:это|так|такое)\s+", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")


def followed(question: str, before: str) -> str | None:
    """Return the question to ask where ``question`` goes on from the one ``before``; None where it stands alone.

    >>> followed("And in 1970?", "How many fishing boats sank in 1962?")
    'How many fishing boats sank in 1970?'
    >>> followed("When was that?", "How many fishing boats sank?")
    'When was that: fishing boats sank?'
    >>> followed("When was the bridge opened?", "How many fishing boats sank?") is None
    True
    """
    typed = " ".join(question.split())
    bare = _ABOUT.sub("", _LEAD.sub("", typed))
    try:
        asked, earlier = read_question(clean_question(bare)), read_question(clean_question(before[:LONGEST_QUESTION]))
    except FactsError:  # nothing to go on from, or nothing asked: the question is answered as it is
        return None
    if not _goes_on(typed, bare, asked) or not _subject(earlier):
        return None
    whole = _joined(bare, asked, earlier)
    return whole if whole is not None and len(whole) <= LONGEST_QUESTION else None


def _goes_on(typed: str, bare: str, asked: Question) -> bool:
    words = [word.casefold() for word in _WORD.findall(typed)]
    if not words or len(words) > MOST_WORDS or asked.parts > 1 or _own_words(asked):
        return False
    if sum(word in _ASKS for word in words) > 1:
        return False
    led = bare != typed
    back = any(word in _POINTS_BACK for word in words)
    if asked.kind is QuestionKind.OTHER and not _WHO_SAID.match(bare):
        return (led and bool(asked.dates)) or (back and _period_only(asked))
    return led or back or len(words) <= 4


def _period_only(asked: Question) -> bool:
    return bool(asked.dates) and len(asked.words) <= len(asked.dates)


def _own_words(asked: Question) -> list[str]:
    """Return the words that name something to look for: neither a period, nor words that only ask or point back."""
    spoken = _WHO_SAID.match(asked.text)
    periods = [*(mention.span for mention in asked.dates), *([Span(*spoken.span())] if spoken else [])]
    return [
        word.folded
        for word in asked.words
        if word.folded not in _POINTS_BACK | _NAMES_NOTHING and not any(word.span.meets(span) for span in periods)
    ]


def _subject(earlier: Question, *, without_dates: bool = False) -> list[str]:
    """Return the subject words of the question before, as they were typed."""
    periods = [mention.span for mention in earlier.dates] if without_dates else []
    kept = [word.span for word in earlier.words if word.folded not in _NAMES_NOTHING]
    kept = [span for span in kept if not any(span.meets(period) for period in periods)]
    return [span.of(earlier.text) for span in kept[:SUBJECT_WORDS]]


def _joined(bare: str, asked: Question, earlier: Question) -> str | None:
    """Return the one question made of both."""
    ended = bare.rstrip(" ?!.…")
    if asked.kind is QuestionKind.OTHER and not _WHO_SAID.match(bare):
        return _in_other_time(ended, asked, earlier)
    subject = " ".join(_subject(earlier, without_dates=bool(asked.dates) or asked.kind is QuestionKind.DATE))
    spoken = _WHO_SAID.match(bare)
    if spoken and subject:
        that = "что" if asked.language == "ru" else "that"
        comma = "," if asked.language == "ru" else ""
        who = _THAT.sub("", spoken[0])
        return f"{who}{comma} {that} {subject}?"
    return f"{ended}: {subject}?" if subject else None


def _in_other_time(ended: str, asked: Question, earlier: Question) -> str | None:
    """Return the question before with its time changed to the one that is asked about now."""
    text = earlier.text.rstrip(" ?!.…")
    if len(asked.dates) == 1 and len(earlier.dates) == 1:
        new, old = asked.dates[0].span.of(asked.text), earlier.dates[0].span
        return f"{text[: old.start]}{new}{text[old.end :]}?"
    if earlier.dates or not asked.dates:
        return None
    return f"{text} {ended}?"

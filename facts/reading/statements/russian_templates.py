"""Where speaker and words stand in a Russian sentence: Горин сказал, что C; «Q», — сказал Горин; по словам Горина, C.

This file knows nothing of names, nor of other sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facts.reading.statements.clauses import Token
from facts.reading.statements.reporting_verbs import RUSSIAN_VERBS
from facts.reading.word_sets import word_set
from facts.values import VerbClass

_OBJECT_VERBS = word_set("обвинить назвать раскритиковать осудить похвалить упрекнуть призвать потребовать требовать")
_TO_VERBS = word_set("обещать призвать требовать гарантировать")
PRONOUNS = word_set("он она они")
_BREAKS = word_set(
    "в во на о об обо после до по при за под из с со у к ко от для что как когда если который которая которые журналистам "
    "агентству ранее сегодня вчера также накануне однако затем позже интервью корреспонденту газете телеканалу не ещё еще уже"
)
OPENERS = word_set(
    "но а и однако также затем потом при этом кроме того накануне ранее позже вчера сегодня тогда ведь же"
)
SOURCES = {
    ("по", "словам"): "по словам",
    ("по", "мнению"): "по мнению",
    ("по", "данным"): "по данным",
    ("по", "оценке"): "по оценке",
    ("по", "оценкам"): "по оценкам",
    ("по", "информации"): "по информации",
    ("со", "слов"): "со слов",
}


@dataclass(frozen=True, slots=True)
class Verb:
    at: int
    lemma: str
    verb_class: VerbClass


def beside_verb(tokens: Sequence[Token], verb: Verb) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return contents and speakers, each as first and last token, that a verb stands between or beside."""
    at = verb.at
    before = tokens[at - 1] if at > 0 else None
    if before is not None and before.low == "как":
        end = phrase_end(tokens, at + 1)
        content = beside_source(tokens, at - 1, end)
        return [(content, (at + 1, end))] if end > at + 1 and content is not None else []
    if before is not None and (before.isp(",—-") or before.kind == "q"):
        return _behind_words(tokens, at)
    left = _before(tokens, at)
    after = at + 1
    speaker = left
    if speaker is None:
        end = phrase_end(tokens, at + 1)
        speaker = (at + 1, end) if end > at + 1 else None
        after = end
    if speaker is None:
        return []
    content = _after(tokens, after, verb)
    return [(content, speaker)] if content is not None else []


def _behind_words(tokens: Sequence[Token], at: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """«Q», — сказал Горин; C, считает Горин; and what goes on behind it."""
    end = phrase_end(tokens, at + 1)
    if end == at + 1:
        return []
    stop = at
    while stop > 0 and tokens[stop - 1].isp(",—-"):
        stop -= 1
    start = 0
    for k in range(stop - 1, -1, -1):
        if tokens[k].isp(";") or (tokens[k].kind == "q" and k < stop - 1):
            start = k + 1
            break
    while start < stop and tokens[start].kind == "p":
        start += 1
    if stop - start < 1 or (stop - start < 2 and tokens[stop - 1].kind != "q"):
        return []
    if tokens[stop - 1].kind == "q" and all(t.kind != "w" or t.low in OPENERS for t in tokens[start : stop - 1]):
        start = stop - 1
    result = [((start, stop), (at + 1, end))]
    k = end
    while k < len(tokens) and tokens[k].isp(".,—-:"):
        k += 1
    if k < len(tokens) and tokens[k].kind == "q" and k > end:
        result.append(((k, k + 1), (at + 1, end)))
    return result


def _before(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the subject right before a verb."""
    end = at
    while end > 0 and tokens[end - 1].low in (
        "также",
        "ранее",
        "уже",
        "позже",
        "затем",
        "тоже",
        "вчера",
        "сегодня",
        "накануне",
    ):
        end -= 1
    start = end
    while (
        start > 0
        and tokens[start - 1].kind == "w"
        and tokens[start - 1].low not in ("что", "как", "когда", "если", "и")
        and end - start < 12
    ):
        start -= 1
    while start < end and tokens[start].low in OPENERS:
        start += 1
    if start >= end:
        return None
    if tokens[end - 1].low in PRONOUNS:
        return end - 1, end
    if tokens[start].low in _BREAKS:
        # "В пятницу Горин сказал": only the name at the end can be the subject.
        k = end
        while k > start and tokens[k - 1].capital:
            k -= 1
        return (k, end) if start < k < end else None
    return start, end


def phrase_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the noun phrase that begins at ``at`` ends."""
    k = at
    while k < len(tokens) and tokens[k].kind == "w" and k - at < 10:
        low = tokens[k].low
        if low in _BREAKS or low in RUSSIAN_VERBS:
            break
        if low in PRONOUNS:
            return k + 1 if k == at else k
        if k == at and low.startswith("котор"):
            break
        before = tokens[k - 1]
        adjective = before.low.endswith(("ого", "ой", "ых", "их", "ому", "ий", "ая", "ый"))
        if k > at and tokens[k].text[0].islower() and before.capital and not before.text.isupper() and not adjective:
            break
        k += 1
    return k


def _after(tokens: Sequence[Token], at: int, verb: Verb) -> tuple[int, int] | None:
    """Return the words behind a verb: behind ", что", behind a colon, a quotation, or what the verb takes."""
    end = len(tokens)
    while end > at and tokens[end - 1].isp(".!?…"):
        end -= 1
    for k in range(at, min(end, at + 24)):
        if tokens[k].kind == "q":
            if verb.lemma in _OBJECT_VERBS:
                break
            return (k, k + 1) if k > 0 and tokens[k - 1].isp(":,—") else (at, end)
        if tokens[k].low == "что" and tokens[k - 1].isp(",") and k + 1 < end:
            return k + 1, _clause_end(tokens, k + 1, end)
        if tokens[k].isp(":") and k + 1 < end:
            return k + 1, end
        if tokens[k].isp(";."):
            break
        if (
            tokens[k].isp(",")
            and tokens[k + 1 : k + 2]
            and tokens[k + 1].low in ("чтобы", "будто", "почему", "когда", "где")
        ):
            return k + 1, end
    if (verb.lemma in _OBJECT_VERBS or verb.lemma in _TO_VERBS) and end - at >= 1 and tokens[at].kind != "p":
        return at, _clause_end(tokens, at, end)
    return None


def _clause_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the words end before another source is named."""
    for k in range(start + 1, end - 1):
        if tokens[k].isp(",") and ((tokens[k + 1].low, tokens[k + 2].low if k + 2 < end else "") in SOURCES):
            return k
    return end


def beside_source(tokens: Sequence[Token], at: int, source_end: int) -> tuple[int, int] | None:
    """Return the words beside "по словам Горина": behind the comma, or all that stands before."""
    end = len(tokens)
    while end > 0 and tokens[end - 1].isp(".!?…"):
        end -= 1
    opens = all(t.kind == "p" or t.low in OPENERS for t in tokens[:at])
    if opens:
        comma = next((k for k in range(source_end, min(end, source_end + 20)) if tokens[k].isp(",:")), None)
        return (comma + 1, end) if comma is not None and comma + 1 < end else None
    start = 0
    stop = at
    while stop > 0 and tokens[stop - 1].isp(",—-("):
        stop -= 1
    if source_end < end and tokens[source_end].isp(",") and source_end + 1 < end:
        return start, end
    return (start, stop) if stop - start >= 2 else None

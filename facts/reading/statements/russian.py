"""Who said what in Russian: the plain forms of news prose, without a model.

    «Q», — сказал Горин.   Q, — сказал Горин.      quotation or words, then verb and speaker
    Горин сказал, что C.   Горин сказал: «Q».      speaker, verb, then the words
    Горин обвинил мэра в спешке.                   speaker, verb, and whom or what it is about
    По словам Горина, C.   C, считает Горин.       the source named beside the words

Forms of verbs come from ``facts.reading.statements.reporting_verbs``. Order is free in Russian; where case endings alone would
say who speaks, nothing is read. The flags and the rules for pronouns are those of the English reader, simpler: he and
she are the last person named as a speaker in the paragraph. This file knows nothing of the English templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facts.model import Passage, Span
from facts.reading.document import Document
from facts.reading.names import find_names
from facts.reading.names.transliteration import first_forms
from facts.reading.statements.attribution import content_span, form_of
from facts.reading.statements.clauses import Token, tokenize
from facts.reading.statements.quotations import pair_quotations
from facts.reading.statements.reporting_verbs import RUSSIAN_VERBS
from facts.reading.word_sets import word_set
from facts.values import Flag, Form, Mention, StatementValue, VerbClass

_OBJECT_VERBS = word_set("обвинить назвать раскритиковать осудить похвалить упрекнуть призвать потребовать требовать")
_TO_VERBS = word_set("обещать призвать требовать гарантировать")
_PRONOUNS = word_set("он она они")
_BREAKS = word_set(
    "в во на о об обо после до по при за под из с со у к ко от для что как когда если который которая которые журналистам "
    "агентству ранее сегодня вчера также накануне однако затем позже интервью корреспонденту газете телеканалу не ещё еще уже"
)
_OPENERS = word_set(
    "но а и однако также затем потом при этом кроме того накануне ранее позже вчера сегодня тогда ведь же"
)
_SOURCES = {
    ("по", "словам"): "по словам",
    ("по", "мнению"): "по мнению",
    ("по", "данным"): "по данным",
    ("по", "оценке"): "по оценке",
    ("по", "оценкам"): "по оценкам",
    ("по", "информации"): "по информации",
    ("со", "слов"): "со слов",
}
_ANONYMOUS = word_set(
    "источник источники источника источников эксперты эксперт экспертов очевидцы очевидец очевидцев наблюдатели наблюдателей многие некоторые "
    "люди критики критиков свидетели свидетель свидетелей жители жителей аналитики аналитиков"
)


@dataclass(frozen=True, slots=True)
class _Verb:
    at: int
    lemma: str
    verb_class: VerbClass


def read_russian(document: Document) -> tuple[Mention, ...]:
    """Return the statements of a Russian document, in text order, with offsets (code points) in its text.

    >>> from facts.reading.document import single
    >>> text = "Иван Горин сказал, что мост закрыт."
    >>> [(m.value.speaker.of(text), m.span.of(text)) for m in read_russian(single(text, language="ru"))]
    [('Иван Горин', 'мост закрыт')]
    """
    names = _known_names(document.text)
    found: list[Mention] = []
    for passage in document.readable:
        found.extend(_paragraph(document.text, passage, names))
    return tuple(
        sorted(found, key=lambda m: (m.span, m.value.verb or "" if isinstance(m.value, StatementValue) else ""))
    )


def _known_names(text: str) -> dict[str, str]:
    """Full names by every first form of their last word; a name seen in the nominative is among its own forms."""
    names: dict[str, str] = {}
    for mention in find_names(text, language="ru"):
        parts = _personal(mention.name.split())
        if len(parts) >= 2:
            names.setdefault(parts[-1].casefold().replace("ё", "е"), " ".join(parts))
    return names


def _personal(parts: Sequence[str]) -> Sequence[str]:
    """Return first name and surname, with a patronymic between them, of a run that may begin with a place."""
    if len(parts) >= 3 and parts[-2].casefold().endswith(("вич", "вна", "ична", "оглы", "кызы")):
        return parts[-3:]
    return parts[-2:]


def _paragraph(text: str, passage: Passage, names: dict[str, str]) -> list[Mention]:
    quotations = [q for q in pair_quotations(text, passage.start, passage.end) if q.depth == 0]
    found: list[Mention] = []
    person: str | None = None
    last: StatementValue | None = None
    start: int | None = None
    stop = passage.start
    for sentence in passage.sentences:
        start = max(sentence.start, stop) if start is None else start
        stop = max(stop, sentence.end)
        if any(q.outer.start < stop < q.outer.end for q in quotations):
            continue
        tokens = tokenize(text, start, stop, quotations)
        start = None
        alone = tokens[0].quotation if tokens and all(t.kind == "p" for t in tokens[1:]) else None
        if alone is not None:
            # «Мост закрыт, — сказал Горин. — Мы уходим»: the author speaks inside the quotation.
            inner = tokenize(text, alone.inner.start, alone.inner.end, ())
            here = _spoken_aloud(text, inner, names, person, last)
        elif tokens and tokens[0].isp("—-"):
            here = _spoken_aloud(text, tokens, names, person, last)
        else:
            here = _sentence(text, tokens, names, person)
        if not here and last is not None and tokens and all(t.kind != "w" for t in tokens):
            here = [
                Mention(
                    span,
                    StatementValue(
                        Form.DIRECT, last.speaker, last.speaker_name, flags=frozenset({Flag.IMPLICIT_SPEAKER})
                    ),
                )
                for t in tokens
                if t.kind == "q" and (span := content_span([t], 0, 1)) is not None
            ]
        found.extend(here)
        person = _first_person(tokens) or person
        last = None
        for mention in here:
            if isinstance(mention.value, StatementValue):
                last = mention.value
                person = mention.value.speaker_name or person
    return found


def _first_person(tokens: Sequence[Token]) -> str | None:
    """Return the full name that opens a sentence: whoever "he" or "she" is in the next."""
    k = 0
    while k < len(tokens) and tokens[k].capital and not tokens[k].text.isupper() and tokens[k].low not in _OPENERS:
        k += 1
    return " ".join(t.text for t in tokens[:k]) if 2 <= k <= 3 else None


def _spoken_aloud(
    text: str, tokens: Sequence[Token], names: dict[str, str], person: str | None, last: StatementValue | None
) -> list[Mention]:
    """Read speech set with dashes: — Мост закрыт, — сказал Горин. — Мы уходим."""
    start = 1 if tokens and tokens[0].isp("—-") else 0
    for at in range(start + 1, len(tokens)):
        known = RUSSIAN_VERBS.get(tokens[at].low.replace("ё", "е"))
        if known is None or not tokens[at - 1].isp("—-"):
            continue
        end = _phrase_end(tokens, at + 1)
        stop = at - 1
        while stop > start and tokens[stop - 1].isp(",—-"):
            stop -= 1
        if end == at + 1 or stop <= start:
            continue
        contents = [(start, stop)]
        rest = end
        while rest < len(tokens) and tokens[rest].kind == "p":
            rest += 1
        if rest < len(tokens) and rest > end and tokens[rest - 1].isp("—-"):
            contents.append((rest, len(tokens)))
        read = [
            _mention(text, tokens, content, (at + 1, end), tokens[at].span, known[0], known[1], names, person)
            for content in contents
        ]
        return [_direct(mention) for mention in read if mention is not None]
    if last is not None and start == 1 and (span := content_span(tokens, 1, len(tokens))) is not None:
        flags = frozenset({Flag.IMPLICIT_SPEAKER})
        return [Mention(span, StatementValue(Form.DIRECT, last.speaker, last.speaker_name, flags=flags))]
    return []


def _direct(mention: Mention) -> Mention:
    value = mention.value
    return Mention(mention.span, replace(value, form=Form.DIRECT)) if isinstance(value, StatementValue) else mention


def _sentence(text: str, tokens: Sequence[Token], names: dict[str, str], person: str | None) -> list[Mention]:
    found: list[Mention | None] = []
    taken = 0
    for at, token in enumerate(tokens):
        if token.kind != "w" or at < taken:
            continue
        source = _SOURCES.get((token.low, tokens[at + 1].low)) if at + 1 < len(tokens) else None
        if source is not None or token.low == "согласно":
            begin = at + (2 if source is not None else 1)
            end = _phrase_end(tokens, begin)
            content = _beside(tokens, at, end)
            if end > begin and content is not None:
                cue = Span(token.start, tokens[begin - 1].end)
                found.append(
                    _mention(
                        text, tokens, content, (begin, end), cue, source or "согласно", VerbClass.NEUTRAL, names, person
                    )
                )
            continue
        known = RUSSIAN_VERBS.get(token.low.replace("ё", "е"))
        if known is None or (at > 0 and tokens[at - 1].low in ("не", "ни", "бы")):
            continue
        verb = _Verb(at, *known)
        read = _of_verb(tokens, verb)
        for content, speaker in read:
            found.append(
                _mention(text, tokens, content, speaker, token.span, verb.lemma, verb.verb_class, names, person)
            )
        if read:
            taken = max(at + 1, *(speaker[1] for _, speaker in read))
    return [mention for mention in found if mention is not None]


def _of_verb(tokens: Sequence[Token], verb: _Verb) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return contents and speakers, each as first and last token, that a verb stands between or beside."""
    at = verb.at
    before = tokens[at - 1] if at > 0 else None
    if before is not None and before.low == "как":
        end = _phrase_end(tokens, at + 1)
        content = _beside(tokens, at - 1, end)
        return [(content, (at + 1, end))] if end > at + 1 and content is not None else []
    if before is not None and (before.isp(",—-") or before.kind == "q"):
        return _behind_words(tokens, at)
    left = _before(tokens, at)
    after = at + 1
    speaker = left
    if speaker is None:
        end = _phrase_end(tokens, at + 1)
        speaker = (at + 1, end) if end > at + 1 else None
        after = end
    if speaker is None:
        return []
    content = _after(tokens, after, verb)
    return [(content, speaker)] if content is not None else []


def _behind_words(tokens: Sequence[Token], at: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """«Q», — сказал Горин; C, считает Горин; and what goes on behind it."""
    end = _phrase_end(tokens, at + 1)
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
    if tokens[stop - 1].kind == "q" and all(t.kind != "w" or t.low in _OPENERS for t in tokens[start : stop - 1]):
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
    while start < end and tokens[start].low in _OPENERS:
        start += 1
    if start >= end:
        return None
    if tokens[end - 1].low in _PRONOUNS:
        return end - 1, end
    if tokens[start].low in _BREAKS:
        # "В пятницу Горин сказал": only the name at the end can be the subject.
        k = end
        while k > start and tokens[k - 1].capital:
            k -= 1
        return (k, end) if start < k < end else None
    return start, end


def _phrase_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the noun phrase that begins at ``at`` ends."""
    k = at
    while k < len(tokens) and tokens[k].kind == "w" and k - at < 10:
        low = tokens[k].low
        if low in _BREAKS or low in RUSSIAN_VERBS:
            break
        if low in _PRONOUNS:
            return k + 1 if k == at else k
        if k == at and low.startswith("котор"):
            break
        before = tokens[k - 1]
        adjective = before.low.endswith(("ого", "ой", "ых", "их", "ому", "ий", "ая", "ый"))
        if k > at and tokens[k].text[0].islower() and before.capital and not before.text.isupper() and not adjective:
            break
        k += 1
    return k


def _after(tokens: Sequence[Token], at: int, verb: _Verb) -> tuple[int, int] | None:
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
        if tokens[k].isp(",") and ((tokens[k + 1].low, tokens[k + 2].low if k + 2 < end else "") in _SOURCES):
            return k
    return end


def _beside(tokens: Sequence[Token], at: int, source_end: int) -> tuple[int, int] | None:
    """Return the words beside "по словам Горина": behind the comma, or all that stands before."""
    end = len(tokens)
    while end > 0 and tokens[end - 1].isp(".!?…"):
        end -= 1
    opens = all(t.kind == "p" or t.low in _OPENERS for t in tokens[:at])
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


def _mention(
    text: str,
    tokens: Sequence[Token],
    content: tuple[int, int],
    speaker: tuple[int, int],
    cue: Span,
    verb: str,
    verb_class: VerbClass,
    names: dict[str, str],
    person: str | None,
) -> Mention | None:
    span = content_span(tokens, *content)
    if span is None:
        return None
    words = tokens[speaker[0] : speaker[1]]
    who = Span(words[0].start, words[-1].end)
    flags: set[Flag] = set()
    name: str | None = who.of(text)
    if len(words) == 1 and words[0].low in _PRONOUNS:
        flags.add(Flag.COREF)
        name = person
    elif not any(t.capital and i > 0 for i, t in enumerate(words)) and any(t.low in _ANONYMOUS for t in words):
        flags.add(Flag.ANONYMOUS)
        name = None
    elif words[-1].capital:
        forms = first_forms(words[-1].low)
        run = [t.text for t in words if t.capital]
        own = " ".join(_personal(run)) if len(run) >= 2 and words[-len(run)].capital else name
        name = next((names[f] for f in forms if f in names), own)
    value = StatementValue(form_of(tokens, *content), who, name, cue, verb, verb_class, None, frozenset(flags))
    return Mention(span, value)

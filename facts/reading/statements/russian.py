"""Who said what in Russian: the plain forms of news prose, without a model.

    «Q», — сказал Горин.   Q, — сказал Горин.      quotation or words, then verb and speaker
    Горин сказал, что C.   Горин сказал: «Q».      speaker, verb, then the words
    Горин обвинил мэра в спешке.                   speaker, verb, and whom or what it is about
    По словам Горина, C.   C, считает Горин.       the source named beside the words

Forms of verbs come from ``reporting_verbs``; one sentence is read by ``russian_templates``. Order is free in Russian;
where case endings alone would say who speaks, nothing is read. The flags and the rules for pronouns are those of the English reader, simpler: he and
she are the last person named as a speaker in the paragraph. This file knows nothing of the English templates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facts.model import Passage, Span
from facts.reading.document import Document
from facts.reading.names import find_names
from facts.reading.names.transliteration import first_forms
from facts.reading.statements.attribution import content_span, form_of
from facts.reading.statements.clauses import Token, tokenize
from facts.reading.statements.quotations import pair_quotations
from facts.reading.statements.reporting_verbs import RUSSIAN_VERBS
from facts.reading.statements.russian_templates import (
    OPENERS,
    PRONOUNS,
    SOURCES,
    Verb,
    beside_source,
    beside_verb,
    phrase_end,
)
from facts.reading.word_sets import word_set
from facts.values import Flag, Form, Mention, StatementValue, VerbClass

_ANONYMOUS = word_set(
    "источник источники источника источников эксперты эксперт экспертов очевидцы очевидец очевидцев наблюдатели наблюдателей многие некоторые "
    "люди критики критиков свидетели свидетель свидетелей жители жителей аналитики аналитиков"
)


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
    while k < len(tokens) and tokens[k].capital and not tokens[k].text.isupper() and tokens[k].low not in OPENERS:
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
        end = phrase_end(tokens, at + 1)
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
        source = SOURCES.get((token.low, tokens[at + 1].low)) if at + 1 < len(tokens) else None
        if source is not None or token.low == "согласно":
            begin = at + (2 if source is not None else 1)
            end = phrase_end(tokens, begin)
            content = beside_source(tokens, at, end)
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
        verb = Verb(at, *known)
        read = beside_verb(tokens, verb)
        for content, speaker in read:
            found.append(
                _mention(text, tokens, content, speaker, token.span, verb.lemma, verb.verb_class, names, person)
            )
        if read:
            taken = max(at + 1, *(speaker[1] for _, speaker in read))
    return [mention for mention in found if mention is not None]


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
    if len(words) == 1 and words[0].low in PRONOUNS:
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

"""From sentence to sentence: who a pronoun is, who speaks in a quotation that stands alone, what goes on over a paragraph.

One sentence is read by ``templates``. A pronoun is the last person named as a subject in the paragraph; a quotation
that stands alone is spoken by whoever spoke in the sentence before; a speaker goes by the full name that the text has.
A source that the text does not name stays unnamed. What is remembered meanwhile is in ``memory``. This file knows nothing
of how speaker, verb and words stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from facts.model import Passage, Span
from facts.reading.document import Document
from facts.reading.names.sexes import Sex
from facts.reading.segmentation.sentences import split
from facts.reading.statements.attribution import Found, quoted_words
from facts.reading.statements.clauses import Token, tokenize
from facts.reading.statements.memory import Memory, Unit
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.phrases import name_beside
from facts.reading.statements.quotations import pair_quotations
from facts.reading.statements.russian import read_russian
from facts.reading.statements.signed import read_signed, read_transcript
from facts.reading.statements.speaker_names import is_anonymous, pronoun_of
from facts.reading.statements.speakers_before import before
from facts.reading.statements.speakers_behind import opening
from facts.reading.statements.templates import may_state, read_sentence
from facts.reading.statements.units import units
from facts.values import Flag, Form, Mention, StatementValue

LONGEST_PARAGRAPH = 20_000
"""Code points of a paragraph that are read; no paragraph of prose is as long."""


def read(document: Document) -> tuple[Mention, ...]:
    """Return the statements of a document, in text order, with offsets (code points) in its text.

    A mention's span are the words said; ``value`` says by whom. Languages other than English and Russian are not read.

    >>> from facts.reading.document import single
    >>> text = "“We will rebuild the quay,” Ada Bell said."
    >>> [(m.span.of(text), m.value.speaker.of(text), m.value.form.value) for m in read(single(text))]
    [('We will rebuild the quay', 'Ada Bell', 'direct')]
    """
    language = document.language.partition("-")[0].lower()
    if language == "ru":
        return read_russian(document)
    if language != "en":
        return ()
    text = document.text
    memory = Memory(text)
    for passage in document.readable:
        _read_paragraph(text, passage, memory)
    return tuple(sorted(memory.found, key=lambda mention: (mention.span, _speaker_start(mention))))


def find_statements(text: str, sentences: Sequence[Span] | None = None) -> tuple[Mention, ...]:
    """Return the statements of one paragraph; without ``sentences`` it is cut into sentences here.

    >>> [m.value.verb for m in find_statements("According to the ferry company, the quay is closed.")]
    ['according to']
    """
    spans = split(text) if sentences is None else tuple(sentences)
    return read(Document(text, (Passage(0, 0, text, spans),) if text else ()))


def _speaker_start(mention: Mention) -> int:
    value = mention.value
    return value.speaker.start if isinstance(value, StatementValue) and value.speaker is not None else -1


def _read_paragraph(text: str, passage: Passage, memory: Memory) -> None:
    end = min(passage.end, passage.start + LONGEST_PARAGRAPH)
    quotations = [q for q in pair_quotations(text, passage.start, end) if q.depth == 0]
    carried, memory.unclosed = memory.unclosed, None
    if carried is not None and not (quotations and not text[passage.start : quotations[0].outer.start].strip()):
        carried = None
    memory.before = memory.person if memory.at_end and memory.speaker is not None else None
    memory.person = memory.several = memory.thing = memory.released = None
    memory.persons.clear()
    memory.start = passage.start
    memory.silent.clear()
    if read_transcript(text, passage, quotations, end, memory) or read_signed(text, passage, quotations, end, memory):
        return
    if not quotations and not may_state(text, passage.start, end):
        # Of whom the paragraph speaks matters to its own statements only.
        memory.at_end = memory.at_end and next(units(text, passage, quotations, end), None) is None
        return
    first = True
    for start, stop in units(text, passage, quotations, end):
        quoted = any(start <= q.outer.start < stop for q in quotations)
        if quoted or may_state(text, start, stop):
            tokens = tokenize(text, start, stop, quotations)
            _resolve(text, tokens, read_sentence(tokens), memory, carried=carried if first else None, first=first)
        else:
            _pass_over(Unit(start, stop), memory)
        first = False
    if quotations and not quotations[-1].closed and memory.speaker is not None:
        memory.unclosed = memory.speaker


def _resolve(
    text: str,
    tokens: Sequence[Token],
    found: Sequence[Found],
    memory: Memory,
    *,
    carried: StatementValue | None,
    first: bool,
) -> None:
    """Turn what the templates found into mentions, and keep what the next sentence may need."""
    spoken = [f for f in found if f.speaker is not None]
    alone = _alone(tokens)
    if alone and not any(f.content.meets(tokens[alone[0]].span) for f in spoken):
        _standing_alone(tokens, alone, memory, carried=carried, first=first)
        return
    if not found:
        _pass_over(Unit(tokens[0].start, tokens[-1].end, tokens) if tokens else None, memory)
        return
    _catch_up(text, memory)
    subject = opening(tokens, 0, len(tokens))
    known = {"several": memory.several, "thing": memory.thing}
    earlier = memory.persons[::-1]
    if subject is not None:
        _keep_subject(tokens, subject, memory)
    last: StatementValue | None = None
    for one in found:
        persons = [*earlier, *reversed(memory.persons[len(earlier) :])]
        if first and memory.before is not None:
            persons.append(memory.before)
        value = _value(text, tokens, one, memory, {**known, "person": _person(text, tokens, one, memory, persons)})
        if value is None:
            continue
        memory.found.append(Mention(one.content, value))
        if value.speaker is not None:
            last = value
    for one in spoken:
        if one.speaker is not None and one.speaker.antecedent is None:
            _keep_subject(tokens, one.speaker, memory)
    memory.released = _releaser(tokens)
    memory.at_end = last is not None
    if last is not None:
        memory.speaker = last


def _pass_over(unit: Unit | None, memory: Memory) -> None:
    """Go on over a sentence without a statement; of whom it is may be asked later in the paragraph."""
    if unit is not None:
        memory.silent.append(unit)
    memory.at_end = False


def _catch_up(text: str, memory: Memory) -> None:
    """Keep the subjects of the sentences that were passed over, and who released a statement in the last of them."""
    for unit in memory.silent:
        tokens = tokenize(text, unit.start, unit.end, ()) if unit.tokens is None else unit.tokens
        subject = opening(tokens, 0, len(tokens))
        if subject is not None:
            _keep_subject(tokens, subject, memory)
        memory.released = _releaser(tokens)
    memory.silent.clear()


def _alone(tokens: Sequence[Token]) -> list[int]:
    """Return the quotations of a sentence that is nothing else; empty where it is more."""
    quotes = [i for i, t in enumerate(tokens) if t.kind == "q"]
    return quotes if quotes and all(t.kind != "w" for t in tokens) else []


def _standing_alone(
    tokens: Sequence[Token],
    quotes: Sequence[int],
    memory: Memory,
    *,
    carried: StatementValue | None,
    first: bool,
) -> None:
    source = carried
    flags = {Flag.IMPLICIT_SPEAKER}
    if source is None and memory.speaker is not None and not first and memory.at_end:
        source = memory.speaker
    for number in quotes:
        quotation = tokens[number].quotation
        if quotation is None or len(quotation.inner) == 0:
            continue
        content = quoted_words(tokens[number])
        if content is None:
            continue
        if source is None:
            memory.found.append(Mention(content, StatementValue(Form.DIRECT)))
        else:
            kept = source.flags & {Flag.COREF, Flag.ANONYMOUS}
            value = StatementValue(
                Form.DIRECT, source.speaker, source.speaker_name, None, None, None, None, frozenset(flags | kept)
            )
            memory.found.append(Mention(content, value))
            memory.speaker = value
    memory.at_end = source is not None


def _keep_subject(tokens: Sequence[Token], subject: Phrase, memory: Memory) -> None:
    words = [t for t in tokens[subject.start : subject.end] if t.kind == "w"]
    if pronoun_of(words) is not None:
        return
    named = name_beside(tokens, subject)
    if named is not None:  # "Its head, Tom Hale, was there": he is Tom Hale
        subject, words = named, list(tokens[named.start : named.end])
    span = subject.span(tokens)
    head = words[-1] if words else tokens[subject.start]
    if memory.names.person(words):
        memory.person = span
        memory.persons.append(span)
    elif head.low.endswith("s") or head.low in ("people", "police") or any(t.low == "and" for t in words):
        memory.several = span
    else:
        memory.thing = memory.several = span


def _releaser(tokens: Sequence[Token]) -> Span | None:
    """Return who released a statement or a letter in this sentence: the next one may tell what it said."""
    for at, token in enumerate(tokens):
        if token.low in ("released", "issued", "published", "gave") and any(
            t.low in ("statement", "letter", "communique") for t in tokens[at : at + 6]
        ):
            subject = before(tokens, at)
            return subject.span(tokens) if subject is not None else None
    return None


_SEXES = {"he": Sex.MAN, "his": Sex.MAN, "she": Sex.WOMAN, "her": Sex.WOMAN}


def _person(text: str, tokens: Sequence[Token], one: Found, memory: Memory, persons: Sequence[Span]) -> Span | None:
    """Return whom "he" or "she" stands for: the nearest of the persons whose name is not known to be of the other sex."""
    sex = _SEXES.get(tokens[one.speaker.start].low) if one.speaker is not None else None
    if sex is None or one.speaker is None:
        return persons[0] if persons else None
    for span in persons:
        if memory.names.sex(text, span) in (None, sex):
            return span
    if not persons:
        return None
    at = tokens[
        one.speaker.start
    ].start  # only others did something: of those who are only named, one who is known to be
    return next((span for span in memory.names.between(memory.start, at) if memory.names.sex(text, span) is sex), None)


def _value(
    text: str, tokens: Sequence[Token], one: Found, memory: Memory, known: Mapping[str, Span | None]
) -> StatementValue | None:
    flags = set(one.flags)
    if one.speaker is None:
        if Flag.PASSIVE in flags and memory.released is not None:
            flags = (flags - {Flag.ANONYMOUS}) | {Flag.CROSS_SENTENCE}
            return StatementValue(
                one.form,
                memory.released,
                memory.names.full(text, memory.released),
                one.cue,
                one.verb,
                one.verb_class,
                one.hedge,
                frozenset(flags),
            )
        return StatementValue(one.form, None, None, one.cue, one.verb, one.verb_class, one.hedge, frozenset(flags))
    words = [t for t in tokens[one.speaker.start : one.speaker.end] if t.kind == "w"]
    span = one.speaker.span(tokens)
    name: str | None = None
    pronoun = pronoun_of(words)
    if pronoun in ("you", "one"):
        return None
    if pronoun == "relative":
        flags.add(Flag.COREF)
        if one.speaker.antecedent is not None:
            start, end = one.speaker.antecedent
            antecedent = Span(tokens[start].start, tokens[end - 1].end)
            if is_anonymous([t for t in tokens[start:end] if t.kind == "w"]):
                flags.add(Flag.ANONYMOUS)
            else:
                name = memory.names.full(text, antecedent)
        else:
            flags.add(Flag.ANONYMOUS)
    elif pronoun is not None:
        flags.add(Flag.COREF)
        source = known.get(pronoun)
        if source is not None:
            name = memory.names.full(text, source)
    elif is_anonymous(words):
        flags.add(Flag.ANONYMOUS)
    else:
        name = memory.names.full(text, span)
    return StatementValue(one.form, span, name, one.cue, one.verb, one.verb_class, one.hedge, frozenset(flags))

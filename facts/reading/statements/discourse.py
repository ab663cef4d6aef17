"""From sentence to sentence: who a pronoun is, who speaks in a quotation that stands alone, what goes on over a paragraph.

One sentence is read by ``templates``. A pronoun is the last person named as a subject in the paragraph; a quotation
that stands alone is spoken by whoever spoke in the sentence before; a speaker goes by the full name that the text has.
A source that the text does not name stays unnamed. This file knows nothing of how speaker, verb and words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from facts.model import Passage, Span
from facts.reading.document import Document
from facts.reading.names.name_words import COMMON_FIRST
from facts.reading.segmentation.sentences import split
from facts.reading.statements.attribution import Found, quoted_words
from facts.reading.statements.clauses import Token, tokenize
from facts.reading.statements.noun_phrases import Phrase
from facts.reading.statements.quotations import Quotation, pair_quotations
from facts.reading.statements.russian import read_russian
from facts.reading.statements.speaker_names import Names, is_anonymous, pronoun_of
from facts.reading.statements.speakers_before import before
from facts.reading.statements.speakers_behind import opening
from facts.reading.statements.templates import may_state, read_sentence
from facts.values import Flag, Form, Mention, StatementValue

LONGEST_PARAGRAPH = 20_000
"""Code points of a paragraph that are read; no paragraph of prose is as long."""


@dataclass(slots=True)
class _Memory:
    """What the text before a sentence says about who may be meant."""

    text: str
    person: Span | None = None
    """The last person named as a subject in this paragraph."""
    several: Span | None = None
    """The last subject in this paragraph that "they" can be."""
    thing: Span | None = None
    """The last subject in this paragraph that "it" can be."""
    before: Span | None = None
    """The person who spoke at the end of the paragraph before."""
    speaker: StatementValue | None = None
    """The last statement with a speaker, in this paragraph or at the end of the one before."""
    at_end: bool = False
    """Whether the last sentence was a statement."""
    unclosed: StatementValue | None = None
    """A quotation that the paragraph before left open."""
    released: Span | None = None
    """Who released a statement in the sentence before."""
    found: list[Mention] = field(default_factory=list)
    silent: list[_Unit] = field(default_factory=list)
    """The sentences of this paragraph since the last statement: looked at once a statement needs to know of whom they are."""
    _names: Names | None = None

    @property
    def names(self) -> Names:
        """The names of the text, looked for once a speaker needs one: most texts have none."""
        if self._names is None:
            self._names = Names(self.text)
        return self._names


@dataclass(slots=True)
class _Unit:
    """A sentence without a statement, cut into tokens where that was needed."""

    start: int
    end: int
    tokens: Sequence[Token] | None = None


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
    memory = _Memory(text)
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


def _read_paragraph(text: str, passage: Passage, memory: _Memory) -> None:
    end = min(passage.end, passage.start + LONGEST_PARAGRAPH)
    quotations = [q for q in pair_quotations(text, passage.start, end) if q.depth == 0]
    carried, memory.unclosed = memory.unclosed, None
    if carried is not None and not (quotations and not text[passage.start : quotations[0].outer.start].strip()):
        carried = None
    memory.before = memory.person if memory.at_end and memory.speaker is not None else None
    memory.person = memory.several = memory.thing = memory.released = None
    memory.silent.clear()
    if _read_transcript(text, passage, quotations, end, memory) or _read_signed(text, passage, quotations, end, memory):
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
            _pass_over(_Unit(start, stop), memory)
        first = False
    if quotations and not quotations[-1].closed and memory.speaker is not None:
        memory.unclosed = memory.speaker


_SPEAKER_LINE = re.compile(
    r"[\"“«‘]?([A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]+){0,3})(?: \([^)\n]{1,60}\))?:[ \u00a0]+(?=\S)"
)
_NO_SPEAKER = frozenset(
    [
        "NOTE",
        "UPDATE",
        "PHOTO",
        "VIDEO",
        "WATCH",
        "READ",
        "RELATED",
        "MORE",
        "BREAKING",
        "ALSO",
        "SEE",
        "SOURCE",
        "PHOTOS",
        "CORRECTION",
        "ADVERTISEMENT",
    ]
)


def _read_transcript(text: str, passage: Passage, quotations: Sequence[Quotation], end: int, memory: _Memory) -> bool:
    """Read a paragraph of a transcript, BELL: The quay is old. Return whether it is one."""
    found = _SPEAKER_LINE.match(text, passage.start, end)
    if found is None or found[1].split()[0] in _NO_SPEAKER or len(found[1]) < 3:
        return False
    stop = end
    while stop > found.end() and text[stop - 1] in ' \n\t\r\u00a0”"»’':
        stop -= 1
    if stop == found.end():
        return False
    speaker = Span(found.start(1), found.end(1))
    value = StatementValue(Form.DIRECT, speaker, memory.names.full(text, speaker))
    memory.found.append(Mention(Span(found.end(), stop), value))
    memory.speaker, memory.at_end = value, True
    if quotations and not quotations[0].closed:
        memory.unclosed = value
    return True


_SIGNATURE = re.compile(
    r"\s*(?:[―—–]|--?)\s*([^\W\d_a-z][\w.'’\-]*(?: [^\W\d_a-z][\w.'’\-]*){0,4}?)"
    r"(?:,[^.\n“”\"]{0,80}|\s*(\(@\w{1,30}\))[^\n“”\"]{0,40})?\.?\s*$"
)


def _read_signed(text: str, passage: Passage, quotations: Sequence[Quotation], end: int, memory: _Memory) -> bool:
    """Read a paragraph that is signed: “The quay is old.” — Ada Bell. Return whether it is one."""
    content: Span | None = None
    if quotations and quotations[0].closed and not text[passage.start : quotations[0].outer.start].strip():
        found = _SIGNATURE.match(text, quotations[0].outer.end, end)
        content = quotations[0].inner
    else:
        # A post as the big networks embed it: words — Name (@account) date.
        at = max(text.rfind("— ", passage.start, end), text.rfind("― ", passage.start, end))
        found = _SIGNATURE.match(text, at, end) if at > passage.start else None
        if found is not None and found[2]:
            content = Span(passage.start, at)
    if found is None or content is None or found[1].split()[0].casefold() in COMMON_FIRST:
        return False
    words = content.of(text)
    if not words.strip(" \n\t\u00a0,"):
        return False
    content = Span(content.end - len(words.lstrip()), content.start + len(words.rstrip(" \n\t\u00a0,")))
    speaker = Span(found.start(1), found.end(1))
    memory.found.append(Mention(content, StatementValue(Form.DIRECT, speaker, memory.names.full(text, speaker))))
    memory.at_end = False
    return True


def units(text: str, passage: Passage, quotations: Sequence[Quotation], end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a passage with every quotation whole: one that is cut inside a quotation goes on."""
    start: int | None = None
    stop = passage.start
    for sentence in passage.sentences:
        if sentence.start >= end:
            break
        if start is None:
            start = max(sentence.start, stop)
        stop = max(stop, min(sentence.end, end))
        if any(q.outer.start < stop < q.outer.end for q in quotations) or _goes_on(text, stop, quotations):
            continue
        if start < stop:
            yield from _cut(text, start, stop, quotations)
        start = None
    if start is not None and start < stop:
        yield from _cut(text, start, min(max(stop, start), end), quotations)


def _goes_on(text: str, stop: int, quotations: Sequence[Quotation]) -> bool:
    """Whether the sentence that ends at ``stop`` is a quotation whose speaker follows: “Why?” Bell asked."""
    return any(q.outer.end == stop and text[q.inner.end - 1 : q.inner.end] in ("?", "!", ",") for q in quotations)


def _cut(text: str, start: int, stop: int, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Cut behind a quotation that ends with a full stop where a new sentence follows: “We go.” Bell left."""
    for quotation in quotations:
        at = quotation.outer.end
        if start < at < stop and text[quotation.inner.end - 1] == "." and quotation.inner.end > quotation.inner.start:
            ahead = text[at:stop].lstrip()
            if ahead[:1].isupper() or ahead[:1] in '“"«‘':
                yield start, at
                start = at
    if text[start:stop].strip():
        yield start, stop


def _resolve(
    text: str,
    tokens: Sequence[Token],
    found: Sequence[Found],
    memory: _Memory,
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
        _pass_over(_Unit(tokens[0].start, tokens[-1].end, tokens) if tokens else None, memory)
        return
    _catch_up(text, memory)
    subject = opening(tokens, 0, len(tokens))
    known = {"person": memory.person, "several": memory.several, "thing": memory.thing}
    if subject is not None:
        _keep_subject(tokens, subject, memory)
    last: StatementValue | None = None
    for one in found:
        meant = known["person"] or memory.person or (memory.before if first else None)
        value = _value(text, tokens, one, memory, {**known, "person": meant})
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


def _pass_over(unit: _Unit | None, memory: _Memory) -> None:
    """Go on over a sentence without a statement; of whom it is may be asked later in the paragraph."""
    if unit is not None:
        memory.silent.append(unit)
    memory.at_end = False


def _catch_up(text: str, memory: _Memory) -> None:
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
    memory: _Memory,
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


def _keep_subject(tokens: Sequence[Token], subject: Phrase, memory: _Memory) -> None:
    words = [t for t in tokens[subject.start : subject.end] if t.kind == "w"]
    if pronoun_of(words) is not None:
        return
    span = subject.span(tokens)
    head = words[-1] if words else tokens[subject.start]
    if memory.names.person(words):
        memory.person = span
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


def _value(
    text: str, tokens: Sequence[Token], one: Found, memory: _Memory, known: Mapping[str, Span | None]
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

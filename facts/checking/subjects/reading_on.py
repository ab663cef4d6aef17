"""A sentence written out with what the one before it says for it: who “it” is, which day “the exercise” was on.

A text says a thing once and goes on with a pronoun, or with the same noun. What it leaves unsaid is put into the sentence, so
that it can be held against a claim like any other; what is cited stays the two sentences as they stand. Only what the
sentence's own subject, or a noun that both sentences have, refers back to is put in, and only from the sentence right before it.
This file knows nothing of what a claim's values are worth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facts.checking.claims.splitting import is_value
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.witnessing import moved, neighbour
from facts.checking.subjects.carrying import subject_place
from facts.checking.words.verbs import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_verb
from facts.model import Span
from facts.reading.words import Word, stems_in
from facts.values import DateValue, Mention, StatementValue

_ONE, _MANY, _PERSON = frozenset({"it"}), frozenset({"they", "these"}), frozenset({"he", "she"})
_OPENING = 5
"""Words of a sentence among which a subject that refers back stands."""
_ENDS = frozenset("who which that whose where when while and but".split())
_PLURAL = frozenset("people men women children police".split())


@dataclass(frozen=True, slots=True)
class ReadOn:
    """The sentence ``second`` written out: ``read`` has ``text`` in the place of its stretch ``at``, taken from ``put`` of ``first``."""

    first: Witness
    second: Witness
    at: Span
    put: Span
    read: Witness
    grown: int

    def back(self, span: Span) -> Span:
        """Return where a stretch of ``read`` stands in the two sentences (``both``)."""
        by = self.second.start - self.first.start
        if span.end <= self.at.start:
            return span.moved(by)
        if span.start >= self.at.end + self.grown:
            return span.moved(by - self.grown)
        return self.put


def both(first: Witness, second: Witness) -> Witness:
    """Return two neighbours as one witness, letter for letter as they stand."""
    around = second.around
    assert around is not None  # neighbours have a passage
    by, begin = second.start - first.start, around.candidate.start
    text = around.candidate.text[first.start - begin : second.start - begin + len(second.text)]
    later = tuple(moved(one, by) for one in second.mentions if one.span.start >= 0)
    return replace(
        first, text=text, stems=first.stems | second.stems, mentions=(*first.mentions, *later),
        coverage=max(first.coverage, second.coverage),
    )  # fmt: skip


def before(second: Witness) -> Witness | None:
    """Return the sentence that one goes on from; None where it opens its paragraph."""
    first = neighbour(second, -1)
    return None if first is None or "\n" in second.earlier[first.start - second.start + len(first.text) :] else first


def with_subject(first: Witness, second: Witness) -> ReadOn | None:
    """Return a sentence with the subject of the one before it in the place of its pronoun; None where it has none."""
    place = subject_place(second.text, second.words)
    if place is None or place > _OPENING:
        return None
    pronoun = second.words[place]
    put = subject_phrase(first)
    if put is None or not _agree(pronoun.folded, put, first):
        return None
    return _written_out(first, second, pronoun.span, put, put.of(first.text))


def with_day(first: Witness, second: Witness, noun: Span) -> ReadOn | None:
    """Return a sentence with the one date of the sentence before it behind its ``noun``; None where either has another date."""
    days = [m for m in first.mentions if isinstance(m.value, DateValue) and is_value(m)]
    if len(days) != 1 or any(isinstance(m.value, DateValue) for m in second.mentions):
        return None
    day = days[0].span
    text = f"{noun.of(second.text)} on {day.of(first.text)}"
    return _written_out(first, second, noun, day, text)


def subject_phrase(witness: Witness) -> Span | None:
    """Return the phrase that a sentence has as its subject: from its article or name to before its verb; None where none is sure."""
    text, words = witness.text, witness.words
    head = subject_place(text, words)
    if head is None or words[head].is_stop or words[head].is_number:
        return None
    start = head
    while start and _goes_with(words[start - 1], words[start], text):
        start -= 1
        if words[start].folded in DETERMINERS:
            break
    opens = words[start]
    if opens.folded not in DETERMINERS and not opens.span.of(text)[:1].isupper():
        return None
    end = head
    while end + 1 < len(words) and _goes_on(words[end], words[end + 1], text):
        end += 1
    while end > head and (words[end].is_stop or words[end].folded.endswith("ly")):
        end -= 1
    phrase = Span(opens.span.start, words[end].span.end)
    if any(is_value(m) and m.span.meets(words[head].span) for m in witness.mentions):
        return None
    return phrase


def _goes_with(one: Word, other: Word, text: str) -> bool:
    if text[one.span.end : other.span.start] not in (" ", "-"):
        return False
    is_word_of_verb = one.folded in AUXILIARIES or (is_verb(one.folded) and not one.folded.endswith("ed"))
    return not (is_word_of_verb or one.folded in PREPOSITIONS or one.folded in _ENDS)


def _goes_on(one: Word, other: Word, text: str) -> bool:
    if text[one.span.end : other.span.start] != " ":
        return False
    return not (other.folded in AUXILIARIES or is_verb(other.folded) or other.folded in _ENDS)


def _agree(pronoun: str, put: Span, first: Witness) -> bool:
    """Say whether a pronoun can stand for a phrase: one thing, several, or somebody with a name."""
    words = [word for word in first.words if put.holds(word.span)]
    head = subject_place(first.text, first.words)
    noun = first.words[head].folded if head is not None else ""
    is_many = noun in _PLURAL or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
    is_named = words[-1].span.of(first.text)[:1].isupper()
    if pronoun in _ONE:
        return not is_many or is_named
    if pronoun in _MANY:
        return is_many
    return pronoun in _PERSON and is_named and words[0].folded not in DETERMINERS


def _written_out(first: Witness, second: Witness, at: Span, put: Span, text: str) -> ReadOn | None:
    if at.start and text.split(" ", 1)[0].lower() in DETERMINERS:
        text = text[:1].lower() + text[1:]
    grown = len(text) - (at.end - at.start)
    mentions: list[Mention] = []
    for one in second.mentions:
        if one.span.start >= at.end:
            mentions.append(moved(one, grown))
        elif one.span.end <= at.start:
            mentions.append(one)
        elif isinstance(one.value, StatementValue):
            return None  # whose words these are is another matter
    begin = at.start + text.find(put.of(first.text)[1:]) - 1
    mentions += [moved(one, begin - put.start) for one in _values(first.mentions) if put.holds(one.span)]
    whole = second.text[: at.start] + text + second.text[at.end :]
    read = replace(second, text=whole, stems=stems_in(whole), mentions=tuple(sorted(mentions, key=lambda m: m.span)))
    return ReadOn(first, second, at, put, read, grown)


def _values(mentions: Sequence[Mention]) -> list[Mention]:
    return [one for one in mentions if is_value(one)]

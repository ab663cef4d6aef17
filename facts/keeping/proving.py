"""Whether a source says what a fact claims: its words are found letter for letter, and they must carry the value.

A proof is a citation of whole sentences in which a date, figure or statement was read that is the claimed one. Where
there is none the refusal names what the words do carry, or the nearest passage. What is kept is the source's own
wording, never the typed one. This file reads a store through ``opening.Sources`` and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from facts.errors import FactRefused, ValueRefused, shown
from facts.facts import Cited, Fact, FactDraft, Noted
from facts.keeping.bearing import carried, is_speaker, is_unnamed
from facts.keeping.carrying import Fit
from facts.keeping.locating import fold_typing, is_quoted, unquoted
from facts.keeping.opening import Opened, Sources, cited, named, speaker_of, value_words
from facts.keeping.reading_drafts import Claim, read_draft, read_otherwise
from facts.keeping.references import Words, read_reference
from facts.keeping.refusals import (
    no_value,
    not_a_sentence,
    not_carried,
    not_found,
    nothing_known,
    several_values,
    too_common,
    unnamed_speaker,
)
from facts.keeping.shelving import find_words, nearest_passage, open_citation, open_source, source_named
from facts.keeping.subjects import LONGEST_MADE, cut_words, made_subject, share_in, words_of_subject
from facts.keeping.typed_values import read_value
from facts.model import Citation, Span
from facts.reading.words import content_words, words_of
from facts.values import DateValue, FigureValue, Mention, Precision, StatementValue, Value


@dataclass(frozen=True, slots=True)
class Proof:
    """What a fact rests on: the passage, the mention in it, the citation, and the value as the source has it.

    ``weaker`` is the value as typed where the source's wording says more or less, else empty.
    """

    opened: Opened
    mention: Mention
    cited: Cited
    weaker: str = ""

    @property
    def value(self) -> Value:
        return named(self.opened, self.mention.value)

    @property
    def value_text(self) -> str:
        return self.opened.text(self.cited.value)

    @property
    def quote(self) -> str:
        return self.opened.text(self.cited.citation.span)


def prove(claim: Claim, proof: str, sources: Sources) -> Proof | Noted:
    """Return the proof of a claim, or the note it rests on.

    Raises FactRefused F-QUOTE (the words stand nowhere), F-VALUE (they do not carry the value), F-SPEAKER (nobody is
    named who said it), F-SOURCE; NotFound N-…; U-… for an address.
    """
    reference = read_reference(proof)
    match reference:
        case Noted():
            if isinstance(claim.value, StatementValue) and claim.value.speaker_name is None:
                raise unnamed_speaker()
            return reference
        case Citation():
            opened, span = open_citation(reference, sources)
            return _proved(claim, [(opened, span)], sources)
        case Words(text):
            source = source_named(text, sources)
            if source is not None:
                return _best_of_source(claim, source.id, sources)
            return _quoted(claim, text, sources)


def prove_draft(draft: FactDraft, sources: Sources) -> tuple[Claim, Proof | Noted]:
    """Return what a draft claims, and its proof or note; digits that can be a year or a figure are what the source has.

    Raises as ``read_draft`` and ``prove`` do.
    """
    claim = read_draft(draft)
    try:
        return claim, prove(claim, draft.proof, sources)
    except FactRefused as refused:
        other = read_otherwise(draft, claim) if refused.code == "F-VALUE" else None
        if other is None:
            raise
        try:
            return other, prove(other, draft.proof, sources)
        except FactRefused:
            raise refused from None


def prove_words(draft: FactDraft, sources: Sources, *, at: Span | None = None) -> Proof | None:
    """Return the proof of a draft that gives a citation and, letter for letter, a value read there; else None.

    So what a citation was read to carry can be given again, though nobody could type it alone: "two days later".
    ``at`` is where the value stands, for a sentence that has the same words twice. Raises as ``prove`` does.
    """
    reference = read_reference(draft.proof)
    if not isinstance(reference, Citation):
        return None
    opened, span = open_citation(reference, sources)
    wanted = {fold_typing(words).text.strip() for words in (draft.value, unquoted(draft.value))}
    found = [
        mention
        for mention in opened.within(opened.cover(span) or span)
        if draft.kind in (None, mention.kind)
        and fold_typing(opened.text(value_words(opened, mention))).text.strip() in wanted
        and _is_said_by(draft.speaker, opened, mention)
    ]
    best = min(found, key=lambda mention: (value_words(opened, mention) != at, mention.span.start), default=None)
    return prove_mention(opened, best, span) if best is not None else None


def _is_said_by(speaker: str | None, opened: Opened, mention: Mention) -> bool:
    """Say whether a mention is of a speaker, or of none where none is given."""
    if not isinstance(mention.value, StatementValue):
        return speaker is None
    return speaker is not None and is_speaker(speaker, speaker_of(opened, mention.value) or "", {})


def prove_fact(fact: Fact, sources: Sources) -> Proof | Noted:
    """Return the proof of a fact as it was published, against the store as it is now; raise as ``prove`` does.

    Its words must stand in the current edition and the same value must be read at them.
    """
    if isinstance(fact.basis, Noted):
        return fact.basis
    opened, span = open_citation(fact.basis.citation, sources)
    moved = fact.basis.value.moved(span.start - fact.basis.citation.span.start)
    text = opened.text(moved)
    for mention in opened.within(opened.cover(span) or span):
        if mention.kind is fact.kind and value_words(opened, mention) == moved and text == fact.value_text:
            return prove_mention(opened, mention, span)
    claim = Claim(fact.subject, fact.value, fact.value_text)
    return _proved(claim, [(opened, span)], sources)


def prove_mention(opened: Opened, mention: Mention, *also: Span) -> Proof:
    """Return a mention as the proof of what it says itself.

    Raises ValueRefused V-DATE for a date that counts from another or has no place in the calendar, FactRefused
    F-SPEAKER for words of nobody in particular, F-QUOTE for what stands in no sentence.
    """
    value = mention.value
    if isinstance(value, DateValue) and (value.precision is Precision.VAGUE or (value.relative and not value.window())):
        raise ValueRefused(
            "V-DATE",
            "“%(value)s” counts from another day, which the source does not name.",
            "Publish the date it counts from, or a moderator’s note.",
            value=shown(opened.text(mention.span)),
        )
    if isinstance(value, StatementValue) and is_unnamed(opened, value):
        raise unnamed_speaker()
    basis = cited(opened, mention, *also)
    if basis is None:
        raise not_a_sentence(opened, mention.span)
    return Proof(opened, mention, basis)


def prove_citation(citation: str, value: str, sources: Sources) -> Proof:
    """Return the proof that a citation gives of the value it carries, or of the one of several that ``value`` names.

    Raises FactRefused F-VALUE where it carries none, another, or several and none is named; and as ``prove`` does.
    """
    opened, span = open_citation(Citation.parse(citation), sources)
    cover = opened.cover(span)
    if cover is None:
        raise not_a_sentence(opened, span)
    found = opened.within(cover)
    if value.strip():
        wanted = fold_typing(value).text.strip()
        named_so = [m for m in found if fold_typing(opened.text(value_words(opened, m))).text.strip() == wanted]
        if named_so:
            return prove_mention(opened, named_so[0], span)
        typed, words = read_value(value)
        return _proved(Claim("", typed, words), [(opened, span)], sources)
    inside = [mention for mention in found if span.holds(mention.span)] or list(found)
    if len(inside) != 1:
        raise several_values(opened, cover) if inside else no_value(opened, cover)
    return prove_mention(opened, inside[0], span)


def _quoted(claim: Claim, text: str, sources: Sources) -> Proof:
    if not content_words(text):
        raise too_common(text)
    found = find_words(unquoted(text), sources) or (find_words(text, sources) if is_quoted(text) else ())
    if not found:
        near = nearest_passage(text, sources)
        raise not_found(text, *near) if near else nothing_known(text)
    return _proved(claim, found, sources)


def _proved(claim: Claim, found: Iterable[tuple[Opened, Span]], sources: Sources) -> Proof:
    """Return the best proof that any of the places gives; raise F-VALUE naming what the first of them carries."""
    aliases = sources.aliases()
    places_found = tuple(found)
    for again in (False, True):
        proofs = [proof for opened, span in places_found for proof in _carriers(claim, opened, span, aliases, again)]
        if proofs:
            return min(proofs, key=lambda ranked: ranked[0])[1]
    opened, span = places_found[0]
    raise not_carried(claim, opened, opened.cover(span) or span)


Rank = tuple[bool, bool, float, str, int]
"""How well a mention serves as proof, the least best: fit, place in the quoted words, subject, then place in the store."""


def _carriers(
    claim: Claim, opened: Opened, span: Span, aliases: Mapping[str, str], again: bool
) -> Iterator[tuple[Rank, Proof]]:
    """Yield every mention of the sentences around ``span`` that carries the claim, ranked."""
    cover = opened.cover(span)
    if cover is None:
        return
    read = opened.read_again(cover) if again else opened
    words = words_of_subject(claim.subject)
    for mention in read.within(cover):
        how = carried(claim, read, mention, aliases)
        basis = cited(read, mention, span) if how is not None else None
        if how is None or basis is None:
            continue
        counted = mention.value.counted if isinstance(mention.value, FigureValue) else None
        share = share_in(words, frozenset(word.stem for word in words_of(counted))) if counted else 0.0
        rank = (how is not Fit.SAME, not span.meets(mention.span), -share, opened.source.id, mention.span.start)
        yield rank, Proof(read, mention, basis, claim.words if how is Fit.OTHERWISE else "")


def _best_of_source(claim: Claim, source: str, sources: Sources) -> Proof:
    """Return the proof from the sentence of a source that carries the value and holds most of the subject."""
    words, aliases = words_of_subject(claim.subject), sources.aliases()
    best: tuple[tuple[float, bool, int], Proof] | None = None
    nearest: tuple[tuple[bool, float, int], Opened, Span] | None = None
    for opened in open_source(source, sources):
        around = frozenset(word.stem for word in content_words(opened.source.title + "\n" + opened.passage.text))
        for mention in opened.mentions:
            cover = opened.cover(mention.span)
            if cover is None:
                continue
            stems = frozenset(word.stem for word in content_words(opened.text(cover)))
            share = share_in(words, stems) + 0.4 * share_in(words, around)
            near = (mention.kind is not claim.kind, -share, mention.span.start)
            if nearest is None or near < nearest[0]:
                nearest = near, opened, cover
            how = carried(claim, opened, mention, aliases) if share > 0 else None
            basis = cited(opened, mention) if how is not None else None
            if how is None or basis is None:
                continue
            rank = (-share, how is not Fit.SAME, mention.span.start)
            if best is None or rank < best[0]:
                best = rank, Proof(opened, mention, basis, claim.words if how is Fit.OTHERWISE else "")
    if best is not None:
        return best[1]
    if nearest is None:
        raise FactRefused(
            "F-VALUE",
            "No date, figure or statement was read in the source “%(source)s”.",
            "Cite another source, or write “note:” and a reference.",
            source=source,
        )
    raise not_carried(claim, nearest[1], nearest[2])


# --- a proof as a fact ------------------------------------------------------------------------------------------------


def proved_fact(subject: str, proof: Proof, asked: tuple[str, ...] = ()) -> Fact:
    """Return what would be published of a proof, as fact number 0."""
    return Fact(0, proof.mention.kind, subject, proof.value, proof.value_text, proof.cited, asked=asked)


def noted_fact(claim: Claim, note: Noted) -> Fact:
    """Return what would be published of a claim that only a moderator vouches for, as fact number 0."""
    return Fact(0, claim.kind, claim.subject, claim.value, claim.words, note, asked=claim.asked)


def subject_of(proof: Proof) -> str:
    """Return a subject in the source's own words: those around the value; of a statement, what it says."""
    opened, mention = proof.opened, proof.mention
    if isinstance(mention.value, StatementValue):
        return cut_words(opened.text(mention.span), LONGEST_MADE)
    cover = opened.cover(proof.cited.value) or proof.cited.citation.span
    return made_subject(opened.text(cover), proof.cited.value.moved(-cover.start))

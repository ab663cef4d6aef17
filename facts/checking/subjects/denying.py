"""Which words of a sentence deny what a claim is about.

A denial counts that stands in the verb's own clause, or right before one of the claim's words: "the pilot, who had never
flown, came second" denies nothing of his coming second, and "none of the boats that they built sank" not that they built
boats. This file knows nothing of values and of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.asking.repairing import Term
from facts.checking.claims.supposed import is_supposed
from facts.checking.claims.witnesses import Witness
from facts.checking.claims.wording import Wording
from facts.checking.subjects.aligned import Aligned
from facts.checking.words.deeds import are_of_one_sort, is_known
from facts.checking.words.denials import denials
from facts.checking.words.kinship import are_kin
from facts.checking.words.verbs import AUXILIARIES, PREPOSITIONS, is_passive, is_verb
from facts.model import Span
from facts.reading.words import Word, words_in

_AMOUNTS = frozenset(
    "one of the a an any single these those all its his her their our tens dozens scores hundreds thousands millions".split()
)
"""Words between a denial and what it is of: none of the hundreds of boats."""
_APART = re.compile(r"[,;:()—–]|\b(?:who|which|that|when|while|where|but)\b", re.IGNORECASE)
_PUT_IN = re.compile(r"^\s*,[^,;]{1,40},")
"""What is put in between a denial and its verb: did not, it turned out, sell."""
_ASIDE = re.compile(r",\s*(?:who|which|whose|whom)\b[^,;]*,", re.IGNORECASE)
"""What is only told besides of the noun before it: the pilot, who had never flown, came second."""
_RELATIVE = re.compile(r"\b(?:that|who|whom|which)\b", re.IGNORECASE)


def window(spans: Sequence[Span], text: str) -> Span:
    """Return the stretch from the first of the claim's words to the last, with the few words before it."""
    if not spans:
        return Span(0, len(text))
    start = min(span.start for span in spans)
    words = [word for word in words_in(text) if word.span.end <= start]
    while words and (words[-1].is_number or words[-1].folded in _AMOUNTS):
        start = words.pop().span.start  # not one of the 14 cranes
    while words and (words[-1].folded in AUXILIARIES or words[-1].folded == "to"):
        start = words.pop().span.start  # nobody will have to sell it
    return Span(words[-3].span.start if len(words) >= 3 else 0, max(span.end for span in spans))


def denies_a_like_deed(wording: Wording, aligned: Aligned, witness: Witness, within: Span) -> bool:
    """Say whether a sentence denies ``within`` it a deed for which the claim has another verb: it can no longer rely, could still count."""
    verb = wording.verb
    if wording.denials or aligned.is_denied or verb is None or verb not in aligned.missing:
        return False
    denied = (
        word.stem
        for denial in witness.denials
        if within.meets(denial)
        for word in [word for word in witness.words if word.span.start >= denial.end][:_AS_FAR]
    )
    mine = verb.word.stem
    return is_known(mine) and any(is_known(word) and are_of_one_sort(mine, word) for word in denied)


_AS_FAR = 2
"""Words behind a denial among which the verb is that it denies: no longer rely."""


def denials_of(
    wording: Wording,
    witness: Witness,
    spans: Sequence[Span],
    met: Sequence[tuple[Term, Span]],
    verb: Span | None,
    within: Span | None,
) -> tuple[Span, ...]:
    """Return the words of the sentence that deny what the claim is about.

    ``spans`` are where the claim's words stand in it, ``met`` which of them, ``verb`` where its verb does.
    """
    if witness.refusal is not None:
        return (witness.refusal,)
    if within is None and witness.falsity is not None:
        return (witness.falsity,)
    if within is None and is_supposed(wording.question.text):
        return witness.denials  # what would not have been is told in a clause of its own
    near = window(spans, witness.text)
    found = [s for s in witness.denials if near.meets(s) and (within is None or within.meets(s))]
    held = {word.stem for word in words_in(witness.text) if any(span.meets(word.span) for span in spans)}
    asides = [Span(*aside.span()) for aside in _ASIDE.finditer(witness.text)]
    asides = [aside for aside in asides if not any(aside.holds(span) for span in spans)]
    found = [s for s in found if not (_is_of_something_else(witness, s, held) or any(a.holds(s) for a in asides))]
    if found:
        beside = _beside_of_denied(wording, witness, met) if wording.denials else _beside(wording, witness, met)
        found = [s for s in found if not any(_is_right_before(witness, s, o) for o in beside)]
    if verb is None:
        return tuple(found)
    return tuple(
        s for s in found if _is_joined(witness.text, s, verb) or any(_is_right_before(witness, s, o) for o in spans)
    )


def _is_of_something_else(witness: Witness, denial: Span, held: set[str]) -> bool:
    """Say whether what the sentence does without is no word of the claim: without a pilot, she crossed."""
    if denial.of(witness.text).casefold() != "without":
        return False
    behind = next((w for w in witness.words if w.span.start >= denial.end and not w.is_stop), None)
    return behind is not None and behind.stem not in held


def _beside(wording: Wording, witness: Witness, met: Sequence[tuple[Term, Span]]) -> list[Span]:
    """Return where the sentence has things of which it only says besides what the claim says of them.

    Behind the boats and their "that" stands who built them, whom the claim has ahead of the boats; or the claim says that they
    were built.
    """
    is_done_to = wording.predicate is not None and is_passive(wording.question.text, wording.words, wording.predicate)
    found: list[Span] = []
    for term, there in met:
        relative = _RELATIVE.match(witness.text, there.end + 1)
        ahead = (at for other, at in met if other.word.span.start < term.word.span.start)
        if relative is not None and (is_done_to or any(at.start >= relative.end() for at in ahead)):
            found.append(there)
    return found


def _beside_of_denied(wording: Wording, witness: Witness, met: Sequence[tuple[Term, Span]]) -> list[Span]:
    """Return the same for a claim that denies: things of which the sentence says besides what the claim denies of them.

    "None of the boats that they had to mend sank" does not deny that they had to mend them.
    """
    text = wording.question.text
    wanted = {
        word.stem
        for at in denials(text)
        for word in _verb_group(wording.words, at.end)
        if _RELATIVE.search(text[at.end : word.span.start]) is None  # none of the boats that they had to mend sank
    }
    found: list[Span] = []
    for term, there in met:
        if term is wording.verb:
            continue  # did not say that
        relative = _RELATIVE.match(witness.text, there.end + 1)
        if relative is not None and any(word.stem in wanted for word in _verb_group(witness.words, relative.end())):
            found.append(there)
    return found


def _verb_group(words: Sequence[Word], start: int) -> list[Word]:
    """Return the first verb behind a place with those that it governs by "to": supposed to mend."""
    behind = [word for word in words if word.span.start >= start]
    at = next((n for n, word in enumerate(behind) if word.folded in AUXILIARIES), -1)
    if at < 0:
        at = next((n for n, word in enumerate(behind) if is_verb(word.folded)), 0) - 1
    found: list[Word] = []
    for word, before in zip(behind[at + 1 :], behind[max(0, at) :], strict=False):
        if found and word.folded != "to" and before.folded != "to":
            break
        if not word.is_stop:
            found.append(word)
    return found


def _is_joined(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    between = _PUT_IN.sub(" ", text[first.end : max(first.end, last.start)])
    return _APART.search(between) is None


def _is_right_before(witness: Witness, denial: Span, span: Span) -> bool:
    """Say whether a denial stands before a word with hardly a word between."""
    between = words_in(witness.text[denial.end : span.start]) if denial.end <= span.start else ()
    said = [word for word in between if word.folded not in _AMOUNTS and not word.is_number]
    is_behind_a_preposition = len(said) < 3 and all(
        word.folded in PREPOSITIONS for word in said
    )  # not in the mountains
    return denial.end <= span.start and (len(said) < 2 or is_behind_a_preposition)


def denies_the_same(wording: Wording, witness: Witness, denial: Span | None) -> bool:
    """Say whether the claim denies one word, and what denies in the sentence stands before the same: no longer relies, can no longer rely."""
    mine = denials(wording.question.text)
    if len(mine) != 1 or denial is None:
        return False
    own, theirs = _denied_word(wording.words, mine[0].end), _denied_word(witness.words, denial.end)
    return own is not None and theirs is not None and are_kin(own.stem, theirs.stem)


def _denied_word(words: Sequence[Word], behind: int) -> Word | None:
    """Return the first word behind a denial that says something."""
    return next((w for w in words if w.span.start >= behind and not w.is_stop and w.folded not in _MORE), None)


_MORE = frozenset("longer more".split())

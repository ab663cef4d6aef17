"""The words of a claim as they are held against a sentence: names, the verb, plain words; what each may be met by.

The values of a claim are compared elsewhere and are no words here; nor is what only colours it. This file knows nothing of
sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facts.asking.question import Question
from facts.asking.repairing import Term, Terms
from facts.checking.claims.polling import only_tells_an_answer
from facts.checking.claims.sorts import says_the_sort
from facts.checking.claims.splitting import Claim
from facts.checking.claims.telling import TELLING, same_telling, telling_of
from facts.checking.claims.witnesses import LEAST_WEIGHT, Witness
from facts.checking.words.converse_verbs import BELONGS, OWNS, converses
from facts.checking.words.denials import denials, reservations
from facts.checking.words.kinship import wider_names
from facts.checking.words.paraphrases import retold_by
from facts.checking.words.phrases import phrases_in
from facts.checking.words.predicates import predicate_of
from facts.checking.words.verbs import is_verb
from facts.model import Span
from facts.reading.figures import compared_span
from facts.reading.lexicon import is_common, other_words
from facts.reading.lexicon.russian import is_in_lexicon
from facts.reading.names import find_names
from facts.reading.words import Word, words_in

LEAST_LOOSE = 0.4
"""What another word must count to be one that may mean the same."""

_COLOUR = frozenset(
    "exactly precisely officially actually really currently recently later then total sum overall altogether also already"
    " just only even still once again date year years month months week weeks day days number figure amount event happened"
    " took place occurred reportedly nearly almost approximately roughly around about some least most more less"
    " fewer than many much few several half percent per cent so far now today yesterday ago anymore time times people person btw lol lmao omg ngl tbh tbf fyi imo imho afaik afaict iirc fwiw btw haha hahaha wow hey guys folks dude bro way back well yeah yep nope indeed fact course apparently basically literally supposedly never not no none nobody nothing without true false fake hoax region country"
    " lasted lasts took takes amounted totalled numbered measured just got get gets making according local same first-ever именно ровно точно всего примерно около почти более менее году год года лет"
    " го й ый они он она оно их его ее как при этом словам данным почти лишь минимум максимум больше меньше свыше сам сама read heard"
    " месяц месяце день сейчас сегодня теперь уже ещё еще только также".split()
)
_SHORTENED = frozenset(
    "shouldnt mightnt mustnt neednt shouldve wouldve couldve mightve mustve ive weve youve theyve hes shes theyre youre"
    " itll theyll hell shell well theyd hed shed youd wed id thats theres heres whats whos".split()
)
"""What is folded of two words that were drawn together: should've, they've."""
_KEPT = frozenset("work works member members use uses".split())
"""Words that ask of nothing in particular in a question, and say something in a claim."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A claim's words.

    Spans are those of ``question.text``; ``ahead`` is how much of it is carried from before, and
    ``values`` are where its dates and figures stand. ``names`` are its names, each with its terms; ``plain`` the other terms but the
    verb's; ``verb`` the term of the verb, and ``predicate`` its place among ``words``. ``telling`` are stems that a sentence
    must have too. ``others`` are stems that say the same as a turn of phrase, by where its words stand;
    ``accepted`` are, for each term, all stems but those of its root that it may be met by. ``denials`` counts its words that deny, and ``is_reserved`` says whether it has a reservation: the
    claim, or what it says that somebody said. ``sorts`` are where words stand that only say of what sort a value is: its share
    is, grew by.
    """

    question: Question
    ahead: int
    words: tuple[Word, ...]
    values: tuple[Span, ...]
    names: tuple[tuple[str, tuple[Term, ...]], ...]
    plain: tuple[Term, ...]
    verb: Term | None
    predicate: int | None
    telling: frozenset[str]
    denials: int
    is_reserved: bool
    others: Mapping[Span, frozenset[str]]
    accepted: Mapping[Span, frozenset[str]]
    sorts: frozenset[Span]

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms, in text order."""
        found = [*self.plain, *(term for _, terms in self.names for term in terms)]
        if self.verb is not None:
            found.append(self.verb)
        return tuple(sorted(found, key=lambda term: term.word.span.start))


def telling_in(words: Iterable[Word], wording: Wording) -> list[Span]:
    """Return where a sentence has a word that tells which of several the claim means: it was not the first."""
    told = frozenset(same for one in wording.telling for same in same_telling(one))
    return [word.span for word in words if word.stem in told]


def word_claim(claim: Claim, terms: Terms, within: Span | None = None) -> Wording:
    """Return the words of a claim, or of the part ``within`` of its text, with the subject it carries."""
    question = claim.question
    ahead = Span(0, claim.ahead)
    looked = Span(0, len(question.text)) if within is None else within.moved(claim.ahead)
    if within is not None and claim.ahead and _carries(claim, within):
        looked = Span(0, looked.end)
    language = question.language
    values = [
        compared_span(question.text, mention.span.moved(claim.ahead), language=language) for mention in claim.values
    ]
    may = [span for span in reservations(question.text) if span.of(question.text) == "may"]
    denied = [span for span in denials(question.text) if span.of(question.text).endswith(" to")]
    brackets = [*_brackets(question.text), *_hedges(question.text), *may]
    words = tuple(w for w in words_in(question.text) if looked.holds(w.span))
    predicate = predicate_of(words)
    answer = words[predicate].span if predicate is not None and only_tells_an_answer(words, predicate) else None
    used = [
        term
        for term in terms.terms
        if looked.holds(term.word.span)
        and not any(value.meets(term.word.span) for value in (*values, *brackets))
        and not _is_colour(term)
        and term.word.span != answer
        and not any(denial.start == term.word.span.start for denial in denied)
        and term.word.span.of(question.text) != "us"  # folded as the country is
    ]
    found = [
        n.span for n in find_names(_finished(question.text), language=language) if n.span.end <= len(question.text)
    ]
    ordinary = [span for span in found if _only_opens(question.text, span) or span.of(question.text) in _SIDES]
    named = [span for span in found if span not in ordinary]
    names: list[tuple[str, tuple[Term, ...]]] = []
    rest = list(used)
    for span in named:
        inside = tuple(term for term in rest if span.meets(term.word.span))
        if inside:
            whole = Span(_behind_interjections(question.text, span), span.end)
            names.append((whole.of(question.text), inside))
            rest = [term for term in rest if term not in inside]
    for term in tuple(rest):
        if any(span.meets(term.word.span) for span in ordinary):
            continue
        if term.is_name or _stands_as_name(question.text, term):
            names.append((term.word.span.of(question.text), (term,)))
            rest.remove(term)
    at = words[predicate].span if predicate is not None else None
    verb = next((term for term in rest if term.word.span == at), None)
    text = looked.of(question.text)
    others = _said_otherwise(question.text, used)
    return Wording(
        question=question,
        ahead=claim.ahead,
        words=words,
        values=tuple(values),
        names=tuple(names),
        plain=tuple(term for term in rest if term is not verb),
        verb=verb,
        predicate=predicate,
        telling=telling_of(question.text, words, values),
        denials=0 if ahead.holds(looked) else len(denials(text)),
        is_reserved=bool(reservations(text)),
        others=others,
        accepted={t.word.span: _accepted(t) | others.get(t.word.span, frozenset()) for t in used},
        sorts=frozenset(term.word.span for term in rest if says_the_sort(term.word.stem, claim.values)),
    )


def _accepted(term: Term) -> frozenset[str]:
    own = term.word.stem
    told = (stem for stem, weight in (*term.alternatives, *term.synonyms) if weight >= LEAST_LOOSE)
    return (frozenset((own, *told)) | retold_by(own) | wider_names(own)) - (
        converses(own) if own in OWNS | BELONGS else frozenset()
    )


def _said_otherwise(text: str, terms: Iterable[Term]) -> Mapping[Span, frozenset[str]]:
    """Return, for each term in a turn of phrase, the stems that say the same as the phrase."""
    found: dict[Span, frozenset[str]] = {}
    for phrase in phrases_in(text):
        same = {other for said in phrase.stems for other, weight in other_words(said) if weight >= LEAST_WEIGHT}
        for term in terms:
            if phrase.span.holds(term.word.span):
                found[term.word.span] = found.get(term.word.span, frozenset()) | phrase.stems | same
    return found


def _behind_interjections(text: str, name: Span) -> int:
    """Return where a name begins that a chat word with a capital stands right before: Btw Ada Orme."""
    found = _INTERJECTIONS.match(text, name.start, name.end)
    return name.start if found is None else found.end()


_INTERJECTIONS = re.compile(
    r"(?:(?:btw|lol|lmao|omg|ngl|tbh|fyi|imo|imho|afaik|iirc|haha|hey|wow|well|yeah|yep|nope|also)\s+)+", re.IGNORECASE
)


def _finished(text: str) -> str:
    """Return the text with a full stop: a line without one is read as a headline, whose capitals say nothing."""
    return text if text.rstrip().endswith((".", "!", "…", "?")) else text + "."


def _carries(claim: Claim, within: Span) -> bool:
    words = words_in(within.of(claim.text))
    return bool(words) and words[0].is_stop


def _brackets(text: str) -> list[Span]:
    """Return what stands in round brackets: it tells a thing from others of its name."""
    found: list[Span] = []
    at = text.find("(")
    while at >= 0:
        end = text.find(")", at)
        if end < 0:
            break
        found.append(Span(at, end + 1))
        at = text.find("(", end)
    return found


def _hedges(text: str) -> list[Span]:
    """Return where a claim has words that say nothing of its subject: on paper, was due to, in the space of."""
    return [Span(*found.span()) for found in _LONG.finditer(text)] + [
        span for span in reservations(text) if _ON_PAPER.fullmatch(span.of(text)) is not None
    ]


_ON_PAPER = re.compile(r"on paper|in theory|due to", re.IGNORECASE)
_LONG = re.compile(
    r"\b(?:with)?in\s+the\s+(?:space|course|span)\s+of\b|\b(?:gone|went|goes|going)\s+on\s+(?=for\s+(?:\w+\s+){1,4}?(?:hour|day|week|month|year)s?\b)",
    re.IGNORECASE,
)
"""What only says that a length of time follows."""


def _is_colour(term: Term) -> bool:
    folded = term.word.folded
    if folded in TELLING or folded in _COLOUR or (folded in _SHORTENED and _is_drawn_together(term.word)):
        return True
    if term.word.is_generic and not is_verb(folded) and folded not in _KEPT:
        return True
    return folded.endswith("ly") and len(folded) > 5 and folded.isascii()


def _is_drawn_together(word: Word) -> bool:
    """Say whether a word was written with an apostrophe, which its folded form leaves away: we'd is no wed."""
    return word.span.end - word.span.start > len(word.folded)


_OPENS = re.compile(r"(?:^|[.!?…:;]\s+|^\W+)$")


def _only_opens(text: str, name: Span) -> bool:
    """Say whether a name is an ordinary word with the capital of a sentence's beginning: Construction, Visitor numbers."""
    words = words_in(name.of(text))
    is_one = len(words) == 1 or name.of(text).count("-") == len(words) - 1
    if not is_one or _OPENS.search(text[: name.start]) is None or name.of(text) in _LETTERS:
        return False
    return all(is_common(word.folded) or is_in_lexicon(word.folded) for word in words)


_LETTERS = frozenset(("US", "UN", "EU", "UK"))
"""Names in letters that would be ordinary words without their capitals, or stand for too few letters to be told otherwise."""
_SIDES = frozenset(("Western", "Eastern", "Northern", "Southern"))
"""Words that have a capital and name nobody: chips from there are bought from one or the other country."""


def _stands_as_name(text: str, term: Term) -> bool:
    start = term.word.span.start
    if term.word.span.of(text) in _LETTERS:
        return True
    return start > 0 and text[start].isupper() and text[start - 1] not in ".!?"


def meets(term: Term, stems: frozenset[str] | set[str]) -> bool:
    """Say whether one of the stems is as good as the claim's word."""
    return term.word.stem in stems or term.matched(stems) >= LEAST_WEIGHT


def is_before(term: Term, witness: Witness) -> bool:
    """Say whether a claim's word stands before the sentence, in its passage or in the heading."""
    return meets(term, witness.earlier_stems) or meets(term, witness.heading)

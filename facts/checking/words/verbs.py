"""Where a sentence's verb stands, whether it is denied, and whether it is said with a reservation.

There is no parser: forms of verbs are known by tables and endings, which is enough to tell who stands before the verb from
who stands behind it, and too little for anything finer. This file knows nothing of claims and sources.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from facts.reading.word_tables import IRREGULAR
from facts.reading.words import Word, words_in
from facts.values import Form, StatementValue

BE = frozenset("is are was were be been being am isnt arent wasnt werent".split())
AUXILIARIES = BE | frozenset(
    "has have had did does do got get gets getting will would can could should might must shall"
    " hasnt havent hadnt didnt doesnt dont wont wouldnt cant cannot couldnt shouldnt mightnt mustnt"
    " был была было были будет будут".split()
)
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any all both each every no".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto against towards toward over under near about during before after between"
    " among through across within without since until upon outside inside along behind via per as than like despite"
    " в во на с со к ко по о об от из у за для при под над между до после через против без".split()
)
_NOUN_FORMS = frozenset(
    "men women children feet teeth geese mice people persons lives wives wolves leaves halves knives crises bases"
    " analyses theses data media phenomena criteria nuclei bacteria species deaths death birth births loss losses flight"
    " flights height length width depth strength heat dead people lay saw bore wound".split()
)
_PARTICIPLE_ONLY = frozenset(
    "known born seen given taken written done gone shown grown drawn driven broken spoken chosen frozen built held sent"
    " sold told paid".split()
)
_REGULAR = re.compile(r"(?<=..)[a-z](?:ed)$|^(?:sued|used|owed|tied|lied|died|vied)$")
_PREFIX = re.compile(r"^(?:re|over|out|under|mis|up|un|fore)")
_ADVERB = re.compile(r"ly$")
_ADJECTIVE_ED = frozenset(
    "united armed limited red bed shed hundred indeed need speed seed feed weed deed breed creed greed sacred wicked naked"
    " beloved supposed alleged so-called aged talented mixed".split()
)
_RUSSIAN_VERB = re.compile(
    r"(?:(?:(?:[аяиеыу]|о)|рос|нес|вез|мог|пас|гас|гиб|вик|ник|тих|сох|пал|чез|тек|сек|рек|жег|лег|шиб|вяз|мерз|греб|греб)л(?:а|о|и)?(?:с[ья])?|(?:ает|яет|ует|ит|ют|ут|ат|ят)(?:ся)?|(?:ан|ен|ён|ят|ыт)(?:а|о|ы)?)$"
)

DEEDS = frozenset({"refuse", "decline", "offer", "attack", "challenge", "defend", "support", "back", "thank", "order"})
"""Verbs that report and say what somebody did: that is looked for as it is, not as words of theirs."""

_OF_THINGS = frozenset(
    "want wish expect conclude demand reject accept approve agree propose request seek promise pledge announce report reveal require praise welcome condemn criticise question"
    " recommend predict estimate support требовать отклонить одобрить пообещать обещать предложить объявить".split()
)
"""Verbs that report what is said in a clause, and what is done with a thing: demanded that he pay, demanded 5 million."""


_OF_WILL = frozenset(("want", "wish"))
"""Verbs behind which only "to" opens what somebody says: wanted them to pay, wanted the lamp painted."""
_TO_DO = re.compile(r"\bto\s+[a-z]")


def is_of_a_thing(value: StatementValue, content: str) -> bool:
    """Say whether what is reported is only a thing, with no verb of its own: a deed, not words.

    >>> from facts.values import Form, VerbClass
    >>> demand = StatementValue(Form.REPORTED, None, None, None, "demand", VerbClass.NEUTRAL, None, frozenset())
    >>> is_of_a_thing(demand, "5 million crowns for lost trade"), is_of_a_thing(demand, "that the town pay 5 million")
    (True, False)
    """
    if value.verb not in _OF_THINGS or value.form is not Form.REPORTED:
        return False
    words = words_in(content)
    opens = words[0].folded if words else ""
    if opens in ("that", "to", "что", "чтобы"):
        return False
    if value.verb in _OF_WILL:
        return not _TO_DO.search(content)
    return not any(word.folded in AUXILIARIES for word in words) and predicate_of(words) is None


PRESENT = frozenset(
    "cost costs cut put set hit spread says takes lasts weighs measures runs earns owns holds employs serves carries opens closes begins starts ends"
    " produces makes contains covers stands lies lives works plays leads wins sells pays gets gives has needs remains"
    " imports exports controls fund funds supports opposes rises falls grows includes counts receives spends".split()
)


@lru_cache(maxsize=8_192)
def is_verb(folded: str) -> bool:
    """Say whether a word can be a verb's form by its look: went, opened, открыли.

    >>> [is_verb(word) for word in ("opened", "sank", "bridge", "hundred", "открыли", "мост")]
    [True, True, False, False, True, False]
    """
    if folded in _NOUN_FORMS or folded in _ADJECTIVE_ED:
        return False
    if folded in PRESENT or folded in IRREGULAR or _PREFIX.sub("", folded, count=1) in IRREGULAR:
        return True
    if folded.isascii():
        return _REGULAR.search(folded) is not None
    return "\u0400" <= folded[:1] <= "\u04ff" and len(folded) > 4 and _RUSSIAN_VERB.search(folded) is not None


def predicate_of(words: Sequence[Word]) -> int | None:
    """Return the place of the sentence's first verb that says something; None where only "to be" or nothing is found.

    >>> from facts.reading.words import words_in
    >>> words = words_in("In May the old bridge was carefully rebuilt by the town.")
    >>> words[predicate_of(words)].folded
    'rebuilt'
    """
    for place, word in enumerate(words):
        if word.folded in AUXILIARIES:
            found = _behind_auxiliary(words, place)
            if found is not None:
                return found
            continue
        if is_verb(word.folded) and _can_be_predicate(words, place) and not _is_noun_ahead(words, place):
            main = _main_behind(words, place)
            return place if main is None else main
    return None


_JOIN = frozenset(
    "and or but after before as that which who whom whose when while where because if since until than to whether not how what".split()
)
"""Words behind which a verb is not the one of the subject that stands before."""
_SAYS = frozenset("said says say told tells claimed claims thought thinks".split())


def _main_behind(words: Sequence[Word], place: int) -> int | None:
    """Return the verb of a subject that has a clause of its own at ``place``: the drill Elm held with Ash in May lasted four days.

    No sentence has two verbs with nothing that joins them, so that the first is one that only tells which drill.
    """
    if place + 1 >= len(words) or words[place].folded in _SAYS or words[place + 1].folded not in PREPOSITIONS:
        return None
    for at in range(place + 2, len(words)):
        word = words[at]
        if word.folded in _JOIN or word.span.start - words[at - 1].span.end > 1:
            return None
        if word.folded in AUXILIARIES:
            return _behind_auxiliary(words, at)
        behind = words[at + 1] if at + 1 < len(words) else None
        is_own = word.folded == "saw" or _is_own_verb(words, at)
        if is_own and behind is not None and behind.folded not in PREPOSITIONS:
            return at if behind.span.start - word.span.end == 1 else None
    return None


def _is_noun_ahead(words: Sequence[Word], place: int) -> bool:
    """Say whether what looks like a present form is a thing with a verb of its own behind it: chip imports from A rose."""
    if words[place].folded not in PRESENT or words[place].folded in IRREGULAR:
        return False
    later = words[place + 1 :]
    if _is_named(words, place) and later and (later[0].folded in AUXILIARIES or _is_own_verb(later, 0)):
        return True  # the Quay Fund was, the Quay Fund sold
    is_owned = _is_owned(words, place)
    own = next((at for at, _ in enumerate(later) if (at or is_owned) and _is_own_verb(later, at)), None)
    is_trade = words[place].folded in ("imports", "exports") and bool(later) and later[0].folded in ("to", "from")
    if own is None and later and (is_trade or later[0].folded == "of"):
        return True  # Danish imports of wine, imports from Keel
    if own is None or any(word.folded in ("but", "who", "which", "that", "when", "while") for word in later[:own]):
        return False
    if is_owned:
        return True
    return later[0].folded in ("from", "of", "to", "in", "for") and later[own - 1].folded != "and"


def _is_named(words: Sequence[Word], place: int) -> bool:
    """Say whether an article stands before a word, with at most three words and no verb between."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if words[at].folded in ("the", "a", "an"):
            return True
        if words[at].is_stop or is_verb(words[at].folded):
            return False
    return False


_OWNERS = frozenset("its his her their our my your".split())


def _is_own_verb(words: Sequence[Word], at: int) -> bool:
    """Say whether the word at ``at`` is a verb's form that can be nothing else, with its subject before it."""
    word = words[at]
    return (
        (is_verb(word.folded) or word.folded == "saw")
        and word.folded not in PRESENT
        and words[at - 1].folded not in DETERMINERS | PREPOSITIONS
    )


def _is_owned(words: Sequence[Word], place: int) -> bool:
    """Say whether a word is somebody's: its exports, the town's circuit chip exports."""
    for at in range(place - 1, max(-1, place - 5), -1):
        folded = words[at].folded
        if folded in _OWNERS or _has_an_ending(words[at]):
            return True
        if words[at].is_stop or is_verb(folded):
            return False
    return False


def _has_an_ending(word: Word) -> bool:
    """Say whether a word was written with the 's of an owner, which its folded form leaves away."""
    return word.span.end - word.span.start == len(word.folded) + 2


def _can_be_predicate(words: Sequence[Word], place: int) -> bool:
    """Say whether what looks like a verb can be the sentence's; in Russian it may come first, and a plural past is no noun."""
    if not words[place].folded.isascii() and (place == 0 or words[place].folded.endswith("ли")):
        return True
    return place > 0 and words[place - 1].folded not in DETERMINERS | PREPOSITIONS


_EITHER = frozenset("saw bore lay".split())


def is_seen_as_verb(text: str, words: Sequence[Word], at: int) -> bool:
    """Say whether a word that is a thing or a verb has what is seen, or borne, behind it: the Danes saw the boat, saw Elm.

    >>> text = "The saw lay there when the Danes saw Elm."
    >>> [is_seen_as_verb(text, words_in(text), at) for at in (1, 7)]
    [False, True]
    """
    if words[at].folded not in _EITHER or at + 1 >= len(words) or at == 0 or words[at - 1].folded in DETERMINERS:
        return False
    behind = words[at + 1]
    return behind.folded in DETERMINERS or behind.is_number or behind.span.of(text)[:1].isupper()


_BARE = frozenset(
    "did does do will would can could should might must shall"
    " didnt doesnt dont wont wouldnt cant cannot couldnt shouldnt mightnt mustnt".split()
)
"""Auxiliaries behind which the verb stands as it is: did not launch."""
_BETWEEN = frozenset("not never also been being be have to only just still already even".split())


def _behind_auxiliary(words: Sequence[Word], place: int) -> int | None:
    auxiliary = words[place].folded
    is_bare = auxiliary in _BARE
    for later in range(place + 1, min(place + 6, len(words))):
        word = words[later]
        if word.folded in _BETWEEN or _ADVERB.search(word.folded) or word.folded in BE:
            is_bare = is_bare or word.folded == "to"
            continue
        if word.is_number or word.folded in DETERMINERS or word.folded in PREPOSITIONS:
            return None
        is_form = is_verb(word.folded) or word.folded in _PARTICIPLE_ONLY
        is_going_on = word.folded.endswith("ing") and auxiliary in BE
        return later if is_bare or is_form or is_going_on else None
    return None


_MEANT = frozenset(
    "meant supposed expected set due intended scheduled planned bound destined prepared determined inclined poised".split()
)
"""Behind a form of "to be" and before "to", they speak of what their subject does later: it was meant to send."""


_FOR_A_SUM = re.compile(
    r"\s+(?:(?:at\s+auction|again)\s+)?(?:for\s+)?(?:(?:only|just|about|around|over|nearly|almost|more|less|under|up|at|than|to|least|most)\s+)*"
    r"(?:[$€£¥]|a\s+(?:record|million|billion)|\d)",
    re.IGNORECASE,
)


def _is_sold(text: str, verb: Word) -> bool:
    """Say whether what stands before "sold" or "fetched" is what was sold: the boat sold for 300 crowns, it fetched 300."""
    behind = text[verb.span.end : verb.span.end + 60]
    if verb.folded in ("sold", "sells") and not re.match(r"\s+(?:again\s+|at\s+auction\s+)?for\b", behind):
        return False
    return verb.folded in ("sold", "sells", "fetched", "fetches") and _FOR_A_SUM.match(behind) is not None


def is_passive(text: str, words: Sequence[Word], predicate: int) -> bool | None:
    """Say whether the verb at ``predicate`` is suffered: a form of "to be" stands before it.

    None where there is no telling: "the ferry, sold in 1990" and "a bridge built by the town" have no such form.
    """
    verb = words[predicate]
    at = predicate - 1
    while at >= 0 and (words[at].folded in ("not", "never", "also", "already") or _ADVERB.search(words[at].folded)):
        at -= 1
    before = words[at].folded if at >= 0 else ""
    if before in ("got", "get", "gets", "and", "or", "и"):
        return None
    behind = [word.folded for word in words[predicate + 1 : predicate + 2]]
    if verb.folded in _MEANT and behind == ["to"]:
        return False
    if before in BE:
        return not verb.folded.endswith("ing")
    if _is_sold(text, verb):
        return True
    gap = text[words[predicate - 1].span.end : verb.span.start] if predicate else ""
    return None if any(sign in gap for sign in ",;:([–—") or behind == ["by"] or verb.folded == "born" else False

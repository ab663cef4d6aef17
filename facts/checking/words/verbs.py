"""Which words are forms of verbs, and whether one is suffered.

There is no parser: forms of verbs are known by tables and endings, which is enough to tell who stands before the verb from
who stands behind it, and too little for anything finer. This file knows nothing of claims and sources.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from facts.reading.word_tables import IRREGULAR
from facts.reading.words import Word

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
PARTICIPLE_ONLY = frozenset(
    "known born seen given taken written done gone shown grown drawn driven broken spoken chosen frozen built held sent"
    " sold told paid".split()
)
_REGULAR = re.compile(r"(?<=..)[a-z](?:ed)$|^(?:sued|used|owed|tied|lied|died|vied)$")
_PREFIX = re.compile(r"^(?:re|over|out|under|mis|up|un|fore)")
ADVERB = re.compile(r"ly$")
_ADJECTIVE_ED = frozenset(
    "united armed limited red bed shed hundred indeed need speed seed feed weed deed breed creed greed sacred wicked naked"
    " beloved supposed alleged so-called aged talented mixed".split()
)
_RUSSIAN_VERB = re.compile(
    r"(?:(?:(?:[аяиеыу]|о)|рос|нес|вез|мог|пас|гас|гиб|вик|ник|тих|сох|пал|чез|тек|сек|рек|жег|лег|шиб|вяз|мерз|греб|греб)л(?:а|о|и)?(?:с[ья])?|(?:ает|яет|ует|ит|ют|ут|ат|ят)(?:ся)?|(?:ан|ен|ён|ят|ыт)(?:а|о|ы)?)$"
)

PRESENT = frozenset(
    "cost costs cut put set hit spread says takes lasts weighs measures runs earns owns belongs holds employs serves carries opens closes begins starts ends"
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


_EITHER = frozenset("saw bore lay".split())


def is_seen_as_verb(text: str, words: Sequence[Word], at: int) -> bool:
    """Say whether a word that is a thing or a verb has what is seen, or borne, behind it: the Danes saw the boat, saw Elm.

    >>> from facts.reading.words import words_in
    >>> text = "The saw lay there when the Danes saw Elm."
    >>> [is_seen_as_verb(text, words_in(text), at) for at in (1, 7)]
    [False, True]
    """
    if words[at].folded not in _EITHER or at + 1 >= len(words) or at == 0 or words[at - 1].folded in DETERMINERS:
        return False
    behind = words[at + 1]
    return behind.folded in DETERMINERS or behind.is_number or behind.span.of(text)[:1].isupper()


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


PUT_IN = r",\s(?:on|in|at|by|since|until|after|before|during|from)\s[^,;:()]{2,30},\s"
"""When or where it was, put in between a subject and its verb: the town, on 4 May, sold the ferry."""
_ENDS_ASIDE = re.compile(rf"{PUT_IN}$")


def is_passive(text: str, words: Sequence[Word], predicate: int) -> bool | None:
    """Say whether the verb at ``predicate`` is suffered: a form of "to be" stands before it.

    None where there is no telling: "the ferry, sold in 1990" and "a bridge built by the town" have no such form.
    """
    verb = words[predicate]
    at = predicate - 1
    while at >= 0 and (words[at].folded in ("not", "never", "also", "already") or ADVERB.search(words[at].folded)):
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
    if behind and behind[0] in DETERMINERS and _ENDS_ASIDE.search(text[: verb.span.start]):
        return False
    gap = text[words[predicate - 1].span.end : verb.span.start] if predicate else ""
    return None if any(sign in gap for sign in ",;:([–—") or behind == ["by"] or verb.folded == "born" else False

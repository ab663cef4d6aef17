"""Cyrillic words in the Latin forms under which an English source may have them.

A Russian question is asked of an English store: пашиняна is looked up as "pashinyan". The letters are ``anyascii``'s
(near to BGN/PCGN, as English-language news writes names); on top stand the few places where usage differs (kh or h,
ya or ia, y or iy), and the case endings of Russian, so that the name is looked up in its first form. The endings are
those of Russian nouns and adjectives (Zaliznyak's declensions, singular and plural). This file knows nothing of which
words are names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from facts.reading.names.folding import fold_name

MOST = 6
"""How many forms a word has at most."""

_CYRILLIC = re.compile("[\u0400-\u04ff]")

# Ends of surnames that take case endings; what stands behind them is an ending.
_SURNAME = re.compile(
    "(.+(?:ян|янц|ов|ев|ёв|ин|ын|енк|швил|дзе|чук|юк|ук|ич|ер|ель|он|ан|ен|ар|ор|ил|эл|ел|ст|рд|рг|нд|кс|тц|йл|рт|мп))"
    "(?:а|у|ом|ем|е|ым|ы|ых|ой|и|ами|ам|ах)$"
)
_ADJECTIVE = re.compile("(.+(?:ск|цк))(?:ого|ому|им|ом|ая|ой|ую|ие|их|ими)$")
_FEMININE_IA = re.compile("(.+)(?:ии|ию|ией)$")
_FEMININE_A = re.compile("(.+[бвгджзклмнпрстфхцчшщ])(?:ы|и|е|у|ой|ою)$")
_SOFT = re.compile("(.+[бвгджзклмнпрстф])(?:я|ю|ем|ём|е|и|ью)$")
_SOFT_I = re.compile("(.+[аеиоуыэюя])(?:я|ю|ем|е)$")
_HARD = re.compile("(.+[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е|ы|ов|ам|ами|ах)$")


@lru_cache(maxsize=20_000)
def first_forms(word: str) -> tuple[str, ...]:
    """Return what a Russian word may be in the nominative, most likely first, the word itself among them.

    >>> first_forms("пашиняна")[:2]
    ('пашинян', 'пашиняна')
    >>> first_forms("армении")[0], first_forms("горького"), first_forms("порт")
    ('армения', ('горького',), ('порт',))
    """
    word = word.casefold().replace("ё", "е")
    if not _CYRILLIC.search(word) or len(word) < 4:
        return (word,)
    forms: list[str] = []
    if found := _ADJECTIVE.match(word):
        forms += [found[1] + "ий", found[1] + "ая"] if word.endswith(("ой", "ая", "ую")) else [found[1] + "ий"]
    elif found := _FEMININE_IA.match(word):
        forms += [found[1] + "ия", found[1] + "ий"]
    elif found := _SURNAME.match(word):
        forms += [found[1], word] if word.endswith(("а", "у", "ом", "ем", "ым")) else [found[1]]
        if word.endswith(("ой", "у", "е", "ы")):
            forms.append(found[1] + "а")
    else:
        forms.append(word)
        for rule, ending in ((_HARD, ""), (_FEMININE_A, "а"), (_SOFT_I, "й"), (_SOFT, "ь")):
            if found := rule.match(word):
                forms.append(found[1] + ending)
    return tuple(dict.fromkeys([*forms, word]))


def transliterate(word: str) -> str:
    """Return a word of any script in small Latin letters: its likeliest form in an English text.

    Case endings stay; ``latin_variants`` takes them off.

    >>> transliterate("Пашинян"), transliterate("Лавровский"), transliterate("harbour")
    ('pashinyan', 'lavrovsky', 'harbour')
    """
    folded = fold_name(word)
    return _ADJECTIVE_END.sub("y", folded) if _CYRILLIC.search(word) else folded


_ADJECTIVE_END = re.compile(r"(?:iy|yy)(?= |$)")

# Where usage differs: what anyascii writes, and what else English texts write for it, in order of how often.
_USAGE = (
    (re.compile(r"(?<=[aeo])y(?=[^aeiou]|$)"), "i"),
    (re.compile(r"(?<=[aeiou])e(?=[a-z])|(?<=i)e(?=v)"), "ye"),
    (re.compile(r"^e"), "ye"),
    (re.compile(r"(?<=[^aeiou])ya"), "ia"),
    (re.compile(r"(?<=i)ya$"), "a"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"^dzhon"), "john"),
    (re.compile(r"dzh"), "j"),
    (re.compile(r"yu"), "u"),
    (re.compile(r"^v"), "w"),
    (re.compile(r"(?<=[aeiou])k$"), "ck"),
    (re.compile(r"(?<=[eo])l$"), "ll"),
    (re.compile(r"ts"), "c"),
    (re.compile(r"^k(?!h)"), "c"),
    (re.compile(r"zh"), "j"),
)


@lru_cache(maxsize=20_000)
def latin_variants(word: str) -> tuple[str, ...]:
    """Return the Latin forms under which to look up a word, best first, at most ``MOST``.

    For a word without Cyrillic letters that is its folded form alone.

    >>> latin_variants("пашиняна")[:2]
    ('pashinyan', 'pashinyana')
    >>> "aliyev" in latin_variants("Алиевым"), "lukoil" in latin_variants("лукойлу")
    (True, True)
    >>> latin_variants("Bell")
    ('bell',)
    """
    if not _CYRILLIC.search(word):
        folded = fold_name(word)
        return (folded,) if folded else ()
    plain = [form for form in (transliterate(first) for first in first_forms(word)) if form]
    variants = dict.fromkeys(plain[:3])
    for base in plain[:2]:
        for pattern, other in _USAGE:
            variants.setdefault(pattern.sub(other, base))
    return tuple(variants)[:MOST]

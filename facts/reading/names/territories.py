"""Countries, their peoples and the bodies of the news, by whatever name they go: США, America, the United States.

Names of countries in other languages are Unicode's (CLDR, through ``babel``); short forms, peoples, cities and bodies
are our own general table (``territory_tables``). Only what is one and the same thing is an alias; a people is linked
to its country (``territory_of_people``) but is never the same name. This file knows nothing of texts or questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from facts.reading.names.folding import fold_name
from facts.reading.names.territory_tables import BODIES, COUNTRIES, ENDINGS, EVERYDAY, PEOPLES
from facts.reading.words import fold, stem, words_of


def _cases(name: str) -> tuple[str, ...]:
    """Return the cases of a one-word name in Russian, as its ending has them; for others the name alone.

    >>> _cases("армения")
    ('армения', 'армении', 'армению', 'арменией')
    """
    if " " in name or len(name) < 4 or not "\u0400" <= name[0] <= "\u04ff":
        return (name,)
    for ending, endings in ENDINGS:
        if name.endswith(ending):
            return tuple(name.removesuffix(ending) + other for other in endings)
    return tuple(name + other for other in ("", "а", "у", "ом", "ем", "е"))


def _rows(table: str) -> Iterator[tuple[list[str], list[str]]]:
    for line in table.strip().splitlines():
        english, _, russian = line.partition("|")
        yield [n.strip() for n in english.split(";")], [n.strip() for n in russian.split(";") if n.strip()]


@lru_cache(maxsize=1)
def _english() -> Mapping[str, tuple[str, ...]]:
    """The names of every country in English by ISO code; the first is the one that stands for all."""
    names = {
        code: (name.replace("&", "and"),)
        for code, name in Locale("en").territories.items()
        if re.fullmatch("[A-Z]{2}", code) and code not in ("XA", "XB", "ZZ", "EZ", "QO", "EU", "UN")
    }
    for english, _ in _rows(COUNTRIES):
        code, _, first = english[0].partition(" ")
        names[code] = (first, *english[1:], *(n for n in names.get(code, ()) if n != first))
    return names


@lru_cache(maxsize=1)
def _peoples() -> Mapping[str, tuple[str, str]]:
    """The country and the English adjective by every folded word for a people, in English and in Russian."""
    found: dict[str, tuple[str, str]] = {}
    for line in PEOPLES.strip().splitlines():
        english, _, russian = line.partition("|")
        code, *words = english.split()
        country, adjective = fold_name(_english()[code][0]), fold_name(words[0].replace("~", " "))
        for word in words:
            found.setdefault(fold_name(word.replace("~", " ")), (country, adjective))
        for word in russian.split():
            found.setdefault(fold_name(word), (country, adjective))
            found.setdefault(stem(fold(word)), (country, adjective))
    return found


@lru_cache(maxsize=16)
def territory_aliases(language: str) -> Mapping[str, str]:
    """Return what countries, peoples and bodies are called in ``language``, folded, with the English name for each.

    Keys stand in every form in which a word may arrive: folded to Latin letters (``fold_name``), folded in its own
    letters, and, for a single word, as its stem, so that Russian case endings do not matter. Peoples map to the
    English adjective ("russian"), never to the country. A language that CLDR does not know has no names of its own.

    >>> russian = territory_aliases("ru")
    >>> russian["россия"], russian["rossiya"], russian["армен"], russian["сша"], russian["российскими"]
    ('russia', 'russia', 'armenia', 'united states', 'russian')
    >>> territory_aliases("en")["america"], territory_aliases("de")["schweden"], territory_aliases("tlh")
    ('united states', 'sweden', mappingproxy({}))
    """
    code = language.partition("-")[0].lower()
    aliases: dict[str, str] = {}

    def add(name: str, english: str) -> None:
        own = " ".join(word.folded for word in words_of(name))
        forms = [fold_name(name), own]
        if code == "ru":
            forms.extend(fold(form) for form in _cases(name.casefold()))
            if " " not in own and len(stem(own)) >= 4:
                forms.append(stem(own))
        for form in forms:
            if len(form) > 1 and form not in EVERYDAY and form != english:
                aliases.setdefault(form, english)

    for number, table in enumerate((COUNTRIES, BODIES)):
        for english, russian in _rows(table):
            first = fold_name(english[0].partition(" ")[2] if number == 0 else english[0])
            for name in {"en": english[1:], "ru": russian}.get(code, []):
                add(name, first)
    if code == "ru":
        for line in PEOPLES.strip().splitlines():
            english_words, _, russian_words = line.partition("|")
            adjective = fold_name(english_words.split()[1].replace("~", " "))
            for word in russian_words.split():
                add(word, adjective)
    for iso, all_names in _english().items():
        for name in (*all_names, _local(code).get(iso, "")):
            local = re.sub(r"\s*\(.*?\)", "", name)
            if code == "en" or name == _local(code).get(iso):
                add(local, fold_name(all_names[0]))
    return MappingProxyType(aliases)


@lru_cache(maxsize=16)
def _local(code: str) -> Mapping[str, str]:
    try:
        return dict(Locale(code).territories)
    except (UnknownLocaleError, ValueError):
        return {}


@lru_cache(maxsize=1)
def _canonical() -> Mapping[str, str]:
    every = dict(territory_aliases("en"))
    for key, english in territory_aliases("ru").items():
        if key not in _peoples():
            every.setdefault(key, english)
    every |= {"us": "united states", "un": "united nations", "who": "world health organization"}
    every |= {"ec": "european commission", "cis": "commonwealth of independent states"}
    for names_of_body, _ in _rows(BODIES):
        every.setdefault(fold_name(names_of_body[0]), fold_name(names_of_body[0]))
    for names in _english().values():
        every.setdefault(fold_name(names[0]), fold_name(names[0]))
    return every


@lru_cache(maxsize=20_000)
def territory_of(name: str) -> str | None:
    """Return the folded English name of the country or body that ``name`` is, in English or Russian; else None.

    >>> territory_of("США"), territory_of("the U.S."), territory_of("Великобританией"), territory_of("Russians")
    ('united states', 'united states', 'united kingdom', None)
    """
    folded = fold_name(name).removeprefix("the ")
    known = _canonical()
    if folded in ("us", "who", "cis", "ec") and not any(c.isupper() for c in name):
        return None
    words = tuple(words_of(name))
    own = " ".join([word.folded for word in words])
    for form in (folded, own):
        if form in known:
            return known[form]
    if len(words) == 1 and not words[0].folded.isascii() and len(words[0].stem) >= 4:
        return known.get(words[0].stem)
    return None


@lru_cache(maxsize=20_000)
def territory_of_people(name: str) -> str | None:
    """Return the folded English name of the country whose people ``name`` is: linked, and not the same name.

    >>> territory_of_people("Armenians"), territory_of_people("российскими"), territory_of_people("Armenia")
    ('armenia', 'russia', None)
    """
    folded = fold_name(name)
    found = _peoples().get(folded)
    if found is None:
        words = tuple(words_of(name))
        if len(words) == 1 and not words[0].folded.isascii():
            found = _peoples().get(words[0].stem)
    return found[0] if found else None


@lru_cache(maxsize=512)
def kin_of_territory(word: str) -> tuple[str, ...]:
    """Return the folded English words for the people of a country and the country's own, for a word of either.

    >>> "french" in kin_of_territory("france"), "france" in kin_of_territory("french"), kin_of_territory("quay")
    (True, True, ())
    """
    country = territory_of(word) or territory_of_people(word)
    if country is None:
        return ()
    people = {name for name, (of, _) in _peoples().items() if of == country and name.isascii() and name.isalpha()}
    kin = people | ({country} if " " not in country else set())
    return tuple(sorted(name for name in kin - {fold_name(word)} if len(name) > 2))

"""What a Russian word of a question is called in an English source: "сколько беженцев прибыло" asks for refugees.

A closed table (``russian_table``) keyed by stems, so that cases, genders, tenses and numbers
hit the same row. It serves questions about events, not reading: a word that is not in it is a name, a rarity, or
simply missing, and that cannot be told from here. It knows no grammar beyond the forms of single words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from facts.reading.lexicon.russian_table import ROWS
from facts.reading.word_tables import STOP_WORDS
from facts.reading.words import fold, stem

MOST = 4
"""English words given for one Russian word; more would blur what is asked."""

_NUMBERS = frozenset(("семь", "сто", "ста"))
"""Numbers whose stems are words of the table: семья (family), стоить (cost)."""

_VOWELS = frozenset("аеиоуыэюяй")
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_SOFTENED = {"ст": "щ", "б": "бл", "п": "пл", "в": "вл", "ф": "фл", "м": "мл", "д": "ж", "з": "ж", "с": "ш", "т": "ч"}
# Verbs whose present tense another root makes, by how they end.
_PRESENT = {
    "йти": ("йдет", "йдут"),
    "ехать": ("едет", "едут"),
    "писать": ("пишет", "пишут"),
    "казать": ("кажет", "кажут"),
    "дать": ("даст", "дадут", "дан"),
    "слать": ("шлет", "шлют"),
    "брать": ("берет", "берут"),
    "звать": ("зовет", "зовут"),
    "быть": ("будет", "будут"),
    "жить": ("живет", "живут"),
    "бить": ("бьет", "бьют", "бит"),
    "крыть": ("кроет", "кроют", "крыт"),
    "принять": ("примет", "примут", "принят"),
    "поднять": ("поднимет", "поднимут", "поднят"),
    "понять": ("поймет", "поймут", "понят"),
    "бежать": ("бежит", "бегут"),
    "вести": ("ведет", "ведут", "веден"),
    "нести": ("несет", "несут", "несен", "нес", "несла"),
    "расти": ("растет", "растут", "рос", "росла"),
    "красть": ("крадет", "крадут"),
    "пасть": ("падет", "падут", "пал"),
    "пасти": ("пасет", "пасут"),
    "лететь": ("летит", "летят"),
    "гореть": ("горит", "горят"),
    "видеть": ("видит", "видят"),
    "слышать": ("слышит", "слышат"),
    "держать": ("держит", "держат"),
    "лежать": ("лежит", "лежат"),
    "стоять": ("стоит", "стоят"),
    "вязать": ("вяжет", "вяжут"),
    "резать": ("режет", "режут"),
    "занять": ("займет", "займут", "занят"),
    "снять": ("снимет", "снимут", "снят"),
    "ждать": ("ждет", "ждут"),
    "рвать": ("рвет", "рвут"),
    "мереть": ("мрет", "мрут"),
    "жечь": ("жжет", "жгут", "жег"),
}


def rows() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the rows of the table: English words, best first, and the Russian words that mean them.

    >>> next(row for row in rows() if "мост" in row[1])
    (('bridge',), ('мост',))
    """
    for row in ROWS.splitlines():
        english, colon, russian = row.partition(":")
        if colon:
            yield tuple(english.split()), tuple(russian.split())


def english_for(folded: str) -> tuple[str, ...]:
    """Return English words for a folded Russian word in any of its forms: best first, at most four, () if unknown.

    Sources: our own list.

    >>> english_for("беженцами"), english_for("умерла"), english_for("дней")
    (('refugee', 'displaced'), ('die',), ('day',))
    >>> english_for("bridge")
    ()
    """
    if folded in STOP_WORDS or folded in _NUMBERS:
        return ()
    return _table(folded[:1]).get(stem(folded), ())


def is_in_lexicon(folded: str) -> bool:
    """Return whether a folded Russian word is a form of a word of the table: an ordinary word, no name.

    >>> is_in_lexicon("мостами"), is_in_lexicon("чайковский")
    (True, False)
    """
    return stem(folded) in _table(folded[:1])


@lru_cache(maxsize=64)
def _table(letter: str) -> Mapping[str, tuple[str, ...]]:
    """Return the part of the table that begins with a letter: most questions need a few letters of the thirty."""
    written: dict[str, list[str]] = {}
    # What is written out goes before what a rule made: a rule makes forms that nobody says, or that are other words.
    formed: dict[str, list[str]] = {}
    for english, word in _words().get(letter, ()):
        _add(written, stem(word), english)
        for form in forms_of(word):
            _add(formed, stem(form), english)
    return MappingProxyType({key: tuple(words[:MOST]) for key, words in (formed | written).items()})


def _add(table: dict[str, list[str]], key: str, english: Iterable[str]) -> None:
    known = table.setdefault(key, [])
    known += [word for word in english if word not in known]


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """Return the folded words of the table with their English, by the letter that all their forms begin with."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for english, russian in rows():
        for word in map(fold, russian):
            found.setdefault(word[0], []).append((english, word))
    return found


def forms_of(word: str) -> Iterator[str]:
    """Yield forms of a folded Russian word whose stems may differ from its own; some of them nobody says.

    Verbs: past tense, present, passive participles with the consonant they soften. Nouns: what the stemmer takes for
    an ending in one case and not in the next (финал, финала), the vowel that comes in the genitive plural (ошибка,
    ошибок) or goes outside the nominative (рынок, рынка; боец, бойца). Adjectives: the short form (известен).

    >>> "бойца" in forms_of("боец"), "ошибок" in forms_of("ошибка"), "построен" in forms_of("построить")
    (True, True, True)
    """
    if len(word) < 3:
        return
    verb = word.removesuffix("ся") if word.endswith(("ться", "тись")) else word
    verb = verb.removesuffix("сь")
    for ending, others in _PRESENT.items():
        if verb.endswith(ending):
            yield from (verb.removesuffix(ending) + other for other in others)
    if verb.endswith("ть") and len(verb) > 4:
        yield from _forms_of_verb(verb[:-2])
    elif word.endswith(("ый", "ий")):
        yield word[:-2]
        if word.endswith("ный"):
            yield word[:-3] + "ен"
    else:
        yield from _forms_of_noun(word)


def _forms_of_noun(word: str) -> Iterator[str]:
    if word[-1] in _CONSONANTS:
        yield word + "а"
        yield word + "ом"
    elif word[-1] in "ао":
        yield from (word[:-1] + ending for ending in ("", "у", "е", "ами"))
    elif word[-1] in "яйь":
        yield from (word[:-1] + ending for ending in ("и", "ю", "я", "ями"))
    if word.endswith("ка") and (word[-3] == "й" or word[-3] not in _VOWELS):
        hard = word[:-2].removesuffix("ь").removesuffix("й")
        yield hard + ("ек" if word[-3] in "жчшщцьй" else "ок")
    elif word.endswith("ец"):
        for ending in ("а", "ы"):
            yield word[:-2] + ("йц" if word[-3] in _VOWELS else "ц") + ending
    elif word.endswith("ок") and len(word) > 4 and word[-3] not in _VOWELS:
        yield word[:-2] + "ка"


def _forms_of_verb(base: str) -> Iterator[str]:
    yield base + "л"
    if base.endswith(("ова", "ева")):
        yield base[:-3] + "ует"
        yield base + "н"
    elif base.endswith(("а", "я", "е")):
        yield base + "ет"
        yield base + "н"
    elif base.endswith("ну"):
        yield base[:-1] + "ет"
        yield base[:-2]
    elif base.endswith("и"):
        root = base[:-1]
        yield from (root + ending for ending in ("ит", "ят", "ат", "ен"))
        for hard, soft in _SOFTENED.items():
            if root.endswith(hard):
                yield root.removesuffix(hard) + soft + "ен"
                break
        if root.endswith(("д", "т")):
            yield root[:-1] + ("жден" if root.endswith("д") else "щен")

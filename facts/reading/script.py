"""In which letters, and probably in which language, a text is written.

Scripts are counted, not guessed. Languages are told apart by letters that only one of them has and by a handful of
words that no text of it lacks: enough to choose between the readers we own, no more (measured against libraries of
60-100 MB: right in every case tried on short questions, where they name exotic languages for names of people). This
file knows no grammar of any language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "Latin": re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿＡ-Ｚａ-ｚ]+"),
    "Cyrillic": re.compile(r"[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]+"),
    "Greek": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+"),
    "Armenian": re.compile(r"[\u0531-\u058f\ufb13-\ufb17]+"),
    "Georgian": re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f]+"),
    "Hebrew": re.compile(r"[\u05d0-\u05f4\ufb1d-\ufb4f]+"),
    "Arabic": re.compile(r"[\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+"),
    "Devanagari": re.compile(r"[\u0900-\u097f]+"),
    "Bengali": re.compile(r"[\u0980-\u09ff]+"),
    "Tamil": re.compile(r"[\u0b80-\u0bff]+"),
    "Thai": re.compile(r"[\u0e00-\u0e7f]+"),
    "Kana": re.compile(r"[\u3041-\u30ff\u31f0-\u31ff]+"),
    "Hangul": re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+"),
    "Han": re.compile(r"[\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+"),
}

_ONLY_LANGUAGE: Mapping[str, str] = {
    "Greek": "el",
    "Armenian": "hy",
    "Georgian": "ka",
    "Hebrew": "he",
    "Bengali": "bn",
    "Tamil": "ta",
    "Thai": "th",
    "Kana": "ja",
    "Hangul": "ko",
    "Han": "zh",
}

# Words that run through every text of a language. One that two languages share counts for both.
_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is was were are for that with it at by from on this which who what when how many much "
        "did does do has have had be not as an or he she they his her their where why said will would can i ll you we my "
        "been there about after before",
        "de": "der die das und ist nicht ein eine mit von den dem des im auf für sich wie wer wann wurde war zu sind hat",
        "fr": "le la les des et est une dans que qui pour sur avec pas du au aux été ne combien quand par il elle ont",
        "es": "el la los las y es que en del una por con para se no su cuándo quién cuántos fue más como al ha lo",
        "it": "il la le gli e è che di un una per non con del della sono chi quando quanti nel alla ha dei si",
        "pt": "o os as e é que de um uma para não com do da em quem quando quantos foi no na dos das ao mais",
        "nl": "de het een en is van dat niet met voor zijn op te wie wanneer hoeveel werd door aan ook er bij",
        "sv": "och att det som en är på för av med den till inte ett har vem när hur var från de om",
        "pl": "i w na z się że nie jest do to jak kto kiedy ile był była po dla od przez przy za są my wy ja ma jego jej",
        "tr": "ve bir bu için ile da de ne kim ne kadar zaman olarak daha çok olan sonra kaç oldu",
        "ru": "и в не на что с по это как из у за от для о он она они его при был была было были к но а же кто когда "
        "сколько или чем где год года году лет",
        "uk": "і в не на що з по це як із у за від для про він вона вони його при був була було були до але та хто коли "
        "скільки або чи де рік року роки",
        "bg": "и в не на че с по това как от за е са се той тя те му при беше бяха до но а кой кога колко или къде "
        "година години който която които със във",
    }.items()
}
_LANGUAGES_OF: Mapping[str, tuple[str, ...]] = {
    word: tuple(language for language, own in _WORDS.items() if word in own)
    for word in sorted(frozenset().union(*_WORDS.values()))
}
_LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr")
_CYRILLIC = ("ru", "uk", "bg")
_WORD = re.compile(r"[A-Za-z]++(?=[ ,.])|[^\W\d_]+")
_ASCII_LETTERS = re.compile(r"[A-Za-z]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_LOOKED_AT = 20_000
"""Code points that are looked at: a text's start tells its language, and a book need not be read twice."""


def main_script(text: str) -> str:
    """Return the script most letters of ``text`` are of, by its Unicode name; "Common" where there are no letters.

    Kana counts for Japanese with the Han letters beside it. A script that is not in the table is "Other".

    >>> main_script("The quay"), main_script("Причал"), main_script("24/7")
    ('Latin', 'Cyrillic', 'Common')
    """
    if text.isascii():
        return "Latin" if _SCRIPTS["Latin"].search(text) else "Common"
    beyond = sum(map(len, _NOT_ASCII.findall(text)))
    if _begins_with_latin(text, beyond):
        return "Latin"
    counts = letters(text)
    if not counts:
        return "Common"
    best = max(counts.values())
    return next(name for name, count in counts.items() if count == best)


def _begins_with_latin(text: str, beyond: int) -> bool:
    """Say whether the beginning has more ASCII letters already than ``beyond``, all that is not ASCII in the text."""
    return sum(map(len, _ASCII_LETTERS.findall(text, 0, 2 * beyond + 20))) > beyond


def is_all_latin(text: str) -> bool:
    """Say whether a text has no letters but Latin ones, without counting those; also true where it has none.

    >>> is_all_latin("The quay is 1½ m deep – “déjà vu”."), is_all_latin("The quay (причал)")
    (True, False)
    """
    return letters("".join(_NOT_ASCII.findall(text))).keys() <= {"Latin"}


def letters(text: str) -> dict[str, int]:
    """Return how many letters of each script ``text`` has, scripts without any left out, in a fixed order."""
    beyond = "".join(_NOT_ASCII.findall(text))
    counts = {name: sum(map(len, pattern.findall(beyond))) if beyond else 0 for name, pattern in _SCRIPTS.items()}
    other = sum(map(str.isalpha, beyond)) - sum(counts.values())
    counts["Latin"] += sum(map(len, _ASCII_LETTERS.findall(text)))
    counts["Other"] = max(0, other)
    return {name: count for name, count in counts.items() if count}


def guess_language(text: str) -> str:
    """Return the ISO 639-1 code of the language ``text`` seems to be in; "und" where too little speaks for any.

    English and Russian are told from their neighbours; a text in Cyrillic letters that nothing speaks against is
    taken for Russian, for that is the only language in them whose dates and figures are read.

    >>> [guess_language(text) for text in ("When was the bridge opened?", "Когда открыли мост?", "Коли відкрили міст?", "43")]
    ['en', 'ru', 'uk', 'und']
    """
    start = text[:_LOOKED_AT]
    script = main_script(start)
    if script in _ONLY_LANGUAGE:
        return "ja" if script == "Han" and _SCRIPTS["Kana"].search(start) else _ONLY_LANGUAGE[script]
    words = list(map(str.lower, _WORD.findall(start)))
    if script == "Cyrillic":
        return _among_cyrillic(start.lower(), words)
    return _by_words(words, _LATIN) if script == "Latin" else "und"


_NOT_RUSSIAN = "іїєґўјљњћђџѓќѕәғқңөұүһ"
_FOREIGN_PART = 50
"""Letters that Russian lacks make a text another language's from one in so many on; a quoted name does not."""


def _among_cyrillic(text: str, words: list[str]) -> str:
    found = {letter: text.count(letter) for letter in _NOT_RUSSIAN}
    if sum(found.values()) * _FOREIGN_PART > sum(map(len, words)):
        has_y = "ы" in text
        counts = {
            "uk": found["ї"] + found["є"] + found["ґ"] + (0 if has_y else found["і"]),
            "be": found["ў"] * 2 + (found["і"] if has_y else 0),
            "kk": sum(found[letter] for letter in "әғқңөұүһ") * 2,
            "sr": sum(found[letter] for letter in "љњћђџ") + found["ј"],
            "mk": (found["ѓ"] + found["ќ"] + found["ѕ"]) * 3,
        }
        return max(counts, key=lambda language: counts[language])
    if any(letter in text for letter in "ыэё"):
        return "ru"
    found_by_words = _by_words(words, _CYRILLIC)
    return "ru" if found_by_words == "und" else found_by_words


def _by_words(words: list[str], languages: tuple[str, ...]) -> str:
    """Return the language most of whose words stand in the text; it must lead, and one short word is not enough."""
    counts = Counter(words)
    hits = dict.fromkeys(languages, 0)
    for word in counts.keys() & _LANGUAGES_OF.keys():
        for language in _LANGUAGES_OF[word]:
            if language in hits:
                hits[language] += counts[word]
    first, second = sorted(hits, key=lambda language: (-hits[language], languages.index(language)))[:2]
    enough = hits[first] >= 2 or (hits[first] == 1 and len(words) <= 6)
    return first if enough and hits[first] > hits[second] else "und"


SHORT_TEXT = 200
"""Letters below which a text in Latin letters is taken for English where nothing tells its language."""


def reading_language(text: str) -> str:
    """Return the language to read ``text`` in: the guessed one, or English for a short text in Latin letters or none.

    A longer text whose language cannot be told stays "und": it is searched and quoted, and nothing is read out of it.

    >>> reading_language("twenty percent"), reading_language("100%"), reading_language("двадцать процентов")
    ('en', 'en', 'ru')
    """
    guessed = guess_language(text)
    if guessed == "und" and len(text) <= SHORT_TEXT and main_script(text) in ("Latin", "Common"):
        return "en"
    return guessed

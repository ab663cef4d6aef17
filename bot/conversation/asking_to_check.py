"""Is somebody asking, in free words, that the message they reply to be checked? One pure rule, English and Russian.

Only short requests count that have nothing else in them: “is this true?”, “check”, «это правда?». Words with a subject of
their own are a question and are asked as one. This file knows nothing of what is done about it.
"""

from __future__ import annotations

import re

_WORDS = re.compile(r"[\w’']+")
_ASKS = re.compile(
    r"(?:(?:please|pls|can you|could you|hey) )*"
    r"(?:(?:fact ?)?check(?: (?:this|that|it|these|them))?(?: (?:one|out|message|claim|post))?"
    r"|verify (?:this|that|it)"
    r"|(?:is|are|was) (?:this|that|it|these|those|any of this|all this)(?: (?:really|actually))?"
    r" (?:true|right|correct|accurate|so|real|an? (?:fact|lie|fake)|false|fake|wrong|made up|fake news)(?: or (?:false|fake|not))?"
    r"|(?:true|correct|accurate|real)(?: or (?:false|fake|not))?|fake(?: news)?"
    r"|(?:is there )?any truth (?:in|to|behind) (?:this|that|it)|did (?:this|that|it) (?:really |actually )?happen"
    r"|really(?: true)?)"
    r"(?: please| pls)?"
    r"|(?:(?:пожалуйста|а|можешь|можете) )*"
    r"(?:провер(?:ь|ьте|ить)(?: (?:это|его|её|ее|сообщение))?"
    r"|(?:это|так ли это|неужели это|разве это)(?: (?:правда|верно|так|точно|действительно так|на самом деле так|ложь|неправда|фейк|выдумка))?"
    r"|(?:правда|верно|неужели правда)(?: (?:ли|ли это|ли что|что ли|это))?"
    r"|так ли это|верно ли это|правда ли это|точно|неужели|фейк)"
    r"(?: пожалуйста)?"
)
_LONGEST = 60
_LED = re.compile(
    r"(?:please )?(?:fact[- ]?check|check(?: this)?|проверь(?:те)?(?: это)?)\s*:\s*(?P<rest>\S.*)",
    re.DOTALL | re.IGNORECASE,
)


def asks_to_check(text: str) -> bool:
    """Say whether the words ask for the message that they reply to, and for nothing else.

    >>> asks_to_check("Is this true?"), asks_to_check("is it true that the bridge opened in 1934?")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    words = " ".join(_WORDS.findall(text.casefold()))
    return bool(words) and _ASKS.fullmatch(words) is not None


def led_to_check(text: str) -> str:
    """Return the words behind “check:”; empty where they are not led in like that.

    >>> led_to_check("Check this: the bridge opened in 1934."), led_to_check("check the bridge")
    ('the bridge opened in 1934.', '')
    """
    found = _LED.fullmatch(text.strip())
    return found["rest"] if found else ""


def is_statement(text: str) -> bool:
    """Say whether a message that somebody only points at is to be checked rather than answered: it asks nothing.

    >>> is_statement("The storm sank 17 boats."), is_statement("How many boats sank?")
    (True, False)
    """
    return bool(text.strip()) and "?" not in text and "？" not in text

"""Parts of a message that are no claims: questions, orders, opinions, predictions, and the bot's own answers.

What somebody thinks, wants or expects is not held against sources even where a figure stands in it. This file knows only words.
"""

from __future__ import annotations

import re

from facts.checking.words.plans import is_norm, tells_what_is_laid_down
from facts.verdicts import Unsuited

OWN_ANSWER = re.compile(r"\S+@\d{1,9}:\d{1,9}-\d{1,9}")
_WORDS = re.compile(r"[^\W\d_]{2,}")
TAG = re.compile(
    r",\s*(?:right|no|correct|(?:is|was|are|were|did|does|do|has|have|had)\s+(?:it|he|she|they|there|that)|да|верно|так\s+ведь|не\s+так\s+ли)"
    r"\s*\?+\s*$"
    r"|,\s*(?:is|was|are|were|did|does|do|has|have|had)n['’]?t\s+(?:it|he|she|they|there|that)\s*[?!.]*\s*$",
    re.IGNORECASE,
)
"""What asks for a yes at the end of a claim and denies nothing in it; "wasn't it" does so without a question mark too."""
_BY_NORM = re.compile(
    r",\s*(?:(?:at\s+least\s+)?(?:that|this)(?:['’]s|\s+is|\s+was)\s+what|(?:just\s+)?as|or\s+so)\s+(?P<norm>[^,.;:?!]{3,60}?)"
    r"\s+(?:had\s+)?(?:said|says|states?|stated|stipulate[sd]?|dictate[sd]?|provide[sd]?|foresaw|foresees|require[sd]?|specifie[sd]|laid\s+down)"
    r"\s*[.!]*\s*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:who|whom|whose|what|which|where|why|how|when|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should"
    r"|кто|что|где|когда|почему|зачем|сколько|какой|какая|какие|правда\s+ли)\b(?=.*\?)",
    re.IGNORECASE | re.DOTALL,
)
_QUOTES_A_QUESTION = re.compile(
    r"^(?!\W*(?:(?:so|and|but|ok|okay|well|wait)\W+)?(?:who|whom|what|which|where|why|how|when|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b)"
    r"[^?\"“”«»]*\b(?:asked|asks|wondered|said|says|replied|answered|retorted|declared|stated)\b[^?\"“”«»]{0,40}[,:]?\s*[\"“«][^\"“”«»]*\?[\"”»]\W*$",
    re.IGNORECASE,
)
"""A claim of what somebody asked, in their own words: it was the mayor who asked, “Who pays?”"""
_ORDERS = re.compile(
    r"^\W*(?:have\s+a\s+look\b|(?:почитай|прочти|посмотри|глянь|проверь|скажи|напиши|вспомни|давай)(?:те)?\b|[a-z]{3,}(?<!ed)(?<!s)\s+(?:[A-Z]|him|her|them|it)\S*\s+for\s[^.]*!\s*$|please\b|let['’]?s\b|do\s+not\b|don['’]?t\b|never\s+(?:trust|believe|forget)\b"
    r"|(?:read|look|stop|share|vote|go|come|see|watch|click|subscribe|join|follow|tell|ask|check|remember|remind|call|buy|take|give"
    r"|send|bring|keep|leave|write|wait|listen|imagine|consider|note|help|support|donate|sign|meet|visit|try|open|close(?!\s+to\b)|show|make)\s+"
    r"(?!(?:was|were|is|are|has|had|will)\b)(?:the|a|an|this|that|it|us|me|them|him|her|your|our|my|to|at|for|up|out|in|on|all|here|now|more|\d)\b"
    r"|(?:[а-яё]{2,}(?:[йь]те|[шздтнклрмвпбсжч]ите)(?:сь)?\b|пожалуйста|давайте|давай|посмотрите|читайте|прочитайте|смотрите|вспомните|голосуйте)\b)",
    re.IGNORECASE,
)
PREDICTS = re.compile(
    r"\b(?:will|shall|won['’]t|gonna|(?:is|are|am|['’]s|['’]re)\s+(?:going|bound|likely)\s+to|soon\s+be|by\s+the\s+time\s+we)\b|['’]ll\b"
    r"|\bif\b[^.]*?(?:\bwould\b|['’]d\b)|\b(?:would|could)\s+have\b|\b(?:there|it|they|he|she|we|i|you)['’]d\s+(?:be|have)\b"
    r"|^\W*к\s+20\d\d\s+году\b.*\b(?:за|об|о|вы|по|при|раз|рас|пере|с|у|от)[а-яё]{3,}(?:ится|[её]тся|нет|нут|дут|дет)\b"
    r"|\b(?:буд(?:ет|ут|ем|у)|скоро)\b|\b(?:рухнет|упадет|упадёт|произойдет|произойдёт|станет)\b",
    re.IGNORECASE,
)
HOLDS = re.compile(
    r"^\W*(?:(?:well|but|and|so|honestly|no)\W+)*(?:(?:i|we)\s+(?:honestly\s+|really\s+|do\s+|just\s+)?(?:think|believe|feel|guess|suppose|hope|wish|love|like|hate"
    r"|prefer|doubt|wonder|want|find)\b|in\s+my\s+(?:opinion|view|experience|eyes|book)\b|imo\b|imho\b|personally\b|to\s+me\b"
    r"|я\s+(?:думаю|считаю|полагаю|люблю|надеюсь)\b|мы\s+(?:думаем|считаем)\b|по[\s-]моему\b|мне\s+кажется\b|на\s+мой\s+взгляд\b)",
    re.IGNORECASE,
)
JUDGES = re.compile(
    r"\b(?:should|ought\s+to|must\s+(?:not\s+)?be|best|worst|better|worse|beautiful|ugly|terrible|awful|great|amazing|stupid|shameful|disgrac\w+"
    r"|wonderful|far\s+too|too\s+(?:much|many|little|few|expensive|high|low|long|late|cheap)|greatest|finest|impressive|ridiculous|worth\s+it|слишком|величайш\w+|замечательн\w+|безобразие|позор\w*|horrible|boring|nice|sad|unfair|fair|wrong|right\s+thing|evil|brilliant|pathetic|disgusting|lovely|jokes?|farce|scandal|disgrace|shame|rip-?off|waste\s+of"
    r"|лучш\w+|худш\w+|прекрасн\w+|ужасн\w+|красив\w+|глуп\w+|должен|должна|должны)\b",
    re.IGNORECASE,
)
WISHES = re.compile(
    r"\b(?:we|you|i|somebody|someone|everyone|everybody)\s+(?:should|ought|must|need\s+to|have\s+to)\b"
    r"|\b(?:надо|хорошо|лучше|неплохо|пора|следовало|стоило|хотелось|нужно)\s+бы\b|\b(?:надо|нужно)\s+было\b",
    re.IGNORECASE,
)


_OUGHT = re.compile(r"\b(?:should|ought\s+to)\b", re.IGNORECASE)


def opines(piece: str) -> bool:
    """Say whether a part of which no source speaks is somebody's wish: the treaty says that they should, or it is only wanted.

    >>> opines("The town should pay 50 crowns."), opines("The town paid 50 crowns.")
    (True, False)
    """
    return _OUGHT.search(piece) is not None and not tells_what_is_laid_down(piece)


def tail_of(piece: str) -> int:
    """Return where a part ends without what asks for a yes, or says that something lays it down: that's what the treaty says.

    >>> text = "They were to send 40 boats, that's what the treaty said."
    >>> text[: tail_of(text)]
    'They were to send 40 boats'
    >>> tail_of("They sent 40 boats, that's what the mayor said.")
    47
    """
    found = TAG.search(piece)
    if found is None:
        found = _BY_NORM.search(piece)
        found = found if found is not None and is_norm(found["norm"]) and _OUGHT.search(piece) is None else None
    return len(piece) if found is None else found.start()


def unsuited(piece: str) -> Unsuited | None:
    """Return why a part of a message is no claim whatever stands in it; None where it may be one.

    >>> unsuited("Did the ferry sink in 1962?").value, unsuited("The ferry sank in 1962.")
    ('question', None)
    """
    if OWN_ANSWER.search(piece):
        return Unsuited.OWN_ANSWER
    if not _WORDS.search(piece):
        return Unsuited.NO_WORDS
    is_quoted = _QUOTES_A_QUESTION.search(piece) is not None
    if piece.rstrip(" \"'”»)!").endswith("?") and not TAG.search(piece) and not is_quoted:
        return Unsuited.QUESTION
    if _ASKS.search(piece) and not is_quoted:
        return Unsuited.QUESTION
    if _ORDERS.search(piece):
        return Unsuited.ORDER
    return None


def why_not(piece: str) -> Unsuited:
    """Return why a part in which nothing can be compared is no claim.

    >>> why_not("I love the ferry.").value, why_not("The ferry is blue.").value
    ('opinion', 'no value')
    """
    if HOLDS.search(piece) or WISHES.search(piece):
        return Unsuited.OPINION
    if PREDICTS.search(piece):
        return Unsuited.PREDICTION
    return Unsuited.OPINION if JUDGES.search(piece) else Unsuited.NO_VALUE

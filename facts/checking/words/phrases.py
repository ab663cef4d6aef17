"""Turns of phrase that say in several words what one word says too: lost their lives, took part, came into service.

A sentence that has the phrase holds the word, and a claim that has it may be met by the word or by what else means the same.
Phrases are a closed list of our own, of what prose about places, firms and events says again and again; a phrase stands here
only where its words alone would be read as something else. Each is looked for only where one of its own words stands. This
file knows nothing of claims and sources.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from facts.model import Span
from facts.reading.words import fold, folded_in, stem

_SERVICE = r"(?:regular\s+|public\s+|full\s+|active\s+)?(?:service|operations?|use|effect|force|business)"
_TABLE = (
    # words one of which must stand in the text | the phrase | what it says
    ("life lives", r"(?:lost|lose|loses|losing|gave|cost|claimed|took|losses|loss)\s+(?:(?:of|his|her|their|its|the|\w+)\s+){0,3}(?:life|lives)", "died"),
    ("world", r"(?:came|come)\s+into\s+the\s+world", "born"),
    ("hammer", r"(?:went|go|came)\s+under\s+the\s+hammer", "sold auction"),
    ("hurt wounded", r"(?:was|were|been)\s+(?:hurt|wounded)", "injured"),
    ("service operation operations use effect force", r"(?:came|come|comes|went|go|goes|put|entered|brought|taken|entering)\s+into\s+" + _SERVICE, "open start"),
    ("service operation operations", r"(?:entered|began|started)\s+" + _SERVICE, "open start"),
    ("doors door", r"opened\s+(?:its|their)\s+doors", "open"),
    ("set", r"set\s+up", "found establish"),
    ("underway way", r"(?:got|get|getting|was|were|came)\s+(?:underway|under\s+way)", "start"),
    ("broke kicked", r"broke\s+out|kicked\s+off|broke\s+ground", "start"),
    ("date dates dated dating", r"(?:dates?|dated|dating)\s+(?:back\s+)?(?:to|from)", "built found"),
    ("stone", r"(?:laid|lay|laying)\s+(?:of\s+)?(?:the\s+)?(?:first|foundation)\s+stone|foundation\s+stone", "start begin"),
    ("end close", r"(?:came|come|comes|brought|drew)\s+to\s+(?:an\s+end|a\s+close)", "end"),
    ("doors", r"(?:shut|closed)\s+its\s+doors", "close"),
    ("bust", r"(?:went|gone)\s+bust", "bankrupt"),
    ("business", r"(?:went|gone)\s+out\s+of\s+business", "bankrupt close"),
    ("stepped", r"stepped\s+down", "resign"),
    ("wound", r"wound\s+up", "dissolve"),
    ("put", r"put\s+up(?!\s+(?:with|for))", "build"),
    ("pulled torn tore knocked taken took taking", r"(?:pulled|torn|tore|knocked|taken|took|taking)\s+down", "demolish"),
    ("burned burnt burns", r"(?:burned|burnt|burns)\s+(?:down|to\s+the\s+ground|out)", "burn destroy fire"),
    ("fire flames blaze", r"(?:destroyed|gutted|consumed|lost|ruined|went\s+up)\s+(?:by|in|to)\s+(?:a\s+|the\s+)?(?:fire|flames|blaze)", "burn destroy fire"),
    ("caught", r"caught\s+fire", "burn fire start"),
    ("blown blew", r"(?:blown|blew)\s+up", "explode destroy"),
    ("part", r"(?:took|take|takes|taking|taken)\s+part", "participate attend vote"),
    ("given gave", r"(?:given|gave)\s+up", "abandon quit"),
    ("permission consent", r"(?:give|gives|gave|given|giving|grant|grants|granted|granting)\s+(?:\w+\s+){0,2}(?:permission|consent)", "allow permit"),
    ("turned", r"turned\s+down", "reject refuse decline"),
    ("peacekeeping", r"peace-?keeping\s+(?:force|forces|troops|contingent|soldiers|mission)", "peacekeepers"),
    ("place instead lieu", r"(?:something|anything|one|others?)\s+(?:in\s+(?:the\s+)?(?:place|lieu)\s+of|instead\s+of)", "alternative replacement"),
    ("put", r"(?:put|puts|putting)\s+forward", "propose offer"),
    ("do", r"(?:have|has|had|having|got)\s+(?:anything\s+|something\s+|nothing\s+)?to\s+do\s+with", "concern care matter involve"),
    ("turned", r"turned\s+out", "vote participate attend"),
    ("cast", r"cast\s+(?:their\s+|a\s+)?(?:votes?|ballots?)", "vote participate"),
    ("polls", r"went\s+to\s+the\s+polls", "vote participate"),
    ("favour favor", r"(?:in|(?:voted|vote|votes|voting)\s+in)\s+favou?r", "favour support"),
    ("voted vote votes voting", r"(?:voted|vote|votes|voting)\s+(?:yes|for)", "favour support"),
    ("voted vote votes voting", r"(?:voted|vote|votes|voting)\s+(?:against|no)", "oppose"),
    ("see visit", r"came\s+to\s+see|paid\s+(?:a|their)\s+visit", "visit"),
    ("made make makes", r"(?:made|make|makes)\s+up\s+of", "comprise"),
    ("consist consists consisted", r"consist(?:s|ed)?\s+of", "comprise"),
    ("home", r"home\s+to", "have live hold"),
    ("room space", r"(?:room|space)\s+for", "seat hold accommodate capacity"),
    ("hand handed hands handing pass passed", r"(?:hand|handed|hands|handing|pass|passed)\s+(?:it\s+|them\s+)?(?:over|on)|passed\s+to", "transfer give"),
    ("over", r"(?:made|signed|turned)\s+over\s+to", "transfer give"),
    ("took take taken takes taking", r"(?:took|take|taken|takes|taking)\s+over", "succeed acquire takeover"),
    ("hands possession ownership", r"(?:came|passed|fell)\s+into\s+the\s+(?:hands|possession|ownership)\s+of", "acquire own"),
    ("back", r"(?:gave|give|given|sent|brought|taken|took|carried)\s+(?:it\s+|them\s+)?back", "return"),
    ("carried carry carries carrying", r"(?:carried|carry|carries|carrying)\s+out", "conduct perform execute launch stage"),
    ("drew drawn", r"(?:drew|drawn)\s+up|(?:drew|drawn)\s+the\s+plans", "design plan"),
    ("plans plan", r"plans?\s+(?:\w+\s+){0,2}by", "design plan"),
    ("work", r"(?:was|is|were|are)\s+the\s+work\s+of", "design build make"),
    ("light", r"(?:came|come|comes)\s+to\s+light", "find discover"),
    ("across", r"(?:came|come|comes)\s+across", "find discover"),
    ("dug", r"dug\s+up", "find discover"),
    ("charge", r"(?:was|were|is|put)\s+in\s+charge\s+of", "run lead manage head"),
    ("head director manager boss leader", r"at\s+the\s+head\s+of|(?:was|were|is|are)\s+(?:the\s+)?(?:director|manager|boss|head|leader)\s+of", "run lead manage head"),
    ("birth", r"(?:gave|give|giving)\s+birth", "born"),
    ("married", r"got\s+married", "marry"),
    ("cost price sum", r"(?:at\s+a\s+(?:total\s+)?(?:cost|price)\s+of|for\s+(?:the|a)\s+sum\s+of)", "cost price pay"),
    ("bill", r"bill\s+(?:of|was|came\s+to)", "cost price pay"),
    ("charge free nothing", r"free\s+of\s+charge|for\s+free|(?:pay|pays|paid|costs?)\s+nothing|without\s+charge", "free"),
    ("homes home", r"(?:abandon|abandons|abandoned|abandoning|leave|leaving|left|lose|lost|quit)\s+(?:their|his|her)\s+homes?", "flee displace drive driven evacuate"),
    ("up", r"(?:went|go|goes|gone|going|shot)\s+up", "rise increase"),
    ("down", r"(?:went|go|goes|gone|going|came)\s+down", "fall decrease"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """A turn of phrase in a text: where it stands, and the stems of the words that say the same."""

    span: Span
    stems: frozenset[str]


def _by_trigger() -> dict[str, tuple[tuple[re.Pattern[str], frozenset[str]], ...]]:
    found: dict[str, tuple[tuple[re.Pattern[str], frozenset[str]], ...]] = {}
    for triggers, pattern, words in _TABLE:
        entry = (re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), frozenset(stem(fold(w)) for w in words.split()))
        for trigger in triggers.split():
            found[fold(trigger)] = (*found.get(fold(trigger), ()), entry)
    return found


_BY_TRIGGER = _by_trigger()


@lru_cache(maxsize=4_096)
def phrases_in(text: str) -> tuple[Phrase, ...]:
    """Return the turns of phrase of a text, in order.

    >>> [sorted(phrase.stems) for phrase in phrases_in("Nine of them lost their lives.")]
    [['die']]
    """
    entries = dict.fromkeys(entry for folded in folded_in(text) for entry in _BY_TRIGGER.get(folded, ()))
    if not entries:
        return ()
    found = (Phrase(Span(*one.span()), stems) for pattern, stems in entries for one in pattern.finditer(text))
    return tuple(sorted(found, key=lambda phrase: phrase.span))

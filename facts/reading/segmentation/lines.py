"""Which lines are no part of what a text says: tickers, headings, calls to the reader, other scripts, footers.

Pages are copied with what stands around them. Such lines are *marked*, each with a reason a person can check, and
never removed, so that offsets hold. What is doubtful stays unmarked: a marked line can prove nothing, and a lost fact
is worse than a line too many. Pull quotes are known only by the sentences they repeat: ``repetitions``.

The rules and their limits (fewer than 10 words for a heading, 100 code points for a call, the last tenth of the text
for a footer) were measured on pages of newspapers; they ask for no language beyond the words of the calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facts.model import Mark
from facts.reading.script import is_all_latin, letters
from facts.reading.segmentation.paragraphs import Block


@dataclass(frozen=True, slots=True)
class Marking:
    """Why a block is left out, in a sentence that a moderator can check."""

    mark: Mark
    reason: str


def marks(text: str, blocks: Sequence[Block]) -> dict[int, Marking]:
    r"""Return the marks of the blocks of ``text``, by the block's index; most blocks have none.

    >>> from facts.reading.segmentation.paragraphs import blocks
    >>> text = "The harbour\n\nThe harbour was built in 1890.\n"
    >>> marks(text, blocks(text))[0].reason
    'heads what follows: short, without a full stop'
    """
    found: dict[int, Marking] = {}
    for index, block in enumerate(blocks):
        if not any(map(str.isalnum, block.text)):
            found[index] = Marking(Mark.BLANK, "has no words")
    found |= _tickers(blocks)
    found |= _other_scripts(text, blocks)
    found |= _calls(blocks, found)
    found |= _footer(text, blocks, found)
    found |= _headings(blocks, found)
    return _unless_nothing_is_left(blocks, found)


def _unless_nothing_is_left(blocks: Sequence[Block], found: dict[int, Marking]) -> dict[int, Marking]:
    """Take a text at its word that consists of little but such lines: a list, a message, a title."""
    kept = sum(len(block.text) for index, block in enumerate(blocks) if index not in found)
    heads = sum(len(blocks[index].text) for index, marking in found.items() if marking.mark is Mark.HEADING)
    if kept <= heads:
        found = {index: marking for index, marking in found.items() if marking.mark is not Mark.HEADING}
    if kept + heads == 0:
        found = {index: marking for index, marking in found.items() if marking.mark is Mark.BLANK}
    return found


# --- by the line's own form --------------------------------------------------------------------------------------------

_TICKER = re.compile(r"[•·▪◦‣*-]\s*[A-Z]{0,6}[/ ]?[A-Z]{0,4}[$€£¥₽]?\s?[+-]?\d[\d.,]*\s?%?$")


def _tickers(blocks: Sequence[Block]) -> dict[int, Marking]:
    """Bullet, capitals and a number, and nothing else, at least two such lines in a row."""
    is_ticker = [len(block.text) <= 30 and _TICKER.match(block.text) is not None for block in blocks]
    marking = Marking(Mark.TICKER, "is a bullet, a label and a number, and nothing else")
    return {
        index: marking
        for index, yes in enumerate(is_ticker)
        if yes and (is_ticker[index - 1 : index] == [True] or is_ticker[index + 1 : index + 2] == [True])
    }


_SEEN_FOR_SCRIPT = 200_000
_MINORITY = 5
"""A script is foreign to a text whose own script has at least this many times its letters."""


def _other_scripts(text: str, blocks: Sequence[Block]) -> dict[int, Marking]:
    """Lines whose letters are of another script than the text's; none where a good part of the text is in it."""
    start = text[:_SEEN_FOR_SCRIPT]
    if is_all_latin(start):
        return {}
    of_text = letters(start)
    if len(of_text) < 2:
        return {}
    main = max(of_text, key=lambda name: of_text[name])
    found: dict[int, Marking] = {}
    foreign = 0
    for index, block in enumerate(blocks):
        if main == "Latin" and block.text.isascii():
            continue
        counts = letters(block.text)
        own = counts.pop(main, 0)
        other = sum(counts.values())
        if other > own * 4 and (main == "Latin" or block.words >= 5 or "Latin" not in counts):
            script = max(counts, key=lambda name: counts[name])
            found[index] = Marking(Mark.OTHER_SCRIPT, f"is written in {script} letters, the text in {main} ones")
            foreign += other
    return found if foreign * _MINORITY <= of_text[main] else {}


# --- what speaks to the reader -----------------------------------------------------------------------------------------

_CALL_LENGTH = 100
# At the start of a line these address the reader, whatever follows.
_CALLS = re.compile(
    r"""(?:please\s|now\s)?(?:
      subscribe(?:\s(?:to|now|today|here|for)\b|$) | sign\s(?:up|in)\b | log\sin\b | register\snow\b
    | join\s(?:us|our|the\sconversation)\b | follow\s(?:us|@) | like\sus\son\b
    | share\s(?:this|on|via)\b | click\s(?:here|to|on)\b | tap\s(?:here|to)\b
    | read\s(?:more|next|also|the\sfull|the\srest|full)\b | also\sread\b | continue\sreading\b
    | you\s(?:may|might)\salso\slike\b | recommended\sfor\syou\b | download\s(?:the|our)\sapp\b
    | get\s(?:the|our)\s(?:app|newsletter|latest)\b | support\s(?:us|our\s(?:work|journalism|reporting))\b
    | donate\s(?:now|here|today|to\sus)\b | leave\sa\s(?:comment|reply)\b | back\sto\stop\b | skip\sto\s
    | (?:we|this\s(?:site|website|page))\suses?\s(?:\w+\s)?cookies\b | accept\s(?:all|cookies)\b
    | manage\s(?:your\s)?(?:cookies|preferences)\b | by\scontinuing\sto\s(?:use|browse)\b
    | (?:please\s)?(?:enable|turn\son)\sjavascript\b | your\sbrowser\s(?:is|does|has|doesn) | update\syour\sbrowser\b
    | all\srights\sreserved\b | (?:copyright\s)?(?:©|\(c\))\s?(?:\d{4}|[^\W\d]) | copyright\s\d{4}
    | подпи(?:шитесь|сывайтесь|саться)\b | читайте\s(?:также|ещ[её]|далее|нас)\b | читать\s(?:далее|полностью|также)\b
    | поделиться\b | поделитесь\b | смотрите\sтакже\b | следите\sза\sнами\b | поддержите\s(?:нас|наш)
    | скача(?:ть|йте)\s(?:наше\s)?приложение\b | все\sправа\sзащищены\b | мы\sиспользуем\s(?:файлы\s)?(?:cookie|куки)
    | (?:ваш|обновите)\sбраузер\b | оставить\sкомментарий\b | присоединяйтесь\sк\sнам\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# These do only in a line that is no sentence.
_LABELS = re.compile(
    r"""(?:
      (?:subscribe|newsletter|advertisement|advertise|sponsored(?:\scontent)?|donate|share|print|comments?|login|menu
        |search|cookies|contact(?:\sus)?|about\sus|sitemap|реклама|войти|поделиться|комментарии|меню|поиск)
        (?:\s?\(?\d*\)?)?
    | (?:related|see\salso|more\s(?:on|from|stories|news)|most\s(?:read|popular|viewed)|trending|popular\snow
        |latest\snews|editor'?s\spicks?|по\sтеме|популярное|ещ[её]\sпо\sтеме)\b.{0,60}
    | .{0,60}\b(?:newsletter|privacy\s(?:policy|notice)|terms\s(?:of\s(?:use|service)|and\sconditions)
        |cookie\s(?:policy|settings|notice)|all\srights\sreserved|все\sправа\sзащищены)\b.{0,40}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BROWSER = r"(?:(?:google\s)?chrome|(?:mozilla\s)?firefox|(?:apple\s)?safari|opera|(?:microsoft\s)?edge|internet\sexplorer|яндекс\.браузер)"
_BROWSERS = re.compile(rf"{_BROWSER}(?:[\s,/|·•]+(?:and\s|or\s|и\s|или\s)?{_BROWSER})+\.?", re.IGNORECASE)
_DECORATION = re.compile(r"^[\s>»→▶►•*_#\[(–—-]+")


def _calls(blocks: Sequence[Block], marked: dict[int, Marking]) -> dict[int, Marking]:
    found: dict[int, Marking] = {}
    for index, block in enumerate(blocks):
        if index in marked or len(block.text) >= _CALL_LENGTH:
            continue
        line = _DECORATION.sub("", block.text)
        bare = line.rstrip(" :*_]»→").rstrip()
        if _CALLS.match(line) or (not block.stops and _LABELS.fullmatch(bare)):
            found[index] = Marking(Mark.CALL_TO_ACTION, "speaks to the reader of the page, not of its subject")
        elif _BROWSERS.fullmatch(line):
            found[index] = Marking(Mark.CALL_TO_ACTION, "is a list of browsers")
    return found


_FOOTER_PART = 10
_BODY_WORDS = 12


def _footer(text: str, blocks: Sequence[Block], marked: dict[int, Marking]) -> dict[int, Marking]:
    """What comes after the first call in the last tenth of the text, full sentences excepted."""
    edge = len(text) - len(text) // _FOOTER_PART
    calls = (i for i, marking in marked.items() if marking.mark is Mark.CALL_TO_ACTION and blocks[i].span.start >= edge)
    first = min(calls, default=None)
    if first is None:
        return {}
    marking = Marking(Mark.FOOTER, f"stands in the footer that begins at {blocks[first].span.start}")
    return {
        index: marking
        for index in range(first + 1, len(blocks))
        if (index not in marked or marked[index].mark is Mark.CALL_TO_ACTION)
        and not (blocks[index].stops and blocks[index].words >= _BODY_WORDS)
    }


# --- headings ----------------------------------------------------------------------------------------------------------

_HEADING_WORDS = 10
_HEADING_LENGTH = 100
_CHAIN = 3
"""So many headings can follow each other (title, part, chapter); more short lines in a row are a list."""
_HASH = re.compile(r"#{1,6}\s+\S")
_NUMBERED = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)]|(?:chapter|part|section|article|annex|appendix|глава|часть|раздел|статья)\s\w+[.:]?)\s",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b(?:\s?[–—-]\s?(?:(?:1[0-9]|20)\d\d|\d\d)\b)?")
_UNFINISHED = re.compile(
    r"(?:\s|^)(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|he|she|they|it|is|are|was|were|has"
    r"|have|had|says?|said|told|и|в|на|с|к|у|о|по|из|от|для|что|он|она|они|или|но)$",
    re.IGNORECASE,
)
_HEADING = Marking(Mark.HEADING, "heads what follows: short, without a full stop")


def _headings(blocks: Sequence[Block], marked: dict[int, Marking]) -> dict[int, Marking]:
    """Short lines without a full stop, at most a few in a row, right before a paragraph or a list."""
    found: dict[int, Marking] = {}
    body_after = heads_something = False
    for chain in _chains([(i, block) for i, block in enumerate(blocks) if i not in marked]):
        index, first = chain[0]
        if _HASH.match(first.text):
            if body_after:
                found[index] = Marking(Mark.HEADING, "heads what follows: it begins with #")
        elif _could_head(first):
            if heads_something:
                found |= dict.fromkeys(_heads_of(chain), _HEADING)
            heads_something = False
        else:
            body_after = True
            heads_something = not first.text[0].islower()
    return found


def _chains(left: list[tuple[int, Block]]) -> Iterator[list[tuple[int, Block]]]:
    """Yield the unmarked blocks from the last to the first, those in a row that could head something together."""
    at = len(left)
    while at > 0:
        begin = at - 1
        if _could_head(left[begin][1]):
            while begin > 0 and _could_head(left[begin - 1][1]):
                begin -= 1
        yield left[begin:at]
        at = begin


def _could_head(block: Block) -> bool:
    text = block.text
    if block.lines > 1 or len(text) > _HEADING_LENGTH or _HASH.match(text):
        return False
    bare = text.strip("*_ ")
    numbered = _NUMBERED.match(bare)
    without_number = bare[numbered.end() :] if numbered else bare
    if block.is_item and not numbered:
        return False
    if block.stops or bare.endswith((",", "|")) or "\t" in text or text[0].islower() or _UNFINISHED.search(bare):
        return False
    return (
        block.words < _HEADING_WORDS
        and any(map(str.isalpha, without_number))
        and not any(map(str.isdigit, _YEAR.sub("", without_number)))
    )


def _heads_of(chain: list[tuple[int, Block]]) -> Iterator[int]:
    """Yield which of the short lines in a row are headings: the last one, and those alone on their line before it."""
    groups: list[list[int]] = []
    for index, block in chain:
        if block.apart or not groups:
            groups.append([])
        groups[-1].append(index)
    if len(groups[-1]) > _CHAIN - 1:
        return
    yield from groups[-1]
    before = groups[:-1]
    if len(before) < _CHAIN and all(len(group) == 1 for group in before):
        for group in before:
            yield from group

"""Who says what in a Russian sentence: по словам X; X считает, что; «…», — сказал X; as far as the reading of statements left it.

This file knows nothing of claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facts.checking.claims.witnesses import Witness
from facts.model import Span
from facts.values import StatementValue

_VERBS = (
    r"(?:заяв(?:ил|ля)|сообщ(?:ил|а)|сказал|говор(?:ит|ил|ят)|утвержд(?:ает|ал|ают)|счита(?:ет|ют|л)|полага(?:ет|ют)|увер(?:ен|яет)|напомина(?:ет|л)|напомнил"
    r"|отме(?:тил|чает)|подчеркнул|указ(?:ал|ывает)|ответил|возразил|призна(?:л|ёт|ет)|рассказал|рассказыва|добавил|уточнил|поясн(?:ил|яет)|объясн(?:ил|яет)"
    r"|посчитал|подсчитал|пообещал|обеща(?:ет|л)|отрица(?:ет|л)|опроверг|приш(?:ёл|ел|ла|ли|ло)\s+к\s+выводу|потребовал|требу(?:ет|ют)|написал|пиш(?:ет|ут)"
    r"|предупредил|настаивает|жалу(?:ет|ют)ся|заверил|выяснил|установил)\w*"
)
_THAT = re.compile(rf"(?P<cue>\b{_VERBS})(?P<rest>[^,.;«»]{{0,70}}),\s+(?:что|будто|тем,\s+что)\s+", re.IGNORECASE)
_BY = re.compile(
    r"(?P<cue>\b(?:по\s+(?:(?:его|её|ее|их)\s+)?(?:словам|данным|мнению|оценк[еа]\w*|подсч[её]там|информации|версии|сведениям)|согласно\s+(?:данным|оценк\w+|докладу)))"
    r"(?P<who>\s+[^,.;«»]{0,70})?,\s+",
    re.IGNORECASE,
)
_QUOTED = re.compile(rf"«(?P<what>[^«»]{{8,}})»,?\s+[—–-]\s+(?P<cue>{_VERBS})(?P<who>[^.;«»]{{2,80}})", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:он|она|они|его|её|ее|их)\b", re.IGNORECASE)
_DENYING = re.compile(r"отриц|опроверг", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: where its words stand, who says it as far as is written, and whether that is only a pronoun."""

    content: Span
    speaker: str
    cue: Span
    is_pronoun: bool
    denies: bool
    name: str = ""
    """What the source calls the speaker by, where it is known."""

    @property
    def shown(self) -> str:
        return self.name or self.speaker


def said_in(text: str) -> tuple[Said, ...]:
    """Return what a Russian text gives as somebody's words by a turn of speech.

    >>> [(one.speaker, one.content.of("По словам Ады, порт мал.")) for one in said_in("По словам Ады, порт мал.")]
    [('Ады', 'порт мал.')]
    """
    return tuple(_said(text))


def _said(text: str) -> Iterator[Said]:
    for found in _THAT.finditer(text):
        begin = max(text.rfind(sign, 0, found.start()) + 1 for sign in ".;!?")
        before = text[begin : found.start()].strip(" ,–—")
        behind = found["rest"].strip()
        end = _end(text, found.end())
        speaker = f"{before} {behind}".strip()
        if speaker:
            yield _made(Span(found.end(), end), speaker, Span(*found.span("cue")), found["cue"])
    for found in _QUOTED.finditer(text):
        yield _made(Span(*found.span("what")), found["who"].strip(" ,"), Span(*found.span("cue")), found["cue"])
    for found in _BY.finditer(text):
        who = (found["who"] or "").strip() or " ".join(_PRONOUN.findall(found["cue"]))
        if not who:
            continue
        cue = Span(*found.span("cue"))
        if text[: found.start()].strip(" –—:;,.") and text[: found.start()].rstrip()[-1:] == ",":
            yield _made(Span(0, found.start()), who, cue, "")
        yield _made(Span(found.end(), _end(text, found.end())), who, cue, "")


def _end(text: str, start: int) -> int:
    found = re.search(r"[.!?…]\s+[А-ЯЁ«]|;", text[start:])
    return start + found.start() + 1 if found is not None else len(text)


def _made(content: Span, speaker: str, cue: Span, verb: str) -> Said:
    is_pronoun = (
        _PRONOUN.fullmatch(re.sub(r"\b(?:также|тоже|же)\b", "", speaker, flags=re.IGNORECASE).strip()) is not None
    )
    return Said(content, speaker, cue, is_pronoun, _DENYING.search(verb) is not None)


def statements_of(witness: Witness) -> tuple[Said, ...]:
    """Return what somebody says in a sentence of a source, as it was read at import and by turns of speech."""
    found: list[Said] = []
    for span, value in witness.reports:
        found.append(_read(witness, span, value))
    for one in said_in(witness.text):
        if not any(one.content.meets(other.content) and not other.is_pronoun for other in found):
            found.append(one)
    return tuple(found)


def _read(witness: Witness, span: Span, value: StatementValue) -> Said:
    inside = Span(0, len(witness.text))
    written = value.speaker.of(witness.text) if value.speaker is not None and inside.holds(value.speaker) else ""
    name = value.speaker_name or ""
    cue = value.cue if value.cue is not None and inside.holds(value.cue) else Span(0, 0)
    content = Span(min(span.start, inside.end), min(span.end, inside.end))
    is_pronoun = not name and (not written or _PRONOUN.fullmatch(written.strip()) is not None)
    denies = _DENYING.search(value.verb or "") is not None
    return Said(content, f"{name} {written}".strip(), cue, is_pronoun, denies, name)

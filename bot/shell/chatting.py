"""``chat``: the same questions and answers in a prompt, one after the other.

How an answer is found is known by ``facts``, how it looks by ``bot.render``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from bot import wording
from bot.render.console import origin_lines, outcome_lines, trace_lines
from bot.render.lines import BLANK, Line, line, one_line
from bot.render.listing import source_lines
from bot.shell.printing import print_error, print_lines
from bot.shell.session import Session, session_of
from facts.answers import Corrected, Evidence, Found, Noted, Outcome, Several, Unknown
from facts.errors import FactsError, StoreFailed

if TYPE_CHECKING:
    from facts.factbase import FactBase

PROMPT = "footnote> "


def chat(context: typer.Context) -> None:
    """Ask one question after the other. /help in the prompt lists what else it takes.

    \b
    Examples:
      $ footnote chat
      $ footnote --community main chat
    """
    session = session_of(context)
    with session.facts() as facts:
        if sys.stdin.isatty():
            print_lines([line(wording.CHAT_WELCOME)])
        talk = _Talk(session, facts)
        for typed in _typed():
            if typed == "/quit":
                return
            try:
                print_lines([*talk.reply(typed), BLANK])
            except StoreFailed:
                raise
            except FactsError as error:
                print_error(error)


def _typed() -> Iterator[str]:
    """Yield what is typed, line by line, blank lines left out; end with the end of input or an interruption."""
    asking = sys.stdin.isatty()
    if asking:
        _remember()
    while True:
        try:
            typed = input(PROMPT) if asking else sys.stdin.readline()
        except (EOFError, KeyboardInterrupt):
            typer.echo()
            return
        if not asking and not typed:
            return
        if typed.strip():
            yield typed.strip()


def _remember() -> None:
    """Let the arrow keys bring earlier questions back, where the system has what it takes. Nothing is kept on disk."""
    try:
        import readline  # noqa: PLC0415, F401 - importing it is what switches it on
    except ImportError:
        return


class _Talk:
    """What a prompt remembers: the last outcome."""

    def __init__(self, session: Session, facts: FactBase) -> None:
        self._session = session
        self._facts = facts
        self._last: Outcome | None = None

    def reply(self, typed: str) -> tuple[Line, ...]:
        """Return the lines for a question or a command of the prompt."""
        if not typed.startswith("/"):
            self._last = self._session.ask(self._facts, typed)
            return outcome_lines(self._last, closest=self._session.config.closest)
        match typed.split(maxsplit=1)[0].lower():
            case "/help":
                return tuple(line(what, first=f"{name:<10}") for name, what in wording.CHAT_HELP)
            case "/sources":
                return source_lines(self._facts.sources())
            case "/why":
                return trace_lines(self._last.trace) if self._last else (line(wording.CHAT_NOTHING_YET),)
            case "/more":
                return self._more()
            case other:
                return (line(wording.chat_no_such_command(one_line(other[:20]))),)

    def _more(self) -> tuple[Line, ...]:
        """Return the whole passage around each quotation of the last answer."""
        if self._last is None:
            return (line(wording.CHAT_NOTHING_YET),)
        lines: list[Line] = []
        for evidence in _evidence(self._last):
            cited = evidence.citation
            view = self._facts.source(cited.source, edition=cited.edition)
            around = next((passage for passage in view.passages if passage.span.holds(cited.span)), None)
            if around is not None:
                lines += [BLANK] if lines else []
                lines += [line(one_line(around.text).strip(), first="> ", rest="> "), *origin_lines(evidence)]
        return tuple(lines) or (line(wording.CHAT_NO_MORE),)


def _evidence(outcome: Outcome) -> tuple[Evidence, ...]:
    match outcome:
        case Found(answer=answer) | Corrected(answer=answer):
            return (answer.evidence,)
        case Several(answers=answers):
            return tuple(answer.evidence for answer in answers)
        case Noted():
            return ()
        case Unknown(closest=closest):
            return tuple(answer.evidence for answer in closest)

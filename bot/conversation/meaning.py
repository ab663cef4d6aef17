"""Which command is meant, with what: a typed line, words, a button, a form, a number that picks one of several.

Everything here only reads. This file does not know whether the caller may do it, and carries nothing out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.conversation import forms
from bot.conversation.acts import Act, Answering, Confirming, Dropping, Run, Seat
from bot.conversation.addressing import Apart, Filled, Press, Turn, Typing, Words
from bot.conversation.addressing import Command as Typed
from bot.conversation.asking_to_check import asks_to_check, is_statement, led_to_check
from bot.conversation.buttons import LONG, PRESSED, stale
from bot.conversation.calling import Calling
from bot.conversation.calls import Command
from bot.conversation.messages import Incoming, PlaceKind, Shape
from bot.conversation.opening import OPEN, OPENS, START, cited_by
from bot.conversation.parsing import checked, no_such_command, parsed
from bot.conversation.replies import Choices, Reply
from bot.conversation.roles import Right
from facts.errors import QuestionRefused
from facts.ledger import Slip
from facts.store.port import Shelf

ASK = "ask"
CHECK = "check"
COMMUNITY = "community"
"""The action of the buttons that choose one of several communities."""
OFFER = "offer"
"""The action that answers a question while it is typed."""
CHOICES = "choices"
ASIDE = "aside"


class Meaning:
    """Understands what is meant, by the commands and the actions of buttons that there are."""

    def __init__(self, calling: Calling, commands: Sequence[Command], actions: Sequence[Command]) -> None:
        self._calling = calling
        self.names: dict[str, Command] = {}
        for command in commands:
            for name in (command.name, *command.aliases):
                assert name not in self.names, f"two commands are called {name}"
                self.names[name] = command
        self._actions = {action.name: action for action in actions}

    def meant(self, seat: Seat, turn: Turn, shelf: Shelf | None) -> Act | None:
        """Return what is to be done; ``shelf`` is what the community keeps. Raises C-… and Q-EMPTY."""
        if isinstance(turn, Typed | Apart):
            self._put_aside(seat, shelf)
        match turn:
            case Typed():
                command = self.names.get(turn.name)
                if command is None:
                    raise no_such_command(turn.name, self.names)
                if command.name == ASK:
                    return self._question(seat.incoming, turn.line)
                if turn.name == START and turn.line.startswith(OPENS):
                    return self._opened(turn.line, shelf)
                return Run(command, parsed(command, turn.line))
            case Apart():
                command = self.names.get(turn.name)
                if command is None:
                    raise no_such_command(turn.name, self.names)
                return Run(command, checked(command, seat.incoming.arguments))
            case Words():
                return self._words(seat, turn, shelf)
            case Press():
                return self._pressed(seat, turn.token, shelf)
            case Filled():
                open_ = self._open(seat, turn.token, forms.FILL, shelf)
                return Answering(self.names[open_.command], open_, values=dict(seat.incoming.arguments))
            case Typing():
                return Run(self._actions[OFFER], {"question": turn.text})

    def _opened(self, line: str, shelf: Shelf | None) -> Run:
        """Return what a link into the private chat leads to."""
        sources = [source.id for source in shelf.sources()] if shelf is not None else ()
        return Run(self._actions[OPEN], {"citation": cited_by(line, sources)})

    def _words(self, seat: Seat, turn: Words, shelf: Shelf | None) -> Act | None:
        incoming = seat.incoming
        direct = incoming.place.kind is PlaceKind.PRIVATE or (incoming.reply_to is not None and incoming.reply_to.ours)
        if turn.plain and direct:
            if shelf is not None and (act := self._in_form(seat, turn.text, shelf)) is not None:
                return act
            picked = self._calling.memories.of(incoming, seat.community).recall(CHOICES)
            typed = _label(turn.text)
            if isinstance(picked, dict) and typed in picked:
                return self._pressed(seat, str(picked[typed]), shelf)
        if (held := self._to_check(incoming, turn.text)) is not None:
            return held
        return self._question(incoming, turn.text)

    def _to_check(self, incoming: Incoming, text: str) -> Run | None:
        """Return that a message is to be checked, where that is what somebody asks for; it is a question otherwise.

        Whoever asks for it and points at no message is told how to: no source could answer “is this true?”.
        """
        if CHECK not in self.names:
            return None
        if rest := led_to_check(text):
            return Run(self.names[CHECK], {"text": rest})
        replied = incoming.reply_to
        if asks_to_check(text):
            return Run(self.names[CHECK], {})
        if replied is None or text or replied.ours or not is_statement(replied.text):
            return None
        return Run(self.names[CHECK], {})

    def _put_aside(self, seat: Seat, shelf: Shelf | None) -> None:
        """Remember that a command was used while a form was open: what is said next is no answer to it any more."""
        open_ = forms.open_here(shelf.slips, seat.incoming, seat.known.person) if shelf is not None else None
        if open_ is not None:
            self._calling.memories.of(seat.incoming, seat.community).remember(ASIDE, open_.nonce)

    def _in_form(self, seat: Seat, text: str, shelf: Shelf) -> Act | None:
        open_ = forms.open_here(shelf.slips, seat.incoming, seat.known.person)
        if open_ is None or open_.command not in self.names:
            return None
        command = self.names[open_.command]
        if open_.expires <= self._calling.now():
            return Dropping(self._anyones(command), open_, late=True) if open_.form else None
        if forms.is_word(text, forms.NO, seat.voice):
            return Dropping(self._anyones(command), open_)
        if open_.form:
            talk = self._calling.memories.of(seat.incoming, seat.community)
            if talk.recall(ASIDE) == open_.nonce:
                replied = seat.incoming.reply_to
                if replied is None or not replied.ours:
                    return None
                talk.remember(ASIDE, None)  # who replies to the form goes on with it
            if seat.incoming.attachment is not None and forms.takes_document(open_):
                return Answering(command, open_, values=parsed(command, text), sent=True)
            return Answering(command, open_, text)
        return Confirming(command, open_) if forms.is_word(text, forms.YES, seat.voice) else None

    def _anyones(self, command: Command) -> Command:
        """Return the command as one that everybody may use: to call something off needs no right."""
        return replace(command, right=Right.ASK)

    def _question(self, incoming: Incoming, text: str) -> Run:
        ask = self.names[ASK]
        if not text and incoming.reply_to is not None and not incoming.reply_to.ours:
            text = incoming.reply_to.text.strip()
        if not text:
            raise QuestionRefused(
                "Q-EMPTY", "The question is empty.", 'Ask something, for example "When did it begin?"'
            )
        return Run(ask, parsed(ask, text))

    def _pressed(self, seat: Seat, token: str, shelf: Shelf | None) -> Act:
        calling = self._calling
        _stands_there(seat.incoming, token)
        pressed = calling.tokens.read(seat.incoming, token, calling.clock())
        if pressed.once and self._note(PRESSED, pressed.once) is not None:
            raise stale()
        if pressed.action in {forms.CONFIRM, forms.CANCEL}:
            open_ = self._open(seat, token, pressed.action, shelf)
            command = self.names[open_.command]
            if pressed.action == forms.CANCEL:
                return Dropping(self._anyones(command), open_)
            if open_.form:
                raise stale()
            return Confirming(command, open_)
        if pressed.action == COMMUNITY:  # it was chosen, or there is nothing to choose any more
            raise stale()
        action = self.names.get(pressed.action) or self._actions.get(pressed.action)
        if action is None:
            raise stale()
        sources = [source.id for source in shelf.sources()] if shelf is not None and pressed.argument[:1] == "~" else ()
        argument = calling.tokens.argument(pressed.argument, self._kept_argument, sources, calling.now())
        own = pressed.own or seat.incoming.place.kind is PlaceKind.PRIVATE
        return Run(action, parsed(action, argument), own=own, once=pressed.once)

    def _kept_argument(self, key: str) -> Slip | None:
        return self._note(LONG, key)

    def _note(self, kind: str, key: str) -> Slip | None:
        with self._calling.store.registry() as registry:
            return registry.slip(kind, key)

    def _open(self, seat: Seat, token: str, action: str, shelf: Shelf | None) -> forms.Open:
        pressed = self._calling.tokens.read(seat.incoming, token)
        open_ = forms.by_nonce(shelf.slips, pressed.argument.removeprefix("=")) if shelf is not None else None
        if pressed.action != action or open_ is None or open_.command not in self.names:
            raise stale()
        if open_.expires <= self._calling.now() and action != forms.CANCEL:
            raise stale()
        return open_

    def remember_choices(self, seat: Seat, reply: Reply) -> None:
        """Remember what can be picked by its number or its label, of the last reply that lets pick."""
        for block in reply.blocks:
            if isinstance(block, Choices):
                labels = Counter(_label(option.label) for option in block.options)
                tokens = {_label(one.label): one.token for one in block.options if labels[_label(one.label)] == 1}
                tokens |= {str(number): option.token for number, option in block.numbered}
                self._calling.memories.of(seat.incoming, seat.community).remember(CHOICES, tokens)


def _stands_there(incoming: Incoming, token: str) -> None:
    """Refuse a button that is not one of the message that was pressed: a forged press names any message it likes."""
    if incoming.shape is Shape.PRESS and incoming.keyboard is not None and token not in incoming.keyboard:
        raise stale()


def _label(text: str) -> str:
    """Return a label as it may be typed."""
    return " ".join(text.split()).strip(".!").casefold()

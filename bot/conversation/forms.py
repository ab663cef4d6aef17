"""Forms that are being filled in, step by step or all at once, and previews that wait for a yes.

An open form is a note of the community: one for each person in each place, gone after 15 minutes, and a restart does
not matter to it. What a form asks for is data (``moderator_forms``); what its answers lead to is its command's. This
file knows nothing of any single form.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.conversation.buttons import CallButtons
from bot.conversation.messages import Incoming
from bot.conversation.moderator_forms import Form, FormField, form_of
from bot.conversation.replies import Action, Actions, Field, FieldKind, FormBlock, Reply, Style, Text
from bot.speech import Sentence, Voice, said
from bot.voice import LANGUAGES, voice_of
from facts.errors import ConversationRefused
from facts.ledger import Slip, canonical
from facts.store.port import SlipBox, Slips

FORM = "form"
LASTS = timedelta(minutes=15)
SKIPS = frozenset({"-", "–", "—"})
"""What is typed to leave a field as it is."""


@dataclass(frozen=True, slots=True)
class Open:
    """A form, or a preview, that waits for an answer. ``form`` is empty for a preview, which leads to ``command``."""

    id: str
    nonce: str
    person: str
    expires: str
    form: str
    command: str
    values: Mapping[str, str]
    asking: str = ""
    asked: tuple[str, ...] = ()
    everything: bool = False
    """All its fields had a value when it was started, so each is asked for, to be changed or kept."""

    @property
    def slip(self) -> Slip:
        """The note it is kept as."""
        body = {
            "nonce": self.nonce, "form": self.form, "command": self.command, "values": dict(self.values),
            "asking": self.asking, "asked": list(self.asked), "everything": self.everything,
        }  # fmt: skip
        return Slip(FORM, self.id, canonical(body), self.person, self.expires)


def open_of(slip: Slip) -> Open:
    """Return the form that is kept as a note."""
    body = json.loads(slip.body)
    return Open(
        slip.id, body["nonce"], slip.person or "", slip.expires or "", body["form"], body["command"], body["values"],
        body["asking"], tuple(body["asked"]), body["everything"],
    )  # fmt: skip


def form_id(incoming: Incoming, person: str) -> str:
    """Return the id of the form that somebody can have open where they are."""
    place = incoming.place
    return f"{place.key}/{place.channel}/{place.thread}/{person}"


def open_here(slips: Slips, incoming: Incoming, person: str) -> Open | None:
    """Return the form that somebody has open where they are, timed out or not; None where there is none."""
    slip = slips.slip(FORM, form_id(incoming, person)) if person else None
    return open_of(slip) if slip else None


def by_nonce(slips: Slips, nonce: str) -> Open | None:
    """Return the open form with that nonce."""
    return next((one for one in map(open_of, slips.slips(FORM)) if one.nonce == nonce), None)


def timed_out() -> ConversationRefused:
    """Return the error for an answer that comes too late."""
    return ConversationRefused(
        "C-FORM", "This took longer than 15 minutes, so it was dropped; nothing was saved.", "Begin again."
    )


# --- what is asked next ----------------------------------------------------------------------------------------------


def next_field(form: Form, open_: Open) -> FormField | None:
    """Return the field that is asked for next, None where all is given."""
    for field in form.fields:
        known = field.name in open_.asked or (not open_.everything and open_.values.get(field.name))
        if field.kind is FieldKind.FILE or known:
            continue
        if field.when is None or open_.values.get(field.when[0]) == field.when[1]:
            return field
    return None


def answered(form: Form, open_: Open, text: str) -> Open:
    """Return the form with an answer to the field it asked for; “back” takes back the answer before.

    Raises C-ANSWER where the field needs one, has other options, or takes less.
    """
    field = next(one for one in form.fields if one.name == open_.asking)
    value = text.strip()
    if open_.asked and any(is_word(value, BACK, voice_of(language)) for language in LANGUAGES):
        before = open_.asked[-1]
        values = {name: kept for name, kept in open_.values.items() if name != before}
        return replace(open_, values=values, asked=open_.asked[:-1])
    if value in SKIPS:
        if field.required and not open_.values.get(field.name):
            raise _wanted(field)
        return replace(open_, asked=(*open_.asked, field.name))
    return replace(
        open_, values={**open_.values, field.name: _accepted(field, value)}, asked=(*open_.asked, field.name)
    )


def takes_document(open_: Open) -> bool:
    """Say whether a document can stand for the answer to the field that a form asks for."""
    if not open_.form:
        return False
    return any(field.name == open_.asking and field.instead for field in form_of(open_.form).fields)


def filled(form: Form, open_: Open, values: Mapping[str, str]) -> Open:
    """Return the form with all its fields as they were filled in at once; raises C-ANSWER as ``answered`` does.

    The value of a file is its name. It is not kept, for the file is not either; it may stand for another field.
    """
    new = dict(open_.values)
    for field in form.fields:
        value = values.get(field.name, "").strip()
        if field.kind is FieldKind.FILE:
            new.pop(field.name, None)
        elif value:
            new[field.name] = _accepted(field, value)
        elif field.required and not (field.instead and values.get(field.instead)):
            raise _wanted(field)
        else:
            new.pop(field.name, None)
    return replace(open_, values=new, asked=tuple(field.name for field in form.fields))


def _accepted(field: FormField, value: str) -> str:
    if not value:
        raise _wanted(field)
    if len(value) > field.most:
        raise ConversationRefused(
            "C-ANSWER", "That has %(length)s characters; at most %(most)s fit here.", "Say it shorter.",
            length=len(value), most=field.most,
        )  # fmt: skip
    if not field.options:
        return value
    if value.isascii() and value.isdigit() and 1 <= int(value[:3]) <= len(field.options):
        return field.options[int(value[:3]) - 1][0]
    for name, label in field.options:
        words = (Sentence(name), label)
        if any(is_word(value, word, voice_of(language)) for word in words for language in LANGUAGES):
            return name
    raise _wanted(field)


def _wanted(field: FormField) -> ConversationRefused:
    if field.options:
        options = ", ".join(name for name, _ in field.options)
        return ConversationRefused(
            "C-ANSWER", "That is none of the answers there are.", "Take one of: %(options)s.", options=options
        )
    return ConversationRefused("C-ANSWER", "This cannot be left out.", "Type it, or “cancel”.")


def arguments_of(form: Form, open_: Open) -> dict[str, str]:
    """Return the arguments for the form's command; a field whose condition does not hold is left out."""
    absent = {f.name for f in form.fields if f.when and open_.values.get(f.when[0]) != f.when[1]}
    values = {name: value for name, value in open_.values.items() if name not in absent and value}
    return {**values, **dict(form.given)}


# --- how it is shown -------------------------------------------------------------------------------------------------

CONFIRM = "confirm"
CANCEL = "cancel"
FILL = "form"

YES = said("yes")
NO = said("cancel")
BACK = said("back")


def is_word(text: str, word: Sentence, voice: Voice) -> bool:
    """Say whether a text is that one word, in English or in the caller's language."""
    typed = text.strip().strip(".!").lower()
    return typed in {str(word).lower(), voice.say(word).lower()}


class CallForms:
    """The forms of one call. Without ``box`` (a command that does not write) nothing can be kept open."""

    def __init__(
        self, incoming: Incoming, person: str, buttons: CallButtons, voice: Voice, now: datetime,
        random: Callable[[int], bytes], box: SlipBox | None, *, anyone: bool,
    ) -> None:  # fmt: skip
        self._incoming = incoming
        self._person = person
        self._buttons = buttons
        self._voice = voice
        self._now = now
        self._random = random
        self._box = box
        self._anyone = anyone

    def start(self, name: str, values: Mapping[str, str]) -> Reply:
        """Begin a form with what is known already, and ask for its first field."""
        form = form_of(name)
        given = {key: value for key, value in values.items() if value}
        wanted = [field.name for field in form.fields if field.required]
        everything = all(given.get(field) for field in wanted)
        new = replace(self._new(), form=name, command=form.command, values=given, everything=everything)
        field = next_field(form, new)
        assert field is not None, "a form that asks for nothing is no form"
        return self.ask(form, replace(new, asking=field.name))

    def confirm(self, command: str, arguments: Mapping[str, str], preview: Reply) -> Reply:
        """Return the preview with Confirm and Cancel."""
        new = replace(self._new(), command=command, values=dict(arguments))
        self._keep(new)
        yes = Action(
            self._voice.say(said("Confirm")), self._token(CONFIRM, new.nonce), self._voice.say(YES), Style.CONFIRM
        )
        return replace(preview, blocks=(*preview.blocks, Actions((yes, self._cancel(new.nonce)))))

    def cancel(self) -> Reply:
        """Drop what the caller has open where they are."""
        dropped = self._box is not None and self._box.drop(FORM, form_id(self._incoming, self._person))
        sentence = said("Cancelled; nothing was changed.") if dropped else said("There is nothing to cancel.")
        return Reply((Text(self._voice.say(sentence)),), private=True)

    def ask(self, form: Form, open_: Open) -> Reply:
        """Keep the form and return the question for the field it asks for."""
        self._keep(open_)
        fields = tuple(self._field(field, open_) for field in form.fields)
        block = FormBlock(self._token(FILL, open_.nonce), self._voice.say(form.title), fields, open_.asking)
        return Reply((block, Actions((self._cancel(open_.nonce),))), private=True)

    def _field(self, field: FormField, open_: Open) -> Field:
        say = self._voice.say
        options = tuple((name, say(label)) for name, label in field.options)
        value = open_.values.get(field.name, "")
        hint = say(field.asks)
        required = field.required and not field.instead
        if value and open_.everything:
            hint += " " + say(said("Now: %(value)s. Type “-” to keep it.", value=value[:100]))
        elif not field.required:
            hint += " " + say(said("Type “-” to leave it out."))
        return Field(field.name, say(field.label), field.kind, hint, value, options, required, field.most)

    def _new(self) -> Open:
        expires = (self._now + LASTS).isoformat(timespec="seconds")
        return Open(form_id(self._incoming, self._person), self._random(8).hex(), self._person, expires, "", "", {})

    def _keep(self, open_: Open) -> None:
        assert self._box is not None, "only a command that writes can ask back"
        self._box.put(replace(open_, expires=self._new().expires).slip)

    def _cancel(self, nonce: str) -> Action:
        return Action(self._voice.say(said("Cancel")), self._token(CANCEL, nonce), f"/{CANCEL}")

    def _token(self, action: str, nonce: str) -> str:
        return self._buttons.token(action, nonce, anyone=self._anyone)


def cancelled(voice: Voice) -> Reply:
    """Return what is said when somebody calls it off."""
    return Reply((Text(voice.say(said("Cancelled; nothing was changed."))),), private=True)

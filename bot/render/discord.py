"""A reply as what Discord is sent: text in Discord's mark-up, escaped, and components; plain data, no chat library.

The answer is the content of the message, not an embed and not a layout of components: docs/decisions/0008-discord-layout.md
says why. Everything that is not ours is escaped (``bot.render.discord_escaping``), mentions are off in every payload,
link previews too. Lengths count UTF-16 code units, so that no way of counting finds more.

Keys of a payload: ``content``, ``allowed_mentions``, ``flags``; where there are any, ``components`` (buttons, a menu),
``modal`` (a form; what answers an interaction with it sends nothing else, and ``content`` asks for the next field where
there is no interaction to answer) and ``file`` (an ``OutgoingFile``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.conversation.replies import Action, Actions, Choices, Field, FieldKind, FormBlock, Reply, Style
from bot.render.blocks import Message, Paragraph, messages, spelt_out
from bot.render.discord_escaping import address, escape, escaped_letters
from bot.render.discord_names import with_names
from bot.render.edges import sentence_edges, shortened, units
from bot.speech import Voice, said
from bot.voice import voice_of
from facts.model import Span

LONGEST = 2_000
LONGEST_TOKEN = 100
IN_A_ROW = 5
MOST_ROWS = 5
MOST_OPTIONS = 25
SUPPRESS_EMBEDS = 1 << 2
EPHEMERAL = 1 << 6
SILENT = 1 << 12
NO_MENTIONS: Mapping[str, object] = {"parse": [], "replied_user": False}
MENU = "pick"
"""The custom id of a menu; the token of what was picked is the value that comes back."""
_LABEL = 80
_OPTION = 100
_FIELD_LABEL = 45
_HINT = 100
_LONGEST_INPUT = 4_000
_STYLES = {Style.PLAIN: 2, Style.CONFIRM: 3, Style.DANGER: 4}
_ROW, _BUTTON, _SELECT, _INPUT, _FIELD, _UPLOAD = 1, 2, 3, 4, 18, 19

Payload = dict[str, object]


def payloads(reply: Reply) -> tuple[Payload, ...]:
    """Return what to send for a reply, message by message; components and file go with the last.

    Empty for a reply without anything to show (it may still delete).
    """
    reply = with_names(reply)
    written = _Written()
    made = [_payload(written.content(message), reply) for message in messages(reply, written.fits)]
    rows = _rows(reply)
    form = next((block for block in reply.blocks if isinstance(block, FormBlock)), None)
    if not made and (rows or reply.file is not None):
        made.append(_payload("", reply))
    if rows:
        made[-1]["components"] = rows
    if reply.file is not None:
        made[-1]["file"] = reply.file
    if form is not None and made:
        made[-1]["modal"] = modal(form)
    return tuple(made)


def content(message: Message) -> str:
    """Return paragraphs as the content of one message."""
    return _Written().content(message)


class _Written:
    """Paragraphs of one reply as they are written, each of them once: a message is tried with every further paragraph."""

    def __init__(self) -> None:
        self._kept: dict[Paragraph, str] = {}

    def content(self, message: Message) -> str:
        text = ""
        for paragraph in message:
            if text:
                text += "\n" if paragraph.close else "\n\n"
            if paragraph not in self._kept:
                self._kept[paragraph] = _written(paragraph)
            text += self._kept[paragraph]
        return text

    def fits(self, message: Message) -> bool:
        return units(self.content(message)) <= LONGEST


def _payload(text: str, reply: Reply) -> Payload:
    flags = SUPPRESS_EMBEDS | (EPHEMERAL if reply.private else 0) | (SILENT if reply.silent else 0)
    return {"content": text, "allowed_mentions": dict(NO_MENTIONS), "flags": flags}


def _written(paragraph: Paragraph) -> str:
    """Write a paragraph line by line: each line of a quotation and each quiet line has its own sign in front."""
    strong = _joined(paragraph.strong)
    letters = escaped_letters(paragraph.text)
    first = "> " if paragraph.quoted else "-# " if paragraph.quiet else ""
    lines: list[str] = []
    at = 0
    for line in paragraph.text.split("\n"):
        end = at + len(line)
        if paragraph.link and at == paragraph.link.start and len(line) == len(paragraph.link):
            written = address(line)
        else:
            written = _bold(letters, strong, at, end)
        # A quiet line without a letter would show its sign.
        lines.append(first + written if paragraph.quoted or line.strip() else written)
        at = end + 1
    return "\n".join(lines)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Return stretches in order, with those that touch or overlap as one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda one: one.start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif len(span):
            joined.append(span)
    return joined


def _bold(letters: Sequence[str], strong: Sequence[Span], start: int, end: int) -> str:
    """Write the letters of a line, with signs around those that stand out."""
    written: list[str] = []
    at = start
    for span in strong:
        first, last = max(span.start, at), min(span.end, end)
        if first < last:
            written += [*letters[at:first], "**", *letters[first:last], "**"]
            at = last
    return "".join([*written, *letters[at:end]])


# --- components ------------------------------------------------------------------------------------------------------


def _rows(reply: Reply) -> list[Payload]:
    rows: list[Payload] = []
    for block in reply.blocks:
        if isinstance(block, Actions):
            rows += _buttons([_button(action, action.label) for action in block.actions])
        elif isinstance(block, Choices) and len(block.options) <= IN_A_ROW:
            rows += _buttons(
                [
                    _button(option, str(number) if spelt_out(block) else f"{number}. {option.label}")
                    for number, option in block.numbered
                ]
            )
        elif isinstance(block, Choices):
            rows.append(_menu(block, voice_of(reply.language)))
    if len(rows) > MOST_ROWS:
        raise ValueError(f"a message has at most {MOST_ROWS} rows of components, not {len(rows)}")
    return rows


def _buttons(buttons: Sequence[Payload]) -> list[Payload]:
    starts = range(0, len(buttons), IN_A_ROW)
    return [{"type": _ROW, "components": list(buttons[start : start + IN_A_ROW])} for start in starts]


def _button(action: Action, label: str) -> Payload:
    style = _STYLES[action.style]
    return {"type": _BUTTON, "style": style, "label": shortened(label, _LABEL), "custom_id": _token(action.token)}


def _menu(choices: Choices, voice: Voice) -> Payload:
    options = [
        {"label": shortened(f"{number}. {option.label}", _OPTION), "value": _token(option.token)}
        for number, option in choices.numbered[:MOST_OPTIONS]
    ]
    select = {"type": _SELECT, "custom_id": MENU, "placeholder": voice.say(said("Pick one")), "options": options}
    return {"type": _ROW, "components": [select]}


def _token(token: str) -> str:
    if not 1 <= units(token) <= LONGEST_TOKEN:
        raise ValueError(f"the token of a button has 1 to {LONGEST_TOKEN} characters, not {units(token)}")
    return token


# --- forms -----------------------------------------------------------------------------------------------------------


def modal(form: FormBlock) -> Payload:
    """Return a form as a window with all its fields, of which Discord shows five."""
    fields = [_field(field) for field in form.fields[:IN_A_ROW]]
    return {"title": shortened(form.title, _FIELD_LABEL), "custom_id": _token(form.token), "components": fields}


def _field(field: Field) -> Payload:
    inner = _input(field)
    made: Payload = {"type": _FIELD, "label": shortened(field.label, _FIELD_LABEL), "component": inner}
    hint, rest = _hints(field.hint)
    if hint:
        made["description"] = hint
    if rest and inner["type"] == _INPUT:
        inner["placeholder"] = rest
    return made


def _hints(hint: str) -> tuple[str, str]:
    """Return what of a hint stands above its field, and what does not fit there: whole sentences, shown inside the field."""
    ends = [end for end in sentence_edges(hint) if 0 < units(hint[:end].strip()) <= _HINT]
    if units(hint) <= _HINT or not ends:
        return shortened(hint, _HINT), ""
    return hint[: ends[-1]].rstrip(), shortened(hint[ends[-1] :].strip(), _HINT)


def _input(field: Field) -> Payload:
    if field.kind is FieldKind.FILE:
        return {"type": _UPLOAD, "custom_id": field.name, "required": field.required}
    if field.kind is FieldKind.CHOICE:
        options = [
            {"value": value, "label": shortened(label, _OPTION), "default": value == field.value}
            for value, label in field.options[:MOST_OPTIONS]
        ]
        return {"type": _SELECT, "custom_id": field.name, "required": field.required, "options": options}
    most = min(max(field.most, units(field.value)), _LONGEST_INPUT)
    made: Payload = {
        "type": _INPUT,
        "custom_id": field.name,
        "style": 2 if field.kind is FieldKind.PARAGRAPH else 1,
        "required": field.required,
        "max_length": most,
    }
    if field.value and units(field.value) <= most:
        made["value"] = field.value
    return made


__all__ = ["Payload", "address", "content", "escape", "modal", "payloads"]

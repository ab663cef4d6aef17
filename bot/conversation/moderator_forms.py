"""The forms that moderators fill in, as data: what each asks for and which command it ends in.

A renderer shows a form at once where a platform can; elsewhere its fields are asked for one after another. When all is
given, the form's command runs with the fields as its arguments and with ``given``, and shows its own preview. How a form
is kept, asked and timed out is ``bot.conversation.forms``'; this file knows nothing of it, nor of any chat.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.replies import FieldKind
from bot.speech import Sentence, said


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing that is asked for: ``name`` is the argument of the command, ``label`` has at most 45 characters.

    ``asks`` is the question where fields are asked one by one. With ``when`` (a field and its value) it is asked only
    where that field has that value; where all fields are shown at once it may then be left empty. A file is never asked
    for one by one; where ``instead`` names the field of one, the file stands for this field.
    """

    name: str
    label: Sentence
    asks: Sentence
    kind: FieldKind = FieldKind.LINE
    options: tuple[tuple[str, Sentence], ...] = ()
    required: bool = True
    when: tuple[str, str] | None = None
    most: int = 512
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form. At most five fields, so that it can be a window on Discord; ``given`` are arguments that nobody fills in."""

    name: str
    title: Sentence
    command: str
    fields: tuple[FormField, ...]
    given: tuple[tuple[str, str], ...] = ()


KINDS = (("date", said("a date")), ("figure", said("a figure")), ("statement", said("a statement")))

PREVIEW = ("preview", "yes")
"""What tells a command that it was guided, so that it shows what it would do before it does it."""

_SUBJECT = FormField("subject", said("Subject"), said("What is the value of? For example: height of the lighthouse"))
_KIND = FormField(
    "kind",
    said("Kind"),
    said("What kind of fact is it: a date, a figure or a statement?"),
    FieldKind.CHOICE,
    options=KINDS,
)
_VALUE = FormField("value", said("Value"), said("What is the value? A date, a figure, or the words that were said."))
_SPEAKER = FormField("speaker", said("Speaker"), said("Who said it?"), required=False, when=("kind", "statement"))
_PROOF = FormField(
    "proof",
    said("Proof: words of a source, or a citation"),
    said(
        "What does it rest on? Paste the sentence of the source, or name a source or a citation. Without a stored source:"
        " a web address, or “note:” and a written reference."
    ),
    FieldKind.PARAGRAPH,
    most=2_000,
)
_REASON = FormField("reason", said("Reason"), said("Why? The reason is kept with the change."), most=300)

FORMS: tuple[Form, ...] = (
    Form(
        "addfact",
        said("A new fact"),
        "addfact",
        (
            _SUBJECT,
            _KIND,
            _VALUE,
            _SPEAKER,
            _PROOF,
        ),
        (PREVIEW,),
    ),
    Form(
        "answer",
        said("Answer with a new fact"),
        "answer",
        (_SUBJECT, _KIND, _VALUE, _SPEAKER, _PROOF),
        (PREVIEW,),
    ),
    Form(
        "editfact",
        said("Change a fact"),
        "editfact",
        (
            _SUBJECT,
            _VALUE,
            _SPEAKER,
            _PROOF,
        ),
        (PREVIEW,),
    ),
    Form("retire", said("Retire a fact"), "retire", (_REASON,)),
    Form("retiresource", said("Retire a source"), "retiresource", (_REASON,)),
    Form(
        "wrong",
        said("What is wrong?"),
        "wrong",
        (FormField("text", said("What is wrong"), said("What is wrong with this answer? Moderators will read it."), FieldKind.PARAGRAPH, most=500),),
    ),
    Form("dismiss", said("Take off the queue"), "dismiss", (_REASON,)),
    Form(
        "addsource",
        said("A new source"),
        "addsource",
        (
            FormField(
                "file", said("Document"), said("The document itself, up to 10 MiB."), FieldKind.FILE, required=False
            ),
            FormField(
                "text", said("Text"),
                said("Paste the text of the source, where there is no document."),
                FieldKind.PARAGRAPH, most=4_000, instead="file",
            ),
            FormField("title", said("Title"), said("What is its title?"), required=False),
            FormField(
                "published",
                said("Published, as 2023-11-22"),
                said("When was it published? 2023, 2023-11 or 2023-11-22."),
                required=False,
            ),
            FormField(
                "where", said("Publisher, web address"),
                said("Who published it, and where can it be read? Both in one line, the address as https://…"),
                required=False, most=2_560,
            ),
        ),
    ),
)  # fmt: skip
"""Every form there is. Values given when a form is started (the number of a fact ...) go along as arguments."""


def form_of(name: str) -> Form:
    """Return the form of a name; raises KeyError where there is none.

    >>> form_of("addfact").command
    'addfact'
    """
    return {form.name: form for form in FORMS}[name]

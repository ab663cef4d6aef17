"""The Discord of the tests refuses what the real one refuses, a letter over each limit, and takes what is just at it.

``LIMITS`` are the limits as Discord's manual has them, typed apart from the table of bodies, so that a slip in either shows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.discord import checking
from tests.support.discord.checking_commands import commands
from tests.support.discord.samples import (
    argument,
    button,
    choice,
    command,
    embed,
    entry,
    field,
    fields,
    laid_out,
    link,
    menu,
    message,
    option,
    row,
    rows,
    texts,
    weighing,
    window,
)
from tests.support.telegram.values import Json

MEGABYTE = 1024 * 1024


def _message(body: Json) -> None:
    checking.message(body)


Check = Callable[[Any], object]
LIMITS: dict[str, tuple[Check, int, Callable[[int], Any]]] = {
    "content": (_message, 2000, lambda n: message(content="x" * n)),
    "title of an embed": (_message, 256, lambda n: embed(title="x" * n)),
    "description of an embed": (_message, 4096, lambda n: embed(description="x" * n)),
    "fields of an embed": (_message, 25, lambda n: embed(fields=[entry()] * n)),
    "name of a field": (_message, 256, lambda n: embed(fields=[entry("x" * n)])),
    "value of a field": (_message, 1024, lambda n: embed(fields=[entry("x", "x" * n)])),
    "footer": (_message, 2048, lambda n: embed(footer={"text": "x" * n})),
    "author": (_message, 256, lambda n: embed(author={"name": "x" * n})),
    "letters in all embeds": (
        _message,
        6000,
        lambda n: message(embeds=[{"description": "x" * 3000}, {"description": "x" * (n - 3000)}]),
    ),
    "embeds": (_message, 10, lambda n: message(embeds=[{"title": "x"}] * n)),
    "rows": (_message, 5, lambda n: message(components=rows(n))),
    "buttons in a row": (_message, 5, lambda n: message(components=rows(1, n))),
    "components of a layout": (_message, 40, lambda n: laid_out(*texts(n))),
    "letters of a layout": (_message, 4000, lambda n: laid_out({"type": 10, "content": "x" * n})),
    "label of a button": (_message, 80, lambda n: message(components=[row(button("x" * n))])),
    "token of a button": (_message, 100, lambda n: message(components=[row(button("x", "x" * n))])),
    "address of a button": (
        _message,
        512,
        lambda n: message(components=[row(link("https://kestrel.example/".ljust(n, "x")))]),
    ),
    "options of a menu": (_message, 25, lambda n: message(components=[row(menu(n))])),
    "picks of a menu": (_message, 25, lambda n: message(components=[row(menu(25, max_values=n))])),
    "hint in a menu": (_message, 150, lambda n: message(components=[row(menu(placeholder="x" * n))])),
    "label of an option": (_message, 100, lambda n: option(label="x" * n)),
    "value of an option": (_message, 100, lambda n: option(value="x" * n)),
    "words under an option": (_message, 100, lambda n: option(description="x" * n)),
    "files": (lambda n: checking.message(message(), files=[1] * n), 10, lambda n: n),
    "bytes of files": (lambda n: checking.message(message(), files=[n]), 10 * MEGABYTE, lambda n: n),
    "title of a window": (checking.modal, 45, lambda n: window(field(), title="x" * n)),
    "token of a window": (checking.modal, 100, lambda n: window(field(), token="x" * n)),
    "fields of a window": (checking.modal, 5, lambda n: window(*fields(n))),
    "label in a window": (checking.modal, 45, lambda n: window(field("x" * n))),
    "words under a label": (checking.modal, 100, lambda n: window({**field(), "description": "x" * n})),
    "text that is filled in": (checking.modal, 4000, lambda n: window(field(value="x" * n))),
    "text beyond the field's own limit": (checking.modal, 7, lambda n: window(field(value="x" * n, max_length=7))),
    "the most that a field takes": (checking.modal, 4000, lambda n: window(field(max_length=n))),
    "hint in a field": (checking.modal, 100, lambda n: window(field(placeholder="x" * n))),
    "what is offered": (checking.choices, 25, lambda n: {"choices": [choice()] * n}),
    "name that is offered": (checking.choices, 100, lambda n: {"choices": [choice("x" * n)]}),
    "value that is offered": (checking.choices, 100, lambda n: {"choices": [choice("x", "x" * n)]}),
    "commands": (commands, 100, lambda n: [one for number in range(n) for one in command(name=f"c{number}")]),
    "menus of messages": (commands, 15, lambda n: [{"name": f"Menu {number}", "type": 3} for number in range(n)]),
    "name of a command": (commands, 32, lambda n: command(name="x" * n)),
    "name in another language": (commands, 32, lambda n: command(name_localizations={"ru": "x" * n})),
    "description of a command": (commands, 100, lambda n: command(description="x" * n)),
    "description in another language": (commands, 100, lambda n: command(description_localizations={"ru": "x" * n})),
    "options of a command": (commands, 25, lambda n: command(options=[argument(f"a{one}") for one in range(n)])),
    "name of an option": (commands, 32, lambda n: command(options=[argument("x" * n)])),
    "description of an option": (commands, 100, lambda n: command(options=[argument(description="x" * n)])),
    "choices of an option": (
        commands,
        25,
        lambda n: command(options=[argument(choices=[choice(str(one), str(one)) for one in range(n)])]),
    ),
    "name of a choice": (commands, 100, lambda n: command(options=[argument(choices=[choice("x" * n)])])),
    "value of a choice": (commands, 100, lambda n: command(options=[argument(choices=[choice("x", "x" * n)])])),
    "letters of a command": (commands, 8000, weighing),
}
"""What is checked, the limit, and a body of a given size."""


@pytest.mark.parametrize("name", LIMITS)
def test_what_is_at_a_limit_is_taken_and_what_is_over_it_refused(name: str) -> None:
    check, most, made = LIMITS[name]
    check(made(most))
    with pytest.raises(checking.Wrong):
        check(made(most + 1))


EMPTY: dict[str, tuple[Check, Any]] = {
    "a message": (_message, message(content="")),
    "a message of blanks": (_message, message(content=" \n ")),
    "the name of a field": (_message, embed(fields=[entry("")])),
    "the value of a field": (_message, embed(fields=[entry("x", "")])),
    "a footer": (_message, embed(footer={"text": ""})),
    "a token": (_message, message(components=[row(button("x", ""))])),
    "a button": (_message, message(components=[row({"type": 2, "style": 2, "custom_id": "x"})])),
    "a row": (_message, message(components=[row()])),
    "a menu": (_message, message(components=[row(menu(0))])),
    "an option": (_message, option(label="")),
    "a window": (checking.modal, window()),
    "the title of a window": (checking.modal, window(field(), title="")),
    "a label": (checking.modal, window(field(""))),
    "what is offered": (checking.choices, {"choices": [choice("")]}),
    "a description": (commands, command(description="")),
    "the description of an option": (commands, command(options=[argument(description="")])),
}


@pytest.mark.parametrize("name", EMPTY)
def test_what_may_not_be_empty_is_refused(name: str) -> None:
    check, body = EMPTY[name]
    with pytest.raises(checking.Wrong):
        check(body)


WRONG: dict[str, tuple[Check, Any]] = {
    "a misspelt key": (_message, message(contents="x")),
    "a key of an embed": (_message, embed(descriptions="x")),
    "somebody can be mentioned": (_message, {"content": "x"}),
    "everybody can be mentioned": (_message, message(allowed_mentions={"parse": ["everyone"]})),
    "a role can be mentioned": (_message, message(allowed_mentions={"parse": [], "roles": ["1"]})),
    "who is answered is mentioned": (_message, message(allowed_mentions={"parse": [], "replied_user": True})),
    "flags that no bot can set": (_message, message(flags=1 << 5)),
    "a token twice": (_message, message(components=[row(button(), button())])),
    "no row": (_message, message(components=[button()])),
    "a menu beside a button": (_message, message(components=[row(menu(), button("x", "y"))])),
    "an option twice": (_message, message(components=[row({**menu(), "options": [{"label": "a", "value": "x"}] * 2})])),
    "a button with both": (_message, message(components=[row({**link("https://kestrel.example"), "custom_id": "x"})])),
    "a link that runs": (_message, message(components=[row(link("javascript:alert(1)"))])),
    "an embed that runs": (_message, embed(title="x", url="javascript:alert(1)")),
    "a picture from nowhere": (_message, embed(image={"url": "ftp://kestrel.example/a.png"})),
    "a style that is none": (_message, message(components=[row(button(style=7))])),
    "a field outside a window": (_message, message(components=[row({"type": 4, "style": 1, "custom_id": "x"})])),
    "content beside a layout": (_message, {**laid_out({"type": 10, "content": "x"}), "content": "x"}),
    "a text where a number stands": (_message, message(flags="4")),
    "a button in a window": (checking.modal, window({"type": 18, "label": "x", "component": button()})),
    "a bare field in a window": (checking.modal, window({"type": 4, "style": 1, "custom_id": "x"})),
    "a field twice": (checking.modal, window(field(), field())),
    "a field of nothing": (checking.modal, window(field(min_length=5, max_length=4))),
    "a name with a capital": (commands, command(name="Ask me")),
    "a name with a blank": (commands, command(name="ask me")),
    "a capital in another language": (commands, command(name_localizations={"ru": "Спросить"})),
    "required after optional": (commands, command(options=[argument("a"), argument("b", required=True)])),
    "a command twice": (commands, [*command(), *command()]),
    "an argument twice": (commands, command(options=[argument(), argument()])),
    "a choice twice": (commands, command(options=[argument(choices=[choice(), choice()])])),
    "choices and completion": (commands, command(options=[argument(choices=[choice()], autocomplete=True)])),
    "completion of a switch": (commands, command(options=[argument(type=5, autocomplete=True)])),
    "bounds of a text": (commands, command(options=[argument(min_value=1)])),
    "a group beside an argument": (commands, command(options=[argument("a", type=1), argument("b")])),
    "a menu with a description": (commands, [{"name": "Ask about this", "type": 3, "description": "x"}]),
    "rights as words": (commands, command(default_member_permissions="manage")),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_discord_never_takes_is_refused(name: str) -> None:
    check, body = WRONG[name]
    with pytest.raises(checking.Wrong):
        check(body)


RIGHT: list[tuple[Check, Any]] = [
    (_message, message(components=[row(button()), row(menu()), row(link("https://kestrel.example/a"))])),
    (_message, laid_out({"type": 17, "components": [{"type": 10, "content": "x"}]})),
    (checking.modal, window(field(), {"type": 18, "label": "y", "component": menu()}, {"type": 10, "content": "x"})),
    (commands, [*command(options=[argument(required=True), argument("b")]), {"name": "Ask about this", "type": 3}]),
    (commands, command(options=[{**argument(type=1), "options": [argument(type=4, min_value=1, autocomplete=True)]}])),
    (checking.promise, {"flags": 64}),
    (checking.promise, None),
]


@pytest.mark.parametrize(("check", "body"), RIGHT)
def test_what_is_right_is_taken_and_counted(check: Check, body: Any) -> None:
    before = checking.CHECKED.total()
    check(body)
    assert checking.CHECKED.total() == before + 1

"""Telegram on one machine: a Bot API server as strict as the real one, with people who write, press and read.

``server.telegram_server()`` starts it; ``people`` and ``rooms`` are what people do; ``faults`` is what goes wrong on purpose.
"""

from tests.support.telegram.membership import Group
from tests.support.telegram.people import Person
from tests.support.telegram.queries import GuestQuestion, InlineQuestion, Notice, Press
from tests.support.telegram.reading import Answer, Said
from tests.support.telegram.rooms import Room
from tests.support.telegram.server import BOT, TOKEN, TelegramServer, telegram_server
from tests.support.telegram.things import Kind, Status, User

__all__ = [
    "BOT",
    "TOKEN",
    "Answer",
    "Group",
    "GuestQuestion",
    "InlineQuestion",
    "Kind",
    "Notice",
    "Person",
    "Press",
    "Room",
    "Said",
    "Status",
    "TelegramServer",
    "User",
    "telegram_server",
]

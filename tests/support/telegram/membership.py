"""Who is in a group, and what: people and the bot come, go, are promoted and muted; a group becomes a supergroup."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.telegram.reading import Said, Somebody
from tests.support.telegram.rooms import Room
from tests.support.telegram.things import ALL_RIGHTS, Chat, Kind, Membership, Status, User
from tests.support.telegram.values import Object

_SUPERGROUPS = -1_001_800_000_000


class Group(Room):
    """A group, a supergroup, a forum or a channel."""

    def set(self, who: User, status: Status, rights: frozenset[str] = ALL_RIGHTS, *, anonymous: bool = False) -> None:
        """Make somebody something here without telling anybody: how a group is when a test begins."""
        held = rights if status in (Status.ADMINISTRATOR, Status.RESTRICTED) else frozenset()
        self.chat.members[who.id] = Membership(who, status, held, anonymous)

    def make(
        self,
        who: Somebody,
        status: Status,
        rights: frozenset[str] = ALL_RIGHTS,
        *,
        by: Somebody | None = None,
        anonymous: bool = False,
    ) -> None:
        """Make somebody, or the bot, something here; the bot hears of it as Telegram tells it.

        A restricted member may do nothing unless ``rights`` says so, by the names of the Bot API.
        """
        user = who.user
        old = self.chat.members.get(user.id, Membership(user, Status.LEFT))
        if status is Status.RESTRICTED and rights is ALL_RIGHTS:
            rights = frozenset()
        self.set(user, status, rights, anonymous=anonymous)
        told: Object = {
            "chat": self.chat.json(),
            "from": (by or who).user.json(),
            "date": self.world.now(),
            "old_chat_member": old.json(),
            "new_chat_member": self.chat.members[user.id].json(),
        }
        if user == self.world.me:
            self.world.hear("my_chat_member", told, self.id)
        elif self.world.rules(self.chat):
            self.world.hear("chat_member", told, self.id)

    def join(self, who: Somebody, *, by: Somebody | None = None, status: Status = Status.MEMBER) -> Said:
        """Let somebody, or the bot, come in; Telegram writes a notice."""
        self.make(who, status, by=by)
        return self.notice(by or who, new_chat_members=[who.user.json()])

    def remove(self, who: Somebody, *, by: Somebody) -> None:
        """Throw somebody, or the bot, out for good. Who is thrown out does not hear the notice."""
        self.make(who, Status.KICKED, by=by)
        self.notice(by, left_chat_member=who.user.json())

    def upgraded(self, by: Somebody, *, turned_round: bool = False) -> Group:
        """Make a supergroup of a group and return it. ``turned_round``: the bot hears of its beginning first."""
        new = Chat(_SUPERGROUPS - len(self.world.chats), Kind.SUPERGROUP, self.chat.title)
        new.members = dict(self.chat.members)
        self.world.chats[new.id] = new
        room = Group(self.world, new)
        ends: list[Callable[[], Said]] = [
            lambda: self.notice(by, migrate_to_chat_id=new.id),
            lambda: room.notice(by, migrate_from_chat_id=self.id),
        ]
        for tell in reversed(ends) if turned_round else ends:
            tell()
        self.chat.upgraded_to = new.id
        return room

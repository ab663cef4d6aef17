"""Whether the caller may write where they are: what they may not say themselves, the bot does not say there for them."""

from __future__ import annotations

from bot.conversation.calls import Call
from facts.errors import NotAllowed


def may_write(call: Call) -> bool:
    """Say whether the platform lets the caller write where they are; where it does not say, it does."""
    standing = call.incoming.standing
    return standing is None or standing.writes


def require_may_write(call: Call) -> None:
    """Raise P-RIGHT where the caller may not write where they are."""
    if not may_write(call):
        raise NotAllowed(
            "P-RIGHT",
            "You may not write in this channel, so I post nothing here for you.",
            "Ask me where you may write.",
        )


__all__ = ["may_write", "require_may_write"]

"""The bot: the shell, the conversation, and the chats. The fact store itself is ``facts``."""

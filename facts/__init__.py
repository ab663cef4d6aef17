"""The fact store as a library. Never imports ``bot``; usable from any program."""

__version__ = "0.1.0"

"""Tests of the conversation: who is answered with what, whatever the chat."""

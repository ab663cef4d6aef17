"""Tests of what becomes of a text when it is imported."""

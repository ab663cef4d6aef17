"""Tests of the source that comes with the program."""

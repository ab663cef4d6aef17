"""Tests of the library that reads, keeps and answers."""

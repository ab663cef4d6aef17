"""The promises that are kept or broken over many repetitions: tests play them small, ``bench/promises.py`` in full."""

"""One file per kind of value: what it means, how it is asked for, compared, kept and shown. ``KINDS`` is the only list."""

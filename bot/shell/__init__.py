"""The commands of the program ``footnote``, one file for each group of them."""

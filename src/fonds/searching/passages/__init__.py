"""Where it stands: the words that were asked for, marked in the texts that have them."""

"""How the words of each language are taken apart, one language a file."""

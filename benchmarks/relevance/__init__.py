"""How good the order of a result is: questions over a corpus of real documents."""

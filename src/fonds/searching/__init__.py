"""Finding.

A search goes this way: address → `query` → what was typed (`questions`) → the engine's question
(`narrowing`) → keys and counts (`search`, `counting`) → each hit read anew from the catalogue
(`found`) → its words marked (`passages`).

The index goes the other way: Changes → what shows them, and the records as the public may see them
(`entries`) → the engine (`index`).

Both ways take words apart alike (`languages`). `checking` compares the two ends.
"""

"""Finding.

A search goes this way: address → `query` → what was typed (`asked`) → the engine's question
(`search`) → keys and counts → each hit read anew from the catalogue (`found`) → `marks`.

The index goes the other way: Changes → what shows them (`dependents`) → the records as the public
may see them (`gathering`, `surroundings`) → `entry`, with its `facets` → the engine (`index`).

Both ways take words apart alike (`languages`). `checking` compares the two ends.
"""

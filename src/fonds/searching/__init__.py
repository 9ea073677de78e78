"""Finding: query, facets, entry, marks, index."""
